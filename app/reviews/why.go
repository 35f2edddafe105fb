package reviews

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// fewNames is how many things a sentence names before it says how many more.
const fewNames = 3

// TopicWhy says why a topic is on the agenda, in one sentence from what was frozen;
// "" for a topic of a person's own.
func (f Frozen) TopicWhy(w text.Fmt, t data.ReviewTopic) string {
	switch t.Source {
	case data.CarriedTopic:
		return w.T("reviews.why.carried", w.Date(f.Basis.Last))
	case data.PromiseTopic:
		return f.whyPromises(w)
	case data.RedTopic, data.TurnedTopic:
		if l, ok := f.LightOf(t.Ref); ok {
			return l.Why(w)
		}
	case data.CheckTopic:
		if d, ok := find(f.Deviations, t.Ref, func(d Deviation) data.ID { return d.ID }); ok {
			return w.T("reviews.why.check", w.Date(d.Opened), w.Date(d.CheckDay), named(d.OwnerName))
		}
	case data.SlippedTopic:
		if m, ok := find(f.Milestones, t.Ref, func(m Milestone) data.ID { return m.ID }); ok {
			return w.T("reviews.why.slipped", m.Stage, w.Date(m.Due), m.Late, m.Progress, named(m.OwnerName))
		}
	case data.OverdueTopic:
		var names []string
		for _, a := range f.overdue() {
			names = append(names, w.T("reviews.why.action", a.Text, named(a.OwnerName), a.Late))
		}
		return few(w, names)
	case data.PilotTopic:
		if p, ok := find(f.Pilots, t.Ref, func(p Pilot) data.ID { return p.ID }); ok {
			return w.T("reviews.why.pilot", w.Date(p.From), w.Date(p.Last), named(p.OwnerName))
		}
	case data.StandingTopic:
		return f.whyStanding(w, t.Ref)
	}
	return ""
}

// named is a name, or what stands where nobody is named.
func named(name string) string {
	if name == "" {
		return text.Unknown
	}
	return name
}

// few joins the first few of what is listed and counts the rest.
func few(w text.Fmt, names []string) string {
	if len(names) <= fewNames {
		return strings.Join(names, w.T("reviews.and"))
	}
	return w.T("reviews.why.more", strings.Join(names[:fewNames], w.T("reviews.and")), len(names)-fewNames)
}

// whyPromises names what was promised and is open.
func (f Frozen) whyPromises(w text.Fmt) string {
	var names []string
	for _, p := range f.Promises {
		switch {
		case !p.Open():
		case p.Late > 0:
			names = append(names, w.T("reviews.why.action", p.Text, named(p.OwnerName), p.Late))
		default:
			names = append(names, p.Text)
		}
	}
	return few(w, names)
}

// whyStanding says the frozen figure that a standing topic looks at, else what is
// to be asked.
func (f Frozen) whyStanding(w text.Fmt, code string) string {
	switch code {
	case "collection":
		if c := f.Collection; c != nil && c.Rate != nil {
			return w.T("reviews.why.collection", percent(w, *c.Rate), percent(w, c.Goal), c.Paid, c.Due)
		}
	case "completion":
		if x, ok := f.Firm(); ok && x.Attainment != nil && x.Sold != nil && x.Due != nil {
			return w.T("reviews.why.completion", percent(w, *x.Attainment), *x.Sold, *x.Due)
		}
	case "region_share":
		if s := f.shares(w); s != "" {
			return s
		}
	case "milestones":
		if n := len(f.Milestones); n > 0 {
			return w.T("reviews.why.milestones", n)
		}
	case "pilots":
		if n := len(f.Pilots); n > 0 {
			return w.T("reviews.why.pilots", n)
		}
	}
	if l, ok := f.measured(measureOf[code]); ok {
		return w.T("reviews.why.light", l.Title(w), l.ValueText(w), w.T("reviews.ask."+code))
	}
	return w.T("reviews.ask." + code)
}

// measureOf are the measures that standing topics look at.
var measureOf = map[string]string{"conversion": "lead_conversion", "market": "industry_growth"}

// measured is the light of a measure for the firm, else the worst one there is;
// false where its value is not known.
func (f Frozen) measured(code string) (worst lights.Row, ok bool) {
	for _, l := range f.Lights {
		if code == "" || l.Rule.Measure != code || l.Value == nil {
			continue
		}
		if l.Record == 0 {
			return l, true
		}
		if !ok {
			worst, ok = l, true
		}
	}
	return worst, ok
}

// percent is hundredths of a per cent with one decimal.
func percent(w text.Fmt, n int64) string { return w.Percent(data.Money(n), data.Rate) }

// shares are the regions by what they added in the period, the largest first; ""
// where nothing was sold in it.
func (f Frozen) shares(w text.Fmt) string {
	firm, ok := f.Firm()
	if !ok || firm.SpanSold == nil || *firm.SpanSold <= 0 {
		return ""
	}
	var rows []Figure
	for _, x := range f.Figures {
		if x.Of == OfRegion && x.SpanSold != nil && *x.SpanSold != 0 {
			rows = append(rows, x)
		}
	}
	slices.SortStableFunc(rows, func(a, b Figure) int { return cmp.Compare(*b.SpanSold, *a.SpanSold) })
	var names []string
	for _, x := range rows {
		names = append(names, w.T("reviews.why.share", x.Name, w.Percent(*x.SpanSold, *firm.SpanSold)))
	}
	return few(w, names)
}
