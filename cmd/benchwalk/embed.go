package main

import (
	"flag"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/post"
	"github.com/benchwalk/benchwalk/web/site"
)

// usualOrigin stands in a code where nobody has said where the site is.
const usualOrigin = "https://HOST"

var (
	themes  = []string{"auto", "light", "dark"}
	courts  = []string{"after", "end", "never"}
	isColor = regexp.MustCompile(`^#?[0-9a-fA-F]{6}$`)
)

func wayNames() (names []string) {
	for _, w := range post.Ways() {
		names = append(names, w.String())
	}
	return names
}

// embed prints the code by which a post stands in somebody's page; of a matter alone it
// lists the posts.
func embed(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("embed", flag.ContinueOnError)
	way := flags.String("way", post.Frame.String(), "")
	origin := flags.String("origin", usualOrigin, "")
	theme := flags.String("theme", themes[0], "")
	court := flags.String("court", courts[0], "")
	accent := flags.String("accent", "", "")
	note := flags.String("note", "", "")
	article := flags.String("article", "", "")
	tell := flags.Bool("tell", false, "")
	if exit, ok := parse(flags, args, words.MisuseNoPost, stdout, stderr); !ok {
		return exit
	}
	id, name, one := strings.Cut(flags.Arg(0), "/")
	m := casebook.Matter(id)
	if m == nil || len(post.Posts(m)) == 0 {
		return misuse(stderr, words.MisusePost(entered(flags.Arg(0)), words.Literals(withPosts())))
	}
	var names []string
	for _, p := range post.Posts(m) {
		names = append(names, p.Name)
	}
	if !one {
		fmt.Fprintln(stdout, strings.Join(names, "\n"))
		return exitOK
	}
	at := slices.Index(names, name)
	in, known := post.ParseWay(*way)
	switch {
	case at < 0:
		return misuse(stderr, words.MisusePostName(entered(id), entered(name)))
	case !known:
		return misuse(stderr, words.MisuseChoice(typed("-way"), entered(*way), words.Literals(wayNames())))
	case !slices.Contains(themes, *theme):
		return misuse(stderr, words.MisuseChoice(typed("-theme"), entered(*theme), words.Literals(themes)))
	case !slices.Contains(courts, *court):
		return misuse(stderr, words.MisuseChoice(typed("-court"), entered(*court), words.Literals(courts)))
	case *accent != "" && !isColor.MatchString(*accent):
		return misuse(stderr, words.MisuseColor(typed("-accent"), entered(*accent)))
	case *origin != usualOrigin && !site.IsOrigin(*origin):
		return misuse(stderr, words.MisuseOrigin(typed("-origin"), entered(*origin)))
	}
	o := post.Options{Theme: unless(*theme, themes[0]), Accent: *accent, Court: unless(*court, courts[0]), Note: *note, Article: *article, Tell: *tell}
	if _, err := fmt.Fprintln(stdout, post.Posts(m)[at].Code(in, en.Language(), *origin, o)); err != nil {
		return failed(stderr, err)
	}
	return exitOK
}

// unless gives a value, or nothing where it is what a post does by itself.
func unless(value, usual string) string {
	if value == usual {
		return ""
	}
	return value
}

// withPosts lists the matters that have posts.
func withPosts() (ids []string) {
	for _, id := range casebook.Matters() {
		if len(post.Posts(casebook.Matter(id))) > 0 {
			ids = append(ids, id)
		}
	}
	return ids
}
