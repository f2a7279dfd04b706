package pages

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// aboutBody is the page that says how it works and what it is not.
func aboutBody(meta Meta) []tree.Node {
	l := line{}
	l.add(tree.El("h1", nil, tree.Say(words.AboutTitle)))
	l.para("lede", words.AboutLede)
	l.add(h2(words.AboutDoes))
	l.para("", words.AboutDoesScale)
	l.para("", words.AboutDoesChain)
	l.add(h2(words.AboutIsNot))
	l.add(tree.Class("ul", "how",
		item(led(words.AboutIsNotAdvice, words.AboutIsNotAdviceText)...),
		item(led(words.AboutIsNotPrediction, words.AboutIsNotPredictionText)...),
		item(led(words.AboutIsNotGrade, words.AboutIsNotGradeText)...)))
	l.all(aboutMarks())
	l.add(h2(words.AboutWords))
	l.add(tree.El("dl", nil, vocabulary()...))
	l.add(h2(words.AboutLaw))
	l.para("", words.AboutLawText(words.Date(standard.October2020.String())))
	l.add(h2(words.AboutKeeps))
	l.para("", words.AboutKeepsText)
	l.add(h2(words.AboutAccess))
	l.para("", words.AboutAccessText)
	l.add(how(words.AboutAccessReader, words.AboutAccessLanguage, words.AboutAccessEnglish))
	l.add(h2(words.AboutChecked))
	l.para("", words.AboutCheckedText)
	l.add(h2(words.AboutVersion))
	version := []tree.Node{tree.Say(words.AboutVersionText(words.Literal(meta.Version)))}
	if meta.WasmHash != "" {
		version = append(version, tree.T(" "), tree.SayWith(words.AboutModule(words.Literal(meta.WasmHash)), within("code")))
	}
	l.add(tree.P("", version...))
	return []tree.Node{
		skip(),
		banner(nil, link("index.html", words.PageAllWalks)),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"), tree.Class("div", "body", l.ns...)),
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
		para("", words.AboutCourtText),
		tree.El("dl", nil, marks...),
		h2(words.AboutFirmly),
		tree.El("dl", nil, firm...),
		h2(words.AboutRead),
		tree.El("dl", nil, read...),
		para("", words.AboutQuoted),
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
	return []tree.Node{bold(about), tree.T(" "), tree.Say(text)}
}

// how is a list of sentences.
func how(sentences ...words.Said) tree.Node {
	l := line{}
	for _, s := range sentences {
		l.add(item(tree.Say(s)))
	}
	return tree.Class("ul", "how", l.ns...)
}
