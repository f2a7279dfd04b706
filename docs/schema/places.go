package schema

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/handin"
)

// Place is one place of a schema that comes from the program: a list of values, the
// members of an object, or a value. Exactly one of List, Members and Value is set.
type Place struct {
	At string // "analysis-1.schema.json#/properties/matter/enum"
	// List has the items, each as JSON.
	List []string
	// Ordered marks a list whose order says something, as the levels of a scale
	// do. Another keeps its order, and what is new comes behind what it follows in
	// the program.
	Ordered bool
	// Members has the members. One that is there keeps what it holds, unless it
	// must be as it is here.
	Members []Member
	// Governs reports whether a member that is not among them goes. nil: all go.
	Governs func(name string) bool
	// Value is a scalar as JSON or, beside Within, the text of its only group.
	Value  string
	Within *regexp.Regexp
}

// Member is a member of an object, with its value as JSON.
type Member struct {
	Name, Value string
	Exact       bool // it always has this value; the value of another is a template
}

func (p *Place) apply(n *node) (changed bool, err error) {
	switch {
	case p.Value != "":
		return p.applyValue(n)
	case n.open == '{':
		return p.applyMembers(n), nil
	case n.open == '[':
		return p.applyList(n), nil
	}
	return false, fmt.Errorf("it is neither a list nor an object: %q", n.scalar)
}

func (p *Place) applyValue(n *node) (changed bool, err error) {
	want := p.Value
	if p.Within != nil {
		at := p.Within.FindStringSubmatchIndex(n.scalar)
		if at == nil {
			return false, fmt.Errorf("%q must match %q", n.scalar, p.Within)
		}
		want = n.scalar[:at[2]] + p.Value + n.scalar[at[3]:]
	}
	changed = n.flat() != want
	if changed {
		*n = *made(want)
	}
	return changed, nil
}

func (p *Place) applyList(n *node) (changed bool) {
	var have []string
	for _, x := range n.inside {
		have = append(have, x.flat())
	}
	order := merged(have, p.List, func(string) bool { return true })
	if p.Ordered {
		order = p.List
	}
	if slices.Equal(order, have) {
		return false
	}
	was := n.inside
	n.inside = nil
	for _, item := range order {
		if i := slices.Index(have, item); i >= 0 {
			n.inside = append(n.inside, was[i])
		} else {
			n.inside = append(n.inside, made(item))
		}
	}
	return true
}

func (p *Place) applyMembers(n *node) (changed bool) {
	var want []string
	for _, m := range p.Members {
		want = append(want, m.Name)
	}
	governs := p.Governs
	if governs == nil {
		governs = func(string) bool { return true }
	}
	order := merged(n.names, want, governs)
	changed = !slices.Equal(order, n.names)
	was := *n
	n.names, n.written, n.inside = nil, nil, nil
	for _, name := range order {
		have, wanted := slices.Index(was.names, name), slices.Index(want, name)
		n.names = append(n.names, name)
		if have >= 0 && (wanted < 0 || !p.Members[wanted].Exact || made(p.Members[wanted].Value).flat() == was.inside[have].flat()) {
			n.written, n.inside = append(n.written, was.written[have]), append(n.inside, was.inside[have])
			continue
		}
		changed = true
		n.written, n.inside = append(n.written, quoted(name)), append(n.inside, made(p.Members[wanted].Value))
	}
	return changed
}

// merged is what is there without what has to go, and what is new behind the name
// that it follows among the wanted ones.
func merged(have, want []string, governs func(string) bool) (order []string) {
	first := -1 // where the first of those governed stands
	for _, name := range have {
		if governs(name) && first < 0 {
			first = len(order)
		}
		if slices.Contains(want, name) || !governs(name) {
			order = append(order, name)
		}
	}
	if first < 0 {
		first = len(order)
	}
	for i, name := range want {
		if slices.Contains(order, name) {
			continue
		}
		at := first
		if i > 0 {
			at = slices.Index(order, want[i-1]) + 1
		}
		order = slices.Insert(order, at, name)
	}
	return order
}

// Places lists every place of the schemas that comes from the program.
func Places(m Model) []Place {
	return slices.Concat(analysisPlaces(m), standardPlaces(m), workPlaces(m), matterPlaces(m), rulingsPlaces(m), enumPlaces(m), classPlaces())
}

