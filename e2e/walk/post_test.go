package walk_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/post"
)

// posts lists the posts of the site, by their addresses.
func posts(t *testing.T) (names []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "post", "*", "*.html"))
	require.NoError(t, err)
	require.Greater(t, len(files), 60)
	for _, f := range files {
		rest, err := filepath.Rel(folder, f)
		require.NoError(t, err)
		names = append(names, filepath.ToSlash(rest))
	}
	return names
}

// Before the commitment a post fits 700 pixels at a width of 600 and 900 at 320, and
// nothing of it is cut off at the side.
func TestPostsFit(t *testing.T) {
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	host := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body style="margin:0"><script>
			self.heights = {};
			addEventListener("message", (e) => { if (e.data.benchwalk === 1) heights[[...document.querySelectorAll("iframe")].findIndex((f) => f.contentWindow === e.source)] = e.data.height; });
		</script>`)
		return true
	})
	for width, most := range map[int]int{600: 700, 320: 900} {
		b.Go(host.URL + "/")
		var got map[string]int
		require.NoError(t, b.Eval(&got, `async (site, names, width) => {
			const found = {};
			for (const name of names) {
				self.heights = {};
				document.querySelector("iframe")?.remove();
				const frame = document.createElement("iframe");
				frame.style.cssText = "border:0;height:700px;width:" + width + "px";
				frame.src = site + "/" + name;
				const done = new Promise((loaded) => { frame.onload = loaded; });
				document.body.append(frame);
				await done;
				for (let i = 0; i < 200 && !heights[0]; i++) await new Promise((next) => setTimeout(next, 10));
				await new Promise((next) => setTimeout(next, 30));
				found[name] = heights[0] ?? 0;
			}
			return found;
		}`, s.URL, posts(t), width))
		for name, height := range got {
			if height == 0 || height > most {
				t.Errorf("%s is %d pixels high at a width of %d", name, height, width)
			}
		}
	}
}

// A post needs nothing but itself, its style and its script until it is touched; it shows
// nothing of the court's before the commitment, and shows it without the module.
func TestPost(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		held := make(chan struct{})
		release := sync.OnceFunc(func() { close(held) })
		s := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path == "/benchwalk.wasm" {
				<-held
			}
			return false
		})
		t.Cleanup(release) // before the server closes, which waits for what it answers
		b.Go(s.URL + "/post/wechat-2020/fit.html")
		b.Wait(`() => document.readyState === "complete"`, patience)
		require.ElementsMatch(t, []string{"/post/wechat-2020/fit.html", "/post.css", "/turns.js", "/post.js"}, s.asked())
		shown := func(id string) bool {
			return browser.Get[bool](b, `(id) => !!document.getElementById(id)?.checkVisibility()`, id)
		}
		require.False(t, shown("panel"))
		b.Click("[data-do=commit]")
		b.Wait(`() => document.getElementById("problem").textContent.startsWith("Choose an answer first")`, patience)
		require.False(t, shown("panel"), "nothing was chosen")
		require.Equal(t, "INPUT", browser.Get[string](b, `() => document.activeElement.tagName`))

		b.Click("input[value=no]")
		b.Click("[data-do=commit]")
		b.Wait(`() => document.getElementById("court").checkVisibility()`, patience)
		panel := strings.Join(strings.Fields(text(b, "#panel")), " ")
		require.Contains(t, panel, "No, the fit is reasonable")
		require.Contains(t, panel, "Yes, substantially more")
		require.Contains(t, panel, "Yes, substantially more different")
		require.Contains(t, panel, "being worked out", "the module is still on its way")
		require.Equal(t, "panel", browser.Get[string](b, `() => document.activeElement.id`))
		require.False(t, browser.Get[bool](b, `() => document.querySelector("form input").checkVisibility()`), "the answers fold")
		require.True(t, browser.Get[bool](b, `() => document.querySelector("legend").checkVisibility()`), "and the question stays")
		release()
		b.Wait(`() => document.querySelector("#follows").innerText.includes("this step is passed")`, patience)
		b.Wait(`() => /^#.*s=/.test(document.getElementById("walk").hash)`, patience)

		b.Click("[data-do=again]")
		b.Click("input[value=yes]")
		b.Click("[data-do=commit]")
		b.Wait(`() => document.querySelector("[data-tag=same]").checkVisibility()`, patience)
		b.Wait(`() => document.querySelector("#follows").innerText !== "" && /[#&]s=/.test(document.getElementById("walk").hash)`, patience)
		// The whole takes the answer up as the reader's own.
		b.Go(browser.Get[string](b, `() => document.getElementById("walk").href`))
		b.Wait(`() => document.querySelector('[name="speech.burdens_substantially_more"][value=yes]')?.checked === true && location.search === "" && !/s=/.test(location.hash)`, patience)
		require.NotContains(t, text(b, "main"), "Someone’s")
		require.Equal(t, "short", browser.Get[string](b, `() => document.body.dataset.path`), "the walk that the link names")

		// The reader goes back, answers otherwise and comes again: that answer joins what the
		// reader has meanwhile, and nobody else is said to have given it.
		b.Go(s.URL + "/wechat-2020.html#q-appeal")
		live(b)
		b.Click(radio("stay.merits", "weak"))
		b.Go(s.URL + "/post/wechat-2020/fit.html")
		b.Click("input[value=no]")
		b.Click("[data-do=commit]")
		b.Wait(`() => /[#&]s=/.test(document.getElementById("walk").hash)`, patience)
		require.Contains(t, browser.Get[string](b, `() => document.getElementById("walk").href`), "/wechat-2020.html?mine#p=short&s=")
		require.NoError(t, b.Eval(nil, `() => { location.assign(document.getElementById("open").href) }`))
		b.Wait(`() => location.pathname === "/wechat-2020.html" && document.querySelector("[data-slot=opened] [data-do=join]")?.checkVisibility()`, patience)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="speech.burdens_substantially_more"][value=yes]').checked`), "no address changes an answer: anybody could have made it")
		b.Click("[data-slot=opened] [data-do=join]")
		b.Wait(`() => location.hash === "#q-fit" && document.querySelector('[name="speech.burdens_substantially_more"][value=no]')?.checked === true`, patience)
		require.True(t, browser.Get[bool](b, `() => document.querySelector('[name="stay.merits"][value=weak]').checked`))
		require.NotContains(t, text(b, "main"), "Someone")
		require.Contains(t, kept(t, b).State, `"first":{"speech.burdens_substantially_more":"yes"`, "the first answer stays")
		b.Back()
		b.Wait(`() => location.pathname === "/post/wechat-2020/fit.html" && document.readyState === "complete"`, patience)
		quiet(t, b)
	})
}

