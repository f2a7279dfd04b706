package analysis

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Head and Tail are the file on one line but for [Analysis.Texts], which stands
// between them: what is chosen and ticked, and where the reader is.
func (a *Analysis) Head() string { return strings.TrimSuffix(object(a.writeChosen), "}") }

// Texts is what was typed or set aside, which is long and seldom changes.
func (a *Analysis) Texts() string { return following(object(a.writeTyped)) }

// Tail ends the file.
func (a *Analysis) Tail() string { return following(object(a.writeWalk)) + "}" }

func object(write func(*strictjson.Writer)) string {
	w := &strictjson.Writer{}
	w.Object(func() { write(w) })
	return w.String()
}

// following are the members of an object where they stand behind others.
func following(object string) string {
	if object == "{}" {
		return ""
	}
	return "," + object[1:len(object)-1]
}
