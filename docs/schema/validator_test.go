package schema_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// schemas are the roots by file name. A place is "file#/path", with the path
// split at slashes; none of our names holds one.
type schemas map[string]map[string]any

func (s schemas) resolve(place string) (map[string]any, bool) {
	file, path, _ := strings.Cut(place, "#")
	var node any = s[file]
	for step := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		switch inside := node.(type) {
		case map[string]any:
			if step != "" {
				node = inside[step]
			}
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(inside) {
				return nil, false
			}
			node = inside[i]
		}
	}
	schema, ok := node.(map[string]any)
	return schema, ok
}

func (s schemas) at(t *testing.T, place string) map[string]any {
	t.Helper()
	node, ok := s.resolve(place)
	require.True(t, ok, "nothing at %s", place)
	return node
}

// The subset of JSON Schema that our schemas use, by what a keyword holds.
var (
	plain  = []string{"$schema", "$id", "$ref", "title", "description", "type", "enum", "const", "required", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "uniqueItems"}
	single = []string{"items", "additionalProperties", "propertyNames"}
	named  = []string{"properties", "patternProperties", "$defs"}
)

// children gives the schemas inside a schema, with their places.
func children(place string, schema map[string]any) map[string]map[string]any {
	inside := map[string]map[string]any{}
	for _, keyword := range single {
		if child, ok := schema[keyword].(map[string]any); ok {
			inside[place+"/"+keyword] = child
		}
	}
	for _, keyword := range named {
		list, _ := schema[keyword].(map[string]any)
		for name, child := range list {
			inside[place+"/"+keyword+"/"+name], _ = child.(map[string]any)
		}
	}
	list, _ := schema["anyOf"].([]any)
	for i, child := range list {
		inside[fmt.Sprintf("%s/anyOf/%d", place, i)], _ = child.(map[string]any)
	}
	return inside
}

// unknownKeywords finds what the validator would pass over in silence.
func unknownKeywords(schema map[string]any, place string) (unknown []string) {
	for keyword := range schema {
		if keyword != "anyOf" && !slices.Contains(slices.Concat(plain, single, named), keyword) {
			unknown = append(unknown, place+": "+keyword)
		}
	}
	for at, child := range children(place, schema) {
		unknown = append(unknown, unknownKeywords(child, at)...)
	}
	return unknown
}

func allMembers(place string, schema map[string]any) (members []string) {
	for at, child := range children(place, schema) {
		if strings.HasPrefix(at, place+"/properties/") {
			members = append(members, at)
		}
		members = append(members, allMembers(at, child)...)
	}
	return members
}

type validator struct {
	schemas schemas
	used    map[string]bool // the places of members that some document has
}

// check gives everything in v, found at path, that the schema at place refuses.
func (c validator) check(place string, v any, path string) (refusals []string) {
	schema, ok := c.schemas.resolve(place)
	if !ok {
		return []string{"no schema at " + place}
	}
	refuse := func(format string, args ...any) {
		refusals = append(refusals, path+": "+fmt.Sprintf(format, args...))
	}
	also := func(place string, v any, path string) { refusals = append(refusals, c.check(place, v, path)...) }

	if to, ok := schema["$ref"].(string); ok {
		if strings.HasPrefix(to, "#") {
			file, _, _ := strings.Cut(place, "#")
			to = file + to
		}
		also(to, v, path)
	}
	if want, ok := schema["type"].(string); ok && !isType(v, want) {
		refuse("is not of type %s", want)
		return refusals
	}
	if enum, ok := schema["enum"].([]any); ok && !slices.ContainsFunc(enum, func(e any) bool { return reflect.DeepEqual(e, v) }) {
		refuse("%v is not one of %v", v, enum)
	}
	if want, ok := schema["const"]; ok && !reflect.DeepEqual(want, v) {
		refuse("%v is not %v", v, want)
	}
	if some, ok := schema["anyOf"].([]any); ok {
		fits := false
		for i := range some {
			fits = fits || len(c.check(fmt.Sprintf("%s/anyOf/%d", place, i), v, path)) == 0
		}
		if !fits {
			refuse("%v fits none of anyOf", v)
		}
	}
	switch v := v.(type) {
	case string:
		if pattern, ok := schema["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(v) {
			refuse("%q does not match %s", v, pattern)
		}
		outside(schema, "minLength", "maxLength", float64(utf8.RuneCountInString(v)), refuse)
	case float64:
		outside(schema, "minimum", "maximum", v, refuse)
	case []any:
		outside(schema, "minItems", "maxItems", float64(len(v)), refuse)
		for i, item := range v {
			if schema["uniqueItems"] == true && slices.ContainsFunc(v[:i], func(e any) bool { return reflect.DeepEqual(e, item) }) {
				refuse("item %d stands twice", i)
			}
			if schema["items"] != nil {
				also(place+"/items", item, fmt.Sprintf("%s[%d]", path, i))
			}
		}
	case map[string]any:
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := v[name.(string)]; !ok {
				refuse("has no %s", name)
			}
		}
		for name, value := range v {
			c.member(place, schema, name, value, path, also, refuse)
		}
	}
	return refusals
}

func (c validator) member(place string, schema map[string]any, name string, value any, path string, also func(string, any, string), refuse func(string, ...any)) {
	known := false
	if properties, _ := schema["properties"].(map[string]any); properties[name] != nil {
		known = true
		c.used[place+"/properties/"+name] = true
		also(place+"/properties/"+name, value, path+"."+name)
	}
	patterns, _ := schema["patternProperties"].(map[string]any)
	for pattern := range patterns {
		if regexp.MustCompile(pattern).MatchString(name) {
			known = true
			also(place+"/patternProperties/"+pattern, value, path+"."+name)
		}
	}
	if schema["propertyNames"] != nil {
		also(place+"/propertyNames", name, path+"."+name)
	}
	switch extra := schema["additionalProperties"].(type) {
	case bool:
		if !extra && !known {
			refuse("unknown member %q", name)
		}
	case map[string]any:
		if !known {
			also(place+"/additionalProperties", value, path+"."+name)
		}
	}
}

func outside(schema map[string]any, low, high string, n float64, refuse func(string, ...any)) {
	if least, ok := schema[low].(float64); ok && n < least {
		refuse("%v is below %s %v", n, low, least)
	}
	if most, ok := schema[high].(float64); ok && n > most {
		refuse("%v is above %s %v", n, high, most)
	}
}

func isType(v any, want string) bool {
	switch v := v.(type) {
	case string:
		return want == "string"
	case bool:
		return want == "boolean"
	case []any:
		return want == "array"
	case map[string]any:
		return want == "object"
	case float64:
		return want == "number" || want == "integer" && v == float64(int64(v))
	}
	return want == "null"
}
