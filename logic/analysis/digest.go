package analysis

import (
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// digest reads so many hexadecimal digits.
func (x *reader) digest(size int) string {
	text := x.r.Text()
	for i := range len(text) {
		if c := text[i]; !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			size = -1
		}
	}
	if len(text) != size {
		x.r.Refuse(words.ProblemDigest(strictjson.Shown(text)))
		return ""
	}
	return text
}

// sameEdition refuses a file that was made for another edition of its matter than the
// one here, unless it is read as from an earlier one.
func (x *reader) sameEdition() {
	if x.a.Edition == "" || x.r.Aside != nil {
		return
	}
	if edition := x.m.EditionDigits(); edition != x.a.Edition {
		x.r.Refuse(words.ProblemOtherEdition(strictjson.Shown(x.a.Edition), strictjson.Shown(edition)))
	}
}

// sameText refuses a file of work on another matter of the reader's own that has the
// same id, or on another text of it.
func (x *reader) sameText() {
	if x.own && x.a.Text != "" && x.a.Text != x.m.TextDigits() {
		x.r.Refuse(words.ProblemOtherText(strictjson.Shown(x.m.ID)))
	}
}
