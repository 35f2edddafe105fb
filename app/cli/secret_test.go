package cli_test

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/cli"
	"quarterdeck/app/team"
	"quarterdeck/data/sample"
)

// TestPrivateNotesLeaveThePlanByNoVerb writes a private note into every meeting of
// the sample, sets a password, and has the program write everything it can: reports
// of every kind, tables, history, backups, dry runs. The words are in no file and
// on no line of output.
func TestPrivateNotesLeaveThePlanByNoVerb(t *testing.T) {
	const secret = "canary7391"
	dir := t.TempDir()
	t.Setenv("QUARTERDECK_CONFIG", filepath.Join(dir, "config"))
	plan := filepath.Join(dir, "plan.qdeck")
	if err := sample.Create(plan, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(plan)
	if err != nil {
		t.Fatal(err)
	}
	meetings, err := a.Reader().OneOnOnes(0)
	if err != nil || len(meetings) == 0 {
		t.Fatal(len(meetings), err)
	}
	for _, m := range meetings {
		for _, c := range []app.Command{team.ReopenOneOnOne{Meeting: m.ID, Reason: "x"}, team.SaveNote{Meeting: m.ID, Text: secret + " 私下说"}, team.CloseOneOnOne{Meeting: m.ID}} {
			if _, err := a.Do(c); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := a.File().SetPassword("灯塔下的八个字够长"); err != nil {
		t.Fatal(err)
	}
	a.Close()

	var said bytes.Buffer
	verb := func(words ...string) int { return cli.Run(words, &said, &said) }
	verb("report", "--help")
	kinds := regexp.MustCompile(`--kind (\w+(?:\|\w+)+)`).FindStringSubmatch(said.String())
	if kinds == nil {
		t.Fatal(said.String())
	}
	written := 0
	for _, kind := range strings.Split(kinds[1], "|") {
		for _, lang := range []string{"zh", "en"} {
			words := []string{"report", plan, "--kind", kind, "--lang", lang, "-o", filepath.Join(dir, kind+lang+".pdf")}
			if kind == "rep" {
				words = append(words, "--rep", "R001")
			}
			if verb(words...) == cli.Done {
				written++
			}
		}
	}
	if written < 10 {
		t.Errorf("only %d reports were written: %s", written, said.String())
	}
	for _, words := range [][]string{
		{"export", plan, "--format", "xlsx", "-o", filepath.Join(dir, "all.xlsx")},
		{"export", plan, "--format", "csv", "-o", filepath.Join(dir, "tables")},
		{"history", plan, "--most", "500"}, {"history", plan, "--json"},
		{"backup", plan}, {"check", plan}, {"lock", plan, "--status"}, {"ask", plan, "one_on_ones"},
	} {
		if code := verb(words...); code != cli.Done {
			t.Errorf("%v: %d", words, code)
		}
	}
	verb("ask", plan, "one_on_ones", `{"layer":"private"}`)
	verb("ask", plan, "search", `{"text":"`+secret[:6]+`"}`)
	if strings.Contains(strings.ReplaceAll(said.String(), secret[:6]+`"`, ""), secret) {
		t.Error("a private note was said")
	}
	searchFiles(t, dir, secret)
}

// searchFiles looks for the words in all files below a folder: in their bytes, in
// the parts of workbooks and in the text of PDFs.
func searchFiles(t *testing.T, dir, words string) {
	t.Helper()
	seen := map[string]int{}
	if err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		ext := filepath.Ext(path)
		seen[ext]++
		switch ext {
		case ".xlsx":
			b = append(b, unzipped(t, path)...)
		case ".pdf":
			b = append(b, pdfText(t, path)...)
		}
		if bytes.Contains(b, []byte(words)) {
			t.Errorf("%s holds a private note", filepath.Base(path))
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, ext := range []string{".pdf", ".xlsx", ".csv", ".qdeck"} {
		if seen[ext] == 0 {
			t.Errorf("no %s was searched", ext)
		}
	}
}

// unzipped is all that the parts of a workbook say.
func unzipped(t *testing.T, path string) (all []byte) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, b...)
	}
	return all
}
