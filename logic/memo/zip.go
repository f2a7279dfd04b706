package memo

import "github.com/benchwalk/benchwalk/logic/digits"

// archive is a ZIP file that stores its parts as they are. Measured, archive/zip
// adds 67 kB to the packed module, with its compressor, clock and file modes.
type archive struct {
	data, list string
	parts      byte
}

// add stores a part. The time is the format's first, January 1, 1980, for the
// same document is to be the same file.
func (z *archive) add(name, text string) {
	at, size := len(z.data), little(len(text))
	// Version 2.0, names in UTF-8, stored, time and date; checksum, sizes and the length of the name.
	header := "\x14\x00\x00\x08\x00\x00\x00\x00\x21\x00" + little(crc(text)) + size + size + little(len(name))
	z.data += "PK\x03\x04" + header + name + text
	z.list += "PK\x01\x02\x14\x00" + header + "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + little(at) + name
	z.parts++
}

// close gives the file with its list of parts.
func (z *archive) close() string {
	parts := string([]byte{z.parts, 0, z.parts, 0})
	sizes := little(len(z.list)) + little(len(z.data))
	return z.data + z.list + "PK\x05\x06\x00\x00\x00\x00" + parts + sizes + "\x00\x00"
}

// little writes a number in four bytes, the lowest first.
func little(number int) string {
	return string([]byte{byte(number), byte(number >> 8), byte(number >> 16), byte(number >> 24)})
}

// crc is the checksum that ZIP asks for, which is that of share links.
func crc(text string) int {
	sum := digits.Running()
	for i := range len(text) {
		sum.Add(text[i])
	}
	return int(sum.Sum())
}
