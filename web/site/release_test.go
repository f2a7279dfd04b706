package site

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A release holds every file, whole, and the list of their hashes, and is the same twice.
// That two builds give the same files is tested elsewhere.
func TestReleaseIsWholeAndReproducible(t *testing.T) {
	_, dir := built(t)
	files := map[string][]byte{}
	for name, text := range contents(t, dir) {
		files[name] = []byte(text)
	}
	first, err := zipped("site", files)
	require.NoError(t, err)
	second, err := zipped("site", files)
	require.NoError(t, err)
	require.True(t, bytes.Equal(first, second))

	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	require.NoError(t, err)
	require.Len(t, z.File, len(files)+1)
	read := map[string]string{}
	for _, f := range z.File {
		require.Equal(t, uint16(zip.Deflate), f.Method, f.Name)
		require.True(t, f.Modified.IsZero() || f.Modified.Year() < 1981, f.Name)
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		read[strings.TrimPrefix(f.Name, "site/")] = string(text)
	}
	for name, text := range files {
		require.True(t, string(text) == read[name], name)
		require.Contains(t, read[sumsFile], fmt.Sprintf("%x  %s\n", sha256.Sum256(text), name))
	}
}

// What ships is named with its license.
func TestLicensesAreWhole(t *testing.T) {
	_, dir := built(t)
	text := contents(t, dir)[licensesFile]
	for _, words := range []string{"the Benchwalk authors", "The Go Authors", "Redistributions in binary form must reproduce", "safejs", "Apache License"} {
		require.Contains(t, text, words)
	}
}
