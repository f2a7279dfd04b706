// Package draw holds what the views have in common, the static ones of package pages
// and those of package live that change with the answers: paragraphs, links, buttons
// and rows of a table in the terms of the style sheet, and how the record of a matter
// is written, with whose word a statement is and where it stands. It knows no answers.
package draw
