package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// w3c speaks the W3C WebDriver protocol to chromedriver and WebKitWebDriver.
type w3c struct {
	session string
}

type object map[string]any

func newSession(ctx context.Context, server string, wait strategy, capabilities object) (w3c, error) {
	root := w3c{session: server}
	capabilities["pageLoadStrategy"] = wait
	// A script may take as long as whoever waits for it does.
	capabilities["timeouts"] = object{"script": nil, "pageLoad": commandTimeout.Milliseconds()}
	var session struct{ SessionID string }
	err := root.do(ctx, http.MethodPost, "/session",
		object{"capabilities": object{"alwaysMatch": capabilities}}, &session)
	return w3c{session: server + "/session/" + session.SessionID}, err
}

// do sends one command and decodes its value into out, unless that is nil.
func (w w3c) do(ctx context.Context, method, path string, params, out any) error {
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	if method == http.MethodGet {
		body = nil
	}
	request, err := http.NewRequestWithContext(ctx, method, w.session+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	if response.StatusCode != http.StatusOK {
		var failure struct{ Error, Message string }
		_ = json.Unmarshal(answer.Value, &failure)
		return fmt.Errorf("%s: %s", failure.Error, failure.Message)
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(answer.Value, out)
}

func (w w3c) post(ctx context.Context, path string, params, out any) error {
	return w.do(ctx, http.MethodPost, path, params, out)
}

func (w w3c) get(ctx context.Context, path string, out any) error {
	return w.do(ctx, http.MethodGet, path, nil, out)
}

func (w w3c) eval(ctx context.Context, expression string) (answer string, err error) {
	err = w.post(ctx, "/execute/async", object{
		"script": expression + ".then(arguments[arguments.length - 1])", "args": []any{},
	}, &answer)
	return answer, err
}

func (w w3c) navigate(ctx context.Context, url string) error {
	return w.post(ctx, "/url", object{"url": url}, nil)
}

func (w w3c) reload(ctx context.Context) error { return w.post(ctx, "/refresh", object{}, nil) }

func (w w3c) traverse(ctx context.Context, delta int) error {
	path := "/back"
	if delta > 0 {
		path = "/forward"
	}
	return w.post(ctx, path, object{}, nil)
}

func (w w3c) perform(ctx context.Context, g gesture) error {
	return w.post(ctx, "/actions", object{"actions": []gesture{g}}, nil)
}

func (w w3c) enter(ctx context.Context, selector string) error {
	var frame object
	if err := w.post(ctx, "/element", object{"using": "css selector", "value": selector}, &frame); err != nil {
		return err
	}
	return w.post(ctx, "/frame", object{"id": frame}, nil)
}

func (w w3c) leave(ctx context.Context) error { return w.post(ctx, "/frame", object{"id": nil}, nil) }

func (w w3c) tab(ctx context.Context) (handle string, err error) {
	err = w.get(ctx, "/window", &handle)
	return handle, err
}

func (w w3c) openTab(ctx context.Context) (string, error) {
	var opened struct{ Handle string }
	err := w.post(ctx, "/window/new", object{"type": "tab"}, &opened)
	return opened.Handle, err
}

func (w w3c) turnTo(ctx context.Context, tab string) error {
	return w.post(ctx, "/window", object{"handle": tab}, nil)
}

func (w w3c) shutTab(ctx context.Context) error {
	return w.do(ctx, http.MethodDelete, "/window", object{}, nil)
}

func (w w3c) screenshot(ctx context.Context) (png []byte, err error) {
	err = w.get(ctx, "/screenshot", &png)
	return png, err
}
