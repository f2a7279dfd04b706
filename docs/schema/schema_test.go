// Package schema_test holds the three schemas against the code: neither may
// know a name that the other does not.
package schema_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/scenario"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

const (
	analysisFile = "analysis-1.schema.json"
	matterFile   = "matter-1.schema.json"
	rulingsFile  = "rulings-1.schema.json"
)

func load(t *testing.T) schemas {
	s := schemas{}
	for _, name := range []string{analysisFile, matterFile, rulingsFile} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		var root map[string]any
		require.NoError(t, json.Unmarshal(text, &root), name)
		require.Equal(t, name, root["$id"])
		s[name] = root
		require.Empty(t, unknownKeywords(root, name))
	}
	return s
}

func names[T any](list []T, name func(T) string) (out []string) {
	for _, x := range list {
		out = append(out, name(x))
	}
	return out
}

func TestNamesAreThoseOfTheCode(t *testing.T) {
	s := load(t)
	enum := func(place string) []string {
		t.Helper()
		list, ok := s.at(t, place)["enum"].([]any)
		require.True(t, ok, "%s has no enum", place)
		return names(list, func(v any) string { text, _ := v.(string); return text })
	}
	same := func(place string, want []string) { t.Helper(); assert.ElementsMatch(t, want, enum(place), place) }
	members := func(place string, want []string) {
		t.Helper()
		properties, _ := s.at(t, place)["properties"].(map[string]any)
		assert.ElementsMatch(t, want, slices.Collect(maps.Keys(properties)), place)
	}

	for _, k := range doctrines.Keys() {
		levels := append([]string{"open", "no_record"}, k.Under(doctrines.Posture{}).Levels...)
		assert.Equal(t, levels, enum(analysisFile+"#/$defs/"+k.String()), "levels stand in order, worst first")
		assert.Equal(t, map[string]any{"$ref": "#/$defs/" + k.String()}, s.at(t, analysisFile+"#/$defs/findings/properties/"+k.String()))
		assert.Equal(t, map[string]any{"$ref": "#/$defs/" + k.String()}, s.at(t, analysisFile+"#/properties/first/properties/"+k.String()))
	}
	members(analysisFile+"#/$defs/findings", doctrines.Names())
	members(analysisFile+"#/properties/first", doctrines.Names())
	for name := range s.at(t, analysisFile+"#/$defs") {
		if strings.Contains(name, ".") {
			assert.Contains(t, doctrines.Names(), name)
		}
	}

	var settings []string
	for _, setting := range doctrines.Settings() {
		settings = append(settings, setting.Name)
		if setting.Values[0] == "false" {
			assert.Equal(t, "boolean", s.at(t, analysisFile+"#/$defs/posture/properties/"+setting.Name)["type"])
			continue
		}
		same(analysisFile+"#/$defs/posture/properties/"+setting.Name, setting.Values)
	}
	members(analysisFile+"#/$defs/posture", settings)
	for _, setting := range doctrines.Standards() {
		same(analysisFile+"#/$defs/"+setting.Name, setting.Values)
		for _, file := range []string{analysisFile, rulingsFile} {
			assert.Contains(t, s.at(t, file+"#/properties/"+setting.Name)["$ref"], "#/$defs/"+setting.Name)
		}
		assert.Contains(t, s.at(t, analysisFile+"#/$defs/"+setting.Name)["description"], "Default: "+setting.Values[0]+".")
	}
	var defaults []string
	for _, setting := range doctrines.Settings() {
		defaults = append(defaults, setting.Values[0])
	}
	assert.Contains(t, s.at(t, analysisFile+"#/$defs/posture")["description"], "own facts: "+strings.Join(defaults, ", ")+".")

	provided := names(doctrines.ProvisionKeys(), func(k doctrines.Key) string { return strings.TrimPrefix(k.String(), "speech.") })
	for _, of := range s.at(t, analysisFile+"#/properties/provisions/patternProperties") {
		assert.ElementsMatch(t, provided, slices.Collect(maps.Keys(of.(map[string]any)["properties"].(map[string]any))))
	}
	same(analysisFile+"#/properties/matter", casebook.Matters())
	same(rulingsFile+"#/properties/matter", casebook.Matters())
	same(analysisFile+"#/$defs/kept", chain.Overridable())
	assert.EqualValues(t, analysis.MaxNote, s.at(t, analysisFile+"#/$defs/text")["maxLength"])
	assert.Equal(t, analysis.Format, s.at(t, analysisFile+"#/properties/format")["const"])
	assert.Equal(t, matter.Format, s.at(t, matterFile+"#/properties/format")["const"])
	assert.Equal(t, rulings.Format, s.at(t, rulingsFile+"#/properties/format")["const"])

	same(matterFile+"#/$defs/step/properties/court/properties/mark", names(matter.Marks()[1:], matter.Mark.String))
	same(matterFile+"#/$defs/assertion/properties/by", names(matter.Bys(), matter.By.String))

	same(matterFile+"#/properties/law", names(standard.Dates(), standard.Date.String))
	same(matterFile+"#/properties/interests/items/properties/sort", names(matter.Sorts()[1:], matter.Sort.String))
	same(matterFile+"#/properties/interests/items/properties/aid", names(matter.Aids()[1:], matter.Aid.String))
	same(analysisFile+"#/$defs/cell", names(matter.Cells()[1:], matter.Cell.String))
	assert.Equal(t, names(matter.Shares()[1:], matter.Share.String), enum(analysisFile+"#/$defs/share"), "in order")
	var scales []string
	for _, c := range matter.Columns() {
		scales = append(scales, c.Name)
		assert.Equal(t, c.Values[1:], enum(analysisFile+"#/$defs/rating/properties/"+c.Name), "in order")
	}
	members(analysisFile+"#/$defs/rating", scales)
	members(analysisFile+"#/properties/work/properties/own/items", append([]string{"name"}, scales...))

	same(rulingsFile+"#/$defs/firmness", names(doctrine.Firmnesses(), doctrine.Firmness.String))
	same(rulingsFile+"#/$defs/reason/properties/status", names(doctrine.Statuses(), doctrine.Status.String))
	same(rulingsFile+"#/$defs/burden", names(doctrine.Parties(), doctrine.Party.String))
	same(rulingsFile+"#/$defs/authorities/items/properties/checked", names(law.Marks(), law.Mark.String))
	var tests, dispositions []string
	codes, awaits := map[string]bool{}, map[string]bool{}
	for _, test := range doctrines.All() {
		d := doctrines.Posture{}.Doctrine(test)
		tests = append(tests, test.String())
		at := rulingsFile + "#/properties/rulings/properties/" + test.String() + "/properties/"
		same(at+"disposition", append([]string{""}, d.Dispositions...)) // "" stands for null
		same(at+"reachable/items", d.Dispositions)
		same(rulingsFile+"#/$defs/"+test.String()+".element", names(d.Elements, func(e doctrine.Element) string { return test.String() + "." + e.Key }))
		for _, x := range d.Dispositions {
			if !slices.Contains(dispositions, x) {
				dispositions = append(dispositions, x)
			}
		}
		for _, p := range doctrines.Distinct(test) {
			d := p.Doctrine(test)
			for _, r := range d.Rules {
				if r.Kind != doctrine.Weighing && r.InForce() {
					codes[r.Code] = true
				}
			}
			if d.Awaits != "" {
				assert.Equal(t, doctrines.MustNamed("stay"), test, "only a stay awaits anything")
				awaits[d.Awaits] = true
			}
		}
	}
	same(rulingsFile+"#/$defs/disposition", dispositions)
	same(rulingsFile+"#/properties/rulings/properties/stay/properties/awaits", slices.Collect(maps.Keys(awaits)))
	for name := range awaits {
		assert.Contains(t, settings, name)
	}
	same(rulingsFile+"#/properties/rulings/properties/bond/properties/bounds/items/properties/disposition", doctrines.Posture{}.Doctrine(doctrines.MustNamed("bond")).Dispositions[:bond.NotRequired-1])
	for _, id := range enum(rulingsFile + "#/properties/rulings/properties/bond/properties/bounds/items/properties/id") {
		assert.True(t, en.Language().Has(map[string]words.Text{"least": words.Least("bond", "none"), "most": words.Most("bond", "none")}[id]), id)
	}
	assert.Equal(t, 3, chain.MaxMoves, "the schema says three")
	assert.Contains(t, s.at(t, rulingsFile+"#/properties/rulings/properties/stay/properties/chain_flips")["description"], "At most three findings are searched")
	members(rulingsFile+"#/properties/rulings", tests)
	same(matterFile+"#/properties/results/items/properties/test", tests)
	same(rulingsFile+"#/$defs/reason/properties/rule", slices.Collect(maps.Keys(codes)))
	same(rulingsFile+"#/$defs/reasons/properties/weighings/items/properties/id",
		names(stay.Test.Doctrine().OfKind(doctrine.Weighing), func(r doctrine.RuleID) string {
			return doctrines.Posture{}.Doctrine(doctrines.MustNamed("stay")).Rules[r].Code
		}))
	var none analysis.Findings
	links := chain.Links(&none, chain.Decide(doctrines.Posture{}, &none))
	same(rulingsFile+"#/properties/links/items/properties/id", names(links, func(l chain.Link) string { return l.ID }))
}

