package matter_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

var bench = strings.NewReplacer(
	`[{"id": "1", "name": "All of it"}]`, `[{"id": "1", "name": "All of it",
    "serves": [{"interest": "data", "how": "partly", "id": "e1", "text": "It may help.", "by": "users", "cites": ["p1"]}],
    "burden": [{"id": "b1", "text": "It stops much.", "by": "users"}]}],
  "interests": [{"id": "data", "name": "Data", "sort": "security", "aid": "technological", "text": "They collect.", "by": "government", "cites": ["p1"],
      "whole": [{"how": "no", "id": "w1", "text": "Not by all of it.", "by": "users", "cites": ["p1"]}]},
    {"id": "views", "name": "Views", "sort": "content", "text": "They hide views."}],
  "alternatives": [{"id": "audit", "name": "Audits", "text": "Audit it.", "by": "users", "cites": ["p1"], "interests": ["data", "views"], "record": true,
    "answer": [{"id": "a1", "text": "We need trust.", "by": "government"}],
    "credited": {"serves": "partly", "less": "much", "plausible": "yes", "handled": "rejected_without_trial", "fails": "no"}},
    {"id": "law", "name": "A law", "text": "Pass one.", "by": "commentary", "record": false}],
  "rounds": [{"title": "Round one", "entries": [{"date": "2020-09-17", "id": "r1", "text": "A paper.", "cites": ["p1"]}, {"id": "r2", "text": "Another."}]},
    {"title": "Round two", "entries": [{"id": "r3", "date": "2020-09-17", "text": "The same day.", "by": "court"}]}]`).Replace(small)

func TestReadWorkbench(t *testing.T) {
	m, problems := matter.Read(bench)
	require.Empty(t, problems)
	require.Equal(t, matter.Evidence{Interest: "data", How: matter.CellPartly,
		Assertion: matter.Assertion{ID: "e1", Text: "It may help.", By: matter.UsersSay, Cites: []string{"p1"}}}, m.Provision("1").Serves[0])
	require.Equal(t, "It stops much.", m.Provision("1").Burden[0].Text)
	require.Equal(t, []matter.Evidence{{How: matter.CellNo, Assertion: matter.Assertion{ID: "w1", Text: "Not by all of it.", By: matter.UsersSay, Cites: []string{"p1"}}}}, m.Interest("data").Whole)
	require.Equal(t, "Data", m.Interest("data").Name)
	require.Equal(t, matter.Security, m.Interest("data").Sort)
	require.Equal(t, matter.Technological, m.Interest("data").Aid)
	require.Equal(t, matter.Content, m.Interest("views").Sort)
	require.Equal(t, matter.NoAid, m.Interest("views").Aid)
	require.Nil(t, m.Interest("e1"))
	a := m.Alternative("audit")
	require.True(t, a.InRecord)
	require.Equal(t, []string{"data", "views"}, a.Interests)
	require.Empty(t, m.Alternative("law").Interests)
	require.Equal(t, matter.Rating{Serves: matter.ServesPartly, Less: matter.LessMuch, Plausible: matter.PlausibleYes, Handled: matter.HandledRejected, Fails: matter.FailsNo}, a.Credited)
	require.Equal(t, matter.GovernmentSays, a.Answer[0].By)
	require.False(t, m.Alternative("law").InRecord)
	require.Zero(t, m.Alternative("law").Credited)
	require.Nil(t, m.Alternative("data"))
	require.Equal(t, []matter.Round{
		{Title: "Round one", Entries: []matter.Assertion{{ID: "r1", Text: "A paper.", Cites: []string{"p1"}, Date: "2020-09-17"}, {ID: "r2", Text: "Another."}}},
		{Title: "Round two", Entries: []matter.Assertion{{ID: "r3", Text: "The same day.", By: matter.CourtSays, Date: "2020-09-17"}}}}, m.Rounds)
	for _, id := range []string{"e1", "b1", "w1", "data", "views", "audit", "a1", "law", "f1", "r1", "r3"} {
		require.NotNil(t, m.Assertion(id), id)
	}
	require.Equal(t, standard.October2020, m.Posture.Standard.Date)
}

