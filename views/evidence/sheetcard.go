package evidence

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A sheetCard is the form of one sheet. Its fields are those of the topic.
type sheetCard struct {
	host  page.Host
	card  *widgets.Card
	was   evidence.Sheet // as the form was filled
	shown func()         // told that another sheet is shown

	filled evidence.SaveInsight // what the form said when it was filled

	cited *widgets.Check // the goal rests on it
	form  *widgets.Form
	title *widgets.Field
	reads []func(*evidence.SaveInsight) error // each takes some fields into the command
}

func newSheetCard(h page.Host) *sheetCard {
	c := &sheetCard{host: h, shown: func() {}}
	c.cited = widgets.NewCheck(h.T("sheets.cite"), func(bool) { c.cite() })
	c.card = widgets.NewCard(h.T("sheets.form"), "", nil, widgets.Stack())
	c.show(evidence.Sheet{})
	return c
}

// show fills the form with a sheet; the one that is shown already is left alone,
// and with it what was typed.
func (c *sheetCard) show(x evidence.Sheet) {
	if c.form != nil && reflect.DeepEqual(uncited(c.was), uncited(x)) {
		c.was = x
		c.cited.SetOn(x.Goal)
		return
	}
	h := c.host
	c.was, c.form, c.reads, c.title = x, widgets.NewForm(), nil, nil
	defer c.shown()
	if x.Topic == "" {
		c.card.SetTitle(h.T("sheets.form"), "")
		c.card.SetBody(widgets.NewEmpty("", h.T("sheets.form.none"), ""))
		return
	}
	c.common()
	c.topical()
	c.note()
	c.forget()
	c.frame()
}

// frame puts head and foot around the fields.
func (c *sheetCard) frame() {
	h, x := c.host, c.was
	caption := ""
	if x.ID == 0 {
		caption = h.T("sheets.form.new")
	} else if x.Stale {
		caption = h.T("sheets.stale.why")
	}
	c.card.SetTitle(h.T("topic."+string(x.Topic)), caption)
	scroll := widgets.VScroll(widgets.Pad(4, 16, 12, 16, c.form))
	c.card.SetBody(widgets.Col(0, widgets.HR(), widgets.Grow(scroll), widgets.HR(), widgets.Pad(10, 16, 10, 16, c.foot())))
}

// uncited is a sheet without who rests on it: that is no part of the form.
func uncited(x evidence.Sheet) evidence.Sheet {
	x.Goal, x.CitedBy = false, nil
	return x
}

func (c *sheetCard) focus() {
	if c.title != nil {
		c.title.Focus()
	}
}

// foot is what can be done with the sheet.
func (c *sheetCard) foot() fyne.CanvasObject {
	h, x := c.host, c.was
	row := widgets.Row(8)
	if x.ID != 0 {
		c.cited.SetOn(x.Goal)
		row.Add(c.cited)
	}
	row.Add(widgets.Grow(nil))
	if x.ID != 0 {
		row.Add(widgets.NewButton(h.T("button.delete"), widgets.Danger, func() {
			h.Confirm(h.T("list.delete", x.Title), h.T("sheets.delete.body"), h.T("list.delete.action", x.Title), true,
				func() { c.forget(); h.Do(evidence.RemoveInsight{ID: x.ID}) })
		}))
	}
	row.Add(widgets.NewButton(h.T("button.save"), widgets.Plain, func() { c.save() }))
	return row
}

// cite adds the sheet to those the goal rests on, or takes it away.
func (c *sheetCard) cite() {
	cited, err := c.host.Reader().Citations()
	if err != nil {
		c.host.Complain(err)
		return
	}
	var ids []data.ID
	for _, x := range cited {
		if x.ScenarioID == 0 && x.InsightID != c.was.ID {
			ids = append(ids, x.InsightID)
		}
	}
	if !c.was.Goal {
		ids = append(ids, c.was.ID)
	}
	c.host.Do(evidence.CiteInsights{Insights: ids})
}

func (c *sheetCard) read() (x evidence.SaveInsight, err error) {
	x.ID, x.Topic = c.was.ID, c.was.Topic
	for _, read := range c.reads {
		if err := read(&x); err != nil {
			return x, err
		}
	}
	return x, nil
}

// common are the fields that every sheet has.
func (c *sheetCard) common() {
	h, x := c.host, c.was
	c.title = forms.Line(x.Title)
	source, date := forms.Line(x.Source), forms.Day(h, x.Date)
	name := "sheets.name"
	if x.Topic == data.CompetitorSheet {
		name = "sheets.name.competitor"
	}
	c.form.Add(widgets.FormItem{Field: "title", Label: h.T(name), Object: c.title})
	c.form.Add(widgets.FormItem{Field: "source", Label: h.T("sheets.source"), Object: source},
		widgets.FormItem{Field: "date", Label: h.T("sheets.date"), Object: date})
	c.reads = append(c.reads, func(s *evidence.SaveInsight) (err error) {
		s.Title, s.Source = forms.Trimmed(c.title), forms.Trimmed(source)
		s.Date, err = date.Date()
		return data.At("date", err)
	})
}