// Every member of a schema stands in one of the documents, so that a member
// that the code does not read or write cannot stay in a schema.
func TestDocumentsAreValidAndUseEveryMember(t *testing.T) {
	s := load(t)
	used := map[string]bool{}
	valid := func(file, text string) {
		t.Helper()
		var v any
		require.NoError(t, json.Unmarshal([]byte(text), &v))
		require.Empty(t, validator{s, used}.check(file+"#", v, "$"), "%s", text)
	}
	for _, id := range casebook.Matters() {
		text, ok := casebook.Text(id)
		require.True(t, ok, id)
		valid(matterFile, text)
	}
	valid(matterFile, fullMatter)
	_, problems := matter.Read(fullMatter)
	require.Empty(t, problems)

	assess := func(text string) {
		t.Helper()
		a, problems := analysis.Read(text, casebook.Matter)
		require.Empty(t, problems, text)
		valid(analysisFile, text)
		var again, out strictjson.Writer
		a.Write(&again)
		valid(analysisFile, again.String())
		rulings.Write(&out, en.Language(), a, casebook.Matter(a.Matter))
		valid(rulingsFile, out.String())
	}
	scenarios, text := casebook.Scenarios()
	for _, name := range scenarios {
		parsed, err := scenario.Parse(text[name], casebook.Matter)
		require.NoError(t, err, name)
		var w strictjson.Writer
		parsed.Analysis.Write(&w)
		assess(w.String())
	}
	for _, text := range fullAnalyses(t) {
		assess(text)
	}

	for _, file := range []string{analysisFile, matterFile, rulingsFile} {
		for _, member := range allMembers(file+"#", s[file]) {
			assert.True(t, used[member], "no document uses %s", member)
		}
	}
}