// classPlaces are the bounds of what a class hands in and is assigned. The names that it
// uses are those of an analysis.
func classPlaces() []Place {
	bound := func(at string, n int) Place { return value(at, strconv.Itoa(n)) }
	return []Place{
		bound(HandinFile+"#/properties/minutes/maximum", handin.Moments-1),
		bound(HandinFile+"#/properties/name/maxLength", handin.MaxName),
		bound(AssignmentFile+"#/properties/due/maxLength", handin.MaxDue),
		bound(AssignmentFile+"#/properties/prompts/additionalProperties/maxLength", handin.MaxPrompt),
	}
}

func list(at string, names []string) Place { return Place{At: at, List: each(names, quoted)} }

func scale(at string, names []string) Place {
	return Place{At: at, List: each(names, quoted), Ordered: true}
}

func value(at, json string) Place { return Place{At: at, Value: json} }

// refs are members that each refer to a definition.
func refs(at string, names []string, to func(name string) string) Place {
	p := Place{At: at}
	for _, name := range names {
		p.Members = append(p.Members, Member{name, ref(to(name)), true})
	}
	return p
}

func ref(to string) string { return `{"$ref": ` + quoted(to) + `}` }

func enum(names []string) string { return "[" + strings.Join(each(names, quoted), ", ") + "]" }

func each(names []string, f func(string) string) (out []string) {
	for _, name := range names {
		out = append(out, f(name))
	}
	return out
}

func definition(name string) string { return "#/$defs/" + name }

const (
	id     = `[a-z0-9][a-z0-9-]{0,39}`
	levels = " Worst to best for the party the scale serves."
)

// held says what a setting of a posture holds, and where the schema says so.
func held(s Setting) (holds string, at Place) {
	if s.Values[0] == "false" {
		return `"type": "boolean"`, value(AnalysisFile+"#/$defs/posture/properties/"+s.Name+"/type", `"boolean"`)
	}
	return `"enum": ` + enum(s.Values), list(AnalysisFile+"#/$defs/posture/properties/"+s.Name+"/enum", s.Values)
}

// analysisPlaces are those of the elements and the settings.
func analysisPlaces(m Model) []Place {
	var names, tests, defaults, provided []string
	defs := Place{At: AnalysisFile + "#/$defs", Governs: func(name string) bool { return strings.Contains(name, ".") }}
	posture := Place{At: AnalysisFile + "#/$defs/posture/properties"}
	patterns := Place{At: AnalysisFile + "#/properties/first/patternProperties"}
	provisions := Place{At: AnalysisFile + "#/properties/provisions/patternProperties/^" + id + "$/properties"}
	var inside []Place
	for _, t := range m.Tests {
		tests = append(tests, t.Name)
		for _, e := range t.Elements {
			name := t.Name + "." + e.Key
			found := append([]string{"open", "no_record"}, e.Levels...)
			names = append(names, name)
			defs.Members = append(defs.Members, Member{Name: name, Value: `{"description": ` + quoted("What is found on "+name+"."+levels) + `, "enum": ` + enum(found) + `}`})
			inside = append(inside, scale(AnalysisFile+"#/$defs/"+name+"/enum", found))
			if e.Provisions {
				provided = append(provided, e.Key)
				patterns.Members = append(patterns.Members, Member{`^provisions\.` + id + `\.` + e.Key + `$`, ref(definition(name)), true})
				provisions.Members = append(provisions.Members, Member{e.Key, ref(definition(name)), true})
			}
		}
		for _, s := range t.Settings {
			holds, at := held(s)
			posture.Members = append(posture.Members, Member{Name: s.Name, Value: `{"description": ` + quoted("The setting "+s.Name+".") + `, ` + holds + `}`})
			inside = append(inside, at)
			defaults = append(defaults, s.Values[0])
		}
	}
	for _, s := range m.Retired {
		holds, at := held(s)
		inside = append(inside, at)
		posture.Members = append(posture.Members, Member{Name: s.Name, Value: `{"description": ` + quoted("The setting "+s.Name+", which earlier revisions of the model had. It is read and told to the reader, and changes nothing.") + `, ` + holds + `}`})
	}
	key := `(` + strings.Join(tests, "|") + `)\.[a-z_]+`
	question := quoted(`^(` + key + `|provisions\.` + id + `\.(` + strings.Join(provided, "|") + `))$`)
	predicted := Place{At: AnalysisFile + "#/properties/prediction/properties"}
	for _, t := range m.Tests {
		predicted.Members = append(predicted.Members, Member{t.Name, `{"enum": ` + enum(t.Dispositions) + `}`, true})
	}
	within := Place{At: MatterFile + "#/$defs/step/properties/later/items/properties/within/properties"}
	for _, name := range names {
		within.Members = append(within.Members, Member{name, `{"type": "array", "items": ` + ref(AnalysisFile+definition(name)) + `}`, true})
	}
	places := []Place{
		predicted, within, value(AnalysisFile+"#/properties/confidence/propertyNames/pattern", question),
		defs, posture, patterns, provisions,
		refs(AnalysisFile+"#/properties/first/properties", names, definition),
		refs(AnalysisFile+"#/$defs/findings/properties", names, definition),
		{At: AnalysisFile + "#/$defs/posture/description", Within: regexp.MustCompile(`own facts: (.*)\."$`), Value: strings.Join(defaults, ", ")},
		value(AnalysisFile+"#/properties/notes/propertyNames/pattern", quoted(`^(`+id+`|provisions\.`+id+`|`+key+`)$`)),
		value(MatterFile+"#/$defs/step/properties/asks/items/properties/key/pattern", question),
		list(MatterFile+"#/properties/results/items/properties/test/enum", tests),
	}
	return append(places, inside...)
}

