package view

import (
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// The fields of a scope. web/static/matter.js has them under the same names. Those of a
// matter are seen in all its scopes, and those of a step in the scopes of its items.
const (
	// Of the matter.
	textTitle        text   = "title"
	textCourt        text   = "court"
	placeDocket      place  = "docket"
	textDecided      text   = "decided"
	textMinutes      text   = "minutes" // of more than one
	flagOneMinute    flag   = "oneMinute"
	textMovantName   text   = "movantName"
	textOpponentName text   = "opponentName"
	textFirst        text   = "first"
	textFirstTitle   text   = "firstTitle"
	textHash         text   = "hash"
	textSources      text   = "sources" // the document that has them, where that is another one
	richLead         rich   = "lead"
	flagJudged       flag   = "judged"
	flagMine         flag   = "mine"
	flagGrid         flag   = "grid"
	flagCourtSpoke   flag   = "courtSpoke" // a court speaks to a single cell
	textAskAdvances  text   = "askAdvances"
	textAskExcess    text   = "askExcess"
	listParts        list   = "parts"
	listRounds       list   = "rounds"
	listEntries      list   = "entries"
	listCites        list   = "cites"
	listInterests    list   = "interests"
	listWholes       list   = "wholes"
	listProvisions   list   = "provisions"
	listAlternatives list   = "alternatives"
	fieldSaid        string = "said" // every statement, under its id

	// Of a matter that is built in. They stand in no template that script fills.
	textMatter   text  = "matter"
	flagBuilt    flag  = "built"
	flagRead     flag  = "read"
	flagBeside   flag  = "beside"  // in the document with the sources itself
	nodesReading nodes = "reading" // the way to read it straight through, with its minutes
	flagTold     flag  = "told"    // that the matter itself says something of its end
	flagRuled    flag  = "ruled"   // that it is what a court ruled
	flagComesTo  flag  = "comesTo" // that it is what comes of no court's ruling
	listOutcome  list  = "outcome"
	listOpen     list  = "open"
	listLater    list  = "later"
	// Of a walk that offers a path beside the whole.
	nodesPaths  nodes = "paths"  // the choice
	nodesRests  nodes = "rests"  // at a step, what its answer rests on
	nodesWay    nodes = "way"    // at the end of a step, the links of the path
	nodesDeeper nodes = "deeper" // at the result, what the path left closed

	// Of a part.
	textPart      text = "part"
	textPartTitle text = "partTitle"
	textNumber    text = "number"
	textOf        text = "of"
	textStart     text = "start"
	flagSeveral   flag = "several"
	// Of a part of a matter that is built in: how many minutes it takes.
	nodesPartMinutes nodes = "partMinutes"

	// Of a step, which has those of its part as well.
	textStep      text = "step" // its id, in the lists that stand in it as well
	textTopic     text = "topic"
	textBack      text = "back"
	textNext      text = "next"
	textNextTitle text = "nextTitle"
	richBars      rich = "bars"
	flagSided     flag = "sided"
	flagBench     flag = "bench"
	flagAnswered  flag = "answered"
	listFacts     list = "facts"
	listMovant    list = "movant"
	listOpponent  list = "opponent"
	// What a short path folds of them.
	listFactsRest    list   = "factsRest"
	listMovantRest   list   = "movantRest"
	listOpponentRest list   = "opponentRest"
	listHolding      list   = "holding"
	listOther        list   = "other_way"
	listSince        list   = "since" // what later courts said of it
	piecesAsks       pieces = "asks"
	piecesTensions   pieces = "tensions"
	piecesActs       pieces = "acts"
	nodesMargin      nodes  = "margin"
	fieldFound       string = "found" // keys of what the court found

	// Of an item.
	textID            text  = "id"
	textBy            text  = "by" // whose word a statement is
	textUse           text  = "use"
	textDay           text  = "day"
	richQuestion      rich  = "question"
	placePin          place = "pin"
	placeRecord       place = "record"
	richQuote         rich  = "quote"
	flagOfCourt       flag  = "ofCourt"
	textProvision     text  = "provision"
	textProvisionOf   text  = "provisionName"
	listBurden        list  = "burden"
	textAsked         text  = "asked" // the step that asks of a provision and says what it stops, or that has asked the same
	textAskedTopic    text  = "askedTopic"
	listCells         list  = "cells"
	listEvidence      list  = "evidence"
	textInterest      text  = "interest"
	textInterestOf    text  = "interestName"
	listWhole         list  = "whole"
	textUsersShort    text  = "usersShort"
	textAlternative   text  = "alternative"
	textAlternativeOf text  = "alternativeName"
	flagInRecord      flag  = "in_record"
	textMeant         text  = "meant"
	listAnswer        list  = "answer"
)

// onlyBuilt are the conditions that a file of the reader's never fulfils.
var onlyBuilt = func() []flag {
	return []flag{flagBuilt, flagRead, flagBeside, flag(textSources), flagTold, flagRuled, flagComesTo, flag(nodesPaths), flag(nodesRests), flag(nodesWay), flag(nodesDeeper), flag(nodesPartMinutes), flag(nodesReading)}
}()

// The flags that have a name from a set.

// about is there where the matter is about that test.
func about(t doctrines.ID) flag { return flag("about-" + t.String()) }

// under is there where the matter is walked under the law of that day.
func under(day string) flag { return flag("law-" + day) }

// stands is there where the two sides of a step stand on that.
func stands(stance string) flag { return flag("stance-" + stance) }

// did is there where the court did that at a step.
func did(m matter.Mark) flag { return flag("mark-" + m.String()) }

// spoke is there where a statement of the record is that party's, and serves where it says
// that of a cell.
func spoke(by matter.By) flag   { return flag("spoke-" + by.String()) }
func serves(c matter.Cell) flag { return flag("serves-" + c.String()) }

// sorted is there where an interest is of that sort and has that aid, which the paper
// that the sorting is from says itself, or not.
func sorted(sort matter.Sort, aid matter.Aid, williams bool) flag {
	f := flag("note-" + sort.String() + "-" + aid.String())
	if williams {
		f += "-williams"
	}
	return f
}

// noted is there where a note of the matter names that authority, and beyond where the
// law of the matter does not rest on it.
func noted(id law.ID) flag  { return flag("noted-" + string(id)) }
func beyond(id law.ID) flag { return flag("beyond-" + string(id)) }
