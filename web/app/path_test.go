package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
)

func coded(t testing.TB, runs matter.Runs, label string, screens ...[]string) string {
	t.Helper()
	m := casebook.Matter("wechat-2020")
	p, flaws := matter.NewPath(label, runs, screens, m.StepIDs())
	require.Empty(t, flaws)
	code, problem := path.Encode(p, m)
	require.Equal(t, path.None, problem.Kind)
	return code
}

// A coded path is told to the page once, kept with the work, and taken up again from
// there; how it runs is set with it, and what is asked on it is what the review counts.
func TestACodedPathIsFollowed(t *testing.T) {
	code := coded(t, matter.Runs{Reveal: matter.RevealNever, Predict: true, HideStanding: true, Reasons: true}, "Dinner & *law*", []string{"fit"}, []string{"t2", "t1"})
	x, first := start(t, "", "")
	require.Nil(t, first.Path, "the whole is the order of the page")
	taken := act(t, x, event("do", "setting", "key", "walk.path", "value", code))
	require.Equal(t, code, taken.Path.Name)
	require.Equal(t, []string{"fit", "t2+t1"}, taken.Path.Screens)
	require.Equal(t, "never", taken.Path.Reveal)
	require.True(t, taken.Path.Hidden && taken.Path.Predict && taken.Path.Reasons)
	require.False(t, taken.Path.Confidence || taken.Path.Again)
	require.Contains(t, plain(taken.Path.Ways["t1"]), "Continue: The result")
	require.Contains(t, plain(taken.Path.Ways["fit"]), "Continue: No hosting in the United States")
	require.Contains(t, plain(taken.Path.Ways["t1"]), "Hand in your answers", "where it ends, because somebody sent it")
	require.NotContains(t, plain(taken.Path.Ways["fit"]), "Hand in your answers")
	require.Contains(t, plain(any(taken.Slots["path"])), "In the words of whoever sent it: Dinner & *law*")
	require.Equal(t, "hidden", taken.Standing)
	require.Nil(t, act(t, x, find("speech.burdens_substantially_more", "yes")).Path, "what the page has been told is not told again")
	require.Contains(t, plain(any(act(t, x, event("do", "at", "key", "v-review")).Slots["review"])), "Four questions are open", "of the five on the path")

	act(t, x, event("do", "at", "key", "q-t1"))
	state := act(t, x, event("do", "hello")).State
	require.Contains(t, state, `"path":"`+code+`"`)
	_, again := start(t, state, "")
	require.Equal(t, code, again.Path.Name)
	require.Equal(t, code, again.Set["walk.path"])

	left := act(t, x, event("do", "setting", "key", "walk.path", "value", "short"))
	require.Equal(t, "short", left.Path.Name)
	require.Contains(t, left.State, `"speech.burdens_substantially_more":"yes"`)
}

// Work that was kept on a path which cannot be read any more goes on without it, and
// this is told.
func TestAKeptPathThatCannotBeRead(t *testing.T) {
	x, _ := start(t, `{"format":"benchwalk/analysis/1","matter":"wechat-2020","posture":{},"findings":{"stay.merits":"weak"},"walk":{"path":"1.wechat-2020.000"}}`, "")
	now := act(t, x, event("do", "at", "key", "v-review"))
	_, again := start(t, now.State, "")
	require.NotContains(t, now.State, `"path"`)
	require.Contains(t, now.State, `"stay.merits":"weak"`)
	require.Empty(t, again.Slots["path"])
	_, told := start(t, `{"format":"benchwalk/analysis/1","matter":"wechat-2020","posture":{},"findings":{},"walk":{"path":"1.wechat-2020.000"}}`, "")
	require.Contains(t, plain(any(told.Slots["path"])), "damaged")
}

// A path and the work in one link: each does without the other where that is damaged.
func TestAPathBesideWork(t *testing.T) {
	code := coded(t, matter.Runs{}, "", []string{"gov-harm"})
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "weak"))
	act(t, x, event("do", "place", "value", here))
	act(t, x, event("do", "setting", "key", "walk.path", "value", code))
	linked := act(t, x, event("do", "at", "key", "v-take")).Fill["take-link"]
	require.Contains(t, linked, "#p="+code+"&s=")
	for link, fits := range map[string]bool{linked: true, linked + "x": true, linked[:len(linked)-1]: false} {
		y, _ := start(t, "", "")
		require.Equal(t, fits, act(t, y, event("do", "peek", "value", link)).Fits, link)
		if fits {
			act(t, y, event("do", "adopt"))
		}
		require.Contains(t, act(t, y, event("do", "hello")).State, `"path":"`+code+`"`, link)
	}
	_, work, _ := strings.Cut(linked, "&")
	y, _ := start(t, "", "")
	bad := act(t, y, event("do", "peek", "value", "#p="+code+"x&"+work))
	require.True(t, bad.Fits, "the work is sound")
	require.Contains(t, plain(any(bad.Slots["path"])), "damaged")
}

// That the court's answers never show is a reader's own setting, too. It is kept, and
// neither the card nor anything else tells what the court did.
func TestNeverIsASetting(t *testing.T) {
	x, _ := start(t, "", "")
	never := act(t, x, event("do", "setting", "key", "walk.reveal", "value", "never"))
	require.Contains(t, never.State, `"reveal":"never"`)
	_, again := start(t, never.State, "")
	require.Equal(t, "never", again.Set["walk.reveal"])
	require.Equal(t, "never", again.Reveal)
	end := act(t, x, event("do", "setting", "key", "walk.reveal", "value", "end"))
	require.Contains(t, end.State, `"reveal":"end"`)
	each := act(t, x, event("do", "setting", "key", "walk.reveal", "value", "each"))
	require.NotContains(t, each.State, `"reveal"`)

	guided := act(t, x, event("do", "setting", "key", "walk.path", "value", coded(t, matter.Runs{Reveal: matter.RevealNever}, "", []string{"gov-harm"})))
	require.Contains(t, guided.State, `"reveal":"never"`)
	short := act(t, x, event("do", "setting", "key", "walk.path", "value", "step:gov-harm"))
	require.NotContains(t, short.State, `"reveal"`, "a path brings how it runs")
}
