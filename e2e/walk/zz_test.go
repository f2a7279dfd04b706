package walk_test
import ("testing";"os";"time";"github.com/benchwalk/benchwalk/e2e/browser")
func TestZZ(t *testing.T) {
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	b.Resize(1280, 900)
	open(b, s, "wechat-2020.html#v-work")
	live(b)
	for _, r := range [][2]string{{"serves", "partly"}, {"less", "much"}, {"plausible", "yes"}, {"handled", "rejected_without_trial"}} {
		pick(t, b, "work.alt.device-bans."+r[0], r[1])
	}
	time.Sleep(time.Second)
	os.WriteFile("/tmp/me/work1280.png", b.FullScreenshot(), 0o644)
	b.Resize(320, 844)
	time.Sleep(time.Second)
	os.WriteFile("/tmp/me/work320.png", b.FullScreenshot(), 0o644)
	open(b, s, "wechat-2020.html#v-sources")
	b.Resize(1280, 900)
	time.Sleep(time.Second)
	os.WriteFile("/tmp/me/src1280.png", b.Screenshot(), 0o644)
}
