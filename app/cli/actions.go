package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
)

// actions writes the list of actions as a calendar or a table.
func (v *verb) actions() *cobra.Command {
	var in execution.ListIn
	var when, source, out string
	c := &cobra.Command{
		Use:   "actions PLAN -o FILE.ics|FILE.xlsx|FILE.csv",
		Short: "Write the open actions as a calendar, or the list as a workbook or CSV",
		Args:  args(1, "PLAN -o FILE.ics|FILE.xlsx|FILE.csv"),
		RunE: func(_ *cobra.Command, words []string) error {
			if !slices.Contains([]string{".ics", ".xlsx", ".csv"}, strings.ToLower(filepath.Ext(out))) {
				return errUse{fmt.Errorf("-o takes a file that ends in .ics, .xlsx or .csv")}
			}
			in.Source = execution.Source(source)
			if in.Source != "" && !slices.Contains(execution.Sources, in.Source) {
				return errUse{fmt.Errorf("--source takes one of %v", execution.Sources)}
			}
			switch when {
			case "open":
				in.Open = true
			case "week":
				in.Week = true
			case "overdue":
				in.Overdue = true
			case "closed":
				in.Closed = true
			case "all":
			default:
				return errUse{fmt.Errorf("--when takes open, week, overdue, closed or all")}
			}
			return v.with(words[0], func(a *app.App) error { return v.writeActions(a, in, out) })
		},
	}
	c.Flags().StringVar(&in.Owner, "owner", "", "code of who does them (default: everybody)")
	c.Flags().StringVar(&when, "when", "open", "open, week, overdue, closed or all; a calendar holds the open ones of these")
	c.Flags().StringVar(&source, "source", "", "what they come from: deviation, pilot, review, one_on_one, stage, opportunity, customer or own (default: all)")
	c.Flags().StringVarP(&out, "output", "o", "", "the file to write; its ending says what it is")
	return c
}

func (v *verb) writeActions(a *app.App, in execution.ListIn, out string) error {
	today, err := a.Today()
	if err != nil {
		return err
	}
	rows, err := execution.List(a.Reader(), today, in)
	if err != nil {
		return err
	}
	if strings.EqualFold(filepath.Ext(out), ".ics") {
		rows = slices.DeleteFunc(rows, func(x execution.ActionRow) bool { return !x.Open() })
	}
	plan, err := a.Reader().Plan()
	if err != nil {
		return err
	}
	sequence, err := a.File().Sequence()
	if err != nil {
		return err
	}
	if err := execution.ExportActions(out, text.Fmt{Lang: v.language(), Currency: plan.Currency}, plan, today, sequence, rows); err != nil {
		return err
	}
	return v.say(map[string]any{"file": out, "actions": len(rows)}, "cli.written", out)
}
