package cli_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A placed order is one whose customer, region and rep are known.
type placed struct {
	ID       int64  `json:"id"`
	Number   string `json:"number"`
	Date     string `json:"date"`
	Customer string `json:"customer"`
	Region   string `json:"region"`
	Rep      string `json:"rep"`
	Lines    []struct {
		Product  string `json:"product"`
		Quantity int64  `json:"quantity"`
		Amount   int64  `json:"amount"`
	} `json:"lines"`
}

// figures are what the pages and the PDF say about the same money.
type figures struct {
	total, region, rep, customer, tiers int64
	printed                             []string // every text of the summary
}

type part struct {
	Code  string
	Total struct{ Actual int64 }
}

func figuresOf(t *testing.T, plan, today string, o placed) (f figures) {
	t.Helper()
	var deck struct {
		Total         part
		Regions, Reps []part
	}
	ask(t, &deck, plan, "progress", "--as-of", today)
	f.total = deck.Total.Total.Actual
	f.region, f.rep = actualOf(deck.Regions, o.Region), actualOf(deck.Reps, o.Rep)
	var tiers struct{ Amount int64 }
	ask(t, &tiers, plan, "tiers", "--as-of", today)
	f.tiers = tiers.Amount
	var list struct {
		Customers []struct {
			Code string
			M    int64
		}
	}
	ask(t, &list, plan, "customers", "--as-of", today)
	for _, c := range list.Customers {
		if c.Code == o.Customer {
			f.customer = c.M
		}
	}
	f.printed = printed(t, plan, today)
	return f
}

func actualOf(parts []part, code string) int64 {
	for _, p := range parts {
		if p.Code == code {
			return p.Total.Actual
		}
	}
	return 0
}

// printed is every text on the pages of the summary, amounts in full.
func printed(t *testing.T, plan, today string) (words []string) {
	t.Helper()
	a, err := app.Open(plan)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	day, _ := data.ParseDate(today)
	p, err := a.Reader().Plan()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := report.Summary(a.Reader(), day, text.Fmt{Lang: text.EN, Currency: p.Currency, Unit: text.Full})
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range doc.Pages {
		for _, shape := range page.Scene.Shapes {
			if t, ok := shape.(chart.Text); ok {
				words = append(words, t.S)
			}
		}
	}
	return words
}

// oneChange raises one order by verbs and wants the same rise everywhere.
func oneChange(t *testing.T, plan, today string, fits func(placed) bool) {
	t.Helper()
	const rise = 1_234_567_00
	var orders []placed
	ask(t, &orders, plan, "orders", `{"until":"`+today+`","limit":5000}`)
	i := slices.IndexFunc(orders, fits)
	if i < 0 {
		t.Fatal("no order fits")
	}
	o := orders[i]
	before := figuresOf(t, plan, today, o)
	o.Lines[0].Amount += rise
	fields, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	run(t, 0, "do", plan, "SaveOrder", string(fields))
	after := figuresOf(t, plan, today, o)
	for name, moved := range map[string]int64{"deck": after.total - before.total, "region": after.region - before.region,
		"team": after.rep - before.rep, "customer": after.customer - before.customer, "tiers": after.tiers - before.tiers} {
		if moved != rise {
			t.Errorf("%s moved by %d, want %d", name, moved, rise)
		}
	}
	for name, amount := range map[string]int64{"total": after.total, "rep": after.rep} {
		s := whole(amount)
		if !says(after.printed, s) || says(before.printed, s) {
			t.Errorf("PDF: %s %s is printed before %v, after %v", name, s, says(before.printed, s), says(after.printed, s))
		}
	}
	pdf := filepath.Join(t.TempDir(), "after.pdf")
	run(t, 0, "report", plan, "--lang", "en", "--unit", "full", "--as-of", today, "-o", pdf)
	if s := pdfText(t, pdf); s != "" && !strings.Contains(s, whole(after.total)) {
		t.Errorf("the file does not say %s", whole(after.total))
	}
	run(t, 0, "undo", plan)
	if back := figuresOf(t, plan, today, o); back.total != before.total || back.customer != before.customer || !slices.Equal(back.printed, before.printed) {
		t.Error("undo did not bring the figures back")
	}
	run(t, 0, "check", plan)
}

// whole is an amount in whole major units, as full figures are printed.
func whole(minor int64) string {
	return strings.TrimPrefix(text.Fmt{Lang: text.EN, Currency: "CNY", Unit: text.Full}.Bare(data.Money(minor)), "¥")
}

func says(words []string, s string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, s) })
}

func TestOneChangeMovesTheSample(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "tea.qdeck")
	run(t, 0, "new", plan, "--sample", "en")
	oneChange(t, plan, "2026-08-14", func(o placed) bool { return o.Region != "" && o.Rep != "" && o.Date < "2026-08-01" })
}

func TestOneChangeMovesAdventureWorks(t *testing.T) {
	dir := filepath.Join(realData(t), "adventureworks")
	plan := filepath.Join(t.TempDir(), "aw.qdeck")
	run(t, 0, "new", plan, "--firm", "AdventureWorks", "--currency", "USD", "--first", "2013-01-01")
	for _, f := range [][2]string{{"territories.csv", "regions"}, {"reps.csv", "reps"}, {"resellers.csv", "customers"},
		{"orders_by_category.csv", "orders"}, {"quotas.csv", "targets"}} {
		load(t, plan, filepath.Join(dir, f[0]), f[1])
	}
	oneChange(t, plan, "2013-11-29", func(o placed) bool { return o.Region != "" && o.Rep != "" && o.Date > "2013-06-01" })
}

// TestOneChangeMovesAPlanMadeByHand makes a plan by verbs alone.
func TestOneChangeMovesAPlanMadeByHand(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "hand.qdeck")
	run(t, 0, "new", plan, "--first", "2026-01-01")
	for _, c := range [][2]string{
		{"SaveRegion", `{"code":"E","name":"East"}`},
		{"SaveRegion", `{"code":"S","name":"South"}`},
		{"SaveProduct", `{"code":"T","name":"Tea"}`},
		{"SaveRep", `{"code":"R1","name":"Anna","region":"E"}`},
		{"SaveRep", `{"code":"R2","name":"Bo","region":"S"}`},
		{"SaveCustomer", `{"code":"C1","name":"Corner","region":"E","rep":"R1"}`},
		{"SaveCustomer", `{"code":"C2","name":"Square","region":"S","rep":"R2"}`},
		{"SetAsOf", `{"date":"2026-06-30"}`},
		{"SetGoal", `{"amount":6000000000}`},
		{"SpreadGoal", `{"regions_by":"equal","products_by":"equal","rhythm":"even"}`},
		{"SpreadReps", `{"by":"equal","rhythm":"even"}`},
		{"SaveOrder", `{"number":"A1","date":"2026-02-03","customer":"C1","lines":[{"product":"T","amount":900000000},{"amount":-50000}]}`},
		{"SaveOrder", `{"number":"A2","date":"2026-05-09","customer":"C2","lines":[{"product":"T","amount":1100000000}]}`},
	} {
		run(t, 0, "do", plan, c[0], c[1])
	}
	oneChange(t, plan, "2026-06-30", func(o placed) bool { return o.Number == "A1" })
}
