package analysis_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// filled repeats a form, with # for its number, until a file is as large as it may be.
func filled(matter, before, form, after string) string {
	var b strings.Builder
	b.WriteString(`{"format":"benchwalk/analysis/1","matter":"` + matter + `",` + before)
	for i := 0; b.Len() < analysis.Largest-len(form)-len(after)-10; i++ {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strings.ReplaceAll(form, "#", strconv.Itoa(i)))
	}
	return b.String() + after + "}"
}

// floods are files up to the limit that make a reader do the most of one thing.
var floods = map[string][3]string{
	"cells":        {`"work":{"cells":{`, `"p#.i#":"no"`, `}}`},
	"shares":       {`"work":{"shares":{`, `"p#":"some"`, `}}`},
	"alternatives": {`"work":{"alternatives":{`, `"a#":{"less":"much"}`, `}}`},
	"own":          {`"work":{"own":[`, `{"less":"no"}`, `]}`},
	"own, open":    {`"work":{"own":[`, `{}`, `]}`},
	"marks":        {`"marks":[`, `"m#"`, `]`},
	"marks, twice": {`"marks":[`, `"m"`, `]`},
	"notes":        {`"notes":{`, `"n#":"x"`, `}`},
	"committed":    {`"walk":{"committed":[`, `"s#"`, `]}`},
	"findings":     {`"findings":{`, `"stay.merit#":"weak"`, `}`},
	"levels":       {`"first":{`, `"provisions.p#.advances_interest":"partly"`, `}`},
	"confidence":   {`"confidence":{`, `"stay.merit#":"low"`, `}`},
	"provisions":   {`"provisions":{`, `"p#":{"advances_interest":"no_record"}`, `}`},
	"posture":      {`"posture":{`, `"stay.vehicl#":"x"`, `}`},
	"members":      {``, `"member#":"x"`, ``},
	"aside":        {`"aside":[`, `{"text":"#"}`, `]`},
	"space":        {`"aside":[`, `                      {"text":"x"}`, `]`},
}

// A file of 4 MiB is read, refused, or read as from an earlier edition within a second,
// whatever is in it: go test -bench Flood ./logic/analysis
func BenchmarkFlood(b *testing.B) {
	known := map[string]func(string) *matter.Matter{"known": casebook.Matter, "unknown": func(string) *matter.Matter { return nil }}
	for name, f := range floods {
		for which, known := range known {
			text := filled("wechat-2020", f[0], f[1], f[2])
			b.Run(name+"/"+which, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					analysis.Read(text, known)
				}
			})
			b.Run(name+"/"+which+"/earlier", func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					analysis.ReadEarlier(text, known)
				}
			})
		}
	}
}
