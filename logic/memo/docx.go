package memo

import (
	"strconv"
	"strings"
)

// Docx writes the document for Word and LibreOffice: the bytes of the file. The
// same document gives the same bytes, for the archive has one fixed time.
func (d *Document) Docx() string {
	var body, notes, links strings.Builder
	n := 0
	para := func(b *strings.Builder, style, more string, rs []Run) {
		b.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + more + `</w:pPr>`)
		for _, r := range rs {
			if r.Link != "" {
				n++
				id := "h" + strconv.Itoa(n)
				links.WriteString(rel(id, "hyperlink", xml(r.Link), ` TargetMode="External"`))
				b.WriteString(`<w:hyperlink r:id="` + id + `">`)
			}
			run(b, r)
			if r.Link != "" {
				b.WriteString("</w:hyperlink>")
			}
		}
		b.WriteString("</w:p>")
	}
	page := ""
	for _, x := range d.Blocks {
		style, more := styles[x.Kind], page
		page = ""
		if x.lead() {
			more = "<w:keepNext/>" + more
		}
		switch x.Kind {
		case Break:
			page = "<w:pageBreakBefore/>"
			continue
		case Item:
			more += `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>`
		case Space:
			para(&body, style, "", nil)
		}
		if style == "" {
			style = voiceStyles[x.Voice]
		}
		para(&body, style, more, x.Runs)
	}
	for i, rs := range d.Notes {
		notes.WriteString(`<w:footnote w:id="` + strconv.Itoa(i+1) + `">`)
		para(&notes, "FootnoteText", "", append([]Run{{Note: -1}, {Text: " "}}, rs...))
		notes.WriteString("</w:footnote>")
	}
	created := ""
	if day(d.Date) {
		created = `<dcterms:created xsi:type="dcterms:W3CDTF">` + d.Date + `T00:00:00Z</dcterms:created>`
	}
	var z archive
	for _, p := range parts {
		z.add(p.name, head+strings.NewReplacer("{body}", body.String(), "{notes}", notes.String(), "{links}", links.String(),
			"{title}", xml(d.Title), "{created}", created).Replace(p.text))
	}
	return z.close()
}

