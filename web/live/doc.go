// Package live draws what changes with the answers: the slots that stand in the pages
// of package pages, each as nodes made of a State, and what a page needs to be made
// for a matter that a reader opens. It is all the drawing that the module has. At build
// time a slot stands as it is before the first answer; in the browser it comes as
// patches from the same functions.
package live
