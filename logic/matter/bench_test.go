package matter_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
)

// large is a matter file of nearly one megabyte, the most that is read.
func large(tb testing.TB) string {
	var b strings.Builder
	b.WriteString(`{"format":"benchwalk/matter/1","id":"large","title":"A large matter","law":"2020-10-23","lead":"Much of it.","minutes":600,
"sides":{"movant":{"name":"one","short":"One"},"opponent":{"name":"two","short":"Two"}},"cites":[{"id":"c","pin":"Record, p. 1"}],"parts":[{"id":"p","title":"All","steps":[`)
	for i := 0; b.Len() < 1_000_000; i++ {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, `{"id":"s%d","topic":"Step %d","facts":[`, i, i)
		for j := range 20 {
			if j > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, `{"id":"s%d-f%d","text":"A statement of the record, as long as statements are, with a *Case v. Name* in it and what the declarant says of it at some length, so that the file is large and still one that a page can show, number %d.","cites":["c"],"by":"record"}`, i, j, j)
		}
		b.WriteString(`]}`)
	}
	b.WriteString(`]}]}`)
	_, problems := matter.Read(b.String())
	require.Empty(tb, problems)
	return b.String()
}

// BenchmarkRead reads and checks a file of the largest size.
func BenchmarkRead(b *testing.B) {
	text := large(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		matter.Read(text)
	}
}
