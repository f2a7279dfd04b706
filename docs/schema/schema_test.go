// Package schema_test holds the schemas against the code: neither may
// know a name that the other does not.
package schema_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/docs/schema"
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/scenario"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

const (
	analysisFile = schema.AnalysisFile
	matterFile   = schema.MatterFile
	rulingsFile  = schema.RulingsFile
)

func read(t *testing.T) map[string]string {
	texts := map[string]string{}
	for _, name := range schema.Files() {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		texts[name] = string(text)
	}
	return texts
}

func load(t *testing.T) schemas { return parsed(t, read(t)) }

func parsed(t *testing.T, texts map[string]string) schemas {
	s := schemas{}
	for name, text := range texts {
		var root map[string]any
		require.NoError(t, json.Unmarshal([]byte(text), &root), name)
		require.Equal(t, name, root["$id"])
		s[name] = root
		require.Empty(t, unknownKeywords(root, name))
	}
	return s
}

// Every list of names that the program has too stands in a schema as it is there.
func TestNamesAreThoseOfTheProgram(t *testing.T) {
	texts := read(t)
	changed, err := schema.Rewrite(texts, schema.Program())
	require.NoError(t, err)
	for _, file := range schema.Files() {
		require.Equal(t, texts[file], changed[file], "%s lacks something that the program has: run go generate ./docs/schema, "+
			"better the descriptions of what is new by hand, and use each new member in fullAnalyses or fullMatter", file)
	}
}

