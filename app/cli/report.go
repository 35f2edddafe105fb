package cli

import (
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
)

// report writes a PDF.
func (v *verb) report() *cobra.Command {
	var kind, rep, out, unit string
	c := &cobra.Command{
		Use:   "report PLAN --kind summary|rep -o FILE",
		Short: "Write the executive summary or a rep's sheet as PDF",
		Args:  args(1, "PLAN --kind summary|rep [--rep CODE] -o FILE"),
		RunE: func(_ *cobra.Command, words []string) error {
			if out == "" {
				return errUse{fmt.Errorf("-o says where the PDF goes")}
			}
			if kind != "summary" && kind != "rep" {
				return errUse{fmt.Errorf("--kind takes summary or rep")}
			}
			if kind == "rep" && rep == "" {
				return errUse{fmt.Errorf("--rep says whose sheet it is")}
			}
			if !slices.Contains(text.Units, text.Unit(unit)) {
				return errUse{fmt.Errorf("--unit takes wan, km or full")}
			}
			return v.with(words[0], func(a *app.App) error {
				doc, err := v.document(a, kind, rep, text.Unit(unit))
				if err != nil {
					return err
				}
				if err := report.WriteFile(out, doc); err != nil {
					return err
				}
				info, err := os.Stat(out)
				if err != nil {
					return err
				}
				return v.say(map[string]any{"file": out, "pages": len(doc.Pages), "bytes": info.Size(), "title": doc.Meta.Title}, "cli.written", out)
			})
		},
	}
	c.Flags().StringVar(&kind, "kind", "summary", "summary or rep")
	c.Flags().StringVar(&rep, "rep", "", "code of the rep, for --kind rep")
	c.Flags().StringVarP(&out, "output", "o", "", "the PDF to write")
	c.Flags().StringVar(&unit, "unit", "", "wan, km or full (default: by language)")
	return c
}

// document makes the report that was asked for.
func (v *verb) document(a *app.App, kind, rep string, unit text.Unit) (report.Document, error) {
	today, err := a.Today()
	if err != nil {
		return report.Document{}, err
	}
	p, err := a.Reader().Plan()
	if err != nil {
		return report.Document{}, err
	}
	f := text.Fmt{Lang: v.language(), Currency: p.Currency, Unit: unit}
	if kind == "rep" {
		return report.RepSheet(a.Reader(), today, f, rep)
	}
	return report.Summary(a.Reader(), today, f)
}
