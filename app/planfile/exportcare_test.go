package planfile_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/app/planfile"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// carePlan is a new plan, with one of everything when it is filled.
func carePlan(t *testing.T, fill bool) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if fill {
		if _, err := a.File().Write("test", fillCare); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// fillCare writes every channel, role and stance, codes and numbers with zeros,
// a credit note, two equal payments and texts that look like formulas.
func fillCare(tx store.Tx) error {
	rep, err := tx.SaveRep(data.Rep{Code: "007", Name: "黄子墨"})
	if err != nil {
		return err
	}
	customer, err := tx.SaveCustomer(data.Customer{Code: "0012", Name: "万嘉连锁"})
	if err != nil {
		return err
	}
	day := data.NewDate(2026, 3, 1)
	var last data.Contact
	for i, role := range append([]data.Role{""}, data.Roles...) {
		stance := []data.Stance{"", data.Supports, data.Neutral, data.Opposes}[i%4]
		last, err = tx.SaveContact(data.Contact{CustomerID: customer.ID, Name: fmt.Sprintf("=王%d", i), Title: "总监, 采购", Role: role, Stance: stance,
			Phone: "+86 0138", Email: "a@b.cn", Note: "-", Position: i})
		if err != nil {
			return err
		}
	}
	for i, channel := range data.Channels {
		x := data.Touch{CustomerID: customer.ID, RepID: rep.ID, Date: day + data.Date(i), Channel: channel, Effective: i%2 == 0, Outcome: "@谈妥", Next: "方案", NextDay: day + 30}
		if i == 0 {
			x.ContactID = last.ID
		}
		if _, err := tx.SaveTouch(x); err != nil {
			return err
		}
	}
	if _, err := tx.SaveContract(data.Contract{Number: "007", Name: "年框", CustomerID: customer.ID, RepID: rep.ID, From: day, Until: day + 364, Amount: 1_234_567_89}); err != nil {
		return err
	}
	for i, amount := range []data.Money{1000_10, -200_00} {
		x, err := tx.SaveInvoice(data.Invoice{Number: fmt.Sprintf("00%d", i), CustomerID: customer.ID, RepID: rep.ID, Date: day, Due: day + 45, Amount: amount, Promised: day + 50, Note: "x\"y"})
		if err != nil {
			return err
		}
		for range 2 {
			if _, err := tx.SavePayment(data.Payment{InvoiceID: x.ID, Date: day + 10, Amount: amount / 2}); err != nil {
				return err
			}
		}
	}
	return nil
}

// What is exported comes in again as it was, in both languages.
func TestExportedCareComesInAgain(t *testing.T) {
	for _, lang := range text.Langs {
		a, b := carePlan(t, true), carePlan(t, false)
		folder := t.TempDir()
		if _, err := (planfile.Export{Reader: a.Reader(), Today: data.NewDate(2026, 8, 14), Lang: lang}).WriteCSV(folder); err != nil {
			t.Fatal(err)
		}
		for _, as := range []string{"reps", "customers", "contacts", "touches", "contracts", "invoices", "payments"} {
			file := filepath.Join(folder, text.T(lang, "export."+as)+".csv")
			if _, err := b.Do(actuals.ImportFile{Path: file, As: as, Day: data.NewDate(2026, 8, 14)}); err != nil {
				t.Fatalf("%s %s: %v", lang, as, text.Fmt{Lang: lang}.Sentence(err))
			}
		}
		// The workbook holds the same tables: all of it is there already.
		book := filepath.Join(t.TempDir(), "plan.xlsx")
		if err := (planfile.Export{Reader: a.Reader(), Today: data.NewDate(2026, 8, 14), Lang: lang}).WriteXLSX(book); err != nil {
			t.Fatal(err)
		}
		for _, as := range []string{"contacts", "touches", "contracts", "invoices", "payments"} {
			table, m, err := actuals.Read(b.Reader(), book, text.T(lang, "export."+as), as, exchange.Mapping{})
			if err != nil {
				t.Fatal(lang, as, err)
			}
			p, err := actuals.Look(b.Reader(), data.NewDate(2026, 8, 14), table, m, as, nil)
			if err != nil || p.Repeated == 0 || p.Ready+p.Wrong > 0 {
				t.Errorf("%s %s in a workbook: %d there already, %d ready, %d wrong, missing %v, %v", lang, as, p.Repeated, p.Ready, p.Wrong, p.Missing, err)
			}
		}
		for _, kind := range []data.Kind{data.Contacts, data.Touches, data.Contracts, data.Invoices, data.Payments} {
			want, got := contentOf(t, a, kind), contentOf(t, b, kind)
			if got != want {
				t.Errorf("%s %s:\n%s\nwant\n%s", lang, kind, got, want)
			}
		}
	}
}

// contentOf is every record of a kind, without where it came from.
func contentOf(t *testing.T, a *app.App, kind data.Kind) (s string) {
	t.Helper()
	r := a.Reader()
	var err error
	switch kind {
	case data.Contacts:
		s, err = said(r.Contacts, func(x *data.Contact) { x.ImportID = 0 })
	case data.Touches:
		s, err = said(r.Touches, func(x *data.Touch) { x.ID, x.ImportID = 0, 0 })
	case data.Contracts:
		s, err = said(r.Contracts, func(x *data.Contract) { x.ImportID = 0 })
	case data.Invoices:
		s, err = said(r.Invoices, func(x *data.Invoice) { x.ImportID = 0 })
	case data.Payments:
		s, err = said(r.Payments, func(x *data.Payment) { x.ImportID = 0 })
	}
	if err != nil || s == "" {
		t.Fatalf("%s: %q, %v", kind, s, err)
	}
	return s
}

func said[T any](ask func() ([]T, error), forget func(*T)) (s string, err error) {
	rows, err := ask()
	for i := range rows {
		forget(&rows[i])
		s += fmt.Sprintf("%+v\n", rows[i])
	}
	return s, err
}
