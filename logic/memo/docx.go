package memo

import (
	"strconv"
	"strings"
)

// word sets runs for Word; its links are made where the parts are.
var word = format{
	open: [...]string{
		plainRun + styled,
		plainRun + "<w:i/>" + styled,
		plainRun + "<w:b/>" + styled,
		plainRun + "<w:b/><w:i/>" + styled,
	},
	close:  [...]string{closeRun, closeRun, closeRun, closeRun},
	call:   [...]string{plainRun + reference + `<w:footnoteReference w:id="`, `"/></w:r>`},
	escape: func(s string, _ bool) string { return xml(s) },
}

const (
	plainRun  = "<w:r><w:rPr>"
	styled    = `</w:rPr><w:t xml:space="preserve">`
	closeRun  = "</w:t></w:r>"
	reference = `<w:rStyle w:val="FootnoteReference"/></w:rPr>`
)

// Docx writes the document for Word and LibreOffice: the bytes of the file. The
// same document gives the same bytes, for the archive has one fixed time.
func (d *Document) Docx() string {
	var body, notes strings.Builder
	calls, links, page, created := 0, "", "", ""
	runs := word
	runs.link = func(href, set string) string {
		id := "h" + strconv.Itoa(len(links))
		links += fill(`<Relationship Id="`+"\x01"+`" `+
			`Type="`+office+`hyperlink" Target="`+"\x02"+`" TargetMode="External"/>`, id, xml(href))
		return fill(`<w:hyperlink r:id="`+"\x01"+`">`+plainRun+`<w:rStyle `+
			`w:val="Hyperlink"/>`+"\x02</w:hyperlink>", id, set[len(plainRun):])
	}
	for i := range d.Blocks {
		block := &d.Blocks[i]
		look, more := styles[block.Kind], page
		page = ""
		if look == "" {
			look = voiceStyles[block.Voice]
		}
		switch {
		case block.Kind == Break:
			page = "<w:pageBreakBefore/>"
			continue
		case block.Kind == Item:
			more += `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="0"/>`
		case i+1 < len(d.Blocks) && d.Blocks[i+1].Kind == Item:
			more = "<w:keepNext/>" + more
		}
		body.WriteString(fill(paragraph, look, more, runs.set(block.Text, &calls)))
	}
	for i, note := range d.Notes {
		notes.WriteString(fill(footnote, strconv.Itoa(i+1), word.set("\u00a0"+note, &calls)))
	}
	if day(d.Date) {
		created = fill(`<dcterms:created xsi:type="dcterms:W3CDTF">`+"\x01"+`T00:00:00Z</dcterms:created>`, d.Date)
	}
	var file archive
	for i := 0; i < len(parts); i += 2 {
		filled := fill(head+parts[i+1],
			body.String(), notes.String(), links, xml(d.Title), created, xml(d.Of), xml(d.Lang))
		file.add(parts[i], filled)
	}
	return file.close()
}

