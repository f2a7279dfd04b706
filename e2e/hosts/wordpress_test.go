package hosts_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// wordpress starts a WordPress with a database of its own, has a contributor write a post
// with the address in it, and gives the address of the post and the text that was kept.
func wordpress(t *testing.T, post string) (address, content string) {
	dir := t.TempDir()
	data, socket, pages := filepath.Join(dir, "data"), filepath.Join(dir, "db"), filepath.Join(dir, "pages")
	user := "--user=" + map[bool]string{true: "root", false: os.Getenv("USER")}[os.Geteuid() == 0]
	once(t, nil, "mariadb-install-db", "--no-defaults", "--datadir="+data, user, "--auth-root-authentication-method=normal", "--skip-test-db")
	serves(t, nil, func() bool { return listens("unix", socket) }, "mariadbd", "--no-defaults", "--datadir="+data, user,
		"--socket="+socket, "--skip-networking", "--pid-file="+filepath.Join(dir, "pid"), "--innodb-flush-log-at-trx-commit=0")
	once(t, nil, "mariadb", "--no-defaults", "--socket="+socket, "--user=root", "--execute=create database wordpress")

	copied(t, "/usr/share/wordpress", pages)
	for from, to := range map[string]string{"wp-config.php": "wp-config.php", "setup.php": "setup.php", "loopback.php": "wp-content/mu-plugins/loopback.php",
		"theme/style.css": "wp-content/themes/plain/style.css", "theme/index.php": "wp-content/themes/plain/index.php"} {
		text, err := os.ReadFile(filepath.Join("testdata", "wordpress", from))
		require.NoError(t, err)
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(pages, to)), 0o755))
		require.NoError(t, os.RemoveAll(filepath.Join(pages, to)))
		require.NoError(t, os.WriteFile(filepath.Join(pages, to), text, 0o600))
	}
	at := free(t)
	env := []string{"BENCHWALK_SOCKET=" + socket, "BENCHWALK_WORDPRESS=http://" + at, "BENCHWALK_POST=" + post, "PHP_CLI_SERVER_WORKERS=4"}
	var made struct{ Address, Content string }
	said := once(t, env, "php", filepath.Join(pages, "setup.php"))
	require.NoError(t, json.Unmarshal([]byte(said), &made), said)
	serves(t, env, func() bool { return listens("tcp", at) }, "php", "-S", at, "-t", pages)
	return made.Address, made.Content
}

// A contributor, whose markup WordPress takes out, pastes the bare address: a reader gets
// the frame, as high as what it shows, and answers.
func TestWordPress(t *testing.T) {
	full(t)
	post := origin + "/post/wechat-2020/fit.html"
	address, content := wordpress(t, post)
	require.NotContains(t, content, "<iframe", "the contributor’s own markup is taken out")
	require.NotContains(t, content, "<script")
	require.Contains(t, content, post)

	b := browser.Open(t, browser.Chromium)
	b.Go(address)
	frame := "iframe.wp-embedded-content"
	b.Wait(`(frame) => !!document.querySelector(frame)`, patience, frame)
	require.Equal(t, "allow-scripts", browser.Get[string](b, `(frame) => document.querySelector(frame).getAttribute("sandbox")`, frame))
	high := `(frame) => document.querySelector(frame).getBoundingClientRect().height`
	b.Wait(`(frame) => { const f = document.querySelector(frame); return f.checkVisibility() && f.getBoundingClientRect().height > 300 && !document.querySelector("blockquote.wp-embedded-content")?.checkVisibility() }`, patience, frame)
	asks := browser.Get[float64](b, high, frame)
	require.LessOrEqual(t, asks, 1000.0)
	answered(t, b, frame, "yes")
	b.Wait(`([frame, before]) => document.querySelector(frame).getBoundingClientRect().height !== before`, patience, []any{frame, asks})
	require.LessOrEqual(t, browser.Get[float64](b, high, frame), 1000.0)
	require.Equal(t, "0px", browser.Get[string](b, `(frame) => getComputedStyle(document.querySelector(frame)).borderTopWidth`, frame))
	b.Within(frame, func() {
		require.True(t, browser.Get[bool](b, `() => document.querySelector("legend").checkVisibility()`), "the question stands above its answer")
		require.False(t, browser.Get[bool](b, `() => document.getElementById("share").checkVisibility()`), "there is no other question to share with")
	})
	b.Resize(390, 844) // on a phone nothing is cut off
	b.Wait(`(frame) => document.querySelector(frame).getBoundingClientRect().width <= document.querySelector("main").getBoundingClientRect().width && document.documentElement.scrollWidth <= 390`, patience, frame)
	b.Resize(1280, 900)
	// The way out asks WordPress to open the walk, with the answer.
	b.Within(frame, func() {
		b.Wait(`() => /[#&]s=/.test(document.getElementById("open").href)`, patience)
		b.Click("#open")
	})
	b.Wait(`(site) => location.href.startsWith(site + "/wechat-2020.html")`, patience, origin)
}
