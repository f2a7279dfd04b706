package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func problems(text string) (list []string) {
	_, ps := words.Lines([]words.File{{Name: "a.txt", Text: text}})
	for _, p := range ps {
		list = append(list, p.String())
	}
	return list
}

func TestReadingLines(t *testing.T) {
	lines, ps := words.Lines([]words.File{
		{Name: "b.txt", Text: "home stay.b(number) = One. {number[words]}?\n"},
		{Name: "a.txt", Text: "\ufeff# a comment\r\nstay.a(party, topics)   =   {topics} and\r\n   “more” of\r\n  {party[of]}.\r\n\nlabel stay.of[of]( party ,topics ) = *of* {party}\nlabel stay.of(party, topics)= {topics}\n"},
	})
	require.Empty(t, ps)
	require.Equal(t, "stay.a(party, topics) = {topics} and “more” of {party[of]}.\nlabel stay.of[of](party, topics) = *of* {party}\nlabel stay.of(party, topics) = {topics}\nstay.b(number) = One. {number[words]}?\n",
		words.Join(lines), "by the names of the files")
	require.Equal(t, "a.txt", lines[0].File)
	require.Equal(t, 2, lines[0].Line)
	for _, l := range lines {
		require.Equal(t, l.ID == "stay.b", l.Home, l.ID)
	}
	require.Equal(t, map[string]bool{"of": true}, words.Asked(lines))
}

// Each wrong line with its problem, and beside it the least change that is right.
func TestProblems(t *testing.T) {
	const label = "label p = the party\n"
	for _, tt := range []struct{ wrong, at, says, right string }{
		{"a.b", "1:1", "write it as id = sentence", "a.b = So."},
		{" a = So.", "1:1", "there is none", "a = So."},
		{"a = So.\n\n more", "3:1", "there is none", "a = So.\n more."},
		{"a = So.\n# x\n more", "3:1", "there is none", "a = So.\n# x"},
		{"\ta = So.", "1:1", "control character", "a = So."},
		{"a = S\to.", "1:6", "control character", "a = S o."},
		{"a = So\xff.", "1:7", "control character", "a = So."},
		{"A = So.", "1:1", "an id is lower-case words", "a = So."},
		{"a..b = So.", "1:1", "an id is lower-case words", "a.b = So."},
		{"-a = So.", "1:1", "an id is lower-case words", "a- = So."},
		{"label  .a = so", "1:8", "an id is lower-case words", "label a = so"},
		{"home  .a = So.", "1:7", "an id is lower-case words", "home  a = So."},
		{"label home a = so", "1:11", "nothing but an id", "home label a = so"},
		{"homea = So", "1:11", "ends with a stop", "homea = So."},
		{"a b = So.", "1:2", "nothing but an id", "a_b = So."},
		{"a[x = So.", "1:3", "a variant is", "a[x] = So."},
		{"a[] = So.", "1:3", "a variant is", "a[x] = So."},
		{"a[x y z w] = So.", "1:3", "a variant is", "a[x] = So."},
		{"a() = So.", "1:3", "there is no place {}", "a = So."},
		{"a(foo) = So {foo}.", "1:3", "there is no place {foo}: use one of answers, authority, ", "a(name) = So {name}."},
		{"a(name = So {name}.", "1:7", "ends with )", "a(name) = So {name}."},
		{"a(name, name) = So {name}.", "1:9", "twice", "a(name) = So {name}."},
		{"a(name)x = So {name}.", "1:8", "nothing but an id", "a(name) = So {name}."},
		{"a =", "1:4", "says nothing", "a =\n So."},
		{"a = so.", "1:5", "begins with a capital", "a = So."},
		{"a = “so.”", "1:6", "begins with a capital", "a = “So.”"},
		{"a = So", "1:7", "ends with a stop", "a = *So.*"},
		{"a = So;", "1:8", "ends with a stop", "a = So:"},
		{"a = “”.", "1:6", "begins with a capital", "a = 5."},
		{"label a = so.", "1:13", "has no full stop", "label a = so"},
		{"a = So  so.", "1:7", "two spaces", "a = So so."},
		{"a = So’s \"x\".", "1:10", "straight quotation mark", "a = So’s “x”."},
		{"a = It's.", "1:7", "straight quotation mark", "a = It’s."},
		{"a = So *x.", "1:8", "italics begin", "a = So *x*."},
		{"a = So ”x“.", "1:8", "come in pairs", "a = So “x”."},
		{"a = So “x.", "1:8", "come in pairs", "a = So “x”."},
		{"a = “So “x” y”.", "1:9", "come in pairs", "a = “So” “x” y."},
		{"a = So }.", "1:8", "closes no place", "a = So."},
		{"a(name) = So {name}}.", "1:20", "closes no place", "a(name) = So {name}."},
		{"a(name, number) = So {name}{numbe} {number}.", "1:29", "there is no place {numbe}", "a(name, number) = So {name}{number}."},
		{"a(count) = So.", "1:1", "uses the place {count}", "a(count) = So {count}."},
		{"a[one](count, name) = So.\na[many](count, name) = So.", "1:1", "uses the place {name}", "a[one](count, name) = So.\na[many](count, name) = So {name}."},
		{"a = So {}.", "1:9", "there is no place {}", "a = So."},
		{"a = So\n }.", "2:2", "closes no place", "a = So\n so."},
		{"a = So {.", "1:8", "not closed", "a = So."},
		{"a(name) = So {{name}.", "1:14", "not closed", "a(name) = So {name}."},
		{"a = So {foo}.", "1:9", "there is no place {foo}", "a = So."},
		{"a = So {name}.", "1:9", "is not named before", "a(name) = So {name}."},
		{"a(name) = So.", "1:1", "uses the place {name}", "a(name) = So {name}."},
		{"a(name) = So {name[x]}.", "1:15", "no label has a variant [x]", "a(name) = So {name[x]}.\nlabel b = y\nlabel b[x] = z"},
		{"a(name) = So {name[x}.", "1:19", "write one of these", "a(name) = So {name[]}."},
		{"a(name) = So {name[one]}.", "1:19", "write one of these", "a(name) = So {name[inside]}."},
		{"a(number) = So {number[x]}.", "1:23", "write one of these", "a(number) = So {number[words]}."},
		{"a(number) = So {number[]}.", "1:23", "write one of these", "a(number) = So {number}."},
		{"a(authority) = So {authority[x]}.", "1:29", "write one of these", "a(authority) = So {authority}."},
		{"a(quotation) = So {quotation[]}.", "1:29", "write one of these", "a(quotation) = So {quotation}."},
		{"a = So.\na = No.", "2:1", "stands here again", "a = So.\nb = No."},
		{"a[x] = So.\na[x] = No.", "2:1", "stands here again", "a[x] = So.\na[y] = No."},
		{"a[x] = So.\nlabel a[y] = no", "2:1", "not both", "a[x] = So.\na[y] = No."},
		{"a[x](name) = So {name}.\na[y] = No.", "2:1", "write (name) here too", "a[x](name) = So {name}.\na[y](name) = No."},
		{"a[x] = So.\na[y](name) = {name}.", "2:1", "take its (places) away", "a[x] = So.\na[y] = No."},
		{"a[one](count) = So.", "1:1", "add a[one] or a[many]", "a[one](count) = So.\na[many](count) = So."},
		{"a[one] = So.\na[many] = So.", "1:1", "add it to the (places)", "a[one](count) = So.\na[many](count) = So."},
		{"a[one x](count) = So.", "1:1", "in this order", "a[x one](count) = So.\na[x many](count) = So."},
		{"a[one](count) = So.\na[many](count) = So.\na(count) = So.", "1:1", "without a form", "a[one](count) = So.\na[many](count) = So."},
		{"label a = x\nb[inside] = So.", "2:1", "only a label", "label a = x\nlabel a[inside] = y"},
		{"label a[inside] = x", "1:1", "as it reads alone", "label a = X\nlabel a[inside] = x"},
		{"a =\n So\n so  so.", "3:4", "two spaces", "a =\n So\n so so."},
		{"a(name) = Say ’é {nam} {name}.", "1:19", "there is no place {nam}", "a(name) = Say ’é {name}."},
	} {
		found := problems(tt.wrong + "\n" + label)
		require.NotEmpty(t, found, tt.wrong)
		require.True(t, strings.HasPrefix(found[0], "a.txt:"+tt.at+": "), "%q: %s", tt.wrong, found)
		require.Contains(t, found[0], tt.says, tt.wrong)
		require.Empty(t, problems(tt.right+"\n"+label), tt.right)
	}
}

