package site

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
)

// A comment in a style sheet.
var sheetComment = regexp.MustCompile(`(?s)/\*.*?\*/\n*`)

// withoutComments is a script or a style sheet as it is served. What its comments say and
// how far its lines are set in is for who reads the sources; the comments are a fifth of
// what the scripts weigh. The lines of a script keep their numbers, by which the report of
// an error names them. A notice of who holds the copyright stays. A comment is a
// line of its own here; what stands behind code stays, and so does a text over several
// lines, in which such a line would be no comment.
func withoutComments(name string, text []byte) ([]byte, error) {
	if path.Ext(name) == ".css" {
		return sheetComment.ReplaceAll(text, nil), nil
	}
	lines := bytes.Split(text, []byte("\n"))
	notice := bytes.HasPrefix(text, []byte("// Copyright"))
	for i, line := range lines {
		if bytes.Count(line, []byte("`"))%2 != 0 {
			return nil, fmt.Errorf("the script %q has in line %d a text that goes on in the next: put it in one line", name, i+1)
		}
		lines[i] = bytes.TrimLeft(line, " \t")
		if !bytes.HasPrefix(lines[i], []byte("//")) {
			notice = false
		} else if !notice {
			lines[i] = nil
		}
	}
	return bytes.Join(lines, []byte("\n")), nil
}
