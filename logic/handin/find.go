package handin

import (
	"strings"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/digits"
	"github.com/benchwalk/benchwalk/logic/link"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
)

// Found is one thing in a text that was handed in.
type Found struct {
	As   As
	Text string // of a file or a link, as it stands
	Line int    // on which it begins, from 1
	code []byte // the digits of a code
}

// As says what something in a text is.
type As uint8

const (
	// Code is a code whose checksum is right.
	Code As = iota
	// Broken is what looks like a code and is damaged.
	Broken
	// Link is a share link, which carries answers and no tag.
	Link
	// File is a line that is a file of its own.
	File
)

const (
	// tail is how much of a text is looked at again with what follows it: more than the
	// longest code has when a chat program has done its worst.
	tail = 8192
	// apart is how many characters may stand between two digits of a code: those of a
	// line break in a quotation of a quotation.
	apart = 24
	// longestLink is how many characters a link may have.
	longestLink = 4000
	linkMark    = link.Prefix
)

// Search finds what was handed in in a text, such as a chat, and passes over the rest.
// It gives how much of the text was dealt with: all of it where it is the last; else it
// is to be searched again from there with what follows. A text is searched in time that
// grows as it does.
func Search(text string, last bool, found func(Found)) (done int) {
	until := len(text)
	if !last {
		until = strings.LastIndexByte(text[:max(0, len(text)-tail)], '\n') + 1
	}
	line, counted := 1, 0
	tell := func(at int, f Found) {
		line, counted = line+strings.Count(text[counted:at], "\n"), at
		f.Line = line
		found(f)
	}
	i := 0
	for i < until {
		switch c := text[i]; {
		case c == '{' && startsLine(text, i):
			end := strings.IndexByte(text[i:], '\n')
			if end < 0 && !last {
				return i
			}
			if end < 0 {
				end = len(text) - i
			}
			body := strings.TrimRight(text[i:i+end], " \t\r")
			if strings.HasSuffix(body, "}") && strings.Contains(body[:min(len(body), 200)], `"benchwalk/`) {
				tell(i, Found{As: File, Text: body})
				i += end
				continue
			}
			i++
		case c == '#' && (strings.HasPrefix(text[i:], linkMark) || strings.HasPrefix(text[i:], "#"+link.PathKey)):
			end := i + 1
			for end < len(text) && end-i < longestLink && ofLink(text[end]) {
				end++
			}
			f, problem := link.Split(strings.TrimRight(text[i:end], ".:&"))
			if rest, _, _ := strings.Cut(text[i+1:min(len(text), i+longestLink)], "#"); !f.Sound() {
				if whole, _ := link.Split("#" + rest); whole.Sound() { // a chat has broken its line
					f, problem = whole, link.None
				}
			}
			if problem != link.Foreign && f.Work != "" {
				tell(i, Found{As: Link, Text: f.String()})
			}
			i = end
		case (c == 'B' || c == 'b') && begins(text, i):
			values, end, as := candidate(text, i)
			switch {
			case values == nil:
				i++
			default:
				tell(i, Found{As: as, code: values})
				i = end
			}
		default:
			i++
		}
	}
	return i
}

// startsLine reports whether nothing but white space stands before a place on its line.
func startsLine(text string, at int) bool {
	for at > 0 {
		switch text[at-1] {
		case '\n':
			return true
		case ' ', '\t', '\r':
			at--
		default:
			return false
		}
	}
	return true
}

