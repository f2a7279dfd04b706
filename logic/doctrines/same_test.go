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
		return // what was written is read by the next run
	}
	require.Equal(t, digests, text, "some ruling, or a rule behind one, changed, or a doctrine is new: if that is meant, "+
		"raise doctrines.Revision by hand and run go generate ./logic/doctrines")
}

// Each revision of the model with the digest of its table. A line once written
// stays: links out in the world name the revision they were made under.
//
//go:embed testdata/revisions.txt
var revisions string

// A table that changed needs a revision of its own: raise [doctrines.Revision] by
// hand, and go generate ./logic/doctrines appends its line.
func TestAChangedRulingIsANewRevision(t *testing.T) {
	h := fnv.New64a()
	h.Write([]byte(digests))
	line := fmt.Sprintf("%d %016x\n", doctrines.Revision, h.Sum64())
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
