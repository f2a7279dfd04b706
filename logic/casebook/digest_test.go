package casebook_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// texts are the built-in matters and one that has everything in every place.
func texts(t *testing.T) map[string]string {
	all := map[string]string{}
	for _, id := range casebook.Matters() {
		all[id], _ = casebook.Text(id)
	}
	hostile, err := os.ReadFile("testdata/faults/hostile-matter.json")
	require.NoError(t, err)
	all["hostile"] = string(hostile)
	all["finer"] = finer
	return all
}

// finer has what no built-in matter has.
const finer = `{"format":"benchwalk/matter/1","id":"x","title":"X","law":"today","relief":"final","minutes":7,"posture":{"speech.form":"obrien"},
"sides":{"movant":{"name":"a","short":"a"},"opponent":{"name":"b","short":"b"}},"numbering":["gone","s","s2"],
"interests":[{"id":"i","name":"I","sort":"content","aid":"trust","text":"t","whole":[{"how":"worse","id":"w","text":"t"}]}],
"paths":{"10":{"label":"L","steps":["s2",["s","s3"]],"reveal":"never","predict":true,"standing":"hidden","confidence":true,"reasons":true,"after_discussion":true}},
"parts":[{"id":"p","title":"P","steps":[{"id":"s","topic":"S","court":{"mark":"not_reached"}},{"id":"s2","topic":"S","notes":[{"authority":"nken","pin":"1","text":"t","later":true}]},{"id":"s3","topic":"S"}]},{"id":"p2","title":"P","steps":[]}],
"results":[{"test":"bond","disposition":"none","among":true,"also":{"stay.merits":"no_record"}}]}`

// Every text of a file that is shown or counts is in the digest; white space is not.
func TestADigestIsOfAllThatAMatterSays(t *testing.T) {
	texts := texts(t)
	for _, id := range []string{"finer", "wechat-2020"} {
		m, _ := matter.Read(texts[id])
		require.Regexp(t, "^[0-9a-f]{8}$", m.EditionDigits())
		require.Regexp(t, "^[0-9a-f]{16}$", m.TextDigits())
		changed := 0
		values := regexp.MustCompile(`": ?("(?:[^"\\]|\\.)*"|\d+|true|false)`).FindAllStringSubmatchIndex(texts[id], -1)
		for i, at := range values {
			if id != "finer" && i%20 != 0 {
				continue
			}
			value := texts[id][at[2]:at[3]]
			other := map[string]string{"true": "false", "false": "true", "7": "8"}[value]
			if other == "" {
				other = value[:len(value)-1] + `z"`
			}
			o, problems := matter.Read(texts[id][:at[2]] + other + texts[id][at[3]:])
			if len(problems) > 0 {
				continue // a name of a set, or an id that stands elsewhere too
			}
			changed++
			require.NotEqual(t, m.TextDigits(), o.TextDigits(), texts[id][at[0]:at[1]])
		}
		require.Greater(t, changed, 10)
	}
	m, _ := matter.Read(finer)
	spaced, problems := matter.Read(strings.ReplaceAll(finer, `,"`, ",\n  \""))
	require.Empty(t, problems)
	require.Equal(t, m.TextDigits(), spaced.TextDigits())
}