// What a schema says of the program in prose, or has a name for that no list of the
// program has, is held here one by one.
func TestProseIsTrueOfTheProgram(t *testing.T) {
	s := load(t)
	ids, ok := s.at(t, rulingsFile+"#/properties/rulings/properties/bond/properties/bounds/items/properties/id")["enum"].([]any)
	require.True(t, ok)
	for _, id := range ids {
		line, known := map[any]words.Text{"least": words.Least("bond", "none"), "most": words.Most("bond", "none")}[id]
		require.True(t, known && en.Language().Has(line), id)
	}
	require.Equal(t, 3, chain.MaxMoves, "the schema says three")
	require.Contains(t, s.at(t, rulingsFile+"#/properties/rulings/properties/stay/properties/chain_flips")["description"], "At most three findings are searched")
	for _, test := range schema.Program().Tests {
		for _, name := range test.Awaits {
			_, ok := s.at(t, analysisFile+"#/$defs/posture/properties")[name]
			require.True(t, ok, "%s is a setting", name)
		}
	}
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
	for _, k := range doctrines.Keys() { // a later court can have spoken on any element
		valid(matterFile, strings.Replace(fullMatter, `"within":{"stay.merits"`, `"within":{"`+k.String()+`"`, 1))
	}
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
		sc, err := scenario.Parse(text[name], casebook.Matter)
		require.NoError(t, err, name)
		var w strictjson.Writer
		sc.Analysis.Write(&w)
		assess(w.String())
	}
	for _, text := range fullAnalyses(t) {
		assess(text)
	}

	g, code := ground(t)
	for _, text := range []string{fullHandIn(code), `{"format":"benchwalk/handin/1","matter":"wechat-2020","path":"step:appeal","tag":"00000000","minutes":0}`} {
		h, kind, problems := g.Read(text)
		require.Empty(t, problems)
		require.Equal(t, handin.None, kind)
		valid(schema.HandinFile, text)
		var again strictjson.Writer
		g.Write(&again, h)
		valid(schema.HandinFile, again.String())
	}
	full := fullAssignment(code)
	given, problems := handin.ReadAssignment(full, g.Matter)
	require.Empty(t, problems)
	valid(schema.AssignmentFile, full)
	var again strictjson.Writer
	given.Write(&again)
	valid(schema.AssignmentFile, again.String())

	for _, file := range schema.Files() {
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
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.reach":"beyond_parties"}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.reach":true}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"stay.certworthy":true}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","posture":{"standard":"ca4"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":"ca4","law":"today"}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":"ca9","law":"2020-10-23"}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","standard":"ca0"}`, false},
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
		{`{"format":"benchwalk/analysis/1","matter":"own","walk":{"reveal":"later"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","walk":{"committed":"all"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"in":"notes","name":"aim","text":"Mine."},{"text":""}]}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"in":"notes","name":"aim"}]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"text":true}]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":[{"text":"x","key":"aim"}]}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","aside":{}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","prediction":{"stay":"denied","bond":"nominal"},"confidence":{"stay.merits":"low"},"after_discussion":{"stay.merits":"weak"}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","prediction":{},"confidence":{},"after_discussion":{}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","prediction":{"stay":"nominal"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","prediction":{"stays":"denied"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","prediction":"denied"}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","confidence":{"stay.merits":"unsaid"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","confidence":{"merits":"low"}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"own","confidence":{"stay.merits":3}}`, false},
		{`{"format":"benchwalk/analysis/1","matter":"wechat-2020","confidence":{"provisions.1.advances_interest":"high"},"after_discussion":{"provisions.1.advances_interest":"directly"}}`, true},
		{`{"format":"benchwalk/analysis/1","matter":"own","after_discussion":{"stay.merits":"real"}}`, false},
	} {
		_, problems := analysis.Read(test.text, casebook.Matter)
		assert.Equal(t, test.good, len(problems) == 0, "the reader, on %.200s: %v", test.text, problems)
		var v any
		require.NoError(t, json.Unmarshal([]byte(test.text), &v))
		refusals := validator{s, map[string]bool{}}.check(analysisFile+"#", v, "$")
		assert.Equal(t, test.good, len(refusals) == 0, "the schema, on %.200s: %v", test.text, refusals)
	}
}

// The same of the paths of a matter, as far as a schema can say it.
func TestSchemaAndReaderAgreeOnPaths(t *testing.T) {
	s := load(t)
	for path, good := range map[string]bool{
		`{"steps":["s"]}`: true,
		`{"steps":["s2",["s","s3"]],"reveal":"never"}`:                             true,
		`{"steps":["s"],"label":""}`:                                               true,
		`{"steps":["s"],"label":"` + strings.Repeat("ä", matter.MaxLabel) + `"}`:   true,
		`{"steps":["s"],"label":"` + strings.Repeat("ä", matter.MaxLabel+1) + `"}`: false,
		`{}`:                              false,
		`{"steps":[]}`:                    false,
		`{"steps":["s",[]]}`:              false,
		`{"steps":[["s"]]}`:               false,
		`{"steps":[["s","s"]]}`:           false,
		`{"steps":["Step!"]}`:             false,
		`{"steps":[["s",["s2"]]]}`:        false,
		`{"steps":[7]}`:                   false,
		`{"steps":"s"}`:                   false,
		`{"steps":["s"],"reveal":"soon"}`: false,
		`{"steps":["s"],"standing":true}`: false,
		`{"steps":["s"],"predict":"yes"}`: false,
		`{"steps":["s"],"rows":["s"]}`:    false,
	} {
		for _, name := range []string{"short", "50", "60"} {
			text := strings.Replace(fullMatter, `"30":`, `"`+name+`":`+path+`,"30":`, 1)
			text = strings.Replace(strings.Replace(text, `"10":{"steps":["s"]},`, "", 1), `,"50":{"steps":["s3"]}`, "", 1)
			if name == "short" {
				text = strings.Replace(text, `"paths":{"short":`, `"paths":{"10":`, 1)
			}
			_, problems := matter.Read(text)
			assert.Equal(t, good && name != "60", len(problems) == 0, "the reader, on %s %s: %v", name, path, problems)
			var v any
			require.NoError(t, json.Unmarshal([]byte(text), &v))
			refusals := validator{s, map[string]bool{}}.check(matterFile+"#", v, "$")
			assert.Equal(t, good && name != "60", len(refusals) == 0, "the schema, on %s %s: %v", name, path, refusals)
		}
	}
}

const fullMatter = `{"format":"benchwalk/matter/1","id":"full","title":"A v. B","court":"N.D. Cal.","docket":"No. 1","decided":"October 23, 2020",
"document":"order","law":"2020-10-23","relief":"interim","lead":"A case.","minutes":5,"posture":{"stay.vehicle":"pending_appeal","stay.government":"movant","stay.reach":"whole","stay.enjoined_policy":true,"stay.certworthy":"open","speech.form":"ward","bond.united_states_moves":false},
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
"later":[{"id":"l1","text":"Later.","cites":["n1"],"by":"commentary","within":{"stay.merits":["no_record"]}}],
"notes":[{"authority":"nken","pin":"434","text":"It says so.","later":false}]},{"id":"s2","topic":"Two"},{"id":"s3","topic":"Three"}]}],
"paths":{"short":{"label":"Ten minutes","steps":["s",["s2","s3"]],"reveal":"end","predict":true,"standing":"hidden","confidence":true,"reasons":true,"after_discussion":true},
"whole":{"steps":[["s3","s2"],"s"],"reveal":"each","predict":false,"standing":"shown"},"10":{"steps":["s"]},"30":{"steps":["s2"],"reveal":"never"},"50":{"steps":["s3"]}},"numbering":["s","gone","s2","s3"],
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
		a := &analysis.Analysis{Matter: m.ID, Edition: m.EditionDigits(), Text: m.TextDigits(), Posture: m.Posture, Walk: analysis.Walk{Path: matter.Short, RevealAtEnd: true, HideStanding: true, At: "v-review"}}
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
		for _, id := range doctrines.All() {
			a.Predicted[id] = min(doctrine.Disposition(level), doctrine.Disposition(len(id.Test().Doctrine().Dispositions)))
		}
		for _, k := range doctrines.Keys() {
			a.SetConfidence("", k, analysis.Confidences()[int(level)%4])
			best := doctrine.FirstLevel + doctrine.Finding(len(k.Under(a.Posture).Levels)) - 1
			a.Find("", k, min(level, best))
			a.CommitTo("", k)
			a.FindAfterDiscussion("", k, best)
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

// ground is the WeChat matter with a path that was made, and the code of that.
func ground(t *testing.T) (*handin.Ground, string) {
	t.Helper()
	m := casebook.Matter("wechat-2020")
	p, flaws := matter.NewPath("Week 3", matter.Runs{Predict: true}, [][]string{{"appeal"}, {"t1"}}, m.StepIDs())
	require.Empty(t, flaws)
	code, problem := path.Encode(p, m)
	require.Equal(t, path.None, problem.Kind)
	text, _ := casebook.Text(m.ID)
	g, strange := handin.NewGround(m, matter.Digest(text), code)
	require.Empty(t, strange)
	g.Add("step:appeal")
	return g, code
}

func fullHandIn(code string) string {
	return `{"format":"benchwalk/handin/1","matter":"wechat-2020","text":"0123456789abcdef","path":"` + code + `","tag":"0000000Z","minutes":33554431,"posture":{"stay.vehicle":"administrative"},"standard":"ca4","law":"today","prediction":{"stay":"denied"},"first":{"stay.merits":"weak"},"findings":{"stay.merits":"likely","provisions.1.advances_interest":"not"},"after_discussion":{"stay.merits":"none"},"confidence":{"stay.merits":"low"},"name":"Ann","reasons":{"provisions.1.advances_interest":"Because."}}`
}

func fullAssignment(code string) string {
	return `{"format":"benchwalk/assignment/1","matter":"wechat-2020","path":"` + code + `","due":"Friday","prompts":{"appeal":"Read note 3."}}`
}

// What one refuses the other refuses too, of what a class hands in and is assigned. A
// schema does not know which questions a path asks, and which steps a matter has.
func TestSchemaAndReaderAgreeOnAClass(t *testing.T) {
	s := load(t)
	g, code := ground(t)
	for file, of := range map[string]struct {
		full string
		read func(text string) bool
	}{
		schema.HandinFile: {fullHandIn(code), func(text string) bool { _, kind, _ := g.Read(text); return kind == handin.None }},
		schema.AssignmentFile: {fullAssignment(code), func(text string) bool {
			_, problems := handin.ReadAssignment(text, g.Matter)
			return len(problems) == 0
		}},
	} {
		for _, change := range [][2]string{
			{`"format":"benchwalk/`, `"format":"bench/`}, {`"matter":"wechat-2020"`, `"matter":"We Chat"`}, {`"path":"`, `"extra":1,"path":"`}, {`"path":"` + code + `",`, ``}, {code, "no path"},
			{`"due":"Friday"`, `"due":"` + strings.Repeat("ä", 61) + `"`}, {`"Read note 3."`, `7`}, {`"Read note 3."`, `"` + strings.Repeat("ä", 301) + `"`},
			{`"tag":"0000000Z"`, `"tag":"0000000U"`}, {`"tag":"0000000Z"`, `"tag":"0000000"`}, {`33554431`, `33554432`}, {`33554431`, `-1`}, {`33554431`, `1.5`}, {`"0123456789abcdef"`, `"0123456789abcde"`},
			{`"stay.merits":"weak"`, `"stay.merits":"weka"`}, {`"stay.merits":"weak"`, `"stay.merit":"weak"`}, {`"stay":"denied"`, `"stay":"none"`}, {`"low"`, `"sure"`}, {`"Ann"`, `"` + strings.Repeat("a", 81) + `"`},
			{`"Because."`, `"` + strings.Repeat("ä", handin.MaxReason+1) + `"`}, {`"stay.vehicle":"administrative"`, `"stay.vehicle":"maybe"`},
		} {
			text := strings.Replace(of.full, change[0], change[1], 1)
			if text == of.full {
				continue // the other format alone has it
			}
			require.False(t, of.read(text), text)
			var v any
			require.NoError(t, json.Unmarshal([]byte(text), &v))
			require.NotEmpty(t, validator{s, map[string]bool{}}.check(file+"#", v, "$"), text)
		}
	}
}
