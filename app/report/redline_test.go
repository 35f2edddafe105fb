package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/governance"
	"quarterdeck/app/report"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

// TestRedLine compares two versions on paper: changed cells only, old amounts
// crossed out, sums that say what changed.
func TestRedLine(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	if rows, err := a.Reader().Versions(); err != nil || len(rows) == 0 {
		do(t, a, governance.DecideVersion{Reason: "半年校准", By: "林知夏"})
	}
	rows, err := a.Reader().Versions()
	if err != nil {
		t.Fatal(err)
	}
	old := rows[0].Version
	december := data.NewDate(2026, 12, 1)
	grid, err := targets.GridOf(a.Reader(), today, targets.GridIn{})
	if err != nil {
		t.Fatal(err)
	}
	product := grid.Rows[2].Product
	before := grid.Rows[2].Cells[9].Amount
	do(t, a, targets.SetCell{Region: "EAST", Product: product, Bucket: data.NewDate(2026, 10, 1), Amount: before + 12_345_67})
	do(t, a, targets.SetCell{Region: "SOUTH", Product: product, Bucket: december, Amount: 0})
	do(t, a, targets.SetRepCell{Rep: "R04", Bucket: december, Amount: 1_00})
	do(t, a, governance.DecideVersion{Reason: "华南大客户流失，经管理层表决下调第四季度", By: "林知夏"})
	rows, err = a.Reader().Versions()
	if err != nil {
		t.Fatal(err)
	}
	now := rows[0].Version
	for _, paper := range report.Papers {
		for _, pair := range [][2]int{{old, now}, {old, 0}, {now, now}} {
			name := fmt.Sprintf("redline-%s-%d-%d", paper, pair[0], pair[1])
			doc, err := report.RedLine(a.Reader(), today, f, paper, pair[0], pair[1])
			if err != nil {
				t.Fatal(err)
			}
			clean(t, doc)
			first := written(t, doc, name)
			again, err := report.RedLine(a.Reader(), today, f, paper, pair[0], pair[1])
			if err != nil || !bytes.Equal(first, written(t, again, name)) {
				t.Error("other bytes the second time", err)
			}
			said := words(doc)
			if strings.Contains(said, "⟦") || strings.Contains(said, "…") {
				t.Error(name, "a word is missing or cut")
			}
			if pair[0] == pair[1] {
				if strings.Contains(said, "+12,345.67") {
					t.Error("a version differs from itself")
				}
				continue
			}
			number := rows[0].Number
			if pair[1] == 0 { // the working copy has the number that comes next
				number = "SN-SL-2026-05"
			}
			for _, want := range []string{"+12,345.67", number, rows[1].Number, "黄子墨"} {
				if !strings.Contains(said, want) {
					t.Errorf("%s: %q is missing", name, want)
				}
			}
			if strings.Contains(said, "西南") {
				t.Error(name, "a row that did not change is on paper")
			}
			if n := struck(doc); n < 3 {
				t.Errorf("%s: %d amounts are crossed out, want at least the three cells", name, n)
			}
		}
	}
	if _, err := report.RedLine(a.Reader(), today, f, report.ZH, 99, 0); err == nil {
		t.Error("compared a version that is not there")
	}
}

// struck counts the lines through grey amounts.
func struck(doc report.Document) (n int) {
	for _, p := range doc.Pages {
		for i, s := range p.Scene.Shapes {
			l, ok := s.(chart.Poly)
			if !ok || l.Stroke != chart.T3 || i == 0 {
				continue
			}
			if t, ok := p.Scene.Shapes[i-1].(chart.Text); ok && t.Role == chart.T3 {
				n++
			}
		}
	}
	return n
}

// TestRedLineNamesTheVotes prints who was asked about the adjustment that made
// the newer version, and whether two thirds agreed.
func TestRedLineNamesTheVotes(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	rows, err := a.Reader().Versions()
	if err != nil || len(rows) < 2 {
		t.Fatal(len(rows), err)
	}
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		_, err := tx.SaveProposal(data.Proposal{Number: "SN-SL-2026-A09", Title: "下调第四季度", Kind: data.AmountChange, Cause: "market", Reason: "市场变化",
			Day: today, Effective: today, State: data.Applied, Decided: today, VersionID: rows[1].ID, Major: []string{"goal"}, Rule: data.DefaultRule,
			Roll: []data.RollEntry{{Name: "沈岚", Role: "总经理", Choice: data.Yes, Day: today}, {Name: "顾明远", Choice: data.Yes, Day: today, Note: "同意😀"},
				{Name: "徐安", Choice: data.No, Day: today}, {Name: "伊丽莎白·亚历山德拉·玛丽·温莎·蒙巴顿及其继承人与受让人之代理人", Role: "首席品牌与渠道发展负责人"}}})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, paper := range report.Papers {
		doc, err := report.RedLine(a.Reader(), today, f, paper, rows[2].Version, rows[1].Version)
		if err != nil {
			t.Fatal(err)
		}
		clean(t, doc)
		written(t, doc, "redline-votes-"+string(paper))
		said := words(doc)
		for _, want := range []string{"沈岚", "总经理", "徐安", "≥ 2/3"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: %q is missing", paper, want)
			}
		}
		if strings.Contains(said, "…") || strings.Contains(said, "⟦") {
			t.Errorf("%s: a word is cut or missing", paper)
		}
		if paper == report.ZH && !strings.Contains(said, "4 人中 2 人赞成，需 3 人") {
			t.Error("the count of the votes is missing")
		}
	}
}
