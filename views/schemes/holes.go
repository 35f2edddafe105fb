package schemes

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// holes is the part that draws the bands against one another: what none covers
// and what several do, with the customers in each place.
type holes struct {
	page   *Page
	box    fyne.CanvasObject
	left   *widgets.Card
	plane  *widgets.Chart
	sheets *widgets.Select
	gaps   *fyne.Container
	right  *widgets.Card
	table  *widgets.Table[schemes.Held]
	none   fyne.CanvasObject // stands in the table when nobody is in the place
	empty  fyne.CanvasObject // and when nobody has bought yet

	check  schemes.RuleCheck
	set    schemes.RuleSet
	at     int // the sheet that is shown
	chosen string
}

func newHoles(p *Page) part {
	h := p.host
	x := &holes{page: p, gaps: widgets.Col(0)}
	x.plane = widgets.NewChart(nil, 420, 260)
	x.plane.OnTap = func(hit chart.Hit) { x.choose(hit.Name) }
	x.sheets = widgets.NewSelect(nil, func(i int) { x.at, x.chosen = i, ""; x.fill() }).Small()
	x.left = widgets.NewCard(h.T("rules.holes"), "", widgets.AtLeast(140, 0, x.sheets), widgets.Pad(0, 16, 8, 16, x.plane))
	x.table = widgets.NewTable(x.columns())
	x.table.RowHeight = 32
	x.table.Same = func(a, b schemes.Held) bool { return a.Code == b.Code }
	x.table.OnOpen = func(c schemes.Held) { h.Show(page.Route{Page: "customers", Part: "list", Code: c.Code}) }
	x.none = widgets.NewEmpty("check", h.T("rules.holes.none"), h.T("rules.holes.none.how"))
	x.empty = widgets.NewEmpty("users", h.T("rules.scores.none"), h.T("rules.holes.import.how"))
	x.right = widgets.NewCard(h.T("rules.holes.list"), "", nil, widgets.Col(0, x.gaps, widgets.HR(), widgets.Grow(x.table)))
	x.box = widgets.Split([]float32{60, 40}, 12, x.left, x.right)
	return x
}

func (x *holes) content() fyne.CanvasObject { return x.box }

func (x *holes) columns() []widgets.Column[schemes.Held] {
	h := x.page.host
	f := h.Fmt()
	return []widgets.Column[schemes.Held]{
		{Key: "name", Title: h.T("rules.customer"), Width: 110, Flex: 2, Cell: func(c schemes.Held) widgets.Cell { return widgets.Cell{Text: c.Name} },
			Compare: func(a, b schemes.Held) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: "where", Title: h.T("rules.where"), Width: 96, Flex: 2, Cell: func(c schemes.Held) widgets.Cell {
			if c.Hole == "" {
				return widgets.Cell{Text: strings.Join(x.page.tierNames(c.Tiers), " › "), Token: "t2"}
			}
			return widgets.Cell{Text: h.T("rules.hole." + string(c.Hole)), Badge: "warn"}
		}},
		number("r", "R", 48, func(c schemes.Held) int { return c.R }, f.Count),
		number("f", "F", 44, func(c schemes.Held) int { return c.F }, f.Count),
		{Key: "m", Title: "M " + f.BareUnit(), Width: 72, Right: true, Cell: func(c schemes.Held) widgets.Cell {
			return widgets.Cell{Text: f.Bare(c.M), Exact: f.Exact(c.M)}
		}, Compare: func(a, b schemes.Held) int { return cmp.Compare(a.M, b.M) }},
	}
}

func (x *holes) refresh() {
	h := x.page.host
	set, err := schemes.RulesOf(h.Reader(), data.RFM)
	if err == nil {
		x.set, err = set.With(x.page.draft)
	}
	if err != nil {
		h.Complain(err)
		return
	}
	r, today, in := h.Reader(), h.Today(), schemes.CheckIn{List: true, Settings: x.page.draft}
	var check schemes.RuleCheck
	x.page.ask(h.T("rules.holes.work"), func(report schemes.Progress) (err error) {
		check, err = schemes.CheckWith(r, today, in, report)
		return err
	}, func(err error) {
		if err != nil {
			h.Complain(err)
			return
		}
		x.check = check
		x.show()
	})
}

