// Package browser lets go test drive Chromium, Firefox and WebKit through one interface.
//
// A method that cannot do its work fails the test at once; only Eval returns an
// error, because an exception can be what a test expects.
package browser

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

type Engine string

const (
	Chromium Engine = "chromium"
	Firefox  Engine = "firefox"
	WebKit   Engine = "webkit"
)

var Engines = []Engine{Chromium, Firefox, WebKit}

// Install is what a test says to do when a program or checker is missing.
const Install = "run e2e/install.sh, as `make test-e2e` does"

const (
	openTimeout    = 40 * time.Second
	commandTimeout = 30 * time.Second
	settleTimeout  = 20 * time.Second // two looks at a page of twenty frames took WebKit 3 beside other work
	pollInterval   = 5 * time.Millisecond
)

// Kind tells where an entry of the log comes from.
type Kind string

const (
	Console   Kind = "console"   // the page called console.*
	Exception Kind = "exception" // nobody caught it, rejected promises included
	Violation Kind = "violation" // of the content security policy
	Other     Kind = "other"     // the engine's own remarks, such as a failed request
)

// Entry is one message of the log. Level is error, warning, info or debug.
type Entry struct {
	Kind  Kind
	Level string
	Text  string
}

func (e Entry) String() string { return fmt.Sprintf("%s %s: %s", e.Kind, e.Level, e.Text) }

// newEntry translates the words of the three protocols.
func newEntry(source, level, text string) Entry {
	kinds := map[string]Kind{
		"console": Console, "console-api": Console, "javascript": Exception, "security": Violation,
	}
	levels := map[string]string{
		"SEVERE": "error", "error": "error", "WARNING": "warning", "warning": "warning", "warn": "warning",
		"DEBUG": "debug", "debug": "debug",
	}
	return Entry{
		Kind:  cmp.Or(kinds[source], Other),
		Level: cmp.Or(levels[level], "info"),
		Text:  strings.TrimSpace(text),
	}
}

var errMoves = errors.New("it still moves")

var errNotChromium = errors.New("only Chromium can do this")

// driver is what differs between the engines' protocols.
type driver interface {
	// eval awaits the promise that the expression yields and returns its string.
	eval(ctx context.Context, expression string) (string, error)
	navigate(ctx context.Context, url string) error
	reload(ctx context.Context) error
	traverse(ctx context.Context, delta int) error
	perform(ctx context.Context, g gesture) error
	resize(ctx context.Context, width, height int) error
	screenshot(ctx context.Context) ([]byte, error)
	fullScreenshot(ctx context.Context) ([]byte, error)
	media(ctx context.Context, features map[string]string) error
	cdp(ctx context.Context, command string, params any) (json.RawMessage, error)
	// enter has what follows happen in a frame of the page, and leave in the page again.
	enter(ctx context.Context, selector string) error
	leave(ctx context.Context) error
	// tab names the tab that is turned to, openTab opens another without turning to it, and
	// shutTab closes the one that is turned to.
	tab(ctx context.Context) (string, error)
	openTab(ctx context.Context) (string, error)
	turnTo(ctx context.Context, tab string) error
	shutTab(ctx context.Context) error
	// entries returns what was logged since it was last called.
	entries(ctx context.Context) ([]Entry, error)
}

// Browser is one window of a browser started for one test, with an empty profile.
type Browser struct {
	Engine Engine
	t      testing.TB
	driver driver
	host   *host
	frame  string // that was entered
}

// strategy says how far a page has loaded before a driver goes on, in the words of
// the W3C protocol.
type strategy string

const (
	whole  strategy = "normal" // its load event has come
	atOnce strategy = "none"
)

// Open starts a browser with a viewport of 1280 by 800 and ends it with the test.
func Open(t testing.TB, engine Engine) *Browser {
	t.Helper()
	return openWith(t, engine, whole)
}

// OpenHasty is Open of a browser that waits for no page: Go and its like return at
// once, and a test looks into a page while that still loads.
func OpenHasty(t testing.TB, engine Engine) *Browser {
	t.Helper()
	return openWith(t, engine, atOnce)
}

