//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package site

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lock keeps every other build out of a folder until it is closed or the program
// ends, however it ends. A file system that knows no locks does without.
func lock(folder string) (*os.File, error) {
	f, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); errors.Is(err, syscall.EWOULDBLOCK) {
		f.Close()
		return nil, fmt.Errorf("another build into %q is running", folder)
	}
	return f, nil
}
