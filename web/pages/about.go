package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// aboutBody is the page that says how it works and what it is not.
func aboutBody(meta Meta) []tree.Node {
	l := draw.Line{}
	l.Add(tree.El("h1", nil, tree.Say(words.AboutTitle)))
	l.Para("lede", words.AboutLede)
	l.Add(h2(words.AboutDoes))
	l.Para("", words.AboutDoesScale)
	l.Para("", words.AboutDoesChain)
	l.Add(h2(words.AboutIsNot))
	l.Add(tree.Class("ul", "how",
		draw.Item(led(words.AboutIsNotAdvice, words.AboutIsNotAdviceText)...),
		draw.Item(led(words.AboutIsNotPrediction, words.AboutIsNotPredictionText)...),
		draw.Item(led(words.AboutIsNotGrade, words.AboutIsNotGradeText)...)))
	l.All(aboutMarks())
	l.Add(h2(words.AboutWords))
	l.Add(tree.El("dl", nil, vocabulary()...))
	l.Add(h2(words.AboutLaw))
	l.Para("", words.AboutLawText(words.Date(standard.October2020.String())))
	l.Add(h2(words.AboutKeeps))
	l.Para("", words.AboutKeepsText)
	l.Add(h2(words.AboutBrowsers))
	l.Para("", words.AboutBrowsersText(words.BrowsersLeast))
	l.Add(h2(words.AboutAccess))
	l.Para("", words.AboutAccessText)
	l.Add(how(words.AboutAccessReader, words.AboutAccessLanguage, words.AboutAccessEnglish))
	l.Add(h2(words.AboutChecked))
	l.Para("", words.AboutCheckedText)
	l.Add(h2(words.AboutVersion))
	version := []tree.Node{tree.Say(words.AboutVersionText(words.Literal(meta.Version)))}
	if meta.WasmHash != "" {
		version = append(version, tree.T(" "), tree.SayWith(words.AboutModule(words.Literal(meta.WasmHash)), within("code")))
	}
	l.Add(tree.P("", version...))
	return []tree.Node{
		skip(),
		banner(nil, draw.Link("index.html", words.PageAllWalks)),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body", l.Nodes...)),
		footer(meta, ""),
	}
}

// aboutMarks says what is marked how: what a court did, how firmly a ruling
// follows, how an authority was read.
func aboutMarks() []tree.Node {
	var marks, firm, read []tree.Node
	for _, m := range matter.Marks()[1:] {
		marks = append(marks, term(words.MarkName(m.String()), words.MarkHint(m.String()))...)
	}
	for _, f := range doctrine.Firmnesses() {
		firm = append(firm, term(words.FirmnessName(f.String()), words.FirmnessHint(f.String()))...)
	}
	for i := len(law.Marks()) - 1; i >= 0; i-- {
		m := law.Marks()[i].String()
		read = append(read, term(words.MarkName(m), words.MarkHint(m))...)
	}
	return []tree.Node{
		h2(words.AboutCourt),
		draw.Para("", words.AboutCourtText),
		tree.El("dl", nil, marks...),
		h2(words.AboutFirmly),
		tree.El("dl", nil, firm...),
		h2(words.AboutRead),
		tree.El("dl", nil, read...),
		draw.Para("", words.AboutQuoted),
	}
}

// vocabulary lists the words that every walk uses.
func vocabulary() (ns []tree.Node) {
	for _, w := range []struct {
		word words.Name
		text words.Text
	}{
		{words.AboutWordInjunction, words.AboutWordInjunctionText},
		{words.AboutWordStay, words.AboutWordStayText},
		{words.AboutWordMovant, words.AboutWordMovantText},
		{words.AboutWordBurden, words.AboutWordBurdenText},
		{words.AboutWordMerits, words.AboutWordMeritsText},
		{words.AboutWordHarm, words.AboutWordHarmText},
		{words.AboutWordTailoring, words.AboutWordTailoringText},
		{words.AboutWordSecurity, words.AboutWordSecurityText},
		{words.AboutWordGate, words.AboutWordGateText},
		{words.AboutWordFinding, words.AboutWordFindingText},
		{words.AnswerSilent, words.AboutWordSilentText},
		{words.AnswerOpen, words.AboutWordOpenText},
	} {
		ns = append(ns, term(w.word, w.text)...)
	}
	return ns
}

func h2(s words.Said) tree.Node { return tree.El("h2", nil, tree.Say(s)) }

// term is an entry of a list of words.
func term(word, text words.Said) []tree.Node {
	return []tree.Node{tree.El("dt", nil, tree.Say(word)), tree.El("dd", nil, tree.Say(text))}
}

// led is a text that begins with what it is about, in bold.
func led(about, text words.Said) []tree.Node {
	return []tree.Node{draw.Bold(about), tree.T(" "), tree.Say(text)}
}

// how is a list of sentences.
func how(sentences ...words.Said) tree.Node {
	l := draw.Line{}
	for _, s := range sentences {
		l.Add(draw.Item(tree.Say(s)))
	}
	return tree.Class("ul", "how", l.Nodes...)
}
