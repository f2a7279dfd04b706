package link_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
)

func TestAFragmentIsTakenApart(t *testing.T) {
	for text, want := range map[string]link.Fragment{
		"#p=short":                               {Path: "short"},
		"#p=step:appeal":                         {Path: "step:appeal"},
		"#s=2.own.1":                             {Work: "#s=2.own.1"},
		"#p=short&s=2.own.1":                     {Path: "short", Work: "#s=2.own.1"},
		"#s=2.own.1&p=1.own.23":                  {Path: "1.own.23", Work: "#s=2.own.1"},
		"https://a.example/x#p=10":               {Path: "10"},
		"#s=":                                    {Work: "#s="}, // for Decode to say
		"#s=1&s=1":                               {Work: "#s=1"},
		"#p=short&p=short":                       {Path: "short"},
		"#p=short&x=1":                           {Path: "short"},
		"#p=short&":                              {Path: "short"},
		"#p=short).":                             {Path: "short"},
		"#P=step%3Aappeal%E2%80%8B&utm_source=a": {Path: "step:appeal"},
		"#p=short&&s=1":                          {Path: "short", Work: "#s=1"},
		"#s=1&q-intro":                           {Work: "#s=1"},
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
		"https://a.example/?p=1": link.Foreign, "https://a.example/?s=1": link.Foreign, "#words=1": link.Foreign,
		"#p=": link.Damaged, "#p=short&p=whole": link.Damaged,
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

// altered is what mail, chat and print are known to make of the address of a link.
func altered(address, fragment string) map[string]string {
	bare := strings.TrimPrefix(fragment, "#")
	at := strings.LastIndexByte(bare, '.') + 5 // within the number
	all := map[string]string{"as it was": address + fragment, "alone": fragment, "without its sign": bare}
	for _, tail := range []string{".", ",", ";", "!", "?", ":", "…", ")", "]", "}", ">", "”", "\"", "’", "'", "»", "*", "_", "`", "/", " ", "\n", "\r\n", "&", "&utm_source=mail&utm_medium=x", "?fbclid=IwAR0_x-y", "#:~:text=stay", " and this is my ruling.", "-- \nJane Roe", "\u200b", "%20", "%22%3E", "</a>"} {
		all["behind it "+tail] = address + fragment + tail
	}
	for _, before := range []string{"(", "[", "<", "“", "«", "See: ", "> ", "*", "\ufeff"} {
		all["before it "+before] = before + address + fragment
	}
	for _, before := range []string{"?utm_source=a#", "?p=12#", "#utm_source=a&", "?mine#", "#/", "#!", "#p=&"} {
		all["in the address "+before] = address + before + bare
	}
	for _, within := range []string{" ", "\n", "\r\n", "\r\n> ", "\n>> ", "=\r\n", "\u200b", "\u00ad", "\u2060", "\ufeff", "-\n", "%0A", "%E2%80%8B", "\t", "\u00a0"} {
		all["within it "+within] = address + "#" + bare[:at] + within + bare[at:]
	}
	all["%"] = address + "%23" + strings.ReplaceAll(strings.ReplaceAll(bare, "=", "%3D"), ".", "%2e")
	all["% twice"] = strings.ReplaceAll(all["%"], "%", "%25")
	every := ""
	for i := range len(bare) {
		every += fmt.Sprintf("%%%02X", bare[i])
	}
	all["% of every sign"] = address + "#" + every
	all["a per cent sign before"] = "100% sure: " + address + fragment
	all["upper case"] = address + "#S=" + bare[2:]
	all["HTML"] = address + "#x=1&amp;" + bare
	all["mail"] = address + "#s=3D" + bare[2:]
	all["every tenth sign a line"] = address + "#" + bare[:2]
	for i := 2; i < len(bare); i += 10 {
		all["every tenth sign a line"] += bare[i:min(i+10, len(bare))] + "\n"
	}
	for _, hyphen := range []string{"\u2010", "\u2011", "–", "—", "\u2212"} {
		all["a hyphen as "+hyphen] = address + strings.ReplaceAll(fragment, "-", hyphen)
	}
	return all
}

// The checksum decides: whatever was done to an address on its way, what has its checksum
// is opened, and what has none is damaged and no other work.
func TestALinkThatWasAlteredOnItsWay(t *testing.T) {
	for _, id := range []string{"own", "wechat-2020"} {
		m := casebook.Matter(id)
		want := encode(t, full(m), m)
		for name, text := range altered("https://a.example/walks/"+id+".html", want) {
			f, p := link.Split(text)
			require.Equal(t, link.None, p, "%s: %s", name, text)
			require.Equal(t, link.Fragment{Work: want}, f, "%s: %s", name, text)
		}
		for name, text := range altered("https://a.example/"+id+".html", want+"&p=short") {
			if strings.HasPrefix(name, "behind it ") && !strings.ContainsAny(name[10:11], "abcdefghijklmnopqrstuvwxyz") && !strings.HasPrefix(name[10:], "-") && !strings.HasPrefix(name[10:], "_") || name == "% twice" || name == "upper case" || name == "% of every sign" {
				f, p := link.Split(text)
				require.Equal(t, link.None, p, name)
				require.Equal(t, link.Fragment{Path: "short", Work: want}, f, "%s: %s", name, text)
			}
		}
		at := strings.LastIndexByte(want, '.') + 5
		for name, text := range map[string]string{"a sign is lost": want[:at] + want[at+1:], "its end is lost": want[:len(want)-4], "upper case": strings.ToUpper(want), "a letter too many": want[:at] + "q" + want[at:]} {
			f, p := link.Split(text)
			require.Equal(t, link.None, p, name)
			_, p = link.Decode(f.Work, casebook.Matter)
			require.Equal(t, link.Damaged, p, name)
		}
	}
	a, b := casebook.Matter("own"), casebook.Matter("wechat-2020")
	_, p := link.Split(encode(t, full(a), a) + "\n" + encode(t, full(b), b))
	require.Equal(t, link.Damaged, p, "of two links neither is the one")
}

// What comes out of any text is nothing, a link with its checksum, or one that stands in
// the text and is damaged; and taken apart again it is the same.
func FuzzSplit(f *testing.F) {
	m := casebook.Matter("wechat-2020")
	sent, _ := link.Encode(full(m), m, decide(full(m)))
	for _, text := range altered("https://a.example/", sent+"&p=short") {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, p := link.Split(text)
		if p != link.None {
			require.Zero(t, got)
			return
		}
		require.NotZero(t, got)
		if _, sound := digits.Open(got.Work); !sound && got.Work != "" {
			_, p := link.Decode(got.Work, casebook.Matter)
			require.Equal(t, link.Damaged, p)
			return
		}
		again, p := link.Split(got.String())
		require.Equal(t, link.None, p)
		require.Equal(t, got, again)
	})
}

func ExampleSplit() {
	m := casebook.Matter("own")
	a := &analysis.Analysis{Matter: m.ID}
	sent, _ := link.Encode(a, m, decide(a))
	f, p := link.Split("https://example.org/own.html#p=short&" + strings.TrimPrefix(sent, "#"))
	fmt.Println(p, f.Path, f.Work == sent)
	// Output: none short true
}