func openWith(t testing.TB, engine Engine, wait strategy) *Browser {
	t.Helper()
	b := &Browser{Engine: engine, t: t}
	var err error
	if b.host, err = newHost(); err != nil {
		t.Fatal(err)
	}
	b.host.wait = wait
	t.Cleanup(b.Close)
	ctx, cancel := context.WithTimeout(t.Context(), openTimeout)
	defer cancel()
	open := map[Engine]func(context.Context, *host) (driver, error){
		Chromium: openChromium, Firefox: openFirefox, WebKit: openWebKit,
	}[engine]
	if b.driver, err = open(ctx, b.host); err != nil {
		t.Fatalf("%s does not start: %v", engine, err)
	}
	b.Wait(`document.hasFocus()`, commandTimeout)
	b.Resize(1280, 800)
	return b
}

// Each runs a test once in each engine, each time in a new browser, and the engines
// beside each other and beside those of other such tests: most of a test is waiting.
func Each(t *testing.T, test func(t *testing.T, b *Browser)) {
	t.Parallel()
	for _, engine := range Engines {
		t.Run(string(engine), func(t *testing.T) {
			t.Parallel()
			test(t, Open(t, engine))
		})
	}
}

// For returns the same browser reporting to a subtest, which may fail on its own then.
func (b *Browser) For(t testing.TB) *Browser {
	other := *b
	other.t = t
	return &other
}

// Close ends the browser before its test ends. It may be called again.
func (b *Browser) Close() {
	if b.t.Failed() && b.driver != nil {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		entries, _ := b.driver.entries(ctx)
		for _, entry := range entries {
			b.t.Logf("%s, not yet read by the test: %s", b.Engine, entry)
		}
	}
	b.driver = nil
	if err := b.host.close(); err != nil {
		b.t.Error(err)
	}
}

// do runs one step and fails the test if the step fails or takes too long.
func (b *Browser) do(name string, step func(ctx context.Context) error) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.t.Context(), commandTimeout)
	defer cancel()
	if err := step(ctx); err != nil {
		b.t.Fatalf("%s: %s: %v", b.Engine, name, err)
	}
}

// Go loads a page and waits for its load event, unless the browser is hasty.
func (b *Browser) Go(url string) {
	b.t.Helper()
	b.do("go to "+url, func(ctx context.Context) error { return b.driver.navigate(ctx, url) })
}

func (b *Browser) Reload() {
	b.t.Helper()
	b.do("reload", func(ctx context.Context) error { return b.driver.reload(ctx) })
}

func (b *Browser) Back()    { b.t.Helper(); b.traverse("back", -1) }
func (b *Browser) Forward() { b.t.Helper(); b.traverse("forward", +1) }

func (b *Browser) traverse(name string, delta int) {
	b.t.Helper()
	b.do(name, func(ctx context.Context) error { return b.driver.traverse(ctx, delta) })
}

// Eval evaluates a JavaScript expression, which may use await; a function is
// called with args. The value travels as JSON into out, unless that is nil; where
// there is no value for it, undefined or null, that is an error.
// It works under any content security policy.
func (b *Browser) Eval(out any, js string, args ...any) error {
	ctx, cancel := context.WithTimeout(b.t.Context(), commandTimeout)
	defer cancel()
	return b.eval(ctx, out, js, args...)
}

// EvalPatiently is Eval for work whose length says nothing of what is tested, such as
// that of a checker on a busy machine: it waits until the answer is there or the
// test ends.
func (b *Browser) EvalPatiently(out any, js string, args ...any) error {
	return b.eval(b.t.Context(), out, js, args...)
}

// Get is Eval where an error fails the test.
func Get[T any](b *Browser, js string, args ...any) T {
	b.t.Helper()
	var value T
	if err := b.Eval(&value, js, args...); err != nil {
		b.t.Fatalf("%s: %v", b.Engine, err)
	}
	return value
}