// In a sandboxed frame, where no form may be submitted and nothing kept, a post works.
func TestPostInASandbox(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, sandboxed)
		b.Go(s.URL + "/post/wechat-2020/gov-harm.html")
		b.Wait(`() => document.readyState === "complete"`, patience)
		require.Equal(t, "null", browser.Get[string](b, `() => self.origin`))
		require.Equal(t, []string{"walk", "open", ""}, browser.Get[[]string](b, `() => [...document.querySelectorAll("a")].map((a) => a.id)`), "no source takes the place of the article")
		b.Click("input[value=possible]")
		b.Click("[data-do=commit]")
		b.Wait(`() => document.getElementById("court").checkVisibility()`, patience)
		b.Wait(`() => document.getElementById("follows").innerText.includes("must be denied")`, patience)
		b.Click("#open")
		b.Wait(`() => document.getElementById("address").checkVisibility()`, patience)
		address := text(b, "#address code")
		require.Contains(t, address, "/wechat-2020.html?mine#q-gov-harm&s=")
		b.Log() // what the engine refuses it says, and that is right
		// It leads to the question, with the answer.
		b.Go(address)
		b.Wait(`() => location.hash === "#q-gov-harm" && document.querySelector('#q-gov-harm [name="stay.irreparable_harm"][value=possible]')?.checked === true && document.getElementById("q-gov-harm").checkVisibility()`, patience)
		require.NotContains(t, text(b, "main"), "Someone’s")
	})
}

