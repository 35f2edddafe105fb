package activities

import (
	"cmp"

	"quarterdeck/app/activities"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// sums is the table of what the week and the month add up to, beside what the
// quota takes.
type sums struct {
	host  page.Host
	page  *Page
	card  *widgets.Card
	table *widgets.Table[activities.DailyRow]
}

func newSums(p *Page) *sums {
	h := p.host
	s := &sums{host: h, page: p}
	s.table = widgets.NewTable(s.columns())
	s.table.RowHeight = 32
	s.table.Same = func(a, b activities.DailyRow) bool { return a.Rep == b.Rep }
	s.table.OnSelect = func(x activities.DailyRow) { p.sheet.choose(x.Rep) }
	s.table.OnOpen = func(x activities.DailyRow) { h.Show(page.Route{Page: "team", Part: "oneonone", Code: x.Rep}) }
	s.table.Empty = widgets.NewEmpty("", h.T("activities.sums.none"), h.T("activities.sums.none.how"))
	forms.KeepWidths(h, s.table)
	s.card = widgets.NewCard(h.T("activities.sums.title"), "", nil, s.table)
	return s
}

// shown are the measures in the order of the columns, what matters most first.
var shown = []int{1, 2, 0} // visits, proposals, leads of activities.Needed

func (s *sums) columns() []widgets.Column[activities.DailyRow] {
	h := s.host
	columns := []widgets.Column[activities.DailyRow]{{Key: "activities.rep", Title: h.T("activities.rep"), Width: 92, Flex: 1.5,
		Cell: func(x activities.DailyRow) widgets.Cell { return widgets.Cell{Text: x.Name} }}}
	for _, span := range []struct {
		key   string
		folds int
		of    func(activities.DailyRow) []activities.Need
	}{
		{"week", 0, func(x activities.DailyRow) []activities.Need { return x.WeekNeeds }},
		{"month", 2, func(x activities.DailyRow) []activities.Need { return x.MonthNeeds }},
	} {
		for n, i := range shown {
			key := span.key + "." + string(activities.Needed[i])
			folds := span.folds
			if folds > 0 {
				folds += n
			}
			columns = append(columns, widgets.Column[activities.DailyRow]{Key: "activities." + key, Title: h.T("activities.sums." + key), Width: 84, Flex: 1, Right: true, Folds: folds,
				Cell:    func(x activities.DailyRow) widgets.Cell { return s.need(span.of(x)[i]) },
				Compare: func(a, b activities.DailyRow) int { return short(span.of(a)[i]) - short(span.of(b)[i]) }})
		}
	}
	return append(columns, widgets.Column[activities.DailyRow]{Key: "activities.sums.follow", Title: h.T("activities.sums.follow"), Width: 92, Flex: 1, Right: true,
		Cell: func(x activities.DailyRow) widgets.Cell {
			c := widgets.Cell{Text: activities.Rated(h.Fmt(), x.FollowUp), Light: chart.Light(x.FollowLight), Mark: x.FollowUp != nil, Exact: h.T("activities.follow." + x.FollowLight.String())}
			if x.FollowLight == data.Red {
				c.Token = "bad"
			}
			return c
		},
		Compare: func(a, b activities.DailyRow) int { return cmp.Compare(rateOf(a.FollowUp), rateOf(b.FollowUp)) }})
}

func rateOf(n *int64) int64 {
	if n == nil {
		return -1
	}
	return *n
}

// short is by how much a rep lies behind the need; ahead is negative.
func short(n activities.Need) int {
	if n.Due == nil {
		return -1 << 30
	}
	have := 0
	if n.Have != nil {
		have = *n.Have
	}
	return *n.Due - have
}

// need says what there is, and what is needed for the days that have passed.
func (s *sums) need(n activities.Need) widgets.Cell {
	h, f := s.host, s.host.Fmt()
	c := widgets.Cell{Text: n.Words(f)}
	if n.Due == nil {
		c.Exact = h.T("activities.need.none")
		return c
	}
	c.Exact = h.T("activities.need.says", activities.Counted(f, n.Have), *n.Due, *n.Week)
	c.Light, c.Mark = chart.Light(n.Light), n.Have != nil && n.Light != data.Ring
	if n.Light == data.Red {
		c.Token = "bad"
	}
	return c
}

// set shows the sums up to the day.
func (s *sums) set(d activities.Daily) {
	h, f := s.host, s.host.Fmt()
	s.card.SetTitle(h.T("activities.sums.title"), h.T("activities.sums.caption", f.Date(d.Week), f.Date(d.Month), f.Date(d.Date)))
	s.table.Total = nil
	if len(d.Rows) > 0 {
		team := d.Team
		team.Name = h.T("activities.team")
		for _, c := range s.table.Columns {
			cell := c.Cell(team)
			cell.Bold = true
			s.table.Total = append(s.table.Total, cell)
		}
	}
	s.table.SetRows(d.Rows)
}
