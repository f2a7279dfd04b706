package link

import "strings"

// A layout names everything that a link of one version carries, in the order
// in which it is carried, with the values it may take. The first value is what
// stands where nothing was said. Its parts are, one member a line: the posture;
// the dispositions of each test; the elements; those also found on provisions; a
// cell of the workbench and the columns of an alternative; the share of a
// provision's burden, from version 2 on.
//
// What is written here is fixed for good, because links are out in the world:
// nothing is taken from the order in which the program lists its elements and
// levels. Whatever is added to the model comes with a new layout, whose links
// begin with the next version; what an older layout does not name stays open.
type layout [6]string

// layouts are the versions, the first at 0. The last is the one written.
var layouts = [...]layout{
	{postures1, dispositions1, elements1, provided1, ratings1},
	{postures1, dispositions1, elements1, provided1, ratings1, shares2},
}

// The parts, by the first version that has them so.
const (
	postures1 = `stay.vehicle pending_appeal administrative
stay.government neither movant opponent
stay.enjoined_policy false true
stay.certworthy open yes no
speech.form ward obrien
bond.united_states_moves false true
standard ca9 ca2 ca3 ca4 ca5 ca6 ca7 cadc scotus
law 2020-10-23 today`

	dispositions1 = `stay denied granted
speech invalid strict_track valid no_heightened_scrutiny
injunction denied granted
bond none nominal within_evidence not_required`

	elements1 = `stay.merits open no_record none weak serious_questions likely strong
stay.irreparable_harm open no_record none possible probable shown_strong
stay.harm_to_others open no_record substantial some none
stay.public_interest open no_record favors_opponent neutral favors_movant
speech.speech_burdened open no_record yes no
speech.content_neutral open no_record no yes
speech.prior_restraint open no_record yes no
speech.interest open no_record insufficient legitimate significant compelling
speech.evidence_of_harm open no_record conjectural real
speech.advances_interest open no_record not partially directly
speech.burdens_substantially_more open no_record yes no
speech.less_restrictive_considered open no_record ignored rejected_without_trial considered seriously_tried
speech.ample_alternatives open no_record no yes
injunction.merits open no_record none weak serious_questions likely strong
injunction.irreparable_harm open no_record none possible probable
injunction.balance_of_hardships open no_record tips_against even tips tips_sharply
injunction.public_interest open no_record favors_opponent neutral favors_movant
bond.requested open no_record no late yes
bond.evidence_of_loss open no_record none some strong
bond.realistic_likelihood_of_harm open no_record no yes
bond.public_interest_or_constitutional open no_record yes no
bond.ability_to_pay open no_record unable limited able`

	provided1 = `speech.advances_interest open no_record not partially directly
speech.burdens_substantially_more open no_record yes no`

	ratings1 = `cell open worse no silent partly directly
serves open not partly well
less open no somewhat much
plausible open no yes
handled open ignored rejected_without_trial considered tried
fails open no yes`

	shares2 = `share open silent none some substantial all`
)

// part gives the lines of a part, each in words.
func (l *layout) part(i int) (lines [][]string) {
	if l[i] == "" {
		return nil
	}
	for _, line := range strings.Split(l[i], "\n") {
		lines = append(lines, strings.Split(line, " "))
	}
	return lines
}
