// Package static holds the page's styles and scripts, which are served without
// their comments, and in embed
// those that other people's pages load. It
// embeds files, so it is native only.
package static

import "embed"

//go:embed *.css *.js embed
var Files embed.FS
