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
	w := &strictjson.Writer{}
	w.Object(func() {
		m, problems := matter.Read(file)
		if len(problems) > 0 {
			w.Field("problem", "matter")
			return
		}
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
	return w.String()
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
	w := &strictjson.Writer{}
	w.Object(func() {
		m, problems := matter.Read(file)
		if len(problems) > 0 {
			w.Field("problem", "matter")
			return
		}
		a, problems := handin.ReadAssignment(assigned, m)
		if len(problems) > 0 {
			w.Field("problem", placed(problems[0].Path))
			return
		}
		text := &strictjson.Writer{Indent: true}
		a.Write(text)
		w.Field("file", text.String())
	})
	return w.String()
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