// What one refuses the other refuses too.
func TestSchemaAndReaderAgree(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		text string
		good bool
	}{
		{`{"format":"benchwalk/analysis/1","matter":"own"}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","findings":{}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","findings":{"stay.merits":"open"}}`, true},
		{`{"format":"benchwalk/analysis/1"}`, false},
		{`{"matter":"own"}`, false},
		{`[]`, false},
		{`{"format":"benchwalk/analysis/2","matter":"own"}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"other"}`, false},
		{`{"format":"benchwalk/analysis/1","matter":7}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","extra":1}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.vehicle":"maybe"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"bond.united_states_moves":"true"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.enjoined_policy":true,"stay.certworthy":"no"}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.enjoined_policy":"yes"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.certworthy":true}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"standard":"ca4"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":"ca4","law":"today"}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":"ca9","law":"2020-10-23"}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":"ca1"}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":4}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","law":"tomorrow"}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","law":true}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","findings":{"stay.merits":"weka"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","findings":{"stay.merit":"weak"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","findings":{"provisions.1.advances_interest":"not"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","first":{"stay.merits":"real"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","first":{"provisions.1.interest":"real"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","provisions":{"1":{"interest":"compelling"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","provisions":{"1":{"advances_interest":"fully"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","notes":{"Stay!":"x"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","notes":{"stay.merits":"` + strings.Repeat("ä", analysis.MaxNote) + `"}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","notes":{"stay.merits":"` + strings.Repeat("ä", analysis.MaxNote+1) + `"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","marks":["Bad id"]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","overrides":{"nothing":"x"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"cells":{"1.data":"worse"},"alternatives":{"device-bans":{"less":"much"},"cisa":{}},"own":[{"name":"Labels","fails":"yes"}]}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"cells":{"1.data":"open"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"cells":{"data":"no"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"alternatives":{"device-bans":{"handled":"open"}}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"alternatives":{"device-bans":{"name":"x"}}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"alternatives":{"device-bans":"tried"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","work":{"own":[{"name":""}]}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","work":{"own":[{},{"less":"much"}]}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"shares":{"1":"substantial"}}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"shares":{"1":"half"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","work":{"shares":{"1":"open"}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","overrides":{"work-burdens":"I read it otherwise."}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","work":{"own":[{"name":"x","cost":"much"}]}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","work":{"rows":{}}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","walk":{"reveal":"never"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","walk":{"committed":"all"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"in":"notes","name":"aim","text":"Mine."},{"text":""}]}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"in":"notes","name":"aim"}]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"text":true}]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"text":"x","key":"aim"}]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":{}}`, false},
	} {
		_, problems := analysis.Read(test.text, casebook.Matter)
		assert.Equal(t, test.good, len(problems) == 0, "the reader, on %.200s: %v", test.text, problems)
		var v any
		require.NoError(t, json.Unmarshal([]byte(test.text), &v))
		refusals := validator{s, map[string]bool{}}.check(analysisFile+"#", v, "$")
		assert.Equal(t, test.good, len(refusals) == 0, "the schema, on %.200s: %v", test.text, refusals)
	}
}