func TestReadLawOfToday(t *testing.T) {
	m, problems := matter.Read(strings.Replace(small, `"law": "2020-10-23"`, `"law": "today"`, 1))
	require.Empty(t, problems)
	require.Equal(t, "today", m.Law)
	require.Equal(t, "today", m.Posture.Get("law"))
	require.Equal(t, "opponent", m.Posture.Get("stay.government"))
}

func TestEveryProblemOfTheWorkbenchAtItsPlace(t *testing.T) {
	for _, tt := range []struct{ from, to, path, message string }{
		{`"interest": "data"`, `"interest": "date"`, "provisions[0].serves[0].interest", `unknown interest "date"`},
		{`"how": "partly"`, `"how": "fully"`, "provisions[0].serves[0].how", `unknown value "fully"`},
		{`"how": "partly"`, `"how": "open"`, "provisions[0].serves[0].how", `unknown value "open"`},
		{`"how": "partly", `, ``, "provisions[0].serves[0]", `"how" is missing`},
		{`"id": "e1", "text"`, `"id": "f1", "text"`, "parts[0].steps[0].facts[0].id", "stands twice"},
		{`"id": "b1", `, ``, "provisions[0].burden[0]", `"id" is missing`},
		{`"how": "no"`, `"how": "never"`, "interests[0].whole[0].how", `unknown value "never"`},
		{`"how": "no"`, `"interest": "data", "how": "no"`, "interests[0].whole[0].interest", "unexpected here"},
		{`"id": "w1", `, ``, "interests[0].whole[0]", `"id" is missing`},
		{`"id": "w1"`, `"id": "e1"`, "interests[0].whole[0].id", "stands twice"},
		{`["data", "views"]`, `["data", "view"]`, "alternatives[0].interests[1]", `unknown interest "view"`},
		{`["data", "views"]`, `["data", "data"]`, "alternatives[0].interests[1]", "stands twice"},
		{`["data", "views"]`, `["Data"]`, "alternatives[0].interests[0]", `bad id "Data"`},
		{`"sort": "security"`, `"sort": "safety"`, "interests[0].sort", `unknown sort "safety"`},
		{`"sort": "security"`, `"sort": "none"`, "interests[0].sort", `unknown sort "none"`},
		{`"sort": "content", `, ``, "interests[1]", `"sort" is missing`},
		{`"aid": "technological"`, `"aid": "risk"`, "interests[0].aid", `unknown aid "risk"`},
		{`"id": "views"`, `"id": "data"`, "interests[1].id", "stands twice"},
		{`"id": "law"`, `"id": "one"`, "parts[0].steps[0].id", "stands twice"},
		{`"id": "views"`, `"id": "e1"`, "interests[1].id", "stands twice"},
		{`"id": "law"`, `"id": "data"`, "alternatives[1].id", "stands twice"},
		{`"record": true,`, ``, "alternatives[0]", `"record" is missing`},
		{`"record": true,`, `"record": "yes",`, "alternatives[0].record", "expected true or false"},
		{`"serves": "partly"`, `"serves": "some"`, "alternatives[0].credited.serves", `unknown value "some"`},
		{`"fails": "no"`, `"fails": "open"`, "alternatives[0].credited.fails", `unknown value "open"`},
		{`"fails": "no"`, `"works": "no"`, "alternatives[0].credited", `unknown member "works"`},
		{`"cites": ["p1"], "interests"`, `"cites": ["p9"], "interests"`, "alternatives[0].cites[0]", `unknown cite "p9"`},
		{`"by": "government"}]`, `"by": "state"}]`, "alternatives[0].answer[0].by", `unknown value "state"`},
		{`"id": "r3", "date": "2020-09-17"`, `"id": "r3", "date": "2020-09-16"`, "rounds[1].entries[0].date", `bad date "2020-09-16", expected one like "2020-10-23", and none before the last`},
		{`"id": "r3", "date": "2020-09-17"`, `"id": "r3", "date": "2020-9-170"`, "rounds[1].entries[0].date", `bad date "2020-9-170"`},
		{`"id": "r3", "date": "2020-09-17"`, `"id": "r3", "date": "September"`, "rounds[1].entries[0].date", `bad date "September"`},
		{`"id": "r3", "date": "2020-09-17"`, `"id": "r3", "date": "2020-09-171"`, "rounds[1].entries[0].date", `bad date`},
		{`"id": "r3", "date"`, `"id": "r1", "date"`, "rounds[1].entries[0].id", "stands twice"},
		{`"title": "Round two", `, ``, "rounds[1]", `"title" is missing`},
		{`"by": "court"}]}]`, `"by": "court"}]}, {"title": "Three"}]`, "rounds[2]", `"entries" is missing`},
		{`"id": "b1", "text"`, `"id": "b1", "date": "2020-09-17", "text"`, "provisions[0].burden[0]", `unknown member "date"`},
	} {
		t.Run(tt.to, func(t *testing.T) {
			require.Contains(t, bench, tt.from)
			_, problems := matter.Read(strings.Replace(bench, tt.from, tt.to, 1))
			require.NotEmpty(t, problems)
			require.Equal(t, tt.path, problems[0].Path, problems)
			require.Contains(t, en.Language().Say(problems[0].Says), tt.message)
		})
	}
}

