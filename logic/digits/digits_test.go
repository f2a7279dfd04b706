package digits

import (
	"fmt"
	"hash/crc32"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 300 {
		w, want := Writing(), new(big.Int)
		for range r.IntN(40) {
			count := 1 + r.Uint64N([]uint64{2, 7, 1000, 2 * Sums}[r.IntN(4)])
			value := r.Uint64N(count)
			require.Equal(t, value, w.Of(value, count))
		}
		require.False(t, w.Bad())
		members := w.Members()
		for _, m := range slices.Backward(members) {
			want.Mul(want, new(big.Int).SetUint64(m.Count)).Add(want, new(big.Int).SetUint64(m.Value))
		}
		reversed := []byte(w.Text(1000))
		slices.Reverse(reversed)
		// math/big has the small letters first.
		text := strings.Map(func(c rune) rune {
			switch {
			case c >= 'A' && c <= 'Z':
				return c - 'A' + 'a'
			case c >= 'a' && c <= 'z':
				return c - 'a' + 'A'
			}
			return c
		}, string(reversed))
		require.Equal(t, strings.TrimPrefix(want.Text(62), "0"), text)
		c, ok := Reading(w.Text(1000))
		require.True(t, ok)
		for _, m := range members {
			require.Equal(t, m.Value, c.Of(r.Uint64(), m.Count))
		}
		require.False(t, c.Rest())
		require.False(t, c.Bad())
	}
}

func TestNumbersInTheDigitsOfCrockford(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 3))
	for range 2000 {
		w, want := Writing(), new(big.Int)
		for range r.IntN(40) {
			count := 1 + r.Uint64N([]uint64{2, 7, 1000, 2 * Sums}[r.IntN(4)])
			w.Of(r.Uint64N(count), count)
		}
		members := w.Members()
		for _, m := range slices.Backward(members) {
			want.Mul(want, new(big.Int).SetUint64(m.Count)).Add(want, new(big.Int).SetUint64(m.Value))
		}
		values := w.Crockford(1000)
		got := new(big.Int)
		for _, v := range slices.Backward(values) {
			require.Less(t, v, byte(32))
			got.Mul(got, big.NewInt(32)).Add(got, big.NewInt(int64(v)))
		}
		require.Zero(t, want.Cmp(got))
		c, ok := ReadingCrockford(values)
		require.True(t, ok)
		for _, m := range members {
			require.Equal(t, m.Value, c.Of(r.Uint64(), m.Count))
		}
		require.False(t, c.Rest())
		_, ok = ReadingCrockford(append(values, 0))
		require.False(t, ok, "a zero as the highest digit could be left out")
		_, ok = ReadingCrockford(append(values, 32))
		require.False(t, ok)
	}
	w := Writing()
	for range 10_000 {
		w.Of(Sums-1, Sums)
	}
	require.Less(t, len(w.Crockford(100)), 140, "cut off")
}

func TestWhatIsTakenForADigitOfCrockford(t *testing.T) {
	for i := range len(Crockford) {
		d, ok := Crockford32(Crockford[i])
		require.True(t, ok)
		require.Equal(t, byte(i), d)
		d, ok = Crockford32(strings.ToLower(Crockford)[i])
		require.True(t, ok)
		require.Equal(t, byte(i), d)
	}
	for c, want := range map[byte]byte{'O': 0, 'o': 0, 'I': 1, 'i': 1, 'L': 1, 'l': 1} {
		d, ok := Crockford32(c)
		require.True(t, ok)
		require.Equal(t, want, d)
	}
	for _, c := range []byte{'U', 'u', '-', ' ', 0, 0xff, '@', '[', '{', '`'} {
		_, ok := Crockford32(c)
		require.False(t, ok, "%q", c)
	}
}

func TestWhatCannotBeCarriedIsBad(t *testing.T) {
	w := Writing()
	require.Zero(t, w.Of(2, 2), "beyond its count")
	require.True(t, w.Bad())
	w = Writing()
	w.Reject()
	require.True(t, w.Bad())
	for _, text := range []string{"0", "10", "é", "-", "1 ", "_"} {
		_, ok := Reading(text)
		require.False(t, ok, text)
	}
	c, ok := Reading("")
	require.True(t, ok)
	require.Zero(t, c.Of(1, 7))
	require.False(t, c.Flag(true))
	require.False(t, c.Rest())
	c, ok = Reading("2")
	require.True(t, ok)
	require.False(t, c.Flag(true))
	require.True(t, c.Rest())
}

func TestANumberThatIsTooLongIsCutOff(t *testing.T) {
	w := Writing()
	for range 10_000 {
		w.Of(Sums-1, Sums)
	}
	got := len(w.Text(100))
	require.True(t, got >= 100 && got < 106, "as many characters, and what the last member adds: %d", got)
}

func TestChecksums(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 50 {
		b := make([]byte, r.IntN(50))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		text := string(b)
		require.EqualValues(t, crc32.ChecksumIEEE(b), Sum(text))
		sealed := Seal(text)
		require.Len(t, sealed, len(b)+SumDigits)
		got, ok := Open(sealed)
		require.True(t, ok)
		require.Equal(t, text, got)
		for i := range sealed {
			for c := range 256 {
				changed := sealed[:i] + string([]byte{byte(c)}) + sealed[i+1:]
				_, ok := Open(changed)
				require.Equal(t, changed == sealed, ok)
			}
			_, ok := Open(sealed[:i])
			require.False(t, ok)
		}
		// A checksum could be written with 33 bits and one digit more.
		var check number
		check.put(3*Sums+Sum(text), 1)
		_, ok = Open(text + check.text())
		require.False(t, ok)
	}
}

// A weekday and a month, in one text that says whether it was changed.
func Example() {
	w := Writing()
	w.Of(4, 7)
	w.Of(11, 12)
	text := Seal("day." + w.Text(20))
	fmt.Println(text)

	body, ok := Open(text)
	c, _ := Reading(strings.TrimPrefix(body, "day."))
	fmt.Println(ok, c.Of(0, 7), c.Of(0, 12), c.Rest())
	_, ok = Open(strings.Replace(text, "day", "dax", 1))
	fmt.Println(ok)
	// Output:
	// day.J1NmLmF9
	// true 4 11 false
	// false
}
