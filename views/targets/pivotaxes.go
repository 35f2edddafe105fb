package targets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/schemes"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

var (
	dims       = []string{targets.DimRegion, targets.DimProduct, targets.DimPeriod, targets.DimRep, targets.DimTier}
	finenesses = []string{"year", "quarter", "month", "week"}
)

// filterCount is how many dimensions are not on screen.
const filterCount = 3

// A pivotBar chooses what the pivot shows: the dimensions down and across, how
// fine periods are, and one value of each dimension that is not on screen.
type pivotBar struct {
	host    page.Host
	changed func()
	in      targets.CubeIn

	card          *widgets.Card
	rows, columns *widgets.Select
	fine          *widgets.Select
	step          *widgets.Text
	filters       *fyne.Container // for the head of the grid's card
	boxes         [filterCount]*widgets.Select
	lists         [filterCount][]choice
	dims          [filterCount]string
}

// A choice is a value of a dimension that can be filtered by.
type choice struct {
	code        string
	name        string
	from, until data.Date
}

func newPivotBar(h page.Host, changed func()) *pivotBar {
	b := &pivotBar{host: h, changed: changed}
	b.in = targets.CubeIn{Rows: targets.DimRegion, Columns: targets.DimProduct, Periods: finest(h)}
	names := labels(h.T, "pivot.dim.", dims)
	b.rows = widgets.NewSelect(names, func(i int) { b.choose(dims[i], b.in.Columns, true) }).Small()
	b.columns = widgets.NewSelect(names, func(i int) { b.choose(b.in.Rows, dims[i], false) }).Small()
	b.fine = widgets.NewSelect(labels(h.T, "pivot.fine.", finenesses), func(i int) {
		b.in.Periods = finenesses[i]
		b.changed()
	}).Small()
	b.step = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})
	swap := widgets.NewIconButton("swap", h.T("pivot.swap"), b.swap)
	caption := func(key string) *widgets.Text { return widgets.NewText(h.T(key), widgets.Style{Size: 12, Token: "t2"}) }
	row := widgets.Row(8, caption("pivot.rows"), b.rows, swap, caption("pivot.columns"), b.columns, widgets.Fixed(8, 0, widgets.Stack()),
		caption("pivot.fine"), b.fine, widgets.Grow(b.step))
	b.card = widgets.NewCard("", "", nil, widgets.Pad(0, 16, 0, 16, row))
	b.filters = widgets.Row(8)
	for i := range b.boxes {
		b.boxes[i] = widgets.NewSelect(nil, func(n int) { b.filter(i, n) }).Small()
		b.filters.Add(b.boxes[i])
	}
	return b
}

// finest is the fineness of the plan's own buckets.
func finest(h page.Host) string {
	if h.Plan().Span == data.Year {
		return "month"
	}
	return "week"
}

// round says to what amounts are rounded that are worked out.
func (b *pivotBar) round(step data.Money) {
	words := ""
	if step > 1 {
		words = b.host.T("pivot.step", b.host.Fmt().Exact(step))
	}
	b.step.SetText(words)
}

// choose sets the axes. Two axes are never the same: the other one takes what
// this one was. A dimension on screen has no filter.
func (b *pivotBar) choose(rows, columns string, byRows bool) {
	if rows == columns {
		if byRows {
			columns = b.in.Rows
		} else {
			rows = b.in.Columns
		}
	}
	b.in.Rows, b.in.Columns = rows, columns
	for _, dim := range []string{rows, columns} {
		b.set(dim, choice{})
	}
	b.changed()
}

func (b *pivotBar) swap() { b.choose(b.in.Columns, b.in.Rows, true) }

// filter shows one value of a dimension that is not on screen.
func (b *pivotBar) filter(box, n int) {
	b.set(b.dims[box], b.lists[box][n])
	b.changed()
}

// set filters a dimension by a value; the zero one is all.
func (b *pivotBar) set(dim string, x choice) {
	switch dim {
	case targets.DimRegion:
		b.in.Region = x.code
	case targets.DimProduct:
		b.in.Product = x.code
	case targets.DimRep:
		b.in.Rep = x.code
	case targets.DimTier:
		b.in.Tier = x.code
	case targets.DimPeriod:
		b.in.From, b.in.Until = x.from, x.until
	}
}

