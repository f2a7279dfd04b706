package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/site"
)

func TestVersionSaysWhatItWasBuiltFrom(t *testing.T) {
	var stdout, stderr bytes.Buffer
	require.Equal(t, exitOK, run([]string{"version"}, nil, &stdout, &stderr), stderr.String())
	text, _ := casebook.Text("wechat-2020")
	said := strings.Join(strings.Fields(stdout.String()), " ")
	require.Contains(t, said, "benchwalk "+site.Version)
	require.Contains(t, said, "wechat-2020 "+site.Hash([]byte(text)))
	require.Contains(t, said, "words "+site.Hash([]byte(en.File())))
	require.Equal(t, exitMisuse, run([]string{"release", "-origin", "nowhere"}, nil, &stdout, &stderr))
	require.Contains(t, stderr.String(), `"nowhere"`)
}
