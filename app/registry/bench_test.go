package registry_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/app/registry"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// market is a plan of 100,000 customers with 1,000,000 orders, 200,000 touches,
// 150,000 invoices of which a fifth is open, 20,000 people, 10,000 contracts and
// 5,000 complaints. Many names differ in a number alone, a hundred are the same.
func market(b *testing.B) *app.App {
	b.Helper()
	const people = 100_000
	today := data.NewDate(2026, 8, 14)
	path := filepath.Join(b.TempDir(), "market.qdeck")
	plan := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	plan.AsOfDay = today
	if err := store.Create(path, plan); err != nil {
		b.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	_, err = a.File().Write("command.ImportFile", func(tx store.Tx) error { return fillMarket(tx, people, today) })
	if err != nil {
		b.Fatal(err)
	}
	return a
}

func fillMarket(tx store.Tx, people int, today data.Date) error {
	dice := rand.New(rand.NewPCG(1, 2))
	var reps [20]data.Rep
	for i := range reps {
		var err error
		if reps[i], err = tx.SaveRep(data.Rep{Code: fmt.Sprintf("R%02d", i), Name: fmt.Sprint("业务", i)}); err != nil {
			return err
		}
	}
	who := make([]data.Customer, people)
	for i := range who {
		name := fmt.Sprintf("%s%s商贸%d", []string{"华", "万", "锦", "江", "北"}[i%5], []string{"嘉", "和", "利"}[i%3], i)
		if i%1000 == 0 {
			name = "锦和"
		}
		who[i] = data.Customer{Code: fmt.Sprintf("C%06d", i), Name: name, Sort: "商超", RepID: reps[i%len(reps)].ID, Since: today - 900}
	}
	if err := tx.SaveCustomers(who); err != nil {
		return err
	}
	batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
	if err != nil {
		return err
	}
	any := func() data.ID { return who[int(float64(people)*dice.Float64()*dice.Float64())].ID }
	orders := make([]data.Order, 10*people)
	for i := range orders {
		orders[i] = data.Order{Key: fmt.Sprint(i), Date: today - data.Date(dice.IntN(700)), CustomerID: any(), Lines: []data.OrderLine{{Amount: data.Money(dice.IntN(5_000_000))}}}
	}
	touched := make([]data.Touch, 2*people)
	for i := range touched {
		touched[i] = data.Touch{CustomerID: any(), RepID: reps[i%len(reps)].ID, Date: today - data.Date(dice.IntN(200)), Channel: data.Channels[i%len(data.Channels)], Effective: i%4 > 0}
	}
	contacts := make([]data.Contact, people/5)
	for i := range contacts {
		contacts[i] = data.Contact{CustomerID: who[i*5].ID, Name: fmt.Sprint("联系", i), Role: data.Decider, Phone: fmt.Sprintf("139%08d", i/2), Position: 1}
	}
	if err := tx.AddOrders(batch.ID, orders, nil); err != nil {
		return err
	}
	if err := tx.AddTouches(batch.ID, touched, nil); err != nil {
		return err
	}
	if err := tx.AddContacts(batch.ID, contacts, nil); err != nil {
		return err
	}
	return fillMoney(tx, who, today)
}

// fillMoney gives the customers invoices, payments, contracts and complaints.
func fillMoney(tx store.Tx, who []data.Customer, today data.Date) error {
	invoices := make([]data.Invoice, 150_000)
	for i := range invoices {
		d := today - data.Date(i*7%500)
		invoices[i] = data.Invoice{Number: fmt.Sprint("FP", i), CustomerID: who[i%len(who)].ID, Date: d, Due: d + 30, Amount: data.Money(i%900_000 + 1)}
	}
	if err := tx.SaveInvoices(invoices); err != nil {
		return err
	}
	var payments []data.Payment
	for i, x := range invoices {
		if i%5 > 0 {
			payments = append(payments, data.Payment{InvoiceID: x.ID, Date: min(today, x.Date+20), Amount: x.Amount})
		}
	}
	if err := tx.SavePayments(payments); err != nil {
		return err
	}
	for i := range 10_000 {
		x := data.Contract{Number: fmt.Sprint("HT", i), CustomerID: who[i*9].ID, From: today - 300, Until: today + data.Date(i%120), Amount: 100_000_00}
		if _, err := tx.SaveContract(x); err != nil {
			return err
		}
	}
	for i := range 5_000 {
		if _, err := tx.SaveComplaint(data.Complaint{CustomerID: who[i*7].ID, Date: today - data.Date(i%300), Topic: "配送"}); err != nil {
			return err
		}
	}
	return nil
}

// marketQuestions are the questions about customers that pages ask, with the
// fields they ask them with.
var marketQuestions = []struct{ name, fields string }{
	{"customers", `{"limit":200}`}, {"customers", `{"limit":200,"text":"jh"}`}, {"tiers", `{}`}, {"schemes", `{}`}, {"movement", `{}`},
	{"what_if", `{"window":364,"limit":200}`}, {"rule_check", `{}`}, {"duplicates", `{"limit":200}`}, {"customer", `{"code":"C000001","history":true}`},
	{"touch_list", `{"limit":200}`}, {"touch_coverage", `{}`}, {"touch_log", `{"limit":200}`}, {"health", `{"limit":200}`}, {"health_recording", `{}`},
	{"ageing", `{"by":"rep"}`}, {"collections", `{"show":"act"}`}, {"collection_table", `{"by":"rep"}`}, {"collection_rate", `{"by":"rep"}`},
	{"renewals", `{}`}, {"renewal_rate", `{}`}, {"service", `{}`}, {"complaints", `{"open":true}`}, {"account_suggestions", `{}`}, {"plays", `{"open":true}`},
	{"todos", `{}`},
}

// BenchmarkMarket is what questions and commands about very many customers take:
// each question right after a touch was logged, so that nothing that hangs on it
// is at hand, and each command with its sync to disk.
func BenchmarkMarket(b *testing.B) {
	a := market(b)
	n := 0
	touch := func(b *testing.B) {
		b.StopTimer()
		n++
		if _, err := a.Do(touchOf(n)); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	for _, q := range marketQuestions {
		b.Run("ask/"+q.name, func(b *testing.B) {
			for range b.N {
				touch(b)
				if _, err := askBy(a, q.name, q.fields); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("export of the list", func(b *testing.B) {
		s, err := customers.Stand(a.Reader(), data.NewDate(2026, 8, 14))
		if err != nil {
			b.Fatal(err)
		}
		rows := make([]*customers.Row, len(s.Rows))
		for i := range s.Rows {
			rows[i] = &s.Rows[i]
		}
		for range b.N {
			if err := customers.Export(filepath.Join(b.TempDir(), "list.xlsx"), text.Fmt{Lang: text.ZH, Currency: "CNY"}, rows); err != nil {
				b.Fatal(err)
			}
		}
	})
	benchmarkMarketCommands(b, a)
}

func benchmarkMarketCommands(b *testing.B, a *app.App) {
	many := func(from, n int) string {
		codes := make([]string, n)
		for i := range codes {
			codes[i] = fmt.Sprintf("C%06d", from+i)
		}
		raw, _ := json.Marshal(codes)
		return string(raw)
	}
	for _, c := range []struct{ name, fields string }{
		{"RecordHealth", `{}`},
		{"LogTouches", `{"channel":"phone","customers":` + many(2000, 1000) + `}`},
		{"GradeCustomers", `{"scheme":"abc","scores":{"budget":5,"intent":5,"chain":5},"codes":` + many(3000, 1000) + `}`},
		{"MergeCustomers", `{"keep":"C000000","drop":` + many(1000, 1000) + `}`},
		{"AllocatePayment", `{"customer":"C000005","amount":1,"date":"2026-08-14"}`},
	} {
		b.Run("do/"+c.name, func(b *testing.B) {
			for range b.N {
				if _, err := doBy(a, c.name, c.fields); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				if _, err := a.Undo(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
		})
	}
}

func touchOf(n int) app.Command {
	for _, spec := range registry.Commands() {
		if spec.Name == "LogTouch" {
			c, err := spec.New([]byte(fmt.Sprintf(`{"customer":"C%06d","channel":"phone","effective":true}`, n)))
			if err != nil {
				panic(err)
			}
			return c
		}
	}
	panic("LogTouch is gone")
}

// askBy asks a question by its name.
func askBy(a *app.App, name, fields string) (any, error) {
	for _, spec := range registry.Questions() {
		if spec.Name == name {
			today, err := a.Today()
			if err != nil {
				return nil, err
			}
			return spec.Ask(a.Reader(), today, []byte(fields))
		}
	}
	return nil, fmt.Errorf("no question %s", name)
}

// doBy makes a change by its name.
func doBy(a *app.App, name, fields string) (store.Step, error) {
	for _, spec := range registry.Commands() {
		if spec.Name == name {
			c, err := spec.New([]byte(fields))
			if err != nil {
				return store.Step{}, err
			}
			return a.Do(c)
		}
	}
	return store.Step{}, fmt.Errorf("no command %s", name)
}
