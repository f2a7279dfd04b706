// Package a11y runs two accessibility checkers in the page that a browser shows.
package a11y

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/benchwalk/benchwalk/e2e/browser"
)

// Contrast names the rules to leave out with forced colours: the checkers
// compute contrast from colours that the engine no longer paints.
var Contrast = []string{"color-contrast", "text_contrast_sufficient"}

// Axe returns what axe-core finds wrong, one line each, leaving out the rules named.
func Axe(b *browser.Browser, leaveOut ...string) ([]string, error) {
	const run = `async leaveOut => {
		const { violations } = await axe.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			resultTypes: ['violations'],
			iframes: false,
		})
		return violations.filter(({ id }) => !leaveOut.includes(id)).flatMap(({ id, impact, help, nodes }) =>
			nodes.map(({ target }) => 'axe ' + id + ' (' + impact + ') at ' + target.flat().join(' >>> ') + ': ' + help))
	}`
	return check(b, "axe", "axe-core/axe.min.js", run, leaveOut)
}

// IBM returns what IBM's checker holds to be a sure violation of WCAG 2.2, one
// line each, leaving out the rules named.
func IBM(b *browser.Browser, leaveOut ...string) ([]string, error) {
	const run = `async leaveOut => {
		const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
		return results.filter(({ ruleId, value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL' && !leaveOut.includes(ruleId))
			.map(({ ruleId, path, message }) => 'IBM ' + ruleId + ' at ' + path.dom + ': ' + message)
	}`
	return check(b, "ace", "accessibility-checker-engine/ace.js", run, leaveOut)
}

// check loads a checker once a document, under a name of its own, and runs it.
func check(b *browser.Browser, name, file, run string, leaveOut []string) (findings []string, err error) {
	var loaded bool
	if err := b.Eval(&loaded, "name => name in window", name); err != nil {
		return nil, err
	}
	if !loaded {
		source, err := read(file)
		if err != nil {
			return nil, err
		}
		// A script element would need the page's policy to allow it.
		if err := b.Eval(nil, fmt.Sprintf("() => { %s\n;window.%[2]s = %[2]s }", source, name)); err != nil {
			return nil, err
		}
	}
	return findings, b.EvalPatiently(&findings, run, append([]string{}, leaveOut...))
}

// read finds a file of node_modules in this module, wherever in it a test runs.
func read(file string) ([]byte, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for {
		source, err := os.ReadFile(filepath.Join(dir, "node_modules", file))
		if err == nil {
			return source, nil
		}
		if dir == filepath.Dir(dir) {
			return nil, fmt.Errorf("%s is not installed; %s", file, browser.Install)
		}
		dir = filepath.Dir(dir)
	}
}
