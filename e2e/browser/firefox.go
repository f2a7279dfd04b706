package browser

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/coder/websocket"
)

// firefox drives Firefox through the WebDriver BiDi server that it has built in.
type firefox struct {
	conn   *websocket.Conn
	window string
	frame  string // in it that was entered, or empty
	wait   string // for what of a page that loads

	mu      sync.Mutex
	id      int
	pending map[int]chan bidiMessage
	log     []Entry
	failure error
}

type bidiMessage struct {
	ID      int
	Type    string
	Result  json.RawMessage
	Error   string
	Message string
	Params  json.RawMessage
}

var bidiAddress = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// Firefox talks to its maker's servers; a proxy that is not there stops all but loopback.
const firefoxPrefs = `user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
`

// Firefox gives the keyboard to a page that it starts with, but to its address bar on a blank one.
const focused = "data:text/html,"

func openFirefox(ctx context.Context, h *host) (driver, error) {
	paths, err := find("firefox-esr")
	if err != nil {
		return nil, err
	}
	profile := filepath.Join(h.dir, "firefox")
	err = errors.Join(os.Mkdir(profile, 0o700), os.WriteFile(filepath.Join(profile, "user.js"), []byte(firefoxPrefs), 0o600))
	if err != nil {
		return nil, err
	}
	p, err := h.start(nil, paths[0], "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", focused)
	if err != nil {
		return nil, err
	}
	address, err := p.await(ctx, bidiAddress)
	if err != nil {
		return nil, err
	}
	conn, _, err := websocket.Dial(ctx, address+"/session", nil)
	if err != nil {
		return nil, err
	}
	const unlimited = -1
	conn.SetReadLimit(unlimited)
	f := &firefox{conn: conn, pending: map[int]chan bidiMessage{}, wait: "complete"}
	if h.wait == atOnce {
		f.wait = "none"
	}
	go f.listen()

	var tree struct{ Contexts []struct{ Context string } }
	err = errors.Join(
		f.call(ctx, "session.new", object{"capabilities": object{}}, nil),
		f.call(ctx, "session.subscribe", object{"events": []string{"log.entryAdded"}}, nil),
		f.call(ctx, "browsingContext.getTree", object{}, &tree),
	)
	if err != nil {
		return nil, err
	}
	f.window = tree.Contexts[0].Context
	return f, f.navigate(ctx, "about:blank")
}

// call sends a command and decodes its result into out, unless that is nil.
func (f *firefox) call(ctx context.Context, method string, params object, out any) error {
	answer := make(chan bidiMessage, 1)
	f.mu.Lock()
	if f.failure != nil {
		defer f.mu.Unlock()
		return f.failure
	}
	f.id++
	id := f.id
	f.pending[id] = answer
	f.mu.Unlock()
	command, err := json.Marshal(object{"id": id, "method": method, "params": params})
	if err != nil {
		return err
	}
	// A write that ctx cuts short would end the connection.
	write, cancel := context.WithTimeout(context.Background(), commandTimeout)
	defer cancel()
	if err := f.conn.Write(write, websocket.MessageText, command); err != nil {
		return err
	}
	select {
	case m, ok := <-answer:
		if !ok {
			return errors.New("the browser has gone")
		}
		if m.Type == "error" {
			return fmt.Errorf("%s: %s", m.Error, m.Message)
		}
		if out == nil {
			return nil
		}
		return json.Unmarshal(m.Result, out)
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", method, ctx.Err())
	}
}

func (f *firefox) listen() {
	for {
		_, data, err := f.conn.Read(context.Background())
		var m bidiMessage
		if err == nil {
			err = json.Unmarshal(data, &m)
		}
		f.mu.Lock()
		if err != nil {
			f.failure = err
			for _, answer := range f.pending {
				close(answer)
			}
			f.mu.Unlock()
			return
		}
		if m.Type == "event" {
			f.record(m.Params)
		} else if answer := f.pending[m.ID]; answer != nil {
			delete(f.pending, m.ID)
			answer <- m
		}
		f.mu.Unlock()
	}
}

