package actuals

import (
	"errors"
	"strings"

	"quarterdeck/app/actuals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// typed is the grid of results per region and bucket of a plan without orders.
type typed struct {
	host    page.Host
	card    *widgets.Card
	grid    *widgets.Grid
	says    *widgets.Text
	regions []named // the last one is "no region"
	buckets []data.Period
	have    map[place]data.Money
}

// A place is one cell of the grid.
type place struct {
	from   data.Date
	region data.ID
}

func newTyped(h page.Host) *typed {
	x := &typed{host: h, grid: widgets.NewGrid(), says: widgets.NewText(h.T("typed.how"), widgets.Style{Size: 12, Token: "t3", Elide: true})}
	x.grid.NameTitle = h.T("import.field.region")
	x.grid.Cell, x.grid.Copy = x.cell, x.copied
	x.grid.OnEdit, x.grid.OnPaste, x.grid.OnClear = x.edit, x.paste, x.clear
	foot := widgets.Pad(8, 16, 8, 16, x.says)
	x.card = widgets.NewCard(h.T("typed.title"), h.T("typed.note", h.Fmt().BareUnit()), nil, widgets.Col(0, widgets.Grow(x.grid), widgets.HR(), foot))
	return x
}

// refresh asks for what is typed already.
func (x *typed) refresh() {
	h := x.host
	k, err := readKnown(h.Reader())
	if err != nil {
		h.Complain(err)
		return
	}
	rows, err := actuals.Typed(h.Reader(), h.Today(), actuals.None{})
	if err != nil {
		h.Complain(err)
		return
	}
	x.regions = append(k.regions, named{name: h.T("typed.no_region")})
	x.buckets = h.Plan().Buckets()
	x.have = map[place]data.Money{}
	for _, a := range rows {
		x.have[place{a.From, a.RegionID}] = a.Amount
	}
	x.lay()
}

func (x *typed) lay() {
	h := x.host
	names := make([]widgets.GridRow, len(x.regions))
	for i, r := range x.regions {
		names[i] = widgets.GridRow{Name: r.name}
	}
	cols := []widgets.GridCol{{Title: h.T("typed.all"), Width: 72, Sum: true}}
	for _, b := range x.buckets {
		title := h.Fmt().Week(b.From)
		if h.Plan().Span == data.Year {
			title = h.Fmt().Month(b.From.Month())
		}
		cols = append(cols, widgets.GridCol{Title: title, Width: 60, Current: b.Has(h.Today())})
	}
	x.grid.SetRows(names, []widgets.GridRow{{Name: h.T("typed.sum"), Bold: true}}, cols)
}

// sum adds up a row (of all rows, beyond the last) in a column; known is false
// when nothing of it is typed. Column 0 is all buckets.
func (x *typed) sum(r, c int) (sum data.Money, known bool) {
	for i, region := range x.regions {
		for n, b := range x.buckets {
			if (r == i || r >= len(x.regions)) && (c == 0 || c == n+1) {
				m, ok := x.have[place{b.From, region.id}]
				sum, known = sum+m, known || ok
			}
		}
	}
	return sum, known
}

func (x *typed) cell(r, c int) widgets.GridCell {
	f := x.host.Fmt()
	cell := widgets.GridCell{Sum: c == 0, Fixed: c == 0 || r >= len(x.regions), Bold: r >= len(x.regions)}
	m, known := x.sum(r, c)
	if !known {
		cell.Text, cell.Token, cell.Edit = text.Unknown, "t3", " "
		return cell
	}
	cell.Text, cell.Edit, cell.Exact = f.Bare(m), f.BareExact(m), f.Exact(m)
	return cell
}

func (x *typed) copied(r, c int) string {
	if m, known := x.sum(r, c); known {
		return x.host.Fmt().BareExact(m)
	}
	return ""
}

// at is the cell of the command for a cell of the grid.
func (x *typed) at(r, c int, m *data.Money) actuals.ActualCell {
	b := x.buckets[c-1]
	return actuals.ActualCell{From: b.From, Until: b.Until, Region: x.regions[r].code, Amount: m}
}

// read is a typed amount; nothing, and a dash, take the result away.
func (x *typed) read(s string) (*data.Money, error) {
	s = strings.TrimSpace(s)
	if s == "" || s == "-" || s == text.Unknown {
		return nil, nil
	}
	f := x.host.Fmt()
	m, err := text.ParseAmount(s, f.Currency, f.BareSize())
	return &m, err
}

func (x *typed) tell(err error) {
	x.says.SetToken("t3")
	x.says.SetText(x.host.T("typed.how"))
	if err != nil {
		x.says.SetToken("bad")
		x.says.SetText(x.host.Fmt().Sentence(err))
	}
}

func (x *typed) edit(r, c int, s string) error {
	m, err := x.read(s)
	x.tell(err)
	if err != nil {
		return err
	}
	if !x.host.DoQuiet(actuals.SetActuals{Cells: []actuals.ActualCell{x.at(r, c, m)}}) {
		return errors.New("refused") // the window has said why; the editor stays open
	}
	return nil
}

// paste takes a block, or one value for the whole selection, in one step.
func (x *typed) paste(at widgets.Span, block [][]string) {
	one := len(block) == 1 && len(block[0]) == 1
	if !one {
		at.R1, at.C1 = at.R0+len(block)-1, at.C0
		for _, row := range block {
			at.C1 = max(at.C1, at.C0+len(row)-1)
		}
	}
	var cells []actuals.ActualCell
	var wrong error
	x.each(at, func(r, c int) {
		said := block[0][0]
		if !one {
			if c-at.C0 >= len(block[r-at.R0]) {
				return
			}
			said = block[r-at.R0][c-at.C0]
		}
		m, err := x.read(said)
		if err != nil && wrong == nil {
			wrong = err
		}
		cells = append(cells, x.at(r, c, m))
	})
	x.tell(wrong)
	if wrong == nil && len(cells) > 0 {
		x.host.Do(actuals.SetActuals{Cells: cells})
	}
}

// clear takes typed results away.
func (x *typed) clear(at widgets.Span) {
	var cells []actuals.ActualCell
	x.each(at, func(r, c int) { cells = append(cells, x.at(r, c, nil)) })
	if len(cells) > 0 {
		x.host.DoQuiet(actuals.SetActuals{Cells: cells})
	}
}

// each visits the cells of a block that can be typed.
func (x *typed) each(at widgets.Span, do func(r, c int)) {
	for r := at.R0; r <= at.R1 && r < len(x.regions); r++ {
		for c := max(1, at.C0); c <= at.C1 && c <= len(x.buckets); c++ {
			do(r, c)
		}
	}
}
