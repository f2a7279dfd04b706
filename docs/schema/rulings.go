package schema

import (
	"slices"
	"strings"
)

// rulingsPlaces are those of the file of rulings.
func rulingsPlaces(m Model) []Place {
	const rulings = RulingsFile + "#/properties/rulings"
	entries := Place{At: rulings + "/properties"}
	defs := Place{At: RulingsFile + "#/$defs", Governs: func(name string) bool { return strings.HasSuffix(name, ".element") }}
	var always, sometimes, elements, dispositions, rules, weighings []string
	var inside []Place
	for _, t := range m.Tests {
		var keys []string
		for _, e := range t.Elements {
			keys = append(keys, t.Name+"."+e.Key)
		}
		defs.Members = append(defs.Members, Member{Name: t.Name + ".element", Value: `{"enum": ` + enum(keys) + `}`})
		elements = append(elements, ref(definition(t.Name+".element")))
		entries.Members = append(entries.Members, Member{Name: t.Name, Value: entry(t)})
		if t.Always {
			always = append(always, t.Name)
		} else {
			sometimes = append(sometimes, t.Name)
		}
		dispositions = with(dispositions, t.Dispositions)
		rules, weighings = with(rules, t.Rules), with(weighings, t.Weighings)
		inside = append(inside, list(RulingsFile+"#/$defs/"+t.Name+".element/enum", keys))
		inside = append(inside, entryPlaces(rulings+"/properties/"+t.Name+"/properties", t)...)
	}
	sources := []string{}
	for _, from := range m.Sources {
		sources = append(sources, `{"const": `+quoted(from)+`}`)
	}
	places := []Place{
		entries, defs,
		list(rulings+"/required", always),
		refs(RulingsFile+"#/properties/not_ruled/properties", sometimes, func(string) string { return "#/$defs/sentence" }),
		{At: RulingsFile + "#/$defs/element/anyOf", List: elements},
		{At: RulingsFile + "#/properties/links/items/properties/from/anyOf", List: append(sources, ref("#/$defs/element"))},
		list(RulingsFile+"#/properties/links/items/properties/id/enum", m.Links),
		list(RulingsFile+"#/$defs/disposition/enum", dispositions),
		list(RulingsFile+"#/$defs/reason/properties/rule/enum", rules),
		list(RulingsFile+"#/$defs/reasons/properties/weighings/items/properties/id/enum", weighings),
	}
	return append(places, inside...)
}

// with adds what is not there yet.
func with(list, more []string) []string {
	for _, x := range more {
		if !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

func orNull(dispositions []string) []string { return append(each(dispositions, quoted), "null") }

// entryPlaces are those within the ruling on one test.
func entryPlaces(at string, t Test) (places []Place) {
	members := Place{At: at, Governs: func(name string) bool { return slices.Contains([]string{"awaits", "chain_flips", "bounds"}, name) }}
	members.Members = optional(t)
	places = append(places, members,
		Place{At: at + "/disposition/enum", List: orNull(t.Dispositions), Ordered: true},
		scale(at+"/reachable/items/enum", t.Dispositions))
	if len(t.Awaits) > 0 {
		places = append(places, list(at+"/awaits/enum", t.Awaits))
	}
	if len(t.Bounded) > 0 {
		places = append(places, scale(at+"/bounds/items/properties/disposition/enum", t.Bounded))
	}
	return places
}

// optional gives the members of a ruling that only some tests have.
func optional(t Test) (members []Member) {
	if len(t.Awaits) > 0 {
		members = append(members, Member{Name: "awaits", Value: `{
			"description": "The member of the posture that is open, stands before every finding and can change the ruling. Absent if there is none.",
			"enum": ` + enum(t.Awaits) + `}`})
	}
	if t.Carried {
		members = append(members, Member{Name: "chain_flips", Value: `{
			"description": "The least changes that start in another test, with what the links would carry on into later answers if these kept to their ranges. At most three findings are searched; within that bound every one is listed. Default: none.",
			"type": "array", "items": {"$ref": "#/$defs/flip"}}`})
	}
	if len(t.Bounded) > 0 {
		members = append(members, Member{Name: "bounds", Value: `{
			"description": "The least and the most that may come out, and the rule behind each. Default: none.",
			"type": "array",
			"items": {
				"type": "object",
				"required": ["id", "disposition", "why"],
				"additionalProperties": false,
				"properties": {
					"id": {"enum": ["least", "most"]},
					"disposition": {"enum": ` + enum(t.Bounded) + `},
					"why": {"$ref": "#/$defs/sentence"}}}}`})
	}
	return members
}

// entry is the template of the ruling on a test.
func entry(t Test) string {
	element := ref(definition(t.Name + ".element"))
	elements := func(description string) string {
		return `{"description": ` + quoted(description) + `, "type": "array", "uniqueItems": true, "items": ` + element + `}`
	}
	members := []Member{
		{Name: "disposition", Value: `{"description": "The one disposition that is reachable; null if there are several.", "enum": [` + strings.Join(orNull(t.Dispositions), ", ") + `]}`},
		{Name: "firmness", Value: ref("#/$defs/firmness")},
		{Name: "reachable", Value: `{"description": "Every disposition that the findings leave, lowest first.",
			"type": "array", "minItems": 1, "uniqueItems": true, "items": {"enum": ` + enum(t.Dispositions) + `}}`},
		{Name: "grounds", Value: `{"description": "The rules on which a compelled ruling stands, each by itself. Default: none.",
			"type": "array", "minItems": 1, "uniqueItems": true, "items": {"$ref": "#/$defs/reason/properties/rule"}}`},
		{Name: "needed", Value: elements("The open elements that can still change the ruling.")},
		{Name: "next", Value: `{"description": "The needed element whose answer narrows the ruling most. Absent if nothing is needed.", "$ref": ` + quoted(definition(t.Name+".element")) + `}`},
		{Name: "settled", Value: elements("The other open elements.")},
		{Name: "reasons", Value: ref("#/$defs/reasons")},
		{Name: "flips", Value: ref("#/$defs/flips")},
		{Name: "robustness", Value: ref("#/$defs/robustness")},
		{Name: "unable", Value: elements("The answered elements of which none alters the ruling by itself, however it were found. Default: none.")},
		{Name: "why_not", Value: ref("#/$defs/why_not")},
	}
	var properties []string
	for _, m := range append(members, optional(t)...) {
		properties = append(properties, quoted(m.Name)+": "+m.Value)
	}
	return `{"description": ` + quoted("The ruling on "+t.Name+".") + `, "type": "object",
		"required": ["disposition", "firmness", "reachable", "needed", "settled", "reasons"],
		"additionalProperties": false,
		"properties": {` + strings.Join(properties, ", ") + `}}`
}
