package pages_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
)

// The least browsers are the same wherever they are named.
func TestLeastBrowsers(t *testing.T) {
	least := en.Language().Say(words.BrowsersLeast)
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	require.Contains(t, string(readme), least+" or later")
	require.Contains(t, documents(t)["about.html"], least+" or later")
	said := element(t, read(t, pages.WalkPage(casebook.Matter("own"), meta).Document()), "fail-old-browser")
	require.Contains(t, said.plain(), least+" or later")
	require.Contains(t, said.attrs, "hidden")
}
