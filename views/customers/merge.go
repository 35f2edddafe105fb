package customers

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// duplicates shows the pairs of customers that may be one; opening a pair shows
// what merging it would do.
func (p *Page) duplicates() { p.pairs("", "customers.duplicates.none") }

// alike shows which customers may be the same as one.
func (p *Page) alike(c customers.Customer) { p.pairs(c.Code, "customers.alike.none") }

func (p *Page) pairs(code, none string) {
	h, s, in := p.host, p.standing, customers.DuplicatesIn{Code: code, Limit: pairsAtMost}
	if len(s.Rows) <= manyCustomers {
		pairs, err := s.Duplicates(h.Reader(), in)
		p.showPairs(pairs, none, err)
		return
	}
	var pairs []customers.Pair
	h.Run(page.Job{Title: h.T("customers.duplicates.job", len(s.Rows)),
		Work: func(func(int, int) error) (err error) {
			pairs, err = s.Duplicates(h.Reader().Apart(), in)
			return err
		},
		Done: func(err error) { p.showPairs(pairs, none, err) }})
}

// manyCustomers is how many customers make looking for pairs something to wait for.
const manyCustomers = 10_000

// showPairs lists pairs in a dialog, or says that there are none.
func (p *Page) showPairs(pairs []customers.Pair, none string, err error) {
	h := p.host
	if err != nil {
		h.Complain(err)
		return
	}
	if len(pairs) == 0 {
		h.Toast(h.T(none))
		return
	}
	f := h.Fmt()
	name := func(x customers.Row) string { return x.Name + "  " + x.Code }
	table := widgets.NewTable([]widgets.Column[customers.Pair]{
		{Key: "pair-a", Title: h.T("customers.duplicates.a"), Width: 150, Flex: 2, Cell: func(x customers.Pair) widgets.Cell {
			return widgets.Cell{Text: x.A.Name, Note: x.A.Code, Exact: name(x.A)}
		}},
		{Key: "pair-b", Title: h.T("customers.duplicates.b"), Width: 150, Flex: 2, Cell: func(x customers.Pair) widgets.Cell {
			return widgets.Cell{Text: x.B.Name, Note: x.B.Code, Exact: name(x.B)}
		}},
		{Key: "pair-why", Title: h.T("customers.duplicates.why"), Width: 170, Flex: 2, Cell: func(x customers.Pair) widgets.Cell { return widgets.Cell{Text: whyAlike(f, x.Why)} }},
		{Key: "pair-score", Title: h.T("customers.duplicates.score"), Width: 64, Right: true, Cell: func(x customers.Pair) widgets.Cell {
			return widgets.Cell{Text: f.PercentWhole(data.Money(x.Score), 100), Bold: true}
		}},
	})
	open := func(x customers.Pair) { p.mergeForm([]string{x.A.Code, x.B.Code}) }
	table.OnOpen = open
	table.SetRows(pairs)
	table.SelectWhere(func(customers.Pair) bool { return true })
	body := widgets.Col(8, widgets.Para(h.T("customers.duplicates.how")), widgets.Fixed(0, 360, table))
	d := widgets.NewDialog(h.T("customers.duplicates.title", len(pairs)), body, 760)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	d.Action(h.T("customers.duplicates.look"), false, func() {
		if x, ok := table.Selected(); ok {
			open(x)
		}
	})
	h.ShowOverlay(d)
	if c := fyne.CurrentApp().Driver().CanvasForObject(table); c != nil {
		c.Focus(table)
	}
}

// pairsAtMost is how many pairs are shown at a time, the surest.
const pairsAtMost = 200

// whyAlike says what two customers share, in the order of how sure it makes.
func whyAlike(f text.Fmt, why []customers.Likeness) string {
	var words []string
	for _, l := range why {
		words = append(words, f.T("customers.alike."+l.Why, l.What))
	}
	return strings.Join(words, " · ")
}

// merger is the dialog that merges customers: who stays, what moves, what holds.
type merger struct {
	page   *Page
	host   page.Host
	codes  []string
	keep   int
	said   customers.MergePreview
	choice *widgets.Radio
	body   *fyne.Container
	dialog *widgets.Dialog
}

// mergeForm shows what merging customers would do, and does it. The one with the
// most orders is proposed to stay.
func (p *Page) mergeForm(codes []string) {
	m := &merger{page: p, host: p.host, codes: codes, body: widgets.Col(10)}
	for i, code := range codes {
		n, _, err := customers.OrdersOf(p.host.Reader(), code)
		if best, _, _ := customers.OrdersOf(p.host.Reader(), codes[m.keep]); err == nil && n > best {
			m.keep = i
		}
	}
	if !m.ask() {
		return
	}
	h := p.host
	var names []string
	for _, code := range codes {
		names = append(names, m.side(code).Name+"  "+code)
	}
	m.choice = widgets.NewRadio(names, false, func(i int) {
		m.keep = i
		if m.ask() {
			m.lay()
			m.dialog.Refresh()
		}
	})
	m.choice.Select(m.keep)
	m.lay()
	m.dialog = widgets.NewDialog(h.T("customers.merge.title", len(codes)), m.body, 720)
	m.dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	m.dialog.Action(h.T("customers.merge.action"), false, func() {
		c := m.command()
		h.HideOverlay()
		if h.Do(c) {
			p.table.Untick()
			p.Go(page.Route{Code: c.Keep})
		}
	})
	h.ShowOverlay(m.dialog)
	m.dialog.Focus()
}

