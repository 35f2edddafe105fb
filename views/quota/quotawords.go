package quota

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// share writes hundredths of a per cent; — for what is not known.
func share(f text.Fmt, points *int64) string {
	if points == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*points), 100_00)
}

// factor writes a factor as people say it: 1.5 for 15000.
func factor(f text.Fmt, x int) string {
	decimals := 1
	if x%1000 != 0 {
		decimals = 2
	}
	return f.Decimal(float64(x)/100_00, decimals)
}

// bandName is what a band is called.
func bandName(f text.Fmt, b data.Band) string {
	if b == "" {
		return f.T("band.none")
	}
	return f.T("level." + string(b))
}

// sayWhy is why a rep is in the band.
func sayWhy(f text.Fmt, x quota.Row) string { return f.T("quotas.why."+x.Why, x.Rank, x.Of) }

// sayLadder sums the ladder up in a line.
func sayLadder(f text.Fmt, l data.Ladder) string {
	return f.T("quotas.ladder.say", factor(f, l.TopFactor), factor(f, l.CoreFactor), factor(f, l.NewFactor)) + " · " +
		f.T("quotas.bands."+string(l.Bands)) + " · " + f.T("quotas.mode."+string(l.Mode))
}

// remarks are what needs a look: who is in no band, whose quota is out of
// balance, which signatures are outdated.
func (p *Quotas) remarks() string {
	h, q := p.host, p.answer
	f := h.Fmt()
	var none, off, old, parts []string
	for _, x := range q.Rows {
		if x.Band == "" && x.Why != quota.Apart {
			none = append(none, x.Name)
		}
		if x.Light == data.Amber {
			off = append(off, x.Name)
		}
		if x.Outdated {
			old = append(old, x.Name+" "+f.Delta(x.Difference()))
		}
	}
	if len(none) > 0 {
		parts = append(parts, h.T("quotas.remark.none", p.several(none), factor(f, q.Ladder.RestFactor)))
	}
	if len(off) > 0 {
		parts = append(parts, h.T("quotas.remark.off", p.several(off), factor(f, q.Ladder.Low), factor(f, q.Ladder.High)))
	}
	if len(old) > 0 {
		parts = append(parts, h.T("quotas.remark.old", p.several(old)))
	}
	return f.Join(parts...)
}

// mostNamed is how many people a remark names; the table shows the others.
const mostNamed = 4

// several names people, and says how many more there are.
func (p *Quotas) several(names []string) string {
	and := p.host.T("list.comma")
	if len(names) <= mostNamed {
		return strings.Join(names, and)
	}
	return strings.Join(names[:mostNamed], and) + and + p.host.T("quotas.remark.more", len(names)-mostNamed)
}

// headName is a name as far as the head of a panel has room for it beside
// region and mark.
func headName(name string) string {
	return chart.Fit(widgets.Ruler{}, name, theme.Px(16), true, theme.Px(190))
}

// sums is the line of sums above the table.
type sums struct {
	content *fyne.Container
	values  []*widgets.Text
	notes   []*widgets.Text
}

func newSums(h interface {
	T(string, ...any) string
}) *sums {
	s := &sums{}
	var each []fyne.CanvasObject
	for _, key := range []string{"sum", "mean", "committed", "signed"} {
		value, note := widgets.NewText("", widgets.Style{Size: 20, Bold: true}), widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
		s.values, s.notes = append(s.values, value), append(s.notes, note)
		each = append(each, widgets.Col(2, widgets.NewText(h.T("quotas.sum."+key), widgets.Style{Size: 12, Token: "t3"}), value, note))
	}
	s.content = widgets.Pad(12, 16, 10, 16, widgets.Split(nil, 16, each...))
	return s
}

func (s *sums) set(f text.Fmt, q quota.Quotas) {
	put := func(i int, value, note, token string) {
		s.values[i].SetText(value)
		s.notes[i].SetText(note)
		s.notes[i].SetToken(theme.Token(token))
	}
	note, token := f.T("quotas.no_goal"), "t3"
	if q.Goal != nil {
		note = f.T("quotas.sum.of", share(f, q.Over), *q.Goal)
		if q.Over != nil && *q.Over != 100_00 && q.Sum != 0 {
			token = "warn"
		}
	}
	put(0, f.MoneyUnit(q.Sum), note, token)
	mean := text.Unknown
	if q.Goal != nil && q.Heads > 0 {
		mean = f.MoneyUnit(q.Mean)
	}
	put(1, mean, f.T("quotas.heads", f.Decimal(float64(q.Heads)/100, 2), len(q.Rows)), "t3")
	promised, note, token := text.Unknown, f.T("quotas.answered", q.Answered, len(q.Rows)), "t3"
	if q.Answered > 0 {
		promised = f.MoneyUnit(q.Committed)
		if gap := q.Committed - q.Sum; q.Answered == len(q.Rows) && gap != 0 {
			note = f.T("quotas.sum.gap", q.Answered, len(q.Rows), f.Delta(gap))
			token = map[bool]string{true: "warn", false: "t3"}[gap < 0]
		}
	}
	put(2, promised, note, token)
	note, token = f.T("quotas.signed.current"), "t3"
	switch {
	case q.Outdated > 0:
		note, token = f.T("quotas.signed.old", q.Outdated), "warn"
	case q.Signed == 0:
		note = f.T("quotas.unsigned")
	}
	put(3, f.T("quotas.count", q.Signed, len(q.Rows)), note, token)
}