const fullMatter = `{"format":"benchwalk/matter/1","id":"full","title":"A v. B","court":"N.D. Cal.","docket":"No. 1","decided":"October 23, 2020",
"document":"order","law":"2020-10-23","lead":"A case.","minutes":5,"posture":{"stay.vehicle":"pending_appeal","stay.government":"movant","stay.enjoined_policy":true,"stay.certworthy":"open","speech.form":"ward","bond.united_states_moves":false},
"sides":{"movant":{"name":"the one","short":"One"},"opponent":{"name":"the other","short":"Other"}},
"cites":[{"id":"n1","pin":"Order 1","quote":"","record":"ECF No. 1"}],
"provisions":[{"id":"1","name":"One","bars":"This.","serves":[{"interest":"i","how":"partly","id":"e1","text":"It helps.","cites":["n1"],"by":"users"}],
"burden":[{"id":"b1","text":"It stops all."}]}],
"interests":[{"id":"i","name":"Data","sort":"security","aid":"trust","text":"Data.","cites":["n1"],"by":"government"}],
"alternatives":[{"id":"x","name":"Less","text":"Do less.","cites":["n1"],"by":"users","record":true,"answer":[{"id":"w1","text":"No."}],
"credited":{"serves":"well","less":"much","plausible":"yes","handled":"tried","fails":"no"}}],
"rounds":[{"title":"One","entries":[{"date":"2020-09-17","id":"r1","text":"First.","cites":["n1"],"by":"court"},{"id":"r2","text":"Then."}]}],
"parts":[{"id":"p","title":"Part","steps":[{"id":"s","topic":"Topic","facts":[{"id":"a1","text":"So it is.","cites":["n1"],"by":"record"}],"movant":[],"opponent":[],
"asks":[{"key":"stay.merits","question":"How good is it?"},{"key":"provisions.1.advances_interest"}],
"court":{"mark":"found","text":[],"findings":{"stay.merits":"weak"}},"other_way":[],
"notes":[{"authority":"nken","pin":"434","text":"It says so.","later":false}]}]}],
"later":[],"left_open":[],"results":[{"test":"stay","also":{"stay.merits":"none"},"disposition":"denied","among":true}]}`

