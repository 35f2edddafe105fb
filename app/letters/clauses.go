package letters

import (
	"cmp"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetLetterText replaces the clauses of a letter, in one language or in both.
type SetLetterText struct {
	Letter data.LetterKind `json:"letter" doc:"responsibility or commitment"`
	Zh     *string         `json:"zh" doc:"one clause a line, in Chinese; empty: the program's own again; missing: as they are"`
	En     *string         `json:"en" doc:"one clause a line, in English; empty: the program's own again; missing: as they are"`
}

// Label names the change.
func (SetLetterText) Label() string { return "command.SetLetterText" }

// Apply stores the clauses; the program's own are not stored.
func (c SetLetterText) Apply(tx store.Tx) error {
	if err := (data.LetterText{Letter: c.Letter, Lang: "en", Text: "-"}).Check(); err != nil {
		return err
	}
	for i, words := range []*string{c.Zh, c.En} {
		if words == nil {
			continue
		}
		lang := []text.Lang{text.ZH, text.EN}[i]
		if err := setText(tx, c.Letter, lang, tidy(*words)); err != nil {
			return data.At(string(lang), err)
		}
	}
	return nil
}

func setText(tx store.Tx, letter data.LetterKind, lang text.Lang, words string) error {
	all, err := tx.LetterTexts()
	if err != nil {
		return err
	}
	x := data.LetterText{Letter: letter, Lang: string(lang), Text: words}
	for _, old := range all {
		if old.Letter == x.Letter && old.Lang == x.Lang {
			x.ID = old.ID
		}
	}
	if words != "" && words != text.T(lang, "letter.clauses."+string(letter)) {
		return tx.SaveLetterText(x)
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
	Letter data.LetterKind `json:"letter" doc:"responsibility (also when empty) or commitment"`
	Lang   string          `json:"lang" doc:"zh (also when empty) or en"`
}

// A Text is what a letter has as its clauses.
type Text struct {
	Clauses []string `json:"clauses"`
	Own     bool     `json:"own"` // the firm's; false: the program's
}

// TextOf answers the clauses of a letter in a language.
func TextOf(r store.Reader, _ data.Date, in TextIn) (Text, error) {
	in.Letter, in.Lang = cmp.Or(in.Letter, data.Responsibility), cmp.Or(in.Lang, string(text.ZH))
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