// show offers the sheets and fills the chosen one.
func (x *holes) show() {
	h := x.page.host
	words := make([]string, len(x.check.Sheets))
	for i, s := range x.check.Sheets {
		words[i] = cmp.Or(s.Sort, h.T("rules.sort.all"))
	}
	x.at = min(x.at, len(words)-1)
	x.sheets.SetOptions(words, x.at)
	x.sheets.Hidden = len(words) == 1
	x.fill()
}

// fill draws the chosen sheet.
func (x *holes) fill() {
	h := x.page.host
	s := x.check.Sheets[x.at]
	caption := h.T("rules.holes.caption", x.check.Buyers, x.check.Unclassified)
	if !x.page.draft.Empty() {
		caption = h.T("rules.holes.draft", x.check.Unclassified)
	}
	x.left.SetTitle(h.T("rules.holes"), caption)
	x.plane.SetChart(x.drawn(s))
	x.gaps.Objects = nil
	for _, g := range s.Gaps {
		x.gaps.Add(x.gapRow(g))
	}
	for i, o := range s.Overlaps {
		x.gaps.Add(x.overlapRow(i, o))
	}
	x.gaps.Refresh()
	x.list()
}

// choose marks a place, or all of them again, and lists who is there.
func (x *holes) choose(key string) {
	if x.chosen == key {
		key = ""
	}
	x.chosen = key
	x.fill()
}

// list shows the customers of the chosen place, else all in gaps.
func (x *holes) list() {
	var rows []schemes.Held
	for _, c := range x.check.Customers {
		if c.Sheet == x.at && (x.chosen == "" && c.Hole != "" || x.chosen != "" && slices.Contains(keysOf(c), x.chosen)) {
			rows = append(rows, c)
		}
	}
	h := x.page.host
	x.table.Empty = x.none
	if x.check.Buyers == 0 {
		x.table.Empty = x.empty
	}
	x.table.SetRows(rows)
	x.right.SetTitle(h.T("rules.holes.list"), h.T("rules.holes.count", len(rows)))
}

// keysOf are the places a customer is in: its hole or overlap, and its box.
func keysOf(c schemes.Held) []string {
	keys := []string{"box " + strconv.Itoa(c.Box)}
	if c.Hole != "" {
		return append(keys, string(c.Hole))
	}
	return append(keys, overlapKey(c.Tiers))
}

func overlapKey(tiers []data.Tier) string {
	words := make([]string, len(tiers))
	for i, t := range tiers {
		words[i] = string(t)
	}
	return "overlap " + strings.Join(words, " ")
}

// gapRow is one hole: what it is, how many are in it, and the tier that would take
// them.
func (x *holes) gapRow(g calc.RuleGap) fyne.CanvasObject {
	h := x.page.host
	name := widgets.NewText(h.T("rules.hole."+string(g.Hole)), widgets.Style{Bold: true, Elide: true})
	where := widgets.NewText(h.T("rules.hole.where", span(g.R), span(g.F)), widgets.Style{Size: 12, Token: "t3", Elide: true})
	count := widgets.NewText(h.T("rules.customers", g.Count), widgets.Style{Size: 13, Bold: g.Count > 0, Token: "warn"})
	if g.Count == 0 {
		count.SetToken("t3")
	}
	parts := []fyne.CanvasObject{widgets.Grow(widgets.Col(0, name, where)), count}
	if g.Suggests != "" && !x.set.Has(g.Suggests) && slices.ContainsFunc(x.set.Tiers, func(t data.SchemeTier) bool { return t.Tier == g.Suggests }) {
		parts = append(parts, widgets.NewButton(h.T("rules.hole.try", h.Fmt().TierName(g.Suggests)), widgets.Plain, func() {
			x.page.tryTier(x.set, g.Suggests, true)
			x.page.open("bands")
		}).Small())
	}
	return x.placeRow(string(g.Hole), parts)
}

