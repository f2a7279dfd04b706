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

func BenchmarkLoad(b *testing.B) {
	file := en.File()
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		words.Load(file)
	}
}
