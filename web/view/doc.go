// Package view holds what stands still in a walk: each view once, as a template with
// holes. [Set.Walk] fills them for a matter that is built in, when its page is written.
// The page for a matter of the reader's own holds the templates themselves, which
// [Set.Markup] gives, and script fills them in the browser: web/static/file.js reads the
// marks, and web/static/matter.js makes the scopes.
//
// So no question and no sentence is said a second time, neither here nor in script.
package view
