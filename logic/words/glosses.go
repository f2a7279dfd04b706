package words

import "slices"

// terms are the terms of art that have a gloss, by the middle of their ids.
var terms = []string{
	"stay", "injunction", "preliminary-injunction", "enjoined", "movant", "merits", "serious-questions", "likelihood", "irreparable-harm", "hardships", "bond",
	"narrow-tailoring", "narrowly-tailored", "intermediate-scrutiny", "strict-scrutiny", "content-neutral", "prior-restraint", "discretion", "abuse",
}

// Terms lists the terms of art that have a gloss.
func Terms() []string { return slices.Clone(terms) }
