package memo_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The memo on the court's own findings was read line by line against the order.
// That reading holds for the one memo that it names.
func TestReadAgainstTheOrder(t *testing.T) {
	const file = "golden/wechat-2020-bench.md"
	read, err := os.ReadFile("../../docs/memo-check.md")
	if os.IsNotExist(err) && runtime.GOOS == "js" {
		t.Skip("the document is not here")
	}
	require.NoError(t, err)
	golden, err := os.ReadFile(file)
	require.NoError(t, err)
	digest := fmt.Sprintf("%x", sha256.Sum256(golden))[:12]
	// Not Contains, which would print the whole document.
	require.True(t, strings.Contains(string(read), "(SHA-256 begins `"+digest+"`)"),
		"docs/memo-check.md is about another memo than logic/memo/%s. Read the memo again where it changed, against "+
			"the order, bring the table up to date, and name there the date and the new digest, %s.", file, digest)
}