func TestEveryProblemIsReportedAtOnceInOrder(t *testing.T) {
	_, ps := words.Lines([]words.File{{Name: "b.txt", Text: "b = x\n"}, {Name: "a.txt", Text: "a = so  so\nnothing\n a\n"}})
	var at []string
	for _, p := range ps {
		at = append(at, p.String()[:9])
	}
	require.Equal(t, []string{"a.txt:1:5", "a.txt:1:7", "a.txt:1:1", "a.txt:2:1", "a.txt:3:1", "b.txt:1:5", "b.txt:1:6"}, at)
	for _, wrong := range []string{"A = So.\n more", "b\n more", "b =\tSo.\n more"} { // what is no line is not continued
		require.Len(t, problems(wrong), 2, wrong)
		require.Len(t, problems("a = So.\n"+wrong), 2, wrong)
	}
	l, _ := words.Read([]words.File{{Name: "a.txt", Text: "a"}})
	require.Nil(t, l)
}

func TestTheWordingFileIsReadAsItIsWritten(t *testing.T) {
	lines, ps := words.Lines([]words.File{{Name: "en.txt", Text: en.File()}})
	require.Empty(t, ps)
	require.Equal(t, en.File(), words.Join(lines))
	require.Empty(t, words.Complete(lines))
	for _, p := range words.Complete(nil) {
		require.Contains(t, p.Text, "language.")
	}
	require.Len(t, words.Complete(nil), 5+12+9*3)
}

// Whatever a file holds, reading it ends, and what is read without a problem is
// read alike when it is written again.
func FuzzRead(f *testing.F) {
	for _, file := range en.Files() { // the short ones, for speed
		if len(file.Text) < 5000 {
			f.Add(file.Text)
		}
	}
	f.Add("label a[one x](count, name) = {name[x]} “{count[words]}”\n  more\n")
	f.Add("a(name) = {name[\n b = }{[]")
	f.Fuzz(func(t *testing.T, text string) {
		lines, ps := words.Lines([]words.File{{Name: "a", Text: text}})
		rows := strings.Split(text, "\n")
		for _, p := range ps {
			if p.Line < 1 || p.Line > len(rows) || p.Column < 1 || p.Column > len([]rune(rows[p.Line-1]))+2 || p.Text == "" {
				t.Fatalf("%q is no place in %q", p.String(), text)
			}
		}
		if len(ps) > 0 {
			return
		}
		joined := words.Join(lines)
		again, ps := words.Lines([]words.File{{Name: "a", Text: joined}})
		if len(ps) > 0 || words.Join(again) != joined {
			t.Fatalf("%q is read otherwise when it is written again: %v", joined, ps)
		}
		if l, ps := words.Load(joined); l == nil || len(ps) > 0 {
			t.Fatalf("%q is read and not loaded: %v", joined, ps)
		}
	})
}
