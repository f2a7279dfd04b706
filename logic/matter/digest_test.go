package matter_test

import (
	"hash/fnv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
)

// White space between members does not count, and every other character does.
func TestDigest(t *testing.T) {
	sum := func(text string) uint64 {
		h := fnv.New64a()
		h.Write([]byte(text))
		return h.Sum64()
	}
	for text, plain := range map[string]string{
		"":                        "",
		"{ \"a\" :\t[1,\r\n 2] }": `{"a":[1,2]}`,
		`{"a b": "c \" d \\" }`:   `{"a b":"c \" d \\"}`,
		"\"é\n\"":                 "\"é\n\"",
	} {
		require.Equal(t, sum(plain), matter.Digest(text), text)
	}
	require.NotEqual(t, matter.Digest(`{"a":"b "}`), matter.Digest(`{"a":"b"}`))
}
