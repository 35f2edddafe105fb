package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/letters"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	number := func(t *rapid.T, r store.Reader) string {
		all, err := r.Letters()
		if err != nil {
			t.Fatal(err)
		}
		numbers := []string{"", "SN-GG-2026-09"}
		for _, l := range all {
			numbers = append(numbers, l.Number, l.Number)
		}
		return rapid.SampledFrom(numbers).Draw(t, "letter")
	}
	generators["IssueLetters"] = func(t *rapid.T, r store.Reader) app.Command {
		c := letters.IssueLetters{For: rapid.SampledFrom([]string{"", "plan", "region", "rep", "x"}).Draw(t, "for"), Person: word(t, "person"), Day: day(t, "day")}
		if rapid.Bool().Draw(t, "one") {
			c.Codes = []string{word(t, "code")}
		}
		return c
	}
	generators["SignLetters"] = func(t *rapid.T, r store.Reader) app.Command {
		return letters.SignLetters{Numbers: []string{number(t, r)}, Day: day(t, "day")}
	}
	generators["RemoveLetter"] = func(t *rapid.T, r store.Reader) app.Command {
		return letters.RemoveLetter{Number: number(t, r)}
	}
	generators["SetLetterText"] = func(t *rapid.T, _ store.Reader) app.Command {
		zh, en := word(t, "zh"), word(t, "en")
		c := letters.SetLetterText{Letter: rapid.SampledFrom([]data.LetterKind{data.Responsibility, data.CommitmentLetter, "x"}).Draw(t, "letter"), Zh: &zh}
		if rapid.Bool().Draw(t, "both") {
			c.En = &en
		}
		return c
	}
}
