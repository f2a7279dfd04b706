package strictjson

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// matter is a document of about 200 kB in the shape of a casebook matter: some
// thousand members, prose with a few escapes and accents.
func matter() string {
	var w Writer
	w.Object(func() {
		w.Name("id").Text("wechat")
		w.Name("parts").Array(func() {
			for part := range 40 {
				w.Object(func() {
					w.Name("id").Text("part-" + strconv.Itoa(part))
					w.Name("steps").Array(func() {
						for step := range 12 {
							w.Object(func() {
								w.Name("id").Text("step-" + strconv.Itoa(step))
								w.Name("level").Int(step)
								w.Name("decisive").Bool(step%2 == 0)
								w.Name("words").Text("The movant says that the record is \"thin\",\nand that nothing in it shows harm that money could not repair; " +
									"the respondent answers with the declarations, which speak of a community that would lose touch — and the rest of the sentence " +
									"is here only so that it is as long as a paragraph in the wild, no shorter and no longer than that.")
								w.Name("findings").Object(func() {
									w.Name("stay.merits").Text("weak")
									w.Name("stay.public").Null()
								})
							})
						}
					})
				})
			}
		})
	})
	return w.String()
}

func BenchmarkRead(b *testing.B) {
	text := matter()
	require.InDelta(b, 200_000, len(text), 20_000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(text, Limits{})
		tree(r)
		if r.Done() != nil {
			b.Fatal("the matter must be sound")
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	text := matter()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if NewReader(text, Limits{}).Done() != nil {
			b.Fatal("the matter must be sound")
		}
	}
}

func BenchmarkEncodingJSON(b *testing.B) {
	text := []byte(matter())
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var v any
		if json.Unmarshal(text, &v) != nil {
			b.Fatal("the matter must be sound")
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		matter()
	}
}