func (b *Browser) eval(ctx context.Context, out any, js string, args ...any) error {
	if args == nil {
		args = []any{}
	}
	list, err := json.Marshal(args)
	if err != nil {
		return err
	}
	answer, err := b.driver.eval(ctx, fmt.Sprintf(`(async () => {
		try {
			const it = (%s
			)
			return JSON.stringify({ value: await (typeof it === 'function' ? it(...%s) : it) })
		} catch (thrown) {
			return JSON.stringify({ thrown: String(thrown) })
		}
	})()`, js, list))
	if err != nil {
		return fmt.Errorf("%w in %s", err, abridge(js))
	}
	var result struct {
		Value  json.RawMessage
		Thrown *string
	}
	if err := json.Unmarshal([]byte(answer), &result); err != nil {
		return err
	}
	if result.Thrown != nil {
		return fmt.Errorf("%s in %s", *result.Thrown, abridge(js))
	}
	if out == nil {
		return nil
	}
	if result.Value == nil || string(result.Value) == "null" { // NaN, too, is null in JSON
		return fmt.Errorf("no value in %s", abridge(js))
	}
	return json.Unmarshal(result.Value, out)
}

func abridge(js string) string {
	if len(js) > 200 {
		return js[:200] + "…"
	}
	return js
}

// Wait evaluates the condition as Eval does until it is true. A condition that
// throws, as it may while a page is being replaced, is tried again.
func (b *Browser) Wait(js string, timeout time.Duration, args ...any) {
	b.t.Helper()
	b.do("wait", func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, timeout)
		defer cancel()
		return b.until(ctx, js, args...)
	})
}

func (b *Browser) until(ctx context.Context, js string, args ...any) error {
	truth := "async (...args) => { const it = (" + js + "\n); return !!await (typeof it === 'function' ? it(...args) : it) }"
	return poll(ctx, func() error {
		var met bool
		if err := b.eval(ctx, &met, truth, args...); err != nil {
			return err
		}
		if !met {
			return fmt.Errorf("never true for %v: %s", args, js)
		}
		return nil
	})
}

// poll tries until there is no error; time running out, it returns the last one.
func poll(ctx context.Context, try func() error) error {
	var last error
	for {
		err := try()
		if err == nil {
			return nil
		}
		if ctx.Err() == nil || last == nil {
			last = err
		}
		select {
		case <-ctx.Done():
			return last
		case <-time.After(pollInterval):
		}
	}
}

// locate finds the middle of an element in the window's viewport. A selector may
// step into shadow roots and frames of the same origin: "iframe >>> button".
// A page may be about to move: it scrolls to the place of its address once more when it
// has loaded, and WebKit brings a focused element into view only after the script that
// set the focus. So two frames pass, and whether it moved meanwhile is told. Where a
// browser draws no frames for a while, as WebKit does not, a timer goes on.
const locate = `async selector => {
	let root = document, element
	for (const part of selector.split(' >>> ')) {
		if (element) root = element.shadowRoot ?? element.contentDocument
		element = root?.querySelector(part)
		if (!element) throw new Error('no element matches ' + selector)
	}
	const before = element.getBoundingClientRect().top
	element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
	for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => { requestAnimationFrame(drawn); setTimeout(drawn, 50) })
	const moved = Math.abs(element.getBoundingClientRect().top - before) > 1
	const box = element.getClientRects()[0]
	if (!box) throw new Error('not rendered: ' + selector)
	let x = Math.floor(box.left + box.width / 2), y = Math.floor(box.top + box.height / 2)
	const hit = element.getRootNode().elementFromPoint(x, y)
	if (!element.contains(hit) && hit?.closest('label')?.control !== element)
		throw new Error((hit ? 'covered by ' + hit.outerHTML.slice(0, 100) : 'outside the viewport') + ': ' + selector)
	for (let view = element.ownerDocument.defaultView; view !== window; view = view.parent) {
		const frame = view.frameElement, outer = frame.getBoundingClientRect()
		x += Math.round(outer.left) + frame.clientLeft
		y += Math.round(outer.top) + frame.clientTop
	}
	return { x, y, moved }
}`

// folded marks the summary of the outermost shut disclosure that an element stands in,
// and tells whether there is one.
const folded = `selector => {
	if (selector.includes(" >>> ")) return false
	let outermost = null
	for (let e = document.querySelector(selector)?.parentElement; e; e = e.parentElement)
		if (e.matches("details:not([open])") && !e.querySelector(":scope > summary")?.contains(document.querySelector(selector))) outermost = e
	const summary = outermost?.querySelector(":scope > summary")
	if (!summary?.checkVisibility()) return false
	summary.setAttribute("data-unfolds", "")
	return true
}`

