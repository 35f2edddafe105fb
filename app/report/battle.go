package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/accounts"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// battleFacts is the battle table of a quarter.
type battleFacts struct {
	v    *voice
	plan data.Plan
	t    accounts.Table
}

// Battle makes 《季度重点客户作战表》 of the quarter that a day lies in; no day
// means today's (S2-20): each key account with its pain, its decision chain, key
// dates, plan, target and approval, and a line for the manager to sign. A quarter
// without rows has no pages.
func Battle(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date) (Document, error) {
	x := &battleFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.t, err = accounts.TableOf(r, today, accounts.TableIn{Day: day}); err != nil || len(x.t.Rows) == 0 {
		return Document{}, err
	}
	v := x.v
	w := newFlow(v, true)
	title := v.T("accounts.title")
	w.s.mark(title, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("accounts.title"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("battle.says", f.Period(x.t.Quarter), len(x.t.Rows), x.t.Approved, x.t.Unvisited)
	}))
	w.y += 8
	w.foot = signHigh + 24
	x.table(w)
	x.sign(w, r, today)
	w.frame(x.plan, today, x.plan.DocNumber(max(1, x.plan.Version)).String())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, v.first().Period(x.t.Quarter)), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// battleShares are the columns' shares of the width.
var battleShares = [7]float32{0.16, 0.135, 0.19, 0.155, 0.135, 0.105, 0.12}

// longest is how much of a text stands on paper: a row is not longer than a page.
const longest = 260

func clipped(s string) string {
	if r := []rune(s); len(r) > longest {
		return string(r[:longest]) + "…"
	}
	return s
}

// table is a row for each key account, and the sums of target and actual.
func (x *battleFacts) table(w *flow) {
	v := x.v
	var fields []field
	for _, key := range []string{"name", "pain", "chain", "dates", "plan", "target", "state"} {
		fields = append(fields, field{v.head("battle." + key), key == "target"})
	}
	widths := make([]float32, len(fields))
	for i, share := range battleShares {
		widths[i] = share * w.width()
	}
	amounts := make([]data.Money, 0, 2*len(x.t.Rows))
	var target, actual data.Money
	for _, r := range x.t.Rows {
		amounts = append(amounts, r.Actual)
		actual += r.Actual
		if r.Target != nil {
			amounts = append(amounts, *r.Target)
			target += *r.Target
		}
	}
	v.exactly(amounts, nil)
	var lines []line
	for _, r := range x.t.Rows {
		lines = append(lines, line{cells: x.cells(r)})
	}
	sum := v.money(target) + "\n" + v.money(actual)
	lines = append(lines, line{cells: []cell{plain(v.T("report.total")), plain(""), plain(""), plain(""), plain(""), plain(sum), plain("")}, total: true})
	w.tableIn(fields, lines, widths)
}

func (x *battleFacts) cells(r accounts.Row) []cell {
	v := x.v
	day := func(d data.Date) string { return v.say(func(f text.Fmt) string { return f.Date(d) }) }
	name := []string{r.CustomerName}
	for _, s := range append(v.each(func(f text.Fmt) string { return accounts.TierWords(f, r.Tiers) }), r.OwnerName) {
		if s != "" {
			name = append(name, s)
		}
	}
	pain := plain(clipped(r.Pain))
	if r.Pain == "" {
		pain = cell{text: v.under(func(f text.Fmt) string { return f.T("accounts.unwritten") }), role: chart.T3, light: chart.NoLight}
	}
	var chain []string
	for _, c := range r.Chain.Links {
		words := c.Name
		if c.Title != "" {
			words += " · " + c.Title
		}
		words += " · " + v.say(func(f text.Fmt) string { return f.T("stance." + string(c.Stance)) })
		if c.Role == data.Decider {
			words = "★ " + words
		}
		chain = append(chain, words)
	}
	var dates []string
	for _, k := range r.Dates {
		words := day(k.Date) + " " + clipped(k.Text)
		if k.Done != 0 {
			words += " ✓"
		}
		dates = append(dates, words)
	}
	money := unknown
	if r.Target != nil {
		money = v.money(*r.Target)
	}
	state := v.each(func(f text.Fmt) string { return f.T("accounts.state." + string(r.State)) })
	if r.Account.Approved != 0 {
		state = append(state, day(r.Account.Approved), r.Approver)
	}
	if r.State == accounts.Returned {
		state = append(state, clipped(r.Remark))
	}
	return []cell{plain(strings.Join(name, "\n")), pain, plain(orDash(chain)), plain(orDash(dates)), plain(orDash([]string{clipped(r.Plan)})),
		plain(money + "\n" + v.money(r.Actual)), plain(strings.Join(state, "\n"))}
}

// orDash is lines one under another, or a dash when there is none.
func orDash(lines []string) string {
	if s := strings.Join(lines, "\n"); s != "" {
		return s
	}
	return unknown
}

// sign adds the lines on which the table is signed by who wrote it and by the
// manager who approves it.
func (x *battleFacts) sign(w *flow, r store.Reader, today data.Date) {
	name := ""
	reps, err := r.Reps()
	for _, p := range reps {
		if err == nil && p.Level == data.Manager && (p.Left == 0 || p.Left > today) {
			name = p.Name
			break
		}
	}
	w.y += 14
	(&letterFacts{v: x.v, plan: x.plan}).sign(w, []signer{{x.v.T("battle.prepared"), ""}, {x.v.T("battle.sign"), name}}, 0)
}
