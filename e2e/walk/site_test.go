// Package walk_test drives the whole tool in real browsers: it builds the site
// once, serves it on 127.0.0.1, and counts at the server what a page asks for.
package walk_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/web/site"
)

var folder string

func TestMain(m *testing.M) {
	if folder = os.Getenv("BENCHWALK_SITE"); folder != "" { // which is built already
		os.Exit(m.Run())
	}
	dir, err := os.MkdirTemp("", "benchwalk-e2e-")
	if err != nil {
		panic(err)
	}
	folder = filepath.Join(dir, "site")
	if _, err := site.Build(site.Options{Out: folder, Root: "../.."}); err != nil {
		fmt.Fprintln(os.Stderr, "the site does not build:", err)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// server serves the site and remembers every request. before may answer in its
// place, to break what a test wants broken.
type server struct {
	*httptest.Server
	before   func(w http.ResponseWriter, r *http.Request) bool
	offline  bool // the worker is the site's own; otherwise one that does nothing, and that nobody counts
	mu       sync.Mutex
	folder   string // of the site; the one that was built, where empty
	requests []string
}

func serve(t *testing.T, before func(w http.ResponseWriter, r *http.Request) bool) *server {
	s := &server{before: before}
	s.Server = newServer(s)
	t.Cleanup(s.Close)
	return s
}

func newServer(s *server) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/sw.js" && !s.offline {
			w.Header().Set("Content-Type", "text/javascript")
			return
		}
		s.mu.Lock()
		s.requests = append(s.requests, r.URL.Path)
		from := cmp.Or(s.folder, folder)
		s.mu.Unlock()
		if (s.before == nil || !s.before(w, r)) && !mutantScript(w, r, from) {
			site.Handler(from).ServeHTTP(w, r)
		}
	}))
}

// serves changes the folder.
func (s *server) serves(folder string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.folder = folder
}

// await waits until a path was asked for after the first so many requests.
func (s *server) await(t *testing.T, path string, after int) {
	t.Helper()
	require.Eventually(t, func() bool { return slices.Contains(s.asked()[after:], path) }, patience, 10*time.Millisecond, "nothing asks for %s", path)
}

func (s *server) asked() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

const patience = 20 * time.Second

// live waits until the module answers.
func live(b *browser.Browser) {
	b.Wait(`() => document.documentElement.classList.contains("live")`, patience)
}

func open(b *browser.Browser, s *server, page string) {
	b.Go(s.URL + "/" + page)
	b.Wait(`() => document.documentElement.classList.contains("ready")`, patience)
}

// quiet fails if the page logged an exception or a policy violation.
func quiet(t *testing.T, b *browser.Browser) {
	for _, e := range b.Log() {
		if itsOwn(b, e) && (e.Kind == browser.Exception || e.Kind == browser.Violation || e.Level == "error") {
			t.Errorf("%s logged %s", b.Engine, e)
		}
	}
}

// itsOwn tells what a page does from what WebKit says of it. A second after it has loaded,
// a page has the worker's script looked at again; if the reader goes elsewhere just then,
// WebKit breaks that off and calls it an exception. Whether the worker comes is for
// TestOffline to say.
func itsOwn(b *browser.Browser, e browser.Entry) bool {
	return b.Engine != browser.WebKit || !strings.Contains(e.Text, "/sw.js due to access control checks")
}

// answers is what a walk answers, by the name of its inputs.
type answers map[string]string

// radio is the place to click for an answer: its whole label.
func radio(key, level string) string {
	return fmt.Sprintf(`label.choice:has([name="%s"][value="%s"])`, key, level)
}

// courts are the court's own findings, and at what it did not reach an answer
// that a reader might give.
var courts = answers{
	"speech.speech_burdened": "yes", "speech.content_neutral": "yes", "speech.prior_restraint": "open", "speech.interest": "significant",
	"speech.evidence_of_harm": "real", "speech.advances_interest": "partially", "speech.less_restrictive_considered": "rejected_without_trial",
	"speech.burdens_substantially_more": "yes", "speech.ample_alternatives": "no",
	"injunction.merits": "serious_questions", "injunction.irreparable_harm": "probable", "injunction.balance_of_hardships": "tips_sharply", "injunction.public_interest": "favors_movant",
	"stay.merits": "serious_questions", "stay.irreparable_harm": "open", "stay.harm_to_others": "substantial", "stay.balance_of_hardships": "tips_against", "stay.public_interest": "favors_opponent",
	"bond.requested": "late", "bond.evidence_of_loss": "no_record", "bond.realistic_likelihood_of_harm": "no_record", "bond.public_interest_or_constitutional": "yes", "bond.ability_to_pay": "open",
}

