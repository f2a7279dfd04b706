package schema_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/docs/schema"
)

// grown is the program with a level, an element, a circuit, a rule and a test more.
func grown() schema.Model {
	m := schema.Program()
	stay := slices.IndexFunc(m.Tests, func(t schema.Test) bool { return t.Name == "stay" })
	speech := slices.IndexFunc(m.Tests, func(t schema.Test) bool { return t.Name == "speech" })
	of := &m.Tests[stay]
	of.Elements = slices.Clone(of.Elements)
	of.Elements[2].Levels = []string{"substantial", "some", "slight", "none"}
	of.Elements = slices.Insert(of.Elements, 2, schema.Element{Key: "delay", Levels: []string{"long", "none"}})
	of.Rules = append(slices.Clone(of.Rules), "S6")
	m.Tests[speech].Elements = append(slices.Clone(m.Tests[speech].Elements), schema.Element{Key: "scope", Levels: []string{"wide", "narrow"}, Provisions: true})
	m.Standards = slices.Clone(m.Standards)
	m.Standards[0].Values = slices.Insert(slices.Clone(m.Standards[0].Values), 1, "ca1")
	m.Tests = append(slices.Clone(m.Tests), schema.Test{
		Name:         "tolling",
		Elements:     []schema.Element{{Key: "diligence", Levels: []string{"none", "full"}}},
		Settings:     []schema.Setting{{Name: "tolling.minor", Values: []string{"false", "true"}}, {Name: "tolling.claim", Values: []string{"tort", "contract"}}},
		Dispositions: []string{"denied", "shortened", "allowed"},
		Bounded:      []string{"shortened"},
		Rules:        []string{"L1"},
		Weighings:    []string{"ray-time"},
		Awaits:       []string{"tolling.claim"},
		Carried:      true,
	})
	return m
}

const grownAnalysis = `{"format":"benchwalk/analysis/1","matter":"own","standard":"ca1","posture":{"tolling.minor":true,"tolling.claim":"contract"},
"findings":{"stay.harm_to_others":"slight","stay.delay":"long","tolling.diligence":"no_record"},"first":{"tolling.diligence":"full","provisions.1.scope":"wide"},
"provisions":{"1":{"scope":"narrow"}},"notes":{"tolling.diligence":"Late."}}`

const grownRulings = `{"format":"benchwalk/rulings/1","matter":"own","standard":"ca1","links":[],"tensions":[],
"not_ruled":{"tolling":"Not asked."},"rulings":{"speech":R,"injunction":R,"bond":R,"tolling":
{"disposition":null,"firmness":"open","reachable":["shortened","allowed"],"needed":["tolling.diligence"],"next":"tolling.diligence","awaits":"tolling.claim",
"settled":[],"reasons":{"conclusion":"Open.","because":[{"rule":"L1","status":"pending","text":"It waits.","authorities":[],
"findings":[{"element":"tolling.diligence","finding":"full","burden":"plaintiff","authorities":[]}]}],"weighings":[{"id":"ray-time","text":"Time.","grants":true}]},
"flips":[],"unable":["tolling.diligence"],"why_not":[{"disposition":"allowed","flips":[]}],"chain_flips":[],
"bounds":[{"id":"least","disposition":"shortened","why":"So it is."}]}}}`

