package room

import (
	"strconv"

	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/qr"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Assign makes the code of a path that a teacher chose, which is written as a matter
// lists its own, and says how long it is. Where it is none, problem names what is
// wrong with it.
func Assign(file, chosen string) string {
	return onMatter(file, func(w *strictjson.Writer, m *matter.Matter) {
		p, problems := m.ReadPath(chosen)
		if len(problems) > 0 {
			w.Field("problem", placed(problems[0].Path))
			return
		}
		code, problem := path.Encode(p, m)
		if problem.Kind != path.None {
			w.Field("problem", problem.Kind.String())
			return
		}
		w.Field("code", code)
		w.Name("minutes").Int(minutes.Path(m, p).Minutes())
	})
}

// onMatter answers about the matter of a file, or that the file is none.
func onMatter(file string, answer func(*strictjson.Writer, *matter.Matter)) string {
	w := &strictjson.Writer{}
	w.Object(func() {
		if m, problems := matter.Read(file); len(problems) > 0 {
			w.Field("problem", "matter")
		} else {
			answer(w, m)
		}
	})
	return w.String()
}

// onAssignment does so about an assignment on it, or names where that is wrong.
func onAssignment(file, assigned string, answer func(*strictjson.Writer, *matter.Matter, *handin.Assignment)) string {
	return onMatter(file, func(w *strictjson.Writer, m *matter.Matter) {
		if a, problems := handin.ReadAssignment(assigned, m); len(problems) > 0 {
			w.Field("problem", placed(problems[0].Path))
		} else {
			answer(w, m, a)
		}
	})
}

// placed is where something is wrong; "path" where it is the whole.
func placed(path string) string {
	if path == "" {
		return "path"
	}
	return path
}

// Paper writes the file of an assignment, or names what is wrong with it.
func Paper(file, assigned string) string {
	return onAssignment(file, assigned, func(w *strictjson.Writer, m *matter.Matter, a *handin.Assignment) {
		text := &strictjson.Writer{Indent: true}
		a.Write(text)
		w.Field("file", text.String())
	})
}

// Picture is the QR code of an address: the side of its square and the path that is
// dark. It is null where the address is too long.
func Picture(address string) string {
	c := qr.Encode(address)
	if c == nil {
		return "null"
	}
	w := &strictjson.Writer{}
	w.Object(func() {
		w.Field("side", strconv.Itoa(c.Size+2*qr.Quiet))
		w.Field("path", c.Path())
	})
	return w.String()
}
