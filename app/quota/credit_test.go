package quota_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

var firstHalf = []data.Period{{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2026, 4, 1)}, {From: data.NewDate(2026, 4, 1), Until: data.NewDate(2026, 7, 1)}}

func credited(t interface{ Fatal(...any) }, a *app.App) (rows []quota.CreditedSale, sum, company data.Money) {
	rows, err := quota.CreditedSales(a.Reader(), firstHalf)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range rows {
		sum += x.Amount
	}
	sales, err := a.Reader().Sales(firstHalf)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range sales {
		company += x.Amount
	}
	return rows, sum, company
}

// TestCreditedSalesAddUpToTheCompanys shares random customers over random reps and
// days, and lets newcomers' sales count for mentors: nothing is lost or counted
// twice, unless a mentorship says so.
func TestCreditedSalesAddUpToTheCompanys(t *testing.T) {
	a := open(t)
	customers, err := a.Reader().Customers()
	if err != nil {
		t.Fatal(err)
	}
	reps := []string{"R01", "R02", "R03", "R04", "R05"}
	rapid.Check(t, func(rt *rapid.T) {
		made := 0
		for range rapid.IntRange(1, 4).Draw(rt, "credits") {
			first := rapid.IntRange(1, 9999).Draw(rt, "share")
			from := rapid.IntRange(0, 3).Draw(rt, "rep")
			c := quota.SetCredit{Customer: customers[rapid.IntRange(0, 40).Draw(rt, "customer")].Code, From: data.NewDate(2026, 1, 15) + data.Date(rapid.IntRange(0, 120).Draw(rt, "from")),
				Parts: []quota.CreditPart{{Rep: reps[from], Share: first}, {Rep: reps[from+1], Share: calc.Full - first}}}
			if _, err := a.Do(c); err == nil {
				made++
			}
		}
		double := rapid.Bool().Draw(rt, "double")
		m := quota.SetMentorship{Mentor: "R01", Rep: "R07", MentorShare: 3000, RepShare: 7000, From: data.NewDate(2026, 2, 10), Until: data.NewDate(2026, 6, 3), Double: double}
		if double {
			m.RepShare = calc.Full
		}
		if _, err := a.Do(m); err != nil {
			rt.Fatal(err)
		}
		_, sum, company := credited(rt, a)
		if !double && sum != company || double && sum <= company {
			rt.Fatalf("%d counts, %d was sold (double %v)", sum, company, double)
		}
		for range made + 1 {
			if _, err := a.Undo(); err != nil {
				rt.Fatal(err)
			}
		}
	})
}

// TestSharesMustMakeAHundredPerCent refuses everybody's hundred per cent.
func TestSharesMustMakeAHundredPerCent(t *testing.T) {
	a := open(t)
	customers, err := a.Reader().Customers()
	if err != nil {
		t.Fatal(err)
	}
	code := customers[0].Code
	both := []quota.CreditPart{{Rep: "R01", Share: 10_000}, {Rep: "R02", Share: 10_000}}
	refused(t, a, quota.SetCredit{Customer: code, Parts: both}, "problem.credit.sum", "parts")
	refused(t, a, quota.SetCredit{Customer: code, Parts: []quota.CreditPart{{Rep: "R01", Share: 5000}, {Rep: "R01", Share: 5000}}}, "problem.credit.twice", "parts")
	refused(t, a, quota.SetMentorship{Mentor: "R01", Rep: "R07", MentorShare: 10_000, RepShare: 10_000}, "problem.mentorship.sum", "mentor_share")
	do(t, a, quota.SetMentorship{Mentor: "R01", Rep: "R07", MentorShare: 10_000, RepShare: 10_000, Double: true})
	c, err := quota.CreditsOf(a.Reader(), data.NewDate(2026, 8, 14), quota.CreditsIn{})
	if err != nil || c.Twice <= 0 || c.Credited != c.Sold+c.Twice || len(c.Reps) != 1 {
		t.Errorf("%+v %v", c, err)
	}
	refused(t, a, quota.SetMentorship{Mentor: "R02", Rep: "R07", MentorShare: 3000, RepShare: 7000}, "problem.mentorship.overlap", "from")
	half := []quota.CreditPart{{Rep: "R01", Share: 6000}, {Rep: "R02", Share: 4000}}
	do(t, a, quota.SetCredit{Customer: code, Parts: half, From: data.NewDate(2026, 3, 1), Until: data.NewDate(2026, 5, 1)})
	refused(t, a, quota.SetCredit{Customer: code, Parts: half, From: data.NewDate(2026, 4, 30)}, "problem.credit.overlap", "from")
	do(t, a, quota.SetCredit{Customer: code, Parts: half, From: data.NewDate(2026, 5, 1)})
	do(t, a, quota.SetCredit{Customer: code, From: data.NewDate(2026, 5, 1)})
}

// TestPromisesAndSignatures holds the sample's answers against its quotas: not
// asked is not zero, and a changed quota outdates what was signed.
func TestPromisesAndSignatures(t *testing.T) {
	a := open(t)
	q := ask(t, a)
	if q.Committed != 11_640*1_000_000 || q.Answered != 9 || q.Sum != 12_000*1_000_000 || q.Signed != 6 || q.Outdated != 1 {
		t.Fatalf("%d promised by %d, %d signed", q.Committed, q.Answered, q.Signed)
	}
	do(t, a, quota.SetCommitment{Rep: "R09"})
	q = ask(t, a)
	if x := row(t, a, "R09"); x.Commitment != nil || x.Gap() != nil || q.Answered != 8 || q.Asked != 8 {
		t.Errorf("%+v", x)
	}
	zero := data.Money(0)
	do(t, a, quota.SetCommitment{Rep: "R09", Amount: &zero})
	if x := row(t, a, "R09"); x.Commitment == nil || *x.Gap() != -x.Quota || x.Answered != data.NewDate(2026, 8, 14) {
		t.Errorf("%+v", x)
	}
	do(t, a, quota.MoveQuota{Sort: "joiner", Rep: "R01", Day: data.NewDate(2026, 9, 1), Amount: ptr(1_000_000), With: []targets.Weight{{Code: "R02"}}})
	if x := row(t, a, "R01"); !x.Outdated || x.Difference() != 1_000_000 {
		t.Errorf("%+v", x)
	}
	do(t, a, quota.SignQuota{Rep: "R01"})
	if x := row(t, a, "R01"); x.Outdated || x.SignedOn != data.NewDate(2026, 8, 14) || x.Version != 3 {
		t.Errorf("%+v", x)
	}
	do(t, a, quota.WithdrawSignature{Rep: "R01"})
	if x := row(t, a, "R01"); x.Signed != nil {
		t.Error("still signed")
	}
}

func ptr(m data.Money) *data.Money { return &m }
