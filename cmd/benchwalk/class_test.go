package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// pupils makes hand-ins on a ground, tagged 1, 2 and so on.
type pupils struct {
	g *handin.Ground
	r *rand.Rand
	n uint64
}

func newPupils(t testing.TB, id string, paths ...string) *pupils {
	text, ok := casebook.Text(id)
	require.True(t, ok)
	g, strange := handin.NewGround(casebook.Matter(id), matter.Digest(text), paths...)
	require.Empty(t, strange)
	return &pupils{g: g, r: rand.New(rand.NewPCG(1, 2))}
}

func (p *pupils) next(name string) *handin.HandIn {
	p.n++
	h := &handin.HandIn{Path: name, Text: p.g.Text, Posture: p.g.Matter.Posture, Tag: p.n, Minutes: 3_600_000, Answers: make([]handin.Answer, len(p.g.Questions))}
	numbers, _ := p.g.Asked(name)
	for _, n := range numbers {
		f := doctrine.Finding(1 + p.r.IntN(p.g.Questions[n].Answers()-1))
		h.Answers[n] = handin.Answer{First: f, Before: f, Sure: analysis.ConfidenceLow}
	}
	h.Predicted[p.g.Tests()[0]] = 1
	return h
}

func (p *pupils) code(h *handin.HandIn) string {
	code, k := p.g.Encode(h)
	if k != handin.None {
		panic(k.String())
	}
	return code
}

func (p *pupils) file(h *handin.HandIn) string {
	w := &strictjson.Writer{}
	p.g.Write(w, h)
	return w.String()
}

// A folder with files, a chat, lines and a zip is one class, and what is left out is said
// with its place.
func TestClassOfAFolder(t *testing.T) {
	p := newPupils(t, "wechat-2020")
	other := newPupils(t, "ward-1989")
	folder := t.TempDir()
	put := func(name, text string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	ann := p.next("short")
	ann.Name = "=HYPERLINK(1)"
	ann.Reasons = analysis.Put(nil, "stay.merits", "because, \"so\"")
	put("a/ann.json", p.file(ann)+"\n")
	put("chat.txt", "Ben: "+p.code(p.next("whole"))+"\nsomebody: "+strings.Replace(p.code(p.next("short")), "-", "-0", 1)+"\n")
	put("lines.ndjson", p.file(p.next("short"))+"\n"+p.file(p.next("short"))+"\n"+other.file(other.next("whole"))+"\n")
	again := *ann
	again.Minutes++
	again.Name = "Ann"
	put("later.json", p.file(&again))
	put("spoiled.json", strings.Replace(p.file(ann), `"first"`, `"frist"`, 1))
	put(".hidden", p.code(p.next("short")))
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for _, method := range []uint16{zip.Store, zip.Deflate} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("../../%d.txt", method), Method: method})
		require.NoError(t, err)
		_, err = io.WriteString(w, p.code(p.next("short")))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	put("more.zip", packed.String())
	put("bad.zip", packed.String()[:100])

	exit, stdout, stderr := cli("", "class", folder)
	require.Equal(t, exitOK, exit, stderr)
	assert.Contains(t, stdout, "6 students handed in.\n")
	assert.Contains(t, stdout, "\nWhat was predicted: stay pending appeal\n")
	for _, has := range []string{
		"chat.txt:2: The code is damaged",
		"lines.ndjson:3: This is about another matter.",
		"later.json: The student with the tag 00000001 handed in before",
		`: unknown member "frist", did you mean "first"?`,
		"spoiled.json: The file has something in it",
		"bad.zip: This zip is damaged",
	} {
		assert.Contains(t, stderr, has)
	}
	assert.Equal(t, 6, strings.Count(stderr, "\n"), stderr)

	exit, stdout, _ = cli("", "class", "-format", "csv", folder)
	require.Equal(t, exitOK, exit)
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(stdout, "\ufeff"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 7)
	names := map[string]bool{}
	for _, row := range rows[1:] {
		names[row[1]] = true
	}
	assert.True(t, names["Ann"], "the later one counts")
	assert.False(t, names["'=HYPERLINK(1)"])

	exit, stdout, _ = cli("", "class", "-format", "ndjson", folder)
	require.Equal(t, exitOK, exit)
	exit, again1, stderr := cli(stdout, "class", "-format", "ndjson", "-")
	require.Equal(t, exitOK, exit, stderr)
	assert.Empty(t, stderr)
	assert.Equal(t, stdout, again1, "what is written can be read")

	exit, stdout, _ = cli("", "class", "-format", "json", folder)
	require.Equal(t, exitOK, exit)
	var report struct{ Students int }
	require.NoError(t, json.Unmarshal([]byte(stdout), &report))
	assert.Equal(t, 6, report.Students)

	file := filepath.Join(t.TempDir(), "out.csv")
	exit, stdout, _ = cli("", "class", "-format=csv", "-o", file, filepath.Join(folder, "chat.txt"))
	require.Equal(t, exitOK, exit)
	assert.Empty(t, stdout)
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, 2, strings.Count(string(b), "\r\n"))
}