func (c *sheetCard) note() {
	note := widgets.NewArea("", 2)
	note.SetText(c.was.Note)
	c.form.Add(widgets.FormItem{Field: "note", Label: c.host.T("sheets.remark"), Object: note})
	c.reads = append(c.reads, func(s *evidence.SaveInsight) error {
		s.Note = forms.Trimmed(note)
		return nil
	})
}

// topical are the fields of the topic.
func (c *sheetCard) topical() {
	h, x := c.host, c.was
	switch x.Topic {
	case data.MarketSheet:
		c.market()
	case data.CompetitorSheet:
		c.texts(data.PointSorts[x.Topic])
		c.rate("effect", x.Effect, func(s *evidence.SaveInsight) **int { return &s.Effect })
	case data.OwnSheet:
		c.ownYear()
		c.rate("conversion", x.Rate, func(s *evidence.SaveInsight) **int { return &s.Rate })
	case data.StrategySheet:
		c.strategy()
	case data.MacroSheet:
		c.texts(data.PointSorts[x.Topic])
		c.rate("boost", x.Growth, func(s *evidence.SaveInsight) **int { return &s.Growth })
	case data.ForcesSheet:
		for _, sort := range data.PointSorts[x.Topic] {
			c.force(sort)
		}
	case data.NeedsSheet:
		c.form.Add(heading(h.T("point.priority")))
		c.lines(data.NeedPriority, 3, true)
		c.form.Add(heading(h.T("point.pain")))
		c.lines(data.NeedPain, 2, false)
	}
}

// fields that hold a rate are known to problems by another name than in words.
var rateFields = map[string]string{"effect": "effect", "conversion": "rate", "boost": "growth", "bound": "rate"}

func (c *sheetCard) rate(key string, now *int, to func(*evidence.SaveInsight) **int) {
	field := newRate(now)
	if key == "effect" || key == "boost" {
		field.WithUnit(c.host.T("sheets.points"))
	}
	c.form.Add(widgets.FormItem{Field: rateFields[key], Label: c.host.T("sheets.field." + key), Object: field})
	c.reads = append(c.reads, func(s *evidence.SaveInsight) (err error) {
		*to(s), err = readRate(field, rateFields[key])
		return err
	})
}

// points of a sort the sheet has.
func (c *sheetCard) points(sort data.PointSort) (rows []evidence.Point) {
	for _, p := range c.was.Points {
		if p.Sort == sort {
			rows = append(rows, p)
		}
	}
	return rows
}

// texts are fields of words, one for each sort; several lines are several points.
func (c *sheetCard) texts(sorts []data.PointSort) {
	for _, sort := range sorts {
		area := widgets.NewArea("", 2)
		words := ""
		for _, p := range c.points(sort) {
			words += p.Text + "\n"
		}
		area.SetText(trimEnd(words))
		c.form.Add(widgets.FormItem{Field: string(sort), Label: c.host.T("point." + string(sort)), Object: area})
		c.reads = append(c.reads, func(s *evidence.SaveInsight) error {
			for _, line := range nonEmpty(area.Text()) {
				s.Points = append(s.Points, evidence.Point{Sort: sort, Text: line})
			}
			return nil
		})
	}
}

// force is the rating of one force, and where to be different.
func (c *sheetCard) force(sort data.PointSort) {
	h := c.host
	at, words := 0, ""
	if rows := c.points(sort); len(rows) > 0 {
		words = rows[0].Text
		if rows[0].Number != nil {
			at = *rows[0].Number
		}
	}
	ratings := []string{"—"}
	for n := 1; n <= 5; n++ {
		ratings = append(ratings, h.T("sheets.rating."+string(rune('0'+n))))
	}
	rating := widgets.NewSelect(ratings, nil)
	rating.Select(at)
	differ := widgets.NewField(h.T("sheets.differ"))
	differ.SetText(words)
	c.form.Add(widgets.FormItem{Field: string(sort), Label: h.T("point." + string(sort)), Object: widgets.Row(8, widgets.Fixed(104, 0, rating), widgets.Grow(differ))})
	c.reads = append(c.reads, func(s *evidence.SaveInsight) error {
		p := evidence.Point{Sort: sort, Text: forms.Trimmed(differ)}
		if n := rating.Selected(); n > 0 {
			p.Number = &n
		}
		if p.Text != "" || p.Number != nil {
			s.Points = append(s.Points, p)
		}
		return nil
	})
}

