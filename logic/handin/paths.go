package handin

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/link"
)

// member is how a file names its path: that of a hand-in, of an assignment, or of an
// analysis.
const member = `"path"`

// Paths are the names that a text gives to paths, whether links in it do, as that of an
// assignment, or files. Whether a matter has such a path is not looked at.
func Paths(text string) (names []string) {
	for _, mark := range [...]string{member, link.PathKey} {
		for rest := text; ; {
			_, after, ok := strings.Cut(rest, mark)
			if !ok {
				break
			}
			if mark == member {
				after = strings.TrimLeft(after, ": \t\r\n")
				after = strings.TrimPrefix(after, `"`)
			}
			end := 0
			for end < len(after) && ofPath(after[end]) {
				end++
			}
			if name := strings.TrimRight(after[:end], ".:"); name != "" {
				names = append(names, name)
			}
			rest = after[end:]
		}
	}
	return names
}

// ofPath reports whether a character may stand in the name of a path.
func ofPath(c byte) bool { return c != '=' && c != '&' && ofLink(c) }
