package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
)

// Handler serves a folder that Build made: with its own headers, the packed
// twin that the browser takes, and answers that it can keep and ask for again.
// Only what the site is made of is served: no listings, no hidden files.
func Handler(dir string) http.Handler { return handler{os.DirFS(dir)} }

type handler struct{ files fs.FS }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// Without its headers the site would be served without its policy, so not at all.
	text, err := fs.ReadFile(h.files, HeadersFile)
	if err != nil {
		http.Error(w, "This folder was not built by benchwalk.", http.StatusInternalServerError)
		return
	}
	for _, rule := range parseHeaders(string(text)) {
		if rule.matches(r.URL.Path) {
			for name, values := range rule.header {
				name = http.CanonicalHeaderKey(name)
				w.Header()[name] = append(w.Header()[name], values...) // of two policies both bind
			}
		}
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Only GET and HEAD.", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	kind, known := kinds[path.Ext(name)]
	body, err := fs.ReadFile(h.files, name) // refuses every name that leads out of the folder
	if !known || err != nil {
		notFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	if twin, coding := h.twin(w, r, name); twin != nil {
		w.Header().Set("Content-Encoding", coding)
		body = twin
	}
	sum := sha256.Sum256(body)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
}

// twin finds the packed form that the request prefers; nil where it takes none.
func (h handler) twin(w http.ResponseWriter, r *http.Request, name string) (body []byte, coding string) {
	best := 0.0
	for _, t := range []struct{ coding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}} {
		packed, err := fs.ReadFile(h.files, name+t.suffix)
		if err != nil {
			continue
		}
		w.Header().Set("Vary", "Accept-Encoding")
		if q := accepted(r.Header.Get("Accept-Encoding"), t.coding); q > best {
			best, body, coding = q, packed, t.coding
		}
	}
	return body, coding
}

// accepted is the weight that an Accept-Encoding header gives to a coding: 0
// refuses it, as does silence.
func accepted(header, coding string) (weight float64) {
	for part := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name != coding && name != "*" {
			continue
		}
		q := 1.0
		if value, ok := strings.CutPrefix(strings.ReplaceAll(strings.ToLower(parameters), " ", ""), "q="); ok {
			q, _ = strconv.ParseFloat(value, 64) // an unreadable weight is none
		}
		if weight = q; name == coding {
			return weight // said by name, whatever "*" says
		}
	}
	return weight
}

func notFound(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", kinds[".html"])
	w.WriteHeader(http.StatusNotFound)
	w.Write([]byte(pages.Missing(en.Language(), r.URL.Path)))
}
