// Package post makes what stands in somebody else's page: a question of a matter, a path
// through it, or what the answers of an article come to. It is native only.
//
// A post is a document of its own, meant for a frame. What it shows first needs no
// module: the question, its answers, and what the court did stand in it as text. The
// module comes when the reader has touched it, and works out what follows.
//
// Beside each post stand what other sites ask for when they are given its address: a
// card and, where the site knows its own address, the answer of the oEmbed protocol. The
// codes that an author pastes are made here, too.
package post
