package report

import (
	"cmp"
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// GrowthSheets are how the team grows for other programs: the trainings, who
// attended, the results of tests, and what everybody lacks.
func GrowthSheets(r store.Reader, today data.Date, f text.Fmt) ([]exchange.Sheet, error) {
	over, err := growth.Growth(r, today, growth.OverviewIn{})
	if err != nil {
		return nil, err
	}
	exams, err := growth.Exams(r, today, growth.ExamsIn{})
	if err != nil {
		return nil, err
	}
	sheet := func(name string, heads ...string) exchange.Sheet {
		s := exchange.Sheet{Name: f.T(name)}
		for _, key := range heads {
			s.Header = append(s.Header, f.T(key))
		}
		return s
	}
	team := sheet("growth.matrix", "growth.column.name", "growth.column.band", "growth.column.level", "growth.column.tests", "growth.sheet.tests", "growth.column.hours", "growth.column.next")
	for _, x := range over.Rows {
		team.Rows = append(team.Rows, []any{x.Name, growth.SayBand(f, x.Band), growth.SayLevel(f, x.Ladder.Level), x.Passed, x.Tests, float64(x.Hours) / 100, growth.SayNext(f, x.Ladder)})
	}
	plan := sheet("growth.trainings", "growth.training.date", "growth.training.module", "growth.training.class", "growth.training.trainer", "growth.training.location",
		"growth.training.days", "growth.training.hours", "growth.sheet.invited", "growth.sheet.came", "growth.training.state")
	came := sheet("growth.sheet.attendance", "growth.training.date", "growth.training.module", "growth.column.name", "growth.sheet.came")
	for i := len(over.Training.Rows) - 1; i >= 0; i-- {
		x := over.Training.Rows[i]
		day := cmp.Or(x.Held, x.Date)
		plan.Rows = append(plan.Rows, []any{day, x.Module, f.T("growth.class." + string(x.Class)), x.Trainer, x.Location, x.Days, float64(x.Hours) / 100, x.Invited, x.Came, growth.SayHeld(f, x.State)})
		for _, p := range x.People {
			word := "growth.came.open"
			if p.Came != nil {
				word = map[bool]string{true: "growth.came.yes", false: "growth.came.no"}[*p.Came]
			}
			came.Rows = append(came.Rows, []any{day, x.Module, p.Name, f.T(word)})
		}
	}
	tries := sheet("growth.tries", "growth.exam.date", "growth.column.name", "growth.exam.kind", "growth.exam.score", "growth.marks.pass", "growth.sheet.passed")
	kinds := map[string]data.ExamKind{}
	for _, k := range exams.Kinds {
		kinds[k.Code] = k
	}
	for i := len(exams.Tries) - 1; i >= 0; i-- {
		t := exams.Tries[i]
		k := kinds[t.Kind]
		tries.Rows = append(tries.Rows, []any{t.Date, t.RepName, growth.ExamName(f, k), float64(t.Score) / 100, float64(k.Pass) / 100, f.T(map[bool]string{true: "export.yes", false: "export.no"}[t.Passed])})
	}
	return []exchange.Sheet{team, plan, came, tries}, nil
}

// WriteGrowthSheets writes how the team grows as a workbook, or the team alone
// where path ends in .csv.
func WriteGrowthSheets(path string, r store.Reader, today data.Date, f text.Fmt) error {
	sheets, err := GrowthSheets(r, today, f)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