// lines are as many rows as there are points, and an empty one; numbered ones
// have a share beside.
func (c *sheetCard) lines(sort data.PointSort, least int, numbered bool) {
	rows := c.points(sort)
	for i := range max(least, len(rows)+1) {
		p := evidence.Point{Sort: sort}
		if i < len(rows) {
			p = rows[i]
		}
		words, share := forms.Line(p.Text), newRate(p.Number)
		line := widgets.Row(8, widgets.Grow(words))
		if numbered {
			line.Add(widgets.Fixed(96, 0, share))
		}
		c.form.Add(widgets.FormItem{Field: "points", Object: line})
		c.reads = append(c.reads, func(s *evidence.SaveInsight) error {
			n, err := readRate(share, "points")
			if text := forms.Trimmed(words); text != "" || n != nil {
				s.Points = append(s.Points, evidence.Point{Sort: sort, Text: text, Number: n})
			}
			return err
		})
	}
}

// market is size, growth and share of a market, and the way to take it into the
// driver sheet.
func (c *sheetCard) market() {
	h, x := c.host, c.was
	regions, products := newPlaces(h, x.Region, x.Product)
	size, growth, share := newAmount(h, x.Size), newRate(x.Growth), newRate(x.Rate)
	c.form.Add(widgets.FormItem{Field: "region", Label: h.T("sheets.field.region"), Object: regions.box},
		widgets.FormItem{Field: "product", Label: h.T("sheets.field.product"), Object: products.box})
	c.form.Add(widgets.FormItem{Field: "size", Label: h.T("drivers.market"), Object: size})
	c.form.Add(widgets.FormItem{Field: "growth", Label: h.T("sheets.field.market_growth"), Object: growth},
		widgets.FormItem{Field: "rate", Label: h.T("sheets.field.reach"), Object: share})
	if x.Reach != nil {
		words := h.Fmt().T("sheets.reach", *x.Size, evidence.Percent(*x.Rate), *x.Reach)
		c.form.Add(widgets.FormItem{Object: widgets.NewWrap(words, widgets.Style{Size: 12, Token: "accent"})})
		c.form.Add(widgets.FormItem{Object: widgets.NewButton(h.T("sheets.use"), widgets.Quiet, func() { c.leave(c.use) }).Small()})
	}
	c.reads = append(c.reads, func(s *evidence.SaveInsight) (err error) {
		s.Region, s.Product = regions.code(), products.code()
		if s.Size, err = size.Amount(); err != nil {
			return data.At("size", err)
		}
		if s.Growth, err = readRate(growth, "growth"); err != nil {
			return err
		}
		s.Rate, err = readRate(share, "rate")
		return err
	})
}

// use takes size and share of the sheet into the driver sheet, and its growth
// into the floor; the rest of both stays.
func (c *sheetCard) use() {
	r := c.host.Reader()
	d, err := r.Drivers()
	if err != nil {
		c.host.Complain(err)
		return
	}
	g, err := r.Goal(data.Revenue)
	if err != nil {
		c.host.Complain(err)
		return
	}
	d.Market, d.Share, d.Reading = c.was.Size, c.was.Rate, data.ShareOfMarket
	if c.was.Growth != nil {
		g.Growth = c.was.Growth
	}
	c.host.Do(evidence.SetDrivers{Drivers: evidence.Drivers(d), Growth: g.Growth, Best: g.Best, BestYear: g.BestYear, LastYear: g.LastYear})
}

// A places is the choice of a region or product by code.
type places struct {
	box   *widgets.Select
	codes []string
}

func (p places) code() string { return p.codes[max(0, p.box.Selected())] }

func newPlaces(h page.Host, region, product string) (regions, products places) {
	fill := func(all, now string, codes, names []string) places {
		p := places{codes: append([]string{""}, codes...)}
		p.box = widgets.NewSelect(append([]string{all}, names...), nil)
		p.box.Select(max(0, slices.Index(p.codes, now)))
		return p
	}
	var codes, names []string
	rows, err := h.Reader().Regions()
	for _, x := range rows {
		codes, names = append(codes, x.Code), append(names, x.Name)
	}
	regions = fill(h.T("sheets.regions.all"), region, codes, names)
	codes, names = nil, nil
	goods, err2 := h.Reader().Products()
	for _, x := range goods {
		codes, names = append(codes, x.Code), append(names, x.Name)
	}
	if err == nil {
		err = err2
	}
	if err != nil {
		h.Complain(err)
	}
	return regions, fill(h.T("sheets.products.all"), product, codes, names)
}
