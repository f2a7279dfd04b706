package link

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/benchwalk/benchwalk/logic/digits"
)

// PathKey is how the part of a fragment begins that names a path.
const PathKey = "p="

// Fragment is what the fragment of an address names: a path, a reader's work, or both.
type Fragment struct {
	Path string // as package path takes it, without its key; empty where none is named
	Work string // the link, as Decode takes it, with its key; empty where there is none
}

// Split takes a fragment apart, which begins with "#" and may have an address before
// it. The two parts stand in any order, joined by "&". Mail, chat and print alter an
// address on its way: they encode it, break its lines, and put signs around it and tails
// behind it. The digits of a link are few and its checksum is long, so that a link is
// whatever has its checksum once all other signs are passed over. Where nothing has, the
// link is as it stands, for Decode to say what is wrong with it. Where two parts of one
// kind differ, the problem is Damaged; where neither part is there, Foreign.
func Split(text string) (f Fragment, p Problem) {
	if exact := strict(text); exact.Sound() && exact.Path == spelled(exact.Path) {
		return exact, None // also one of a later version, which may have other signs
	}
	text = unescaped(text)
	works, broken := works(text)
	_, fragment, named := strings.Cut(text, "#")
	if !named && len(works) == 0 {
		return Fragment{}, Foreign
	}
	paths, missing := paths(fragment)
	if len(works) == 0 && broken != "" {
		works = []string{broken}
	}
	switch {
	case len(works) > 1 || len(paths) > 1 || missing && len(works)+len(paths) == 0:
		return Fragment{}, Damaged
	case len(works)+len(paths) == 0:
		return Fragment{}, Foreign
	}
	for _, f.Path = range paths {
	}
	for _, f.Work = range works {
	}
	return f, None
}

// Sound reports whether the work of a fragment has its checksum.
func (f Fragment) Sound() bool {
	_, ok := digits.Open(f.Work)
	return f.Work != "" && ok
}

// strict is a fragment that nothing altered; empty where it is none.
func strict(text string) (f Fragment) {
	_, text, _ = strings.Cut(text, "#")
	for _, part := range strings.Split(text, "&") {
		path, isPath := strings.CutPrefix(part, PathKey)
		switch {
		case isPath && f.Path == "":
			f.Path = path
		case strings.HasPrefix("#"+part, Prefix) && f.Work == "":
			f.Work = "#" + part
		default:
			return Fragment{}
		}
	}
	return f
}

const (
	// encodings is how often an address may have been encoded on its way.
	encodings = 4
	// candidates is how many beginnings of a link are tried in one text.
	candidates = 16
	// stretched is how many characters a link may have with all that was put between them.
	stretched = 4 * Longest
)

// unescaped undoes what encodes the signs of an address: per cent, the ampersand of HTML,
// and the equals sign of mail. None of them is part of a link.
func unescaped(text string) string {
	for range encodings {
		var plain []byte
		for i := 0; i < len(text); i++ {
			c := text[i]
			if high, low := hex(text, i+1), hex(text, i+2); c == '%' && high >= 0 && low >= 0 {
				c = byte(high<<4 | low)
				i += 2
			}
			plain = append(plain, c)
		}
		text = string(plain)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "&amp;", "&"), "=3D", "=")
}

// hex is the value of a hexadecimal digit of a text, negative where there is none.
func hex(text string, at int) int {
	if at >= len(text) {
		return -1
	}
	return strings.IndexByte("0123456789abcdef", text[at]|0x20)
}

// works are the links in a text that have their checksum, each once, and the first that
// has none, as it stands.
func works(text string) (sound []string, broken string) {
	for at, tried := 0, 0; tried < candidates; tried++ {
		from := key(text[at:], 's', false)
		if from < 0 {
			break
		}
		at += from
		if work := sealed(text[at:], Prefix); work == "" {
			if broken == "" && at > 2 && (text[at-3] == '#' || text[at-3] == '&') {
				before, _, _ := strings.Cut(text[at:], "&")
				broken = Prefix + before
			}
		} else {
			sound = with(sound, work)
		}
	}
	return sound, broken
}

// paths are the paths that a fragment names, each once; missing is true where a name is
// empty.
func paths(fragment string) (names []string, missing bool) {
	for at, tried := 0, 0; tried < candidates; tried++ {
		from := key(fragment[at:], 'p', true)
		if from < 0 {
			break
		}
		at += from
		name := sealed(fragment[at:], "")
		if name == "" {
			name = spelled(fragment[at:])
		}
		if name == "" {
			missing = true
		} else {
			names = with(names, name)
		}
	}
	return names, missing
}

// with adds a text to a list, once.
func with(list []string, text string) []string {
	if !slices.Contains(list, text) {
		list = append(list, text)
	}
	return list
}

// key is the place behind a key and its equals sign, negative where there is none. No
// letter or digit stands before a key; where it joins, only the beginning of the text or
// an ampersand does.
func key(text string, letter byte, joins bool) int {
	for i := 0; i+1 < len(text); i++ {
		if text[i]|0x20 != letter || text[i+1] != '=' {
			continue
		}
		if i == 0 || text[i-1] == '&' || !joins && !isDigit(text[i-1]) {
			return i + 2
		}
	}
	return -1
}

// isDigit reports whether a character is one of the digits of links.
func isDigit(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// sealed reads what begins a text and has its checksum, with a key before it that the
// checksum counts; empty where nothing has one. It is VERSION.MATTER.NUMBER, of which
// only MATTER has hyphens, and every other sign is passed over.
func sealed(text, before string) string {
	read, dots := []byte(before), 0
	running := digits.Running()
	var sums [digits.SumDigits + 1]uint64 // the last ones, of what was read before each place
	for i := range len(before) {
		running.Add(before[i])
	}
	for i, c := range text {
		if i > stretched || len(read) >= Longest {
			break
		}
		switch {
		case c < utf8.RuneSelf && isDigit(byte(c)):
			read = append(read, byte(c))
		case c == '.' && dots < 2:
			read, dots = append(read, '.'), dots+1
		case dots == 1 && isHyphen(c):
			read = append(read, '-')
		default:
			continue
		}
		end := len(read) - digits.SumDigits
		if running.Add(read[len(read)-1]); dots == 2 && end > 0 && digits.Checks(string(read[end:]), sums[end%len(sums)]) {
			return string(read)
		}
		sums[len(read)%len(sums)] = running.Sum()
	}
	return ""
}

// isHyphen reports whether a sign is a hyphen, or what a program makes of one.
func isHyphen(c rune) bool {
	return c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x2212 || c == 0xfe63 || c == 0xff0d
}

// spelled is the name of a path at the beginning of a text. It ends where no sign of a
// name follows, but for those that nobody sees.
func spelled(text string) string {
	var name []byte
	for _, c := range text {
		switch {
		case c < utf8.RuneSelf && isDigit(byte(c)), c == '.', c == ':':
			name = append(name, byte(c))
		case isHyphen(c):
			name = append(name, '-')
		case c == 0xad || c >= 0x200b && c <= 0x200f || c == 0x2060 || c == 0xfeff:
		default:
			return strings.TrimRight(string(name), ".:-")
		}
	}
	return strings.TrimRight(string(name), ".:-")
}

// String writes the fragment with its "#": the path first, because it says how the
// work is to be gone through. It is empty where nothing is named.
func (f Fragment) String() string {
	work := strings.TrimPrefix(f.Work, "#")
	switch {
	case f.Path == "" && work == "":
		return ""
	case f.Path == "":
		return "#" + work
	case work == "":
		return "#" + PathKey + f.Path
	}
	return "#" + PathKey + f.Path + "&" + work
}
