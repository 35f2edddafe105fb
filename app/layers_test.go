package app_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// allowed says, for each package, what it may import besides the standard
// library: our packages without the module's name, others by prefix. A trailing
// "/…" means everything below. docs/architecture.md explains the arrows.
var allowed = map[string]string{
	"data":                "",
	"data/store":          "data gorm.io/… github.com/mattn/go-sqlite3 filippo.io/age",
	"data/exchange":       "data github.com/xuri/excelize/v2 golang.org/x/text/…",
	"data/sample":         "data data/store",
	"app":                 "data data/store",
	"app/apptest":         "app data data/store data/sample",
	"app/calc":            "data",
	"app/chart":           "",
	"app/text":            "data assets golang.org/x/text/… github.com/mozillazg/go-pinyin",
	"app/registry":        "app app/plan app/targets app/actuals app/execution app/customers app/team app/board app/evidence app/objectives app/quota app/governance app/letters app/schemes app/touches app/health app/accounts app/receivables app/renewals app/service app/activities app/pipeline app/forecast app/diagnosis app/growth app/tracks app/scores app/pay app/measures app/lights app/deviations app/reviews app/rituals app/pilots app/processes app/deliverables",
	"app/plan":            area,
	"app/planfile":        area + " app/schemes app/growth app/team app/reviews app/rituals app/lights app/measures app/deliverables", // names of tests, duties, lights and documents, words of templates and topics
	"app/targets":         area + " app/objectives app/schemes",                                                                       // the SMART check looks at objectives; tiers are a dimension
	"app/evidence":        area + " app/targets",                                                                                      // anchors are what the goal is held against
	"app/objectives":      area,
	"app/quota":           area + " app/targets", // what a rep should reach ends in target cells
	"app/governance":      area + " app/targets", // an adjustment is a change of target cells
	"app/letters":         area + " app/targets", // a letter has the sums of target cells
	"app/actuals":         area,
	"app/attainment":      area + " app/targets app/quota app/forecast",                                                                                                                                                                                                                                             // sales against the plan, shared by the deck, the lights and the reviews
	"app/measures":        area + " app/attainment app/targets app/evidence app/objectives app/quota app/governance app/schemes app/touches app/health app/accounts app/receivables app/renewals app/service app/customers app/activities app/pipeline app/forecast app/diagnosis app/growth app/tracks app/scores", // what the plan can be measured by
	"app/lights":          area + " app/measures",
	"app/execution":       area + " app/measures app/lights", // a criterion is a number read from the plan
	"app/deviations":      area + " app/measures app/lights app/execution app/diagnosis app/pipeline app/schemes app/tracks",
	"app/pilots":          area + " app/measures app/execution app/pipeline app/activities app/customers app/schemes",
	"app/processes":       area + " app/execution",
	"app/rituals":         area + " app/execution app/team app/tracks app/growth app/governance app/activities app/receivables app/health app/accounts app/lights app/forecast",
	"app/deliverables":    area + " app/rituals app/letters app/accounts app/execution app/quota",
	"app/reviews":         area + " app/attainment app/board app/measures app/lights app/deviations app/execution app/rituals app/pilots app/governance app/targets app/forecast app/diagnosis app/pipeline app/receivables",
	"app/schemes":         area,
	"app/touches":         area + " app/schemes",             // a tier says how often
	"app/health":          area + " app/schemes app/touches", // silence is part of health
	"app/accounts":        area + " app/schemes",             // key accounts are those of a tier
	"app/receivables":     area + " app/schemes",             // a tier says how money is collected
	"app/renewals":        area + " app/schemes",
	"app/service":         area + " app/schemes",
	"app/customers":       area + " app/schemes app/touches app/health app/accounts app/receivables app/renewals app/service app/pipeline", // one page joins them
	"app/activities":      area + " app/quota",                                                                                             // what the quota takes in a week
	"app/pipeline":        area + " app/activities app/quota",                                                                              // leads are an activity; coverage is against what is left of the target
	"app/forecast":        area + " app/pipeline app/activities app/targets app/quota",                                                     // what counts for a rep
	"app/diagnosis":       area + " app/forecast app/pipeline app/activities app/targets app/quota app/touches app/schemes app/accounts",
	"app/growth":          area + " app/quota app/activities app/service app/accounts app/receivables",
	"app/tracks":          area + " app/growth",
	"app/scores":          area + " app/growth app/activities app/pipeline app/targets app/objectives app/quota app/schemes app/customers app/service app/receivables",
	"app/pay":             area + " app/targets app/quota app/pipeline app/forecast app/receivables app/renewals app/scores",
	"app/team":            area + " app/activities app/pipeline app/forecast app/diagnosis app/growth app/quota app/targets app/touches app/schemes app/service app/scores",
	"app/board":           area + " app/targets app/evidence app/objectives app/quota app/governance app/letters app/schemes app/customers app/touches app/health app/accounts app/receivables app/renewals app/service app/activities app/pipeline app/forecast app/diagnosis app/growth app/tracks app/scores app/pay app/team app/attainment app/measures app/lights app/execution app/deviations app/rituals app/pilots app/processes app/deliverables",
	"app/report":          area + " app/evidence app/board app/chart app/customers app/execution app/plan app/planfile app/targets app/team app/objectives app/quota app/governance app/letters app/schemes app/touches app/health app/accounts app/receivables app/renewals app/service app/activities app/pipeline app/forecast app/diagnosis app/growth app/tracks app/scores app/pay app/attainment app/measures app/lights app/deviations app/reviews app/rituals app/pilots app/processes app/deliverables assets codeberg.org/go-pdf/fpdf golang.org/x/image/…",
	"app/cli":             "app app/… data data/store data/exchange data/sample assets github.com/spf13/cobra",
	"assets":              "",
	"docs":                "",
	"views/theme":         "assets fyne.io/…",
	"views/widgets":       "views/theme app/chart app/text data assets fyne.io/… golang.org/x/image/…",
	"views/forms":         "app data views/page views/widgets",
	"views/page":          "app app/text data data/store fyne.io/…",
	"views/page/pagetest": "app app/… data data/… assets views/page views/theme views/widgets fyne.io/…",
	"views/board":         page,
	"views/targets":       page + " views/evidence", // the driver sheet and the levels
	"views/evidence":      page,
	"views/objectives":    page,
	"views/quota":         page,
	"views/governance":    page,
	"views/letters":       page,
	"views/execution":     page,
	"views/lights":        page + " views/deviations", // a red opens work
	"views/deviations":    page + " views/execution",
	"views/reviews":       page + " views/lights views/deviations views/execution views/governance",
	"views/session":       page + " views/reviews views/lights views/deviations views/execution",
	"views/rituals":       page + " views/reviews views/execution",
	"views/pilots":        page + " views/execution",
	"views/processes":     page + " views/execution",
	"views/deliverables":  page,
	"views/customers":     page + " views/schemes views/touches views/health views/accounts views/receivables views/renewals views/service", // their dialogs
	"views/schemes":       page,
	"views/touches":       page,
	"views/health":        page + " views/touches",
	"views/accounts":      page + " views/touches",
	"views/receivables":   page + " views/touches",
	"views/renewals":      page + " views/touches",
	"views/service":       page + " views/touches",
	"views/team":          page + " views/plan views/diagnosis views/touches", // the dialog of a person, the reading before a meeting
	"views/activities":    page,
	"views/pipeline":      page + " views/touches",
	"views/forecast":      page,
	"views/diagnosis":     page,
	"views/growth":        page,
	"views/tracks":        page,
	"views/scores":        page,
	"views/pay":           page,
	"views/reports":       page,
	"views/actuals":       page + " data/exchange",
	"views/plan":          page,
	"views/planfile":      page,
	"views":               page + " data/sample docs views/…",
	"":                    "app/cli views assets fyne.io/…",
}