func TestWhatIsNewInTheProgramComesIntoTheSchemas(t *testing.T) {
	before := read(t)
	texts, err := schema.Rewrite(before, grown())
	require.NoError(t, err)
	again, err := schema.Rewrite(texts, grown())
	require.NoError(t, err)
	require.Equal(t, texts, again, "a second run changes nothing")

	ruling := `{"disposition":"DISPOSITION","firmness":"compelled","reachable":["DISPOSITION"],"needed":[],"settled":[],"reasons":{"conclusion":"So.",
"because":[{"rule":"S6","status":"holds","text":"So.","authorities":[],"findings":[]}]}}`
	rulings := grownRulings
	for _, disposition := range []string{"valid", "denied", "nominal"} { // of speech, injunction and bond
		rulings = strings.Replace(rulings, ":R", ":"+strings.ReplaceAll(ruling, "DISPOSITION", disposition), 1)
	}
	check := func(s schemas, file, text string) []string {
		var v any
		require.NoError(t, json.Unmarshal([]byte(text), &v), text)
		return validator{s, map[string]bool{}}.check(file+"#", v, "$")
	}
	matter := strings.ReplaceAll(fullMatter, "provisions.1.advances_interest", "provisions.1.scope")
	matter = strings.Replace(matter, `{"key":"stay.merits","question"`, `{"key":"tolling.diligence","question"`, 1)
	matter = strings.Replace(matter, `"results":[{"test":"stay","also":{"stay.merits":"none"},"disposition":"denied"`, `"results":[{"test":"tolling","disposition":"shortened"`, 1)
	now, then := parsed(t, texts), parsed(t, before)
	for file, text := range map[string]string{analysisFile: grownAnalysis, rulingsFile: rulings, matterFile: matter} {
		require.Empty(t, check(now, file, text))
		require.NotEmpty(t, check(then, file, text), "the schema of today does not know it")
	}
	require.Empty(t, check(now, matterFile, fullMatter), "what was valid stays so")
	for text, file := range map[string]string{
		strings.Replace(grownAnalysis, `"slight"`, `"slightly"`, 1):                        analysisFile,
		strings.Replace(grownAnalysis, `"stay.delay":"long"`, `"stay.delay":"short"`, 1):   analysisFile,
		strings.Replace(grownAnalysis, `minor":true`, `minor":"true"`, 1):                  analysisFile,
		strings.Replace(grownAnalysis, `"contract"`, `"gift"`, 1):                          analysisFile,
		strings.Replace(grownAnalysis, `"scope":"narrow"`, `"scope":"slight"`, 1):          analysisFile,
		strings.Replace(rulings, `"disposition":null`, `"disposition":"granted"`, 1):       rulingsFile,
		strings.Replace(rulings, `["shortened","allowed"]`, `["valid"]`, 1):                rulingsFile,
		strings.Replace(rulings, `"needed":["tolling.diligence"]`, `"needed":["x.y"]`, 1):  rulingsFile,
		strings.Replace(rulings, `"L1"`, `"L2"`, 1):                                        rulingsFile,
		strings.Replace(rulings, `"awaits":"tolling.claim"`, `"awaits":"tolling"`, 1):      rulingsFile,
		strings.Replace(rulings, `"disposition":"shortened"`, `"disposition":"denied"`, 1): rulingsFile,
	} {
		require.NotEmpty(t, check(now, file, text), text)
	}
	for file, text := range texts {
		for line := range strings.Lines(text) {
			if !strings.Contains(before[file], line) && strings.Contains(line, "[") && !strings.Contains(line, `"pattern"`) {
				require.LessOrEqual(t, utf8.RuneCountInString(line), 121, "a list that is new or longer is broken into lines: %s", line)
			}
		}
	}
	require.Contains(t, now.at(t, analysisFile+"#/$defs/posture")["description"], "ward, false, false, tort.")
}

// What is gone from the program goes from the schemas, and coming back it is the
// same again, save for what a person wrote on it.
func TestWhatIsGoneFromTheProgramGoesFromTheSchemas(t *testing.T) {
	before := read(t)
	more, err := schema.Rewrite(before, grown())
	require.NoError(t, err)
	less, err := schema.Rewrite(more, schema.Program())
	require.NoError(t, err)
	require.True(t, reflect.DeepEqual(sorted(parsed(t, before)), sorted(parsed(t, less))))
	for _, file := range schema.Files() {
		require.NotContains(t, less[file], "tolling")
	}
}

// handWritten are the lists that stand in a schema alone.
var handWritten = []string{`"shown", "hidden"`, `"least", "most"`}

