package strictjson

import (
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// tree reads any value as encoding/json does with UseNumber.
func tree(r *Reader) any {
	switch r.Kind() {
	case Object:
		members := map[string]any{}
		r.Object(nil, func(name string) { members[name] = tree(r) })
		return members
	case Array:
		items := []any{}
		r.Array(func(int) { items = append(items, tree(r)) })
		return items
	case Text:
		return r.Text()
	case Number:
		r.want(Number, words.Name{})
		return json.Number(r.number())
	case Bool:
		return r.Bool()
	default:
		if !r.Null() {
			r.Skip()
		}
		return nil
	}
}

func peer(t *testing.T, text string) any {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v), "encoding/json must accept it too")
	_, err := d.Token()
	require.ErrorIs(t, err, io.EOF, "encoding/json must see the end too")
	return v
}

var documents = []string{
	``, ` `, `null`, `true`, `false`, `0`, `-0`, `01`, `-01.5e+10`, `1E5`, `1.`, `.1`, `1e`, `-`, `nul`, `truee`,
	`""`, `"a`, `"\"\\\/\b\f\n\r\t\u00e9"`, `"\ud83d\ude00"`, `"\ud800"`, `"\udc00\ud800x"`, `"\u00g0"`, `"\x"`, `"\`,
	"\"\x01\"", "\"\x7f\u2028é😀\"", "\"\xff\"", "\"\xed\xa0\x80\"", "\ufeff{}", "{}\ufeff", "\"a\nb\"",
	`[]`, `[1,2]`, `[1,]`, `[,]`, `[1 2]`, `[`, `]`, `[[[]]]`, `[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[`,
	`{}`, `{"a":1,"b":{"a":[]}}`, `{"a":1,"\u0061":2}`, `{"a":1,}`, `{"a"}`, `{"a":}`, `{a:1}`, `{"":null}`, `{`, `}`,
	"// x\n1", `1 2`, "\r\n\t 1 \r\n", `'a'`, `{"__proto__":[{"a.b":"\ud800"}]}`,
}

// What the Reader accepts, encoding/json accepts with an equal value. What it
// refuses beyond, it refuses for a repeated name, a limit or a broken character.
func FuzzAgainstEncodingJSON(f *testing.F) {
	for _, text := range documents {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		limits := Limits{Bytes: 4000, Depth: 20, Problems: 10, Text: 100}
		r := NewReader(text, limits)
		v := tree(r)
		problems := r.Done()
		checkPlaces(t, text, problems)
		require.Equal(t, problems, NewReader(text, limits).Done(), "Skip checks what reading checks")

		if problems == nil {
			require.True(t, reflect.DeepEqual(peer(t, text), v), "equal values")
			return
		}
		if !json.Valid([]byte(text)) {
			return
		}
		for _, p := range problems {
			require.True(t, beyond(p.Says), "encoding/json accepts it, and we say %s", p.In(en.Language()))
		}
	})
}

func beyond(says words.Name) bool {
	return slices.Contains([]words.ID{
		"problem.duplicate", "problem.half", "problem.byte", "problem.bytes", "problem.deep", "problem.long", "problem.more",
	}, says.ID())
}

func checkPlaces(t *testing.T, text string, problems []Problem) {
	t.Helper()
	lines := strings.Split(text, "\n")
	last := Problem{Line: 1, Column: 1}
	for _, p := range problems {
		require.True(t, p.Line > last.Line || p.Line == last.Line && p.Column >= last.Column, "%s after %d:%d", p.In(en.Language()), last.Line, last.Column)
		require.LessOrEqual(t, p.Line, len(lines))
		require.LessOrEqual(t, p.Column, utf8.RuneCountInString(lines[p.Line-1])+1)
		require.True(t, utf8.ValidString(p.In(en.Language())))
		require.NotContains(t, p.In(en.Language()), "\n")
		last = p
	}
}

// A program that expects one shape meets any document: it must come back, with
// places that exist.
func FuzzShape(f *testing.F) {
	for _, text := range documents {
		f.Add(text)
	}
	f.Add(`{"id": "x", "level": 3, "parts": [{"id": "y", "on": true}, null, {"on": 1}], "more": {"a": 1}, "level": 9}`)
	f.Add(`{"id": 1, "level": "x", "parts": {"id": []}, "more": [{"a":"b"}], "ids": []}`)
	f.Fuzz(func(t *testing.T, text string) {
		r := NewReader(text, Limits{Bytes: 4000, Depth: 20, Problems: 10, Text: 100})
		var places []Place
		ok := r.Object([]string{"id", "level", "parts", "more"}, func(name string) {
			switch name {
			case "id":
				if r.Text() == "" {
					r.Refuse(words.Literal("empty"))
				}
				places = append(places, r.Last())
			case "level":
				level := r.Int(1, 5)
				require.True(t, 1 <= level && level <= 5)
			case "parts":
				r.Array(func(int) {
					if r.Null() {
						return
					}
					r.Object([]string{"id", "on"}, func(name string) {
						if name == "on" {
							r.Bool()
						}
						r.Refuse(words.Literal("never right"))
					})
					r.Need("id", "on")
				})
			}
		})
		r.Need("id")
		for _, p := range places {
			r.RefuseAt(p, words.Literal("found later"))
		}
		problems := r.Done()
		checkPlaces(t, text, problems)
		require.LessOrEqual(t, len(problems), 11)
		if problems == nil {
			require.True(t, ok)
			require.True(t, json.Valid([]byte(text)))
		}
	})
}

// grow makes a value out of bytes, each of which decides one thing.
func grow(data *[]byte, depth int) any {
	next := func() int {
		if len(*data) == 0 {
			return 0
		}
		b := (*data)[0]
		*data = (*data)[1:]
		return int(b)
	}
	text := func() string {
		n := min(next()%8, len(*data))
		s := string((*data)[:n])
		*data = (*data)[n:]
		return s
	}
	switch kind := next() % 6; {
	case kind == 0:
		return nil
	case kind == 1:
		return next()%2 == 0
	case kind == 2:
		return json.Number(strconv.Itoa(next()*next() - 1000*next()))
	case kind == 3 || depth == 0:
		return text()
	case kind == 4:
		items := []any{}
		for range next() % 5 {
			items = append(items, grow(data, depth-1))
		}
		return items
	default:
		members := map[string]any{}
		for range next() % 5 {
			members[text()] = grow(data, depth-1)
		}
		return members
	}
}

func write(w *Writer, v any) {
	switch v := v.(type) {
	case nil:
		w.Null()
	case bool:
		w.Bool(v)
	case json.Number:
		n, _ := strconv.Atoi(v.String())
		w.Int(n)
	case string:
		w.Text(v)
	case []any:
		w.Array(func() {
			for _, item := range v {
				write(w, item)
			}
		})
	case map[string]any:
		w.Object(func() {
			for name, member := range v {
				w.Name(name)
				write(w, member)
			}
		})
	}
}

// repaired is v with U+FFFD for each byte that is not UTF-8, or false if that
// makes two names one.
func repaired(v any) (any, bool) {
	switch v := v.(type) {
	case string:
		return string([]rune(v)), true
	case []any:
		items := []any{}
		for _, item := range v {
			item, ok := repaired(item)
			if !ok {
				return nil, false
			}
			items = append(items, item)
		}
		return items, true
	case map[string]any:
		members := map[string]any{}
		for name, member := range v {
			member, ok := repaired(member)
			if !ok {
				return nil, false
			}
			members[string([]rune(name))] = member
		}
		return members, len(members) == len(v)
	default:
		return v, true
	}
}

// What the Writer writes, the Reader and encoding/json read back equal.
func FuzzWriter(f *testing.F) {
	for _, data := range []string{
		"", "\x00", "\x01\x00", "\x01\x01", "\x02\x05\x07\x01", "\x03\x07ab\"\\\x00<\xff", "\x03\x04\xf0\x9f\x98\x80",
		"\x04\x03\x00\x03\x01a\x05\x00", "\x05\x02\x01a\x04\x01\x00\x01b\x05\x01\x00\x03\x02\n\t", "\x05\x02\x01\xff\x00\x01\xfe\x00",
	} {
		f.Add([]byte(data), true)
		f.Add([]byte(data), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, indent bool) {
		v, ok := repaired(grow(&data, 5))
		if !ok {
			return
		}
		w := Writer{Indent: indent}
		write(&w, v)
		text := w.String()
		require.True(t, reflect.DeepEqual(v, peer(t, text)), text)

		r := NewReader(text, Limits{})
		back := tree(r)
		require.Empty(t, r.Done(), text)
		require.True(t, reflect.DeepEqual(v, back), text)
		require.True(t, indent || !strings.Contains(text, "\n"), text)
		require.NotContains(t, text, "<")
	})
}

func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a\"\\/<>&", "\x00\x1f\x7f", "\u2028\ufeff\ufffd😀", "\xff\xed\xa0\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		quoted := Quote(s)
		want := string([]rune(s))
		require.Equal(t, want, peer(t, quoted))
		r := NewReader(quoted, Limits{Text: len(s) + 1})
		require.Equal(t, want, r.Text())
		require.Empty(t, r.Done())
	})
}
