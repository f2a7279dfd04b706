package site

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/post"
)

// posts adds what can be put into other people's pages: the documents, their cards and,
// where the site knows at which origin it will stand, what oEmbed is told of them.
func posts(files map[string][]byte, matters []*matter.Matter, meta pages.Meta, o Options) error {
	pen := post.NewPen()
	for _, m := range matters {
		of := meta
		of.MatterHash = Hash(files[Module], files["matter/"+m.ID+".json"])
		for _, p := range post.Posts(m) {
			page := post.Page{Post: p, Meta: of, Origin: o.Origin, NoOffline: o.NoOffline}
			files[p.File()] = []byte(page.Document())
			picture, err := p.Picture(pen, meta.Words)
			if err != nil {
				return err
			}
			files[p.CardFile()] = picture
			if o.Origin == "" {
				continue
			}
			if files[p.OEmbed()], err = p.Told(meta.Words, o.Origin); err != nil {
				return err
			}
		}
	}
	files[post.ShortcodeFile] = []byte(post.Shortcode)
	return nil
}

// elsewhere reports whether a file is for other people's pages. Nobody reads one of those
// here, so none is kept for use without a network.
func elsewhere(name string) bool {
	return strings.HasPrefix(name, post.Folder+"/") || strings.HasPrefix(name, "embed/") || name == post.Style || name == post.Script
}
