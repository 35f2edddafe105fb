package schemes

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// bands is the part of the rules of RFM: at the left the settings and the bands
// in their order, at the right what a change of them would do. Nothing is stored
// until it is applied.
type bands struct {
	page  *Page
	box   fyne.CanvasObject
	left  *widgets.Card
	form  *widgets.Form
	table *widgets.Table[bandRow]
	sorts *widgets.Select
	names []string // kinds of business in the order of the choice; "" first
	sort  string

	window, top, bottom *widgets.Field
	population, cut     *widgets.Select
	up, down, edit, del *widgets.Button

	right    *widgets.Card
	tiers    *widgets.Table[schemes.TierChange]
	movers   *widgets.Table[schemes.Mover]
	apply    *widgets.Button
	drop     *widgets.Button
	moved    *widgets.Text
	was, set schemes.RuleSet
	what     schemes.WhatIf
}

// A bandRow is one band with its place among all, and how many customers its tier
// has under the rules that are shown.
type bandRow struct {
	at    int
	band  data.TierBand
	on    bool
	count int
}

var cuts = []data.Cut{data.CutByRank, data.CutByLinear, data.CutByCount}

func newBands(p *Page) part {
	h := p.host
	b := &bands{page: p}
	b.makeSettings()
	b.table = widgets.NewTable(b.columns())
	b.table.Same = func(x, y bandRow) bool { return x.at == y.at }
	b.table.OnOpen = func(bandRow) { b.change() }
	b.table.OnSelect = func(bandRow) { b.allow() }
	b.table.OnSpace = func(x bandRow) { b.toggle(x.band.Tier) }
	b.table.Empty = widgets.NewEmpty("grid", h.T("rules.bands.none"), h.T("rules.bands.none.how"))
	b.sorts = widgets.NewSelect(nil, func(i int) { b.sort = b.names[i]; b.fill() }).Small()
	b.up = widgets.NewIconButton("up", h.T("rules.band.up"), func() { b.move(-1) }).Small()
	b.down = widgets.NewIconButton("down", h.T("rules.band.down"), func() { b.move(1) }).Small()
	b.edit = widgets.NewIconButton("edit", h.T("button.edit"), b.change).Small()
	b.del = widgets.NewIconButton("trash", h.T("button.delete"), b.remove).Small()
	add := widgets.NewButton(h.T("rules.band.new"), widgets.Plain, func() { b.bandForm(-1) }).WithIcon("plus").Small()
	b.left = widgets.NewCard(h.T("rules.bands"), h.T("rules.bands.caption"), widgets.Row(8, b.up, b.down, b.edit, b.del, add),
		widgets.Col(0, widgets.Pad(0, 16, 10, 16, b.form), widgets.HR(), widgets.Grow(b.table), widgets.HR(),
			widgets.Fixed(0, 44, widgets.Pad(8, 16, 8, 16, widgets.Row(8, widgets.Caption(h.T("rules.sort")), widgets.AtLeast(150, 0, b.sorts), widgets.Grow(nil),
				widgets.NewText(h.T("rules.space"), widgets.Style{Size: 12, Token: "t3"}))))))
	b.makeWhatIf()
	b.box = widgets.Split([]float32{58, 42}, 12, b.left, b.right)
	return b
}

func (b *bands) content() fyne.CanvasObject { return b.box }

// makeSettings makes the fields above the bands.
func (b *bands) makeSettings() {
	h := b.page.host
	b.window = widgets.NewField("").WithUnit(h.T("rules.unit.days")).Small()
	b.top, b.bottom = widgets.NewField("").WithUnit("%").Small(), widgets.NewField("").WithUnit("%").Small()
	b.population = widgets.NewSelect([]string{h.T("rules.population.all"), h.T("rules.population.active")}, func(int) { b.readSettings() }).Small()
	words := make([]string, len(cuts))
	for i, c := range cuts {
		words[i] = h.T("rules.cut." + cmp.Or(string(c), "rank"))
	}
	b.cut = widgets.NewSelect(words, func(int) { b.readSettings() }).Small()
	for _, f := range []*widgets.Field{b.window, b.top, b.bottom} {
		f.OnCommit = func(string) { b.readSettings() }
	}
	b.form = widgets.NewForm()
	b.form.Add(widgets.FormItem{Field: "window", Label: h.T("rules.window"), Object: b.window},
		widgets.FormItem{Field: "top", Label: h.T("rules.top"), Object: b.top},
		widgets.FormItem{Field: "bottom", Label: h.T("rules.bottom"), Object: b.bottom},
		widgets.FormItem{Field: "active", Label: h.T("rules.population"), Object: b.population},
		widgets.FormItem{Field: "cut", Label: h.T("rules.cut"), Object: b.cut})
}

