package measures_test

import (
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// an enter writes to the file as a command does.
type enter func(store.Tx) error

func (enter) Label() string             { return "command.Many" }
func (x enter) Apply(tx store.Tx) error { return x(tx) }

var _ app.Command = enter(nil)

// read is the value of a measure of the firm in the week of 10 August; nil: not known.
func read(t *testing.T, a *app.App, code string) *int64 {
	t.Helper()
	from := data.NewDate(2026, 8, 10)
	rows, err := measures.Read(a.Reader(), code, measures.Firm, data.Period{From: from, Until: from + 7})
	if err != nil {
		t.Fatal(err)
	}
	return rows[0].Value
}

func do(t *testing.T, a *app.App, x enter) {
	t.Helper()
	if _, err := a.Do(x); err != nil {
		t.Fatal(err)
	}
}

// TestRepliesTellTheirHours: what was typed counts until a line of the list was
// answered with its times; then the lines do.
func TestRepliesTellTheirHours(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	day, noon, eve := data.NewDate(2026, 8, 12), 12*60, 18*60
	if n := read(t, a, "reply_hours"); n != nil {
		t.Errorf("%d hours of nothing", *n)
	}
	do(t, a, func(tx store.Tx) error {
		if _, err := tx.SaveLightReading(data.LightReading{Measure: "reply_hours", Day: day, Value: 19_00}); err != nil {
			return err
		}
		_, err := tx.SaveResponseItem(data.ResponseItem{Day: day, Need: "没有时刻", Replied: day})
		return err
	})
	if n := read(t, a, "reply_hours"); n == nil || *n != 19_00 {
		t.Errorf("typed: %v", n)
	}
	do(t, a, func(tx store.Tx) error {
		if _, err := tx.SaveResponseItem(data.ResponseItem{Day: day, Minute: &noon, Need: "小规格", Replied: day, RepliedAt: &eve}); err != nil {
			return err
		}
		_, err := tx.SaveResponseItem(data.ResponseItem{Day: day - 1, Minute: &noon, Need: "账期", Replied: day, RepliedAt: &eve})
		return err
	})
	if n := read(t, a, "reply_hours"); n == nil || *n != 18_00 { // the mean of 6 and 30
		t.Errorf("told: %v", n)
	}
}

// TestLettersAreCountedByWhoSells: the manager signs none, and a letter of the plan
// is nobody's.
func TestLettersAreCountedByWhoSells(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	day := data.NewDate(2026, 8, 12)
	if n := read(t, a, "commitments_signed"); n != nil {
		t.Errorf("%d of nobody", *n)
	}
	do(t, a, func(tx store.Tx) error {
		for i, code := range []string{"LIN", "YANG", "WU"} {
			x := data.Rep{Code: code, Name: code, Level: data.Manager}
			if i > 0 {
				x.Level = data.Core
			}
			x, err := tx.SaveRep(x)
			if err != nil {
				return err
			}
			if code == "YANG" {
				if _, err = tx.SaveLetter(data.Letter{RepID: x.ID, Number: "1", Groups: []data.Money{}, Issued: day, Signed: day}); err != nil {
					return err
				}
			}
		}
		_, err := tx.SaveLetter(data.Letter{Number: "2", Groups: []data.Money{}, Issued: day})
		return err
	})
	if n := read(t, a, "commitments_signed"); n == nil || *n != 50_00 {
		t.Errorf("signed: %v", n)
	}
}
