package browser

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"sync"
	"syscall"
	"time"
)

// host is where one browser lives: a folder of its own and the processes it needs.
type host struct {
	dir       string
	processes []*process
	wait      strategy
}

func newHost() (*host, error) {
	dir, err := os.MkdirTemp("", "benchwalk-e2e-")
	return &host{dir: dir}, err
}

func (h *host) start(env []string, path string, args ...string) (*process, error) {
	// An empty home keeps the own settings of whoever runs the tests out of them.
	p, err := start(h.dir, append(env, "HOME="+h.dir, "TMPDIR="+h.dir, "XDG_CONFIG_HOME=", "XDG_CACHE_HOME=", "XDG_DATA_HOME="), path, args...)
	if err == nil {
		h.processes = append(h.processes, p)
	}
	return p, err
}

func (h *host) close() error {
	var failures []error
	for _, p := range slices.Backward(h.processes) {
		failures = append(failures, p.stop())
	}
	h.processes = nil
	return errors.Join(append(failures, os.RemoveAll(h.dir))...)
}

// find returns the paths of programs.
func find(names ...string) ([]string, error) {
	var paths []string
	for _, name := range names {
		path, err := exec.LookPath(name)
		if err != nil {
			return nil, missing(name)
		}
		paths = append(paths, path)
	}
	return paths, nil
}

func missing(name string) error {
	return fmt.Errorf("%s is not installed; %s", name, Install)
}

// process is a program and everything it starts in turn, as one process group.
type process struct {
	name   string
	cmd    *exec.Cmd
	alive  io.Closer
	output transcript
	ended  chan struct{}
}

// guard kills the group and then clears the folder when its standard input closes,
// which the kernel does however the test ends: a panic at -timeout and a SIGKILL
// run no clean-up.
const guard = `dir=$1; shift
{ "$@" </dev/null; kill -KILL 0; } &
read -r _
setsid sh -c '(sleep 1; rm -rf "$1") >/dev/null 2>&1 &' sh "$dir"
kill -KILL 0`

func start(dir string, env []string, name string, args ...string) (*process, error) {
	p := &process{name: name, ended: make(chan struct{})}
	p.cmd = exec.Command("/bin/sh", append([]string{"-c", guard, "sh", dir, name}, args...)...)
	p.cmd.Env = append(os.Environ(), env...)
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	p.cmd.Stdout, p.cmd.Stderr = &p.output, &p.output
	p.cmd.WaitDelay = time.Second
	alive, err := p.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	p.alive = alive
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = p.cmd.Wait()
		close(p.ended)
	}()
	return p, nil
}

// await returns what the first group of pattern matches in the output, as soon as it is there.
func (p *process) await(ctx context.Context, pattern *regexp.Regexp) (string, error) {
	for {
		text := p.output.String()
		if found := pattern.FindStringSubmatch(text); found != nil {
			return found[1], nil
		}
		select {
		case <-p.ended:
			return "", fmt.Errorf("%s ended at once and said:\n%s", p.name, text)
		case <-ctx.Done():
			return "", fmt.Errorf("%s is not ready: %w; it said:\n%s", p.name, ctx.Err(), text)
		case <-time.After(pollInterval):
		}
	}
}

func (p *process) stop() error {
	_ = p.alive.Close()
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
	select {
	case <-p.ended:
		return nil
	case <-time.After(5 * time.Second):
		return errors.New(p.name + " survived SIGKILL")
	}
}

// transcript is a buffer that is read while it is written.
type transcript struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (t *transcript) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.Write(p)
}

func (t *transcript) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.String()
}