// standardPlaces are those of whose standard applies, and what it says of a test.
func standardPlaces(m Model) (places []Place) {
	for _, s := range m.Standards {
		places = append(places,
			list(AnalysisFile+"#/$defs/"+s.Name+"/enum", s.Values),
			Place{At: AnalysisFile + "#/$defs/" + s.Name + "/description", Within: regexp.MustCompile(`Default: (\S+)\."$`), Value: s.Values[0]},
			value(AnalysisFile+"#/properties/"+s.Name+"/$ref", quoted(definition(s.Name))),
			value(RulingsFile+"#/properties/"+s.Name+"/$ref", quoted(AnalysisFile+definition(s.Name))))
	}
	told := Place{At: RulingsFile + "#/properties/standard_text/properties", Governs: func(name string) bool { return name != "name" && name != "checked" }}
	required := []string{"name"}
	for _, t := range m.Tests {
		if t.Terms {
			required = append(required, t.Name)
			told.Members = append(told.Members, Member{Name: t.Name, Value: `{"description": ` + quoted("What it asks of "+t.Name+".") + `, "$ref": "#/$defs/sentence"}`})
		}
	}
	return append(places, told, list(RulingsFile+"#/properties/standard_text/required", append(required, "checked")))
}

// workPlaces are those of the workbench.
func workPlaces(m Model) []Place {
	rating := Place{At: AnalysisFile + "#/$defs/rating/properties"}
	var columns []string
	var inside []Place
	for _, c := range m.Columns {
		columns = append(columns, c.Name)
		rating.Members = append(rating.Members, Member{Name: c.Name, Value: `{"description": ` + quoted("What is found on "+c.Name+".") + `, "enum": ` + enum(c.Values) + `}`})
		inside = append(inside, scale(AnalysisFile+"#/$defs/rating/properties/"+c.Name+"/enum", c.Values))
	}
	own := refs(AnalysisFile+"#/properties/work/properties/own/items/properties", columns, func(c string) string { return "#/$defs/rating/properties/" + c })
	own.Governs = func(name string) bool { return name != "name" }
	return append([]Place{rating, own}, inside...)
}

// matterPlaces are those of the formats and of the matters.
func matterPlaces(m Model) []Place {
	return []Place{
		value(AnalysisFile+"#/properties/format/const", quoted(m.Formats.Analysis)),
		value(MatterFile+"#/properties/format/const", quoted(m.Formats.Matter)),
		value(RulingsFile+"#/properties/format/const", quoted(m.Formats.Rulings)),
		value(AnalysisFile+"#/$defs/text/maxLength", strconv.Itoa(m.MaxNote)),
		list(AnalysisFile+"#/properties/matter/enum", m.Matters),
		list(RulingsFile+"#/properties/matter/enum", m.Matters),
		list(AnalysisFile+"#/$defs/kept/enum", m.Kept),
		refs(MatterFile+"#/properties/paths/properties", m.Presets, func(string) string { return definition("path") }),
		value(MatterFile+"#/$defs/path/properties/label/maxLength", strconv.Itoa(m.MaxLabel)),
	}
}

// enumPlaces are those of the lists that no test adds to.
func enumPlaces(m Model) (places []Place) {
	for _, e := range m.Enums {
		p := list(e.At, e.Values)
		p.Ordered = e.Ordered
		places = append(places, p)
	}
	return places
}
