// Package cli is Quarterdeck without a window: every verb of the command line,
// one file each.
package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/planfile"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The exit codes of every verb.
const (
	Done      = 0 // what was asked for is done
	Fault     = 1 // something went wrong that the person cannot mend
	WrongUse  = 2 // the words of the call are off
	InData    = 3 // a problem in the data; nothing was changed
	PlanInUse = 4 // the plan is open elsewhere
)

// errUse marks an error in the words of a call.
type errUse struct{ error }

// verb is one run of the program: where it writes and what was asked of all verbs.
type verb struct {
	out, err io.Writer
	lang     string
	asOf     string
	json     bool
	today    data.Date     // from asOf; 0: as the plan says
	currency data.Currency // of the plan that was opened; amounts in sentences need it
}

// IsVerb reports whether the program is called with one of the verbs, which may
// stand behind flags. The name of a plan ends the search: it opens the window.
func IsVerb(arguments []string) bool {
	verbs := map[string]bool{"help": true, "completion": true, "-h": true, "--help": true, "--version": true}
	for _, c := range (&verb{}).root().Commands() {
		verbs[c.Name()] = true
	}
	for _, word := range arguments {
		if verbs[word] {
			return true
		}
		if strings.HasSuffix(word, planfile.Ending) {
			return false
		}
	}
	return false
}

// Run does what the arguments ask and returns the exit code.
func Run(args []string, out, errs io.Writer) int {
	v := &verb{out: out, err: errs}
	root := v.root()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	return v.exit(root.Execute())
}

func (v *verb) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "quarterdeck [PLAN]",
		Short:         "Plan a year's or a quarter's sales in one file",
		Long:          "Quarterdeck without a verb opens its window, on PLAN when one is named.\nExit codes: 0 done, 1 fault, 2 wrong use, 3 problem in the data, 4 plan in use.",
		Version:       app.Version,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.PersistentFlags().StringVar(&v.lang, "lang", "", "language of what is printed: zh or en (default: the system's)")
	root.PersistentFlags().StringVar(&v.asOf, "as-of", "", "the plan's today for this call, such as 2026-08-14")
	root.PersistentFlags().BoolVar(&v.json, "json", false, "answer in JSON")
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error { return v.settle(c.Name()) }
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return errUse{err} })
	root.AddCommand(v.newPlan(), v.importFile(), v.do(), v.ask(), v.check(), v.backup(), v.restore(), v.lock(), v.history(), v.undo(), v.redo(), v.report(), v.calls(), v.meetings(), v.rhythm(), v.actions(), v.export(), v.version())
	return root
}

// settle looks at what was asked of all verbs before any of them runs.
func (v *verb) settle(name string) error {
	if v.lang != "" && v.lang != "zh" && v.lang != "en" && (v.lang != "both" || name != "report") {
		return errUse{errors.New(text.T(text.EN, "cli.lang", v.lang))}
	}
	if v.asOf == "" {
		return nil
	}
	d, err := data.ParseDate(v.asOf)
	if err != nil {
		return errUse{errors.New(text.T(v.language(), "problem.date", v.asOf))}
	}
	v.today = d
	return nil
}

// exit says what went wrong, in the reader's language, and turns it into a code.
func (v *verb) exit(err error) int {
	if err == nil {
		return Done
	}
	var use errUse
	var p data.Problem
	switch {
	case errors.As(err, &p):
		v.sayProblem(p)
		if p.Key == store.InUse {
			return PlanInUse
		}
		return InData
	case errors.As(err, &use), strings.HasPrefix(err.Error(), "unknown command"), strings.HasPrefix(err.Error(), "unknown shorthand"):
		fmt.Fprintln(v.err, err)
		return WrongUse
	}
	fmt.Fprintln(v.err, text.T(v.language(), "cli.fault", err.Error()))
	return Fault
}

func (v *verb) sayProblem(p data.Problem) {
	sentence := v.sentence(p)
	if v.json {
		json.NewEncoder(v.err).Encode(map[string]string{"problem": p.Key, "field": p.Field, "sentence": sentence})
		return
	}
	fmt.Fprintln(v.err, sentence)
}

// sentence is what a problem says, amounts in the currency of the opened plan.
func (v *verb) sentence(p data.Problem) string {
	return text.Fmt{Lang: v.language(), Currency: v.currency}.Sentence(p)
}

// language is the one asked for, else the system's, else English.
func (v *verb) language() text.Lang {
	switch v.lang {
	case "zh":
		return text.ZH
	case "en":
		return text.EN
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if s := os.Getenv(name); s != "" {
			if strings.HasPrefix(s, "zh") {
				return text.ZH
			}
			return text.EN
		}
	}
	return text.EN
}

// with opens the plan, does something with it and closes it again.
func (v *verb) with(path string, do func(*app.App) error) error {
	a, err := app.Open(path)
	if err != nil {
		return err
	}
	a.AskAsOf(v.today)
	if plan, err := a.Reader().Plan(); err == nil { // a plan that cannot be read shows in what is done with it
		v.currency = plan.Currency
	}
	return errors.Join(do(a), a.Close())
}

// answer prints a value as JSON.
func (v *verb) answer(x any) error {
	e := json.NewEncoder(v.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(x)
}

// say prints a sentence, or the value in its place when JSON was asked for.
func (v *verb) say(value any, key string, args ...any) error {
	if v.json {
		return v.answer(value)
	}
	_, err := fmt.Fprintln(v.out, text.T(v.language(), key, args...))
	return err
}

// args demands a number of words after the verb.
func args(n int, names string) cobra.PositionalArgs {
	return func(c *cobra.Command, have []string) error {
		if len(have) != n {
			return errUse{fmt.Errorf("usage: quarterdeck %s %s", c.Name(), names)}
		}
		return nil
	}
}