// readSettings takes what stands in the fields into the trial.
func (b *bands) readSettings() {
	if b.set.Scheme.ID == 0 {
		return // still being filled
	}
	b.form.Clear()
	d := b.page.draft
	for _, x := range []struct {
		field *widgets.Field
		name  string
		scale float64
		now   int
		into  **int
	}{{b.window, "window", 1, b.set.Scheme.Window, &d.Window}, {b.top, "top", 10, b.set.Scheme.Top, &d.Top}, {b.bottom, "bottom", 10, b.set.Scheme.Bottom, &d.Bottom}} {
		n, err := strconv.ParseFloat(forms.Trimmed(x.field), 64)
		if err != nil || n != n || n < -1e6 || n > 1e6 {
			b.form.Complain(b.page.host.Fmt(), data.Problem{Key: "problem.rules.number", Field: x.name, Args: []any{forms.Trimmed(x.field)}})
			return
		}
		if m := int(n*x.scale + 0.5); m != x.now {
			*x.into = &m
		}
	}
	if active := b.population.Selected() == 1; active != b.set.Scheme.Active {
		d.Active = &active
	}
	if cut := cuts[max(0, b.cut.Selected())]; cut != b.set.Scheme.Cut {
		d.Cut = &cut
	}
	b.try(d)
}

// try takes other settings on trial, or says why they cannot be.
func (b *bands) try(d schemes.Settings) {
	h := b.page.host
	if _, err := b.was.With(d); err != nil {
		if !b.form.Complain(h.Fmt(), err) {
			h.Complain(err)
		}
		return
	}
	if d = b.plain(d); reflect.DeepEqual(d, b.page.draft) {
		return
	}
	b.page.draft = d
	b.page.changed()
}

// plain leaves out of a trial what is as the plan has it.
func (b *bands) plain(d schemes.Settings) schemes.Settings {
	s := b.was.Scheme
	same(&d.Window, s.Window)
	same(&d.Top, s.Top)
	same(&d.Bottom, s.Bottom)
	same(&d.Active, s.Active)
	same(&d.Cut, s.Cut)
	return d
}

func same[T comparable](p **T, now T) {
	if *p != nil && **p == now {
		*p = nil
	}
}

func (b *bands) columns() []widgets.Column[bandRow] {
	h := b.page.host
	return []widgets.Column[bandRow]{
		{Key: "place", Title: "#", Width: 32, Right: true, Cell: func(x bandRow) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Count(x.at + 1), Token: "t3"}
		}},
		{Key: "tier", Title: h.T("rules.tier"), Width: 104, Flex: 1, Cell: func(x bandRow) widgets.Cell {
			c := widgets.Cell{Text: h.Fmt().TierName(x.band.Tier), Bold: true}
			if !x.on {
				c.Token, c.Bold, c.Note = "t3", false, h.T("rules.off")
			}
			return c
		}},
		{Key: "rule", Title: h.T("rules.rule"), Width: 210, Flex: 4, Cell: func(x bandRow) widgets.Cell {
			words := schemes.SayBand(h.Fmt(), b.set.Rules, x.band)
			return widgets.Cell{Text: cmp.Or(words, h.T("rules.everyone")), Token: token(x.on)}
		}},
		{Key: "sort", Title: h.T("rules.sort"), Width: 72, Flex: 1, Folds: 1, Cell: func(x bandRow) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.band.Sort, h.T("rules.sort.all")), Token: "t2"}
		}},
		number("count", h.T("rules.count"), 56, func(x bandRow) int { return x.count }, h.Fmt().Count),
	}
}

func (b *bands) refresh() {
	h := b.page.host
	var err error
	if b.was, err = schemes.RulesOf(h.Reader(), data.RFM); err != nil {
		h.Complain(err)
		return
	}
	if b.set, err = b.was.With(b.page.draft); err != nil { // the plan changed under the trial
		b.page.draft, b.set = schemes.Settings{}, b.was
	}
	s := b.set.Scheme
	b.set.Scheme.ID = 0 // choosing below is no change
	b.window.SetText(strconv.Itoa(s.Window))
	b.top.SetText(permille(s.Top))
	b.bottom.SetText(permille(s.Bottom))
	b.population.Select(map[bool]int{true: 1}[s.Active])
	b.cut.Select(slices.Index(cuts, s.Cut))
	b.set.Scheme.ID = s.ID
	b.names = []string{""}
	words := []string{h.T("rules.sort.all")}
	for _, x := range b.set.Bands {
		if !slices.Contains(b.names, x.Sort) {
			b.names, words = append(b.names, x.Sort), append(words, x.Sort)
		}
	}
	if !slices.Contains(b.names, b.sort) {
		b.sort = ""
	}
	b.sorts.SetOptions(words, slices.Index(b.names, b.sort))
	b.ask()
}

