package cli

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/app/planfile"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// newPlan makes a plan file.
func (v *verb) newPlan() *cobra.Command {
	var invented, firm, currency, first, span, country string
	var month int
	c := &cobra.Command{
		Use:   "new PLAN",
		Short: "Make a new plan file; a file that is there already is left alone",
		Args:  args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			path := planfile.WithEnding(words[0])
			if invented != "" {
				if invented != "zh" && invented != "en" {
					return errUse{fmt.Errorf("--sample takes zh or en")}
				}
				if err := sample.Create(path, invented); err != nil {
					return err
				}
				return v.say(map[string]string{"plan": path}, "cli.made", path)
			}
			p, err := blank(firm, currency, first, span, month)
			if err != nil {
				return err
			}
			if p.Language = "en"; v.language() == "zh" {
				p.Language = "zh"
			}
			if err := planfile.Make(path, p); err != nil {
				return err
			}
			if err := v.enterHolidays(path, country); err != nil {
				return errors.Join(err, os.Remove(path)) // a plan half made is none
			}
			return v.say(map[string]string{"plan": path}, "cli.made", path)
		},
	}
	c.Flags().StringVar(&invented, "sample", "", "fill it with the sample firm, in zh or en")
	c.Flags().StringVar(&firm, "firm", "", "name of the firm (default: Quarterdeck)")
	c.Flags().StringVar(&currency, "currency", "CNY", "ISO 4217 currency code")
	c.Flags().IntVar(&month, "first-month", 1, "first month of the fiscal year, 1 to 12")
	c.Flags().StringVar(&first, "first", "", "first day of the plan, such as 2026-01-01 (default: this fiscal year)")
	c.Flags().StringVar(&span, "span", "year", "year, quarter12 or quarter13 (weeks)")
	c.Flags().StringVar(&country, "holidays", "", "enter the holidays of a country: CN, for 2026 and 2027")
	return c
}

// enterHolidays fills the calendar of a new plan.
func (v *verb) enterHolidays(path, country string) error {
	if country == "" {
		return nil
	}
	return v.with(path, func(a *app.App) error {
		_, err := a.Do(plan.AddHolidays{Country: country})
		return err
	})
}

// blank is an empty plan as the flags describe it.
func blank(firm, currency, first, span string, month int) (data.Plan, error) {
	if month < 1 || month > 12 {
		return data.Plan{}, errUse{errors.New("--first-month takes a number from 1 to 12")}
	}
	if firm == "" {
		firm = "Quarterdeck"
	}
	now := time.Now()
	start := data.NewMonth(now.Year(), time.Month(month))
	if start > data.NewMonth(now.Year(), now.Month()) {
		start -= 12
	}
	p := data.NewPlan(firm, data.Currency(currency), start)
	p.Span = data.Span(span)
	if p.Span != data.Year {
		y, m, d := now.Date()
		p.First = data.NewDate(y, m, d)
		for p.First.Weekday() != time.Monday {
			p.First--
		}
	}
	if first != "" {
		d, err := data.ParseDate(first)
		if err != nil {
			return p, err
		}
		p.First = d
	}
	return p, p.Check()
}
