package qr

import (
	"fmt"
	"hash/crc32"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func sum(c *Code) string {
	var b []byte
	for y := range c.Size {
		for x := range c.Size {
			b = append(b, '0')
			if c.Dark(x, y) {
				b[len(b)-1] = '1'
			}
		}
	}
	return fmt.Sprintf("%08x", crc32.ChecksumIEEE(b))
}

// What is drawn in each version and mask is, module for module, what rsc.io/qr v0.2.0
// draws: testdata/vectors.txt has a checksum of each, for an address and for as many
// bytes as the version holds.
func TestVectors(t *testing.T) {
	text, err := os.ReadFile("testdata/vectors.txt")
	require.NoError(t, err)
	seen := map[int]bool{}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	for i, line := range lines {
		var version, mask, n int
		var want string
		_, err := fmt.Sscan(line, &version, &mask, &n, &want)
		require.NoError(t, err)
		words := "https://example.org/wechat-2020.html#p=1"[:min(n, 40)]
		if i%2 == 1 {
			words = strings.Repeat("aB3~é#", 1000)[:n]
			require.Equal(t, room(version), n, "as much as it holds")
		}
		require.Equal(t, want, sum(draw(words, version, mask)), "version %d, mask %d", version, mask)
		seen[version] = true
	}
	require.Len(t, seen, 40)
}

// The smallest version is taken that holds the text, in the mask that scans best.
func TestEncode(t *testing.T) {
	for n := range Longest() + 2 {
		if n > 300 && n < Longest()-3 && n%97 > 0 {
			continue
		}
		c := Encode(strings.Repeat("x", n))
		if n > Longest() {
			require.Nil(t, c)
			continue
		}
		version := (c.Size - 17) / 4
		require.LessOrEqual(t, n, room(version))
		require.True(t, version == 1 || n > room(version-1))
		least := c.penalty()
		masks := 0
		for mask := range 8 {
			other := draw(strings.Repeat("x", n), version, mask)
			require.LessOrEqual(t, least, other.penalty())
			if sum(other) == sum(c) {
				masks++
			}
		}
		require.Equal(t, 1, masks)
	}
}

// The path has every dark module and no other.
func TestPath(t *testing.T) {
	c := Encode("https://example.org/")
	got := make([]bool, len(c.dark))
	for _, rectangle := range strings.Split(strings.TrimSuffix(c.Path(), "z"), "z") {
		var x, y, width, back int
		_, err := fmt.Sscanf(rectangle, "M%d %dh%dv1h-%d", &x, &y, &width, &back)
		require.NoError(t, err, rectangle)
		require.Equal(t, width, back)
		for i := range width {
			at := (y-Quiet)*c.Size + x - Quiet + i
			require.False(t, got[at])
			got[at] = true
		}
	}
	require.Equal(t, c.dark, got)
}

// Where two codes would differ in how they scan, the penalty tells them apart.
func TestPenalty(t *testing.T) {
	plain := &Code{Size: 21, dark: make([]bool, 441)}
	// 42 lines of 21, 400 blocks, and no dark module at all.
	require.Equal(t, 42*(3+16)+400*3+100, plain.penalty())
	for i := range plain.dark {
		plain.dark[i] = i%2 == 0
	}
	require.Zero(t, plain.penalty(), "a chessboard")
}
