package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/site"
)

const usualAddr = "127.0.0.1:8420"

// serve builds the site and serves it until ctx ends. With -o the folder stays
// and is complete; without, it is temporary and packs nothing, since nothing
// travels. Browsers keep no copy unless asked to: whoever changes the source and
// serves it again means to see the change.
func serve(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	addr := flags.String("addr", usualAddr, "")
	out := flags.String("o", "", "")
	offline := flags.Bool("offline", false, "")
	force := flags.Bool("force", false, "")
	if exit, ok := parse(flags, args, noOperand, stdout, stderr); !ok {
		return exit
	}
	dir := *out
	if dir == "" {
		temp, err := os.MkdirTemp("", "benchwalk-")
		if err != nil {
			return failed(stderr, err)
		}
		defer os.RemoveAll(temp)
		dir = filepath.Join(temp, "site")
	}
	if _, err := site.Build(site.Options{Out: dir, Force: *force, Twins: *out != "", NoOffline: !*offline, Say: say(stdout)}); err != nil {
		return failed(stderr, err)
	}
	listener, err := listen(*addr)
	if err != nil {
		return failed(stderr, err)
	}
	fmt.Fprintln(stdout, en.Language().Say(words.ServeAt(typed("http://"+listener.Addr().String()+"/"))))
	server := &http.Server{Handler: site.Handler(dir), ReadHeaderTimeout: 10 * time.Second}
	context.AfterFunc(ctx, func() { server.Close() })
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return failed(stderr, err)
	}
	return exitOK
}

// listen takes a free port where the usual one is taken. An address that was
// asked for is taken or refused.
func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	if addr == usualAddr && errors.Is(err, syscall.EADDRINUSE) {
		return net.Listen("tcp", "127.0.0.1:0")
	}
	return listener, err
}
