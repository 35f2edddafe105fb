package customers_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestEveryWordOfAQueryMustStandSomewhere(t *testing.T) {
	rows := []customers.Row{
		{Code: "KH001", Name: "万嘉连锁", RegionName: "华东", Sort: "商超", RepName: "陈思远", Tier: data.High, Grade: "a"},
		{Code: "KH002", Name: "万家餐饮", RegionName: "华南", Sort: "餐饮"},
		{Code: "x-9", Name: "Nord & Süd", RegionName: "华东"},
	}
	find, err := customers.NewFinder(emptyPlan(t).Reader(), text.Fmt{Lang: text.ZH}, rows)
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"": "KH001 KH002 x-9", "wj": "KH001 KH002", "wj hd": "KH001", "huanan": "KH002", "kh00": "KH001 KH002", "csy": "KH001",
		"商超 华东": "KH001", "X-9": "x-9", "zz": "", "wj zz": "",
		"华东 高价值 陈": "KH001", "gjz": "KH001", "A类": "KH001",
	} {
		var got []string
		for i, fits := range find.Find(query) {
			if fits {
				got = append(got, rows[i].Code)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q finds %v, want %s", query, got, want)
		}
	}
}

func TestTheNextCodeIsFree(t *testing.T) {
	a := emptyPlan(t)
	want := func(code string) {
		t.Helper()
		if got, err := customers.NextCode(a.Reader()); err != nil || got != code {
			t.Errorf("%q %v, want %q", got, err, code)
		}
	}
	want("C001")
	do(t, a, customers.SaveCustomer{Code: "shop", Name: "a"})
	want("C001")
	do(t, a, customers.SaveCustomer{Code: "KH0009", Name: "a"}, customers.SaveCustomer{Code: "7", Name: "b"},
		customers.SaveCustomer{Code: "KH0007", Name: "c", Outside: []string{"KH0010"}})
	want("KH0011")
}

func TestCustomersAreExported(t *testing.T) {
	a := firm(t)
	s := standing(t, a)
	rows := []*customers.Row{}
	for i := range s.Rows {
		rows = append(rows, &s.Rows[i])
	}
	for _, lang := range text.Langs {
		path := filepath.Join(t.TempDir(), "a.csv")
		if err := customers.Export(path, text.Fmt{Lang: lang, Currency: "CNY"}, rows); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(path)
		lines := strings.Split(strings.TrimSpace(string(raw)), "\r\n")
		if err != nil || len(lines) != 8 || strings.ContainsRune(lines[0], '⟦') {
			t.Fatal(lines, err)
		}
		if high := customers.TierName(text.Fmt{Lang: lang}, data.High); !strings.Contains(string(raw), "high,high,,,"+high+","+high+",3,12,108.00,2026-08-11,,") {
			t.Error(string(raw))
		}
	}
}
