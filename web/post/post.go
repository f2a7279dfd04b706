package post

import (
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Post is one address that can be put into an article.
type Post struct {
	Matter *matter.Matter
	// Name is that of the step, of the preset path, or [ResultName].
	Name string
	// Step asks the question; nil for a result.
	Step *matter.Step
	// Path goes on behind the first question; empty for a single one and a result.
	Path matter.Path
	// On is whether there is a path to go on with.
	On bool
}

// ResultName is the name of the frame that says what the answers of an article come to.
const ResultName = "result"

// Folder holds the posts of all matters.
const Folder = "post"

// Posts lists those of a matter: one for each step that asks, one for each preset path,
// and the result. A matter without a record, which is the reader's own facts, has none,
// because there is nothing to show. Names are unlike each other.
func Posts(m *matter.Matter) (all []Post) {
	if len(m.Cites) == 0 {
		return nil
	}
	taken := map[string]bool{ResultName: true}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			if s := &m.Parts[i].Steps[j]; len(s.Asks) > 0 {
				taken[s.ID] = true
				all = append(all, Post{Matter: m, Name: s.ID, Step: s})
			}
		}
	}
	for _, preset := range matter.Presets() {
		p, ok := m.Path(preset)
		if !ok || taken[preset.String()] {
			continue
		}
		if first := opening(m, p); first != nil {
			all = append(all, Post{Matter: m, Name: preset.String(), Step: first, Path: p, On: true})
		}
	}
	return append(all, Post{Matter: m, Name: ResultName})
}

// opening is the first step of a path that asks something.
func opening(m *matter.Matter, p matter.Path) *matter.Step {
	for _, screen := range p.Screens() {
		for _, id := range screen {
			if s := m.Step(id); s != nil && len(s.Asks) > 0 {
				return s
			}
		}
	}
	return nil
}

// File is the name of the document in the site.
func (p Post) File() string { return Folder + "/" + p.Matter.ID + "/" + p.Name + ".html" }

// CardFile is the name of its picture.
func (p Post) CardFile() string { return Folder + "/" + p.Matter.ID + "/" + p.Name + ".png" }

// OEmbed is the name of what the oEmbed protocol is told of it.
func (p Post) OEmbed() string { return Folder + "/" + p.Matter.ID + "/" + p.Name + ".json" }

// Walk is the address of what the post shows in the walk, from the top of the site: the
// path, where the post has one, else the question.
func (p Post) Walk() string {
	switch {
	case p.Step == nil:
		return p.page()
	case p.On:
		return p.page() + "#p=" + p.Name
	}
	return p.page() + "#" + p.place()
}

// Whole is the address of the walk that the post leads to, from its beginning: the path of
// the post, else the short one where the matter has it, because that is how its walk begins.
func (p Post) Whole() string {
	if p.Step == nil || p.On {
		return p.Walk()
	}
	if _, ok := p.Matter.Path(matter.Short); ok {
		return p.page() + "#p=" + matter.Short.String()
	}
	return p.page()
}

func (p Post) page() string { return p.Matter.ID + ".html" }

// place is where the walk has the question, and opens is the same with the path of the post.
func (p Post) place() string { return walk.StepID(p.Step.ID) }

func (p Post) opens() string {
	switch {
	case p.Step == nil:
		return ""
	case p.On:
		return "p=" + p.Name + "&" + p.place()
	}
	return p.place()
}

// way names the walk that the post leads to, with its minutes: the short path where the
// matter has one, because that is how its walk begins.
func (p Post) way() words.Name {
	if path, ok := p.Matter.Path(matter.Short); ok {
		return words.PostWalkShort(minutes.Path(p.Matter, path).Minutes())
	}
	return words.PostWalk(minutes.Walk(p.Matter).Minutes())
}

// Height is the room that a frame should reserve for it at 600 pixels of width, in
// pixels. A test measures that each fits before the commitment.
func (p Post) Height() int {
	if p.Step == nil {
		return 400
	}
	return 700
}
