package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
)

// What turns the direction of writing stands as it is where it is paired within its line,
// and else as its number.
func TestPaired(t *testing.T) {
	for text, want := range map[string]string{
		"":                                       "",
		"Doe v. Roe":                             "Doe v. Roe",
		"a\u200eb\u200fc\u061cd":                 "a\u200eb\u200fc\u061cd",
		"a \u202eTXT.exe":                        "a [U+202E]TXT.exe",
		"\u202ab\u202c":                          "\u202ab\u202c",
		"\u202bb\u202c":                          "\u202bb\u202c",
		"\u202db\u202c":                          "\u202db\u202c",
		"\u202eb\u202c.":                         "\u202eb\u202c.",
		"\u2066b\u2069":                          "\u2066b\u2069",
		"\u2067b\u2069":                          "\u2067b\u2069",
		"\u2068b\u2069":                          "\u2068b\u2069",
		"b\u202c":                                "b[U+202C]",
		"b\u2069c\u2066":                         "b[U+2069]c[U+2066]",
		"\u2067b\u2068c\u2069":                   "[U+2067]b\u2068c\u2069",
		"\u202a\u202d\u202b\u202c":               "[U+202A][U+202D]\u202b\u202c",
		"\u202eb\u2069":                          "[U+202E]b[U+2069]",
		"\u2066b\u202c\u2069":                    "\u2066b[U+202C]\u2069",
		"\u2066\u202eb\u2069":                    "\u2066[U+202E]b\u2069",
		"\u202e\u2066b\u2069\u202c":              "\u202e\u2066b\u2069\u202c",
		"\u202e\u2066b\u202c\u2069":              "[U+202E]\u2066b[U+202C]\u2069",
		"\u202eone\ntwo\u202c":                   "[U+202E]one\ntwo[U+202C]",
		"\u202eone\u0085two\u202c":               "[U+202E]one\u0085two[U+202C]",
		"\u202eone\u2028two\u202c":               "[U+202E]one\u2028two[U+202C]",
		"\u202eone\u2029two\u202c":               "[U+202E]one\u2029two[U+202C]",
		"\u202eone\ttwo\u202c":                   "\u202eone\ttwo\u202c",
		"\u2025\u2029\u202f\u2065\u206a\xe2\x80": "\u2025\u2029\u202f\u2065\u206a\xe2\x80",
		strings.Repeat("\u202e", 3) + "x\u202c\u202c": "[U+202E]\u202e\u202ex\u202c\u202c",
	} {
		require.Equal(t, want, words.Paired(text), "%+q", text)
		require.Equal(t, want, words.Paired(want), "what is shown once is shown the same again")
	}
	require.True(t, words.Turns("a\u202ab\u202c"))
	require.True(t, words.Turns("\u2069"))
	require.False(t, words.Turns("a\u200f\u2065\u206a\u2029\u202f"))
}
