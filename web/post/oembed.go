package post

import (
	"encoding/json"

	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// oEmbed is what the protocol of that name, version 1.0, is told of a post.
type oEmbed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Provider        string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	Title           string `json:"title"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	Thumbnail       string `json:"thumbnail_url"`
	ThumbnailWidth  int    `json:"thumbnail_width"`
	ThumbnailHeight int    `json:"thumbnail_height"`
}

// quoted is what a site makes a frame of. WordPress takes out all but a quotation and a
// frame, has its own script size the frame only where the quotation is there, and hides the
// quotation once the frame has told its height. It leaves the frame its width, which is that
// of the column, so that on a phone nothing is cut off, and no border of the browser's own.
const quoted = `<blockquote><p><a href="{walk}">{title}</a></p></blockquote>
<iframe src="{src}" title="{title}" width="100%" height="{height}" frameborder="0"></iframe>`

// Told is the file by which a site that knows the protocol, such as WordPress, makes a
// frame of the bare address. It holds whole addresses, so it takes the origin at which the
// site will stand.
func (p Post) Told(l *words.Language, origin string) ([]byte, error) {
	plain := func(s words.Said) string { return tree.Plain(l, tree.Say(s)) }
	return json.MarshalIndent(oEmbed{
		Version: "1.0", Type: "rich", Provider: plain(words.PageBrand), ProviderURL: origin + "/",
		Title: plain(p.Title()), HTML: p.fill(quoted, true, l, origin, Options{}), Width: 600, Height: p.Height(),
		Thumbnail: origin + "/" + p.CardFile(), ThumbnailWidth: cardWidth, ThumbnailHeight: cardHeight,
	}, "", "  ")
}
