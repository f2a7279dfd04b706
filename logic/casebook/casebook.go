// Package casebook holds the built-in matters and scenarios as files. It is the
// one package of logic that embeds files, and the wasm build may not import it:
// in the page a matter is fetched beside the module, so that the tenth matter
// costs the module as little as the first.
package casebook

import (
	"embed"
	"sort"
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
)

//go:generate go run ./generate

//go:embed *.json scenarios/*.txt
var files embed.FS

// Matters lists the ids of the built-in matters as the start page shows them: the
// tool's subject first, then the shortest, the readers' own facts last.
func Matters() []string {
	return []string{"wechat-2020", "ward-1989", "tiktok-2020", "tiktok-2025", "huawei-5g", "own"}
}

// Compared are the two matters that the page "Then and now" sets side by side:
// the order, and the later decision on a ban of another app. The step is the one
// of the later matter that tells how their facts differ.
func Compared() (then, now, step string) { return "wechat-2020", "tiktok-2025", "then-and-now" }

// Text gives a matter's file; false if there is none.
func Text(id string) (string, bool) {
	if !matter.IsID(id) {
		return "", false
	}
	b, err := files.ReadFile(id + ".json")
	return string(b), err == nil
}

// Matter reads a built-in matter; nil if there is none of that id. That every
// built-in file reads without a problem is held by a test.
func Matter(id string) *matter.Matter {
	text, ok := Text(id)
	if !ok {
		return nil
	}
	m, problems := matter.Read(text)
	if len(problems) > 0 {
		return nil
	}
	return m
}

// Cases gives the file of decided cases: the findings of each court as a note-taker
// read them, with the basis of each.
func Cases() (string, bool) { return Text("cases") }

// Scenarios gives the text of every scenario by name, and the names in order.
func Scenarios() (names []string, text map[string]string) {
	text = map[string]string{}
	entries, err := files.ReadDir("scenarios")
	if err != nil {
		panic(err) // the folder is embedded: a build without it does not compile
	}
	for _, e := range entries {
		b, err := files.ReadFile("scenarios/" + e.Name())
		if err != nil {
			panic(err)
		}
		name := strings.TrimSuffix(e.Name(), ".txt")
		names = append(names, name)
		text[name] = string(b)
	}
	sort.Strings(names)
	return names, text
}
