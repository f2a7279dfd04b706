// Package hosts_test puts posts where authors put them: into a real WordPress and into a
// site made by Hugo, both on this machine alone. make test-all runs it.
package hosts_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/web/site"
)

const patience = 20 * time.Second

// origin is where the site of the tests stands, and folder where its files lie.
var origin, folder string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if !whole() { // every test says so
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "benchwalk-hosts-")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	folder = filepath.Join(dir, "site")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { site.Handler(folder).ServeHTTP(w, r) }))
	defer server.Close()
	origin = server.URL
	if _, err := site.Build(site.Options{Out: folder, Root: "../..", Origin: origin}); err != nil {
		fmt.Fprintln(os.Stderr, "the site does not build:", err)
		return 1
	}
	return m.Run()
}

// whole reports whether everything is to be run.
func whole() bool { return os.Getenv("BENCHWALK_MATRIX") == "full" }

// full leaves a test to make test-all, which says so when it is run without.
func full(t *testing.T) {
	t.Helper()
	if !whole() {
		t.Skip("make test-all runs this: it starts a database and more")
	}
}

// program finds a program that install.sh installs, and fails where it is missing.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is missing, so that nothing is tested here; e2e/install.sh hosts installs it", name)
	}
	return path
}

// once runs a program to its end and gives what it prints.
func once(t *testing.T, env []string, name string, args ...string) string {
	t.Helper()
	var out, errs strings.Builder
	c := exec.Command(program(t, name), args...)
	c.Env = append(os.Environ(), env...)
	c.Stdout, c.Stderr = &out, &errs
	require.NoError(t, c.Run(), "%s %s\n%s%s", name, strings.Join(args, " "), &out, &errs)
	return out.String()
}

// serves starts a program that runs as long as the test does, and waits until it answers.
func serves(t *testing.T, env []string, answers func() bool, name string, args ...string) {
	t.Helper()
	path := program(t, name)
	ctx, stop := context.WithCancel(context.Background())
	var said strings.Builder
	c := exec.CommandContext(ctx, path, args...)
	c.Env = append(os.Environ(), env...)
	c.Stdout, c.Stderr = &said, &said
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
	require.NoError(t, c.Start())
	ended := make(chan struct{})
	go func() {
		_ = c.Wait()
		close(ended)
	}()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	for !answers() {
		select {
		case <-ended:
			t.Fatalf("%s ended and said:\n%s", name, &said)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// free gives an address of this machine on which nothing listens.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().String()
}

func listens(network, address string) bool {
	c, err := net.Dial(network, address)
	if err == nil {
		_ = c.Close()
	}
	return err == nil
}

// copied copies the files of a folder, and what its links lead to.
func copied(t *testing.T, from, to string) {
	t.Helper()
	once(t, nil, "cp", "-rL", from, to)
}

// answered answers the question of a post as a reader does, with the mouse, and looks that
// the court's answer comes and what follows from the reader's.
func answered(t *testing.T, b *browser.Browser, frame, level string) {
	t.Helper()
	b.Wait(`(frame) => !!document.querySelector(frame)?.checkVisibility()`, patience, frame)
	b.Within(frame, func() {
		b.Wait(`() => document.readyState === "complete" && !!document.querySelector("form")`, patience)
		require.False(t, browser.Get[bool](b, `() => document.getElementById("panel").checkVisibility()`), "nothing of the court's before the commitment")
		b.Click("input[value=" + level + "]")
		b.Click("[data-do=commit]")
		b.Wait(`() => document.getElementById("court").checkVisibility()`, patience)
		b.Wait(`() => !!document.querySelector("#follows p:not(.soft)")`, patience)
	})
}
