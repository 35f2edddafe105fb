package report_test

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/app/accounts"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TestTheBattleTableIsPrintedWhole finds every row of the quarter with its chain,
// pain, dates and plan on paper, in each language, and nothing that is private.
func TestTheBattleTableIsPrintedWhole(t *testing.T) {
	for _, lang := range text.Langs {
		a, today, f := openSample(t, lang)
		table, err := accounts.TableOf(a.Reader(), today, accounts.TableIn{})
		if err != nil {
			t.Fatal(err)
		}
		person := table.Rows[2].Chain.Links[0]
		if _, err := a.Do(accounts.SaveContact{ID: person.ID, Customer: table.Rows[2].Customer, Name: person.Name, Role: person.Role, Note: "SECRET"}); err != nil {
			t.Fatal(err)
		}
		for _, paper := range report.Papers {
			doc, err := report.Battle(a.Reader(), today, f, paper, 0)
			if err != nil {
				t.Fatal(err)
			}
			clean(t, doc)
			written(t, doc, fmt.Sprintf("battle-%s-%s", lang, paper))
			told := strings.Join(strings.Fields(words(doc)), "")
			holds := func(s string) {
				if s = strings.Join(strings.Fields(s), ""); !strings.Contains(told, s) {
					t.Errorf("%s %s: nothing of %q", lang, paper, s)
				}
			}
			for _, r := range table.Rows {
				holds(r.CustomerName)
				for _, c := range r.Chain.Links {
					holds(c.Name)
				}
			}
			if end := wordsOn(doc.Pages[len(doc.Pages)-1]); !strings.Contains(end, "Total") && !strings.Contains(end, "合计") {
				t.Errorf("%s %s: the last page has the signatures without the sums", lang, paper)
			}
			if paper == report.Both && !(strings.Contains(told, "支持/Supportsus") && strings.Contains(told, "8月18日/18Aug")) {
				t.Errorf("%s: how people stand and the key dates are in one language", lang)
			}
			if strings.Contains(told, "SECRET") || strings.Contains(told, "⟦") {
				t.Errorf("%s %s: a private note, or a key without words", lang, paper)
			}
		}
		if doc, err := report.Battle(a.Reader(), today, f, report.ZH, data.NewDate(2026, 2, 1)); err != nil || len(doc.Pages) != 0 {
			t.Error("a quarter without rows has pages", err)
		}
	}
}

func TestTheHandbookHasEveryPortrait(t *testing.T) {
	for _, lang := range text.Langs {
		a, today, f := openSample(t, lang)
		pages, err := accounts.PortraitsOf(a.Reader(), today, accounts.PortraitsIn{})
		if err != nil {
			t.Fatal(err)
		}
		for _, paper := range report.Papers {
			doc, err := report.Handbook(a.Reader(), today, f, paper)
			if err != nil {
				t.Fatal(err)
			}
			clean(t, doc)
			written(t, doc, fmt.Sprintf("handbook-%s-%s", lang, paper))
			told := strings.Join(strings.Fields(words(doc)), "")
			for _, p := range pages {
				for _, s := range []string{p.Name, f.Exact(*p.Figures.Average), p.Figures.Products[0].Name} {
					if !strings.Contains(told, strings.Join(strings.Fields(s), "")) {
						t.Errorf("%s %s: nothing of %q", lang, paper, s)
					}
				}
			}
		}
	}
}
