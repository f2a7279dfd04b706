package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestServeBuildsAndServesUntilItIsStopped(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	exit := make(chan int, 1)
	var stderr strings.Builder
	go func() {
		exit <- serve(ctx, []string{"-addr", "127.0.0.1:0"}, in, &stderr)
		in.Close()
	}()
	var lines []string
	scanner := bufio.NewScanner(out)
	address := ""
	for address == "" && scanner.Scan() {
		lines = append(lines, scanner.Text())
		if m := regexp.MustCompile(`^Benchwalk is at (http://127\.0\.0\.1:\d+/)$`).FindStringSubmatch(scanner.Text()); m != nil {
			address = m[1]
		}
	}
	require.NotEmpty(t, address, "%v", lines)
	assert.Equal(t, "building the module …", lines[0], "whoever waits knows what for")
	for _, name := range []string{"", "wechat-2020.html", "benchwalk.wasm"} {
		r, err := http.Get(address + name)
		require.NoError(t, err)
		r.Body.Close()
		assert.Equal(t, http.StatusOK, r.StatusCode, name)
	}
	stop()
	assert.Equal(t, exitOK, <-exit)
	assert.Empty(t, stderr.String())
	left, err := os.ReadDir(os.TempDir())
	require.NoError(t, err)
	assert.Empty(t, left, "the temporary folder is gone")
}

func TestListenChoosesAnotherPortForTheUsualOneOnly(t *testing.T) {
	taken, err := net.Listen("tcp", usualAddr)
	if err == nil { // else somebody else has it, which is as good
		defer taken.Close()
	}
	free, err := listen(usualAddr)
	require.NoError(t, err)
	defer free.Close()
	assert.NotEqual(t, usualAddr, free.Addr().String())
	assert.True(t, strings.HasPrefix(free.Addr().String(), "127.0.0.1:"))
	_, err = listen(free.Addr().String())
	assert.Error(t, err, "an address that was asked for is not replaced by another")
}

func TestBuildPrintsWhatItMade(t *testing.T) {
	if testing.Short() {
		t.Skip("packs the module")
	}
	dir := filepath.Join(t.TempDir(), "made", "here")
	thesis, index := filepath.Join(dir, "thesis.txt"), filepath.Join(dir, "index.html")
	require.NoError(t, os.MkdirAll(dir, 0o755))
	require.NoError(t, os.WriteFile(thesis, []byte("mine"), 0o644))
	exit, stdout, stderr := cli("", "build", "-o", dir, "-force") // else the thesis would forbid it
	require.Equal(t, exitOK, exit, stderr)
	assert.Empty(t, stderr)
	assert.Regexp(t, `(?m)^benchwalk\.wasm +[1-9]\d* +[1-9]\d* +[1-9]\d*$`, stdout)
	assert.Regexp(t, `(?m)^module [0-9a-f]{12}$`, stdout)
	assert.FileExists(t, filepath.Join(dir, "index.html.br"))
	assert.FileExists(t, thesis)

	require.NoError(t, os.WriteFile(index, []byte("by hand"), 0o644))
	for _, command := range []string{"build", "serve"} {
		exit, stdout, stderr = cli("", command, "-o", dir)
		assert.Equal(t, exitFailed, exit)
		assert.Contains(t, stderr, "index.html: changed by hand")
		assert.Empty(t, stdout, "it is said before the long work begins")
	}
}