func all[T fmt.Stringer](t *testing.T, values ...T) (names []string) {
	for _, v := range values {
		require.NotEqual(t, "?", v.String())
		require.NotContains(t, names, v.String())
		names = append(names, v.String())
	}
	return names
}

func TestNamesOfTheWorkbenchAreTotal(t *testing.T) {
	all(t, matter.Sorts()...)
	all(t, matter.Aids()...)
	for _, name := range all(t, matter.Cells()...) {
		c, ok := matter.ParseCell(name)
		require.True(t, ok)
		require.Equal(t, name, c.String())
	}
	for _, name := range all(t, matter.Shares()...) {
		s, ok := matter.ParseShare(name)
		require.True(t, ok)
		require.Equal(t, name, s.String())
	}
	_, ok := matter.ParseShare("most")
	require.False(t, ok)
	_, ok = matter.ParseCell("?")
	require.False(t, ok)
	for _, v := range []fmt.Stringer{matter.Sort(99), matter.Aid(99), matter.Cell(99), matter.Serves(99), matter.Less(99), matter.Plausible(99), matter.Handled(99), matter.Fails(99)} {
		require.Equal(t, "?", v.String())
	}
	require.Equal(t, matter.Columns()[0].Values, all(t, matter.ServesOpen, matter.ServesNot, matter.ServesPartly, matter.ServesWell))
	require.Equal(t, matter.Columns()[1].Values, all(t, matter.LessOpen, matter.LessNo, matter.LessSomewhat, matter.LessMuch))
	require.Equal(t, matter.Columns()[2].Values, all(t, matter.PlausibleOpen, matter.PlausibleNo, matter.PlausibleYes))
	require.Equal(t, matter.Columns()[3].Values, all(t, matter.HandledOpen, matter.HandledIgnored, matter.HandledRejected, matter.HandledConsidered, matter.HandledTried))
	require.Equal(t, matter.Columns()[4].Values, all(t, matter.FailsOpen, matter.FailsNo, matter.FailsYes))
}

func TestRatingByName(t *testing.T) {
	for _, c := range matter.Columns() {
		for i, v := range c.Values {
			var r matter.Rating
			require.True(t, r.Set(c.Name, v))
			require.Equal(t, v, r.Get(c.Name))
			require.Equal(t, i == 0, r == matter.Rating{})
		}
		var r matter.Rating
		require.False(t, r.Set(c.Name, "maybe"))
		require.Zero(t, r)
	}
	var r matter.Rating
	require.False(t, r.Set("cost", "open"))
	require.Empty(t, r.Get("cost"))
}

