package plan

import (
	"cmp"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// held is what targets hold, as the sentence before a removal says it.
func held(h page.Host, m data.Money) string { return h.Fmt().MoneyUnit(m) }

func newRegions(h page.Host) part {
	l := &list[plan.RegionRow]{h: h, key: "regions", form: func(row *plan.RegionRow) { RegionForm(h, row) }}
	levels := map[data.ID]int{}
	l.ask = func() ([]plan.RegionRow, error) {
		rows, err := plan.Regions(h.Reader(), h.Today(), plan.None{})
		return inTree(rows, levels, func(x plan.RegionRow) (id, parent data.ID) { return x.ID, x.ParentID }), err
	}
	l.remove = func(x plan.RegionRow) app.Command { return plan.RemoveRegion{Code: x.Code, Release: true} }
	l.name = func(x plan.RegionRow) string { return x.Name }
	l.loss = func(x plan.RegionRow) string { return h.T("regions.loss", x.Customers, x.Reps, held(h, x.Targets)) }
	l.build("grid", []widgets.Column[plan.RegionRow]{
		{Key: "name", Title: h.T("form.name"), Width: 140, Flex: 2, Cell: func(x plan.RegionRow) widgets.Cell { return widgets.Cell{Text: forms.Indent(levels[x.ID]) + x.Name} },
			Copy: func(x plan.RegionRow) string { return x.Name }, Compare: func(a, b plan.RegionRow) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: "code", Title: h.T("form.code"), Width: 120, Flex: 1, Cell: func(x plan.RegionRow) widgets.Cell { return widgets.Cell{Text: x.Code, Token: "t2"} }},
		{Key: "maturity", Title: h.T("form.maturity"), Width: 90, Cell: func(x plan.RegionRow) widgets.Cell {
			return widgets.Cell{Text: h.T("maturity." + cmp.Or(string(x.Maturity), "none")), Token: "t2"}
		}},
		{Key: "outside", Title: h.T("form.outside"), Width: 120, Flex: 1, Folds: 1, Cell: func(x plan.RegionRow) widgets.Cell {
			return widgets.Cell{Text: strings.Join(x.Outside, ", "), Token: "t2"}
		}},
		{Key: "customers", Title: h.T("form.customers"), Width: 90, Right: true, Cell: func(x plan.RegionRow) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Count(x.Customers)}
		}},
		{Key: "reps", Title: h.T("form.reps"), Width: 80, Right: true, Cell: func(x plan.RegionRow) widgets.Cell { return widgets.Cell{Text: h.Fmt().Count(x.Reps)} }},
	})
	l.table.Same = func(a, b plan.RegionRow) bool { return a.ID == b.ID }
	return l
}

func newProducts(h page.Host) part {
	l := &list[plan.ProductRow]{h: h, key: "products", form: func(row *plan.ProductRow) { ProductForm(h, row) }}
	levels := map[data.ID]int{}
	l.ask = func() ([]plan.ProductRow, error) {
		rows, err := plan.Products(h.Reader(), h.Today(), plan.None{})
		return inTree(rows, levels, func(x plan.ProductRow) (id, parent data.ID) { return x.ID, x.ParentID }), err
	}
	l.remove = func(x plan.ProductRow) app.Command { return plan.RemoveProduct{Code: x.Code, Release: true} }
	l.name = func(x plan.ProductRow) string { return x.Name }
	l.loss = func(x plan.ProductRow) string { return h.T("products.loss", held(h, x.Targets)) }
	l.build("grid", []widgets.Column[plan.ProductRow]{
		{Key: "name", Title: h.T("form.name"), Width: 140, Flex: 2, Cell: func(x plan.ProductRow) widgets.Cell { return widgets.Cell{Text: forms.Indent(levels[x.ID]) + x.Name} },
			Copy: func(x plan.ProductRow) string { return x.Name }, Compare: func(a, b plan.ProductRow) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: "code", Title: h.T("form.code"), Width: 140, Flex: 1, Cell: func(x plan.ProductRow) widgets.Cell { return widgets.Cell{Text: x.Code, Token: "t2"} }},
		{Key: "class", Title: h.T("form.class"), Width: 110, Cell: func(x plan.ProductRow) widgets.Cell {
			return widgets.Cell{Text: h.T("class." + cmp.Or(string(x.Class), "none")), Token: "t2"}
		}},
		{Key: "outside", Title: h.T("form.outside"), Width: 120, Flex: 1, Folds: 1, Cell: func(x plan.ProductRow) widgets.Cell {
			return widgets.Cell{Text: strings.Join(x.Outside, ", "), Token: "t2"}
		}},
	})
	l.table.Same = func(a, b plan.ProductRow) bool { return a.ID == b.ID }
	return l
}

