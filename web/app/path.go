package app

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/path"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// follow takes up a path by its name. One that cannot be read leaves the path that is
// walked as it is, and the reason is told.
func (x *App) follow(name string) { x.along.Problem = x.bring(name, &x.a.Walk) }

// bring puts a path into a walk, by its name, with how it runs where it is none that a
// page offers. Without a name it is the whole.
func (x *App) bring(name string, walk *analysis.Walk) path.Problem {
	if name == "" {
		name = matter.Whole.String()
	}
	named, problem := path.Find(name, x.m)
	if problem.Kind != path.None {
		return problem
	}
	p, preset := matter.ParsePreset(name)
	if preset {
		walk.Path, walk.Named = p, ""
	} else {
		walk.Named = name
	}
	if !preset || p != matter.Whole && p != matter.Short {
		runs := named.Path.Runs()
		walk.RevealAtEnd, walk.RevealNever, walk.HideStanding = runs.Reveal != matter.RevealEach, runs.Reveal == matter.RevealNever, runs.HideStanding
	}
	return path.Problem{}
}

// pathName is the name of the path that is walked.
func (x *App) pathName() string {
	if x.a.Walk.Named != "" {
		return x.a.Walk.Named
	}
	return x.a.Walk.Path.String()
}

// walked gives the path that is walked, read anew only when it is another. One that was
// kept and cannot be read any more gives way to the one beside it, and this is told. The
// whole of a matter is the order of the page and no path.
func (x *App) walked() *live.Along {
	name := x.pathName()
	if name == x.along.Name {
		return &x.along
	}
	named, problem := path.Find(name, x.m)
	if problem.Kind != path.None && x.a.Walk.Named != "" {
		x.a.Walk.Named = ""
		x.along.Problem = problem
		name = x.pathName()
		named, problem = path.Find(name, x.m)
	}
	if problem.Kind != path.None || name == matter.Whole.String() {
		named = path.Named{}
	}
	x.along.Name, x.along.Named = name, named
	return &x.along
}

// writePath writes the path that is walked where it is another than before. An answer
// changes nothing of it, and is not to wait for it.
func (x *App) writePath(w *strictjson.Writer) {
	if x.sent["path/name"] == x.along.Name {
		return
	}
	x.sent["path/name"] = x.along.Name
	w.Name("path")
	x.along.Write(w, x.words, x.m)
}

// putPath draws what is said of the path, likewise.
func (x *App) putPath(put func(name string, ns []tree.Node)) {
	says := x.along.Name + "\n" + x.words.Say(x.along.Problem.Sentence())
	if x.sent["path/said"] == says {
		return
	}
	x.sent["path/said"] = says
	put("path", x.along.Box(x.m))
}

// besideInputs lists what a path asked beside the questions.
func (x *App) besideInputs(w *strictjson.Writer, a *matter.Ask) {
	if c := x.a.Confidence(a.Provision, a.Element); c != 0 {
		w.Field("sure."+a.Key, c.String())
	}
	if f := x.a.FindingAfterDiscussion(a.Provision, a.Element); f != 0 {
		w.Field("after."+a.Key, a.Element.Under(x.a.Posture).Name(f))
	}
}