// A class is on the matter of the first hand-in, or on the one that is named; a path
// that it does not list is given.
func TestClassOfAMatterAndAPath(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	made, flaws := matter.NewPath("", matter.Runs{}, [][]string{{"appeal"}, {"gov-harm"}}, m.StepIDs())
	require.Empty(t, flaws)
	code, _ := path.Encode(made, m)
	p, ward := newPupils(t, "wechat-2020", code), newPupils(t, "ward-1989")
	text := ward.code(ward.next("whole")) + "\n" + p.code(p.next("short")) + "\n" + p.code(p.next("short")) + "\n" + p.code(p.next(code)) + "\n"
	exit, stdout, stderr := cli(text, "class", "-")
	require.Equal(t, exitOK, exit)
	assert.Contains(t, stdout, "1 student handed in.")
	assert.Equal(t, 3, strings.Count(stderr, "This is about another matter."))
	_, stdout, stderr = cli(text, "class", "-matter", "wechat-2020", "-")
	assert.Contains(t, stdout, "2 students handed in.")
	assert.Contains(t, stderr, "stdin:4: This is of a path that is not known here.")
	for _, named := range []string{code, "https://example.org/wechat-2020.html#p=" + code} {
		_, stdout, _ = cli(text, "class", "-matter", "wechat-2020", "-path", named, "-")
		assert.Contains(t, stdout, "3 students handed in.")
	}
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "z.json"), []byte(`{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"`+code+`"}`), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "b.txt"), []byte(text), 0o600))
	_, stdout, _ = cli("", "class", "-matter", "wechat-2020", folder)
	assert.Contains(t, stdout, "3 students handed in.", "the assignment beside it has the path")
	require.NoError(t, os.WriteFile(filepath.Join(folder, "z.json"), []byte(`{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"none"}`), 0o600))
	_, _, stderr = cli("", "class", "-matter", "wechat-2020", folder)
	assert.Contains(t, stderr, `z.json:1:`)
	file := filepath.Join(t.TempDir(), "mine.json")
	mine, _ := casebook.Text("wechat-2020")
	require.NoError(t, os.WriteFile(file, []byte(mine), 0o600))
	_, stdout, _ = cli(text, "class", "-matter", file, "-")
	assert.Contains(t, stdout, "2 students handed in.")
	_, stdout, _ = cli(strings.Replace(text, "", "", 1), "class", "-matter", "wechat-2020", "-path", code, "-format", "csv", "-")
	assert.Contains(t, stdout, "student,name")

	for _, args := range [][]string{{"class"}, {"class", "-format", "pdf", "-"}, {"class", "-matter", "nowhere", "-"}, {"class", "-path", "nowhere", "-"}, {"class", filepath.Join(t.TempDir(), "none")}} {
		exit, stdout, stderr := cli("", args...)
		assert.NotEqual(t, exitOK, exit, args)
		assert.Empty(t, stdout, args)
		assert.NotEmpty(t, stderr, args)
	}
	exit, _, stderr = cli("hello", "class", "-")
	assert.Equal(t, exitMisuse, exit)
	assert.Contains(t, stderr, "Nothing that was handed in could be read.")
}

