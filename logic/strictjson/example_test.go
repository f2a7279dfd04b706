package strictjson_test

import (
	"fmt"

	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func Example() {
	const text = `{
  "id": "wechat",
  "findings": {"stay.merits": "weka", "stay.public": "strong"},
  "parts": [{"id": "law"}, {"stpes": 4, "open": "yes"}]
}`
	r := strictjson.NewReader(text, strictjson.Limits{})
	r.Object([]string{"id", "findings", "parts"}, func(name string) {
		switch name {
		case "id":
			r.Text()
		case "findings":
			r.Object(nil, func(string) {
				if level := r.Text(); level != "weak" && level != "strong" {
					r.Refuse(strictjson.Unknown(words.UnknownLevel, level, []string{"weak", "strong"}))
				}
			})
		case "parts":
			r.Array(func(int) {
				r.Object([]string{"id", "steps", "open"}, func(name string) {
					switch name {
					case "id":
						r.Text()
					case "steps":
						r.Int(1, 9)
					case "open":
						r.Bool()
					}
				})
				r.Need("id")
			})
		}
	})
	for _, p := range r.Done() {
		fmt.Println(p.In(en.Language()))
	}
	// Output:
	// 3:31: findings["stay.merits"]: unknown level "weka", did you mean "weak"?
	// 4:28: parts[1]: member "id" is missing
	// 4:29: parts[1]: unknown member "stpes", did you mean "steps"?
	// 4:49: parts[1].open: expected true or false, found text "yes"
}

func ExampleWriter() {
	w := strictjson.Writer{Indent: true}
	w.Object(func() {
		w.Name("id").Text("wechat")
		w.Name("parts").Array(func() {
			w.Int(1)
			w.Null()
		})
	})
	fmt.Println(w.String())
	// Output:
	// {
	//   "id": "wechat",
	//   "parts": [
	//     1,
	//     null
	//   ]
	// }
}
