package registry_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// slips are changes about customers and the team that a careless person could ask for, each
// with the problem that it is.
var slips = []struct{ name, fields, key string }{
	{"SetBands", `{"bands":[{"tier":"high","min_days":10,"max_days":5}]}`, "problem.band.days"},
	{"SetBands", `{"bands":[{"tier":"high","max_days":-1}]}`, "problem.band.negative"},
	{"SetBands", `{"bands":[{"tier":"high","max_days":100001}]}`, "problem.band.large"},
	{"SetBands", `{"bands":[{"tier":"nobody","max_days":5}]}`, "problem.rules.tier"},
	{"SetRules", `{"top":1001}`, "problem.scheme.share"},
	{"SaveSchemeTier", `{"tier":"high","ideal":3,"max":2}`, "problem.tier.max"},
	{"SaveSchemeTier", `{"tier":"high","ideal":3,"max":4,"services":[{"text":" ","every":3}]}`, "problem.tier.service"},
	{"SaveSchemeTier", `{"tier":"high","ideal":3,"max":4,"services":[{"key":"nothing"}]}`, "problem.tier.service"},
	{"SetTraits", `{"traits":[{"code":"budget"},{"code":"intent"}]}`, "problem.trait.none"},
	{"GradeCustomers", `{"scheme":"abc","codes":["C001"],"scores":{"budget":0}}`, "problem.grade.score"},
	{"GradeCustomers", `{"scheme":"abc","codes":["C001"],"scores":{"budget":6}}`, "problem.grade.score"},
	{"GradeCustomers", `{"scheme":"abc","codes":["C001"],"scores":{"budget":5},"day":"2099-01-01"}`, "problem.day.future"},
	{"AssessCustomer", `{"customer":"C001"}`, "problem.assessment.none"},
	{"AssessCustomer", `{"customer":"C001","need":5,"day":"2099-01-01"}`, "problem.day.future"},
	{"LogTouch", `{"customer":"C001","channel":"pigeon"}`, "problem.channel"},
	{"LogTouch", `{"customer":"C001","channel":"phone","date":"2099-01-01"}`, "problem.touch.future"},
	{"LogTouch", `{"customer":"C001","channel":"phone","date":"0001-01-01"}`, "problem.date.range"},
	{"LogTouch", `{"customer":"C001","channel":"phone","next_day":"9999-12-31"}`, "problem.date.range"},
	{"LogTouch", `{"customer":"C001","channel":"phone","next_day":"2026-08-01"}`, "problem.touch.next"},
	{"SaveInvoice", `{"number":"1","customer":"C001","date":"2026-08-01","due":"2026-07-01","amount":5}`, "problem.invoice.due"},
	{"SaveInvoice", `{"number":"1","customer":"C001","date":"2026-08-01","amount":5}`, "problem.invoice.until"},
	{"SaveInvoice", `{"number":"1","customer":"C001","date":"2026-08-01","due":"9999-01-01","amount":5}`, "problem.date.range"},
	{"SavePayment", `{"invoice":1,"date":"2026-08-01"}`, "problem.payment.amount"},
	{"SavePayment", `{"invoice":1,"date":"2099-08-01","amount":5,"over":true}`, "problem.day.future"},
	{"AllocatePayment", `{"customer":"C001","date":"2026-08-14","amount":1000000000000000}`, "problem.payment.more"},
	{"AllocatePayment", `{"customer":"C001","date":"2099-08-14","amount":1}`, "problem.day.future"},
	{"PromisePayment", `{"customer":"C001","day":"9999-08-14"}`, "problem.date.range"},
	{"SaveContract", `{"customer":"C001","from":"2026-01-01","until":"2026-12-31","amount":1,"probability":101}`, "problem.contract.probability"},
	{"SaveContract", `{"from":"2026-01-01","until":"2026-12-31","amount":1}`, "problem.order.customer"},
	{"Renew", `{"id":6}`, "problem.renewal.amount"},
	{"Renew", `{"id":6,"amount":1,"day":"2099-01-01"}`, "problem.day.future"},
	{"LoseRenewal", `{"id":6,"reason":"x","day":"2099-01-01"}`, "problem.day.future"},
	{"ContactRenewal", `{"id":6,"day":"2099-01-01"}`, "problem.day.future"},
	{"SaveComplaint", `{"customer":"C001","topic":"x","date":"2099-01-01"}`, "problem.day.future"},
	{"SettleComplaint", `{"id":25,"day":"2026-08-01"}`, "problem.complaint.closed"},
	{"SaveRating", `{"customer":"C001"}`, "problem.rating.none"},
	{"SaveRating", `{"customer":"C001","score":600}`, "problem.rating.score"},
	{"OpenPlay", `{"customer":"C050","kind":"win_back","opened":"2099-01-01"}`, "problem.day.future"},
	{"FinishPlay", `{"id":2,"day":"2026-08-01","result":"x"}`, "problem.play.closed"},
	{"FinishPlay", `{"id":2,"day":"2099-08-01","result":"x"}`, "problem.day.future"},
	{"FinishPlayStep", `{"id":5,"day":"2099-08-01"}`, "problem.day.future"},
	{"SaveAccount", `{"customer":"C001"}`, "problem.account.twice"},
	{"MergeCustomers", `{"keep":"C001","drop":["C001"]}`, "problem.merge.same"},
	{"SubmitCall", `{"rep":"R01"}`, "problem.forecast.commit"},
	{"AdjustCall", `{"rep":"R01","reason":"x"}`, "problem.forecast.commit"},
	{"SaveExpertSigning", `{"customer":"C001","date":"2099-01-01","expert":"x","amount":5}`, "problem.day.future"},
	{"LogTrackUse", `{"track":2,"date":"2099-01-01"}`, "problem.day.future"},
	{"SaveTrackCase", `{"rep":"R01","date":"2099-01-01","scene":"price","text":"x"}`, "problem.day.future"},
	{"SaveBehaviours", `{"week":"2099-01-01","rows":[{"customer":"C001","views":1}]}`, "problem.day.future"},
	{"MergeCustomers", `{"keep":"C001","drop":["nobody"]}`, "problem.unknown.customers"},
}

