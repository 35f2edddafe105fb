package cli

import (
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// check looks through a whole plan file.
func (v *verb) check() *cobra.Command {
	return &cobra.Command{
		Use:   "check PLAN",
		Short: "Check integrity, references, records, sums and history of a plan",
		Args:  args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			return v.with(words[0], func(a *app.App) error {
				faults, err := a.File().Check()
				if err != nil {
					return err
				}
				if len(faults) == 0 {
					return v.say(map[string]any{"faults": []store.Fault{}}, "cli.sound", filepath.Base(words[0]))
				}
				if v.json {
					v.answer(map[string]any{"faults": faults})
				} else {
					for _, f := range faults {
						fmt.Fprintf(v.out, "%s: %s\n", f.Part, f.What)
					}
				}
				return data.Problem{Key: "problem.file.faults", Args: []any{len(faults)}}
			})
		},
	}
}

// backup copies a plan into its backups folder.
func (v *verb) backup() *cobra.Command {
	var list bool
	c := &cobra.Command{
		Use:   "backup PLAN",
		Short: "Copy the plan into its backups folder; --list shows the backups there are",
		Args:  args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			if list {
				return v.listBackups(words[0])
			}
			return v.with(words[0], func(a *app.App) error {
				b, err := a.File().Backup(store.ByHand, time.Now())
				if err != nil {
					return err
				}
				return v.say(b, "cli.backed", b.Path)
			})
		},
	}
	c.Flags().BoolVar(&list, "list", false, "show the backups there are")
	return c
}

func (v *verb) listBackups(path string) error {
	rows, err := store.Backups(path)
	if err != nil {
		return err
	}
	if v.json {
		return v.answer(rows)
	}
	for _, b := range rows {
		fmt.Fprintf(v.out, "%s  %-9s %8d  %s\n", b.At.Format(time.DateTime), text.T(v.language(), "backup."+string(b.Reason)), b.Bytes, b.Path)
	}
	return nil
}

// restore puts a backup in the place of a plan.
func (v *verb) restore() *cobra.Command {
	var from string
	c := &cobra.Command{
		Use:   "restore PLAN",
		Short: "Put a backup (default: the newest) in the place of the plan, which is kept",
		Args:  args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			if from == "" {
				rows, err := store.Backups(words[0])
				if err != nil {
					return err
				}
				if len(rows) == 0 {
					return data.Problem{Key: "problem.backup.none", Args: []any{filepath.Base(words[0])}}
				}
				from = rows[0].Path
			}
			kept, err := store.Restore(words[0], from, time.Now())
			if err != nil {
				return err
			}
			return v.say(map[string]string{"plan": words[0], "from": from, "kept": kept}, "cli.restored", filepath.Base(from), kept)
		},
	}
	c.Flags().StringVar(&from, "from", "", "the backup to restore")
	return c
}