// ofLink reports whether a character may stand in a link.
func ofLink(c byte) bool {
	return c == '=' || c == '.' || c == '&' || c == ':' || c == '-' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// begins reports whether a code may begin at a place: its mark and a digit stand there,
// and no letter or digit before them.
func begins(text string, at int) bool {
	if at+head >= len(text) || text[at+1]|0x20 != 'w' {
		return false
	}
	if _, ok := digits.Crockford32(text[at+2]); !ok {
		return false
	}
	if at == 0 {
		return true
	}
	c := text[at-1]
	return !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z')
}

// candidate reads on from the beginning of a code. Where the digits up to some place
// have their checksum, they are the code, and what follows is not; where none have, and
// the groups look like those of a code, it is broken.
func candidate(text string, at int) (values []byte, end int, as As) {
	sum := digits.Running()
	var sums [sumDigits + 1]uint64 // the last ones, of the digits before each place
	groups, inGroup := 0, 0
	for i := at; i < len(text) && len(values) < most; {
		d, ok := digits.Crockford32(text[i])
		if !ok {
			next, dashed := between(text, i)
			if next < 0 {
				break
			}
			if dashed && inGroup == group {
				groups++
			}
			inGroup = 0
			i = next
			continue
		}
		sums[len(values)%len(sums)] = sum.Sum()
		sum.Add(digits.Crockford[d])
		values = append(values, d)
		i, inGroup = i+1, inGroup+1
		if n := len(values); n >= head+sumDigits && readSum(values[n-sumDigits:]) == sums[(n-sumDigits)%len(sums)] {
			return values, i, Code
		}
		end = i
	}
	if groups < 3 {
		return nil, 0, Broken
	}
	return values, end, Broken
}

// between passes over what may stand between two digits: white space, hyphens of any
// kind, marks of a quotation or of emphasis. It is negative where something else comes.
func between(text string, at int) (next int, dashed bool) {
	for n := 0; at < len(text) && n < apart; n++ {
		c, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case c == '-' || c == 0xad || c >= 0x2010 && c <= 0x2015 || c == 0x2212 || c == 0xfe63 || c == 0xff0d:
			dashed = true
		case c <= ' ' || c == '>' || c == '|' || c == '*' || c == '_' || c == '`' || c == '"' || c == '\'':
		case c == 0xa0 || c >= 0x2000 && c <= 0x200f || c >= 0x2018 && c <= 0x201f || c >= 0x2028 && c <= 0x202f || c == 0x2060 || c == 0xfeff:
		default:
			if _, ok := digits.Crockford32(text[at]); ok {
				return at, dashed
			}
			return -1, false
		}
		at += size
	}
	return -1, false
}

// plain are the digits of a text that is one code, with anything about it that may stand
// between two of them, or brackets or a period.
func plain(text string) (values []byte, ok bool) {
	text = strings.Trim(text, " \t\r\n-.,;:()[]{}<>\"'“”‘’«»*_`")
	for i := 0; i < len(text); {
		if d, ok := digits.Crockford32(text[i]); ok {
			values, i = append(values, d), i+1
			continue
		}
		next, _ := between(text, i)
		if next < 0 || len(values) > most {
			return nil, false
		}
		i = next
	}
	return values, true
}

// Open reads what was found. Of a file every problem is told.
func (g *Ground) Open(f Found) (h *HandIn, k Kind, problems []strictjson.Problem) {
	switch f.As {
	case Code:
		h, k = g.open(f.code)
	case Link:
		h, k = g.openLink(f.Text)
	case File:
		return g.Read(f.Text)
	default:
		k = Damaged
	}
	return h, k, nil
}

// openLink reads a share link as a hand-in on the path that it names beside, or on the
// whole matter: the answers first and last. It has no tag, so its text is made one, and whoever sends the same twice is one;
// and no time, so that any other hand-in of the same tag is later.
func (g *Ground) openLink(text string) (*HandIn, Kind) {
	f, problem := link.Split(text)
	if problem != link.None {
		return nil, Damaged
	}
	opened, problem := link.Decode(f.Work, func(id string) *matter.Matter {
		if id == g.Matter.ID {
			return g.Matter
		}
		return nil
	})
	switch problem {
	case link.None, link.OtherPassages:
	case link.Future:
		return nil, Future
	case link.UnknownMatter:
		return nil, OtherMatter
	case link.OtherEdition:
		return nil, OtherEdition
	default:
		return nil, Damaged
	}
	name := f.Path
	if name == "" {
		name = matter.Whole.String()
	}
	if !g.Add(name) {
		return nil, OtherPath
	}
	h, ok := g.Of(opened.Analysis, name, matter.Digest(f.Work)%Tags, 0)
	if !ok {
		return nil, OtherMatter
	}
	return h, None
}
