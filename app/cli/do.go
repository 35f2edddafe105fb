package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/registry"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// do makes one change by the name of its command.
func (v *verb) do() *cobra.Command {
	var list, dry bool
	c := &cobra.Command{
		Use:   "do PLAN COMMAND JSON",
		Short: "Make one change; `do --list` shows every command with its fields",
		Args:  wordsOrList(&list, 3, "PLAN COMMAND JSON"),
		RunE: func(_ *cobra.Command, words []string) error {
			if list {
				return v.listCommands()
			}
			spec, ok := registry.Command(words[1])
			if !ok {
				return errUse{fmt.Errorf("no command is called %q; see quarterdeck do --list", words[1])}
			}
			command, err := spec.New(json.RawMessage(words[2]))
			if err != nil {
				return err
			}
			return v.with(words[0], func(a *app.App) error {
				if dry {
					return a.Try(command)
				}
				step, err := a.Do(command)
				if err != nil {
					return err
				}
				if len(step.Kinds) == 0 {
					return v.say(step, "cli.nothing")
				}
				return v.say(step, "cli.done", text.T(v.language(), step.Label, anys(step.Args)...))
			})
		},
	}
	c.Flags().BoolVar(&list, "list", false, "show every command with its fields")
	c.Flags().BoolVar(&dry, "dry-run", false, "say whether the change would be made, and make none")
	return c
}

// ask answers one question by its name.
func (v *verb) ask() *cobra.Command {
	var list bool
	c := &cobra.Command{
		Use:   "ask PLAN QUESTION [JSON]",
		Short: "Answer one question in JSON; `ask --list` shows every question with its fields",
		Args: func(c *cobra.Command, words []string) error {
			if len(words) == 2 {
				return nil
			}
			return wordsOrList(&list, 3, "PLAN QUESTION [JSON]")(c, words)
		},
		RunE: func(_ *cobra.Command, words []string) error {
			if list {
				return v.listQuestions()
			}
			spec, ok := registry.Question(words[1])
			if !ok {
				return errUse{fmt.Errorf("no question is called %q; see quarterdeck ask --list", words[1])}
			}
			var fields json.RawMessage
			if len(words) == 3 {
				fields = json.RawMessage(words[2])
			}
			return v.with(words[0], func(a *app.App) error {
				today, err := a.Today()
				if err != nil {
					return err
				}
				answer, err := spec.Ask(a.Reader(), today, fields)
				if err != nil {
					return err
				}
				return v.answer(answer)
			})
		},
	}
	c.Flags().BoolVar(&list, "list", false, "show every question with its fields")
	return c
}

func wordsOrList(list *bool, n int, names string) cobra.PositionalArgs {
	return func(c *cobra.Command, words []string) error {
		if *list && len(words) == 0 {
			return nil
		}
		return args(n, names)(c, words)
	}
}

// A field describes one field of a command or question.
type field struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Doc  string `json:"doc"`
}

func (v *verb) listCommands() error {
	type entry struct {
		Name   string  `json:"name"`
		Fields []field `json:"fields"`
	}
	var rows []entry
	for _, c := range registry.Commands() {
		rows = append(rows, entry{c.Name, fields(reflect.TypeOf(c.Blank()))})
	}
	if v.json {
		return v.answer(rows)
	}
	for _, r := range rows {
		printFields(v.out, r.Name, r.Fields)
	}
	return nil
}

func (v *verb) listQuestions() error {
	type entry struct {
		Name   string  `json:"name"`
		Fields []field `json:"fields"`
	}
	var rows []entry
	for _, q := range registry.Questions() {
		rows = append(rows, entry{q.Name, fields(reflect.TypeOf(q.Blank()))})
	}
	if v.json {
		return v.answer(rows)
	}
	for _, r := range rows {
		printFields(v.out, r.Name, r.Fields)
	}
	return nil
}

func printFields(w io.Writer, name string, rows []field) {
	fmt.Fprintln(w, name)
	for _, f := range rows {
		fmt.Fprintf(w, "  %-14s %-9s %s\n", f.Name, f.Type, f.Doc)
	}
}

// fields reads names, types and documentation from a struct's tags.
func fields(t reflect.Type) (rows []field) {
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" && f.Anonymous {
			rows = append(rows, fields(f.Type)...)
		}
		if name != "" && name != "-" {
			rows = append(rows, field{name, typeName(f.Type), f.Tag.Get("doc")})
		}
	}
	return rows
}

func typeName(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[data.Date]():
		return "date"
	case reflect.TypeFor[data.Month]():
		return "month"
	case reflect.TypeFor[data.Money](), reflect.TypeFor[*data.Money]():
		return "money"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeName(t.Elem())
	case reflect.Slice:
		return "list of " + typeName(t.Elem())
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "yes/no"
	case reflect.Struct:
		return "record"
	}
	return "number"
}

func anys(words []string) []any {
	rows := make([]any, len(words))
	for i, w := range words {
		rows[i] = w
	}
	return rows
}