const (
	area = "app app/calc app/text data data/store data/exchange"
	page = "app app/… data data/store assets views/forms views/page views/theme views/widgets fyne.io/…"
)

type listed struct {
	ImportPath string
	Imports    []string
}

func TestArrowsPointDown(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "quarterdeck/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, "quarterdeck"), "/")
		rule, ok := allowed[name]
		if !ok {
			t.Errorf("%s has no row in the table", p.ImportPath)
			continue
		}
		for _, i := range p.Imports {
			if !permitted(rule, i) {
				t.Errorf("%s may not import %s", p.ImportPath, i)
			}
		}
	}
}

func permitted(rule, path string) bool {
	ours := strings.HasPrefix(path, "quarterdeck/")
	if !ours && !strings.Contains(strings.SplitN(path, "/", 2)[0], ".") {
		return true // the standard library
	}
	path = strings.TrimPrefix(path, "quarterdeck/")
	for _, r := range strings.Fields(rule) {
		if path == r || strings.HasSuffix(r, "/…") && strings.HasPrefix(path, strings.TrimSuffix(r, "…")) {
			return true
		}
	}
	return false
}

func TestOnlyMainOpensAWindowDriver(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "quarterdeck/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		for _, i := range p.Imports {
			if i == "fyne.io/fyne/v2/app" && p.ImportPath != "quarterdeck" {
				t.Errorf("%s imports %s: tests of it would compile OpenGL", p.ImportPath, i)
			}
		}
	}
}

// longest is how many lines a source file may have.
const longest = 400

func TestNoFileIsLong(t *testing.T) {
	seen := 0
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		lines := 0
		for s := bufio.NewScanner(f); s.Scan(); {
			lines++
		}
		seen++
		if lines > longest {
			t.Errorf("%s has %d lines", path, lines)
		}
		return nil
	})
	if err != nil || seen == 0 {
		t.Fatal(seen, err)
	}
}
