// Package pages draws everything that a reader sees. Each page is a document that is
// complete without script, written at build time. What changes with the answers, the
// files live_*.go, stands in marked slots of it: at build time as it is before the
// first answer, and in the browser as patches from the same functions.
//
// A matter from a reader's own file has no page made at build time. Its page holds the
// same views as templates, drawn with marks in place of texts; templates.go says
// which marks there are.
package pages
