package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func embedded(args ...string) (exit int, out, complaint string) {
	var stdout, stderr bytes.Buffer
	exit = run(append([]string{"embed"}, args...), nil, &stdout, &stderr)
	return exit, stdout.String(), stderr.String()
}

func TestEmbed(t *testing.T) {
	exit, out, _ := embedded("-origin", "https://law.example", "-theme", "dark", "-way=address", "wechat-2020/fit")
	require.Equal(t, exitOK, exit)
	require.Equal(t, "https://law.example/post/wechat-2020/fit.html?theme=dark\n", out)
	exit, out, _ = embedded("wechat-2020/short")
	require.Equal(t, exitOK, exit)
	require.Contains(t, out, `<iframe src="https://HOST/post/wechat-2020/short.html" title="`)
	exit, out, _ = embedded("ward-1989")
	require.Equal(t, exitOK, exit)
	require.Contains(t, out, "\nfit\n")
	require.Contains(t, out, "\nresult\n")
	for call, want := range map[string]string{
		"":                        "needs a matter",
		"doe":                     `"doe"`,
		"own":                     `"own"`,
		"wechat-2020/nothing":     `has no question "nothing"`,
		"-way=lane ward-1989/fit": `"lane"`,
	} {
		exit, out, complaint := embedded(strings.Fields(call)...)
		assert.Equal(t, exitMisuse, exit, call)
		assert.Empty(t, out, call)
		assert.Contains(t, complaint, want, call)
	}
	for _, args := range [][]string{{"-theme", "red"}, {"-court", "soon"}, {"-accent", "blue"}, {"-origin", "law.example"}, {"-origin", "https://law.example/path"}} {
		exit, out, complaint := embedded(append(args, "ward-1989/fit")...)
		assert.Equal(t, exitMisuse, exit, args)
		assert.Empty(t, out, args)
		assert.Contains(t, complaint, `"`+args[1]+`"`)
	}
}
