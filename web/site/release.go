package site

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// sumsFile lists the files of a release as sha256sum reads them.
const sumsFile = "SHA256SUMS"

// Release builds the site and writes it as one zip, with the SHA-256 of every file in it.
// The same source makes the same bytes. It gives the SHA-256 of the zip.
func Release(o Options, file string) (sum string, err error) {
	dir, err := os.MkdirTemp("", "benchwalk-release-")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	o.Out = filepath.Join(dir, "site")
	if _, err := Build(o); err != nil {
		return "", err
	}
	files := map[string][]byte{}
	err = filepath.WalkDir(o.Out, func(at string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == marker {
			return err
		}
		name, err := filepath.Rel(o.Out, at)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(at)
		return err
	})
	if err != nil {
		return "", err
	}
	packed, err := zipped("benchwalk-"+Version, files)
	if err != nil {
		return "", err
	}
	whole := sha256.Sum256(packed)
	return hex.EncodeToString(whole[:]), os.WriteFile(file, packed, 0o644)
}

// zipped packs files into a folder of a zip, by name and without times, and beside them
// the list of their hashes. Each is deflated, because some readers refuse others.
func zipped(folder string, files map[string][]byte) ([]byte, error) {
	var b, sums bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name string, text []byte) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: folder + "/" + name, Method: zip.Deflate})
		if err == nil {
			_, err = w.Write(text)
		}
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		sum := sha256.Sum256(files[name])
		fmt.Fprintf(&sums, "%x  %s\n", sum, name)
		if err := add(name, files[name]); err != nil {
			return nil, fmt.Errorf("packing %q: %w", name, err)
		}
	}
	if err := add(sumsFile, sums.Bytes()); err != nil {
		return nil, fmt.Errorf("packing %q: %w", sumsFile, err)
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
