package doctrines_test

import (
	_ "embed"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
)

// The rulings on every point, digested. This test runs natively and in the
// js/wasm build, so both agree on every point if both agree with this table; a
// change of the table says that some ruling changed. Doctrines on one line agree
// on every point. go generate ./logic/doctrines writes the table.
//
//go:embed testdata/digests.txt
var digests string

func TestNativeAndWasmAgreeOnEveryPoint(t *testing.T) {
	digest := func(d *doctrine.Doctrine) string {
		h := fnv.New64a()
		for i := range d.Points() {
			r := d.Decide(d.Point(i))
			fmt.Fprintln(h, i, d.Named(r.Reachable()), r.Firmness())
			for id := range d.Rules {
				if d.Rules[id].Code != "" {
					fmt.Fprintln(h, d.Rules[id].Code, r.Outcome.Status(doctrine.RuleID(id)))
				}
			}
		}
		return fmt.Sprintf("%016x", h.Sum64())
	}
	got := map[string]string{}
	for _, x := range doctrines.All() {
		for _, p := range doctrines.Distinct(x) {
			d := digest(p.Doctrine(x))
			got[d] = strings.TrimPrefix(got[d]+"; "+name(x, p), "; ")
		}
	}
	var lines []string
	for d, names := range got {
		lines = append(lines, d+" "+names)
	}
	slices.Sort(lines)
	text := strings.Join(lines, "\n") + "\n"
	if os.Getenv("BENCHWALK_DIGESTS") == "record" {
		require.NoError(t, os.WriteFile("testdata/digests.txt", []byte(text), 0o644))
		if again := widened(revisions, digests, text); again != revisions {
			require.NoError(t, os.WriteFile("testdata/revisions.txt", []byte(again), 0o644))
		}
		return // what was written is read by the next run
	}
	require.Equal(t, digests, text, "some ruling, or a rule behind one, changed, or a doctrine is new: if that is meant, "+
		"raise doctrines.Revision by hand where a ruling changed, and run go generate ./logic/doctrines")
}

// widened gives the revisions after the table of digests went from one to another.
// Where every doctrine that was there rules as it did, and some came in, as with
// another circuit, nothing that was ruled before changed: the present revision
// stands, for the wider table. Any other change leaves the revisions as they are.
func widened(revisions, before, after string) string {
	now := byDoctrine(after)
	for name, digest := range byDoctrine(before) {
		if now[name] != digest {
			return revisions
		}
	}
	return strings.Replace(revisions, revisionLine(before), revisionLine(after), 1)
}

// byDoctrine gives each doctrine's digest in a table.
func byDoctrine(table string) map[string]string {
	digests := map[string]string{}
	for line := range strings.Lines(table) {
		digest, names, _ := strings.Cut(strings.TrimSpace(line), " ")
		for name := range strings.SplitSeq(names, "; ") {
			digests[name] = digest
		}
	}
	return digests
}

// revisionLine is the line of the present revision for a table of digests.
func revisionLine(table string) string {
	h := fnv.New64a()
	h.Write([]byte(table))
	return fmt.Sprintf("%d %016x\n", doctrines.Revision, h.Sum64())
}

func TestOnlyAWiderTableKeepsItsRevision(t *testing.T) {
	const before = "01 stay; stay law today\n02 bond\n"
	revisions := revisionLine(before)
	for after, keeps := range map[string]bool{
		before: true,
		"01 stay; stay law today; stay standard ca1\n02 bond\n":    true,
		"01 stay; stay law today\n02 bond\n03 bond standard ca1\n": true,
		"01 stay\n02 bond\n":                                           false,
		"01 stay\n02 bond; stay law today\n":                           false,
		"01 stay; stay law today\n03 bond\n":                           false,
		"01 stay; stay law today\n03 bond\n02 bond standard ca1\n":     false,
		"01 stay standard ca1; stay law today\n02 bond\n03 bond law\n": false,
	} {
		want := revisions
		if keeps {
			want = revisionLine(after)
		}
		require.Equal(t, want, widened(revisions, before, after), after)
	}
	// Where the table had parted from its revision before, it stays so.
	changed := "01 stay; stay law today\n03 bond\n"
	require.Equal(t, revisions, widened(revisions, changed, changed+"04 bond standard ca1\n"))
}

// Each revision of the model with the digest of its table. A line once written
// stays, save where its table only gets wider: links out in the world name the
// revision they were made under.
//
//go:embed testdata/revisions.txt
var revisions string

// A table that changed needs a revision of its own: raise [doctrines.Revision] by
// hand, and go generate ./logic/doctrines appends its line.
func TestAChangedRulingIsANewRevision(t *testing.T) {
	line := revisionLine(digests)
	lines := strings.SplitAfter(revisions, "\n")
	lines = lines[:len(lines)-1]
	if os.Getenv("BENCHWALK_DIGESTS") == "record" && len(lines) == doctrines.Revision-1 {
		lines = append(lines, line)
		require.NoError(t, os.WriteFile("testdata/revisions.txt", []byte(strings.Join(lines, "")), 0o644))
	}
	require.Len(t, lines, doctrines.Revision, "doctrines.Revision and testdata/revisions.txt part: run go generate ./logic/doctrines")
	for i, l := range lines {
		require.Regexp(t, fmt.Sprintf(`^%d [0-9a-f]{16}\n$`, i+1), l)
	}
	require.Equal(t, lines[doctrines.Revision-1], line, "some ruling changed: raise doctrines.Revision by hand and run go generate ./logic/doctrines")
}
