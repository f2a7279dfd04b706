package words

var shares = []note{
	{"foreign", "This is no link to an analysis."},
	{"damaged", "The link is damaged, so nothing was taken from it. Ask for it again, or for the file."},
	{"future", "The link comes from a later version of this tool, so nothing was taken from it. Reload the page to get that version."},
	{"unknown-matter", "The link is about a matter that is not open here. Open that matter first."},
	{"other-edition", "The link was made when this matter asked other things. Findings on the tests were taken from it; those on its parts were not."},
	{"other-passages", "The link was made when this matter had other passages. All but the marks was taken from it."},
	{"unfit", "These answers do not fit this matter. No link was made; save the file."},
	{"too-long", "These answers are too many for a link. Save the file."},
	{"revised", "The model was revised since this link was made. Both rulings are shown."},
	{"never-ruled", "The link names a ruling that the model did not give. Both rulings are shown."},
}

// Share says why a link to an analysis was not made, not opened or only in
// part, or why a ruling differs from the one it names.
func Share(id string) (string, bool) { return text(shares, id) }
