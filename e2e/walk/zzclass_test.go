package walk_test

import (
	"os"
	"testing"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

func TestZZMake(t *testing.T) {
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	os.MkdirAll("/tmp/w/look-class", 0o755)
	full := func(n string) { os.WriteFile("/tmp/w/look-class/"+n+".png", b.FullScreenshot(), 0o644) }
	b.Resize(1280, 900)
	b.Go(s.URL + "/make.html")
	b.Wait(`() => document.getElementById("assign-link").value`, patience)
	full("make-1280")
	b.Resize(390, 844)
	full("make-390")
}
