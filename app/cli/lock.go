package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// passwords are read one a line, never from the words of the call, which other
// programs and the shell's history can see.
type passwords struct {
	v        *verb
	lines    *bufio.Reader
	terminal bool
}

// lock sets, changes and removes the password of private notes.
func (v *verb) lock() *cobra.Command {
	var status, change, remove, discard, test, replace bool
	var file string
	c := &cobra.Command{
		Use:   "lock PLAN [--change|--remove|--test|--discard|--status] [--replace-backups]",
		Short: "Set, change or remove the password of private notes",
		Long: "Set, change or remove the password of private notes. Passwords are read from standard input, or from the file of --password-file, one a line: " +
			"the new one, or with --change the old one and then the new one. They are never words of the call.",
		Args: args(1, "PLAN"),
		RunE: func(_ *cobra.Command, words []string) error {
			in, terminal, err := passwordSource(file)
			if err != nil {
				return err
			}
			defer in.Close()
			p := &passwords{v: v, lines: bufio.NewReader(in), terminal: terminal}
			return v.with(words[0], func(a *app.App) error {
				f := a.File()
				switch {
				case status:
					return v.sayLock(f)
				case change:
					err = p.change(f)
				case remove:
					err = p.give("cli.lock.old", f.RemovePassword)
				case test:
					return p.test(f)
				case discard:
					err = f.DiscardNotes()
				case !replace || !hasPassword(f): // with a password set, only the backups are replaced
					err = p.set(f)
				}
				if err != nil {
					return err
				}
				if replace {
					n, err := f.ReplaceCopies(time.Now())
					if err != nil {
						return err
					}
					if !v.json && n > 0 {
						fmt.Fprintln(v.out, text.T(v.language(), "cli.lock.replaced", n))
					}
				}
				return v.sayLock(f)
			})
		},
	}
	c.Flags().BoolVar(&status, "status", false, "say whether there is a password, and which copies it does not protect")
	c.Flags().BoolVar(&change, "change", false, "put another password in the place of the present one")
	c.Flags().BoolVar(&remove, "remove", false, "write private notes in clear again")
	c.Flags().BoolVar(&test, "test", false, "look whether the password opens every private note")
	c.Flags().BoolVar(&discard, "discard", false, "remove all private notes, the password and the history, when the password is lost")
	c.Flags().BoolVar(&replace, "replace-backups", false, "also replace the backups that the password does not protect by a new one")
	c.Flags().StringVar(&file, "password-file", "", "file to read passwords from, one a line (default: standard input)")
	c.MarkFlagsMutuallyExclusive("status", "change", "remove", "test", "discard")
	return c
}

func hasPassword(f *store.File) bool {
	s, err := f.Privacy()
	return err == nil && s.Locked
}

// passwordSource is where passwords come from, and whether that is a person typing.
func passwordSource(file string) (io.ReadCloser, bool, error) {
	if file != "" {
		f, err := os.Open(file)
		if err != nil {
			return nil, false, errUse{err}
		}
		return f, false, nil
	}
	info, err := os.Stdin.Stat()
	return io.NopCloser(os.Stdin), err == nil && info.Mode()&os.ModeCharDevice != 0, nil
}

// set reads the new password of a plan that has none; who types it types it twice.
func (p *passwords) set(f *store.File) error {
	if hasPassword(f) {
		return data.Problem{Key: store.HasLock}
	}
	return p.give("cli.lock.new", func(word string) error {
		if err := p.again(word); err != nil {
			return err
		}
		return f.SetPassword(word)
	})
}

func (p *passwords) change(f *store.File) error {
	return p.give("cli.lock.old", func(old string) error {
		return p.give("cli.lock.new", func(word string) error {
			if err := p.again(word); err != nil {
				return err
			}
			return f.ChangePassword(old, word)
		})
	})
}

// again has a person type the password once more, who cannot see it.
func (p *passwords) again(word string) error {
	if !p.terminal {
		return nil
	}
	return p.give("cli.lock.again", func(second string) error {
		if second != word {
			return data.Problem{Key: "problem.lock.differ"}
		}
		return nil
	})
}

// give reads one line and hands it on.
func (p *passwords) give(key string, to func(string) error) error {
	if p.terminal {
		fmt.Fprint(p.v.err, text.T(p.v.language(), key)+" ")
		defer hideTyping()()
	}
	line, err := p.lines.ReadString('\n')
	if p.terminal {
		fmt.Fprintln(p.v.err)
	}
	if err != nil && !(errors.Is(err, io.EOF) && line != "") {
		return data.Problem{Key: "problem.lock.unread"}
	}
	return to(strings.TrimRight(line, "\r\n"))
}

// hideTyping keeps a terminal from showing what is typed, where the system can.
func hideTyping() (show func()) {
	quiet := func(word string) {
		c := exec.Command("stty", word)
		c.Stdin = os.Stdin
		c.Run()
	}
	signal.Ignore(os.Interrupt) // else the terminal would stay mute
	quiet("-echo")
	return func() {
		quiet("echo")
		signal.Reset(os.Interrupt)
	}
}

// test opens the notes and has the whole plan checked with them.
func (p *passwords) test(f *store.File) error {
	if err := p.give("cli.lock.old", f.Unlock); err != nil {
		return err
	}
	faults, err := f.Check()
	if err != nil {
		return err
	}
	for _, x := range faults {
		fmt.Fprintf(p.v.out, "%s: %s\n", x.Part, x.What)
	}
	if len(faults) > 0 {
		return data.Problem{Key: "problem.file.faults", Args: []any{len(faults)}}
	}
	return p.v.say(map[string]bool{"opens": true}, "cli.lock.opens")
}

// sayLock says how the plan's private notes stand.
func (v *verb) sayLock(f *store.File) error {
	s, err := f.Privacy()
	if err != nil {
		return err
	}
	old, err := f.OldCopies()
	if err != nil {
		return err
	}
	key := "cli.lock.off"
	switch {
	case s.Locked && len(old) > 0:
		key = "cli.lock.on.copies"
	case s.Locked:
		key = "cli.lock.on"
	}
	paths := make([]string, len(old))
	for i, b := range old {
		paths[i] = b.Path
	}
	return v.say(map[string]any{"password": s.Locked, "unprotected_copies": paths}, key, len(old))
}
