package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
)

// calls writes the call list of a week as a calendar or a table.
func (v *verb) calls() *cobra.Command {
	var rep, when, week, out string
	c := &cobra.Command{
		Use:   "calls PLAN -o FILE.ics|FILE.xlsx|FILE.csv",
		Short: "Write the call list of a week as a calendar, a workbook or CSV",
		Args:  args(1, "PLAN -o FILE.ics|FILE.xlsx|FILE.csv"),
		RunE: func(_ *cobra.Command, words []string) error {
			if !slices.Contains([]string{".ics", ".xlsx", ".csv"}, strings.ToLower(filepath.Ext(out))) {
				return errUse{fmt.Errorf("-o takes a file that ends in .ics, .xlsx or .csv")}
			}
			in := touches.CallsIn{When: when}
			if rep != "" {
				in.Rep = &rep
			}
			var err error
			if week != "" {
				if in.Week, err = data.ParseDate(week); err != nil {
					return errUse{fmt.Errorf("--week takes a day such as 2026-08-17")}
				}
			}
			return v.with(words[0], func(a *app.App) error { return v.writeCalls(a, in, out) })
		},
	}
	c.Flags().StringVar(&rep, "rep", "", "code of who looks after the customers (default: all)")
	c.Flags().StringVar(&when, "when", "", "today, overdue, risk, never or all (default: those of the week, with what is overdue)")
	c.Flags().StringVar(&week, "week", "", "a day of the week wanted (default: this week)")
	c.Flags().StringVarP(&out, "output", "o", "", "the file to write; its ending says what it is")
	return c
}

func (v *verb) writeCalls(a *app.App, in touches.CallsIn, out string) error {
	today, err := a.Today()
	if err != nil {
		return err
	}
	if in.Rep != nil {
		if _, err := a.Reader().RepByCode(*in.Rep); err != nil {
			return data.At("rep", err)
		}
	}
	list, err := touches.Calls(a.Reader(), today, in)
	if err != nil {
		return err
	}
	plan, err := a.Reader().Plan()
	if err != nil {
		return err
	}
	names, err := schemes.Names(a.Reader())
	if err != nil {
		return err
	}
	sequence, err := a.File().Sequence()
	if err != nil {
		return err
	}
	f := text.Fmt{Lang: v.language(), Currency: plan.Currency, Tiers: names}
	if err := touches.Export(out, f, plan, list.Day, sequence, list.Rows); err != nil {
		return err
	}
	return v.say(map[string]any{"file": out, "calls": len(list.Rows)}, "cli.written", out)
}
