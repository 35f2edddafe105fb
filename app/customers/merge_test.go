package customers_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// twins is a plan with three customers and, of every kind that names one,
// records drawn at random, some of them in each other's place.
func twins(t *testing.T, draw *rapid.T, a *app.App) {
	_, err := a.File().Write("command.ImportFile", func(tx store.Tx) error {
		rep, err := tx.SaveRep(data.Rep{Code: "r1", Name: "陈思远"})
		if err != nil {
			return err
		}
		review, err := tx.SaveNeedReview(data.NeedReview{Date: today})
		if err != nil {
			return err
		}
		for i, name := range []string{"万嘉连锁", "万嘉连锁有限公司", "万嘉"} {
			c, err := tx.SaveCustomer(data.Customer{Code: fmt.Sprintf("C%d", i), Name: name})
			if err != nil {
				return err
			}
			if err := tx.SaveCode(data.Code{Kind: data.Customers, NounID: c.ID, Code: fmt.Sprintf("SAP-%d", i)}); err != nil {
				return err
			}
			for n := range rapid.IntRange(0, 4).Draw(draw, "records") {
				if err := record(tx, draw, c.ID, rep.ID, review.ID, fmt.Sprint(i, "-", n)); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// record adds one record of every kind to a customer. Days are few, so that two
// customers often have one of the same day.
func record(tx store.Tx, draw *rapid.T, id, rep, review data.ID, key string) error {
	day := today - data.Date(rapid.IntRange(0, 3).Draw(draw, "day"))
	money := data.Money(rapid.Int64Range(-1e15, 1e15).Draw(draw, "money"))
	score := rapid.IntRange(0, 100).Draw(draw, "score")
	quarter := data.NewMonth(2026, 1) + data.Month(3*rapid.IntRange(0, 3).Draw(draw, "quarter"))
	var err error
	add := func(e error) {
		if err == nil {
			err = e
		}
	}
	_, e := tx.SaveOrder(data.Order{Key: key, Number: key, Date: day, CustomerID: id, Lines: []data.OrderLine{{Amount: money}}})
	add(e)
	contact, e := tx.SaveContact(data.Contact{CustomerID: id, Name: rapid.SampledFrom([]string{"何俊", "罗敏", "陈莉"}).Draw(draw, "person"), Position: 1})
	add(e)
	_, e = tx.SaveTouch(data.Touch{CustomerID: id, ContactID: contact.ID, RepID: rep, Date: day, Channel: data.ByPhone})
	add(e)
	_, e = tx.SavePlay(data.Play{CustomerID: id, ContactID: contact.ID, Kind: data.WinBack, Opened: day, Due: day})
	add(e)
	scheme, e := tx.Scheme("abc")
	add(e)
	add(tx.SaveGrade(data.Grade{SchemeID: scheme.ID, CustomerID: id, Day: day, Tier: "a", Scores: map[string]int{}}))
	have, e := tx.Assessments()
	add(e)
	if !slices.ContainsFunc(have, func(x data.Assessment) bool { return x.CustomerID == id && x.Day == day }) {
		_, e = tx.SaveAssessment(data.Assessment{CustomerID: id, Day: day, Need: &score})
		add(e)
		_, e = tx.SaveHealthScore(data.HealthScore{CustomerID: id, Day: day, Score: score, Parts: []data.HealthPart{}})
		add(e)
	}
	accounts, e := tx.Accounts()
	add(e)
	if !slices.ContainsFunc(accounts, func(x data.Account) bool { return x.CustomerID == id && x.From == quarter.Period().From }) {
		account, e := tx.SaveAccount(data.Account{CustomerID: id, Period: data.Period{From: quarter.Period().From, Until: (quarter + 2).Period().Until}})
		add(e)
		_, e = tx.SaveKeyDate(data.KeyDate{AccountID: account.ID, Date: day, Text: "周年"})
		add(e)
	}
	_, e = tx.SaveContract(data.Contract{Number: key, CustomerID: id, From: day, Until: day, Amount: 1})
	add(e)
	invoice, e := tx.SaveInvoice(data.Invoice{Number: key, CustomerID: id, Date: day, Due: day, Amount: money})
	add(e)
	_, e = tx.SavePayment(data.Payment{InvoiceID: invoice.ID, Date: day, Amount: 1})
	add(e)
	_, e = tx.SaveComplaint(data.Complaint{CustomerID: id, Date: day, Topic: "交付"})
	add(e)
	_, e = tx.SaveRating(data.Rating{CustomerID: id, Date: day, Score: 450})
	add(e)
	labels, e := tx.Labels()
	add(e)
	if !slices.ContainsFunc(labels, func(x data.Label) bool { return x.CustomerID == id }) {
		_, e = tx.SaveLabel(data.Label{CustomerID: id, SceneID: 1, Day: day})
		add(e)
	}
	_, e = tx.SaveNeedSample(data.NeedSample{ReviewID: review, CustomerID: id, Sort: data.SampleSigned})
	add(e)
	_, e = tx.SaveAction(data.Action{Text: "约罗敏", Due: day, CustomerID: id})
	add(e)
	return err
}

// counts are the records of every kind.
func counts(t *testing.T, a *app.App) map[data.Kind]int {
	n := map[data.Kind]int{}
	for _, kind := range data.Kinds {
		var err error
		if n[kind], err = a.Reader().Count(kind); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func TestAMergeLosesNothingButWhatItSays(t *testing.T) {
	a := emptyPlan(t)
	rapid.Check(t, func(draw *rapid.T) {
		twins(t, draw, a)
		before, _ := a.File().Dump()
		had := counts(t, a)
		sums := func() (orders, invoices data.Money) {
			rows, err := a.Reader().Orders(store.OrderFilter{})
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range rows {
				orders += o.Amount
			}
			bills, err := a.Reader().Invoices()
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range bills {
				invoices += x.Amount
			}
			return orders, invoices
		}
		orders, invoices := sums()
		c := customers.MergeCustomers{Keep: "C0", Drop: []string{"C1", "C2"}}
		said, err := customers.PreviewMerge(a.Reader(), today, customers.MergePreviewIn(c))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
		if o, i := sums(); o != orders || i != invoices {
			t.Fatalf("orders %d to %d, invoices %d to %d", orders, o, invoices, i)
		}
		gone := map[data.Kind]int{data.Customers: 2, data.Contacts: said.People, data.Codes: -2}
		for _, d := range said.Drop {
			for _, m := range d.Records {
				gone[m.Kind] += m.Gone
			}
		}
		for kind, n := range counts(t, a) {
			if n != had[kind]-gone[kind] {
				t.Fatalf("%s: %d of %d are left, %d should go", kind, n, had[kind], gone[kind])
			}
		}
		for _, code := range []string{"C0", "C1", "C2", "SAP-0", "SAP-1", "SAP-2"} {
			if x, err := a.Reader().CustomerByCode(code); err != nil || x.Code != "C0" {
				t.Fatal(code, "finds", x, err)
			}
		}
		after, err := customers.One(a.Reader(), today, customers.OneIn{Code: "C2"})
		if err != nil || after.F != said.After.F || after.M != said.After.M || after.R != said.After.R || after.Tier != said.After.Tier ||
			after.Orders != said.After.Orders || after.Amount != said.After.Amount {
			t.Fatalf("%+v was to be %+v (%v)", after.Row, said.After.Row, err)
		}
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
		if again, _ := a.File().Dump(); !reflect.DeepEqual(before, again) {
			t.Fatal("undo does not bring everything back")
		}
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAMergeFillsWhatIsNotKnown(t *testing.T) {
	a := firm(t)
	do(t, a, customers.SaveCustomer{Code: "gap", Name: "缺口", Since: today}, customers.SetTier{Code: "fresh", Tier: data.High, Reason: "框架"})
	refused(t, a, customers.MergeCustomers{Keep: "gap"}, "problem.merge.none", "drop")
	refused(t, a, customers.MergeCustomers{Keep: "gap", Drop: []string{"gap"}}, "problem.merge.same", "drop")
	refused(t, a, customers.MergeCustomers{Keep: "gap", Drop: []string{"fresh", "fresh"}}, "problem.merge.same", "drop")
	refused(t, a, customers.MergeCustomers{Keep: "nobody", Drop: []string{"gap"}}, "problem.unknown.customers", "keep")
	refused(t, a, customers.MergeCustomers{Keep: "gap", Drop: []string{"nobody"}}, "problem.unknown.customers", "drop")
	do(t, a, customers.MergeCustomers{Keep: "gap", Drop: []string{"fresh", "low"}})
	x := row(t, standing(t, a), "gap")
	if x.RegionName != "华东" || x.RepName != "陈思远" || x.Sort != "便利店" || x.Tier != data.High || x.Reason != "框架" || x.F != 5 || x.M != 1601 {
		t.Errorf("%+v", x)
	}
}

func TestDuplicatesAreFoundAndExplained(t *testing.T) {
	a := emptyPlan(t)
	add := func(code, name string) { do(t, a, customers.SaveCustomer{Code: code, Name: name}) }
	add("A-001", "上海万嘉连锁有限公司")
	add("B1", "上海 万嘉连锁（集团）")
	add("C1", "万嘉连锁")
	add("D1", "Wanjia Co., Ltd.")
	add("E1", "ＷＡＮＪＩＡ")
	add("a1", "毫不相干")
	add("F1", "江岚便利")
	add("G1", "北辰商超")
	_, err := a.File().Write("x", func(tx store.Tx) error {
		for code, phone := range map[string]string{"F1": "+86 138-0013-8000", "G1": "13800138000"} {
			c, err := tx.CustomerByCode(code)
			if err != nil {
				return err
			}
			if _, err := tx.SaveContact(data.Contact{CustomerID: c.ID, Name: "罗敏", Phone: phone}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	found, err := customers.Duplicates(a.Reader(), today, customers.DuplicatesIn{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, p := range found {
		why := ""
		for _, l := range p.Why {
			why += l.Why + " "
		}
		got[min(p.A.Code, p.B.Code)+" "+max(p.A.Code, p.B.Code)] = fmt.Sprint(why, p.Score)
	}
	want := map[string]string{"A-001 B1": "spelling 85", "A-001 C1": "inside 50", "B1 C1": "inside 50", "D1 E1": "spelling 85", "F1 G1": "phone 75"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	own, err := customers.Duplicates(a.Reader(), today, customers.DuplicatesIn{Code: "E1"})
	if err != nil || len(own) != 1 || own[0].Score != 85 {
		t.Errorf("%+v %v", own, err)
	}
}

func TestManyAreRemovedInOneStep(t *testing.T) {
	a := firm(t)
	refused(t, a, customers.RemoveCustomers{}, "problem.customers.none", "codes")
	refused(t, a, customers.RemoveCustomers{Codes: []string{"fresh", "gap"}}, "problem.customer.orders", "with_orders")
	do(t, a, customers.RemoveCustomers{Codes: []string{"fresh", "gap", "fresh"}, WithOrders: true})
	if s := standing(t, a); len(s.Rows) != 5 {
		t.Errorf("%d are left", len(s.Rows))
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if s := standing(t, a); len(s.Rows) != 7 {
		t.Errorf("%d are back", len(s.Rows))
	}
}

func TestManyAreLabelledInOneStep(t *testing.T) {
	a := firm(t)
	refused(t, a, customers.LabelCustomers{Scene: "rival"}, "problem.customers.none", "codes")
	refused(t, a, customers.LabelCustomers{Codes: []string{"gap"}, Scene: "mood"}, "problem.scene.unknown", "scene")
	do(t, a, customers.LabelCustomers{Codes: []string{"gap"}, Scene: "rival", Day: today - 9},
		customers.LabelCustomers{Codes: []string{"gap", "high"}, Scene: "rival", Day: today})
	for code, day := range map[string]data.Date{"gap": today - 9, "high": today} {
		one, err := customers.One(a.Reader(), today, customers.OneIn{Code: code})
		if err != nil || len(one.Labels) != 1 || one.Labels[0].Code != "rival" || one.Labels[0].Day != day {
			t.Errorf("%s: %+v %v", code, one.Labels, err)
		}
	}
}

func TestTheTierOfEachMonthIsThatOfItsEnd(t *testing.T) {
	a := firm(t)
	one, err := customers.One(a.Reader(), today, customers.OneIn{Code: "gap", History: true})
	if err != nil || len(one.History) != 12 {
		t.Fatal(one.History, err)
	}
	for i, m := range one.History {
		day := min(today, (m.Month+1).Start()-1)
		s, err := customers.Tiers(a.Reader(), day, customers.TiersIn{AsOf: day, List: true})
		if err != nil {
			t.Fatal(err)
		}
		if want := row(t, s, "gap").Computed; m.Tier != want || m.Month != today.Month()-data.Month(11-i) {
			t.Errorf("%s: %q, want %q", m.Month, m.Tier, want)
		}
	}
}

// TestDuplicatesOfACrowdAreFew looks through thousands who share a name, a name
// inside theirs and a phone: a switchboard says nothing, and what is the same in
// all is told of the first few.
func TestDuplicatesOfACrowdAreFew(t *testing.T) {
	a := emptyPlan(t)
	_, err := a.File().Write("x", func(tx store.Tx) error {
		people := make([]data.Customer, 8_000)
		for i := range people {
			people[i] = data.Customer{Code: fmt.Sprintf("K%05d", i), Name: []string{"锦和", "锦和门店"}[i%2]}
		}
		if err := tx.SaveCustomers(people); err != nil {
			return err
		}
		batch, err := tx.SaveImport(data.Import{Sort: "contacts", File: "a.csv"})
		if err != nil {
			return err
		}
		contacts := make([]data.Contact, len(people))
		for i := range contacts {
			contacts[i] = data.Contact{CustomerID: people[i].ID, Name: "x", Phone: "021-55550000", Position: 1}
		}
		return tx.AddContacts(batch.ID, contacts, nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := customers.Duplicates(a.Reader(), data.NewDate(2026, 8, 14), customers.DuplicatesIn{})
	if err != nil || len(rows) == 0 || len(rows) > 100 {
		t.Fatal(len(rows), err)
	}
}
