package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// widest is the width that a line of a schema has at the most before what was
// changed in it is broken into several.
const widest = 120

// node is a JSON value that remembers how it was written.
type node struct {
	open    byte     // '{', '[' or 0 for a scalar
	scalar  string   // as written
	names   []string // of the members of an object
	written []string // the same as written, with quotation marks and escapes
	inside  []*node
	broken  bool // over several lines
	touched bool // changed, or with something changed inside
}

func parse(text string) (*node, error) {
	d := json.NewDecoder(strings.NewReader(text))
	root, err := parseNext(d, text)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("something follows the value at byte %d", d.InputOffset())
	}
	return root, nil
}

// token reads a token and gives it as written as well.
func token(d *json.Decoder, text string) (t json.Token, written string, err error) {
	from := d.InputOffset()
	t, err = d.Token()
	if err != nil {
		return nil, "", err
	}
	return t, strings.TrimLeft(text[from:d.InputOffset()], " \n\t\r,:"), nil
}

func parseNext(d *json.Decoder, text string) (*node, error) {
	t, written, err := token(d, text)
	if err != nil {
		return nil, err
	}
	open, ok := t.(json.Delim)
	if !ok {
		return &node{scalar: written}, nil
	}
	n := &node{open: byte(open), broken: strings.HasPrefix(text[d.InputOffset():], "\n")}
	for d.More() {
		if n.open == '{' {
			name, written, err := token(d, text)
			if err != nil {
				return nil, err
			}
			n.names, n.written = append(n.names, name.(string)), append(n.written, written)
		}
		inside, err := parseNext(d, text)
		if err != nil {
			return nil, err
		}
		n.inside = append(n.inside, inside)
	}
	_, _, err = token(d, text) // the closing one
	return n, err
}

// made is a node of a value that was not in the file.
func made(text string) *node {
	n, err := parse(text)
	if err != nil {
		panic("schema: a template is no JSON: " + text)
	}
	n.touch()
	return n
}

func (n *node) touch() {
	n.touched = true
	for _, x := range n.inside {
		x.touch()
	}
}

// find gives the nodes from the root down to a path, "properties/stay/enum"; nil
// where there is none.
func (n *node) find(path string) (line []*node) {
	line = []*node{n}
steps:
	for step := range strings.SplitSeq(path, "/") {
		n = line[len(line)-1]
		for i := range n.inside {
			if n.open == '{' && n.names[i] == step || n.open == '[' && strconv.Itoa(i) == step {
				line = append(line, n.inside[i])
				continue steps
			}
		}
		return nil
	}
	return line
}

// text is the whole file.
func (n *node) text() string {
	var b strings.Builder
	n.write(&b, 0, 0)
	return b.String() + "\n"
}

// flat is the value on one line.
func (n *node) flat() string {
	if n.open == 0 {
		return n.scalar
	}
	var parts []string
	for i := range n.inside {
		parts = append(parts, n.lead(i)+n.inside[i].flat())
	}
	return string(n.open) + strings.Join(parts, ", ") + n.end()
}

// lead is what stands before the i-th value inside.
func (n *node) lead(i int) string {
	if n.open == '{' {
		return n.written[i] + ": "
	}
	return ""
}

func (n *node) end() string {
	if n.open == '{' {
		return "}"
	}
	return "]"
}

// write writes the value, which begins at a column of a line with an indent.
func (n *node) write(b *strings.Builder, indent, column int) {
	flat := n.flat()
	fits := column+utf8.RuneCountInString(flat)+len(",") <= widest
	if n.open == 0 || len(n.inside) == 0 || !n.broken && (fits || !n.touched) {
		b.WriteString(flat)
		return
	}
	b.WriteByte(n.open)
	for i, x := range n.inside {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n" + strings.Repeat(" ", indent+2) + n.lead(i))
		x.write(b, indent+2, indent+2+utf8.RuneCountInString(n.lead(i)))
	}
	b.WriteString("\n" + strings.Repeat(" ", indent) + n.end())
}

// quoted is a text as JSON.
func quoted(text string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic("schema: " + err.Error())
	}
	return strings.TrimSuffix(b.String(), "\n")
}