// now is the value a dimension is filtered by.
func (b *pivotBar) now(dim string) (x choice) {
	switch dim {
	case targets.DimRegion:
		x.code = b.in.Region
	case targets.DimProduct:
		x.code = b.in.Product
	case targets.DimRep:
		x.code = b.in.Rep
	case targets.DimTier:
		x.code = b.in.Tier
	case targets.DimPeriod:
		x.from, x.until = b.in.From, b.in.Until
	}
	return x
}

// refresh offers what there is to choose from. A filter by what is gone is
// taken off.
func (b *pivotBar) refresh() error {
	b.rows.Select(slices.Index(dims, b.in.Rows))
	b.columns.Select(slices.Index(dims, b.in.Columns))
	b.fine.Select(slices.Index(finenesses, b.in.Periods))
	if b.in.Rows == targets.DimPeriod || b.in.Columns == targets.DimPeriod {
		b.fine.Enable()
	} else {
		b.fine.Disable()
	}
	box := 0
	for _, dim := range dims {
		if dim == b.in.Rows || dim == b.in.Columns {
			continue
		}
		list, err := b.choices(dim)
		if err != nil {
			return err
		}
		names, at, now := make([]string, len(list)), 0, b.now(dim)
		for i, x := range list {
			names[i] = x.name
			if i > 0 && x.code == now.code && x.from == now.from && x.until == now.until {
				at = i
			}
		}
		if at == 0 {
			b.set(dim, choice{})
		}
		b.dims[box], b.lists[box] = dim, list
		b.boxes[box].SetOptions(names, at)
		box++
	}
	b.filters.Refresh()
	return nil
}

// choices lists the values of a dimension, all of them together first.
func (b *pivotBar) choices(dim string) ([]choice, error) {
	h := b.host
	list := []choice{{name: h.T("pivot.all." + dim)}}
	switch dim {
	case targets.DimRegion:
		regions, err := h.Reader().Regions()
		for _, x := range forms.Tree(regions, func(x data.Region) (id, parent data.ID) { return x.ID, x.ParentID }) {
			list = append(list, choice{code: x.Row.Code, name: forms.Indent(x.Level) + x.Row.Name})
		}
		return list, err
	case targets.DimProduct:
		products, err := h.Reader().Products()
		for _, x := range forms.Tree(products, func(x data.Product) (id, parent data.ID) { return x.ID, x.ParentID }) {
			list = append(list, choice{code: x.Row.Code, name: forms.Indent(x.Level) + x.Row.Name})
		}
		return list, err
	case targets.DimRep:
		reps, err := h.Reader().Reps()
		for _, x := range reps {
			list = append(list, choice{code: x.Code, name: x.Name})
		}
		return list, err
	case targets.DimTier:
		rules, err := schemes.RulesOf(h.Reader(), data.RFM)
		for _, x := range rules.On() {
			list = append(list, choice{code: string(x), name: h.Fmt().TierName(x)})
		}
		return list, err
	}
	return append(list, b.periods()...), nil
}

// periods are the quarters of the plan, each with its months.
func (b *pivotBar) periods() (list []choice) {
	plan, f := b.host.Plan(), b.host.Fmt()
	buckets := plan.Buckets()
	for i, g := range plan.Groups() {
		list = append(list, choice{name: f.GroupName(plan, i), from: buckets[g[0]].From, until: buckets[g[1]-1].Until})
		for _, x := range buckets[g[0]:g[1]] {
			list = append(list, choice{name: forms.Indent(1) + f.BucketName(plan, x), from: x.From, until: x.Until})
		}
	}
	return list
}

// word is the value a dimension off the screen is filtered by.
func (b *pivotBar) word(dim string) string {
	for i, x := range b.dims {
		if x == dim {
			return strings.TrimLeft(b.boxes[i].Value(), forms.Indent(1))
		}
	}
	return ""
}
