package main

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
)

// call is one way to call a command: what stands behind its name, and what it does.
type call struct {
	command string
	takes   []taken
	does    []words.Text
}

// taken is what a call takes. Without a flag it is an operand, and without a value
// the flag stands alone.
type taken struct {
	flag  string
	value words.Name
	must  bool // an operand always stands there, a flag only where it must
}

func option(flag string, value words.Name) taken { return taken{flag: flag, value: value} }

func operand(value words.Name) taken { return taken{value: value, must: true} }

func only(flag string) taken { return taken{flag: flag} }

// always is the same where it has to stand there.
func (t taken) always() taken { return taken{t.flag, t.value, true} }

// usage writes the call as it is typed, piece by piece.
func (c *call) usage(l *words.Language) []string {
	pieces := []string{program, c.command}
	for _, t := range c.takes {
		said := strings.TrimSpace(t.flag + " " + l.Say(t.value))
		if !t.must {
			said = "[" + said + "]"
		}
		pieces = append(pieces, said)
	}
	return pieces
}

// typed is what stands in a sentence as it is typed.
func typed(s string) words.Name { return words.Literal(s) }

// among shows which of some values one types.
func among(names []string) words.Name { return words.Literal(strings.Join(names, "|")) }

// calls are all ways to call the program, in the order of its help.
func calls() []call {
	own, file := option("-matter", words.HelpMatter), operand(words.HelpFile)
	folder, force := option("-o", words.HelpFolder), only("-force")
	json, of := only("-json"), operand(words.HelpMatter)
	return []call{
		{"build", []taken{folder, option("-origin", words.HelpOrigin), option("-matter", words.HelpFile), only("-offline=false"), only("-report"), force}, []words.Text{
			words.HelpBuild(typed(usualFolder)), words.HelpBuildForce(typed("-force")), words.HelpBuildOrigin(typed("-origin")), words.HelpBuildMatter(typed("-matter")), words.HelpBuildOffline(typed("-offline=false")), words.HelpBuildReport(typed("-report"))}},
		{"serve", []taken{option("-addr", words.HelpAddress), folder, only("-offline"), force}, []words.Text{
			words.HelpServe, words.HelpServeOffline(typed("-offline"))}},
		{"assess", []taken{own, only("-earlier"), only("-rows"), file}, []words.Text{words.HelpAssess, words.HelpALine, words.HelpAssessRows(typed("-rows"))}},
		{"link", []taken{own, only("-earlier"), file}, []words.Text{words.HelpLinkMade, words.HelpALine}},
		{"link", []taken{own, only("-open").always(), operand(words.HelpLink)}, []words.Text{words.HelpLinkOpened}},
		{"memo", []taken{option("-format", among(formatNames())), option("-for", among(documentNames())), option("-o", words.HelpFile), only("-record"), option("-date", words.HelpText),
			option("-hash", words.HelpText), option("-link", words.HelpPage), own, only("-earlier"), file}, []words.Text{
			words.HelpMemo, words.HelpMemoRecord(typed("-record")), words.HelpMemoLink(typed("-link"))}},
		{"path", []taken{json, of}, []words.Text{words.HelpPathListed(words.HelpMatter)}},
		{"path", []taken{json, option("-like", words.HelpPath), option("-steps", words.HelpSteps), option("-label", words.HelpText), option("-reveal", among(revealNames())),
			option("-standing", among(matter.Standings())), only("-predict"), only("-confidence"), only("-reasons"), only("-after-discussion"), of}, []words.Text{
			words.HelpPathMade(words.HelpSteps, typed("+"))}},
		{"path", []taken{json, option("-file", words.HelpFile).always(), of}, []words.Text{words.HelpPathFile}},
		{"path", []taken{json, option("-open", words.HelpPath).always(), of}, []words.Text{
			words.HelpPathOpened(append(words.Literals(presetNames()), words.HelpStep), typed("#p="))}},
		{"class", []taken{own, option("-path", words.HelpPath), option("-format", among(classFormats)), option("-o", words.HelpFile), operand(words.HelpFolder)}, []words.Text{
			words.HelpClass, words.HelpClassPath(typed("-path"))}},
		{"embed", []taken{option("-way", among(wayNames())), option("-origin", words.HelpOrigin), option("-theme", among(themes)), option("-court", among(courts)), option("-accent", words.HelpColor),
			option("-note", words.HelpText), option("-article", words.HelpText), only("-tell"), operand(words.HelpPost)}, []words.Text{
			words.HelpEmbed, words.HelpEmbedListed(words.HelpMatter), words.HelpEmbedOrigin(typed("-origin"))}},
		{"check", []taken{only("-strict"), file}, []words.Text{words.HelpCheck}},
		{"release", []taken{option("-o", words.HelpFile), option("-origin", words.HelpOrigin)}, []words.Text{words.HelpRelease}},
		{"version", nil, []words.Text{words.HelpVersion}},
		{"help", nil, []words.Text{words.HelpHelp}},
	}
}

// ofAnalyses are the commands that read an analysis, and ofFiles all that read a file.
var (
	ofAnalyses = []string{"assess", "link", "memo"}
	ofFiles    = append(ofAnalyses[:3:3], "path", "check")
)

// general is what holds for several commands, a paragraph each.
func general() [][]words.Text {
	analyses := words.Literals(ofAnalyses)
	return [][]words.Text{
		{words.HelpFlags, words.HelpStandardInput(typed("-"))},
		{words.HelpExits(words.Literals(ofFiles)), words.HelpExitsLink, words.HelpExitsPath, words.HelpExitsCheck(typed("check"), typed("-strict"))},
		{words.HelpOwnMatter(analyses, typed("-matter")), words.HelpEarlier(analyses, typed("-earlier"))},
		{words.HelpLimits, words.HelpLimitsOfLists(typed(`"cites"`))},
	}
}

// help says how the program is called.
func help(l *words.Language) string {
	var b strings.Builder
	b.WriteString(filled(strings.Fields(l.Say(words.HelpLede)), "", ""))
	for _, c := range calls() {
		b.WriteString("\n" + filled(c.usage(l), "  ", "      ") + filled(strings.Fields(l.SayAll(c.does...)), "    ", "    "))
	}
	for _, paragraph := range general() {
		b.WriteString("\n" + filled(strings.Fields(l.SayAll(paragraph...)), "", ""))
	}
	return b.String()
}

// widest is how many characters a line of the help has at most.
const widest = 86

// filled sets pieces in lines that are filled as far as they hold whole ones.
func filled(pieces []string, first, others string) string {
	var b strings.Builder
	line := first
	for i, piece := range pieces {
		switch {
		case i == 0:
			line += piece
		case len([]rune(line+" "+piece)) > widest:
			b.WriteString(line + "\n")
			line = others + piece
		default:
			line += " " + piece
		}
	}
	return b.String() + line + "\n"
}
