package report_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"quarterdeck/app/chart"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
)

// A number is an amount as it stands on a page, in hundredths.
type number struct {
	x, y  float32
	value int64
}

// amountOf reads an amount of a table; — is none, and counts as nothing.
func amountOf(s string) (int64, bool) {
	if s == "—" {
		return 0, true
	}
	plain := strings.NewReplacer(",", "", "−", "-").Replace(s)
	whole, rest, _ := strings.Cut(plain, ".")
	if len(rest) > 2 || strings.ContainsAny(s, "%+") {
		return 0, false
	}
	n, err := strconv.ParseInt(whole+(rest + "00")[:2], 10, 64)
	return n, err == nil
}

// addsUp goes up from every total of a page: in each column the amounts above it
// add up to it. It answers how many columns it has looked at.
func addsUp(t *testing.T, name string, page report.Page) (columns int) {
	t.Helper()
	var totals []float32
	var numbers []number
	for _, s := range page.Scene.Shapes {
		w, ok := s.(chart.Text)
		switch {
		case !ok:
		case w.Bold && (w.S == "合计" || w.S == "Total" || w.S == "合计 Total") && w.X < 60:
			totals = append(totals, w.Y)
		case w.Align == chart.Right:
			if v, ok := amountOf(w.S); ok {
				numbers = append(numbers, number{w.X, w.Y, v})
			}
		}
	}
	slices.SortFunc(numbers, func(a, b number) int { return int(b.y - a.y) }) // from below
	for _, y := range totals {
		for _, total := range numbers {
			if math.Abs(float64(total.y-y)) > 1 {
				continue
			}
			sum, at, rows := int64(0), y, 0
			for _, n := range numbers {
				if n.y < y-1 && slices.ContainsFunc(totals, func(other float32) bool { return math.Abs(float64(n.y-other)) <= 1 }) {
					break // another table
				}
				if math.Abs(float64(n.x-total.x)) > 0.5 || n.y >= at-1 || at-n.y > 110 {
					continue
				}
				sum, at, rows = sum+n.value, n.y, rows+1
			}
			if rows == 0 {
				continue
			}
			columns++
			if sum != total.value {
				t.Errorf("%s: the column at %.0f adds up to %d, the total says %d", name, total.x, sum, total.value)
			}
		}
	}
	return columns
}

// TestPaperAddsUp reads the tables of the letters as a reader does, in every
// language: every column comes to its total.
func TestPaperAddsUp(t *testing.T) {
	a, _, _ := openSample(t, text.ZH)
	columns := 0
	made(t, a, "sums", func(what string, paper report.Paper, doc report.Document) {
		for _, p := range doc.Pages {
			columns += addsUp(t, what+" on "+string(paper), p)
		}
	})
	if columns < 100 {
		t.Errorf("looked at %d columns only", columns)
	}
}

// TestEveryLanguageHasTheSameNumbers compares the amounts on the three papers.
func TestEveryLanguageHasTheSameNumbers(t *testing.T) {
	a, _, _ := openSample(t, text.EN)
	found := map[string]map[report.Paper][]int64{}
	made(t, a, "same", func(what string, paper report.Paper, doc report.Document) {
		if found[what] == nil {
			found[what] = map[report.Paper][]int64{}
		}
		for _, p := range doc.Pages {
			for _, s := range p.Scene.Shapes {
				if w, ok := s.(chart.Text); ok && w.Align == chart.Right {
					if v, ok := amountOf(w.S); ok {
						found[what][paper] = append(found[what][paper], v)
					}
				}
			}
		}
		slices.Sort(found[what][paper])
	})
	for what, by := range found {
		if len(by[report.ZH]) == 0 || !slices.Equal(by[report.ZH], by[report.EN]) || !slices.Equal(by[report.ZH], by[report.Both]) {
			t.Errorf("%s: %d, %d and %d amounts, or other ones", what, len(by[report.ZH]), len(by[report.EN]), len(by[report.Both]))
		}
	}
}
