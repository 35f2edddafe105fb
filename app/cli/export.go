package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/board"
	"quarterdeck/app/planfile"
	"quarterdeck/data"
)

// export writes the plan's tables for other programs.
func (v *verb) export() *cobra.Command {
	var format, out string
	c := &cobra.Command{
		Use:   "export PLAN --format xlsx|csv -o PATH",
		Short: "Write the plan's tables as one workbook, or as a folder of CSV files",
		Args:  args(1, "PLAN --format xlsx|csv -o PATH"),
		RunE: func(_ *cobra.Command, words []string) error {
			if out == "" {
				return errUse{fmt.Errorf("-o says where the tables go")}
			}
			if format != "xlsx" && format != "csv" {
				return errUse{fmt.Errorf("--format takes xlsx or csv")}
			}
			return v.with(words[0], func(a *app.App) error {
				e, err := v.tables(a)
				if err != nil {
					return err
				}
				files := []string{out}
				if format == "xlsx" {
					err = e.WriteXLSX(out)
				} else {
					files, err = e.WriteCSV(out)
				}
				if err != nil {
					return err
				}
				return v.say(map[string]any{"files": files}, "cli.written", out)
			})
		},
	}
	c.Flags().StringVar(&format, "format", "xlsx", "xlsx: one workbook; csv: a folder with one file for each table")
	c.Flags().StringVarP(&out, "output", "o", "", "the workbook or the folder to write")
	return c
}

// tables is the export of a plan, with the progress of its regions.
func (v *verb) tables(a *app.App) (planfile.Export, error) {
	today, err := a.Today()
	if err != nil {
		return planfile.Export{}, err
	}
	n, err := board.Progress(a.Reader(), today, board.ProgressIn{})
	return planfile.Export{Reader: a.Reader(), Today: today, Lang: v.language(), Progress: standings(n)}, err
}

// standings are the regions as the board sees them; what it does not know stays
// unknown.
func standings(n board.Numbers) (rows []planfile.Standing) {
	for _, r := range n.Regions {
		f, s := r.Total, planfile.Standing{Code: r.Code, Name: r.Name}
		known := func(is bool, m data.Money) *data.Money {
			if !is {
				return nil
			}
			return &m
		}
		s.Plan, s.Paced = known(f.Planned, f.Plan), known(f.Planned, f.Paced)
		s.Actual, s.Forward = known(f.Known, f.Actual), known(f.Judged(), f.Forecast)
		rows = append(rows, s)
	}
	return rows
}
