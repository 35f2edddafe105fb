package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// importFile reads files into a plan.
func (v *verb) importFile() *cobra.Command {
	var as, mapping, sheet string
	var dry, skip bool
	c := &cobra.Command{
		Use:   "import PLAN FILE… --as " + strings.Join(exchange.Kinds, "|"),
		Short: "Read files into the plan, all of each or none of it",
		Args: func(_ *cobra.Command, words []string) error {
			if len(words) < 2 {
				return errUse{fmt.Errorf("usage: quarterdeck import PLAN FILE… --as %s", strings.Join(exchange.Kinds, "|"))}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, words []string) error {
			if exchange.Fields(as) == nil {
				return errUse{fmt.Errorf("--as takes one of: %s", strings.Join(exchange.Kinds, ", "))}
			}
			var m exchange.Mapping
			if mapping != "" {
				var err error
				if m, err = actuals.ReadMapping(mapping); err != nil {
					return err
				}
			}
			return v.with(words[0], func(a *app.App) error {
				if err := backUp(a, dry); err != nil {
					return err
				}
				for _, path := range words[1:] {
					c := actuals.ImportFile{Path: path, As: as, Sheet: sheet, Map: m, SkipBad: skip, Day: a.Calendar()}
					if err := v.importOne(a, c, dry); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	c.Flags().StringVar(&as, "as", "", "what the file holds")
	c.Flags().StringVar(&mapping, "map", "", "JSON file that says what the columns mean, such as {\"unit\": 1000}")
	c.Flags().StringVar(&sheet, "sheet", "", "sheet of a workbook")
	c.Flags().BoolVar(&dry, "dry-run", false, "say what would come in, and change nothing")
	c.Flags().BoolVar(&skip, "skip-bad", false, "leave out rows that cannot be right")
	return c
}

// backUp keeps the plan as it is before an import; a dry run changes nothing.
func backUp(a *app.App, dry bool) error {
	if dry || a.File().IsReadOnly() {
		return nil
	}
	_, err := a.File().Backup(store.BeforeImport, time.Now())
	return err
}

func (v *verb) importOne(a *app.App, c actuals.ImportFile, dry bool) error {
	t, m, err := actuals.Read(a.Reader(), c.Path, c.Sheet, c.As, c.Map)
	if err != nil {
		return err
	}
	p, err := actuals.Look(a.Reader(), c.Day, t, m, c.As, nil)
	if err != nil {
		return err
	}
	v.sayRows(p)
	c.Preview = p
	if dry {
		err = a.Try(c)
	} else {
		_, err = a.Do(c)
	}
	if v.json {
		return errors.Join(err, v.answerPreview(a, p, err == nil && !dry))
	}
	if err != nil {
		return err
	}
	return v.sayPreview(a, p, dry)
}

// A refused row is one that cannot be right or should be looked at, in JSON.
type refused struct {
	Line     int    `json:"line"`
	Field    string `json:"field"`
	Problem  string `json:"problem"`
	Sentence string `json:"sentence"`
}

// answerPreview is the import in JSON, with every row that was refused.
func (v *verb) answerPreview(a *app.App, p *actuals.Preview, written bool) error {
	plan, err := a.Reader().Plan()
	if err != nil {
		return err
	}
	rows, doubtful := []refused{}, []refused{}
	for _, row := range p.Rows {
		if row.Verdict == actuals.Wrong {
			for _, f := range row.Faults {
				rows = append(rows, refused{row.Line, f.Field, f.Key, v.sentence(f.Problem)})
			}
			continue
		}
		for _, f := range row.Warnings {
			doubtful = append(doubtful, refused{row.Line, f.Field, f.Key, v.sentence(f.Problem)})
		}
	}
	return v.answer(struct {
		*actuals.Preview
		Exact   string    `json:"exact"`
		Refused []refused `json:"refused"`
		Doubts  []refused `json:"doubts"` // rows that come in and should be looked at
		Written bool      `json:"written"`
	}{p, exact(p.Amount, p.Rest, plan.Currency), rows, doubtful, written})
}

// sayRows lists the rows that cannot be right or should be looked at, the first
// twenty of them.
func (v *verb) sayRows(p *actuals.Preview) {
	if v.json {
		return // the answer lists them all
	}
	if len(p.Missing) > 0 {
		key := "cli.import.missing"
		if slices.Contains(p.Missing, string(exchange.Year)) {
			key = "cli.import.missing.year"
		}
		fmt.Fprintln(v.err, text.T(v.language(), key, strings.Join(p.Missing, ", ")))
	}
	said := 0
	for _, row := range p.Rows {
		if row.Verdict != actuals.Wrong && !row.Warnings.Bad() {
			continue
		}
		if said++; said > 20 {
			fmt.Fprintln(v.err, text.T(v.language(), "cli.more", p.Wrong+p.Doubtful-20))
			return
		}
		for _, f := range slices.Concat(row.Faults, row.Warnings) {
			fmt.Fprintln(v.err, text.T(v.language(), "cli.row", row.Line, v.sentence(f.Problem)))
		}
	}
}

func (v *verb) sayPreview(a *app.App, p *actuals.Preview, dry bool) error {
	plan, err := a.Reader().Plan()
	if err != nil {
		return err
	}
	f := text.Fmt{Lang: v.language(), Currency: plan.Currency}
	key := "cli.imported"
	if dry {
		key = "cli.would_import"
	}
	fmt.Fprintln(v.out, f.T(key, p.File, p.Ready, p.Repeated, p.Wrong))
	if p.Amount != 0 || p.Rest != 0 {
		fmt.Fprintln(v.out, f.T("cli.import.sum", f.Exact(p.Amount), exact(p.Amount, p.Rest, plan.Currency)))
	}
	for _, n := range []struct {
		key   string
		codes []string
	}{{"cli.import.customers", p.NewCustomers}, {"cli.import.products", p.NewProducts}, {"cli.import.reps", p.NewReps}, {"cli.import.regions", p.NewRegions},
		{"cli.import.unknown_reps", p.UnknownReps}, {"cli.import.unknown_regions", p.UnknownRegions}} {
		if len(n.codes) > 0 {
			fmt.Fprintln(v.out, f.T(n.key, len(n.codes)))
		}
	}
	return nil
}

// exact writes a sum with what rounding took from it or gave to it, in major
// units: 80450596.9823.
func exact(m data.Money, rest int64, c data.Currency) string {
	digits := c.Digits() + 6
	millionths := int64(m) // may be large: split whole and fraction apart
	whole, part := millionths/int64(c.Minor()), millionths%int64(c.Minor())
	fraction := part*1_000_000 + rest
	unit := int64(c.Minor()) * 1_000_000
	whole += fraction / unit
	fraction %= unit
	if fraction < 0 && whole > 0 {
		whole, fraction = whole-1, fraction+unit
	}
	if fraction > 0 && whole < 0 {
		whole, fraction = whole+1, fraction-unit
	}
	sign := ""
	if whole < 0 || fraction < 0 {
		sign, whole, fraction = "-", -whole, -fraction
	}
	s := fmt.Sprintf("%s%d.%0*d", sign, whole, digits, fraction)
	for s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	return s
}
