package site

import (
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/web/pages"
)

// HeadersFile is read by Netlify, Cloudflare Pages and others, and by Handler.
const HeadersFile = "_headers"

// kinds are the kinds of file the site has. What is not listed is not served.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".wasm": "application/wasm",
	".svg":  "image/svg+xml",
	".png":  "image/png",
	".txt":  "text/plain; charset=utf-8",
	".ts":   "text/plain; charset=utf-8",
}

// crossOrigin are the kinds of file that a page in a sandboxed frame fetches from an
// origin that is "null", where the same site counts as another.
var crossOrigin = map[string]bool{".js": true, ".json": true, ".txt": true, ".wasm": true}

// features are the browser's powers that the tool never uses.
var features = []string{
	"accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "magnetometer",
	"microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking",
}

// alone are the pages that nobody else may frame, because they read and write files of
// the reader's.
var alone = []string{"editor", "matter", "make", "class"}

// headers writes the file. A header stands in one rule of a path only, since
// some hosts join repeated ones with a comma; and the paths of single files are
// written out, since hosts read "/*.js" in different ways.
func headers(files []string, o Options) string {
	var b strings.Builder
	block := func(pattern string, pairs ...string) {
		b.WriteString(pattern + "\n")
		for i := 0; i < len(pairs); i += 2 {
			b.WriteString("  " + pairs[i] + ": " + pairs[i+1] + "\n")
		}
	}
	block("/*",
		// Anyone may frame the pages, which only a header can say.
		"Content-Security-Policy", pages.Policy(o.Origin, !o.NoOffline)+"; frame-ancestors *",
		"X-Content-Type-Options", "nosniff",
		"Referrer-Policy", "no-referrer",
		"Cross-Origin-Opener-Policy", "same-origin",
		// Pages that isolate themselves may frame only what says that it is isolated, too,
		// and that anybody may load it.
		"Cross-Origin-Embedder-Policy", "require-corp",
		"Cross-Origin-Resource-Policy", "cross-origin",
		"Permissions-Policy", strings.Join(features, "=(), ")+"=()",
		// Every file is asked for again and answered with 304, so that a page never
		// meets a module of another version; and nobody on the way changes one, which
		// the worker would refuse.
		"Cache-Control", "no-cache, no-transform")
	// A second policy beside the first: where two are sent, both bind.
	for _, name := range alone {
		if slices.Contains(files, name+".html") {
			for _, at := range []string{name, name + ".html"} {
				block("/"+at, "Content-Security-Policy", "frame-ancestors 'self'")
			}
		}
	}
	for _, f := range files {
		ext := path.Ext(f)
		switch {
		case f == pages.SingleFile: // here the policy of the other pages would stop its scripts
			for _, at := range []string{f, strings.TrimSuffix(f, path.Ext(f))} { // as some hosts write it
				block("/"+at, "Content-Disposition", "attachment; filename=\""+f+"\"")
			}
		case crossOrigin[ext]:
			block("/"+f, "Content-Type", kinds[ext], "Access-Control-Allow-Origin", "*")
		case ext == ".png" && elsewhere(f): // a card is shown by other sites
			block("/"+f, "Content-Type", kinds[ext], "Access-Control-Allow-Origin", "*")
		case ext != ".html": // hosts serve pages under several addresses and know their type
			block("/"+f, "Content-Type", kinds[ext])
		}
	}
	return b.String()
}

// rule is one block of the file.
type rule struct {
	pattern string
	header  http.Header
}

func (r rule) matches(path string) bool {
	prefix, open := strings.CutSuffix(r.pattern, "*")
	return r.pattern == path || open && strings.HasPrefix(path, prefix)
}

func parseHeaders(text string) (rules []rule) {
	for line := range strings.Lines(text) {
		name, value, isHeader := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case strings.HasPrefix(line, "/"):
			rules = append(rules, rule{strings.TrimSpace(line), http.Header{}})
		case isHeader && len(rules) > 0:
			rules[len(rules)-1].header.Add(name, value)
		}
	}
	return rules
}
