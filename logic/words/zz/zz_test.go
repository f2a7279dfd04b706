package zz_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
)

// The language that does not exist is read as strictly as English, and has its
// ids, its variants and its signatures.
func TestSharesTheStructureOfEnglish(t *testing.T) {
	lines, ps := words.Lines(zz.Files(en.Lines()))
	require.Empty(t, ps)
	require.Empty(t, words.Complete(lines))
	require.Empty(t, words.Same(en.Lines(), lines))
}

func TestEverySentenceIsOtherAndLonger(t *testing.T) {
	lines, _ := words.Lines(zz.Files(en.Lines()))
	for i, l := range en.Lines() {
		z := lines[i]
		require.Equal(t, l.Head(), z.Head())
		if words.Engine(l.ID) {
			continue
		}
		require.Greater(t, utf8.RuneCountInString(z.Words), utf8.RuneCountInString(l.Words)*110/100, z.Words)
		require.Equal(t, strings.Count(l.Words, "{")*2, strings.Count(z.Words, zz.Mark), z.Words)
		bare := z.Words
		for strings.Contains(bare, "{") {
			before, rest, _ := strings.Cut(bare, "{")
			_, after, _ := strings.Cut(rest, "}")
			bare = before + after
		}
		require.Empty(t, zz.Leftover(bare), z.Words)
	}
}

func TestSays(t *testing.T) {
	l, ps := zz.Language(en.Lines())
	require.Empty(t, ps)
	require.Equal(t, "zz", l.Lang())
	require.Panics(t, func() { l.Say(words.Topic("stay.mercy")) })
	topic := words.Topic("stay.merits")
	require.Equal(t, "Śúććéśś óń áṕṕéáĺ ŵøŕđş", l.Say(topic))
	unable := l.Say(words.WhatifUnable([]words.Name{topic, words.Literal("A matter’s own")}))
	require.Contains(t, unable, "ŕúĺíńǵ: \u200fśúććéśś óń áṕṕéáĺ ŵøŕđş")
	require.Equal(t, []string{"A matter’s own"}, zz.Leftover(unable))
	require.Empty(t, zz.Leftover(unable, "A matter’s own"))
	require.Empty(t, zz.Leftover(l.Say(words.Date("2020-10-23"))))
	require.Contains(t, l.Say(words.WhatifRobust(3)), "ťħŕéé")
}

func TestLeftover(t *testing.T) {
	require.Equal(t, []string{"So it is", "not", "x"}, zz.Leftover("So it is. ŃóṕéŃ not 5 x!"))
	require.Empty(t, zz.Leftover("So it is", "it", "So it is"), "the longest first")
	require.Equal(t, []string{"So", "is"}, zz.Leftover("So it is", "it", " "), "what has no letter allows nothing")
	require.Equal(t, []string{"Nken"}, zz.Leftover("Nken ṽ. Ĥóĺđéŕ"))
}

// What differs from English in structure is found.
func TestSameFindsDifferences(t *testing.T) {
	read := func(text string) []words.Line {
		lines, ps := words.Lines([]words.File{{Name: "x.txt", Text: text}})
		require.Empty(t, ps)
		return lines
	}
	const base = "a(name, names) = So {name} {names}.\nlabel b = x\nlabel b[inside] = y\nc[x] = So.\nc[y] = So.\nd[one](count) = So.\nd[many](count) = So.\n"
	for text, says := range map[string]string{
		base: "",
		strings.Replace(base, "label b[inside] = y\n", "", 1):                      "",
		strings.Replace(base, "c[x] = So.\n", "", 1):                               "lacks c[x]",
		strings.Replace(base, "a(name, names)", "a(names, name)", 1):               "a(name, names)",
		strings.Replace(base, "label b = x\nlabel b[inside] = y\n", "b = X.\n", 1): "label b",
		base + "e = So.\n": "is not in the first language",
		strings.Replace(base, "d[one](count) = So.\nd[many](count) = So.\n", "d(count) = {count}.\n", 1): "",
	} {
		ps := words.Same(read(base), read(text))
		if says == "" {
			require.Empty(t, ps, text)
			continue
		}
		require.NotEmpty(t, ps, text)
		require.Contains(t, ps[0].Text, says)
	}
}
