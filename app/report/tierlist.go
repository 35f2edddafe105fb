package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// listedAtMost is how many customers of a tier the paper lists; the table for
// other programs has them all.
const listedAtMost = 300

// tierFacts is what the tier list says: the tiers of one scheme with what their
// customers get, and who these are.
type tierFacts struct {
	v        *voice
	plan     data.Plan
	standing customers.Standing
	scheme   schemes.RuleSet
	tiers    []listedTier
}

// A listedTier is a tier with its customers, the most money first. Without a
// tier it holds those who are in none.
type listedTier struct {
	customers.TierSum
	gets *data.SchemeTier // nil: nothing is said, as of segments and of no tier
	rows []customers.Row
}

// TierList makes the tier list of a scheme, "" being RFM (S4-28): its tiers in
// order with rule, cadence, channels and services, how many customers and how
// much money each holds, and these customers.
func TierList(r store.Reader, today data.Date, f text.Fmt, paper Paper, scheme string) (Document, error) {
	x, err := askTiers(r, today, f, paper, scheme)
	if err != nil || len(x.standing.Rows) == 0 {
		return Document{}, err
	}
	w, v := newFlow(x.v, true), x.v
	title := v.T("tierlist.title")
	w.s.mark(title, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("tierlist.title"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("tierlist.says", schemes.SchemeName(f, x.scheme.Scheme), f.DateYear(x.standing.AsOf), x.standing.Window, len(x.standing.Rows))
	}))
	x.summary(w)
	for _, t := range x.tiers {
		x.tier(w, t)
	}
	number := x.plan.DocNumber(max(1, x.plan.Version)).String()
	w.frame(x.plan, today, number)
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s", x.plan.Firm, title), Author: x.plan.Firm, Subject: title, Lang: v.tag(), Date: today}}, nil
}

func askTiers(r store.Reader, today data.Date, f text.Fmt, paper Paper, scheme string) (x *tierFacts, err error) {
	x = &tierFacts{}
	if x.v, err = newVoice(f, paper); err != nil {
		return nil, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return nil, err
	}
	if x.standing, err = customers.Tiers(r, today, customers.TiersIn{Scheme: scheme, List: true}); err != nil {
		return nil, err
	}
	x.scheme = x.standing.Rules()
	for i := range x.v.fmts {
		x.v.fmts[i].Tiers = x.scheme.Names()
	}
	place := map[data.Tier]int{}
	for _, t := range x.standing.Tiers {
		l := listedTier{TierSum: t}
		if i := slices.IndexFunc(x.scheme.Tiers, func(y data.SchemeTier) bool { return y.Tier == t.Tier }); i >= 0 {
			l.gets = &x.scheme.Tiers[i]
		}
		place[t.Tier] = len(x.tiers)
		x.tiers = append(x.tiers, l)
	}
	none := listedTier{}
	for _, c := range x.standing.Rows {
		if i, ok := place[c.Tier]; ok {
			x.tiers[i].rows = append(x.tiers[i].rows, c)
			continue
		}
		none.rows = append(none.rows, c)
		none.Count++
		none.Amount += c.M
	}
	if none.Count > 0 {
		x.tiers = append(x.tiers, none)
	}
	for _, t := range x.tiers {
		slices.SortStableFunc(t.rows, func(a, b customers.Row) int { return cmp.Or(cmp.Compare(b.M, a.M), cmp.Compare(a.Code, b.Code)) })
	}
	return x, nil
}

// name is what a tier is called; customers in none have a name too.
func (t listedTier) name(f text.Fmt) string {
	if t.Tier == "" {
		return f.T("tierlist.none")
	}
	return cmp.Or(t.Name, f.TierName(t.Tier))
}

// summary is the table of the tiers. It adds up to all customers.
func (x *tierFacts) summary(w *flow) {
	v, f := x.v, x.v.first()
	amounts := []data.Money{x.standing.Amount}
	for _, t := range x.tiers {
		amounts = append(amounts, t.Amount)
	}
	v.exactly(amounts, nil)
	w.section(v.T("tierlist.tiers"), v.named("letter.unit", v.unit()), 120)
	var lines []line
	count := 0
	for _, t := range x.tiers {
		count += t.Count
		lines = append(lines, line{cells: []cell{plain(v.say(t.name)), soft(v.say(func(f text.Fmt) string { return x.rule(f, t) })),
			plain(f.Count(t.Count)), plain(v.money(t.Amount)), soft(f.Percent(t.Amount, x.standing.Amount))}})
	}
	lines = append(lines, line{cells: []cell{plain(v.T("report.total")), plain(""), plain(f.Count(count)), plain(v.money(x.standing.Amount)),
		plain(f.Percent(x.standing.Amount, x.standing.Amount))}, total: true})
	w.table([]field{{v.head("report.tier"), false}, {v.head("tierlist.rule"), false}, {v.head("report.customers"), true}, {v.head("report.money"), true}, {v.head("report.share"), true}}, lines)
}

