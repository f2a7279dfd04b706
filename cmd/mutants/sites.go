package main

import (
	"context"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// source is one file of a package under trial, with the places where it can be changed.
type source struct {
	path  string // from the top of the module
	text  []byte
	file  *ast.File
	pkg   *under
	sites []*site // outer ones before those inside them
}

// under is a package under trial, with what is needed to check its types.
type under struct {
	folder, path, name string
	fset               *token.FileSet
	files              []*ast.File
	info               *types.Info
	imports            types.Importer
	types              *types.Package
}

// kind is what a place is, and so how it is written so that it can be changed.
type kind uint8

const (
	comparison kind = iota // of integers or texts
	equality               // of anything else: it can only be turned round
	connective             // && or ||
	literal                // an integer
)

// site is a place with all changes that can be made there.
type site struct {
	kind     kind
	node     ast.Expr
	function string
	integers bool   // a comparison of integers
	typ      string // of a literal
	mutants  []*mutant
}

// mutant is one change.
type mutant struct {
	*site
	number    int // among all; until they are all known, at its site
	file      string
	line, col int
	text      string // "status != Fails -> == Holds"
	becomes   string // of a comparison: an expression over a and b
	by        int    // of a literal
}

func (m *mutant) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", m.file, m.line, m.col, m.function, m.text)
}

// load reads the packages in some folders and finds their sites.
func load(ctx context.Context, folders []string) (sources []*source, err error) {
	for _, folder := range folders {
		more, err := loadOne(ctx, slash(folder))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", folder, err)
		}
		sources = append(sources, more...)
	}
	return sources, nil
}

func loadOne(ctx context.Context, folder string) (sources []*source, err error) {
	all, err := goList(ctx, "-export", "-deps", "-json=ImportPath,Name,GoFiles,Export,DepOnly", "os", "./"+folder)
	if err != nil {
		return nil, err
	}
	p, exports := &under{folder: folder, fset: token.NewFileSet()}, map[string]string{}
	var self listed
	for _, l := range all {
		exports[l.ImportPath] = l.Export
		if !l.DepOnly && l.ImportPath != "os" { // which what is written into the package needs
			self = l
		}
	}
	p.path, p.name = self.ImportPath, self.Name
	p.imports = importer.ForCompiler(p.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, name := range self.GoFiles {
		s := &source{path: slash(filepath.Join(folder, name)), pkg: p}
		if s.text, err = os.ReadFile(s.path); err != nil {
			return nil, err
		}
		if s.file, err = parser.ParseFile(p.fset, s.path, s.text, parser.SkipObjectResolution); err != nil {
			return nil, err
		}
		p.files, sources = append(p.files, s.file), append(sources, s)
	}
	p.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: p.imports}
	if p.types, err = config.Check(p.path, p.fset, p.files, p.info); err != nil {
		return nil, err
	}
	for _, s := range sources {
		s.find()
	}
	return sources, nil
}

// listed is what go list says of a package.
type listed struct {
	ImportPath, Name, Dir, Export               string
	DepOnly                                     bool
	GoFiles, Imports, TestImports, XTestImports []string
}

func goList(ctx context.Context, args ...string) (ps []listed, err error) {
	c := exec.CommandContext(ctx, "go", append([]string{"list"}, args...)...)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		switch err := d.Decode(&p); err {
		case nil:
			ps = append(ps, p)
		case io.EOF:
			return ps, nil
		default:
			return nil, err
		}
	}
}

// find collects the sites of a file. A change after which the package does not
// compile, as of the length of an array, is no change.
func (s *source) find() {
	for _, d := range s.file.Decls {
		var stack []ast.Node
		ast.Inspect(d, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			stack = append(stack, n)
			if x := s.site(n, stack); x != nil {
				x.function = named(stack)
				s.sites = append(s.sites, x)
			}
			return true
		})
	}
	s.sites = slices.DeleteFunc(s.sites, func(x *site) bool { return !s.compiles(x) })
}

// named is the function that a place is in, or the variable.
func named(stack []ast.Node) string {
	switch d := stack[0].(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return d.Name.Name
		}
		t := d.Recv.List[0].Type
		if p, ok := t.(*ast.StarExpr); ok {
			t = p.X
		}
		return types.ExprString(t) + "." + d.Name.Name
	case *ast.GenDecl:
		if v, ok := stack[1].(*ast.ValueSpec); ok {
			return v.Names[0].Name
		}
	}
	return "?"
}

// opposite and edge give what a comparison is changed to: turned round, and with
// its border moved by one.
var (
	opposite = map[token.Token]token.Token{
		token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR,
		token.LAND: token.LOR, token.LOR: token.LAND,
	}
	edge = map[token.Token][]token.Token{
		token.EQL: {token.LEQ, token.GEQ}, token.NEQ: {token.LSS, token.GTR},
		token.LSS: {token.LEQ}, token.LEQ: {token.LSS}, token.GTR: {token.GEQ}, token.GEQ: {token.GTR},
	}
)

