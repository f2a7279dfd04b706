package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

const (
	// mostInZip is how many files of a zip are read, and mostUnpacked how many bytes they
	// may have in all. A class of a thousand with all its reasons has less.
	mostInZip    = 20_000
	mostUnpacked = 256 << 20
)

// source is where hand-ins come from: a file, a zip, or a folder with either. It can be
// read more than once.
type source struct {
	name    string
	spooled string // the file that holds standard input, where that is the source
	tell    func(place string, why words.Said)
}

// takers get what is read: whole files that may be one hand-in, and everything else.
type (
	takeFile func(name, text string)
	takeText func(name string, r io.Reader) error
)

// each reads everything there is, in one order.
func (s *source) each(file takeFile, text takeText) error {
	if s.spooled != "" {
		return s.one("stdin", s.spooled, file, text)
	}
	info, err := os.Stat(s.name)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return s.one(s.name, s.name, file, text)
	}
	return filepath.WalkDir(s.name, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != s.name && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		case !entry.Type().IsRegular():
			s.tell(strictjson.Show(name), words.ClassNoFile)
			return nil
		}
		return s.one(name, name, file, text)
	})
}

// one reads one file, which may be a zip.
func (s *source) one(name, at string, file takeFile, text takeText) error {
	f, err := os.Open(at)
	if err != nil {
		return err
	}
	defer f.Close()
	var begin [4]byte
	n, err := io.ReadFull(f, begin[:])
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("read %q: %w", name, err)
	}
	if bytes.HasPrefix(begin[:n], []byte("PK\x03\x04")) || bytes.HasPrefix(begin[:n], []byte("PK\x05\x06")) {
		info, err := f.Stat()
		if err != nil {
			return err
		}
		return s.zip(name, f, info.Size(), file, text)
	}
	return sorted(placed(name), io.MultiReader(bytes.NewReader(begin[:n]), f), file, text)
}

// placed is the name of a file as problems have it: as it is where nothing in it could
// garble what is told.
func placed(name string) string {
	if s := strictjson.Show(name); s != `"`+name+`"` && len(name) < 1000 && strings.Contains(s, `\`) {
		return s
	}
	return name
}

// sorted reads a file as one hand-in where it can be one, and as a text otherwise.
func sorted(name string, r io.Reader, file takeFile, text takeText) error {
	begin, err := io.ReadAll(io.LimitReader(r, handin.MaxFile+1))
	if err != nil {
		return fmt.Errorf("read %q: %w", name, err)
	}
	if whole := strings.TrimSpace(string(begin)); len(begin) <= handin.MaxFile && strings.HasPrefix(whole, "{") && strings.HasSuffix(whole, "}") && isOne(whole) {
		file(name, whole)
		return nil
	}
	return text(name, io.MultiReader(bytes.NewReader(begin), r))
}

// isOne reports whether a text that could be JSON is one value, and not one on each line.
func isOne(text string) bool {
	return !strings.Contains(text, "}\n{") && !strings.Contains(text, "}\r\n{")
}

// zip reads the files of a zip. How much they unpack to is looked at before anything is
// unpacked, and once more while they are.
func (s *source) zip(name string, f io.ReaderAt, size int64, file takeFile, text takeText) error {
	z, err := zip.NewReader(f, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		s.tell(placed(name), words.ClassBadZip)
		return nil
	}
	unpacked := uint64(0)
	for _, entry := range z.File {
		unpacked += min(entry.UncompressedSize64, mostUnpacked+1)
	}
	if len(z.File) > mostInZip || unpacked > mostUnpacked {
		s.tell(placed(name), words.ClassBigZip)
		return nil
	}
	left := int64(mostUnpacked)
	for _, entry := range z.File {
		place := placed(name) + "/" + strictjson.Show(entry.Name)
		switch {
		case entry.FileInfo().IsDir() || hidden(entry.Name):
			continue
		case !entry.Mode().IsRegular():
			s.tell(place, words.ClassNoFile)
			continue
		case entry.Flags&1 != 0 || entry.Method != zip.Store && entry.Method != zip.Deflate:
			s.tell(place, words.ClassPacked)
			continue
		}
		content, err := entry.Open()
		if err != nil {
			s.tell(place, words.ClassBadZip)
			continue
		}
		limited := &counted{r: content, left: &left}
		err = sorted(place, limited, file, text)
		content.Close()
		switch {
		case errors.Is(err, errTooMuch):
			s.tell(placed(name), words.ClassBigZip)
			return nil
		case err != nil:
			s.tell(place, words.ClassBadZip)
		}
	}
	return nil
}

// hidden reports whether a file of a zip is none that somebody put there.
func hidden(name string) bool {
	for _, part := range strings.Split(name, "/") {
		if strings.HasPrefix(part, ".") && part != ".." && part != "." || part == "__MACOSX" {
			return true
		}
	}
	return false
}

var errTooMuch = errors.New("a zip unpacks to more than it may")

// counted reads until all the files of a zip together are too much.
type counted struct {
	r    io.Reader
	left *int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	if *c.left -= int64(n); *c.left < 0 {
		return n, errTooMuch
	}
	return n, err
}
