// Package pages draws the documents. Each is complete without script and written at
// build time, and nothing of it goes into the module. What changes with the answers
// stands in marked slots, which package live draws.
//
// A matter from a reader's own file has no page made at build time. Its page holds the
// same views as templates, drawn with marks in place of texts; templates.go says
// which marks there are.
package pages
