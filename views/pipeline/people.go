package pipeline

import (
	"cmp"
	"strings"

	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// showPeople compares the people: their funnels of the plan so far, what covers
// the rest of their targets, and what was won and lost and why.
func (p *Page) showPeople() {
	h := p.host
	all, err := pipeline.Pipeline(h.Reader(), h.Today(), pipeline.PipelineIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	f := h.Fmt()
	table := widgets.NewTable(p.peopleColumns())
	table.Same = func(a, b pipeline.Line) bool { return a.Rep == b.Rep }
	table.OnOpen = func(x pipeline.Line) {
		h.HideOverlay()
		p.owner = x.Rep
		p.Refresh()
	}
	table.Empty = widgets.NewEmpty("team", h.T("pipeline.none"), h.T("pipeline.none.how"))
	table.SetRows(all.People)
	high := theme.Px(36) * float32(min(len(all.People), 9)+1)
	body := widgets.Col(10, widgets.Para(h.T("pipeline.people.hint", f.Period(all.Span))),
		widgets.AtLeast(0, max(high, theme.Px(160)), table),
		widgets.Para(h.T("pipeline.people.reasons")+" "+sayReasons(f, all.Reasons)),
		widgets.Para(h.T("pipeline.people.rivals")+" "+sayReasons(f, all.Rivals)),
		widgets.Para(h.T("pipeline.people.sources")+" "+saySources(f, all.Sources)))
	d := widgets.NewDialog(h.T("pipeline.people.title"), body, 900)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}

func (p *Page) peopleColumns() []widgets.Column[pipeline.Line] {
	h := p.host
	f := h.Fmt()
	column := func(key string, width float32, cell func(pipeline.Line) string, value func(pipeline.Line) int64) widgets.Column[pipeline.Line] {
		return widgets.Column[pipeline.Line]{Key: "pipeline.people." + key, Title: h.T("pipeline.people." + key), Width: width, Flex: 1, Right: true,
			Cell:    func(x pipeline.Line) widgets.Cell { return widgets.Cell{Text: cell(x)} },
			Compare: func(a, b pipeline.Line) int { return cmp.Compare(value(a), value(b)) }}
	}
	count := func(key string, of func(pipeline.Line) *int) widgets.Column[pipeline.Line] {
		return column(key, 60, func(x pipeline.Line) string {
			if of(x) == nil {
				return text.Unknown
			}
			return f.Count(*of(x))
		}, func(x pipeline.Line) int64 { return number(of(x)) })
	}
	share := func(key string, of func(pipeline.Line) *int) widgets.Column[pipeline.Line] {
		return column(key, 84, func(x pipeline.Line) string { return Share(f, of(x)) }, func(x pipeline.Line) int64 { return number(of(x)) })
	}
	name := widgets.Column[pipeline.Line]{Key: "pipeline.column.rep", Title: h.T("pipeline.column.rep"), Width: 96, Flex: 1,
		Cell:    func(x pipeline.Line) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.Name, h.T("pipeline.nobody"))} },
		Compare: func(a, b pipeline.Line) int { return cmp.Compare(a.Rep, b.Rep) }}
	cover := column("cover", 60, func(x pipeline.Line) string { return Times(f, x.Coverage) }, func(x pipeline.Line) int64 { return number(x.Coverage) })
	cover.Cell = func(x pipeline.Line) widgets.Cell {
		c := widgets.Cell{Text: Times(f, x.Coverage), Exact: f.T("pipeline.people.cover.tip", x.Inside, x.Left)}
		if x.Coverage != nil && *x.Coverage < 1_00 {
			c.Token, c.Bold = "bad", true
		}
		return c
	}
	return []widgets.Column[pipeline.Line]{name,
		count("leads", func(x pipeline.Line) *int { return x.Funnel.Leads }),
		count("opportunities", func(x pipeline.Line) *int { return x.Funnel.Opportunities }),
		count("proposals", func(x pipeline.Line) *int { return x.Funnel.Proposals }),
		count("deals", func(x pipeline.Line) *int { return x.Funnel.Deals }),
		share("closing", func(x pipeline.Line) *int { return x.Rates.Proposal }),
		share("wins", func(x pipeline.Line) *int { return x.Result.Rate }),
		count("cycle", func(x pipeline.Line) *int { return x.Result.Cycle }),
		column("open", 76, func(x pipeline.Line) string { return f.MoneyUnit(x.Open) }, func(x pipeline.Line) int64 { return int64(x.Open) }),
		cover,
		count("slipped", func(x pipeline.Line) *int { return &x.Slipped }),
	}
}

// number puts the unknown before any number.
func number(n *int) int64 {
	if n == nil {
		return -1
	}
	return int64(*n)
}

// sayReasons names the most frequent with their counts.
func sayReasons(f text.Fmt, rows []pipeline.Reason) string {
	var said []string
	for _, x := range rows[:min(len(rows), 6)] {
		said = append(said, f.T("pipeline.people.reason", x.Name, x.Count, x.Amount))
	}
	return cmp.Or(strings.Join(said, " · "), text.Unknown)
}

// saySources names where opportunities came from, with how many of them were won
// of those that ended.
func saySources(f text.Fmt, rows []pipeline.Source) string {
	var said []string
	for _, x := range rows[:min(len(rows), 6)] {
		said = append(said, f.T("pipeline.people.source", cmp.Or(x.Name, f.T("pipeline.people.unsaid")), x.Cohort.Opened, Share(f, x.Rate)))
	}
	return cmp.Or(strings.Join(said, " · "), text.Unknown)
}