// The work stands in one order, whatever the order in which it was done.
func TestWorkIsSorted(t *testing.T) {
	var w matter.Work
	require.True(t, w.Empty())
	w.SetCell("2", "data", matter.CellNo)
	w.SetCell("1", "views", matter.CellWorse)
	w.SetCell("1", "data", matter.CellPartly)
	w.SetCell("2", "data", matter.CellDirectly)
	w.SetCell("3", "data", matter.CellOpen)
	require.Equal(t, []matter.WorkCell{{Provision: "1", Interest: "data", Cell: matter.CellPartly}, {Provision: "1", Interest: "views", Cell: matter.CellWorse}, {Provision: "2", Interest: "data", Cell: matter.CellDirectly}}, w.Cells)
	require.Equal(t, matter.CellWorse, w.Cell("1", "views"))
	require.Equal(t, matter.CellOpen, w.Cell("3", "views"))
	w.SetCell("1", "views", matter.CellOpen)
	require.Len(t, w.Cells, 2)

	w.SetRating("law", matter.Rating{Less: matter.LessNo})
	w.SetRating("audit", matter.Rating{Less: matter.LessMuch})
	w.SetRating("law", matter.Rating{Less: matter.LessSomewhat})
	w.SetRating("ban", matter.Rating{})
	require.Equal(t, []matter.Rated{{"audit", matter.Rating{Less: matter.LessMuch}}, {"law", matter.Rating{Less: matter.LessSomewhat}}}, w.Alternatives)
	require.Equal(t, matter.LessMuch, w.Rating("audit").Less)
	require.Zero(t, w.Rating("ban"))
	w.SetRating("audit", matter.Rating{})
	w.SetRating("law", matter.Rating{})
	w.SetCell("1", "data", matter.CellOpen)
	w.SetCell("2", "data", matter.CellOpen)
	require.True(t, w.Empty())
}

func TestRatingRoundTrip(t *testing.T) {
	var w strictjson.Writer
	want := matter.Rating{Less: matter.LessMuch, Handled: matter.HandledTried}
	want.Write(&w)
	require.JSONEq(t, `{"less":"much","handled":"tried"}`, w.String())
	r := strictjson.NewReader(w.String(), strictjson.Limits{Bytes: 1000, Depth: 3, Problems: 3, Text: 100})
	var got matter.Rating
	got.Read(r)
	require.Empty(t, r.Done())
	require.Equal(t, want, got)
}

// Shares are sorted like the cells, and open takes one away. What another holds of
// the list stays as it was.
func TestSharesAreSorted(t *testing.T) {
	w := &matter.Work{}
	require.True(t, w.Empty())
	for _, p := range []string{"2", "1", "3"} {
		w.SetShare(p, matter.ShareSome)
	}
	require.False(t, w.Empty())
	held := *w
	w.SetShare("2", matter.ShareAll)
	require.Equal(t, []matter.WorkShare{{Provision: "1", Share: matter.ShareSome}, {Provision: "2", Share: matter.ShareAll}, {Provision: "3", Share: matter.ShareSome}}, w.Shares)
	require.Equal(t, matter.ShareSome, held.Share("2"))
	require.Equal(t, matter.ShareOpen, w.Share("4"))
	for _, p := range []string{"4", "1", "2", "3"} {
		w.SetShare(p, matter.ShareOpen)
	}
	require.Equal(t, &matter.Work{}, w)
}

// The reader's own keep their places, and what is open at the end is dropped.
func TestOwnKeepTheirPlaces(t *testing.T) {
	w := &matter.Work{}
	w.SetOwn(2, matter.Rated{ID: "Labels"})
	require.Equal(t, []matter.Rated{{}, {}, {ID: "Labels"}}, w.Own)
	held := *w
	w.SetOwn(0, matter.Rated{Rating: matter.Rating{Less: matter.LessMuch}})
	require.Equal(t, matter.Rated{}, held.Own[0])
	w.SetOwn(2, matter.Rated{})
	require.Len(t, w.Own, 1)
	w.SetOwn(0, matter.Rated{})
	require.True(t, w.Empty())
}