// fullAnalyses use every member of the format, and bring out every member of
// the rulings between them: all levels, silence, tensions kept and not,
// discretion, an administrative stay, marks and notes, every standard.
func fullAnalyses(t *testing.T) (texts []string) {
	m := casebook.Matter("wechat-2020")
	require.NotNil(t, m)
	write := func(a *analysis.Analysis) {
		var w strictjson.Writer
		a.Write(&w)
		texts = append(texts, w.String())
	}
	for level := range doctrine.Finding(8) {
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Walk: analysis.Walk{RevealAtEnd: true, HideStanding: true, At: "v-review"}}
		for _, p := range m.Parts {
			for _, step := range p.Steps {
				a.Walk.Committed = append(a.Walk.Committed, step.ID)
				a.Notes = append(a.Notes, analysis.Text{Key: step.ID, Text: "So I find."})
			}
		}
		m.Each(func(x *matter.Assertion) { a.Marks = append(a.Marks, x.ID) })
		for _, id := range chain.Overridable() {
			a.Overrides = append(a.Overrides, analysis.Text{Key: id, Text: "I keep both."})
		}
		for _, k := range doctrines.Keys() {
			best := doctrine.FirstLevel + doctrine.Finding(len(k.Under(a.Posture).Levels)) - 1
			a.Find("", k, min(level, best))
			a.CommitTo("", k)
		}
		for _, p := range m.Provisions {
			for _, k := range doctrines.ProvisionKeys() {
				a.Find(p.ID, k, min(level, doctrine.At(1)))
				a.CommitTo(p.ID, k)
			}
			for _, x := range m.Interests {
				a.Work.SetCell(p.ID, x.ID, matter.Cells()[int(level)%len(matter.Cells())])
			}
			a.Work.SetShare(p.ID, matter.Shares()[int(level)%len(matter.Shares())])
		}
		own := matter.Rated{ID: "Labels"}
		for _, c := range matter.Columns() {
			require.True(t, own.Set(c.Name, c.Values[int(level)%len(c.Values)]))
		}
		a.Work.Own = []matter.Rated{own, {ID: "Nothing more"}}
		a.SetAside("notes", "aim", "Of a step that is gone.")
		for _, x := range m.Alternatives {
			a.Work.SetRating(x.ID, own.Rating)
		}
		write(a)
		a.Posture.Set("stay.vehicle", "administrative")
		a.Posture.Set("bond.united_states_moves", "true")
		a.Overrides = nil
		write(a)
	}
	// Under every standard: nothing, silence, and two levels of everything. The
	// Supreme Court's own test also asks whether it would take the case.
	for _, s := range standard.All() {
		for _, level := range []doctrine.Finding{doctrine.Open, doctrine.NoRecord, doctrine.At(1), doctrine.At(3)} {
			a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
			a.Posture.Standard = s
			for _, k := range doctrines.Keys() {
				best := doctrine.FirstLevel + doctrine.Finding(len(k.Under(a.Posture).Levels)) - 1
				a.Findings.Set(k, min(level, best))
			}
			write(a)
			if s.Circuit == standard.SupremeCourt {
				for _, answer := range []string{"yes", "no"} {
					require.True(t, a.Posture.Set("stay.certworthy", answer))
					write(a)
				}
			}
		}
	}
	a := &analysis.Analysis{Matter: analysis.Own}
	for _, k := range doctrines.Keys() {
		a.Findings.Set(k, doctrine.At(1)) // uneven stay factors and tensions
	}
	for key, level := range map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "substantial",
		"injunction.merits": "serious_questions", "injunction.irreparable_harm": "none"} {
		k, ok := doctrines.ParseKey(key)
		require.True(t, ok)
		f, ok := k.Under(a.Posture).Parse(level)
		require.True(t, ok)
		a.Findings.Set(k, f)
	}
	write(a)
	return texts
}
