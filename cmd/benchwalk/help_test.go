package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
)

func TestHelp(t *testing.T) {
	want := help(en.Language())
	for _, args := range [][]string{{"help"}, {"-h"}, {"-help"}, {"--help"}, {"assess", "-h"}, {"build", "--help"}} {
		exit, stdout, stderr := cli("", args...)
		assert.Equal(t, exitOK, exit, args)
		assert.Equal(t, want, stdout, args)
		assert.Empty(t, stderr, args)
	}
	exit, stdout, stderr := cli("")
	assert.Equal(t, exitMisuse, exit)
	assert.Empty(t, stdout)
	assert.Equal(t, want, stderr)
	for _, line := range strings.Split(want, "\n") {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), widest, line)
		assert.Equal(t, strings.TrimRight(line, " "), line)
	}
	assert.True(t, strings.HasSuffix(want, ".\n"))
	assert.Contains(t, want, "\n  benchwalk link [-matter MATTER] -open LINK\n    Prints the analysis that a link holds.\n")
}

// flagsOf are the flags that the program reads, by command, as its code says.
func flagsOf(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		command := ""
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			at := map[string]int{"NewFlagSet": 0, "String": 0, "Bool": 0, "StringVar": 1, "BoolVar": 1, "Func": 0}
			where, ok := at[f.Sel.Name]
			if !ok || len(call.Args) <= where {
				return true
			}
			name, err := strconv.Unquote(call.Args[where].(*ast.BasicLit).Value)
			require.NoError(t, err)
			if f.Sel.Name == "NewFlagSet" {
				command = name
				found[name] = nil
			} else {
				found[command] = append(found[command], name)
			}
			return true
		})
	}
	return found
}

// The help names every command and every flag that it reads, and no other.
func TestHelpNamesEveryFlag(t *testing.T) {
	helped := map[string][]string{}
	for _, c := range calls() {
		if c.command != "help" {
			helped[c.command] = append(helped[c.command], "")
		}
		for _, taken := range c.takes {
			if taken.flag != "" {
				name, _, _ := strings.Cut(strings.TrimPrefix(taken.flag, "-"), "=")
				helped[c.command] = append(helped[c.command], name)
			}
		}
	}
	read := flagsOf(t)
	require.Len(t, read, 11)
	for command, flags := range helped {
		slices.Sort(flags)
		want := append(read[command], "")
		slices.Sort(want)
		assert.Equal(t, want, slices.Compact(flags), command)
	}
	assert.Len(t, helped, len(read))
}

// In the language that does not exist nothing of the help is English but what is
// typed as it stands: commands, flags and their values.
func TestHelpCanBeTranslated(t *testing.T) {
	l, problems := zz.Language(en.Lines())
	require.Empty(t, problems)
	allowed := []string{"benchwalk", "help", usualFolder, `"cites"`, "#p="}
	for command, flags := range flagsOf(t) {
		allowed = append(allowed, command)
		for _, f := range flags {
			allowed = append(allowed, "-"+f)
		}
	}
	allowed = append(allowed, "-offline=false")
	allowed = slices.Concat(allowed, classFormats, wayNames(), themes, courts, formatNames(), documentNames(), revealNames(), matter.Standings(), presetNames())
	said := help(l)
	require.Empty(t, zz.Leftover(said, allowed...))
	require.Greater(t, len(said), len(help(en.Language())))
	require.NotEmpty(t, zz.Leftover(help(en.Language()), allowed...))
}