func newReps(h page.Host) part {
	l := &list[plan.RepRow]{h: h, key: "reps", form: func(row *plan.RepRow) { RepForm(h, row) }}
	l.ask = func() ([]plan.RepRow, error) { return plan.Reps(h.Reader(), h.Today(), plan.None{}) }
	l.remove = func(x plan.RepRow) app.Command { return plan.RemoveRep{Code: x.Code, Release: true} }
	l.name = func(x plan.RepRow) string { return x.Name }
	l.loss = func(x plan.RepRow) string {
		words := h.T("reps.loss", x.Customers, held(h, x.Targets))
		if x.Agreed > 0 {
			words = h.T("reps.loss.agreed", x.Agreed) + " " + words
		}
		return words
	}
	day := func(d data.Date) string {
		if d == 0 {
			return "—"
		}
		return h.Fmt().DateYear(d)
	}
	l.build("users", []widgets.Column[plan.RepRow]{
		{Key: "name", Title: h.T("form.person"), Width: 120, Flex: 2, Cell: func(x plan.RepRow) widgets.Cell { return widgets.Cell{Text: x.Name} },
			Compare: func(a, b plan.RepRow) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: "code", Title: h.T("form.code"), Width: 90, Flex: 1, Cell: func(x plan.RepRow) widgets.Cell { return widgets.Cell{Text: x.Code, Token: "t2"} }},
		{Key: "region", Title: h.T("form.region"), Width: 100, Flex: 1, Cell: func(x plan.RepRow) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.RegionName, "—"), Token: "t2"}
		}},
		{Key: "level", Title: h.T("form.level"), Width: 80, Cell: func(x plan.RepRow) widgets.Cell {
			return widgets.Cell{Text: h.T("level." + cmp.Or(string(x.Level), "none")), Token: "t2"}
		}},
		{Key: "joined", Title: h.T("form.joined"), Width: 120, Right: true, Folds: 1, Cell: func(x plan.RepRow) widgets.Cell { return widgets.Cell{Text: day(x.Joined), Token: "t2"} }},
		{Key: "left", Title: h.T("form.left"), Width: 120, Right: true, Folds: 2, Cell: func(x plan.RepRow) widgets.Cell { return widgets.Cell{Text: day(x.Left), Token: "t2"} }},
		{Key: "customers", Title: h.T("form.customers"), Width: 80, Right: true, Cell: func(x plan.RepRow) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Count(x.Customers)}
		}},
	})
	l.table.Same = func(a, b plan.RepRow) bool { return a.ID == b.ID }
	return l
}

// RepForm is the dialog of a person; nil is a new one.
func RepForm(h page.Host, row *plan.RepRow) {
	var x plan.RepRow
	if row != nil {
		x = *row
	}
	regions, err := h.Reader().Regions()
	if err != nil {
		h.Complain(err)
		return
	}
	codes, names, at := []string{""}, []string{h.T("form.unassigned")}, 0
	for i, r := range regions {
		codes, names = append(codes, r.Code), append(names, r.Name)
		if r.Code == x.Region {
			at = i + 1
		}
	}
	code, name, more := field(x.Code), field(x.Name), field(strings.Join(x.Outside, ", "))
	region := widgets.NewSelect(names, nil)
	region.Select(at)
	level := choice(h, "level", levels, string(x.Level))
	joined, left := widgets.NewDateField(h.Fmt(), h.Today()), widgets.NewDateField(h.Fmt(), h.Today())
	joined.SetDate(x.Joined)
	left.SetDate(x.Left)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "code", Label: h.T("form.code"), Object: code}, widgets.FormItem{Field: "name", Label: h.T("form.person"), Object: name})
	form.Add(widgets.FormItem{Field: "region", Label: h.T("form.region"), Object: region}, widgets.FormItem{Field: "level", Label: h.T("form.level"), Object: level})
	form.Add(widgets.FormItem{Field: "joined", Label: h.T("form.joined"), Object: joined}, widgets.FormItem{Field: "left", Label: h.T("form.left"), Object: left})
	form.Add(widgets.FormItem{Field: "outside", Label: h.T("form.outside"), Hint: h.T("form.outside.hint"), Object: more})
	dialog(h, title(h, "reps", x.Name), form, func() (app.Command, error) {
		c := plan.SaveRep{Code: x.Code, NewCode: trimmed(code), Name: trimmed(name), Region: codes[region.Selected()], Level: data.Level(levels[level.Selected()]), Outside: outside(more.Text())}
		c.Code = cmp.Or(c.Code, c.NewCode)
		var err error
		if c.Joined, err = joined.Date(); err != nil {
			return c, data.At("joined", err)
		}
		if c.Left, err = left.Date(); err != nil {
			return c, data.At("left", err)
		}
		return c, nil
	})
}
