// Package pages draws the documents. Each is complete without script and written at
// build time, and nothing of it goes into the module. What changes with the answers
// stands in marked slots, which package live draws.
//
// What stands still in a walk is not drawn here: package view has it as templates, which
// it fills for a matter that is built in, and which the page for a matter from a reader's
// own file holds as they are.
package pages
