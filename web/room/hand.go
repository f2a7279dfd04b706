package room

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Hand makes what a student hands in of work that the browser has kept: the file, and
// the code, which is empty where there is too much for one. It says how many of the
// questions of the path are answered. Where it cannot be made, problem says of what.
func Hand(file, work, tag string, minutes int, name string) string {
	w := &strictjson.Writer{}
	w.Object(func() {
		m, problems := matter.Read(file)
		if len(problems) > 0 {
			w.Field("problem", "matter")
			return
		}
		g, _ := handin.NewGround(m, matter.Digest(file))
		h, k, _ := g.Read(work)
		if k != handin.None || minutes < 0 || minutes >= handin.Moments {
			w.Field("problem", "work")
			return
		}
		h.Minutes, h.Name = uint32(minutes), name
		h.Tag = matter.Digest(tag) % handin.Tags
		text := &strictjson.Writer{Indent: true}
		g.Write(text, h)
		if _, k, _ := g.Read(text.String()); k != handin.None {
			w.Field("problem", "name")
			return
		}
		code, _ := g.Encode(h)
		asked, _ := g.Asked(h.Path)
		answered := 0
		for _, n := range asked {
			if h.Answers[n].Last() != doctrine.Open {
				answered++
			}
		}
		w.Field("code", code)
		w.Field("file", text.String())
		w.Name("asked").Int(len(asked))
		w.Name("answered").Int(answered)
	})
	return w.String()
}
