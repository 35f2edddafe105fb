package report_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A maker makes one document of a plan.
type maker func(r store.Reader, today data.Date, f text.Fmt, paper report.Paper) (report.Document, error)

// letters are the documents that can be printed in two languages.
var letters = map[string]maker{
	"plan": func(r store.Reader, today data.Date, f text.Fmt, p report.Paper) (report.Document, error) {
		return report.Responsibility(r, today, f, p, "")
	},
	"regions": func(r store.Reader, today data.Date, f text.Fmt, p report.Paper) (report.Document, error) {
		regions, err := r.Regions()
		if err != nil {
			return report.Document{}, err
		}
		codes := []string{""}
		for _, x := range regions {
			codes = append(codes, x.Code)
		}
		return report.Responsibility(r, today, f, p, codes...)
	},
	"commitments": func(r store.Reader, today data.Date, f text.Fmt, p report.Paper) (report.Document, error) {
		return report.Commitment(r, today, f, p)
	},
	"quarters": report.QuarterTable,
}

// made makes every letter on every paper, looks for faults, and hands it over.
func made(t *testing.T, a *app.App, name string, look func(what string, paper report.Paper, doc report.Document)) {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	for what, make := range letters {
		for _, paper := range report.Papers {
			doc, err := make(a.Reader(), today, text.Fmt{Currency: "CNY"}, paper)
			if err != nil {
				t.Fatal(name, what, paper, err)
			}
			clean(t, doc)
			if said := words(doc); strings.Contains(said, "⟦") || strings.Contains(said, "…") {
				t.Errorf("%s %s on %s: a word is missing, or cut", name, what, paper)
			}
			look(what, paper, doc)
		}
	}
}

// printed is made, and written as PDF twice: the bytes are the same.
func printed(t *testing.T, a *app.App, name string, look func(what string, paper report.Paper, doc report.Document)) {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	made(t, a, name, func(what string, paper report.Paper, doc report.Document) {
		full := fmt.Sprintf("%s-%s-%s", name, what, paper)
		first := written(t, doc, full)
		again, err := letters[what](a.Reader(), today, text.Fmt{Currency: "CNY"}, paper)
		if err != nil || !bytes.Equal(first, written(t, again, full)) {
			t.Error(full, "gives other bytes the second time", err)
		}
		if look != nil {
			look(what, paper, doc)
		}
	})
}

func TestLettersOfTheSample(t *testing.T) {
	a, _, _ := openSample(t, text.ZH)
	printed(t, a, "sample", func(what string, paper report.Paper, doc report.Document) {
		most := map[string]int{"plan": 2, "regions": 12, "commitments": 18, "quarters": 1}[what]
		if n := len(doc.Pages); n > most {
			t.Errorf("%s on %s: %d pages", what, paper, n)
		}
		said := words(doc)
		for _, want := range map[string][]string{
			"plan":        {"¥120,000,000.00", "SN-SL-2026-03"},
			"regions":     {"¥43,200,000.00", "SN-SL-2026-03/EAST"},
			"commitments": {"¥15,800,000.00", "SN-SL-2026-03/R04", "黄子墨"},
			"quarters":    {"120,000,000", "36.0%"},
		}[what] {
			if !strings.Contains(said, want) {
				t.Errorf("%s on %s: %q is missing", what, paper, want)
			}
		}
		if chinese := strings.Contains(said, "人民币"); what != "quarters" && chinese != (paper != report.EN) {
			t.Errorf("%s on %s: the capitals", what, paper)
		}
	})
}

// huge fills a plan with long names, emoji, 60 reps and amounts of 10^13.
func huge(t *testing.T) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "huge.qdeck")
	p := data.NewPlan("杭州余杭山岚茶饮连锁经营管理股份有限公司华东总部及附属门店事业群", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 8, 14)
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	a, _, _ := openPlan(t, path, text.ZH)
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		goal := data.Money(10_000_000_000_000_00)
		if err := tx.SaveGoal(data.Goal{Metric: data.Revenue, Amount: &goal, Reason: strings.Repeat("因为去年很好，所以今年更好。", 30)}); err != nil {
			return err
		}
		var cells []data.Target
		product, err := tx.SaveProduct(data.Product{Code: "P", Name: strings.Repeat("低糖高山乌龙鲜奶茶", 5)})
		if err != nil {
			return err
		}
		for i := range 12 {
			r, err := tx.SaveRegion(data.Region{Code: fmt.Sprintf("REGION-%d", i), Name: fmt.Sprintf("%s%d", []string{"长江三角洲一体化示范区与浙江沿海城市群大客户事业部特别行动区域", "The Greater Southern and South-Western Region including All Islands"}[i%2], i), Position: i})
			if err != nil {
				return err
			}
			for b := range p.Buckets() {
				cells = append(cells, data.Target{Metric: data.Revenue, Period: p.Buckets()[b], RegionID: r.ID, ProductID: product.ID, Amount: data.Money(69_444_444_444_44 + i*7 + b)})
			}
		}
		for i := range 60 {
			r, err := tx.SaveRep(data.Rep{Code: fmt.Sprintf("R%03d", i), Name: []string{"欧阳娜娜😀", "Maximiliana Featherstonehaugh-Cholmondeley of Windermere", "伊丽莎白·亚历山德拉·玛丽·温莎·蒙巴顿及其继承人与受让人之代理人"}[i%3], Level: data.Core, Position: i})
			if err != nil {
				return err
			}
			for b := range p.Buckets() {
				cells = append(cells, data.Target{Metric: data.Revenue, Period: p.Buckets()[b], RepID: r.ID, Amount: data.Money(13_888_888_888_01 + i + b)})
			}
		}
		return tx.SaveTargets(cells)
	}); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestLettersOfAHugePlan(t *testing.T) {
	printed(t, huge(t), "huge", func(what string, paper report.Paper, doc report.Document) {
		if what == "commitments" && (len(doc.Pages) < 60 || len(doc.Pages) > 120) {
			t.Errorf("%d pages for 60 reps on %s", len(doc.Pages), paper)
		}
	})
}

func TestLettersOfAnEmptyPlan(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.qdeck")
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 8, 14)
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	a, today, f := openPlan(t, path, text.ZH)
	doc, err := report.Commitment(a.Reader(), today, f, report.ZH)
	if err != nil || len(doc.Pages) != 0 {
		t.Fatal(len(doc.Pages), "letters for nobody", err)
	}
	delete := letters["commitments"]
	defer func() { letters["commitments"] = delete }()
	letters["commitments"] = letters["quarters"] // a document without pages is none
	printed(t, a, "empty", nil)
}
