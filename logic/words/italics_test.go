package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/words"
)

func TestItalics(t *testing.T) {
	for text, want := range map[string]string{
		"see *Nken v. Holder* at 434":       "see <Nken v. Holder> at 434",
		"*a* and *b*":                       "<a> and <b>",
		"*Id.* at 3, *Id.*":                 "<Id.> at 3, <Id.>",
		"(*Ward*), “*Ward*”, *Ward*’s.":     "(<Ward>), “<Ward>”, <Ward>’s.",
		"*U.S. v. 2018*":                    "<U.S. v. 2018>",
		"*Éire v. Müller*":                  "<Éire v. Müller>",
		"5 * 3":                             "5 * 3",
		"*":                                 "*",
		"":                                  "",
		"2019 WL 1, at *3, and at *4–*6":    "2019 WL 1, at *3, and at *4–*6",
		"the words * * * of the law * * *.": "the words * * * of the law * * *.",
		"E*Trade runs E*Trade":              "E*Trade runs E*Trade",
		"*Roe v. E*Trade* stands":           "<Roe v. E*Trade> stands",
		"*Roe":                              "*Roe",
		"*Roe and *Ward* stand":             "*Roe and <Ward> stand",
		`\*Ward\* and \*`:                   `*Ward* and *`,
		`*Ward \* Roe*`:                     `<Ward * Roe>`,
		"**Ward**":                          "*<Ward>*",
		"M*A*S*H":                           "M*A*S*H",
		"*303 Creative*":                    "*303 Creative*",
		"*Ward*s":                           "*Ward*s",
		`a\b \c`:                            `a\b \c`,
	} {
		got, plain := "", ""
		words.Italics(text, func(piece string, italic, _ bool) {
			require.NotEmpty(t, piece)
			plain += piece
			if italic {
				piece = "<" + piece + ">"
			}
			got += piece
		})
		require.Equal(t, want, got, text)
		require.Equal(t, plain, words.Upright(text), text)
	}
}

func TestOddAsterisks(t *testing.T) {
	for _, text := range []string{"E*Trade", "*Roe", "*303 Creative*", "*Ward*s", "*Ward!*"} {
		require.True(t, words.Odd(text), text)
	}
	for _, text := range []string{"", "*", "5 * 3", "at *3", "* * *", "* * *.", `E\*Trade`, "*Ward*", "*Id.* at *4"} {
		require.False(t, words.Odd(text), text)
	}
}

// Whatever a text is, nothing of it is lost but marks and backslashes before asterisks.
func FuzzItalics(f *testing.F) {
	f.Add(`*a* b*c \* **`)
	f.Fuzz(func(t *testing.T, text string) {
		got := words.Upright(text)
		bare := func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "*", ""), `\`, "") }
		require.Equal(t, bare(text), bare(got))
		require.GreaterOrEqual(t, strings.Count(text, `\`), strings.Count(got, `\`))
	})
}