// Click scrolls an element into view and clicks the real mouse in its middle. What it
// stands in is opened first by its own summary, as a reader would. It fails the test if
// something else would get the click.
func (b *Browser) Click(selector string) {
	b.t.Helper()
	for range 3 { // one in another
		if !Get[bool](b, folded, selector) {
			break
		}
		b.click("[data-unfolds]")
		if err := b.Eval(nil, `() => { document.querySelector("[data-unfolds]")?.removeAttribute("data-unfolds") }`); err != nil {
			b.t.Fatalf("browser: %v", err)
		}
	}
	b.click(selector)
}

func (b *Browser) click(selector string) {
	b.t.Helper()
	b.do("click "+selector, func(ctx context.Context) error {
		var at struct {
			X, Y  int
			Moved bool
		}
		// A page that still moves is waited for, as a person would, and so is a frame that
		// its page moves.
		var from corner
		settling, cancel := context.WithTimeout(ctx, settleTimeout)
		defer cancel()
		if err := poll(settling, func() error {
			if err := b.eval(settling, &at, locate, selector); err != nil {
				return err
			}
			if at.Moved {
				return errMoves
			}
			now, err := b.corner(settling)
			if err == nil && now != from {
				from, err = now, errMoves
			}
			return err
		}); err != nil {
			return err
		}
		return b.driver.perform(ctx, clickAt(at.X+from.X, at.Y+from.Y))
	})
}

// corner is where the frame that was entered begins in the window: both W3C drivers take
// a place in the window, and Firefox one in the frame.
type corner struct{ X, Y int }

func (b *Browser) corner(ctx context.Context) (at corner, err error) {
	if b.frame == "" || b.Engine == Firefox {
		return at, nil
	}
	if err := b.driver.leave(ctx); err != nil {
		return at, err
	}
	err = b.eval(ctx, &at, `(frame) => { const f = document.querySelector(frame), box = f.getBoundingClientRect(); return { X: Math.round(box.left + f.clientLeft), Y: Math.round(box.top + f.clientTop) } }`, b.frame)
	return at, errors.Join(err, b.driver.enter(ctx, b.frame))
}

// Within does something in a frame of the page, whatever the frame's origin: what is
// evaluated, waited for, clicked and pressed meanwhile happens there.
func (b *Browser) Within(selector string, do func()) {
	b.t.Helper()
	b.do("enter "+selector, func(ctx context.Context) error { return b.driver.enter(ctx, selector) })
	b.frame = selector
	defer func() {
		b.frame = ""
		b.do("leave "+selector, b.driver.leave)
	}()
	do()
}

// Tab is one tab of a browser. All that is done happens in the tab that was turned to.
type Tab string

// Tab is the tab that is turned to.
func (b *Browser) Tab() (tab Tab) {
	b.t.Helper()
	b.do("tab", func(ctx context.Context) error {
		name, err := b.driver.tab(ctx)
		tab = Tab(name)
		return err
	})
	return tab
}

// OpenTab opens a blank tab with a session storage of its own, as a reader would who opens
// one by hand, and turns to it. It is as large as the engine likes, and the log stays that
// of the first tab.
func (b *Browser) OpenTab() (tab Tab) {
	b.t.Helper()
	b.do("open a tab", func(ctx context.Context) error {
		name, err := b.driver.openTab(ctx)
		if err != nil {
			return err
		}
		tab = Tab(name)
		return b.driver.turnTo(ctx, name)
	})
	return tab
}

// TurnTo brings a tab to the front.
func (b *Browser) TurnTo(tab Tab) {
	b.t.Helper()
	b.do("turn to a tab", func(ctx context.Context) error { return b.driver.turnTo(ctx, string(tab)) })
}

// ShutTab closes the tab that is turned to, and turns to another.
func (b *Browser) ShutTab(other Tab) {
	b.t.Helper()
	b.do("shut a tab", func(ctx context.Context) error {
		if err := b.driver.shutTab(ctx); err != nil {
			return err
		}
		return b.driver.turnTo(ctx, string(other))
	})
}