// permille writes thousandths as a percentage.
func permille(n int) string {
	if n%10 == 0 {
		return strconv.Itoa(n / 10)
	}
	return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10)
}

// fill shows the bands for the chosen kind of business.
func (b *bands) fill() {
	counts := map[data.Tier]int{}
	for _, t := range b.what.Tiers {
		counts[t.Tier] = t.After
	}
	var rows []bandRow
	for i, x := range b.set.Bands {
		if x.Sort == b.sort {
			rows = append(rows, bandRow{i, x, b.set.Has(x.Tier), counts[x.Tier]})
		}
	}
	b.table.SetRows(rows)
	if _, ok := b.table.Selected(); !ok && len(rows) > 0 {
		b.table.SelectWhere(func(bandRow) bool { return true })
	}
	b.allow()
}

func (b *bands) allow() {
	h := b.page.host
	x, ok := b.table.Selected()
	why := ""
	if !ok {
		why = h.T("list.select")
	}
	for _, button := range []*widgets.Button{b.up, b.down, b.edit, b.del} {
		button.Allow(why)
	}
	if ok {
		rows := b.table.Rows()
		if rows[0].at == x.at {
			b.up.Allow(h.T("rules.band.first"))
		}
		if rows[len(rows)-1].at == x.at {
			b.down.Allow(h.T("rules.band.last"))
		}
	}
}

// drafted are the bands as they are on trial, to be changed.
func (b *bands) drafted() []schemes.Band {
	rows := make([]schemes.Band, len(b.set.Bands))
	for i, x := range b.set.Bands {
		rows[i] = schemes.BandOf(x)
	}
	return rows
}

// tryBands takes other bands on trial; their order is the one they stand in.
func (b *bands) tryBands(rows []schemes.Band) {
	d := b.page.draft
	d.Bands, d.Order = &rows, nil
	b.try(d)
}

// move gives the selected band precedence over the one above it for the same
// kind of business, or yields it.
func (b *bands) move(by int) {
	x, ok := b.table.Selected()
	rows := b.table.Rows()
	at := slices.IndexFunc(rows, func(y bandRow) bool { return y.at == x.at })
	if !ok || at+by < 0 || at+by >= len(rows) {
		return
	}
	all, other := b.drafted(), rows[at+by].at
	all[x.at], all[other] = all[other], all[x.at]
	b.tryBands(all)
	b.table.SelectWhere(func(y bandRow) bool { return y.at == other })
	b.allow()
}

func (b *bands) change() {
	if x, ok := b.table.Selected(); ok {
		b.bandForm(x.at)
	}
}

func (b *bands) remove() {
	if x, ok := b.table.Selected(); ok {
		b.tryBands(slices.Delete(b.drafted(), x.at, x.at+1))
	}
}

// toggle switches a tier on or off, on trial.
func (b *bands) toggle(t data.Tier) { b.page.tryTier(b.set, t, !b.set.Has(t)) }

// tryTier takes a tier in or out, on trial.
func (p *Page) tryTier(set schemes.RuleSet, t data.Tier, on bool) {
	tiers := []data.Tier{}
	for _, x := range set.Tiers {
		if x.On && x.Tier != t || x.Tier == t && on {
			tiers = append(tiers, x.Tier)
		}
	}
	p.draft.On = &tiers
	p.changed()
}

// ask works out what the trial would change. A trial that is stopped is dropped.
func (b *bands) ask() {
	h, draft := b.page.host, b.page.draft
	r, today := h.Reader(), h.Today()
	var what schemes.WhatIf
	b.page.ask(h.T("rules.whatif.work"), func(report schemes.Progress) (err error) {
		what, err = schemes.SupposeWith(r, today, schemes.WhatIfIn{Settings: draft}, report)
		return err
	}, func(err error) {
		if err != nil {
			h.Complain(err)
			if !draft.Empty() {
				b.page.draft = schemes.Settings{}
				b.set = b.was
			}
		} else {
			b.what = what
		}
		b.say()
		b.fill()
	})
}
