package link_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
)

func TestAFragmentIsTakenApart(t *testing.T) {
	for text, want := range map[string]link.Fragment{
		"#p=short":                 {Path: "short"},
		"#p=step:appeal":           {Path: "step:appeal"},
		"#s=2.own.1":               {Work: "#s=2.own.1"},
		"#p=short&s=2.own.1":       {Path: "short", Work: "#s=2.own.1"},
		"#s=2.own.1&p=1.own.23":    {Path: "1.own.23", Work: "#s=2.own.1"},
		"https://a.example/x#p=10": {Path: "10"},
		"#s=":                      {Work: "#s="}, // for Decode to say
	} {
		got, p := link.Split(text)
		require.Equal(t, link.None, p, text)
		require.Equal(t, want, got, text)
		again, p := link.Split(got.String())
		require.Equal(t, link.None, p, text)
		require.Equal(t, want, again, text)
	}
	for text, want := range map[string]link.Problem{
		"": link.Foreign, "#": link.Foreign, "p=short": link.Foreign, "s=2.own.1": link.Foreign, "#q-intro": link.Foreign, "#x=1&y=2": link.Foreign, "https://a.example/": link.Foreign,
		"#p=": link.Damaged, "#p=short&p=whole": link.Damaged, "#p=short&p=short": link.Damaged, "#s=1&s=1": link.Damaged,
		"#p=short&": link.Damaged, "#&p=short": link.Damaged, "#p=short&x=1": link.Damaged, "#p=short&&s=1": link.Damaged, "#s=1&q-intro": link.Damaged, "#p=&s=1": link.Damaged,
	} {
		got, p := link.Split(text)
		require.Equal(t, want, p, text)
		require.Zero(t, got, text)
	}
	require.Empty(t, link.Fragment{}.String())
}

// Each part has its own checksum: neither what is beside it nor the order counts.
func TestWorkOpensBesideAPath(t *testing.T) {
	m := casebook.Matter("own")
	sent := encode(t, full(m), m)
	for _, text := range []string{link.Fragment{Path: "short", Work: sent}.String(), sent + "&p=short"} {
		f, p := link.Split(text)
		require.Equal(t, link.None, p)
		require.Equal(t, "short", f.Path)
		o, p := link.Decode(f.Work, func(string) *matter.Matter { return m })
		require.Equal(t, link.None, p)
		require.Equal(t, normal(full(m)), normal(o.Analysis))
	}
}

// An edition is what a matter asks, in whatever order.
func TestEditions(t *testing.T) {
	m := casebook.Matter("own")
	before := m.Edition()
	require.Less(t, before, uint64(1)<<32)
	m.Title, m.Parts[0], m.Parts[1] = "Other", m.Parts[1], m.Parts[0]
	require.Equal(t, before, m.Edition())
	m.Parts[0].Steps[0].ID = "renamed"
	require.NotEqual(t, before, m.Edition())
}

func ExampleSplit() {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID}
	sent, _ := link.Encode(a, m, decide(a))
	f, p := link.Split("https://example.org/own.html#p=short&" + strings.TrimPrefix(sent, "#"))
	fmt.Println(p, f.Path, f.Work == sent)
	// Output: none short true
}
