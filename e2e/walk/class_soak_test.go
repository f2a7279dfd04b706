package walk_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// moment is one of the two at which each student hands in.
type moment int

// student is what the class should hold of one student.
type student struct {
	now   moment
	gone  map[moment]bool // those that another took the place of, or that came too late
	typed bool            // whether the name and the reasons are known, which a code has not
}

// classBook is a second and plainer book of what a class page was given.
type classBook struct {
	students map[int]*student
	left     []string // why each was left out
	again    int
	hands    map[int]*[2][]int // by question
	naming   string
}

func (c *classBook) erase() {
	*c = classBook{students: map[int]*student{}, hands: map[int]*[2][]int{}, naming: c.naming}
}

// take is what becomes of one hand-in.
func (c *classBook) take(tag int, at moment, file bool) {
	s := c.students[tag]
	switch {
	case s == nil:
		c.students[tag] = &student{at, map[moment]bool{}, file}
	case s.now == at && (s.typed || !file), s.gone[at]:
		c.again++
	case s.now == at: // of a code the name and the reasons come later
		s.typed = true
		c.out(words.ClassPageReplaces)
	case s.now > at:
		s.gone[at] = true
		c.out(words.ClassPageEarlier)
	default:
		s.gone[s.now] = true
		s.now, s.typed = at, file
		c.out(words.ClassPageReplaces)
	}
}

func (c *classBook) out(why words.Said) { c.left = append(c.left, en.Language().Say(why)) }

// aTeacher uses the class page at random.
type aTeacher struct {
	t     *testing.T
	b     *browser.Browser
	r     *rand.Rand
	g     *handin.Ground
	all   [][2]*handin.HandIn // of each student, at both moments
	book  classBook
	story []string
}

func newTeacher(t *testing.T, seed uint64) *aTeacher {
	g, lines := aClass(t, "wechat-2020", 60)
	u := &aTeacher{t: t, b: browser.Open(t, browser.Chromium), r: rand.New(rand.NewPCG(16, seed)), g: g}
	for _, line := range lines {
		h, k, _ := g.Read(line)
		if k != handin.None {
			continue
		}
		later, _, _ := g.Read(line)
		later.Minutes += 10
		n := u.r.IntN(len(g.Questions))
		later.Answers[n].After = doctrine.Finding(1 + u.r.IntN(g.Questions[n].Answers()-1))
		u.all = append(u.all, [2]*handin.HandIn{h, later})
	}
	require.Len(t, u.all, 50)
	s := serve(t, nil)
	u.b.CDP("Performance.enable", nil)
	u.b.Go(s.URL + "/class.html")
	u.runs(nil, `() => { page.download = async (_, blob) => { self.saved = await blob.text(); }; self.print = () => dispatchEvent(new Event("beforeprint")); }`)
	u.book.naming = "names"
	u.book.erase()
	return u
}

// runs calls a function in the page. WebDriver holds every answer of a script as long as
// the page stands, which would be taken for a leak; the protocol of the engine holds none.
func (u *aTeacher) runs(out any, js string, args ...any) {
	u.t.Helper()
	list, err := json.Marshal(append([]any{}, args...))
	require.NoError(u.t, err)
	var answer struct {
		Result           struct{ Value string }
		ExceptionDetails json.RawMessage
	}
	require.NoError(u.t, json.Unmarshal(u.b.CDP("Runtime.evaluate", map[string]any{
		"expression": fmt.Sprintf("(async () => JSON.stringify({ value: await (%s)(...%s) }))()", js, list), "awaitPromise": true, "returnByValue": true,
	}), &answer))
	require.Empty(u.t, answer.ExceptionDetails, u.told())
	if out != nil {
		into := struct{ Value any }{out}
		require.NoError(u.t, json.Unmarshal([]byte(answer.Result.Value), &into))
	}
}

// does runs what is done in the page, and waits until it is through with it.
func (u *aTeacher) does(what, js string, args ...any) {
	u.t.Helper()
	u.story = append(u.story, what)
	u.runs(nil, js, args...)
	u.until(`() => !document.getElementById("class").hasAttribute("aria-busy")`)
}

// until waits in the page.
func (u *aTeacher) until(js string) {
	u.t.Helper()
	u.runs(nil, `async () => { const there = `+js+`; while (!there()) await new Promise((later) => setTimeout(later, 0)); }`)
}

// told is what was done last.
func (u *aTeacher) told() string { return strings.Join(u.story[max(0, len(u.story)-12):], "\n") }

