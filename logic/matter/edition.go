package matter

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/digits"
)

// Two digests tell one content of a matter from another under the same id. Work on a
// matter knows both.
//
// The edition is of what the matter asks: two files of the same edition have the same
// provisions, interests, alternatives, steps and questions, by their ids. Its texts and
// its order do not count. The text is of all that the matter says.

// Edition is the checksum of what a matter asks. It is a member of links, of files of
// work, and of codes of paths through a matter that does not number its steps.
func (m *Matter) Edition() uint64 {
	var lists [5][]string
	for i := range m.Provisions {
		lists[0] = append(lists[0], m.Provisions[i].ID)
	}
	for i := range m.Interests {
		lists[1] = append(lists[1], m.Interests[i].ID)
	}
	for i := range m.Alternatives {
		lists[2] = append(lists[2], m.Alternatives[i].ID)
	}
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			s := &m.Parts[i].Steps[j]
			lists[3] = append(lists[3], s.ID)
			for k := range s.Asks {
				lists[4] = append(lists[4], s.Asks[k].Key)
			}
		}
	}
	text := ""
	for _, list := range lists {
		SortIDs(list)
		text += strings.Join(list, "\n") + "\n\n"
	}
	return digits.Sum(text)
}

// SortIDs sorts by bytes, Shell's way: short, and fast enough for any file.
func SortIDs(list []string) {
	for gap := len(list) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(list); i++ {
			for j := i - gap; j >= 0 && list[j+gap] < list[j]; j -= gap {
				list[j], list[j+gap] = list[j+gap], list[j]
			}
		}
	}
}

// EditionDigits is the edition as files and the page spell it, in eight hexadecimal
// digits.
func (m *Matter) EditionDigits() string { return hex(m.Edition(), 8) }

// Turns reports whether a text of the file turns the direction of writing somewhere. Where
// it does not end that itself, it is held as [words.Paired] shows it.
func (m *Matter) Turns() bool { return m.turns }

// TextDigits is the [Digest] of the file that the matter was read from, in sixteen.
func (m *Matter) TextDigits() string { return hex(m.text, 16) }

// hex spells a number in so many digits; strconv would bring its errors into the module.
func hex(n uint64, size int) string {
	out := make([]byte, size)
	for i := range out {
		out[size-1-i] = "0123456789abcdef"[n&15]
		n >>= 4
	}
	return string(out)
}
