package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
)

// meetings writes the one-on-ones of the coming weeks as a calendar.
func (v *verb) meetings() *cobra.Command {
	var in team.ScheduleIn
	var out string
	c := &cobra.Command{
		Use:   "meetings PLAN -o FILE.ics",
		Short: "Write the one-on-ones of the coming weeks as a calendar",
		Args:  args(1, "PLAN -o FILE.ics"),
		RunE: func(_ *cobra.Command, words []string) error {
			if !strings.EqualFold(filepath.Ext(out), ".ics") {
				return errUse{fmt.Errorf("-o takes a file that ends in .ics")}
			}
			return v.with(words[0], func(a *app.App) error { return v.writeMeetings(a, in, out) })
		},
	}
	c.Flags().StringVar(&in.Rep, "rep", "", "code of a rep (default: everybody)")
	c.Flags().IntVar(&in.Weeks, "weeks", 4, "weeks ahead")
	c.Flags().StringVarP(&out, "output", "o", "", "the calendar to write")
	return c
}

func (v *verb) writeMeetings(a *app.App, in team.ScheduleIn, out string) error {
	today, err := a.Today()
	if err != nil {
		return err
	}
	s, err := team.ScheduleOf(a.Reader(), today, in)
	if err != nil {
		return err
	}
	plan, err := a.Reader().Plan()
	if err != nil {
		return err
	}
	sequence, err := a.File().Sequence()
	if err != nil {
		return err
	}
	if err := team.Export(out, text.Fmt{Lang: v.language()}, plan, today, sequence, s); err != nil {
		return err
	}
	return v.say(map[string]any{"file": out, "meetings": len(s.Rows)}, "cli.written", out)
}
