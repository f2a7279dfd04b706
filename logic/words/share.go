package words

const shares = `
foreign: This is no link to an analysis.
damaged: The link is damaged; nothing was taken from it. Ask for it again.
future: The link is from a later version; nothing was taken from it. Reload the page.
unknown-matter: The link is about a matter that is not open. Open that matter first.
other-edition: The matter asked other things when this link was made. Only findings on the tests were taken.
other-passages: The matter had other passages when this link was made. The marks were not taken.
unfit: These answers do not fit this matter. Save the file.
too-long: This is too much for a link. Save the file.
revised: The model was revised since this link was made. Both rulings are shown.
never-ruled: This link names a ruling that the model did not give. Both are shown.
`

// Share says why a link to an analysis was not made, not opened or only in
// part, or why a ruling differs from the one it names.
func Share(id string) (string, bool) { return text(shares, id) }
