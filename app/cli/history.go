package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data/store"
)

// history lists the changes that can be taken back or made again.
func (v *verb) history() *cobra.Command {
	var most int
	c := &cobra.Command{
		Use:   "history PLAN",
		Short: "List the changes made, newest first",
		Args:  args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			return v.with(words[0], func(a *app.App) error {
				undo, err := a.File().Steps("undo", most)
				if err != nil {
					return err
				}
				redo, err := a.File().Steps("redo", most)
				if err != nil {
					return err
				}
				if v.json {
					return v.answer(map[string][]store.Step{"undo": undo, "redo": redo})
				}
				for i := len(redo) - 1; i >= 0; i-- {
					v.printStep("↷", redo[i])
				}
				for _, s := range undo {
					v.printStep(" ", s)
				}
				return nil
			})
		},
	}
	c.Flags().IntVar(&most, "most", 50, "how many to list")
	return c
}

func (v *verb) printStep(mark string, s store.Step) {
	fmt.Fprintf(v.out, "%s %6d  %s  %s\n", mark, s.ID, s.At.Format(time.DateTime), text.T(v.language(), s.Label, anys(s.Args)...))
}

// undo takes the last change back.
func (v *verb) undo() *cobra.Command {
	return v.back("undo", "Take the last change back", "cli.undone", (*app.App).Undo)
}

// redo makes the change last taken back again.
func (v *verb) redo() *cobra.Command {
	return v.back("redo", "Make the change last taken back again", "cli.redone", (*app.App).Redo)
}

func (v *verb) back(name, short, key string, step func(*app.App) (store.Step, error)) *cobra.Command {
	return &cobra.Command{
		Use: name + " PLAN", Short: short, Args: args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			return v.with(words[0], func(a *app.App) error {
				s, err := step(a)
				if err != nil {
					return err
				}
				if s.ID == 0 {
					return v.say(s, "cli.nothing."+name)
				}
				return v.say(s, key, text.T(v.language(), s.Label, anys(s.Args)...))
			})
		},
	}
}

// version prints the program's version.
func (v *verb) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: args(0, ""),
		RunE: func(*cobra.Command, []string) error {
			if v.json {
				return v.answer(map[string]string{"version": app.Version})
			}
			_, err := fmt.Fprintln(v.out, "quarterdeck", app.Version)
			return err
		},
	}
}