func (s *source) site(n ast.Node, stack []ast.Node) *site {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		to, changes := opposite[n.Op]
		if !changes || s.pkg.info.Types[n].Value != nil {
			return nil
		}
		x := &site{kind: equality, node: n}
		text := s.said(n)
		if n.Op == token.LAND || n.Op == token.LOR {
			x.kind = connective
			x.add(text+" -> "+to.String(), "", 0)
			return x
		}
		t, _ := s.pkg.info.TypeOf(n.X).Underlying().(*types.Basic)
		if t == nil || t.Info()&(types.IsInteger|types.IsString) == 0 {
			x.add(text+" -> "+to.String(), "", 0)
			return x
		}
		x.kind, x.integers = comparison, t.Info()&types.IsInteger != 0
		x.add(text+" -> "+to.String(), "a "+to.String()+" b", 0)
		if equal := n.Op == token.EQL || n.Op == token.NEQ; !equal || x.integers {
			for _, to := range edge[n.Op] {
				if equal && s.idle(n, to) {
					continue
				}
				x.add(text+" -> "+to.String(), "a "+to.String()+" b", 0)
			}
			if equal {
				s.beside(x, n, text)
			}
		}
		return x
	case *ast.BasicLit:
		if n.Kind != token.INT || len(stack) < 2 {
			return nil
		}
		t := s.pkg.info.Types[n]
		value, exact := constant.Int64Val(t.Value)
		parent, ok := stack[len(stack)-2].(ast.Expr)
		if b, compares := parent.(*ast.BinaryExpr); !exact || compares && edge[b.Op] != nil {
			return nil // the comparison itself is changed so
		}
		said := n.Value
		if ok {
			if whole := s.said(parent); len(whole) <= 60 {
				said = whole + ": " + said
			}
		}
		x := &site{kind: literal, node: n, typ: types.TypeString(t.Type, func(p *types.Package) string {
			if p == s.pkg.types {
				return ""
			}
			return p.Name()
		})}
		for _, by := range []int{1, -1} {
			if to := value + int64(by); to >= 0 {
				x.add(fmt.Sprintf("%s -> %d", said, to), "", by)
			}
		}
		return x
	}
	return nil
}

// beside compares with the constants next to the one that is named: what is not
// the last of three becomes what is the second.
func (s *source) beside(x *site, n *ast.BinaryExpr, text string) {
	var id *ast.Ident
	switch y := n.Y.(type) {
	case *ast.Ident:
		id = y
	case *ast.SelectorExpr:
		id = y.Sel
	}
	if id == nil {
		return
	}
	c, ok := s.pkg.info.Uses[id].(*types.Const)
	if !ok || c.Pkg() == nil {
		return
	}
	value, exact := constant.Int64Val(c.Val())
	if !exact {
		return
	}
	scope := c.Pkg().Scope()
	for _, name := range scope.Names() {
		other, ok := scope.Lookup(name).(*types.Const)
		if !ok || !types.Identical(other.Type(), c.Type()) || c.Type() == types.Typ[types.UntypedInt] {
			continue
		}
		if v, exact := constant.Int64Val(other.Val()); exact && (v == value-1 || v == value+1) {
			x.add(fmt.Sprintf("%s -> == %s", text, name), fmt.Sprintf("a == %d", v), 0)
		}
	}
}

// idle tells whether widening an equality cannot matter: nothing is less than
// zero where there is no sign, nor greater than all that a mask lets through or
// the last constant of a type.
func (s *source) idle(n *ast.BinaryExpr, to token.Token) bool {
	t := s.pkg.info.TypeOf(n.Y)
	b, _ := t.Underlying().(*types.Basic)
	v := s.pkg.info.Types[n.Y].Value
	if b == nil || v == nil {
		return false
	}
	value, exact := constant.Int64Val(v)
	if to == token.LEQ || to == token.GTR {
		call, _ := n.X.(*ast.CallExpr)
		measured := call != nil && types.ExprString(call.Fun) == "len"
		return exact && value == 0 && (measured || b.Info()&types.IsUnsigned != 0)
	}
	if mask, ok := n.X.(*ast.BinaryExpr); ok && mask.Op == token.AND {
		m := s.pkg.info.Types[mask.Y].Value
		return m != nil && constant.Compare(m, token.EQL, v)
	}
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if ok && types.Identical(c.Type(), t) && constant.Compare(c.Val(), token.GTR, v) {
			return false
		}
	}
	return true
}

func (x *site) add(text, becomes string, by int) {
	x.mutants = append(x.mutants, &mutant{site: x, number: len(x.mutants) + 1, text: text, becomes: becomes, by: by})
}

// said is an expression as it stands in the file, on one line.
func (s *source) said(n ast.Node) string {
	return strings.Join(strings.Fields(s.between(n.Pos(), n.End())), " ")
}

func (s *source) at(p token.Pos) int { return s.pkg.fset.Position(p).Offset }

func (s *source) between(from, to token.Pos) string { return string(s.text[s.at(from):s.at(to)]) }

// number gives every change its number and place, and tells apart those that
// read alike in one function.
func number(sources []*source) (all []*mutant) {
	for _, s := range sources {
		alike := map[string]int{}
		for _, x := range s.sites {
			at := s.pkg.fset.Position(x.node.Pos())
			if b, ok := x.node.(*ast.BinaryExpr); ok {
				at = s.pkg.fset.Position(b.OpPos)
			}
			for _, m := range x.mutants {
				m.number, m.file, m.line, m.col = len(all)+1, s.path, at.Line, at.Column
				key := m.function + ": " + m.text
				if alike[key]++; alike[key] > 1 {
					m.text += fmt.Sprintf(" #%d", alike[key])
				}
				all = append(all, m)
			}
		}
	}
	return all
}

func inOrder(ms []*mutant) {
	slices.SortFunc(ms, func(a, b *mutant) int { return a.number - b.number })
}
