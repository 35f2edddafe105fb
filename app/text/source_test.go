package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// keyLike is what a translation key looks like: dotted lower-case words. One
// that ends in a dot is the beginning of a key that is put together.
var keyLike = regexp.MustCompile(`^[a-z0-9]+(\.[a-z0-9_-]+)*\.?$`)

// TestSourcesUseKeysThatHaveWords reads the program's sources and wants words
// for every key that is given to T or Has, stands in a field Key, is returned by
// a command's Label, or names a problem or the step of a trail anywhere.
func TestSourcesUseKeysThatHaveWords(t *testing.T) {
	root := moduleRoot(t)
	read := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return nil // what does not compile is told elsewhere
		}
		read++
		for _, use := range keysOf(file) {
			for _, lang := range Langs {
				if !hasKeyOrBeginning(lang, use.key) {
					t.Errorf("%s: %s has no words in %s", files.Position(use.at), use.key, lang)
				}
			}
		}
		return nil
	})
	if err != nil || read < 10 {
		t.Fatal(err, read)
	}
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
		dir = filepath.Dir(dir)
	}
	t.Fatal("no go.mod above", dir)
	return ""
}

func hasKeyOrBeginning(lang Lang, key string) bool {
	if !strings.HasSuffix(key, ".") {
		return Has(lang, key)
	}
	for k := range phrases()[lang] {
		if strings.HasPrefix(k, key) {
			return true
		}
	}
	return false
}

// A use is a key in a source, or the beginning of one.
type use struct {
	key string
	at  token.Pos
}

func keysOf(file *ast.File) (uses []use) {
	seen := map[token.Pos]bool{}
	add := func(e ast.Expr) {
		if key, ok := keyOf(e); ok && !seen[e.Pos()] {
			seen[e.Pos()] = true
			uses = append(uses, use{key, e.Pos()})
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if name := calledName(n.Fun); name == "T" || name == "Has" {
				for _, arg := range n.Args[:min(2, len(n.Args))] {
					add(arg)
				}
			}
		case *ast.BasicLit:
			if strings.HasPrefix(n.Value, `"problem.`) || strings.HasPrefix(n.Value, `"trail.`) {
				add(n)
			}
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				if pair, ok := e.(*ast.KeyValueExpr); ok && calledName(pair.Key) == "Key" {
					add(pair.Value)
				}
			}
		case *ast.FuncDecl:
			if n.Recv != nil && n.Name.Name == "Label" && n.Body != nil {
				ast.Inspect(n.Body, func(inner ast.Node) bool {
					if r, ok := inner.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
						add(r.Results[0])
					}
					return true
				})
			}
		}
		return true
	})
	return uses
}

// calledName is the last name of pkg.Name, or Name.
func calledName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// keyOf is the key a literal holds, or the beginning that a sum of texts has.
func keyOf(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		key, err := strconv.Unquote(e.Value)
		return key, err == nil && e.Kind == token.STRING && strings.Contains(key, ".") && keyLike.MatchString(key)
	case *ast.BinaryExpr:
		key, ok := keyOf(e.X)
		return key, ok && strings.HasSuffix(key, ".")
	}
	return "", false
}

func TestKeysOfFindsWhatSourcesUse(t *testing.T) {
	const source = `package p
func f() {
	text.T(lang, "a.one", 1)
	fmt.T("a.two")
	_ = data.Problem{Key: "a.three", Field: "not.this"}
	_ = Problem{Key: "a." + noun + ".code"}
	other("not.that")
	text.T(lang, key)
	fail("problem.six")
}
func (C) Label() string { if x { return "a.four" }; return "a.five" }
func Label() string { return "not.a.method" }`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, use := range keysOf(file) {
		got = append(got, use.key)
	}
	if s := strings.Join(got, " "); s != "a.one a.two a.three a. problem.six a.four a.five" {
		t.Error(s)
	}
}