// TestSlipsAreRefused makes every slip on the sample: it is refused as the problem
// that it is, with a plain sentence in both languages, and changes nothing.
func TestSlipsAreRefused(t *testing.T) {
	a := sampleApp(t)
	before, err := a.File().Dump()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range slips {
		_, err := doBy(a, s.name, s.fields)
		if p := (data.Problem{}); !errors.As(err, &p) || p.Key != s.key {
			t.Errorf("%s %s: %v, want %s", s.name, s.fields, err, s.key)
			continue
		}
		wantSentence(t, s.name+s.fields, err)
	}
	after, err := a.File().Dump()
	if err != nil || !reflect.DeepEqual(before, after) {
		t.Error("what was refused changed something", err)
	}
}

// TestManyAreUndoneAsOne makes every change of many customers, takes it back and
// makes it again, also after the plan was opened anew.
func TestManyAreUndoneAsOne(t *testing.T) {
	for name, fields := range map[string]string{
		"MergeCustomers":  `{"keep":"C001","drop":["C002","C003","C004"]}`,
		"GradeCustomers":  `{"scheme":"abc","codes":["C050","C051","C052"],"scores":{"budget":5,"intent":5,"chain":5}}`,
		"RecordHealth":    `{}`,
		"LogTouches":      `{"channel":"phone","customers":["C001","C002","C003"]}`,
		"AllocatePayment": `{"customer":"C001","date":"2026-08-14","amount":50000000}`,
		"LabelCustomers":  `{"codes":["C050","C051"],"scene":"upgrade"}`,
		"AddAccounts":     `{"customers":["C050","C051"]}`,
		"RemoveCustomers": `{"codes":["C050","C051"],"with_orders":true}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "plan.qdeck")
			if err := sample.Create(path, "zh"); err != nil {
				t.Fatal(err)
			}
			with := func(f func(a *app.App) error) map[data.Kind][]string {
				a, err := app.Open(path)
				if err != nil {
					t.Fatal(err)
				}
				defer a.Close()
				if err := f(a); err != nil {
					t.Fatal(err)
				}
				rows, err := a.File().Dump()
				if err != nil {
					t.Fatal(err)
				}
				return rows
			}
			undo := func(a *app.App) error { _, err := a.Undo(); return err }
			redo := func(a *app.App) error { _, err := a.Redo(); return err }
			before := with(func(*app.App) error { return nil })
			after := with(func(a *app.App) error { _, err := doBy(a, name, fields); return err })
			if reflect.DeepEqual(before, after) {
				t.Fatal("nothing changed")
			}
			for _, s := range []struct {
				f    func(*app.App) error
				want map[data.Kind][]string
			}{{undo, before}, {redo, after}, {undo, before}} {
				if got := with(s.f); !reflect.DeepEqual(got, s.want) {
					t.Error("the plan is another")
				}
			}
		})
	}
}

func sampleApp(t *testing.T) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}
