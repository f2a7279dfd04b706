package words_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words/en"
)

// ofTheLaw are the files that speak of the law, beside those of the tests.
var ofTheLaw = strings.Fields("standards links rulings workbench marks shares failures")

// subject is what a file is about, whoever says its lines.
func subject(file string) string {
	return strings.TrimPrefix(strings.TrimPrefix(strings.TrimSuffix(file, ".txt"), "pages-"), "memo-")
}

// What is said of the law is plain, line by line. What pages say of themselves,
// and how the language writes dates and lists, is not of the law.
func TestEveryLineIsPlain(t *testing.T) {
	size := 0
	for _, l := range en.Lines() {
		of := subject(l.File)
		if _, test := dispositions[of]; !test && !slices.Contains(ofTheLaw, of) {
			continue
		}
		if strings.HasSuffix(string(l.ID), ".whole.asks") {
			continue // a paragraph that says a test whole
		}
		if strings.HasSuffix(string(l.ID), ".how-checked") {
			continue // it begins with a label of five words, and what follows is held as "checked"
		}
		size += len(l.Words)
		plain(t, l.Words)
	}
	require.Greater(t, size, 40_000, "the lines were read")
}

// The lines of a test stand in its files, of which pages-… does not travel and memo-…
// has what the memo says of it, and its name leads them.
func TestEveryTestHasItsFile(t *testing.T) {
	for _, l := range en.Lines() {
		test, _, _ := strings.Cut(string(l.ID), ".")
		_, of := dispositions[test]
		_, in := dispositions[subject(l.File)]
		require.Equal(t, of, in, "%s in %s", l.ID, l.File)
		require.True(t, !of || subject(l.File) == test, "%s in %s", l.ID, l.File)
	}
}