func (m *merger) command() customers.MergeCustomers {
	c := customers.MergeCustomers{Keep: m.codes[m.keep]}
	for i, code := range m.codes {
		if i != m.keep {
			c.Drop = append(c.Drop, code)
		}
	}
	return c
}

// ask previews the merge; it reports whether it could.
func (m *merger) ask() bool {
	said, err := customers.PreviewMerge(m.host.Reader(), m.host.Today(), customers.MergePreviewIn(m.command()))
	if err != nil {
		m.host.HideOverlay()
		m.host.Complain(err)
		return false
	}
	m.said = said
	return true
}

// side is the customer with a code.
func (m *merger) side(code string) customers.MergeSide {
	for _, s := range m.said.Drop {
		if s.Code == code {
			return s
		}
	}
	return m.said.Keep
}

// lay shows the preview: a column for each customer, and one for what is then.
func (m *merger) lay() {
	h := m.host
	m.body.Objects = []fyne.CanvasObject{widgets.Para(h.T("customers.merge.how")), m.choice, widgets.HR(), widgets.Pad(0, 12, 0, 0, m.grid())}
	if words := m.leaves(); words != "" {
		m.body.Add(widgets.Para(words))
	}
	m.body.Refresh()
}

// grid is the comparison, line by line.
func (m *merger) grid() fyne.CanvasObject {
	h, f := m.host, m.host.Fmt()
	sides := append(append([]customers.MergeSide{m.said.Keep}, m.said.Drop...), m.said.After)
	lines := widgets.Col(4)
	add := func(name string, bold bool, get func(i int, s customers.MergeSide) string) {
		cells := []fyne.CanvasObject{widgets.NewText(name, widgets.Style{Size: 12, Token: "t3", Elide: true})}
		for i, s := range sides {
			style := widgets.Style{Size: 13, Elide: true, Bold: bold || i == len(sides)-1, Align: fyne.TextAlignTrailing}
			cells = append(cells, widgets.NewText(get(i, s), style))
		}
		lines.Add(widgets.Split(append([]float32{0.8}, weights(len(sides))...), 12, cells...))
	}
	last := len(sides) - 1
	add("", true, func(i int, s customers.MergeSide) string {
		switch i {
		case 0:
			return h.T("customers.merge.stays", s.Code)
		case last:
			return h.T("customers.merge.then")
		}
		return h.T("customers.merge.goes", s.Code)
	})
	add(h.T("customers.column.tier"), false, func(_ int, s customers.MergeSide) string {
		return orUnknown(tierWords(h, m.page.standing, data.RFM, s.Tier))
	})
	add(h.T("customers.merge.rfm"), false, func(_ int, s customers.MergeSide) string {
		if !s.Bought {
			return text.Unknown
		}
		return f.T("customers.days", s.R) + " · " + f.T("customers.box.times", s.F) + " · " + f.MoneyUnit(s.M)
	})
	add(h.T("customers.merge.orders"), false, func(_ int, s customers.MergeSide) string { return f.T("customers.merge.count", s.Orders, s.Amount) })
	for _, field := range m.said.Fields {
		if field.Field == "tier" {
			continue
		}
		add(h.T("customers.merge.field."+field.Field), false, func(i int, _ customers.MergeSide) string {
			switch i {
			case 0:
				return orUnknown(field.Keep)
			case last:
				return orUnknown(field.After)
			}
			return orUnknown(field.Drop[i-1])
		})
	}
	m.records(add, last)
	add(h.T("customers.merge.codes"), false, func(_ int, s customers.MergeSide) string { return orUnknown(strings.Join(s.Codes, ", ")) })
	return lines
}

// records adds a line for every kind of record that one of them has.
func (m *merger) records(add func(string, bool, func(int, customers.MergeSide) string), last int) {
	sides := append([]customers.MergeSide{m.said.Keep}, m.said.Drop...)
	for _, kind := range data.Kinds {
		if kind == data.Orders {
			continue
		}
		counts, sum := make([]int, len(sides)), 0
		for i, s := range sides {
			for _, r := range s.Records {
				if r.Kind == kind {
					counts[i], sum = r.Count, sum+r.Count-r.Gone
				}
			}
		}
		if kind == data.Contacts {
			sum -= m.said.People
		}
		if sum == 0 {
			continue
		}
		add(m.host.T("kind."+string(kind)), false, func(i int, _ customers.MergeSide) string {
			if i == last {
				return strconv.Itoa(sum)
			}
			return strconv.Itoa(counts[i])
		})
	}
}

// leaves says what does not move because the one that stays has its own, and who
// becomes one person.
func (m *merger) leaves() string {
	var words []string
	if m.said.People > 0 {
		words = append(words, m.host.T("customers.merge.people", m.said.People))
	}
	for _, d := range m.said.Drop {
		for _, r := range d.Records {
			if r.Gone > 0 {
				words = append(words, m.host.T("customers.merge.gone", r.Gone, m.host.T("kind."+string(r.Kind)), d.Code))
			}
		}
	}
	return strings.Join(words, "\n")
}

func weights(n int) []float32 {
	w := make([]float32, n)
	for i := range w {
		w[i] = 1
	}
	return w
}

func orUnknown(s string) string {
	if s == "" {
		return text.Unknown
	}
	return s
}