// day reports whether a date is one that the properties of a file can hold.
func day(s string) bool {
	if len(s) != len("2020-10-23") {
		return false
	}
	for i := range len(s) {
		if dash := i == 4 || i == 7; dash != (s[i] == '-') || !dash && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

func run(b *strings.Builder, r Run) {
	b.WriteString("<w:r>")
	switch {
	case r.Note < 0:
		b.WriteString(`<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/>`)
	case r.Note > 0:
		b.WriteString(`<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="` + strconv.Itoa(r.Note) + `"/>`)
	default:
		look := ""
		if r.Link != "" {
			look = `<w:rStyle w:val="Hyperlink"/>`
		}
		if r.Style&Bold != 0 {
			look += "<w:b/>"
		}
		if r.Style&Italic != 0 {
			look += "<w:i/>"
		}
		if look != "" {
			b.WriteString("<w:rPr>" + look + "</w:rPr>")
		}
		b.WriteString(`<w:t xml:space="preserve">` + xml(r.Text) + "</w:t>")
	}
	b.WriteString("</w:r>")
}

var xmlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func xml(s string) string { return xmlEscape.Replace(s) }

const (
	head  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	ns    = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	rels  = "http://schemas.openxmlformats.org/package/2006/relationships"
	types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

func rel(id, kind, target, more string) string {
	base := "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	if kind == "core-properties" {
		base = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
	}
	return `<Relationship Id="` + id + `" Type="` + base + kind + `" Target="` + target + `"` + more + `/>`
}

func part(name, kind string) string {
	return `<Override PartName="/` + name + `" ContentType="` + kind + `+xml"/>`
}

// styles are the styles of kinds, voiceStyles those of the rest by their voice.
var (
	styles      = [...]string{Title: "Title", Heading1: "Heading1", Heading2: "Heading2", Heading3: "Heading3", Space: "WritingSpace", Break: ""}
	voiceStyles = [...]string{"Normal", "Record", "Court", "Party", "Reader"}
)

// style writes a paragraph style.
func style(id, name, more, para, run string) string {
	return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + more + `<w:pPr>` + para + `</w:pPr><w:rPr>` + run + `</w:rPr></w:style>`
}

func heading(n, size, level string) string {
	return style("Heading"+n, "heading "+n, based+`<w:next w:val="Normal"/><w:qFormat/>`,
		`<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="`+level+`"/>`, `<w:b/><w:sz w:val="`+size+`"/>`)
}

// voice marks whose word a paragraph is with a bar at its side, beside the words
// that say so.
func voice(id, color string) string {
	return style(id, id, based+"<w:qFormat/>", `<w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="`+color+`"/></w:pBdr>`, "")
}

const based = `<w:basedOn w:val="Normal"/>`

// Letter paper; the text block of 9,000 by 12,960 twips fits on A4 as well.
var parts = []struct{ name, text string }{
	{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		part("word/document.xml", types+"document.main") + part("word/styles.xml", types+"styles") + part("word/settings.xml", types+"settings") +
		part("word/numbering.xml", types+"numbering") + part("word/footnotes.xml", types+"footnotes") + part("word/footer1.xml", types+"footer") +
		part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties") + `</Types>`},
	{"_rels/.rels", `<Relationships xmlns="` + rels + `">` + rel("r1", "officeDocument", "word/document.xml", "") + rel("r2", "core-properties", "docProps/core.xml", "") + `</Relationships>`},
	{"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>Benchwalk</dc:creator><dc:language>en-US</dc:language>{created}</cp:coreProperties>`},
	{"word/_rels/document.xml.rels", `<Relationships xmlns="` + rels + `">` + rel("r1", "styles", "styles.xml", "") + rel("r2", "settings", "settings.xml", "") +
		rel("r3", "numbering", "numbering.xml", "") + rel("r4", "footnotes", "footnotes.xml", "") + rel("r5", "footer", "footer1.xml", "") + `{links}</Relationships>`},
	{"word/document.xml", `<w:document` + ns + `><w:body>{body}<w:sectPr><w:footerReference w:type="default" r:id="r5"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1620" w:bottom="1440" w:left="1620" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`},
	{"word/styles.xml", `<w:styles` + ns + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		strings.Replace(style("Normal", "Normal", "<w:qFormat/>", `<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>`, ""), "<w:style ", `<w:style w:default="1" `, 1) +
		style("Title", "Title", based+`<w:next w:val="Normal"/><w:qFormat/>`, `<w:keepNext/><w:spacing w:after="240"/><w:jc w:val="center"/>`, `<w:b/><w:sz w:val="34"/>`) +
		heading("1", "30", "0") + heading("2", "26", "1") + heading("3", "24", "2") +
		voice("Record", "7F7F7F") + voice("Court", "7A1F2B") + voice("Party", "BFBFBF") + voice("Reader", "1F4E79") +
		style("WritingSpace", "Writing Space", based, `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="7F7F7F"/></w:pBdr><w:spacing w:before="240"/>`, "") +
		style("FootnoteText", "footnote text", based, `<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="20"/>`) +
		style("Footer", "footer", based, `<w:jc w:val="center"/>`, `<w:sz w:val="20"/>`) +
		`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`},
	{"word/settings.xml", `<w:settings` + ns + `><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US"/></w:settings>`},
	{"word/numbering.xml", `<w:numbering` + ns + `><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="500" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`},
	{"word/footnotes.xml", `<w:footnotes` + ns + `><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>{notes}</w:footnotes>`},
	{"word/footer1.xml", `<w:ftr` + ns + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{title} · </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`},
}
