//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package site

import "os"

// lock keeps nobody out here: whoever builds sees to it that nobody else builds into
// the same folder.
func lock(folder string) (*os.File, error) { return os.Open(os.DevNull) }
