package analysis

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// What a path may ask beside the questions: a prediction of the ruling, how sure one
// is of an answer, and the answers after discussion. No ruling depends on any of it.

// Confidence is how sure the reader was of an answer. The zero value is that nothing
// was said.
type Confidence uint8

const (
	ConfidenceUnsaid Confidence = iota
	ConfidenceLow
	ConfidenceMedium
	ConfidenceHigh
)

var confidenceNames = []string{"unsaid", "low", "medium", "high"}

// String gives the name used in files; "unsaid" stands in none.
func (c Confidence) String() string {
	if int(c) < len(confidenceNames) {
		return confidenceNames[c]
	}
	return "?"
}

// Confidences lists all values.
func Confidences() []Confidence {
	return []Confidence{ConfidenceUnsaid, ConfidenceLow, ConfidenceMedium, ConfidenceHigh}
}

// ParseConfidence takes the name.
func ParseConfidence(name string) (Confidence, bool) {
	i := slices.Index(confidenceNames, name)
	return Confidence(max(i, 0)), i >= 0
}

// Sure is how sure the reader was of the answer to one question.
type Sure struct {
	Provision  string // the id of the provision that it is about; empty for the whole rule
	Key        doctrines.Key
	Confidence Confidence
}

// Confidence gives how sure the reader was of an answer.
func (a *Analysis) Confidence(provision string, k doctrines.Key) Confidence {
	for _, s := range a.Sure {
		if s.Provision == provision && s.Key == k {
			return s.Confidence
		}
	}
	return ConfidenceUnsaid
}

// SetConfidence records how sure the reader is of an answer.
func (a *Analysis) SetConfidence(provision string, k doctrines.Key, c Confidence) {
	for i, s := range a.Sure {
		if s.Provision == provision && s.Key == k {
			a.Sure = append(a.Sure[:i:i], a.Sure[i+1:]...)
			break
		}
	}
	if c != ConfidenceUnsaid {
		a.Sure = append(a.Sure, Sure{provision, k, c})
	}
}

// FindAfterDiscussion records an answer after discussion. The present answer and the
// first one stay as they are.
func (a *Analysis) FindAfterDiscussion(provision string, k doctrines.Key, f doctrine.Finding) {
	if provision == "" {
		a.After.Set(k, f)
		return
	}
	a.AfterProvided = provide(a.AfterProvided, provision, k, f)
}

// FindingAfterDiscussion gives the answer after discussion; open if there is none.
func (a *Analysis) FindingAfterDiscussion(provision string, k doctrines.Key) doctrine.Finding {
	if provision == "" {
		return a.After.Get(k)
	}
	return find(a.AfterProvided, provision).Get(k)
}

// Beside reports whether anything of it was said.
func (a *Analysis) Beside() bool {
	return a.Predicted != [doctrines.Count]doctrine.Disposition{} || len(a.Sure) > 0 || a.After != (Findings{}) || len(a.AfterProvided) > 0
}

// prediction reads the rulings that were predicted, by their tests.
func (x *reader) prediction() {
	r := x.r
	var tests []string
	for _, t := range doctrines.All() {
		tests = append(tests, t.String())
	}
	r.Object(tests, func(name string) {
		t := doctrines.MustNamed(name)
		ds := t.Test().Doctrine().Dispositions
		v := r.Text()
		i := slices.Index(ds, v)
		if i < 0 {
			r.Unknown(strictjson.Unknown(words.UnknownDisposition, v, ds))
		}
		x.a.Predicted[t] = doctrine.Disposition(i + 1)
	})
}

// confidence reads how sure the reader was of each answer.
func (x *reader) confidence() {
	r := x.r
	r.Object(nil, func(name string) {
		id, k, ok := x.question(name)
		if !ok {
			r.UnknownAmong(words.UnknownElement, name, doctrines.Names)
			return
		}
		v := r.Text()
		c, _ := ParseConfidence(v)
		if c == ConfidenceUnsaid {
			r.Unknown(strictjson.Unknown(words.UnknownValue, v, confidenceNames[1:]))
			return
		}
		x.a.SetConfidence(id, k, c)
	})
}

// writeBeside writes what was asked beside the questions, where there is any.
func (a *Analysis) writeBeside(w *strictjson.Writer) {
	if a.Predicted != [doctrines.Count]doctrine.Disposition{} {
		w.Name("prediction").Object(func() {
			for _, t := range doctrines.All() {
				if d := a.Predicted[t]; d != doctrine.Undecided {
					w.Field(t.String(), t.Test().Doctrine().Disposition(d))
				}
			}
		})
	}
	if len(a.Sure) > 0 {
		w.Name("confidence").Object(func() {
			for _, s := range a.Sure {
				name := s.Key.String()
				if s.Provision != "" {
					name = "provisions." + s.Provision + "." + s.Key.Bare()
				}
				w.Field(name, s.Confidence.String())
			}
		})
	}
	if a.After != (Findings{}) || len(a.AfterProvided) > 0 {
		w.Name("after_discussion").Object(func() { writeFindings(w, &a.After, a.AfterProvided) })
	}
}