// Press presses keys of the real keyboard, one after the other: single
// characters, names such as Tab, Enter, Space, ArrowDown, Escape, and chords such as Shift+Tab.
func (b *Browser) Press(keys ...string) {
	b.t.Helper()
	b.do("press "+strings.Join(keys, " "), func(ctx context.Context) error {
		var all []action
		for _, key := range keys {
			actions, err := chord(key)
			if err != nil {
				return err
			}
			all = append(all, actions...)
		}
		return b.driver.perform(ctx, keyboard(all))
	})
}

// Type presses the key of each character of the text.
func (b *Browser) Type(text string) {
	b.t.Helper()
	b.Press(strings.Split(text, "")...)
}

// Resize sets the viewport, in CSS pixels, and waits until the page has it.
func (b *Browser) Resize(width, height int) {
	b.t.Helper()
	b.do(fmt.Sprintf("resize to %d by %d", width, height), func(ctx context.Context) error {
		if err := b.driver.resize(ctx, width, height); err != nil {
			return err
		}
		return b.until(ctx, `(w, h) => innerWidth === w && innerHeight === h`, width, height)
	})
}

// Screenshot returns the viewport as PNG.
func (b *Browser) Screenshot() []byte {
	b.t.Helper()
	return b.capture("screenshot", b.driver.screenshot)
}

// FullScreenshot returns the whole page as PNG.
func (b *Browser) FullScreenshot() []byte {
	b.t.Helper()
	return b.capture("full screenshot", b.driver.fullScreenshot)
}

func (b *Browser) capture(name string, shoot func(context.Context) ([]byte, error)) (png []byte) {
	b.t.Helper()
	b.do(name, func(ctx context.Context) error {
		// WebKit shows a change of media only in the frame after it.
		err := b.eval(ctx, nil, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))`)
		if err != nil {
			return err
		}
		png, err = shoot(ctx)
		return err
	})
	return png
}

// Log returns what was logged since it was last called, or since Open.
func (b *Browser) Log() (log []Entry) {
	b.t.Helper()
	b.do("log", func(ctx context.Context) error {
		// Whatever the page has caused by now is in the log before this marker is.
		marker := fmt.Sprintf("benchwalk: end of log %d", time.Now().UnixNano())
		err := b.eval(ctx, nil, `marker => new Promise(done => setTimeout(() => done(console.debug(marker))))`, marker)
		if err != nil {
			return err
		}
		return poll(ctx, func() error {
			entries, err := b.driver.entries(ctx)
			if err != nil {
				return err
			}
			log = append(log, entries...)
			end := slices.IndexFunc(log, func(e Entry) bool { return strings.Contains(e.Text, marker) })
			if end < 0 {
				return errors.New("the log does not end")
			}
			log = slices.Delete(log, end, end+1)
			return nil
		})
	})
	return log
}

// Media emulates media features, such as "prefers-color-scheme": "dark", and the
// type under the key "media", such as "print". What is not named is as usual again.
// Chromium can emulate all; WebKit can but forced-colors; Firefox none.
func (b *Browser) Media(features map[string]string) {
	b.t.Helper()
	b.do("media", func(ctx context.Context) error {
		if err := b.driver.media(ctx, features); err != nil {
			return err
		}
		for name, value := range features {
			query := fmt.Sprintf("(%s: %s)", name, value)
			if name == "media" {
				query = value
			}
			if err := b.until(ctx, "query => matchMedia(query).matches", query); err != nil {
				return err
			}
		}
		return nil
	})
}

// Slow makes the processor of the page so many times slower; 1 ends it. Chromium only.
func (b *Browser) Slow(factor float64) {
	b.t.Helper()
	b.CDP("Emulation.setCPUThrottlingRate", map[string]any{"rate": factor})
}

// CDP sends a command of the Chrome DevTools Protocol. Chromium only.
func (b *Browser) CDP(command string, params any) (result json.RawMessage) {
	b.t.Helper()
	b.do(command, func(ctx context.Context) (err error) {
		result, err = b.driver.cdp(ctx, command, params)
		return err
	})
	return result
}
