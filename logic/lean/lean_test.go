package lean_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/lean"
)

// Each function does what package strings does, wherever it may be asked.
func FuzzLikeStrings(f *testing.F) {
	for _, s := range []string{"", "a.b", "..", "a**b*", "ünter §§ 1"} {
		for _, sep := range []string{".", "*", "**", "§ ", "x"} {
			f.Add(s, sep)
		}
	}
	f.Fuzz(func(t *testing.T, s, sep string) {
		if sep == "" {
			return
		}
		before, after, found := strings.Cut(s, sep)
		b, a, ok := lean.Cut(s, sep)
		require.Equal(t, []any{before, after, found}, []any{b, a, ok})
		require.Equal(t, strings.Contains(s, sep), lean.Has(s, sep))
		require.Equal(t, strings.Count(s, sep), lean.Count(s, sep))
		require.Equal(t, strings.ReplaceAll(s, sep, "—"), lean.Replace(s, sep, "—"))
		require.Equal(t, strings.Join([]string{s, sep, s}, sep), lean.Join([]string{s, sep, s}, sep))
	})
}

func TestJoin(t *testing.T) {
	require.Empty(t, lean.Join(nil, ", "))
	require.Equal(t, "a", lean.Join([]string{"a"}, ", "))
}

func Example() {
	key, element, _ := lean.Cut("stay.merits", ".")
	fmt.Println(key, element)
	// Output: stay merits
}
