package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/report"
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
				today, err := a.Today()
				if err != nil {
					return err
				}
				e, err := report.Tables(a.Reader(), today, v.language())
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