// Whichever enum of a schema loses its last name or gets one more, it comes right
// again: there is no list that the places have forgotten.
func TestEveryEnumComesFromTheProgram(t *testing.T) {
	texts := read(t)
	enum := regexp.MustCompile(`"enum": \[([^\]]*)\]`)
	last := regexp.MustCompile(`(,\s*)?"[^"]*"((, null)?\s*)$`)
	held := 0
	for _, file := range schema.Files() {
		for _, at := range enum.FindAllStringSubmatchIndex(texts[file], -1) {
			list := texts[file][at[2]:at[3]]
			if slices.Contains(handWritten, list) {
				continue
			}
			held++
			lead := list[:strings.Index(list, `"`)] // a line break and an indent, where each name has a line of its own
			more := lead + `"zzz", ` + list
			if lead != "" {
				more = lead + `"zzz",` + list
			}
			less := strings.TrimPrefix(last.ReplaceAllString(list, "$2"), ", ")
			for _, damaged := range []string{more, less} {
				bad := maps.Clone(texts)
				bad[file] = texts[file][:at[2]] + damaged + texts[file][at[3]:]
				mended, err := schema.Rewrite(bad, schema.Program())
				require.NoError(t, err, "%s: %s", file, damaged)
				require.True(t, reflect.DeepEqual(sorted(parsed(t, texts)), sorted(parsed(t, mended))), "%s: %s", file, damaged)
			}
		}
	}
	require.NotZero(t, held)
}

// sorted gives schemas with every enum in the order of the alphabet: where the order
// says nothing, a name that was lost comes back behind the one it follows in the
// program.
func sorted(s schemas) schemas {
	for file, root := range s {
		sortEnums(file+"#", root)
	}
	return s
}

