package growth

import (
	"errors"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14) // a Friday

// plan is a plan of 2026 with a manager, somebody of every band and a newcomer.
func plan(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = today
	a := apptest.Create(t, p)
	write(t, a, func(tx store.Tx) error {
		for i, x := range []data.Rep{
			{Code: "R1", Name: "陈思远", Level: data.Top, Joined: data.NewDate(2018, 3, 12)},
			{Code: "R2", Name: "周若琳", Level: data.Core, Joined: data.NewDate(2020, 6, 1)},
			{Code: "R3", Name: "何嘉", Level: data.New, Joined: data.NewDate(2026, 7, 1)},
			{Code: "M1", Name: "林知夏", Level: data.Manager, Joined: data.NewDate(2016, 8, 14)},
		} {
			x.Position = i
			if _, err := tx.SaveRep(x); err != nil {
				return err
			}
		}
		return nil
	})
	return a
}

func write(t testing.TB, a *app.App, f func(store.Tx) error) {
	t.Helper()
	if _, err := a.File().Write("test", f); err != nil {
		t.Fatal(err)
	}
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

func refused(t testing.TB, a *app.App, c app.Command, key string) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Errorf("%+v: %v, not %s", c, err, key)
	}
}

func rep(t testing.TB, a *app.App, code string) data.Rep {
	t.Helper()
	x, err := a.Reader().RepByCode(code)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// nobody is a plan of 2026 with nobody in it.
func nobody(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = today
	return apptest.Create(t, p)
}