// paragraph has places for its style, for more of its properties and for its
// runs, footnote for its number and its runs.
const (
	paragraph = `<w:p><w:pPr><w:pStyle w:val="` + "\x01" + `"/>` + "\x02</w:pPr>\x03</w:p>"
	footnote  = `<w:footnote w:id="` + "\x01" + `"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
		plainRun + reference + "<w:footnoteRef/></w:r>\x02</w:p></w:footnote>"
)

// fill puts texts into the places of a pattern: the first at \x01, and so on.
func fill(pattern string, with ...string) string {
	return swap(pattern, "\x01\x02\x03\x04\x05\x06\x07", with)
}

// day reports whether a date is one that the properties of a file can hold.
func day(date string) bool {
	if len(date) != len("2020-10-23") {
		return false
	}
	for i := range len(date) {
		if dash := i == 4 || i == 7; dash != (date[i] == '-') || !dash && (date[i] < '0' || date[i] > '9') {
			return false
		}
	}
	return true
}

// xml writes what a text has that is markup.
func xml(text string) string { return swap(text, `&<>"`, entities) }

var entities = []string{"&amp;", "&lt;", "&gt;", "&quot;"}

// styles are the styles of kinds, voiceStyles those of the rest by their voice.
var (
	styles = [...]string{
		Title: "Title", Heading1: "Heading1", Heading2: "Heading2", Heading3: "Heading3",
		Break: "",
	}
	voiceStyles = [...]string{"Normal", "Record", "Court", "Party", "Reader"}
)

const (
	head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	ns   = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`
	pack   = "http://schemas.openxmlformats.org/package/2006/"
	office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	typed  = `" ContentType="application/vnd.openxmlformats-`
	doc    = typed + "officedocument.wordprocessingml."
	over   = `<Override PartName="/`
	end    = `+xml"/>`
	rels   = `<Relationships xmlns="` + pack + `relationships"><Relationship Id="r`
	next   = `"/><Relationship Id="r`

	based = `<w:basedOn w:val="Normal"/>`
	style = `</w:rPr></w:style><w:style w:type="paragraph" w:styleId="`
	head1 = based + `<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>` +
		`<w:spacing w:before="160" w:after="40" w:line="310" w:lineRule="exact"/><w:outlineLvl w:val="`
	head2 = `"/></w:pPr><w:rPr><w:b/><w:sz w:val="`
	voice = based + `<w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="12" w:space="6" w:color="`
	bar   = `"/></w:pBdr></w:pPr><w:rPr>`
)

// parts are the files of the archive, each name before its text. There \x01 is the
// place of the body, \x02 of the notes, \x03 of the links, \x04 of the title,
// \x05 of the date, \x06 of the matter and \x07 of the language. Written with
// signs for what they repeat they were half as long and no smaller packed. The
// paper is letter, with margins of an inch. Lines have one height, for the calls of
// notes would make theirs higher. A bar at the side marks whose word a paragraph
// is, beside the words that say so.
var parts = [...]string{
	"[Content_Types].xml", `<Types xmlns="` + pack + `content-types"><Default Extension="rels` + typed +
		`package.relationships` + end + `<Default Extension="xml" ContentType="application/xml"/>` +
		over + `word/document.xml` + doc + `document.main` + end + over + `word/styles.xml` + doc + `styles` +
		end + over + `word/settings.xml` + doc + `settings` + end +
		over + `word/numbering.xml` + doc + `numbering` + end + over + `word/footnotes.xml` + doc +
		`footnotes` + end + over + `word/footer1.xml` + doc + `footer` + end +
		over + `docProps/core.xml` + typed + `package.core-properties` + end + `</Types>`,
	"_rels/.rels", rels + `1" Type="` + office + `officeDocument" Target="word/document.xml` + next +
		`2" Type="` + pack + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
	"docProps/core.xml", `<cp:coreProperties xmlns:cp="` + pack +
		`metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + "\x04\x06" + `</dc:title><dc:creator>Benchwalk</dc:creator><dc:language>` + "\x07" +
		`</dc:language>` + "\x05" + `</cp:coreProperties>`,
	"word/_rels/document.xml.rels", rels + `1" Type="` + office + `styles" Target="styles.xml` + next +
		`2" Type="` + office + `settings" Target="settings.xml` + next + `3" Type="` + office +
		`numbering" Target="numbering.xml` +
		next + `4" Type="` + office + `footnotes" Target="footnotes.xml` + next + `5" Type="` + office +
		`footer" Target="footer1.xml"/>` + "\x03" + `</Relationships>`,
	"word/document.xml", `<w:document` + ns + `<w:body>` + "\x01" + `<w:sectPr>` +
		`<w:footerReference w:type="default" r:id="r5"/><w:pgSz w:w="12240" w:h="15840"/>` +
		`<w:pgMar w:top="1440" w:right="1440" ` +
		`w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body>` +
		`</w:document>`,
	"word/styles.xml", `<w:styles` + ns + `<w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times ` +
		`New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="` + "\x07" + `" w:eastAsia="` +
		"\x07" + `" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
		`<w:pPr><w:spacing w:after="60" w:line="254" w:lineRule="exact"/></w:pPr><w:rPr>` +
		style + `Title"><w:name w:val="Title"/>` + based + `<w:next w:val="Normal"/><w:qFormat/><w:pPr>` +
		`<w:keepNext/><w:spacing w:after="200" w:line="400" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>` +
		`<w:rPr><w:b/><w:sz w:val="32"/>` +
		style + `Heading1"><w:name w:val="heading 1"/>` + head1 + `0` + head2 + `28"/>` +
		style + `Heading2"><w:name w:val="heading 2"/>` + head1 + `1` + head2 + `24"/>` +
		style + `Heading3"><w:name w:val="heading 3"/>` + head1 + `2` + head2 + `22"/>` +
		style + `Record"><w:name w:val="Record"/>` + voice + `7F7F7F` + bar +
		style + `Court"><w:name w:val="Court"/>` + voice + `7A1F2B` + bar +
		style + `Party"><w:name w:val="Party"/>` + voice + `BFBFBF` + bar +
		style + `Reader"><w:name w:val="Reader"/>` + voice + `1F4E79` + bar +
		style + `FootnoteText"><w:name w:val="footnote text"/>` + based + `<w:pPr>` +
		`<w:spacing w:after="0" w:line="206" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="18"/>` +
		style + `Footer"><w:name w:val="footer"/>` + based + `<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>` +
		`<w:sz w:val="18"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr>` +
		`<w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>` +
		`<w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`,
	"word/settings.xml", `<w:settings` + ns + `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/>` +
		`</w:footnotePr><w:compat><w:compatSetting ` +
		`w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + "\x07" + `"/></w:settings>`,
	"word/numbering.xml", `<w:numbering` + ns + `<w:abstractNum w:abstractNumId="0">` +
		`<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>` +
		`<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="500" w:hanging="260"/></w:pPr>` +
		`</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
	"word/footnotes.xml", `<w:footnotes` + ns + `<w:footnote w:type="separator" w:id="-1"><w:p><w:r>` +
		`<w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>` +
		`<w:continuationSeparator/></w:r></w:p></w:footnote>` + "\x02" + `</w:footnotes>`,
	"word/footer1.xml", `<w:ftr` + ns + `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>` +
		`<w:t xml:space="preserve">` + "\x04" + ` · </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t>` +
		`</w:r></w:fldSimple></w:p></w:ftr>`,
}
