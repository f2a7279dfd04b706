package strictjson

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// read reads text with a Reader and returns the problems as lines.
func read(text string, limits Limits, program func(r *Reader)) []string {
	r := NewReader(text, limits)
	if program != nil {
		program(r)
	}
	var lines []string
	for _, p := range r.Done() {
		lines = append(lines, p.In(en.Language()))
	}
	return lines
}

func TestDoneChecksSyntax(t *testing.T) {
	for _, c := range []struct{ text, problem string }{
		{`null`, ""},
		{" \t\r\n{\"a\": [1, -0, 2.50, 1e9, 1E-9, true, false, null, \"\"], \"\": {}} \n", ""},
		{`"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 é😀\u0000"`, ""},

		{``, `1:1: expected a value, found the end of the document`},
		{" \n ", `2:2: expected a value, found the end of the document`},
		{"\ufeff{}", `1:1: the document begins with a byte order mark, expected UTF-8 without one`},
		{"{}\ufeff", `1:3: expected the end of the document, found "\ufeff"`},
		{"[1,\u00a02]", `1:4: [1]: expected a value, found "\u00a0"`},
		{`{} {}`, `1:4: expected the end of the document, found "{"`},
		{"1\n\n x", `3:2: expected the end of the document, found "x"`},

		{`[1`, `1:3: expected "," or "]", found the end of the document`},
		{`[1,`, `1:4: [1]: expected a value, found the end of the document`},
		{`[1,]`, `1:4: expected more after the comma, found "]"`},
		{`[,1]`, `1:2: [0]: expected a value, found ","`},
		{`[1,,2]`, `1:4: [1]: expected a value, found ","`},
		{`[1 2]`, `1:4: expected "," or "]", found "2"`},
		{`[1}`, `1:3: expected "," or "]", found "}"`},
		{`]`, `1:1: expected a value, found "]"`},

		{`{`, `1:2: expected a member name in double quotes, found the end of the document`},
		{`{"a"`, `1:5: expected ":" after the member name, found the end of the document`},
		{`{"a" 1}`, `1:6: expected ":" after the member name, found "1"`},
		{`{"a":`, `1:6: a: expected a value, found the end of the document`},
		{`{"a":}`, `1:6: a: expected a value, found "}"`},
		{`{"a":1`, `1:7: expected "," or "}", found the end of the document`},
		{`{"a":1,}`, `1:8: expected more after the comma, found "}"`},
		{`{"a":1,,}`, `1:8: expected a member name in double quotes, found ","`},
		{`{"a":1]`, `1:7: expected "," or "}", found "]"`},
		{`{a:1}`, `1:2: expected a member name in double quotes, found "a"`},
		{`{1:1}`, `1:2: expected a member name in double quotes, found "1"`},
		{`{'a':1}`, `1:2: expected a member name in double quotes, found "'", which is no double quote`},
		{`{“a”:1}`, `1:2: expected a member name in double quotes, found "“", which is no double quote`},

		{"[1, // one\n2]", `1:5: [1]: expected a value, found a comment`},
		{"[1 /* one */]", `1:4: expected "," or "]", found a comment`},
		{`/`, `1:1: expected a value, found "/"`},

		{`True`, `1:1: expected a value, found "True"`},
		{`nul`, `1:1: expected true, false or null, found "nul"`},
		{`falsey`, `1:1: expected true, false or null, found "falsey"`},
		{`[NaN]`, `1:2: [0]: expected a value, found "NaN"`},
		{`undefined`, `1:1: expected a value, found "undefined"`},
		{`trueé`, `1:5: expected the end of the document, found "é"`},

		{`+1`, `1:1: expected a value, found "+"`},
		{`.5`, `1:1: expected a value, found "."`},
		{`-`, `1:2: expected a digit, found the end of the document`},
		{`[-a]`, `1:3: [0]: expected a digit, found "a"`},
		{`1.`, `1:3: expected a digit, found the end of the document`},
		{`1.e5`, `1:3: expected a digit, found "e5"`},
		{`1e`, `1:3: expected a digit, found the end of the document`},
		{`1e+x`, `1:4: expected a digit, found "x"`},
		{`[01, -007]`, "1:2: [0]: number 01 has a leading zero\n1:6: [1]: number -007 has a leading zero"},
		{`0x10`, `1:2: expected the end of the document, found "x10"`},
		{`1_000`, `1:2: expected the end of the document, found "_000"`},

		{`["é", "abc]`, `1:7: [1]: text without an end, expected a double quote`},
		{`"abc\`, `1:1: text without an end, expected a double quote`},
		{"[\"ab\n\"]", `1:5: [0]: line break in text, expected a double quote to end the text or \n for a line break`},
		{"\"a\r\"", `1:3: line break in text, expected a double quote to end the text or \n for a line break`},
		{"[\"a\tb\x00c\", 1]", "1:4: [0]: control character in text, expected \"\\t\" without the quotes\n" +
			"1:6: [0]: control character in text, expected \"\\u0000\" without the quotes"},
		{`"C:\Users"`, `1:4: unknown escape, expected one of \" \\ \/ \b \f \n \r \t \u`},
		{`"\é"`, `1:2: unknown escape, expected one of \" \\ \/ \b \f \n \r \t \u`},
		{`"\u12"`, `1:2: expected four hexadecimal digits after \u`},
		{`"\u12g4"`, `1:2: expected four hexadecimal digits after \u`},
		{`"\u+123"`, `1:2: expected four hexadecimal digits after \u`},
		{`"\U0041"`, `1:2: unknown escape, expected one of \" \\ \/ \b \f \n \r \t \u`},
		{`"é\ud800"`, `1:3: \ud800 is half of a surrogate pair, expected both halves`},
		{`"\uDC00\ud83d"`, "1:2: \\uDC00 is half of a surrogate pair, expected both halves\n" +
			"1:8: \\ud83d is half of a surrogate pair, expected both halves"},
		{`"\ud83dA"`, `1:2: \ud83d is half of a surrogate pair, expected both halves`},
		{`"\ud83d\ud83d\ude00"`, `1:2: \ud83d is half of a surrogate pair, expected both halves`},
		{`"\ud83d\u12"`, "1:2: \\ud83d is half of a surrogate pair, expected both halves\n" +
			"1:8: expected four hexadecimal digits after \\u"},
		{"\"é\xff\"", `1:3: byte "\xff" is not UTF-8, expected a document saved as UTF-8`},
		{"\"\xed\xa0\x80\"", `1:2: byte "\xed" is not UTF-8, expected a document saved as UTF-8`},
		{"\"\xc0\x80\"", `1:2: byte "\xc0" is not UTF-8, expected a document saved as UTF-8`},
		{"\"\xe2\x82\"", `1:2: byte "\xe2" is not UTF-8, expected a document saved as UTF-8`},
		{"[\xff]", `1:2: [0]: expected a value, found "\xff"`},
		{"\"\ufffd\"", ""},

		{`{"a": 1, "a": 2, "b": {"a": 1, "\u0061": 2}, "a": 3}`,
			"1:10: duplicate member \"a\"\n1:32: b: duplicate member \"a\"\n1:46: duplicate member \"a\""},
		{`{"\ud800": 1, "\ud800": 1}`, "1:3: \\ud800 is half of a surrogate pair, expected both halves\n" +
			"1:16: \\ud800 is half of a surrogate pair, expected both halves"},
		{`{"a b": {"": [{"2d": [{"é": 01}]}]}}`, `1:29: ["a b"][""][0]["2d"][0]["é"]: number 01 has a leading zero`},
	} {
		t.Run(c.text, func(t *testing.T) {
			require.Equal(t, c.problem, strings.Join(read(c.text, Limits{}, nil), "\n"))
		})
	}
}

func TestWrongKinds(t *testing.T) {
	programs := map[string]func(*Reader){
		"object": func(r *Reader) { r.Object(nil, func(string) {}); r.Refuse(words.Literal("unheard")); r.Need("unheard") },
		"array":  func(r *Reader) { r.Array(func(int) {}); r.Refuse(words.Literal("unheard")) },
		"text":   func(r *Reader) { r.Text(); r.Refuse(words.Literal("unheard")) },
		"bool":   func(r *Reader) { r.Bool(); r.Refuse(words.Literal("unheard")) },
		"int":    func(r *Reader) { r.Int(1, 5); r.Refuse(words.Literal("unheard")) },
	}
	expected := map[string]string{
		"object": "an object", "array": "an array", "text": "text", "bool": "true or false",
		"int": "a whole number from 1 to 5",
	}
	for name, program := range programs {
		for _, c := range []struct{ text, kind, found string }{
			{`{"a": [1]}`, "object", "an object"},
			{`["]"]`, "array", "an array"},
			{`"we\u006ba"`, "text", `text "weka"`},
			{`true`, "bool", "true"},
			{`3`, "int", "3"},
			{`null`, "null", "null"},
			{`"` + strings.Repeat("é", 50) + `"`, "text", `text "` + strings.Repeat("é", 40) + `…"`},
			{"\"\\u202e\u202e\"", "text", `text "\u202e\u202e"`},
		} {
			if name == c.kind {
				continue
			}
			t.Run(name+" from "+c.text, func(t *testing.T) {
				got := read("[null,\n "+c.text+", {}]", Limits{}, func(r *Reader) {
					r.Array(func(i int) {
						if i == 1 {
							program(r)
						}
					})
				})
				require.Equal(t, []string{"2:2: [1]: expected " + expected[name] + ", found " + c.found}, got)
			})
		}
		require.Equal(t, []string{"1:1: expected " + expected[name] + ", found \"?\""}, read("?", Limits{}, program))
	}
}

func TestWrongKindKeepsWhatIsWrongInside(t *testing.T) {
	got := read(`[{"a": 1, "a": 2}, "\ud800", 1]`, Limits{}, func(r *Reader) {
		r.Array(func(int) { r.Bool() })
	})
	require.Equal(t, []string{
		`1:2: [0]: expected true or false, found an object`,
		`1:11: [0]: duplicate member "a"`,
		`1:20: [1]: expected true or false, found text "` + "\ufffd" + `"`,
		`1:21: [1]: \ud800 is half of a surrogate pair, expected both halves`,
		`1:30: [2]: expected true or false, found 1`,
	}, got)
}

func TestInt(t *testing.T) {
	for _, c := range []struct {
		text, found string
		n           int
	}{
		{"2", "", 2}, {"7", "", 7}, {"-0", "-0", 2}, {"1", "1", 2}, {"8", "8", 2},
		{"3.0", "3.0", 2}, {"3e0", "3e0", 2},
		{"99999999999999999999", "99999999999999999999", 2},
		{strings.Repeat("9", 50), strings.Repeat("9", 40) + "…", 2},
	} {
		got := read(c.text, Limits{}, func(r *Reader) { require.Equal(t, c.n, r.Int(2, 7), c.text) })
		if c.found == "" {
			require.Empty(t, got)
		} else {
			require.Equal(t, []string{"1:1: expected a whole number from 2 to 7, found " + c.found}, got)
		}
	}
	require.Equal(t, []string{"1:1: number 05 has a leading zero"},
		read("05", Limits{}, func(r *Reader) { require.Equal(t, 2, r.Int(2, 7)) }))
	require.Empty(t, read("-0", Limits{}, func(r *Reader) { require.Zero(t, r.Int(-1, 1)) }))
}

func TestMembers(t *testing.T) {
	known := []string{"id", "steps", "title"}
	var called []string
	read := func(text string) []string {
		called = nil
		return read(text, Limits{}, func(r *Reader) {
			ok := r.Object(known, func(name string) { called = append(called, name) })
			require.True(t, ok)
			r.Need("id", "title")
		})
	}
	require.Empty(t, read(`{"title": {"any": [1]}, "id": 1}`))
	require.Equal(t, []string{"title", "id"}, called)

	require.Equal(t, []string{
		`2:2: member "title" is missing`,
		`3:2: unknown member "stpes", did you mean "steps"?`,
		`3:15: stpes[1]: number 01 has a leading zero`,
		`4:2: duplicate member "stpes"`,
		`5:2: unknown member "colour", expected "id", "steps" or "title"`,
		`7:2: duplicate member "id"`,
	}, read("\n {\n \"stpes\": [1, 01],\n \"stpes\": 1,\n \"colour\": 1,\n \"id\": 1,\n \"id\": 2}"))
	require.Equal(t, []string{"id"}, called)

	require.Equal(t, []string{`1:2: unknown member "a"`},
		readObject(`{"a": 1}`, []string{}))
	require.Equal(t, []string{`1:2: text of 4 characters, expected at most 3`},
		readObject(`{"éééé": 1}`, nil))
}

func readObject(text string, known []string) []string {
	return read(text, Limits{Text: 3}, func(r *Reader) { r.Object(known, func(string) {}) })
}

func TestMissingIsNotSaidOfWhatWasNotReached(t *testing.T) {
	program := func(r *Reader) {
		r.Array(func(int) {
			r.Object(nil, func(string) {})
			r.Need("id")
		})
		r.Refuse(words.Literal("unheard"))
	}
	require.Equal(t, []string{
		`1:2: [0]: member "id" is missing`,
		`1:6: [1]: expected an object, found 1`,
		`1:16: [2]: expected "," or "}", found text`,
	}, read(`[{}, 1, {"a":1 "id": 1}, {}]`, Limits{}, program))
}

func TestRefuse(t *testing.T) {
	got := read(`{"findings": {"stay.merits": "weka", "x": [2, [3]]},
  "ref": "nowhere"}`, Limits{}, func(r *Reader) {
		var ref Place
		r.Object(nil, func(name string) {
			switch name {
			case "findings":
				r.Refuse(words.Literal("at the name"))
				r.Object(nil, func(name string) {
					if name == "x" {
						r.Array(func(i int) {
							r.Refuse(words.Literal("at item " + strconv.Itoa(i)))
						})
						r.Refuse(words.Literal("after the array"))
						return
					}
					level := r.Text()
					r.Refuse(Unknown(words.UnknownLevel, level, []string{"weak", "strong"}))
				})
				r.Refuse(words.Literal("after the object"))
				r.Refuse(words.Literal("and again"))
			case "ref":
				r.Text()
				ref = r.Last()
			}
		})
		r.RefuseAt(ref, words.Literal("leads nowhere"))
		r.RefuseAt(Place{}, words.Literal("the root"))
	})
	require.Equal(t, []string{
		`1:1: the root`,
		`1:2: findings: at the name`,
		`1:14: findings: after the object`,
		`1:14: findings: and again`,
		`1:30: findings["stay.merits"]: unknown level "weka", did you mean "weak"?`,
		`1:43: findings.x: after the array`,
		`1:44: findings.x[0]: at item 0`,
		`1:47: findings.x[1]: at item 1`,
		`2:10: ref: leads nowhere`,
	}, got)
}

func TestKindAndNull(t *testing.T) {
	var kinds []Kind
	got := read(`[{}, [], "", -1, 0, true, false, null, nil]`, Limits{}, func(r *Reader) {
		r.Array(func(i int) {
			kinds = append(kinds, r.Kind())
			require.Equal(t, i == 7, r.Null())
		})
		require.Equal(t, Bad, r.Kind())
	})
	require.Equal(t, []Kind{Object, Array, Text, Number, Number, Bool, Bool, Null, Null}, kinds)
	require.Equal(t, []string{`1:40: [8]: expected true, false or null, found "nil"`}, got)
	require.Equal(t, Bad, NewReader("", Limits{}).Kind())
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	require.Empty(t, read(nested(32), Limits{}, nil))
	require.Equal(t, []string{"1:33: " + strings.Repeat("[0]", 32) + ": nested deeper than 32 levels"},
		read(nested(33), Limits{}, nil))
	require.Equal(t, []string{`1:6: a: nested deeper than 1 level`}, read(`{"a":{}}`, Limits{Depth: 1}, nil))

	require.Empty(t, read(`"`+strings.Repeat("é", 10_000)+`"`, Limits{}, nil))
	require.Equal(t, []string{"1:1: text of 10,001 characters, expected at most 10,000"},
		read(`"`+strings.Repeat("é", 10_001)+`"`, Limits{}, func(r *Reader) { require.Empty(t, r.Text()) }))

	require.Empty(t, read("1"+strings.Repeat(" ", 1<<20-1), Limits{}, nil))
	require.Equal(t, []string{"1:1: the document has 1,048,577 bytes, expected at most 1,048,576: " +
		"more could exhaust the memory of the page"}, read("?"+strings.Repeat(" ", 1<<20), Limits{}, nil))

	// 50 are told, and the last says so, even if some lie before others already told.
	got := read("["+strings.Repeat("{},", 60)+"x]", Limits{}, func(r *Reader) {
		r.Array(func(int) {
			r.Object(nil, nil)
			r.Need("id")
		})
	})
	require.Len(t, got, 51)
	require.Equal(t, `1:149: [49]: member "id" is missing`, got[49])
	require.Equal(t, `1:154: more than 50 problems, the rest is not read`, got[50])

	exact := read("[01, 02, 03]", Limits{Problems: 3}, nil)
	require.Len(t, exact, 3)
	require.NotContains(t, exact[2], "more than")

	require.Equal(t, []string{
		`1:2: unknown escape, expected one of \" \\ \/ \b \f \n \r \t \u`,
		`1:4: more than 1 problem, the rest is not read`,
	}, read(`"\x\x\x"`, Limits{Problems: 1}, nil))
}

func TestManyNames(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"0":0`)
	for i := range 100_000 {
		b.WriteString(`,"` + strconv.Itoa(i) + `":0`)
	}
	b.WriteString("}")
	require.Equal(t, []string{`1:8: duplicate member "0"`}, read(b.String(), Limits{Bytes: 1 << 21}, nil))
}

func TestDoneTwice(t *testing.T) {
	r := NewReader(`[01`, Limits{})
	require.Len(t, r.Done(), 2)
	r.Skip()
	r.Refuse(words.Literal("unheard"))
	require.Len(t, r.Done(), 2)
	require.Nil(t, NewReader(`{}`, Limits{}).Done())
}

func TestReadingTwicePanics(t *testing.T) {
	r := NewReader(`[1, 2]`, Limits{})
	r.Array(func(int) {
		r.Int(1, 2)
		require.Panics(t, func() { r.Int(1, 2) })
	})
	require.Panics(t, func() { r.Skip() })
}

func TestTextsShareMemory(t *testing.T) {
	text := `"` + strings.Repeat("a", 1000) + `"`
	require.Zero(t, testing.AllocsPerRun(10, func() {
		r := Reader{text: text, due: true, limits: Limits{Text: 1000}}
		r.Text()
	}))
}

func TestUnknown(t *testing.T) {
	many := strings.Split("abcdefghij", "")
	for _, c := range []struct {
		name  string
		known []string
		rest  string
	}{
		{"x", nil, ``},
		{"x", many, `, did you mean "a"?`},
		{"xyz", many, ``},
		{"xyz", many[:9], `, expected "a", "b", "c", "d", "e", "f", "g", "h" or "i"`},
		{"xyz", many[:1], `, expected "a"`},
		{"stronk", []string{"weak", "strong"}, `, did you mean "strong"?`},
		{"STRONG", []string{"weak", "strong"}, `, expected "weak" or "strong"`},
		{"", []string{"weak", "strong"}, `, expected "weak" or "strong"`},
		{"merit", []string{"merits2", "merits"}, `, did you mean "merits"?`},
	} {
		require.Equal(t, "unknown level "+strconv.Quote(c.name)+c.rest, en.Language().Say(Unknown(words.UnknownLevel, c.name, c.known)))
	}
}

// Who shows a problem without a language sees at once that its words are missing.
func TestProblemWithoutALanguageIsItsID(t *testing.T) {
	p := Problem{Line: 3, Column: 14, Path: "id", Says: Unknown(words.UnknownLevel, "weka", []string{"weak"})}
	require.Equal(t, "3:14: id: problem.near", p.String())
	require.Equal(t, `3:14: id: unknown level "weka", did you mean "weak"?`, p.In(en.Language()))
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		d    int
	}{
		{"", "", 0}, {"", "ab", 2}, {"ab", "", 2}, {"weka", "weak", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3},
	} {
		require.Equal(t, c.d, distance(c.a, c.b), c.a+" "+c.b)
		require.Equal(t, c.d, distance(c.b, c.a), c.b+" "+c.a)
	}
}

func TestShow(t *testing.T) {
	require.Equal(t, `"a\nb"`, Show("a\nb"))
	require.Equal(t, `"\xff"`, Show("\xff"))
	require.Equal(t, `"`+strings.Repeat("😀", 40)+`"`, Show(strings.Repeat("😀", 40)))
	require.Equal(t, `"`+strings.Repeat("😀", 40)+`…"`, Show(strings.Repeat("😀", 41)))
}

func TestFields(t *testing.T) {
	var a, b string
	var on bool
	fields := func(text string) []string {
		return read(text, Limits{}, func(r *Reader) {
			r.Fields([]string{"a", "b", "on"}, &a, &b, &on)
			r.Need("a")
		})
	}
	require.Empty(t, fields(`{"on": true, "a": "one"}`))
	require.Equal(t, "one", a)
	require.Empty(t, b)
	require.True(t, on)
	require.Equal(t, []string{
		`1:1: member "a" is missing`,
		`1:7: b: expected text, found true`,
		`1:13: unknown member "c", did you mean "a"?`,
	}, fields(`{"b": true, "c": 1}`))
}

// A reader with Aside gives away what is unknown, and refuses what is wrong as it
// does without.
func TestAside(t *testing.T) {
	program := func(r *Reader) {
		r.Object([]string{"id", "list", "more"}, func(name string) {
			switch name {
			case "id":
				if id := r.Text(); id != "x" {
					r.Unknown(words.UnknownMember(Shown(id)))
				}
			case "list":
				r.Array(func(i int) {
					if r.Kind() != Object || i == 0 {
						r.Unknown(words.Literal("unknown item")) // before it is read
						return
					}
					r.Object([]string{"a"}, func(string) { r.Int(1, 5) })
				})
			}
		})
	}
	for _, c := range []struct {
		text    string
		aside   []string
		refused []string // what is refused all the same
	}{
		{text: `{"id":"x","list":[]}`},
		{text: `{"id":"y\n\u00e9"}`, aside: []string{"|id|y\né"}},
		{text: `{"ID":"x","list":[]}`, aside: []string{"|ID|x"}},
		{text: `{"list":[{"a":1,"b":[2.50,[true]],"c":{"d.e":null,"f":""}},{"g":"h"}]}`, aside: []string{"list.1|a|1", "list.1.b||2.50", "list.1.b.2||true", "list.1.c|d.e|null", "list.1.c|f|", "list.2|g|h"}},
		{text: `{"list":["z"]}`, aside: []string{"list||z"}},
		{text: `{"empty":{},"none":[]}`},
		{text: `{"id":7,"no":1}`, aside: []string{"|no|1"}, refused: []string{"1:7: id: expected text, found 7"}},
		{text: `{"no":1,"no":2}`, aside: []string{"|no|1"}, refused: []string{`1:9: duplicate member "no"`}},
		{text: `{"no":{"a":1,"a":2}}`, aside: []string{"no|a|1"}, refused: []string{`1:14: no: duplicate member "a"`}},
		{text: `{"no":"\ud800"}`, refused: []string{`1:8: no: \ud800 is half of a surrogate pair, expected both halves`}},
		{text: `{"list":[{},{"a":9}]}`, refused: []string{"1:18: list[1].a: expected a whole number from 1 to 5, found 9"}},
		{text: `{"no":[1,`, aside: []string{"no||1"}, refused: []string{"1:10: no[1]: expected a value, found the end of the document"}},
		{text: `{"no":"far too long a text"}`, refused: []string{"1:7: no: text of 19 characters, expected at most 12"}},
		{text: `{"no":[[[[[1]]]]]}`, refused: []string{"1:11: no[0][0][0][0]: nested deeper than 5 levels"}},
	} {
		limits := Limits{Text: 12, Depth: 5}
		var aside []string
		refused := read(c.text, limits, func(r *Reader) {
			r.Aside = func(in, name, text string) { aside = append(aside, in+"|"+name+"|"+text) }
			program(r)
		})
		require.Equal(t, c.aside, aside, c.text)
		require.Equal(t, c.refused, refused, c.text)
		if len(aside) > 0 {
			require.NotEmpty(t, read(c.text, limits, program), "without Aside it is refused: %s", c.text)
		}
	}
}
