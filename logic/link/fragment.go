package link

import "strings"

// PathKey is how the part of a fragment begins that names a path.
const PathKey = "p="

// Fragment is what the fragment of an address names: a path, a reader's work, or both.
type Fragment struct {
	Path string // as package path takes it, without its key; empty where none is named
	Work string // the link, as Decode takes it, with its key; empty where there is none
}

// Split takes a fragment apart, which begins with "#" and may have an address before
// it. The two parts stand in any order, joined by "&". Where one stands twice, or
// something else stands beside one, the problem is Damaged; where neither is there,
// Foreign.
func Split(text string) (f Fragment, p Problem) {
	_, text, named := strings.Cut(text, "#")
	if !named {
		return Fragment{}, Foreign
	}
	named, strange := false, false
	for _, part := range strings.Split(text, "&") {
		path, isPath := strings.CutPrefix(part, PathKey)
		switch isWork := strings.HasPrefix("#"+part, Prefix); {
		case isPath && path != "" && f.Path == "":
			f.Path, named = path, true
		case isWork && f.Work == "":
			f.Work, named = "#"+part, true
		default:
			strange, named = true, named || isPath || isWork
		}
	}
	switch {
	case !named:
		return Fragment{}, Foreign
	case strange:
		return Fragment{}, Damaged
	}
	return f, None
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
