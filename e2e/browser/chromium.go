package browser

import (
	"context"
	"encoding/json"
	"regexp"
	"strconv"
)

type chromium struct{ w3c }

var chromedriverPort = regexp.MustCompile(`started successfully on port (\d+)`)

func openChromium(ctx context.Context, h *host) (driver, error) {
	paths, err := find("chromium", "chromedriver")
	if err != nil {
		return nil, err
	}
	// Left to itself the driver takes a port that is free for IPv6 and ends where that is not
	// free for IPv4, which beside many connections that have just ended is not rare.
	free, err := freePort()
	if err != nil {
		return nil, err
	}
	p, err := h.start(nil, paths[1], "--port="+strconv.Itoa(free))
	if err != nil {
		return nil, err
	}
	port, err := p.await(ctx, chromedriverPort)
	if err != nil {
		return nil, err
	}
	w, err := newSession(ctx, "http://127.0.0.1:"+port, h.wait, object{
		"browserName":       "chrome",
		"goog:loggingPrefs": object{"browser": "ALL"},
		"goog:chromeOptions": object{
			"binary": paths[0],
			"args": []string{
				"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--user-data-dir=" + h.dir + "/chromium",
			},
		},
	})
	return chromium{w}, err
}

func (c chromium) cdp(ctx context.Context, command string, params any) (result json.RawMessage, err error) {
	if params == nil {
		params = object{}
	}
	err = c.post(ctx, "/goog/cdp/execute", object{"cmd": command, "params": params}, &result)
	return result, err
}

// turnTo also brings the tab to the front, which the driver alone does not: Chromium slows
// the timers of those behind.
func (c chromium) turnTo(ctx context.Context, tab string) error {
	if err := c.w3c.turnTo(ctx, tab); err != nil {
		return err
	}
	_, err := c.cdp(ctx, "Page.bringToFront", nil)
	return err
}

func (c chromium) resize(ctx context.Context, width, height int) error {
	_, err := c.cdp(ctx, "Emulation.setDeviceMetricsOverride", object{
		"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
	})
	return err
}

func (c chromium) fullScreenshot(ctx context.Context) ([]byte, error) {
	result, err := c.cdp(ctx, "Page.captureScreenshot", object{"captureBeyondViewport": true})
	if err != nil {
		return nil, err
	}
	var shot struct{ Data []byte }
	return shot.Data, json.Unmarshal(result, &shot)
}

func (c chromium) entries(ctx context.Context) ([]Entry, error) {
	var raw []struct{ Level, Source, Message string }
	if err := c.post(ctx, "/se/log", object{"type": "browser"}, &raw); err != nil {
		return nil, err
	}
	var entries []Entry
	for _, r := range raw {
		entries = append(entries, newEntry(r.Source, r.Level, r.Message))
	}
	return entries, nil
}

func (c chromium) media(ctx context.Context, features map[string]string) error {
	list := []object{}
	for name, value := range features {
		if name != "media" {
			list = append(list, object{"name": name, "value": value})
		}
	}
	_, err := c.cdp(ctx, "Emulation.setEmulatedMedia", object{"media": features["media"], "features": list})
	return err
}
