package en_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// How a file says to edit it, under the line that says what it holds.
const how = "# To edit a sentence, change what stands after its =, keep its {places}, and run: go generate ./logic/words\n"

func TestEveryFileSaysHowToEditIt(t *testing.T) {
	require.GreaterOrEqual(t, len(en.Files()), 11)
	for _, f := range en.Files() {
		head, rest, _ := strings.Cut(f.Text, "\n")
		require.True(t, strings.HasPrefix(head, "# ") && strings.HasSuffix(head, "."), f.Name)
		require.True(t, strings.HasPrefix(rest, how), f.Name)
	}
}

func TestEnglish(t *testing.T) {
	require.Empty(t, words.Complete(en.Lines()))
	require.Equal(t, "en-US", en.Language().Lang())
	l, ps := words.Load(en.File())
	require.Empty(t, ps)
	require.Equal(t, en.Language().Say(words.WhatifAcross), l.Say(words.WhatifAcross))
	require.NotContains(t, en.File(), "\n#")
	require.Panics(t, func() { en.Language().Say(words.Topic("stay.mercy")) }, "a page without its sentence is not made")
	require.Equal(t, "[stay.mercy.topic]", l.Say(words.Topic("stay.mercy")), "in the page it says its id")
	_, ps = words.Read(en.Files())
	require.Empty(t, ps)
}

// The one file is a language by itself, whole for the engine, without what the
// built pages and the command line alone say.
func TestTheFileThatTravels(t *testing.T) {
	lines, ps := words.Lines([]words.File{{Name: "en.txt", Text: en.File()}})
	require.Empty(t, ps)
	require.Empty(t, words.Complete(lines))
	travels := map[string]bool{}
	for _, l := range lines {
		travels[l.Key()] = true
	}
	for _, l := range en.Lines() {
		require.Equal(t, en.Travels(l), travels[l.Key()], "%s of %s", l.Key(), l.File)
	}
	for file, does := range map[string]bool{"stay.txt": true, "memo.txt": true, "pages-start.txt": false, "command-lint.txt": false} {
		require.Equal(t, does, en.Travels(words.Line{File: file}), file)
		require.False(t, en.Travels(words.Line{File: file, Home: true}), file)
	}
}

func BenchmarkLoad(b *testing.B) {
	file := en.File()
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		words.Load(file)
	}
}
