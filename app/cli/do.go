package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/registry"
	"quarterdeck/app/text"
)

// do makes one change by the name of its command.
func (v *verb) do() *cobra.Command {
	var list, dry bool
	c := &cobra.Command{
		Use:   "do PLAN COMMAND JSON",
		Short: "Make one change; `do --list` shows every command with its fields; - in the place of JSON reads it from standard input",
		Args:  wordsOrList(&list, 3, "PLAN COMMAND JSON"),
		RunE: func(_ *cobra.Command, words []string) error {
			if list {
				return v.list(commandFields())
			}
			spec, ok := registry.Command(words[1])
			if !ok {
				return errUse{fmt.Errorf("no command is called %q; see quarterdeck do --list", words[1])}
			}
			fields, err := fieldsOrInput(words[2])
			if err != nil {
				return err
			}
			command, err := spec.New(fields)
			if err != nil {
				return err
			}
			return v.with(words[0], func(a *app.App) error {
				if dry {
					if err := a.Try(command); err != nil {
						return err
					}
					return v.say(map[string]bool{"would_be_made": true}, "cli.would_do", words[1])
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

// fieldsOrInput are the fields as written in the call or, for "-", as they come
// from standard input: words of a call can be seen by others on the machine.
func fieldsOrInput(word string) (json.RawMessage, error) {
	if word != "-" {
		return json.RawMessage(word), nil
	}
	return io.ReadAll(io.LimitReader(os.Stdin, 1<<20))
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
				return v.list(questionFields())
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

func anys(words []string) []any {
	rows := make([]any, len(words))
	for i, w := range words {
		rows[i] = w
	}
	return rows
}