// The same chat twice changes nothing, and is told in one line.
func TestTheSameTwiceReplacesNothing(t *testing.T) {
	p := newPupils(t, "wechat-2020")
	first, later, other := p.next("short"), p.next("short"), p.next("short")
	later.Tag, later.Minutes = first.Tag, first.Minutes+1
	named := *other
	named.Name = "Cy"
	chat := p.code(first) + "\n" + p.code(other) + "\n" + p.code(later) + "\n"
	_, once, stderr := cli(chat, "class", "-format", "csv", "-")
	require.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
	require.Contains(t, stderr, "stdin:3: The student with the tag 00000001 handed in before")
	_, twice, stderr := cli(chat+chat, "class", "-format", "csv", "-")
	require.Equal(t, once, twice)
	require.Equal(t, 2, strings.Count(stderr, "\n"), stderr)
	require.Contains(t, stderr, "3 hand-ins came again, exactly the same, and count once each.\n")

	// A file says more than its code of the same moment.
	for _, text := range []string{p.file(&named) + "\n" + chat, chat + p.file(&named) + "\n" + p.code(other) + "\n"} {
		_, table, _ := cli(text, "class", "-format", "csv", "-")
		require.Equal(t, 1, strings.Count(table, ",Cy,"), table)
	}
	_, _, stderr = cli(p.file(&named)+"\n"+p.code(other)+"\n", "class", "-")
	require.Equal(t, "benchwalk: 1 hand-in came again, exactly the same, and counts once.\n", stderr)
	_, _, stderr = cli(p.code(other)+"\n"+p.file(&named)+"\n", "class", "-")
	require.Contains(t, stderr, "this later one counts")
}

// Whatever names a path makes it known, wherever it stands: a hand-in of its own, one on a
// line, one in a zip, a link in a chat.
func TestAClassLearnsItsPaths(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	made, flaws := matter.NewPath("", matter.Runs{}, [][]string{{"appeal"}, {"gov-harm"}}, m.StepIDs())
	require.Empty(t, flaws)
	name, _ := path.Encode(made, m)
	p := newPupils(t, "wechat-2020", name)
	codes := p.code(p.next(name)) + "\n" + p.code(p.next(name)) + "\n"
	file := p.file(p.next(name))
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	w, err := z.Create("one.json")
	require.NoError(t, err)
	_, err = io.WriteString(w, file)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	for _, with := range []struct{ name, text, counts string }{
		{"z.json", file, "3 students"},
		{"z.ndjson", p.file(p.next("short")) + "\n" + file + "\n" + p.file(p.next("short")) + "\n", "5 students"},
		{"z.zip", packed.String(), "3 students"},
		{"z.txt", "Do this: https://example.org/wechat-2020.html#p=" + name + ".\n", "2 students"},
		{"z.log", strings.Repeat("x", 3<<20) + "\n#p=" + name + "\n", "2 students"},
		{"a.json", file, "3 students"},
	} {
		folder := t.TempDir()
		for called, text := range map[string]string{"chat.txt": codes, with.name: with.text} {
			require.NoError(t, os.WriteFile(filepath.Join(folder, called), []byte(text), 0o600))
		}
		exit, stdout, stderr := cli("", "class", folder)
		require.Equal(t, exitOK, exit, stderr)
		require.Contains(t, stdout, with.counts+" handed in.", with.name)
		require.NotContains(t, stderr, "path", with.name)
	}
	exit, stdout, _ := cli(codes+file+"\n", "class", "-")
	require.Equal(t, exitOK, exit)
	require.Contains(t, stdout, "3 students handed in.")
	_, _, stderr := cli(codes+"#p=1.nothing of this kind\n", "class", "-")
	require.Contains(t, stderr, "stdin:1: This is of a path that is not known here.")
}

// Whatever may be predicted or ruled has its words.
func TestEveryPredictionIsTold(t *testing.T) {
	for _, id := range casebook.Matters() {
		p := newPupils(t, id)
		var lines []string
		for i := range 8 {
			h := p.next("whole")
			for _, test := range p.g.Tests() {
				h.Predicted[test] = doctrine.Disposition(min(i, len(test.Test().Doctrine().Dispositions)))
			}
			for n, q := range p.g.Questions {
				h.Answers[n].Before = doctrine.Finding((i + n) % q.Answers())
			}
			lines = append(lines, p.file(h))
		}
		exit, stdout, stderr := cli(strings.Join(lines, "\n"), "class", "-")
		require.Equal(t, exitOK, exit, stderr)
		require.Contains(t, stdout, "8 students handed in.")
		if id == "wechat-2020" {
			require.Contains(t, stdout, "No security may be required\n")
		}
	}
}

// zeros are as many as are asked for.
type zeros struct{ left int }

func (z *zeros) Read(b []byte) (int, error) {
	if z.left == 0 {
		return 0, io.EOF
	}
	n := min(len(b), z.left)
	clear(b[:n])
	z.left -= n
	return n, nil
}