// overlapRow is one overlap: the tiers, the first of which has it.
func (x *holes) overlapRow(_ int, o calc.RuleOverlap) fyne.CanvasObject {
	h := x.page.host
	names := x.page.tierNames(o.Tiers)
	name := widgets.NewText(h.T("rules.overlap", strings.Join(names, " › ")), widgets.Style{Elide: true})
	where := widgets.NewText(h.Fmt().Join(h.T("rules.hole.where", span(o.R), span(o.F)), " · "+h.T("rules.overlap.wins", names[0])), widgets.Style{Size: 12, Token: "t3", Elide: true})
	count := widgets.NewText(h.T("rules.customers", o.Count), widgets.Style{Size: 13, Token: "t2"})
	return x.placeRow(overlapKey(o.Tiers), []fyne.CanvasObject{widgets.Grow(widgets.Col(0, name, where)), count})
}

func (x *holes) placeRow(key string, parts []fyne.CanvasObject) fyne.CanvasObject {
	r := widgets.NewListRow(widgets.Pad(7, 16, 7, 16, widgets.Row(12, parts...)))
	r.OnTap = func() { x.choose(key) }
	r.SetSelected(x.chosen == key)
	return r
}

// span writes a range: 61–89, ≥ 90, 3.
func span(s calc.Span) string {
	switch {
	case s.Until == nil:
		return "≥ " + strconv.Itoa(s.From)
	case *s.Until == s.From:
		return strconv.Itoa(s.From)
	}
	return strconv.Itoa(s.From) + "–" + strconv.Itoa(*s.Until)
}

// drawn is the plane of a sheet. Boxes that differ by the age of a customer alone
// are drawn as one.
func (x *holes) drawn(s calc.RuleSheet) chart.Plane {
	h := x.page.host
	p := chart.Plane{Across: h.T("rules.axis.r"), Up: h.T("rules.axis.f")}
	for _, d := range s.Days {
		p.Columns = append(p.Columns, span(d))
	}
	for i, c := range s.Counts {
		p.Rows = append(p.Rows, span(c))
		cells := make([]chart.PlaneCell, len(s.Days))
		for j := range s.Days {
			cells[j] = x.cell(s, j, i)
		}
		p.Cells = append(p.Cells, cells)
	}
	return p
}

// cell is one range of days and purchases, a strip for each part by money; parts
// that are covered alike are one strip.
func (x *holes) cell(s calc.RuleSheet, day, count int) (cell chart.PlaneCell) {
	h := x.page.host
	var last *calc.RuleBox
	for k, part := range s.Parts {
		for a := range s.Ages {
			at := ((day*len(s.Counts)+count)*len(s.Ages)+a)*len(s.Parts) + k
			b := s.Boxes[at]
			if !b.Possible {
				continue
			}
			n := len(cell.Strips)
			if last != nil && slices.Equal(last.Tiers, b.Tiers) {
				strip := &cell.Strips[n-1]
				last.Count += b.Count
				strip.Count, strip.Strong = h.Fmt().Count(last.Count), last.Count > 0
				strip.Tip[1] = h.T("rules.customers", last.Count)
				continue
			}
			box := b
			last = &box
			strip := chart.PlaneStrip{Count: h.Fmt().Count(b.Count), Strong: b.Count > 0, Key: x.key(b), Chosen: x.chosen != "" && x.chosen == x.key(b)}
			words := strings.Join(x.page.tierNames(b.Tiers), " › ")
			switch len(b.Tiers) {
			case 0:
				strip.Kind, words = chart.Open, h.T("rules.hole."+string(b.Hole))
			case 1:
			default:
				strip.Kind = chart.Shared
			}
			strip.Name = words
			if strip.Kind == chart.Shared {
				strip.Name = x.page.tierNames(b.Tiers)[0]
			}
			strip.Tip = []string{words, h.T("rules.customers", b.Count), h.T("rules.hole.where", span(b.R), span(b.F)), h.T("rules.part." + string(part))}
			if strip.Kind == chart.Shared {
				strip.Tip = append(strip.Tip, h.T("rules.overlap.wins", x.page.tierNames(b.Tiers)[0]))
			}
			cell.Strips = append(cell.Strips, strip)
		}
	}
	return cell
}

// key names the place of a box: its hole or overlap; "" for one that is covered
// once.
func (x *holes) key(b calc.RuleBox) string {
	switch len(b.Tiers) {
	case 0:
		return string(b.Hole)
	case 1:
		return ""
	}
	return overlapKey(b.Tiers)
}
