// Package static holds the page's styles and scripts as they are served, and in embed
// those that other people's pages load. It
// embeds files, so it is native only.
package static

import "embed"

//go:embed *.css *.js embed
var Files embed.FS
