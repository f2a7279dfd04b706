package words_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words/en"
)

// ofTheLaw are the files that speak of the law, beside those of the tests.
var ofTheLaw = strings.Fields("standards links rulings workbench marks failures")

// What is said of the law is plain, line by line. What pages say of themselves,
// and how the language writes dates and lists, is not of the law.
func TestEveryLineIsPlain(t *testing.T) {
	size := 0
	for _, l := range en.Lines() {
		subject := strings.TrimSuffix(l.File, ".txt")
		if _, test := dispositions[subject]; !test && !slices.Contains(ofTheLaw, subject) {
			continue
		}
		if strings.HasSuffix(string(l.ID), ".whole.asks") {
			continue // a paragraph of the memo, as it stands until that is written anew
		}
		if strings.Contains(string(l.ID), ".expected-among.") {
			continue // the same
		}
		size += len(l.Words)
		plain(t, l.Words)
	}
	require.Greater(t, size, 40_000, "the lines were read")
}

// ofPages are the files in which pages say what the reader did and how the proof goes.
var ofPages = []string{"bench-live.txt", "proof.txt"}

// The lines of a test stand in its file, and its names lead them.
func TestEveryTestHasItsFile(t *testing.T) {
	for _, l := range en.Lines() {
		test, _, _ := strings.Cut(string(l.ID), ".")
		_, of := dispositions[test]
		_, in := dispositions[strings.TrimSuffix(l.File, ".txt")]
		require.Equal(t, of, in, "%s in %s", l.ID, l.File)
		require.True(t, !of || l.File == test+".txt", "%s in %s", l.ID, l.File)
	}
}
