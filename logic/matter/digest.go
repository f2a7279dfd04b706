package matter

// Digest is what the text of a matter's file is: the 64 bits of FNV-1a over it without
// the white space between its members. No secret hangs on it: it tells that a text was
// changed, and not that somebody wished to hide it.
func Digest(text string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	sum := uint64(offset)
	quoted, escaped := false, false
	for i := range len(text) {
		c := text[i]
		switch {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"':
			quoted = !quoted
		case !quoted && (c == ' ' || c == '\t' || c == '\n' || c == '\r'):
			continue
		}
		sum = (sum ^ uint64(c)) * prime
	}
	return sum
}
