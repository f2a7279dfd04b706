package site

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// observed is the score of a page under the rules that MDN publishes for its HTTP
// Observatory (mdn/mdn-http-observatory, src/grader/charts.js, read in November 2026), as
// far as headers decide it: every page begins with 100, and what is more than asked for
// counts only where nothing costs more than 10. A host with a redirection, a cookie or a
// script of its own is scored apart from this.
func observed(h http.Header) int {
	policy := map[string]string{}
	for _, value := range h.Values("Content-Security-Policy") {
		for _, directive := range strings.Split(value, ";") {
			name, sources, _ := strings.Cut(strings.TrimSpace(directive), " ")
			if _, twice := policy[name]; !twice {
				policy[name] = sources
			}
		}
	}
	scripts, styles := policy["script-src"], policy["style-src"]
	score, extra := 100, 0
	switch broad := func(sources string) bool {
		return sources == "" || strings.Contains(sources, "'unsafe-inline'") || strings.Contains(sources, "data:") || strings.Contains(sources, "*") || strings.Contains(sources, "https: ")
	}; {
	case len(policy) == 0:
		score -= 25
	case broad(scripts):
		score -= 20
	case strings.Contains(scripts+styles, "'unsafe-eval'"):
		score -= 10
	case broad(styles):
	case policy["default-src"] == "'none'":
		extra += 10
	default:
		extra += 5
	}
	switch h.Get("Referrer-Policy") {
	case "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin":
		extra += 5
	case "":
	default:
		score -= 5
	}
	if h.Get("X-Content-Type-Options") != "nosniff" {
		score -= 5
	}
	if _, says := policy["frame-ancestors"]; says {
		extra += 5
	} else if h.Get("X-Frame-Options") == "" {
		score -= 20
	}
	if h.Get("Strict-Transport-Security") == "" {
		score -= 20
	}
	switch h.Get("Cross-Origin-Resource-Policy") {
	case "same-origin", "same-site":
		extra += 10
	case "cross-origin", "":
	default:
		score -= 5
	}
	if h.Get("Access-Control-Allow-Credentials") == "true" && h.Get("Access-Control-Allow-Origin") != "" {
		score -= 50
	}
	if score >= 90 {
		score += extra
	}
	return score
}

// Every page is at the best grade on a host that sends HSTS, which only the host can
// decide for its name, and loses what that costs and nothing else on one that does not.
func TestPagesAreWellObserved(t *testing.T) {
	report, dir := built(t)
	rules := parseHeaders(contents(t, dir)[HeadersFile])
	pages := 0
	for _, f := range report.Files {
		if !strings.HasSuffix(f.Name, ".html") {
			continue
		}
		pages++
		h := http.Header{}
		for _, r := range rules {
			if r.matches("/" + f.Name) {
				for name, values := range r.header {
					h[name] = append(h[name], values...)
				}
			}
		}
		require.Empty(t, h.Values("Set-Cookie"), f.Name)
		require.Equal(t, 80, observed(h), f.Name)
		h.Set("Strict-Transport-Security", "max-age=31536000")
		require.Equal(t, 120, observed(h), f.Name)
		for _, name := range []string{"Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"} { // the score falls without
			less := h.Clone()
			less.Del(name)
			require.Less(t, observed(less), 120, name)
		}
	}
	require.Greater(t, pages, 80)
}