// article is a page of another origin with posts in it, and a frame of the site's own
// origin that looks into the others for the test.
func article(t *testing.T, s *server, body string) (*server, string) {
	t.Helper()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) bool {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body>%s<iframe id="within" src="%s/within.html"></iframe><script>
			self.heard = [];
			addEventListener("message", (e) => { if (e.data?.benchwalk) heard.push(JSON.stringify(e.data)); });
			self.within = (js, ...args) => new Promise((answer) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = (e) => answer(e.data);
				document.getElementById("within").contentWindow.postMessage([js, args], "*", [port2]);
			});
		</script>`, body, s.URL)
		return true
	})
	return host, strings.Replace(host.URL, "127.0.0.1", "localhost", 1)
}

// within serves that frame.
func within(w http.ResponseWriter, r *http.Request) bool {
	if r.URL.Path != "/within.html" {
		return false
	}
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, `<!doctype html><title>Within</title><script>addEventListener("message", async (e) => { if (e.ports.length) e.ports[0].postMessage(await (0, eval)(e.data[0])(...e.data[1])); })</script>`)
	return true
}

const (
	answerIn = `(js) => self.within("(at, level) => { const d = parent[at].document; d.querySelector('input[value=' + level + ']').click(); d.querySelector('[data-do=commit]').click(); return 1 }", %d, %q)`
	textOf   = `() => self.within("(at) => parent[at].document.body.innerText", %d)`
)

// What is answered in one frame of an article reaches the frame at its end, and no other
// article; the page around them learns heights and nothing else.
func TestPostsOfAnArticle(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, within)
		frame := func(name string) string {
			return fmt.Sprintf(`<iframe data-benchwalk title="A question" src="%s/post/wechat-2020/%s" style="width:600px;height:300px"></iframe>`, s.URL, name)
		}
		_, at := article(t, s, frame("gov-harm.html")+frame("appeal.html?article=other")+frame("result.html")+fmt.Sprintf(`<script src="%s/embed/v1.js"></script>`, s.URL))
		b.Go(at)
		for i := range 3 {
			b.Wait(`(i) => document.querySelectorAll("iframe")[i].style.height !== "300px"`, patience, i)
		}
		b.Wait(fmt.Sprintf(answerIn, 1, "weak"), patience)
		b.Wait(fmt.Sprintf(answerIn, 0, "possible"), patience)
		b.Wait(`() => self.within("() => { parent[2].document.querySelector('[data-do=show]').click(); return 1 }")`, patience)
		b.Wait(`async () => (await self.within("() => parent[2].document.body.innerText")).includes("must be denied")`, patience)
		told := browser.Get[string](b, fmt.Sprintf(textOf, 2))
		require.Contains(t, told, "Irreparable harm", "the answer of this article")
		require.NotContains(t, told, "weak", "nothing of the other article")
		heard := browser.Get[string](b, `() => heard.join("\n")`)
		require.NotContains(t, heard, "possible", "the host reads no answer")
		require.NotContains(t, heard, "weak")
		// A host that speaks as a frame does is not heard.
		require.NoError(t, b.Eval(nil, `() => { for (let n = 0; n < 10000; n++) parent[2].postMessage({ benchwalk: 1, matter: "wechat-2020", article: "", answers: { "stay.merits": "strong", "stay.irreparable_harm": "grave" } }, "*") }`))
		require.Equal(t, told, browser.Get[string](b, fmt.Sprintf(textOf, 2)))
		for _, e := range b.Log() { // WebKit says of a frame that has not loaded yet that a message did not reach it
			require.Contains(t, e.Text, "Unable to post message")
		}
	})
}

// The element shows what stands in it until a reader comes near, makes one frame, and
// tells the page nothing unless the reader says so.
func TestBenchWalkElement(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, within)
		_, at := article(t, s, fmt.Sprintf(`<script src="%[1]s/embed/bench-walk.js"></script><script src="%[1]s/embed/bench-walk.js"></script>
			<div style="height:3000px"></div><bench-walk matter="wechat-2020" name="fit" tell theme="dark"><a href="https://example.org">The question</a></bench-walk>
			<script>self.rulings = []; document.addEventListener("benchwalk:ruling", (e) => rulings.push(e.detail.answer))</script>`, s.URL))
		b.Go(at)
		b.Wait(`() => document.readyState === "complete"`, patience)
		require.Equal(t, "The question", text(b, "bench-walk"))
		require.NotContains(t, s.asked(), "/post/wechat-2020/fit.html")
		require.NoError(t, b.Eval(nil, `() => document.querySelector("bench-walk").scrollIntoView()`))
		b.Wait(`() => document.querySelector("bench-walk iframe")?.title === "The question"`, patience)
		s.await(t, "/post/wechat-2020/fit.html", 0)
		b.Wait(`() => document.querySelector("bench-walk iframe").style.height !== "700px"`, patience)
		b.Wait(`async () => await self.within("() => parent[1].document.readyState === 'complete' && !!parent[1].document.querySelector('form')")`, patience)
		b.Wait(fmt.Sprintf(answerIn, 1, "yes"), patience) // frames are numbered as they came
		require.Empty(t, browser.Get[[]string](b, `() => rulings`))
		b.Wait(`() => self.within("() => { const d = parent[1].document.querySelector('[data-do=tell]'); d.click(); return d.textContent }")`, patience)
		b.Wait(`() => rulings.length === 1 && rulings[0] === "yes"`, patience)
	})
}

// The page on which a code is made gives the codes that the command line gives, shows the
// post that is chosen, and copies.
func TestMakeGivesTheCode(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		b.Go(s.URL + "/make.html")
		b.Wait(`() => document.getElementById("code").value !== ""`, patience)
		p := named(t, "ward-1989", "fit")
		choose := func(name, value string) {
			require.NoError(t, b.Eval(nil, `(name, value) => { const e = document.querySelector(".field.on [name=" + name + "]") || document.querySelector("[name=" + name + "]"); e.value = value; e.dispatchEvent(new Event("input", { bubbles: true })) }`, name, value))
		}
		choose("matter", "ward-1989")
		choose("post", p.File())
		for _, o := range []post.Options{{}, {Theme: "dark", Court: "end", Accent: "00205b", Note: `It’s "mine" (all) & <yours>`, Article: "a b"}} {
			choose("theme", o.Theme)
			choose("court", o.Court)
			choose("accent", o.Accent)
			choose("note", o.Note)
			choose("article", o.Article)
			for _, way := range post.Ways() {
				require.NoError(t, b.Eval(nil, `(way) => document.querySelector("[name=way][value=" + way + "]").click()`, way.String()))
				require.Equal(t, p.Code(way, en.Language(), s.URL, o), browser.Get[string](b, `() => document.getElementById("code").value`), way)
			}
		}
		b.Wait(`() => document.getElementById("preview").src.includes("/post/ward-1989/fit.html?theme=dark")`, patience)
		require.True(t, browser.Get[bool](b, `() => document.getElementById("local").checkVisibility()`), "this site stands on the reader's own machine")
	})
}

// Who wants the question on the screen in a post finds it chosen there, and needs no list.
func TestAQuestionIsPutInAPostFromTheWalk(t *testing.T) {
	browser.Each(t, func(t *testing.T, b *browser.Browser) {
		s := serve(t, nil)
		b.Go(s.URL + "/ward-1989.html#q-fit")
		live(b)
		require.NoError(t, b.Eval(nil, `() => document.querySelector('a[href^="make.html"]').click()`))
		b.Wait(`() => document.getElementById("preview")?.src.endsWith("/post/ward-1989/fit.html")`, patience)
		require.True(t, strings.HasSuffix(browser.Get[string](b, `() => location.href`), "/make.html?post=ward-1989/fit#in-a-post"))
		b.Wait(`() => { const { top } = document.getElementById("in-a-post").getBoundingClientRect(); return top >= 0 && top < 200 }`, patience)
		require.Equal(t, "ward-1989", browser.Get[string](b, `() => document.querySelector("[name=matter]").value`))
		require.False(t, browser.Get[bool](b, `() => document.getElementById("assign").checkVisibility()`), "the half for a class is behind its door")
		require.Contains(t, browser.Get[string](b, `() => document.getElementById("code").value`), "/post/ward-1989/fit.html")

		b.Go(s.URL + "/make.html?post=nowhere/nothing")
		b.Wait(`() => document.getElementById("code").value !== ""`, patience)
		require.Contains(t, browser.Get[string](b, `() => document.getElementById("code").value`), "/post/wechat-2020/", "what is not there changes nothing")
		require.True(t, browser.Get[bool](b, `() => document.getElementById("assign").checkVisibility()`))
		quiet(t, b)
	})
}
