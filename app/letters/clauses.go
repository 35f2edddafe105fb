package letters

import (
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetLetterText replaces the clauses of a letter in one language.
type SetLetterText struct {
	Letter data.LetterKind `json:"letter" doc:"responsibility or commitment"`
	Lang   string          `json:"lang" doc:"zh or en"`
	Text   string          `json:"text" doc:"one clause a line; empty: the program's own again"`
}

// Label names the change.
func (SetLetterText) Label() string { return "command.SetLetterText" }

// Apply stores the clauses; the program's own are not stored.
func (c SetLetterText) Apply(tx store.Tx) error {
	all, err := tx.LetterTexts()
	if err != nil {
		return err
	}
	x := data.LetterText{Letter: c.Letter, Lang: c.Lang, Text: tidy(c.Text)}
	for _, old := range all {
		if old.Letter == c.Letter && old.Lang == c.Lang {
			x.ID = old.ID
		}
	}
	own := x.Text != "" && x.Text != text.T(text.Lang(c.Lang), "letter.clauses."+string(c.Letter))
	if own {
		return tx.SaveLetterText(x)
	}
	check := x
	check.Text = "-"
	if err := check.Check(); err != nil { // an unknown letter or language
		return err
	}
	if x.ID == 0 {
		return nil
	}
	return tx.Remove(data.LetterTexts, x.ID)
}

// tidy drops empty lines and space at the ends of lines.
func tidy(s string) string {
	var lines []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

// TextIn asks for the clauses of a letter.
type TextIn struct {
	Letter data.LetterKind `json:"letter" doc:"responsibility or commitment"`
	Lang   string          `json:"lang" doc:"zh or en"`
}

// A Text is what a letter has as its clauses.
type Text struct {
	Clauses []string `json:"clauses"`
	Own     bool     `json:"own"` // the firm's; false: the program's
}

// TextOf answers the clauses of a letter in a language.
func TextOf(r store.Reader, _ data.Date, in TextIn) (Text, error) {
	if err := (data.LetterText{Letter: in.Letter, Lang: in.Lang, Text: "-"}).Check(); err != nil {
		return Text{}, err
	}
	all, err := r.LetterTexts()
	if err != nil {
		return Text{}, err
	}
	for _, x := range all {
		if x.Letter == in.Letter && x.Lang == in.Lang {
			return Text{strings.Split(x.Text, "\n"), true}, nil
		}
	}
	return Text{Clauses: strings.Split(text.T(text.Lang(in.Lang), "letter.clauses."+string(in.Letter)), "\n")}, nil
}
