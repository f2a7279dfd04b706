package pages_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/tree"
)

// Pages lead to each other inside the single file, from within a sentence, too.
func TestSinglePagesLeadToEachOther(t *testing.T) {
	ms := matters(t)
	ps := []pages.Page{pages.StartPage(ms, meta), pages.AboutPage(meta)}
	for _, m := range ms {
		ps = append(ps, pages.WalkPage(m, meta))
	}
	var b strings.Builder
	tree.HTML(&b, en.Language(), pages.SinglePages(ps)...)
	for _, p := range ps {
		assert.NotContains(t, b.String(), `href="`+p.Name+`.html`)
	}
	for _, m := range ms {
		assert.Contains(t, b.String(), `To answer its questions, <a href="?`+m.ID+`">walk through it</a>.`)
	}
}
