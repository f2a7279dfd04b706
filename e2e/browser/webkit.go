package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// webkit drives WebKitGTK's MiniBrowser in a virtual display, through the W3C
// protocol and, for the log and media, through WebKit's own inspector.
type webkit struct {
	w3c
	inspector *inspector
}

var displayNumber = regexp.MustCompile(`(?m)^(\d+)$`)

// With this the window can be narrower than MiniBrowser's own controls are.
const gtkCSS = `* { min-width: 0; padding: 0 }`

// The driver silences the browser it starts and keeps its inspector's address to itself.
const launcher = `#!/bin/sh
echo "$WEBKIT_INSPECTOR_SERVER" >'%[1]s.new'
mv '%[1]s.new' '%[1]s'
exec '%[2]s' "$@"
`

func openWebKit(ctx context.Context, h *host) (driver, error) {
	paths, err := find("WebKitWebDriver", "Xvfb")
	if err != nil {
		return nil, err
	}
	browsers, _ := filepath.Glob("/usr/lib*/*/webkit2gtk-4.1/MiniBrowser")
	if len(browsers) == 0 {
		return nil, missing("MiniBrowser of webkit2gtk-4.1")
	}

	// Without a window manager the window under the pointer has the keyboard. The
	// pointer rests in the middle of the screen, so a tiny one keeps it over the window.
	xvfb, err := h.start(nil, paths[1], "-displayfd", "1", "-screen", "0", "16x16x24", "-nolisten", "tcp")
	if err != nil {
		return nil, err
	}
	display, err := xvfb.await(ctx, displayNumber)
	if err != nil {
		return nil, err
	}

	settings, address, binary := filepath.Join(h.dir, ".config/gtk-3.0"), filepath.Join(h.dir, "inspector"), filepath.Join(h.dir, "launcher")
	err = errors.Join(
		os.MkdirAll(settings, 0o700),
		os.WriteFile(filepath.Join(settings, "gtk.css"), []byte(gtkCSS), 0o600),
		os.WriteFile(binary, fmt.Appendf(nil, launcher, address, browsers[0]), 0o700),
	)
	if err != nil {
		return nil, err
	}

	port, err := freePort()
	if err != nil {
		return nil, err
	}
	env := []string{"DISPLAY=:" + display, "GDK_BACKEND=x11", "GSETTINGS_BACKEND=memory", "NO_AT_BRIDGE=1"}
	if _, err := h.start(env, paths[0], "--host=127.0.0.1", fmt.Sprintf("--port=%d", port)); err != nil {
		return nil, err
	}
	server := fmt.Sprintf("http://127.0.0.1:%d", port)
	err = poll(ctx, func() error { return w3c{session: server}.get(ctx, "/status", nil) })
	if err != nil {
		return nil, err
	}
	w, err := newSession(ctx, server, h.wait, object{"webkitgtk:browserOptions": object{
		"binary": binary,
		"args": []string{
			"--automation", "--enable-developer-extras=true", "--javascript-can-open-windows-automatically=true",
		},
	}})
	if err != nil {
		return nil, err
	}
	if err := w.openBareWindow(ctx); err != nil {
		return nil, err
	}
	at, err := os.ReadFile(address)
	if err != nil {
		return nil, err
	}
	i, err := inspect(ctx, strings.TrimSpace(string(at)))
	return webkit{w, i}, err
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// openBareWindow replaces the first window by one without a toolbar, whose size
// is its viewport's.
func (w w3c) openBareWindow(ctx context.Context) error {
	var first string
	if err := w.get(ctx, "/window", &first); err != nil {
		return err
	}
	if _, err := w.eval(ctx, `(async () => String(open('about:blank', '', 'popup,width=1280,height=800')))()`); err != nil {
		return err
	}
	var all []string
	if err := w.get(ctx, "/window/handles", &all); err != nil {
		return err
	}
	if err := w.do(ctx, http.MethodDelete, "/window", nil, nil); err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(handle string) bool { return handle == first })
	if len(all) != 1 {
		return fmt.Errorf("%d windows", len(all))
	}
	return w.post(ctx, "/window", object{"handle": all[0]}, nil)
}

// navigate finds out what the driver does not report: that an empty page is all that came.
func (w webkit) navigate(ctx context.Context, url string) error {
	if err := w.w3c.navigate(ctx, url); err != nil {
		return err
	}
	const blank = "about:blank"
	at, err := w.eval(ctx, `(async () => location.href)()`)
	if err == nil && at == blank && url != blank {
		err = errors.New("nothing was loaded")
	}
	return err
}

func (w webkit) resize(ctx context.Context, width, height int) error {
	return w.post(ctx, "/window/rect", object{"width": width, "height": height}, nil)
}

// fullScreenshot makes the window as tall as the page, as nothing else shows all of it.
func (w webkit) fullScreenshot(ctx context.Context) (png []byte, err error) {
	var size []int
	answer, err := w.eval(ctx, `(async () => JSON.stringify([innerWidth, innerHeight, document.documentElement.scrollHeight]))()`)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(answer), &size); err != nil {
		return nil, err
	}
	if err := w.resize(ctx, size[0], max(size[1], size[2])); err != nil {
		return nil, err
	}
	png, err = w.screenshot(ctx)
	return png, errors.Join(err, w.resize(ctx, size[0], size[1]))
}

func (w webkit) entries(context.Context) ([]Entry, error) { return w.inspector.take() }

var inspectorPreferences = []struct{ feature, name string }{
	{"prefers-color-scheme", "PrefersColorScheme"},
	{"prefers-contrast", "PrefersContrast"},
	{"prefers-reduced-motion", "PrefersReducedMotion"},
}

var inspectorValues = map[string]string{
	"dark": "Dark", "light": "Light", "more": "More", "reduce": "Reduce", "no-preference": "NoPreference",
}

func (w webkit) media(ctx context.Context, features map[string]string) error {
	known := 0
	commands := []inspectorCommand{{"Page.setEmulatedMedia", object{"media": features["media"]}}}
	for _, preference := range inspectorPreferences {
		params := object{"name": preference.name}
		if value, named := features[preference.feature]; named {
			params["value"] = inspectorValues[value]
			known++
		}
		commands = append(commands, inspectorCommand{"Page.overrideUserPreference", params})
	}
	if _, named := features["media"]; named {
		known++
	}
	if known != len(features) {
		return fmt.Errorf("WebKit cannot emulate all of %v", features)
	}
	return w.inspector.apply(ctx, commands)
}

func (webkit) cdp(context.Context, string, any) (json.RawMessage, error) { return nil, errNotChromium }
