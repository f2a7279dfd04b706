package memo

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
)

// way is a least set of answers to what is open that would lead an open ruling away
// from the least that can come out.
type way struct {
	at    doctrine.Findings
	names []words.Name // its answers
	then  words.Text
}

// The most ways that are told, the most answers that one may take, and the most
// points that are looked through.
const (
	mostWays    = 3
	mostAnswers = 4
	mostPoints  = 4096
)

// ways gives them; none where the worst answers to what is open leave more than one
// disposition, where too many would have to be told, or where something else is
// awaited. Scales run from the worst to the best for what is asked, so that the
// least points are enough.
func (b *builder) ways(report *rulings.Report) (ways []way) {
	owed := report.Test.Test().Relief == doctrine.Undecided // it is not for one side to show what leads away
	if report.Firmness != doctrine.Unsettled || owed || !report.Awaits.Empty() || len(report.Needed) == 0 {
		return nil
	}
	ruling := b.Rulings[report.Test]
	d := ruling.Doctrine
	count := 1
	for _, key := range report.Needed {
		count *= len(d.Elements[key.Element].Levels)
	}
	if count > mostPoints {
		return nil
	}
	lowest, only := d.Decide(b.answering(report, 0)).Disposition()
	if !only {
		return nil
	}
	for point := range count {
		at := b.answering(report, point)
		if above(at, ways, report.Needed) {
			continue
		}
		found := d.Decide(at)
		if now, only := found.Disposition(); only && now == lowest {
			continue
		}
		ways = append(beyond(at, ways, report.Needed), way{at, b.answers(report, at), b.then(report, at)})
	}
	if len(ways) > mostWays {
		return nil
	}
	for i := range ways {
		if len(ways[i].names) > mostAnswers {
			return nil
		}
	}
	return ways
}

// then says what follows where the answers of a way are given and no other is.
func (b *builder) then(report *rulings.Report, at doctrine.Findings) words.Text {
	ruling := b.Rulings[report.Test]
	given := ruling.Findings
	for _, key := range report.Needed {
		if at[key.Element] > doctrine.FirstLevel {
			given[key.Element] = at[key.Element]
		}
	}
	now := ruling.Doctrine.Decide(given)
	if now.Firmness() == doctrine.Unsettled {
		return words.MemoThenTurns(b.turns(report.Test, now))
	}
	return words.ThenRuled(report.Test.String(), now.Firmness().String(), now.Doctrine.Named(now.Reachable()))
}

// turns are the topics that a ruling still needs.
func (b *builder) turns(test doctrines.ID, ruling doctrine.Ruling) (names []words.Name) {
	for element := range ruling.Doctrine.Elements {
		if ruling.Needed.Has(element) {
			names = append(names, topic(doctrines.Key{Test: test, Element: element}))
		}
	}
	return names
}

// answering is the findings with the needed ones answered, numbered from the worst.
func (b *builder) answering(report *rulings.Report, point int) doctrine.Findings {
	ruling := b.Rulings[report.Test]
	at := ruling.Findings
	for _, key := range report.Needed {
		levels := len(ruling.Doctrine.Elements[key.Element].Levels)
		at[key.Element] = doctrine.At(doctrine.Level(point % levels))
		point /= levels
	}
	return at
}

// above reports whether a point is at least as good as some way in every answer.
func above(at doctrine.Findings, ways []way, needed []doctrines.Key) bool {
	for i := range ways {
		if covers(at, ways[i].at, needed) {
			return true
		}
	}
	return false
}

// beyond keeps the ways that a point is not at least as bad as.
func beyond(at doctrine.Findings, ways []way, needed []doctrines.Key) (left []way) {
	for i := range ways {
		if !covers(ways[i].at, at, needed) {
			left = append(left, ways[i])
		}
	}
	return left
}

func covers(high, low doctrine.Findings, needed []doctrines.Key) bool {
	for _, key := range needed {
		if high[key.Element] < low[key.Element] {
			return false
		}
	}
	return true
}

// answers names the answers of a way that are not the worst.
func (b *builder) answers(report *rulings.Report, at doctrine.Findings) (names []words.Name) {
	for _, key := range report.Needed {
		level, _ := at[key.Element].Level()
		switch levels := len(key.Under(b.Analysis.Posture).Levels); {
		case level == 0:
		case int(level) == levels-1:
			names = append(names, words.MemoLevel(topic(key), b.found(key, at[key.Element])))
		default:
			names = append(names, words.MemoLevelAtLeast(topic(key), b.found(key, at[key.Element])))
		}
	}
	return names
}

// take says what the ways take, and what would follow where that is one thing.
func (b *builder) take(say func([]words.Name) words.Text, ways []way) {
	if len(ways) == 0 {
		return
	}
	var all []words.Name
	same := true
	for i := range ways {
		all = append(all, words.MemoAll(ways[i].names))
		same = same && ways[i].then.ID() == ways[0].then.ID()
	}
	b.say(say(all))
	if same {
		b.say(ways[0].then)
	}
}

// conditions says what follows of each answer to an open question: a ruling, or what
// it then turns on.
func (b *builder) conditions(report *rulings.Report, key doctrines.Key) (said []words.Said) {
	ruling := b.Rulings[report.Test]
	if report.Firmness != doctrine.Unsettled || !ruling.Needed.Has(key.Element) {
		return nil
	}
	d, before := ruling.Doctrine, ""
	var choices []words.Name
	var last doctrine.Ruling
	end := func() {
		if choices == nil {
			return
		}
		firmness := last.Firmness()
		if firmness == doctrine.Unsettled {
			switch turns := b.turns(report.Test, last); {
			case len(turns) > mostAnswers:
				said = append(said, words.MemoIfMuchOpen(choices))
			case turns != nil:
				said = append(said, words.MemoIfOpen(choices, turns))
			}
		} else {
			thereby := words.Thereby(d.Name, firmness.String(), d.Named(last.Reachable()))
			said = append(said, words.MemoIf(choices, thereby))
		}
		choices = nil
	}
	for level := range d.Elements[key.Element].Levels {
		at := ruling.Findings
		at[key.Element] = doctrine.At(doctrine.Level(level))
		now := d.Decide(at)
		kind := now.Firmness().String() + words.Together(d.Named(now.Reachable()))
		if now.Firmness() == doctrine.Unsettled {
			for element := range d.Elements {
				if now.Needed.Has(element) {
					kind += string(rune('a' + element))
				}
			}
		}
		if kind != before {
			end()
			before = kind
		}
		choices, last = append(choices, b.found(key, at[key.Element])), now
	}
	end()
	return said
}