// opposite goes the other way at every gate.
var opposite = answers{
	"speech.burdens_substantially_more": "no", "speech.ample_alternatives": "yes", "speech.advances_interest": "directly", "speech.less_restrictive_considered": "seriously_tried",
	"speech.speech_burdened": "yes", "speech.content_neutral": "yes", "speech.prior_restraint": "no", "speech.interest": "compelling", "speech.evidence_of_harm": "real",
	"injunction.merits": "weak", "injunction.irreparable_harm": "possible", "injunction.balance_of_hardships": "tips_against", "injunction.public_interest": "favors_opponent",
	"stay.merits": "likely", "stay.irreparable_harm": "shown_strong", "stay.harm_to_others": "some", "stay.balance_of_hardships": "tips", "stay.public_interest": "favors_movant",
	"bond.requested": "yes", "bond.evidence_of_loss": "strong", "bond.realistic_likelihood_of_harm": "yes", "bond.public_interest_or_constitutional": "no", "bond.ability_to_pay": "able",
}

// provision answers for the seven transactions where a set of answers has none.
func (a answers) to(key string) string {
	if v, ok := a[key]; ok {
		return v
	}
	if strings.HasSuffix(key, "advances_interest") {
		return "partially"
	}
	return "no_record"
}

type view struct {
	ID, Step string
	Rows     int    // how many questions stand on the screen
	Last     string // the view of the last of them
	Keys     []string
	Commit   bool
	Court    bool
}

// shown describes the one view that is shown, or the rows of a screen.
func shown(t testing.TB, b *browser.Browser) (v view) {
	// A browser follows a link a moment after the click: hashchange is a task of its own.
	require.NoError(t, b.Eval(&v, `async () => {
		const meant = () => { try { return document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".view"); } catch { return null; } };
		for (let i = 0; i < 100 && meant() && !meant().checkVisibility(); i++) await new Promise((next) => setTimeout(next, 10));
		const on = [...document.querySelectorAll(".view")].filter((x) => x.checkVisibility());
		if (on.length !== 1 && !on.every((x) => x.classList.contains("among"))) throw new Error(on.length + " views are shown: " + on.map((x) => x.id));
		const all = (selector) => on.flatMap((v) => [...v.querySelectorAll(selector)]);
		return {
			ID: on[0].id, Step: on[0].dataset.step || "", Rows: on.length, Last: on.at(-1).id,
			Keys: [...new Set(all("fieldset input[type=radio]").filter((x) => on.length === 1 || x.checkVisibility()).map((x) => x.name))],
			Commit: all("[data-do=commit]").some((b) => b.checkVisibility()),
			Court: all(".court").some((c) => c.checkVisibility()),
		};
	}`))
	return v
}

// committed waits until a commitment shows: the court's answer is there, or,
// with nothing to compare, the walk went on, which a browser does a moment later.
func committed(b *browser.Browser, id string) {
	b.Wait(`(id) => { const v = document.getElementById(id); return !v.checkVisibility() || !!v.querySelector(".court")?.checkVisibility() }`, patience, id)
}

// text gives the visible text of an element.
func text(b *browser.Browser, selector string) string {
	return browser.Get[string](b, `(s) => document.querySelector(s).innerText`, selector)
}

// whole chooses the whole path on the first view, where the walk offers another.
func whole(b *browser.Browser) {
	if browser.Get[bool](b, `() => !!document.querySelector('[name="walk.path"][value=whole]')`) {
		b.Click(radio("walk.path", "whole"))
	}
}

// walkThrough answers every question by mouse, from the first view to the
// result, and looks at each step that the court's answer comes only after the
// commitment.
func walkThrough(t *testing.T, b *browser.Browser, with answers) (steps int) {
	v := shown(t, b)
	require.Equal(t, "v-before", v.ID)
	whole(b)
	b.Click("#v-before a.to-walk")
	for range 60 {
		v = shown(t, b)
		if v.ID == "v-result" {
			return steps
		}
		if v.Step != "" {
			steps += v.Rows
			require.False(t, v.Court, "%s shows the court's answer before the commitment", v.ID)
			for _, key := range v.Keys {
				b.Click(radio(key, with.to(key)))
			}
			if v.Commit {
				b.Click("#" + v.Last + " [data-do=commit]")
				committed(b, v.Last)
				after := shown(t, b)
				if after.ID != v.ID {
					continue // nothing to compare with: the walk went on by itself
				}
				require.True(t, after.Court, "%s does not show the court's answer after the commitment", v.ID)
			}
		}
		b.Click("#" + v.Last + " .onward a.button")
		b.Wait(`(id) => !document.getElementById(id).checkVisibility()`, patience, v.ID)
	}
	t.Fatal("the walk does not end")
	return 0
}

// kept is what the page has stored.
func kept(t *testing.T, b *browser.Browser) (k struct {
	State     string
	Form      [][2]string
	Committed []string
}) {
	b.Wait(`() => localStorage.getItem("benchwalk/wechat-2020")`, patience) // it is stored after the answer is shown
	whole := browser.Get[string](b, `() => localStorage.getItem("benchwalk/wechat-2020")`)
	_, rest, _ := strings.Cut(whole, " ")
	_, rest, _ = strings.Cut(rest, " ")
	require.NoError(t, json.Unmarshal([]byte(rest), &k))
	return k
}