// files are a few hand-ins as they come: good ones, spoiled ones, and what is none.
func (u *aTeacher) files() (texts []string) {
	for range 1 + u.r.IntN(12) {
		tag, at := u.r.IntN(len(u.all)), moment(u.r.IntN(2))
		w := &strictjson.Writer{}
		u.g.Write(w, u.all[tag][at])
		text := w.String()
		switch u.r.IntN(9) {
		case 0:
			text = strings.Replace(text, `"first"`, `"frist"`, 1)
			u.book.out(handin.Malformed.Sentence())
		case 1:
			text = "Nothing but a remark."
			u.book.out(words.ClassPageNothing)
		default:
			u.book.take(tag, at, true)
		}
		texts = append(texts, text)
	}
	return texts
}

// chat is a talk in which some codes stand.
func (u *aTeacher) chat() string {
	var b strings.Builder
	for range 1 + u.r.IntN(12) {
		tag, at := u.r.IntN(len(u.all)), moment(u.r.IntN(2))
		h := *u.all[tag][at]
		h.Name, h.Reasons = "", nil
		code, ok := u.g.Encode(&h)
		require.Equal(u.t, handin.None, ok)
		fmt.Fprintf(&b, "10:0%d > hello, mine is %s.\n", u.r.IntN(10), strings.ToLower(code))
		u.book.take(tag, at, false)
	}
	return b.String()
}

const chooseFiles = `(files) => {
	const data = new DataTransfer(), input = document.querySelector("[name=files]");
	for (const [name, text] of files) data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
	input.files = data.files;
	input.dispatchEvent(new Event("change", { bubbles: true }));
}`

