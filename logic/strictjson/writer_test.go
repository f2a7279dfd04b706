package strictjson

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func sample(w *Writer) {
	w.Object(func() {
		w.Name("id").Text("we\"chat")
		w.Name("none").Null()
		w.Name("empty").Object(func() {})
		w.Name("parts").Array(func() {
			w.Array(func() {})
			w.Object(func() { w.Name("at").Int(-3) })
			w.Bool(true)
		})
		w.Name("raw").Raw(`{"a":1}`)
		w.Name("off").Bool(false)
	})
}

func TestWriter(t *testing.T) {
	var compact Writer
	sample(&compact)
	require.Equal(t, `{"id":"we\"chat","none":null,"empty":{},"parts":[[],{"at":-3},true],"raw":{"a":1},"off":false}`,
		compact.String())

	indented := Writer{Indent: true}
	sample(&indented)
	require.Equal(t, `{
  "id": "we\"chat",
  "none": null,
  "empty": {},
  "parts": [
    [],
    {
      "at": -3
    },
    true
  ],
  "raw": {"a":1},
  "off": false
}`, indented.String())

	var root Writer
	root.Text("only")
	require.Equal(t, `"only"`, root.String())
}

func TestQuote(t *testing.T) {
	for s, want := range map[string]string{
		"":                 `""`,
		"\"\\/":            `"\"\\/"`,
		"\n\r\t\b\f\x00":   `"\n\r\t\u0008\u000c\u0000"`,
		"</script><!--":    `"\u003c/script>\u003c!--"`,
		"é😀\u2028\x7f&>":   "\"é😀\u2028\x7f&>\"",
		"a\xff\xfeb\ufffd": "\"a\ufffd\ufffdb\ufffd\"",
	} {
		require.Equal(t, want, Quote(s))
	}
}

func TestWriterMisuse(t *testing.T) {
	for name, misuse := range map[string]func(w *Writer){
		"name at the root":      func(w *Writer) { w.Name("a") },
		"name in an array":      func(w *Writer) { w.Array(func() { w.Name("a") }) },
		"two names":             func(w *Writer) { w.Object(func() { w.Name("a").Name("b") }) },
		"value without a name":  func(w *Writer) { w.Object(func() { w.Null() }) },
		"object without a name": func(w *Writer) { w.Object(func() { w.Object(func() {}) }) },
		"name without a value":  func(w *Writer) { w.Object(func() { w.Name("a") }) },
		"two values":            func(w *Writer) { w.Null(); w.Null() },
		"two objects":           func(w *Writer) { w.Object(func() {}); w.Object(func() {}) },
	} {
		t.Run(name, func(t *testing.T) {
			require.Panics(t, func() { misuse(&Writer{}) })
		})
	}
}

func TestPair(t *testing.T) {
	w := &Writer{}
	w.Object(func() { w.Field("a", `"`) })
	require.Equal(t, `{"a":"\""}`, w.String())
}
