package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

const memoStyle = `body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,Times,serif;color:#1a1a1a;background:#fff}
h1{text-align:center}h1,h2,h3,h4{line-height:1.25;break-after:avoid}h2{border-bottom:1px solid #888}
p,li{overflow-wrap:break-word}li{margin:.2rem 0}sup{line-height:0}
.says-court,.says-reader{border-left:3px solid #7a1f2b;padding-left:.6rem}.says-reader{border-color:#1f4e79;border-left-style:double}
.notes{font-size:.875rem}@media print{body{margin:0;padding:0;max-width:none;font:11pt/1.2 "Times New Roman",Times,Georgia,serif}a{color:inherit;text-decoration:none}h2.break{break-before:page}
h1{font-size:16pt;margin:0 0 10pt}h2{font-size:14pt;margin:9pt 0 3pt}h3,h4{font-size:12pt;margin:8pt 0 2pt}p,ul,ol{margin:0 0 3pt}li{margin:0}p,li{orphans:2;widows:2}sup{font-size:.65em}.notes{font-size:9pt;padding-left:22pt;columns:2;column-gap:30pt}.notes a{display:none}}
@page{margin:1in;@bottom-center{content:counter(page);font:9pt serif}}`

// MemoPage is a memo or outline as one file that needs nothing else, to keep,
// to send and to print. It has no script.
func MemoPage(l *words.Language, d *memo.Document) string {
	var b strings.Builder
	b.WriteString(`<!doctype html>
<html lang="` + l.Lang() + `"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Benchwalk"><title>`)
	tree.HTML(&b, l, tree.T(d.Title+d.Of))
	b.WriteString("</title><style>" + memoStyle + "</style></head><body>")
	tree.HTML(&b, l, live.Memo(d, 1)...)
	b.WriteString("</body></html>\n")
	return b.String()
}