// A zip that unpacks to a gigabyte is refused with a sentence before it is unpacked,
// and so is one that says it unpacks to little and does not stop.
func TestZipBombs(t *testing.T) {
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	w, err := z.Create("zeros.txt")
	require.NoError(t, err)
	_, err = io.Copy(w, &zeros{1 << 30})
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.Less(t, bomb.Len(), 2<<20)
	file := filepath.Join(t.TempDir(), "bomb.zip")
	require.NoError(t, os.WriteFile(file, bomb.Bytes(), 0o600))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	exit, _, stderr := cli("", "class", "-matter", "ward-1989", file)
	runtime.ReadMemStats(&after)
	require.Equal(t, exitMisuse, exit)
	require.Contains(t, stderr, "bomb.zip: This zip unpacks to more than 256 MiB")
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(64<<20), "nothing of it was unpacked")

	// What a zip says of itself is enough, whatever it holds.
	var says bytes.Buffer
	z = zip.NewWriter(&says)
	_, err = z.CreateRaw(&zip.FileHeader{Name: "little.txt", Method: zip.Store, UncompressedSize64: 1 << 30, CompressedSize64: 0})
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(file, says.Bytes(), 0o600))
	_, _, stderr = cli("", "class", "-matter", "ward-1989", file)
	require.Contains(t, stderr, "bomb.zip: This zip unpacks to more than 256 MiB")

	left := int64(100)
	n, err := io.Copy(io.Discard, &counted{r: &zeros{1 << 20}, left: &left})
	require.ErrorIs(t, err, errTooMuch)
	require.Less(t, n, int64(1<<20))
}

// Hostile hand-ins change nothing but their own row.
func TestHostileHandIns(t *testing.T) {
	p := newPupils(t, "wechat-2020")
	good := p.file(p.next("short"))
	lines := []string{good}
	for _, name := range []string{strings.Repeat("n", 100_000), "a\u202eb", "\u0000"} {
		h := p.next("short")
		h.Name = name
		lines = append(lines, p.file(h))
	}
	h := p.next("short")
	h.Name = "<img src=x onerror=alert(1)>,\"=1+1\""
	lines = append(lines, p.file(h), strings.Repeat("{", 100_000), strings.Repeat("BW1", 50_000), "{"+strings.Repeat(" ", 3<<20)+"}", p.code(p.next("short")))
	exit, stdout, stderr := cli(strings.Join(lines, "\n"), "class", "-format", "csv", "-")
	require.Equal(t, exitOK, exit, stderr)
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(stdout, "\ufeff"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 4)
	require.Equal(t, h.Name, rows[2][1])
	require.Contains(t, stderr, "stdin:8: This line is longer than any hand-in")
	require.NotContains(t, stderr, "\u202e")
}

// codeLines are codes of so many students, one on each line.
type codeLines struct {
	p    *pupils
	left int
	rest []byte
}

func (l *codeLines) Read(b []byte) (int, error) {
	for len(l.rest) < len(b) && l.left > 0 {
		l.left--
		l.rest = append(append(l.rest, l.p.code(l.p.next("short"))...), '\n')
	}
	n := copy(b, l.rest)
	l.rest = append(l.rest[:0], l.rest[n:]...)
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// BenchmarkClassOfAMillion says how many bytes a student takes and how long a class of
// a million is read.
func BenchmarkClassOfAMillion(b *testing.B) {
	const n = 1_000_000
	file := filepath.Join(b.TempDir(), "codes.txt")
	f, err := os.Create(file)
	require.NoError(b, err)
	_, err = io.Copy(f, &codeLines{p: newPupils(b, "wechat-2020"), left: n})
	require.NoError(b, err)
	require.NoError(b, f.Close())
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		x := &collector{stderr: io.Discard}
		_, ok := x.prepare("wechat-2020", "", io.Discard)
		require.True(b, ok)
		s := &source{name: file, tell: x.leaveOut}
		require.NoError(b, x.collect(*s))
		runtime.GC()
		runtime.ReadMemStats(&after)
		require.Equal(b, n, x.class.Len())
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/n, "bytes/student")
		require.Equal(b, n, x.class.Report().Students)
	}
}

// BenchmarkClassOf200 reads files of 200 students and ten bad ones.
func BenchmarkClassOf200(b *testing.B) {
	p := newPupils(b, "wechat-2020")
	folder := b.TempDir()
	for i := range 210 {
		h := p.next("whole")
		h.Name = "Somebody"
		text := p.file(h)
		if i%21 == 0 {
			text = text[:len(text)-30]
		}
		require.NoError(b, os.WriteFile(filepath.Join(folder, fmt.Sprint(i)+".json"), []byte(text), 0o600))
	}
	for b.Loop() {
		exit, _, _ := cli("", "class", folder)
		require.Equal(b, exitOK, exit)
	}
}
