// Package static holds the page's styles and scripts as they are served. It
// embeds files, so it is native only.
package static

import "embed"

//go:embed *.css *.js
var Files embed.FS
