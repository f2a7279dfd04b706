// Package site makes the folder that is served: the pages, the module and what
// both fetch, packed twins beside them and the headers that hosts are to send;
// and it serves that folder on this machine. It is native only.
package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Version is the tool's. It is not asked of git, because a copy of the source
// without its history makes the same bytes.
const Version = "0.1.0"

// Module is the name of the WebAssembly module in the folder.
const Module = "benchwalk.wasm"

// RoomModule is the module of the pages for teachers. It is one of its own, so that no
// reader of a walk waits for it, and built of the same program with a tag.
const (
	RoomModule = "class.wasm"
	roomTag    = "room"
)

// Options say what to build.
type Options struct {
	// Out is the folder. It is absent, empty or was made by Build, and what others put
	// into it since stays.
	Out string
	// Force also takes a folder that Build did not make, and replaces or removes
	// files that were changed by hand or that others made, where the build has a file
	// of that name or had one. No other file is touched.
	Force bool
	// Root is the source tree; by default the one around the working directory.
	Root string
	// Twins adds a .gz and a .br beside each file.
	Twins bool
	// NoOffline makes a site that keeps no copy of itself in the browser, and takes
	// back those that it has made.
	NoOffline bool
	// Origin is where the site will stand, "https://example.org". Only WebKit needs
	// it, and only in sandboxed frames: see [pages.Policy].
	Origin string
	// Matters are files of matters that the site has beside the built-in ones.
	Matters []string
	// Report keeps in the module what the report of a crash reads: names, files and lines.
	// Its addresses are those of the module without, so that a report can be read by it.
	Report bool
	// Say is told what goes on, for people who wait.
	Say func(string)
}

// File is one file of the folder. Gzip and Brotli are 0 where there is no twin.
type File struct {
	Name               string
	Size, Gzip, Brotli int
}

// Report says what was built.
type Report struct {
	Hash  string // of the module: the first 12 hex digits of its SHA-256
	Files []File // by name, without their twins
}

// Build writes the folder. The same source makes the same bytes, wherever it
// lies and wherever they go. Whatever fails, what stood in Out stays as it was. A build
// that is killed leaves files that the next one finishes or clears.
func Build(o Options) (Report, error) {
	if o.Say == nil {
		o.Say = func(string) {}
	}
	out, err := target(o.Out)
	if err != nil {
		return Report{}, err
	}
	if o.Origin != "" && !isOrigin.MatchString(o.Origin) {
		return Report{}, fmt.Errorf("origin %q: expected one like https://example.org, without a path", o.Origin)
	}
	if o.Root == "" {
		o.Root, err = findRoot()
	} else {
		o.Root, err = filepath.Abs(o.Root)
	}
	if err != nil {
		return Report{}, err
	}
	var report Report
	err = install(out, placing{force: o.Force, say: o.Say, step: func(string) error { return nil }}, func(dir string) error {
		report, err = fill(dir, o)
		return err
	})
	if err != nil {
		return Report{}, err
	}
	return report, nil
}

// IsOrigin reports whether a text is an origin, such as https://example.org.
func IsOrigin(s string) bool { return isOrigin.MatchString(s) }

// isOrigin lets nothing into a policy that would end a directive or widen it.
var isOrigin = regexp.MustCompile(`^https?://[A-Za-z0-9.-]+(:[0-9]+)?$`)

// target settles which folder is meant.
func target(out string) (string, error) {
	if out == "" {
		return "", errors.New("no folder to build into")
	}
	out, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(out); err == nil {
		return real, nil
	}
	return out, nil
}

func findRoot() (string, error) {
	const module = "github.com/benchwalk/benchwalk"
	text, err := command("", []string{"GOWORK=off"}, "go", "list", "-m", "-f", "{{.Path}} {{.Dir}}")
	if name, dir, _ := strings.Cut(strings.TrimSpace(text), " "); err == nil && name == module {
		return dir, nil
	}
	return "", errors.New("run this inside the source tree of " + module)
}

// slim makes a linked module lighter to carry. What it does is what it did.
func slim(module []byte, say func(string)) ([]byte, error) {
	lighter, err := dropReport(module)
	if errors.Is(err, errOtherTable) {
		say("the module is heavier than it need be, because this Go tells files, lines and names in another way (" + err.Error() + ")")
		lighter, err = module, nil
	}
	if err != nil {
		return nil, err
	}
	return mergeSegments(lighter, segmentGap)
}

// fill makes a folder that does not exist yet.
func fill(dir string, o Options) (Report, error) {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return Report{}, err
	}
	o.Say("building the module …")
	module, err := moduleOf(dir, o)
	if err != nil {
		return Report{}, err
	}
	room, err := moduleOf(dir, o, roomTag)
	if err != nil {
		return Report{}, err
	}
	report := Report{Hash: Hash(module)}

	o.Say("writing the pages …")
	files, err := content(o, module, room)
	if err != nil {
		return Report{}, err
	}
	names := slices.Sorted(maps.Keys(files))
	files[HeadersFile] = []byte(headers(names, o))
	for name, text := range files {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return Report{}, err
		}
		if err := os.WriteFile(at, text, 0o644); err != nil {
			return Report{}, err
		}
	}
	if o.Twins {
		o.Say("packing …")
		if err := pack(o.Root, dir, names); err != nil {
			return Report{}, err
		}
	}
	for _, name := range names {
		at := filepath.Join(dir, name)
		report.Files = append(report.Files, File{name, size(at), size(at + ".gz"), size(at + ".br")})
	}
	return report, nil
}

// moduleOf is a module as it is served.
func moduleOf(dir string, o Options, tags ...string) ([]byte, error) {
	at := dir + ".wasm" // beside the folder, for the compiler would make it executable
	module, err := compile(o.Root, "./cmd/wasm", at, tags...)
	if err != nil || o.Report {
		return module, err
	}
	return slim(module, o.Say)
}

// Hash is the first 12 hex digits of the SHA-256 of texts, one after the other.
func Hash(texts ...[]byte) string {
	sum := sha256.Sum256(bytes.Join(texts, nil))
	return hex.EncodeToString(sum[:])[:12]
}

// smallCollector has Go 1.26 link its former garbage collector. The new one is made for
// large heaps and many processors; a page has some megabytes and one, and waits for 51 kB
// less of program. A later Go that has no other than the new one is left to it.
const smallCollector = "GOEXPERIMENT=nogreenteagc"

// compile builds a program for the browser. The flags keep paths, times and
// names of the machine out of it; without inlining it is larger as it lies and
// 7 % smaller as it travels. It gives the module as linked.
func compile(root, program, out string, tags ...string) ([]byte, error) {
	env := []string{"GOOS=js", "GOARCH=wasm", "GOWORK=off"}
	if _, err := command(root, []string{smallCollector}, "go", "env", "GOVERSION"); err == nil {
		env = append(env, smallCollector)
	}
	_, err := command(root, env,
		"go", "build", "-o", out, "-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w -buildid=", "-tags="+strings.Join(tags, ","), program)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}

// command runs a program and gives what it prints; what it complains about is
// in the error.
func command(dir string, env []string, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	text, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, complaint.String())
	}
	return string(text), nil
}

func size(file string) int {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return int(info.Size())
}
