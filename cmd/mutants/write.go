package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
)

// variable names the number of the change that is made; 0 or absent makes none.
const variable = "BENCHWALK_MUTANT"

// support is added to a package under trial. The number is read before anything
// else in the package is made, since whatever can be changed depends on it.
const support = `package %s

import "os"

var mutant = func() (n int) {
	for _, c := range os.Getenv("` + variable + `") {
		n = 10*n + int(c-'0')
	}
	return n
}()

type mutantInteger interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type mutantText interface{ ~string }

func mutantBy(up, down int) int {
	switch mutant {
	case up:
		return 1
	case down:
		return -1
	}
	return 0
}
`

// written is the file with every site of which want is true written so that the
// number decides what it does.
func (s *source) written(want func(*site) bool) string {
	var extra strings.Builder
	body := s.render(s.file.FileStart, s.file.FileEnd, want, &extra)
	return body + extra.String()
}

// render writes a stretch of the file.
func (s *source) render(from, to token.Pos, want func(*site) bool, extra *strings.Builder) string {
	var b strings.Builder
	for _, x := range s.sites {
		if x.node.Pos() < from || x.node.End() > to || !want(x) {
			continue
		}
		b.WriteString(s.between(from, x.node.Pos()))
		part := func(e ast.Expr) string { return s.render(e.Pos(), e.End(), want, extra) }
		n, _ := x.node.(*ast.BinaryExpr)
		first := x.mutants[0].number
		switch x.kind {
		case comparison:
			sets := "mutantText"
			if x.integers {
				sets = "mutantInteger"
			}
			fmt.Fprintf(extra, "\nfunc mutant%d[T %s](a, b T) bool {\n\tswitch mutant {\n", first, sets)
			for _, m := range x.mutants {
				fmt.Fprintf(extra, "\tcase %d:\n\t\treturn %s\n", m.number, m.becomes)
			}
			fmt.Fprintf(extra, "\t}\n\treturn a %s b\n}\n", n.Op)
			fmt.Fprintf(&b, "mutant%d(%s, %s)", first, part(n.X), part(n.Y))
		case equality:
			fmt.Fprintf(&b, "((%s %s %s) != (mutant == %d))", part(n.X), n.Op, part(n.Y), first)
		case connective:
			// One of the two with everything denied is the other, and what need not be
			// asked is not asked either way.
			fmt.Fprintf(&b, "(((%s) != (mutant == %d) %s (%s) != (mutant == %d)) != (mutant == %d))", part(n.X), first, n.Op, part(n.Y), first, first)
		case literal:
			up, down := 0, -1
			for _, m := range x.mutants {
				if m.by > 0 {
					up = m.number
				} else {
					down = m.number
				}
			}
			fmt.Fprintf(&b, "(%s + %s(mutantBy(%d, %d)))", s.between(x.node.Pos(), x.node.End()), x.typ, up, down)
		}
		from = x.node.End()
	}
	b.WriteString(s.between(from, to))
	return b.String()
}

// compiles tells whether the package does with one site written so.
func (s *source) compiles(x *site) bool {
	fset := s.pkg.fset
	files := []*ast.File{}
	for _, f := range s.pkg.files {
		if f != s.file {
			files = append(files, f)
		}
	}
	texts := map[string]string{
		s.path + ".changed": s.written(func(y *site) bool { return x == y }),
		s.path + ".support": fmt.Sprintf(support, s.pkg.name),
	}
	for path, text := range texts {
		f, err := parser.ParseFile(fset, path, text, parser.SkipObjectResolution)
		if err != nil {
			return false
		}
		files = append(files, f)
	}
	config := types.Config{Importer: s.pkg.imports, FakeImportC: true}
	_, err := config.Check(s.pkg.path, fset, files, nil)
	return err == nil
}
