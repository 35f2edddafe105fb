package report_test

import (
	"regexp"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/plan"
	"quarterdeck/app/report"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// cutNumber is a number that ends in "…": it would be read as another.
var cutNumber = regexp.MustCompile(`[0-9][,.0-9]*…`)

// TestNumbersAreNeverCut prints the sample in whole units and in a currency with
// a long sign and three decimals.
func TestNumbersAreNeverCut(t *testing.T) {
	for _, lang := range text.Langs {
		a, today, _ := openSample(t, lang)
		for _, unit := range text.Units {
			for _, currency := range []data.Currency{"CNY", "JPY", "KWD"} {
				doc, err := report.Summary(a.Reader(), today, text.Fmt{Lang: lang, Currency: currency, Unit: unit})
				if err != nil {
					t.Fatal(err)
				}
				if cut := cutNumber.FindAllString(words(doc), -1); cut != nil {
					t.Errorf("%s %q %s: %q", lang, unit, currency, cut)
				}
				clean(t, doc)
			}
		}
	}
}

// TestExportedProgressAddsUpToTheBoard also where orders belong to no region and
// a region has no target.
func TestExportedProgressAddsUpToTheBoard(t *testing.T) {
	a, today, _ := openSample(t, text.EN)
	if _, err := a.Do(plan.SaveRegion{Code: "NEW", Name: "New"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Do(targets.SetCell{Region: "EAST", Product: "LEAF", Bucket: data.NewDate(2026, 9, 1), Amount: 12_345}); err != nil {
		t.Fatal(err)
	}
	_, err := a.File().Write("test", func(tx store.Tx) error {
		orders, err := tx.Orders(store.OrderFilter{Limit: 3})
		for i, o := range orders {
			o.RegionID = 0
			if i == 0 {
				new, err := tx.RegionByCode("NEW")
				if err != nil {
					return err
				}
				o.RegionID = new.ID
			}
			if _, err := tx.SaveOrder(o); err != nil {
				return err
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	n, err := board.Progress(a.Reader(), today, board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := report.Tables(a.Reader(), today, text.EN)
	if err != nil {
		t.Fatal(err)
	}
	var plan, paced, actual, forward data.Money
	for _, s := range e.Progress {
		plan, paced, actual, forward = plan+or0(s.Plan), paced+or0(s.Paced), actual+or0(s.Actual), forward+or0(s.Forward)
	}
	total := n.Total.Total
	if plan != total.Plan || paced != total.Paced || actual != total.Actual || forward != total.Forecast {
		t.Errorf("%d %d %d %d, the board says %d %d %d %d", plan, paced, actual, forward, total.Plan, total.Paced, total.Actual, total.Forecast)
	}
}

func or0(m *data.Money) data.Money {
	if m == nil {
		return 0
	}
	return *m
}