func (f *firefox) record(params json.RawMessage) {
	var e struct{ Type, Level, Text string }
	_ = json.Unmarshal(params, &e)
	if e.Type == "javascript" && strings.HasPrefix(e.Text, "Content-Security-Policy:") {
		e.Type = "security"
	}
	f.log = append(f.log, newEntry(e.Type, e.Level, e.Text))
}

func (f *firefox) entries(context.Context) ([]Entry, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	log := f.log
	f.log = nil
	return log, f.failure
}

func (f *firefox) eval(ctx context.Context, expression string) (string, error) {
	var answer struct {
		Result           struct{ Value string }
		ExceptionDetails *struct{ Text string }
	}
	err := f.call(ctx, "script.evaluate", object{
		"expression": expression, "target": object{"context": f.place()}, "awaitPromise": true,
	}, &answer)
	if err == nil && answer.ExceptionDetails != nil {
		err = errors.New(answer.ExceptionDetails.Text)
	}
	return answer.Result.Value, err
}

// place is the frame that was entered, or the window.
func (f *firefox) place() string { return cmp.Or(f.frame, f.window) }

func (f *firefox) enter(ctx context.Context, selector string) error {
	name, err := json.Marshal(selector)
	if err != nil {
		return err
	}
	var answer struct {
		Result           struct{ Value struct{ Context string } }
		ExceptionDetails *struct{ Text string }
	}
	err = f.call(ctx, "script.evaluate", object{
		"expression": "document.querySelector(" + string(name) + ").contentWindow", "target": object{"context": f.window}, "awaitPromise": false,
	}, &answer)
	if err == nil && answer.ExceptionDetails != nil {
		err = errors.New(answer.ExceptionDetails.Text)
	}
	f.frame = answer.Result.Value.Context
	return err
}

func (f *firefox) leave(context.Context) error {
	f.frame = ""
	return nil
}

func (f *firefox) tab(context.Context) (string, error) { return f.window, nil }

func (f *firefox) openTab(ctx context.Context) (string, error) {
	var opened struct{ Context string }
	err := f.call(ctx, "browsingContext.create", object{"type": "tab"}, &opened)
	return opened.Context, err
}

func (f *firefox) turnTo(ctx context.Context, tab string) error {
	f.window, f.frame = tab, ""
	return f.inWindow(ctx, "browsingContext.activate", object{}, nil)
}

func (f *firefox) shutTab(ctx context.Context) error {
	return f.inWindow(ctx, "browsingContext.close", object{}, nil)
}

// inWindow calls a method of the window that is turned to.
func (f *firefox) inWindow(ctx context.Context, method string, params object, out any) error {
	params["context"] = f.window
	return f.call(ctx, method, params, out)
}

func (f *firefox) navigate(ctx context.Context, url string) error {
	return f.inWindow(ctx, "browsingContext.navigate", object{"url": url, "wait": f.wait}, nil)
}

func (f *firefox) reload(ctx context.Context) error {
	return f.inWindow(ctx, "browsingContext.reload", object{"wait": f.wait}, nil)
}

func (f *firefox) traverse(ctx context.Context, delta int) error {
	return f.inWindow(ctx, "browsingContext.traverseHistory", object{"delta": delta}, nil)
}

func (f *firefox) perform(ctx context.Context, g gesture) error {
	return f.call(ctx, "input.performActions", object{"context": f.place(), "actions": []gesture{g}}, nil)
}

func (f *firefox) resize(ctx context.Context, width, height int) error {
	return f.inWindow(ctx, "browsingContext.setViewport", object{"viewport": object{"width": width, "height": height}}, nil)
}

func (f *firefox) screenshot(ctx context.Context) ([]byte, error) { return f.capture(ctx, "viewport") }

func (f *firefox) fullScreenshot(ctx context.Context) ([]byte, error) {
	return f.capture(ctx, "document")
}

func (f *firefox) capture(ctx context.Context, origin string) ([]byte, error) {
	var shot struct{ Data []byte }
	err := f.inWindow(ctx, "browsingContext.captureScreenshot", object{"origin": origin}, &shot)
	return shot.Data, err
}

func (*firefox) media(context.Context, map[string]string) error {
	return errors.New("only the other engines can emulate media")
}

func (*firefox) cdp(context.Context, string, any) (json.RawMessage, error) {
	return nil, errNotChromium
}