// rule is who belongs to a tier, in words.
func (x *tierFacts) rule(f text.Fmt, t listedTier) string {
	switch method := x.scheme.Scheme.Method; {
	case t.Tier == "" && method == data.ByBands:
		return f.T("tierlist.rule.none")
	case t.Tier == "":
		return f.T("tierlist.rule.unjudged")
	case method == data.ByHand:
		return f.T("tierlist.rule.hand")
	case method == data.ByQuintiles:
		return f.T("tierlist.rule.quintiles")
	case method == data.ByScore:
		if t.gets == nil || t.gets.Floor == nil {
			return f.T("tierlist.rule.rest")
		}
		return f.T("tierlist.rule.score", f.Decimal(float64(*t.gets.Floor)/100, 1))
	case t.Tier == data.Unclassified:
		return f.T("tierlist.rule.rest")
	}
	return x.standing.SayRule(f, t.Tier)
}

// cadence is how often the customers of a tier are touched, in words.
func cadence(f text.Fmt, t data.SchemeTier) string {
	var parts []string
	if t.Weekly > 0 {
		parts = append(parts, f.T("tierlist.weekly", t.Weekly))
	}
	switch {
	case t.Ideal > 0 && t.Max > t.Ideal:
		parts = append(parts, f.T("tierlist.every.max", t.Ideal, t.Max))
	case t.Ideal > 0:
		parts = append(parts, f.T("tierlist.every", t.Ideal))
	}
	if t.Automatic {
		parts = append(parts, f.T("tierlist.automatic"))
	}
	if len(parts) == 0 {
		return f.T("tierlist.no_cadence")
	}
	return strings.Join(parts, " · ")
}

// channelsOf are the channels of a tier, the first choice first; "" for none.
func channelsOf(f text.Fmt, t data.SchemeTier) string {
	return strings.Join(append(schemes.ChannelNames(f, t.First), schemes.ChannelNames(f, t.Second)...), f.T("list.comma"))
}

// servicesOf are the services of a tier with how often each is due; "" for none.
func servicesOf(f text.Fmt, t data.SchemeTier) string {
	var services []string
	for _, s := range t.Services {
		words := schemes.ServiceName(f, s)
		if s.Every > 0 {
			words = f.T("tierlist.service", words, s.Every)
		}
		services = append(services, words)
	}
	return strings.Join(services, f.T("list.semicolon"))
}

// strategy is what a tier gets, in one line.
func strategy(f text.Fmt, rule string, t data.SchemeTier) string {
	said := []string{f.T("tierlist.rule.say", rule), f.T("tierlist.cadence", cadence(f, t))}
	if words := channelsOf(f, t); words != "" {
		said = append(said, f.T("tierlist.channels", words))
	}
	if words := servicesOf(f, t); words != "" {
		said = append(said, f.T("tierlist.services", words))
	}
	return strings.Join(said, "  ")
}

// tier adds one tier: what it gets, and its customers.
func (x *tierFacts) tier(w *flow, t listedTier) {
	if t.Count == 0 {
		return
	}
	v, f := x.v, x.v.first()
	w.section(v.say(t.name), v.say(func(f text.Fmt) string { return f.T("tierlist.count", t.Count) }), 130)
	w.both(0, v.each(func(f text.Fmt) string {
		if t.gets == nil {
			return x.rule(f, t)
		}
		return strategy(f, x.rule(f, t), *t.gets)
	}))
	w.y += 4
	var amounts []data.Money
	rows := t.rows[:min(len(t.rows), listedAtMost)]
	for _, c := range rows {
		amounts = append(amounts, c.M)
	}
	v.exactly(amounts, nil)
	var lines []line
	for _, c := range rows {
		name := c.Name
		if c.Override != "" {
			name += v.T("tierlist.judged")
		}
		cells := []cell{soft(c.Code), plain(name), soft(cmp.Or(c.RegionName, unknown)), soft(cmp.Or(c.RepName, unknown)), soft(unknown), soft(unknown), soft(unknown), soft(unknown)}
		if c.Bought {
			cells[4], cells[5], cells[6], cells[7] = plain(f.Count(c.R)), plain(f.Count(c.F)), plain(v.money(c.M)), soft(c.Last.String())
		}
		lines = append(lines, line{cells: cells})
	}
	w.table([]field{{v.head("tierlist.code"), false}, {v.head("customers.column.name"), false}, {v.head("customers.column.region"), false}, {v.head("customers.column.rep"), false},
		{v.head("tierlist.r"), true}, {v.head("tierlist.f"), true}, {v.head("tierlist.m"), true}, {v.head("tierlist.last"), true}}, lines)
	if more := len(t.rows) - len(rows); more > 0 {
		w.both(0, v.lines("tierlist.more", more))
	}
}