func (u *aTeacher) choose(packed bool) {
	var files [][2]string
	add := func(name string, text []byte) {
		files = append(files, [2]string{name, base64.StdEncoding.EncodeToString(text)})
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, text := range u.files() {
		name := fmt.Sprintf("%d.json", i)
		if !packed {
			add(name, []byte(text))
			continue
		}
		w, err := z.Create("folder/" + name)
		require.NoError(u.t, err)
		_, err = w.Write([]byte(text))
		require.NoError(u.t, err)
	}
	require.NoError(u.t, z.Close())
	if packed {
		add("all.zip", b.Bytes())
	}
	if u.r.IntN(4) == 0 {
		add("broken.zip", []byte("PK\x03\x04 and no more"))
		u.book.out(words.ClassPageBadZip)
	}
	u.does(fmt.Sprintf("choose %d files, packed %t", len(files), packed), chooseFiles, files)
}

// project shows questions to a room, with the clock, the court and hands.
func (u *aTeacher) project() {
	u.does("project", `(n) => { const all = [...document.querySelectorAll("[data-do=project]")].filter((e) => e.checkVisibility()); all[n % all.length].click() }`, u.r.IntN(1000))
	u.until(`() => document.getElementById("projector").open`)
	for range 1 + u.r.IntN(5) {
		key := []string{"ArrowRight", "ArrowLeft", "t", "c", "+", "-", "h"}[u.r.IntN(7)]
		u.does("press "+key, `(key) => document.getElementById("project-topic").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))`, key)
		if key != "h" {
			continue
		}
		var at struct{ Question, Last, Level int }
		value := u.r.IntN(30)
		u.story = append(u.story, fmt.Sprint("hands ", value))
		u.runs(&at, `(n, value) => {
			const all = [...document.querySelectorAll("#project-hands input")], e = all[n % all.length];
			e.value = "x" + value;
			e.dispatchEvent(new Event("input", { bubbles: true }));
			return { Question: parseInt(document.getElementById("project-place").textContent) - 1, Last: e.dataset.when === "last" ? 1 : 0, Level: +e.dataset.level };
		}`, u.r.IntN(100), value)
		of := u.book.hands[at.Question]
		if of == nil {
			n := u.g.Questions[at.Question].Answers()
			of = &[2][]int{make([]int, n), make([]int, n)}
			u.book.hands[at.Question] = of
		}
		of[at.Last][at.Level] = value
	}
	// The page draws itself anew once it hears of it.
	u.does("close", `() => new Promise((drawn) => { const dialog = document.getElementById("projector"); dialog.addEventListener("close", () => setTimeout(drawn, 0), { once: true }); dialog.close() })`)
}

// save saves the class and looks that everybody and every hand is in it.
func (u *aTeacher) save(as string) {
	u.does("save "+as, `(as) => { self.saved = null; document.querySelector("[data-do=" + as + "]").click() }`, as)
	u.until(`() => self.saved !== null`)
	var saved string
	u.runs(&saved, `() => { const text = self.saved; self.saved = null; return text }`)
	if as == "ndjson" {
		require.Equal(u.t, len(u.book.students), strings.Count(saved, `{"format":"benchwalk/handin/1"`), u.told())
		return
	}
	levels := map[string]bool{} // each has a row for all questions
	for q, of := range u.book.hands {
		for f := range u.g.Questions[q].Answers() {
			if of[0][f]+of[1][f] > 0 {
				levels[u.g.Questions[q].Key.Scale().Name(doctrine.Finding(f))] = true
			}
		}
	}
	require.Equal(u.t, len(levels), strings.Count(saved, "\r\nhands: "), u.told())
}

// acts at random, but erases nothing.
func (u *aTeacher) act() {
	switch u.r.IntN(10) {
	case 0, 1:
		u.choose(u.r.IntN(2) == 0)
	case 2:
		// A text from which nothing is read stands as one thing that was left out.
		u.does("paste", `(text) => { document.querySelector("[name=paste]").value = text; document.querySelector("[data-do=take]").click() }`, u.chat())
	case 3:
		u.does("drop", `(text) => { const dataTransfer = new DataTransfer(); dataTransfer.setData("text/plain", text); document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true })) }`, u.chat())
	case 4, 5:
		u.book.naming = []string{"names", "numbers", "shuffled", "hidden"}[u.r.IntN(4)]
		u.does("naming "+u.book.naming, `(value) => { const e = document.getElementById("naming"); e.value = value; e.dispatchEvent(new Event("change", { bubbles: true })) }`, u.book.naming)
	case 6, 7:
		u.project()
	case 8:
		u.save([]string{"csv", "ndjson"}[u.r.IntN(2)])
	case 9:
		u.does("print, or unfold", `(n) => { if (n) { print(); return } for (const d of document.querySelectorAll("#seen details")) d.open = !d.open }`, u.r.IntN(2))
	}
	u.agree()
}

func (u *aTeacher) erase() {
	u.does("erase", `() => document.querySelector("[data-do=erase]").click()`)
	u.book.erase()
	u.agree()
	var rest string
	u.runs(&rest, `() => [...document.querySelectorAll(".heats, .tests, .reasons, #seen ul, #left-out ul, #projector :is(h2, h3:not(#project-court h3), li, td, .found, #project-question)")].map((e) => e.textContent).join("") + [...document.querySelectorAll("#projector input:not([type=checkbox]), [name=paste]")].map((e) => e.value).join("")`)
	require.Empty(u.t, rest, u.told())
}

var someName = regexp.MustCompile(`\b(Ann|Ben)\b|=1\+1|<img|ישראל`)

// agree looks that what is shown is what was put in.
func (u *aTeacher) agree() {
	u.t.Helper()
	var shown struct {
		Count, Again, Named string
		Left                []string
		Heats               []struct {
			Question int
			Rows     [][]int
		}
	}
	u.runs(&shown, `async () => {
		await new Promise((later) => setTimeout(later, 0)); // the reasons come after all else
		const text = (at) => document.querySelector(at).textContent;
		return { Count: text("#class-count"), Again: text("#class-again"), Named: text("#s-outliers") + text("#s-pairs") + text("#s-reasons"),
			Left: [...document.querySelectorAll("#left-out li")].map((li) => li.lastChild.data),
			Heats: [...document.querySelectorAll(".heat")].map((e) => ({ Question: +e.querySelector("button").dataset.key, Rows: [...e.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll(".n")].map((n) => +n.textContent)) })) };
	}`)
	say := func(s words.Said) string { return en.Language().Say(s) }
	number := func(n int) words.Name { return words.Literal(fmt.Sprint(n)) }
	n, count := len(u.book.students), words.ClassPageComesIn
	switch {
	case len(u.book.left) > 0:
		count = words.ClassPageReadLeft(number(n), number(len(u.book.left)))
	case n > 0:
		count = words.ClassPageRead(number(n))
	}
	require.Equal(u.t, say(count), shown.Count, u.told())
	again := ""
	if u.book.again > 0 {
		again = say(words.ClassPageAgain(number(u.book.again)))
	}
	require.Equal(u.t, again, shown.Again, u.told())
	require.Equal(u.t, append([]string{}, u.book.left[:min(500, len(u.book.left))]...), shown.Left, u.told())
	if u.book.naming != "names" {
		require.Empty(u.t, someName.FindAllString(shown.Named, -1), u.told())
	}
	seen := map[int]bool{}
	for _, heat := range shown.Heats {
		require.Equal(u.t, u.rows(heat.Question), heat.Rows, "question %d\n%s", heat.Question, u.told())
		seen[heat.Question] = true
	}
	for q := range u.g.Questions {
		require.Equal(u.t, len(u.rows(q)) > 0, seen[q], "question %d\n%s", q, u.told())
	}
}

// rows are the counts that stand at a question, without those that left it open.
func (u *aTeacher) rows(q int) (rows [][]int) {
	n := u.g.Questions[q].Answers()
	first, last := make([]int, n), make([]int, n)
	for tag, s := range u.book.students {
		a := u.all[tag][s.now].Answers[q]
		first[a.First]++
		last[a.Last()]++
	}
	if len(u.book.students) > 0 {
		rows = append(rows, first[1:], last[1:])
	}
	if of := u.book.hands[q]; of != nil {
		for _, counts := range of {
			if slices.Max(counts) > 0 {
				rows = append(rows, counts[1:])
			}
		}
	}
	return rows
}

// held is what a page holds once the garbage is collected.
type held struct{ heap, nodes, listeners int }

func (h held) String() string {
	return fmt.Sprintf("%d kB of heap, %d nodes, %d listeners", h.heap>>10, h.nodes, h.listeners)
}

func (u *aTeacher) holds() (h held) {
	for range 3 { // the engine lets go of some things only in the turn after
		u.runs(nil, `() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)))`)
		u.b.CDP("HeapProfiler.collectGarbage", nil)
	}
	var r struct {
		Metrics []struct {
			Name  string
			Value float64
		}
	}
	require.NoError(u.t, json.Unmarshal(u.b.CDP("Performance.getMetrics", nil), &r))
	for _, m := range r.Metrics {
		switch m.Name {
		case "JSHeapUsedSize":
			h.heap = int(m.Value)
		case "Nodes":
			h.nodes = int(m.Value)
		case "JSEventListeners":
			h.listeners = int(m.Value)
		}
	}
	return h
}

// margin is how much the heap may be larger than after the first time that all was erased:
// what the engine compiles of scripts and learns of them grows with use.
const margin = 1 << 20

// leaks says what a page holds more than it did.
func leaks(was, now held) (what []string) {
	for _, each := range []struct {
		name          string
		was, now, may int
	}{{"bytes of heap", was.heap, now.heap, margin}, {"nodes", was.nodes, now.nodes, 0}, {"listeners", was.listeners, now.listeners, 0}} {
		if each.now > each.was+each.may {
			what = append(what, fmt.Sprintf("%d %s were %d", each.now, each.name, each.was))
		}
	}
	return what
}

// A class page that is used at random shows what it was given after every act, and once all
// is erased it holds what it did the first time.
func TestTheClassPageLeaksNothing(t *testing.T) {
	u := newTeacher(t, 1)
	for range 12 {
		u.act()
	}
	u.erase()
	was := u.holds()
	t.Log("after the first:", was)
	n, most := number(t, "BENCHWALK_ACTS", 40), held{}
	for i := range n {
		if u.act(); u.r.IntN(15) == 0 || i == n-1 {
			u.erase()
			now := u.holds()
			most = held{max(most.heap, now.heap), max(most.nodes, now.nodes), max(most.listeners, now.listeners)}
			require.Empty(t, leaks(was, now), "after %d acts: %s", i+1, u.told())
		}
	}
	t.Logf("at most after one of %d acts: %v", n, most)
	quiet(t, u.b)
}

// What a page would hold more for a mistake of a script is found.
func TestAPlantedLeakIsFound(t *testing.T) {
	for what, plant := range map[string]string{
		"nodes":         `() => { const gone = []; new MutationObserver((all) => { for (const { removedNodes } of all) gone.push(...removedNodes); }).observe(document.querySelector(".heats"), { childList: true }); }`,
		"listeners":     `() => document.querySelector("[data-do=erase]").addEventListener("click", () => addEventListener("resize", () => {}))`,
		"bytes of heap": `() => { const kept = []; document.querySelector("[data-do=erase]").addEventListener("click", () => kept.push(Array.from({ length: 200_000 }, Math.random))); }`,
	} {
		t.Run(what, func(t *testing.T) {
			u := newTeacher(t, 2)
			round := func() {
				u.choose(false)
				u.agree()
				u.erase()
			}
			round()
			was := u.holds()
			round()
			require.Empty(t, leaks(was, u.holds()), "before")
			u.runs(nil, plant)
			round()
			round()
			found := leaks(was, u.holds())
			require.NotEmpty(t, found)
			require.Contains(t, strings.Join(found, ", "), " "+what+" were ")
		})
	}
}
