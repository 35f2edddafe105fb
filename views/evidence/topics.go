package evidence

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// nonEmpty are the lines of a text that say something.
func nonEmpty(s string) (lines []string) {
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

func trimEnd(s string) string { return strings.TrimRight(s, "\n") }

// usual is the share of revenue a strategy binds where nothing else is said, in
// hundredths of a per cent (S0-7, S3-15).
const usual = 30_00

// strategy is the type of a strategy, the share of revenue bound to it, and the
// products or regions it is about.
func (c *sheetCard) strategy() {
	h, x := c.host, c.was
	var names []string
	for _, t := range data.StrategyTypes {
		names = append(names, h.T("strategy."+string(t)))
	}
	now := x.Strategy
	if now == "" {
		now = data.NewProduct
	}
	rate := x.Rate
	if x.ID == 0 && rate == nil && now != data.Regional {
		n := usual
		rate = &n
	}
	share := newRate(rate)
	products, regions := c.boundProducts(), c.boundRegions()
	visible := func(t data.StrategyType) {
		products.box.Hidden, regions.box.Hidden = t != data.NewProduct, t != data.Regional
	}
	kind := widgets.NewRadio(names, false, func(i int) {
		visible(data.StrategyTypes[i])
		c.form.Refresh()
	})
	kind.Select(max(0, slices.Index(data.StrategyTypes, now)))
	visible(now)
	c.form.Add(widgets.FormItem{Field: "strategy", Label: h.T("sheets.field.strategy"), Object: kind})
	c.form.Add(widgets.FormItem{Field: "rate", Label: h.T("sheets.field.bound"), Hint: c.boundNow(), Object: share})
	c.form.Add(widgets.FormItem{Field: "points", Object: widgets.Col(0, products.box, regions.box)})
	c.reads = append(c.reads, func(s *evidence.SaveInsight) (err error) {
		s.Strategy = data.StrategyTypes[max(0, kind.Selected())]
		if s.Rate, err = readRate(share, "rate"); err != nil {
			return err
		}
		switch s.Strategy {
		case data.NewProduct:
			s.Points, err = products.read()
		case data.Regional:
			s.Points, err = regions.read()
		}
		return err
	})
}

// boundNow says how much of last year's sales the strategy's products and
// regions had.
func (c *sheetCard) boundNow() string {
	if c.was.ShareNow == nil {
		return ""
	}
	return c.host.T("sheets.bound.now", strings.Join(c.was.Places, c.host.T("list.comma")), evidence.Percent(int(*c.was.ShareNow)))
}

// A bound is the choice of the products or regions a strategy is about, with
// words, and for regions a share to gain.
type bound struct {
	box  *fyne.Container
	rows []boundRow
}

type boundRow struct {
	code  string
	area  bool // a region
	check *widgets.Check
	words *widgets.Field
	gain  *widgets.Field
}

func (c *sheetCard) boundProducts() *bound {
	b := &bound{box: widgets.Col(8)}
	rows, err := c.host.Reader().Products()
	if err != nil {
		c.host.Complain(err)
	}
	for _, x := range rows {
		c.bind(b, boundRow{code: x.Code}, x.Name)
	}
	return b
}

func (c *sheetCard) boundRegions() *bound {
	b := &bound{box: widgets.Col(8)}
	rows, err := c.host.Reader().Regions()
	if err != nil {
		c.host.Complain(err)
	}
	for _, x := range rows {
		c.bind(b, boundRow{code: x.Code, area: true}, x.Name)
	}
	return b
}

// bind adds a row of the choice.
func (c *sheetCard) bind(b *bound, row boundRow, name string) {
	h := c.host
	row.check, row.gain = widgets.NewCheck(name, nil), newRate(nil)
	row.words = widgets.NewField(h.T("sheets.bound.product"))
	if row.area {
		row.words = widgets.NewField(h.T("sheets.bound.region"))
	}
	for _, p := range c.points(data.StrategyBound) {
		if row.area && p.Region == row.code || !row.area && p.Product == row.code {
			row.check.SetOn(true)
			row.words.SetText(p.Text)
			row.gain = newRate(p.Number)
		}
	}
	line := widgets.Row(8, widgets.Fixed(120, 0, row.check), widgets.Grow(row.words))
	if row.area {
		line.Add(widgets.Fixed(88, 0, row.gain))
	}
	b.rows = append(b.rows, row)
	b.box.Add(line)
}

func (b *bound) read() (points []evidence.Point, err error) {
	for _, row := range b.rows {
		if !row.check.On() {
			continue
		}
		p := evidence.Point{Sort: data.StrategyBound, Text: forms.Trimmed(row.words)}
		if row.area {
			p.Region = row.code
			if p.Number, err = readRate(row.gain, "points"); err != nil {
				return nil, err
			}
		} else {
			p.Product = row.code
		}
		points = append(points, p)
	}
	return points, nil
}

// ownYear shows what last year's orders say about ourselves.
func (c *sheetCard) ownYear() {
	h := c.host
	f := h.Fmt()
	y, err := evidence.OwnYearOf(h.Reader(), h.Today(), evidence.OwnYearIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	c.form.Add(heading(h.T("own.title", f.Period(y.Period))))
	if !y.Known {
		c.form.Add(widgets.FormItem{Object: widgets.NewWrap(h.T("own.none"), widgets.Style{Size: 13, Token: "t2"})})
		return
	}
	fresh := "—"
	if y.New != nil {
		fresh = f.Count(*y.New)
	}
	box := widgets.Col(5)
	pair := func(name, value string) {
		box.Add(widgets.Row(12, widgets.Grow(widgets.NewText(name, widgets.Style{Size: 13, Token: "t2", Elide: true})),
			widgets.NewText(value, widgets.Style{Size: 13, Bold: true})))
	}
	pair(h.T("own.customers"), f.Count(y.Customers))
	pair(h.T("own.new"), fresh)
	pair(h.T("own.repeat"), h.T("own.of", f.Count(y.Repeat), f.Percent(data.Money(y.Repeat), data.Money(y.Customers))))
	pair(h.T("own.orders"), f.Count(y.Orders))
	pair(h.T("own.mean"), f.MoneyUnit(*y.Mean))
	portion := func(p evidence.Portion) {
		value := h.T("own.part", f.MoneyUnit(p.Amount), evidence.Percent(int(p.Share)))
		if p.Growth != nil {
			value = h.T("own.part.grown", f.MoneyUnit(p.Amount), evidence.Percent(int(p.Share)), f.SignedPercent(float64(*p.Growth)/100_00))
		}
		if p.PerRep != nil {
			value = h.T("own.part.head", value, f.MoneyUnit(*p.PerRep))
		}
		pair(orNone(p.Name), value)
	}
	caption := func(key string) { box.Add(widgets.Pad(6, 0, 0, 0, widgets.Caption(h.T(key)))) }
	caption("own.products")
	for _, p := range y.Products[:min(3, len(y.Products))] {
		portion(p)
	}
	caption("own.regions")
	for _, p := range y.Regions[:min(3, len(y.Regions))] {
		portion(p)
	}
	for _, hint := range y.Hints {
		box.Add(widgets.Pad(4, 0, 0, 0, widgets.NewWrap(f.T(hint.Key, hint.Args...), widgets.Style{Size: 13, Token: "accent"})))
	}
	c.form.Add(widgets.FormItem{Object: box})
}
