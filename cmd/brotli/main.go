// Brotli writes FILE.br beside each FILE, at the highest quality, and prints
// the sizes before and after.
//
// It is a module of its own, so that whoever imports the library does not
// get a compressor with it.
package main

import (
	"bytes"
	"fmt"
	"os"
	"sync"

	"github.com/andybalholm/brotli"
)

func main() {
	files := os.Args[1:]
	lines := make([]string, len(files))
	errs := make([]error, len(files))
	var all sync.WaitGroup
	for i, file := range files {
		all.Go(func() { lines[i], errs[i] = compress(file) })
	}
	all.Wait()
	failed := false
	for i := range files {
		if errs[i] != nil {
			fmt.Fprintln(os.Stderr, "brotli:", errs[i])
			failed = true
			continue
		}
		fmt.Println(lines[i])
	}
	if failed {
		os.Exit(1)
	}
}

func compress(file string) (string, error) {
	plain, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	var packed bytes.Buffer
	// The widest window that every browser reads, and what the reference program
	// uses: the module is longer than the 4 MB that the library takes by itself.
	w := brotli.NewWriterOptions(&packed, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	w.Write(plain) // a bytes.Buffer takes everything
	if err := w.Close(); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %d %d", file, len(plain), packed.Len()), os.WriteFile(file+".br", packed.Bytes(), 0o644)
}