func sortEnums(place string, in map[string]any) {
	if list, ok := in["enum"].([]any); ok {
		slices.SortFunc(list, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	for at, child := range children(place, in) {
		sortEnums(at, child)
	}
}

func TestWhatAPersonWroteStays(t *testing.T) {
	texts := read(t)
	texts[analysisFile] = strings.Replace(texts[analysisFile], "How likely the appeal", "How well the appeal", 1)
	more, err := schema.Rewrite(texts, grown())
	require.NoError(t, err)
	kept := map[string]bool{}
	for line := range strings.SplitSeq(more[analysisFile], "\n") {
		kept[strings.TrimRight(line, ",")] = true
	}
	for line := range strings.SplitSeq(texts[analysisFile], "\n") {
		if strings.Contains(line, `"description"`) && !strings.Contains(line, "own facts") {
			require.True(t, kept[strings.TrimRight(line, ",")], line)
		}
	}
}

func TestASchemaThatCannotBeRewrittenIsRefused(t *testing.T) {
	for says, damage := range map[string][2]string{
		"is not laid out as this program writes it": {`"type": "object"`, `"type":"object"`},
		"there is nothing at":                       {`"maxLength"`, `"minLength"`},
		`must match`:                                {"Default: ca9.", "Ca9 by default."},
		"invalid character":                         {`"title":`, `"title"`},
	} {
		texts := read(t)
		require.Contains(t, texts[analysisFile], damage[0])
		texts[analysisFile] = strings.ReplaceAll(texts[analysisFile], damage[0], damage[1])
		_, err := schema.Rewrite(texts, schema.Program())
		require.ErrorContains(t, err, says)
		require.ErrorContains(t, err, analysisFile)
	}
}

// What comes from the program and is no enum comes right again as well, byte for
// byte where nothing is lost.
func TestWhatIsNoEnumComesFromTheProgramToo(t *testing.T) {
	for _, damage := range []struct{ file, good, bad string }{
		{analysisFile, `"const": "benchwalk/analysis/1"`, `"const": "benchwalk/analysis/2"`},
		{matterFile, `"const": "benchwalk/matter/1"`, `"const": "benchwalk/matter/2"`},
		{rulingsFile, `"const": "benchwalk/rulings/1"`, `"const": "benchwalk/rulings/2"`},
		{analysisFile, `own words.", "type": "string", "maxLength": 4000`, `own words.", "type": "string", "maxLength": 40`},
		{analysisFile, `Default: ca9.`, `Default: ca2.`},
		{analysisFile, `Default: 2020-10-23.`, `Default: today.`},
		{analysisFile, `own facts: pending_appeal, neither`, `own facts: neither`},
		{analysisFile, `"standard": {"$ref": "#/$defs/standard"}`, `"standard": {"$ref": "#/$defs/law"}`},
		{analysisFile, `"law": {"$ref": "#/$defs/law"}`, `"law": {"$ref": "#/$defs/standard"}`},
		{rulingsFile, `"law": {"$ref": "analysis-1.schema.json#/$defs/law"}`, `"law": {"$ref": "analysis-1.schema.json#/$defs/cell"}`},
		{analysisFile, `"serves": {"$ref": "#/$defs/rating/properties/serves"}`, `"serves": {"$ref": "#/$defs/rating/properties/less"}`},
		{analysisFile, `"bond.requested": {"$ref": "#/$defs/bond.requested"}`, `"bond.requested": {"$ref": "#/$defs/bond.ability_to_pay"}`},
		{analysisFile, `"advances_interest": {"$ref": "#/$defs/speech.advances_interest"}`, `"advances_interest": {"$ref": "#/$defs/speech.interest"}`},
		{analysisFile, `advances_interest$": {"$ref": "#/$defs/speech.advances_interest"}`, `advances_interest$": {"$ref": "#/$defs/speech.interest"}`},
		{analysisFile, `(stay|speech|injunction|bond)`, `(stay|speech)`},
		{matterFile, `(stay|speech|injunction|bond)`, `(stay|speech)`},
		{matterFile, `(advances_interest|burdens_substantially_more)`, `(advances_interest)`},
		{rulingsFile, `"required": ["name", "stay", "bond", "checked"]`, `"required": ["name", "stay", "checked"]`},
		{rulingsFile, `"required": ["speech", "injunction", "bond"]`, `"required": ["speech", "injunction"]`},
		{rulingsFile, `"properties": {"stay": {"$ref": "#/$defs/sentence"}}`, `"properties": {"bond": {"$ref": "#/$defs/sentence"}}`},
		{rulingsFile, `[{"const": "speech"}, {"$ref": "#/$defs/element"}]`, `[{"const": "stay"}, {"$ref": "#/$defs/element"}]`},
		{rulingsFile, `        {"$ref": "#/$defs/injunction.element"},` + "\n", ``},
		{analysisFile, `"type": "boolean"`, `"type": "string"`},
		// the order of what is ordered
		{analysisFile, `["open", "no_record", "substantial", "some"`, `["open", "no_record", "some", "substantial"`},
		{analysisFile, `["silent", "none", "some", "substantial", "all"]`, `["silent", "some", "none", "substantial", "all"]`},
		{analysisFile, `["not", "partly", "well"]`, `["partly", "not", "well"]`},
		{rulingsFile, `["denied", "granted", null]`, `["granted", "denied", null]`},
		{rulingsFile, `"items": {"enum": ["none", "nominal", "within_evidence", "not_required"]}`, `"items": {"enum": ["nominal", "none", "within_evidence", "not_required"]}`},
		{rulingsFile, `"disposition": {"enum": ["none", "nominal", "within_evidence"]}`, `"disposition": {"enum": ["nominal", "none", "within_evidence"]}`},
	} {
		texts := read(t)
		good := texts[damage.file]
		require.Contains(t, good, damage.good)
		texts[damage.file] = strings.ReplaceAll(good, damage.good, damage.bad)
		mended, err := schema.Rewrite(texts, schema.Program())
		require.NoError(t, err, damage.bad)
		require.True(t, good == mended[damage.file], "%s: %s", damage.file, damage.bad)
	}
}
