package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
)

// rhythm writes what comes round as a calendar.
func (v *verb) rhythm() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "rhythm PLAN -o FILE.ics",
		Short: "Write the rhythms that are on as a calendar, from today to the end of the plan",
		Args:  args(1, "PLAN -o FILE.ics"),
		RunE: func(_ *cobra.Command, words []string) error {
			if !strings.EqualFold(filepath.Ext(out), ".ics") {
				return errUse{fmt.Errorf("-o takes a file that ends in .ics")}
			}
			return v.with(words[0], func(a *app.App) error { return v.writeRhythm(a, out) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the calendar to write")
	return c
}

func (v *verb) writeRhythm(a *app.App, out string) error {
	today, err := a.Today()
	if err != nil {
		return err
	}
	sequence, err := a.File().Sequence()
	if err != nil {
		return err
	}
	calendar, err := rituals.ICS(a.Reader(), today, text.Fmt{Lang: v.language()}, sequence)
	if err != nil {
		return err
	}
	if err := rituals.Export(out, calendar); err != nil {
		return err
	}
	return v.say(map[string]any{"file": out}, "cli.written", out)
}
