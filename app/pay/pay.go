// Package pay says what each rep is paid for a period and why: commission by the
// scheme of each sale's own day, uplifts, what is taken back, shares of pools,
// awards and fees (S0-20, S1-12, S2-22, S2-24, S2-26, S3-7, S4-15). A settled
// period never changes; what becomes different later is a correction in the next
// one that is open.
package pay

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SavePayScheme]("SavePayScheme"),
		app.CommandOf[RemovePayScheme]("RemovePayScheme"),
		app.CommandOf[SetPayRules]("SetPayRules"),
		app.CommandOf[SaveNovelty]("SaveNovelty"),
		app.CommandOf[RemoveNovelty]("RemoveNovelty"),
		app.CommandOf[SaveExpertSigning]("SaveExpertSigning"),
		app.CommandOf[RemoveExpertSigning]("RemoveExpertSigning"),
		app.CommandOf[SavePayAward]("SavePayAward"),
		app.CommandOf[RemovePayAward]("RemovePayAward"),
		app.CommandOf[SetPayPool]("SetPayPool"),
		app.CommandOf[RemovePayPool]("RemovePayPool"),
		app.CommandOf[SettlePay]("SettlePay"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("pay", SummaryOf),
		app.QuestionOf("pay_statement", StatementOf),
		app.QuestionOf("pay_curve", CurveOf),
		app.QuestionOf("pay_rules", RulesOf),
		app.QuestionOf("pay_pool", PoolOf),
		app.QuestionOf("pay_what_if", WhatIf),
	}
}

// kinds are the kinds of record that pay is worked out from.
var kinds = []data.Kind{data.Plans, data.Reps, data.Customers, data.Orders, data.OrderLines, data.Targets, data.Credits, data.Mentorships,
	data.Contracts, data.CareRules, data.Invoices, data.Payments, data.PayRules, data.PaySchemes, data.Novelties, data.ExpertSignings,
	data.PayAwards, data.PayPools, data.PayRuns, data.PayStatements, data.Activities, data.ComplaintCases, data.Products, data.ScoreRules}

// Kinds lists the kinds of record that pay is worked out from, for pages that show
// it.
func Kinds() []data.Kind { return kinds }

// Periods are the spans in which the plan settles pay.
func Periods(p data.Plan, span data.PaySpan) (rows []data.Period) {
	buckets := p.Buckets()
	switch {
	case span == data.PayYearly, span == data.PayQuarterly && p.Span != data.Year:
		return []data.Period{p.Period()}
	case span == data.PayMonthly && p.Span == data.Year:
		return buckets
	}
	for _, g := range p.Groups() {
		rows = append(rows, data.Period{From: buckets[g[0]].From, Until: buckets[g[1]-1].Until})
	}
	return rows
}

// periodOf is the number of the period a day lies in; -1: in none.
func periodOf(periods []data.Period, d data.Date) int {
	for i, p := range periods {
		if p.Has(d) {
			return i
		}
	}
	return -1
}

// schemeOf is the scheme in force for a rep on a day: the rep's own before the one
// of the level, before the one for all, the latest of each.
func schemeOf(schemes []data.PayScheme, rep data.Rep, d data.Date) (best data.PayScheme, ok bool) {
	rank := func(s data.PayScheme) int {
		switch {
		case s.RepID != 0:
			return 2
		case s.Level != "":
			return 1
		}
		return 0
	}
	for _, s := range schemes {
		if !s.On(d) || s.RepID != 0 && s.RepID != rep.ID || s.Level != "" && s.Level != rep.Level {
			continue
		}
		if !ok || rank(s) > rank(best) || rank(s) == rank(best) && s.From > best.From {
			best, ok = s, true
		}
	}
	return best, ok
}

// repOf is a rep who may be paid commission.
func repOf(r store.Reader, field, code string) (data.Rep, error) {
	x, err := r.RepByCode(code)
	if err != nil {
		return x, data.At(field, err)
	}
	if x.Level == data.Manager {
		return x, data.Problem{Key: "problem.pay.manager", Field: field, Args: []any{x.Name}}
	}
	return x, nil
}
