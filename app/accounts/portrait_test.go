package accounts_test

import (
	"strings"
	"testing"

	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestFiguresOfAPortraitAreThoseOfItsCustomers counts the orders one by one.
func TestFiguresOfAPortraitAreThoseOfItsCustomers(t *testing.T) {
	a := open(t)
	pages, err := accounts.PortraitsOf(a.Reader(), today, accounts.PortraitsIn{})
	if err != nil || len(pages) != 5 {
		t.Fatal(len(pages), err)
	}
	customers, err := a.Reader().Customers()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		var n, buyers, orders, early, again int
		var amount data.Money
		for _, c := range customers {
			if c.Sort != p.Sort {
				continue
			}
			n++
			list, err := a.Reader().Orders(store.OrderFilter{CustomerID: c.ID, Period: data.Period{From: today + 1 - 2*store.Active, Until: today + 1}})
			if err != nil {
				t.Fatal(err)
			}
			now, was := 0, 0
			for _, o := range list {
				if o.Date > today-store.Active {
					amount += o.Amount
				}
				switch {
				case o.Amount > 0 && o.Date > today-store.Active:
					now++
				case o.Amount > 0:
					was++
				}
			}
			orders += now
			if now > 0 {
				buyers++
			}
			if was > 0 {
				early++
				if now > 0 {
					again++
				}
			}
		}
		f := p.Figures
		if f.Customers != n || f.Buyers != buyers || f.Orders != orders || f.Amount != amount || *f.Average != amount.MulDiv(1, int64(orders)) ||
			*f.Repurchase != int((int64(again)*2*data.Rate+int64(early))/(2*int64(early))) {
			t.Errorf("%s: %+v; counted %d %d %d %d, %d of %d", p.Name, f, n, buyers, orders, amount, again, early)
		}
		sum := 0
		for _, x := range f.Tiers {
			sum += x.Count
		}
		if sum > n || len(f.Products) != 3 || f.Products[0].Amount < f.Products[1].Amount {
			t.Errorf("%s: tiers add up to %d of %d, products %v", p.Name, sum, n, f.Products)
		}
	}
}

func TestAReviewIsDueEveryMonth(t *testing.T) {
	a := open(t)
	ask := func(day data.Date) accounts.Reviews {
		x, err := accounts.ReviewsOf(a.Reader(), day, accounts.ReviewsIn{})
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	if x := ask(today); !x.Due || x.Last != data.NewDate(2026, 7, 28) || len(x.Rows) != 2 {
		t.Fatalf("%+v", x)
	}
	if x := ask(data.NewDate(2026, 7, 31)); x.Due {
		t.Error("July has its review")
	}
	if x := ask(data.NewDate(2026, 7, 1)); !x.Due || x.Last != data.NewDate(2026, 6, 26) {
		t.Error("a review to come is none yet")
	}
	do(t, a, accounts.SaveNeedReview{})
	if x := ask(today); x.Due || x.Rows[0].Date != today {
		t.Errorf("%+v", x)
	}
}

func TestASampleIsTakenOverOnce(t *testing.T) {
	a := open(t)
	x, err := accounts.ReviewsOf(a.Reader(), today, accounts.ReviewsIn{})
	if err != nil {
		t.Fatal(err)
	}
	var s accounts.Sample
	for _, y := range x.Rows[0].Samples {
		if y.CustomerName == "森杉咖啡" {
			s = y
		} else if !y.Taken {
			t.Errorf("%s stands in its portrait", y.CustomerName)
		}
	}
	do(t, a, accounts.TakeOverSample{ID: s.ID})
	p, err := a.Reader().Portrait(s.PortraitID)
	if err != nil || !strings.HasSuffix(p.Pain, "\n"+s.Pain) || !strings.Contains(p.Roles, s.Roles) || p.Updated != today {
		t.Fatalf("%+v %v", p, err)
	}
	refused(t, a, "problem.sample.taken", accounts.TakeOverSample{ID: s.ID})
	do(t, a, accounts.SaveNeedSample{ID: s.ID, Customer: s.Customer, Sort: s.Sort, Pain: "别的"})
	do(t, a, accounts.TakeOverSample{ID: s.ID})
	refused(t, a, "problem.sample.sort", accounts.SaveNeedSample{Review: x.Rows[0].ID, Customer: s.Customer})
	refused(t, a, "problem.portrait.twice", accounts.SavePortrait{Name: p.Name})
}

func TestProposalsAreOutWithinTheirDays(t *testing.T) {
	a := open(t)
	jinhe := row(t, a, "锦和便利")
	before, err := accounts.ProposalsOf(a.Reader(), today, accounts.ProposalsIn{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		for _, p := range []data.Play{
			{Opened: today - 5, Due: today - 2},                          // late
			{Opened: today - 1, Due: today + 2},                          // has time
			{Opened: today - 9, Due: today - 6, Contacted: today - 6},    // out on the last day
			{Opened: today - 9, Due: today - 6, Contacted: today - 5},    // out a day late
			{Opened: today - 90, Due: today - 87, Contacted: today - 88}, // long ago
		} {
			p.CustomerID, p.Kind = jinhe.CustomerID, data.ProposalPlay
			if _, err := tx.SavePlay(p); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	x, err := accounts.ProposalsOf(a.Reader(), today, accounts.ProposalsIn{})
	if err != nil || x.Late-before.Late != 1 || x.Open-before.Open != 1 || x.Sent-before.Sent != 2 || x.InTime-before.InTime != 1 || len(x.Rows)-len(before.Rows) != 4 {
		t.Fatalf("%+v, before %+v, %v", x, before, err)
	}
}
