package stay

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// The settings by number: the members of [Posture].
const (
	setVehicle = iota
	setGovernment
	setReach
	setCertworthy
)

// SetCertworthy is the setting that the Supreme Court's own test waits for, as
// files have it.
const SetCertworthy = "stay.certworthy"

// Test is this test as package doctrines lists it.
var Test = &doctrine.Test{
	Name:     "stay",
	Elements: elements,
	Settings: []doctrine.Setting{
		setVehicle:    {Key: "vehicle", Values: []string{"pending_appeal", "administrative"}},
		setGovernment: {Key: "government", Values: []string{"neither", "movant", "opponent"}},
		setReach:      {Key: "reach", Values: []string{"whole", "beyond_parties"}},
		setCertworthy: {Key: "certworthy", Values: []string{"open", "yes", "no"}},
	},
	// Whether the harm claimed was that a law or policy may not be carried out. Since
	// Trump v. CASA the question is one of reach, and an answer to the one is none to
	// the other.
	Retired: []doctrine.Setting{{Key: "enjoined_policy", Values: []string{"false", "true"}}},
	Under: func(s doctrine.Settings, under standard.Standard) *doctrine.Doctrine {
		p := PostureOf(s)
		p.Vehicle = PendingAppeal // whether the four factors are asked is for Poses to say
		d, _ := Under(p, under)
		return d
	},
	Poses:             func(s doctrine.Settings) bool { return PostureOf(s).Vehicle == PendingAppeal },
	GovernmentOpposes: func(s doctrine.Settings) bool { return PostureOf(s).Government == Opponent },
	Tensions:          []doctrine.Tension{{ID: "merger-apart", At: ElementPublic, Holds: mergerApart}},
	Remarks:           remarks,
	Notes: []doctrine.Note{
		{ID: "likely-alone", Holds: likelyAlone},
		{ID: "route-public", Holds: routePublic},
		{ID: "reach-2020", Holds: reach2020},
		{ID: "reach-kept", Holds: reachKept},
		{ID: "casa-nken", Holds: casaNken},
	},
	Authorities: []law.Cite{{Authority: law.Nken, Pin: "433–35", Mark: law.AtSource}},
	Terms:       func(s standard.Standard) []law.Cite { return s.Circuit.Terms().Stay },
	Replaced:    func(s standard.Standard) bool { return s.Circuit == standard.SupremeCourt },
	Helps: []doctrine.Help{
		{Element: ElementMerits, Authority: law.Nken, Party: doctrine.StayOpponent},
		{Element: ElementMerits, Authority: law.EastBayNDCal, Party: doctrine.StayOpponent},
		{Element: ElementMerits, Authority: law.LeivaPerez, Party: doctrine.StayMovant},
		{Element: ElementHarm, Authority: law.Nken, Party: doctrine.StayOpponent},
		{Element: ElementOthers, Authority: law.Elrod, Party: doctrine.StayOpponent},
	},
	Lead:     4,
	Place:    4,
	Motion:   true,
	Relief:   Granted,
	Wants:    [2]doctrine.Disposition{Granted, Denied},
	Axes:     []int{ElementMerits, ElementHarm},
	Figure:   &doctrine.Figure{Gates: []doctrine.RuleID{S1, S2}, Tip: S3},
	Narrower: true,
}

// PostureOf gives the settings under their own names.
func PostureOf(s doctrine.Settings) Posture {
	return Posture{
		Vehicle:    Vehicle(s[setVehicle]),
		Government: Government(s[setGovernment]),
		Reach:      Reach(s[setReach]),
		Certworthy: Certworthy(s[setCertworthy]),
	}
}

// likelyAlone has a ruling above the gates rest on likely success: that it is enough
// is this program's reading of Nken's strong showing (434).
func likelyAlone(r doctrine.Ruling, _ doctrine.Settings, _ standard.Standard) bool {
	return Typed(r.Findings).Merits == MeritsLikely && len(r.Shut()) == 0 && (r.Outcome.Status(S4b) == doctrine.Holds || r.Outcome.Status(S5) == doctrine.Holds)
}

// routePublic has discretion on serious questions beside a public interest against a
// stay: the second route of Leiva-Perez does not name it, the standard of an
// injunction does.
func routePublic(r doctrine.Ruling, _ doctrine.Settings, under standard.Standard) bool {
	return under.Circuit == standard.Ninth && r.Outcome.Status(S4a) == doctrine.Holds && r.Firmness() == doctrine.Discretionary &&
		Typed(r.Findings).PublicInterest == PublicFavorsOpponent
}

// reach2020 has a motion against the reach alone judged by the law of the order's day.
func reach2020(_ doctrine.Ruling, s doctrine.Settings, under standard.Standard) bool {
	p := PostureOf(s)
	return under.Date == standard.October2020 && p.Government == Movant && p.Reach == BeyondParties
}

// reachKept has a ruling by the law of today keep, or perhaps keep, the injunction.
func reachKept(r doctrine.Ruling, s doctrine.Settings, under standard.Standard) bool {
	return under.Date == standard.Today && PostureOf(s).Reach == Whole && r.Firmness() != doctrine.Unsettled && r.Reachable().Has(Denied)
}

// casaNken has the Supreme Court's own test asked today: in CASA it used Nken's.
func casaNken(_ doctrine.Ruling, _ doctrine.Settings, under standard.Standard) bool {
	return under.Circuit == standard.SupremeCourt && under.Date == standard.Today
}

// mergerApart has the last two factors pull apart where they are one inquiry,
// because the Government opposes (Nken at 435).
func mergerApart(g doctrine.Findings, s doctrine.Settings) bool {
	f := Typed(g)
	return PostureOf(s).Government == Opponent &&
		(f.HarmToOthers == OthersNone && f.PublicInterest == PublicFavorsOpponent ||
			f.HarmToOthers == OthersSubstantial && f.PublicInterest == PublicFavorsMovant)
}

// remarks stand with every ruling on a stay: that it may be asked of a part, how
// the last two factors stand to each other, and that nothing leads into the harm
// of the party that asks.
func remarks(s doctrine.Settings, under standard.Standard) []string {
	p := PostureOf(s)
	ids := []string{"narrower-stay", "narrower-parts"}
	switch {
	case under.Date == standard.Today && p.Government == Movant && p.Reach == BeyondParties:
		ids = append(ids, "merger-unsettled", "reach-merits")
	case under.Date == standard.Today && p.Government == Movant:
		ids = append(ids, "merger-unsettled")
	case p.Government == Opponent:
		ids = append(ids, "merger-opponent")
	case p.Government == Movant:
		ids = append(ids, "merger-movant")
	default:
		ids = append(ids, "merger-neither")
	}
	return append(ids, "no-harm-link")
}
