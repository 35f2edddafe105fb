package governance

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The ways a change is entered.
const (
	asPercent = iota
	asAmount
	asShare
)

// A changeList is the changes of an adjustment and, above them, the fields of
// one more.
type changeList struct {
	host    page.Host
	rows    []data.ProposalChange
	content *fyne.Container
	list    *fyne.Container

	slice, who, product, from, until, how, to *widgets.Select
	value                                     *widgets.Field
	buckets                                   []data.Period
	regions, products, reps                   []string // codes behind the choices; the first is all
	names                                     map[string]string
}

func newChangeList(h page.Host, buckets []data.Period, rows []data.ProposalChange) *changeList {
	c := &changeList{host: h, rows: rows, buckets: buckets, list: widgets.Col(4), names: map[string]string{}}
	c.read()
	c.slice = widgets.NewSelect([]string{h.T("adjust.by_regions"), h.T("adjust.by_reps")}, func(int) { c.offer() })
	c.slice.Select(0)
	c.who, c.product = widgets.NewSelect(nil, nil), widgets.NewSelect(nil, nil)
	names := bucketNames(h, buckets)
	c.from = widgets.NewSelect(append([]string{h.T("adjust.from.effective")}, names...), nil)
	c.until = widgets.NewSelect(append([]string{h.T("adjust.until.end")}, names...), nil)
	c.from.Select(0)
	c.until.Select(0)
	c.how = widgets.NewSelect([]string{h.T("adjust.how.percent"), h.T("adjust.how.amount"), h.T("adjust.how.share")}, func(int) { c.unit() })
	c.how.Select(asPercent)
	c.to = widgets.NewSelect([]string{h.T("adjust.to.none"), h.T("adjust.to.column"), h.T("adjust.to.row")}, nil)
	c.to.Select(0)
	c.value = widgets.NewField("")
	c.unit()
	c.offer()
	add := widgets.NewButton(h.T("adjust.add"), widgets.Plain, c.add).WithIcon("plus")
	c.content = widgets.Col(8,
		widgets.Split([]float32{1, 1, 1}, 8, c.slice, c.who, c.product),
		widgets.Split([]float32{1, 1, 1}, 8, c.from, c.until, c.to),
		widgets.Split([]float32{1, 1, 1}, 8, c.how, c.value, add), c.list)
	c.show()
	return c
}

// read asks for what a change can be about.
func (c *changeList) read() {
	r := c.host.Reader()
	regions, err := r.Regions()
	if err != nil {
		c.host.Complain(err)
	}
	products, err := r.Products()
	if err != nil {
		c.host.Complain(err)
	}
	reps, err := r.Reps()
	if err != nil {
		c.host.Complain(err)
	}
	c.regions, c.products, c.reps = []string{""}, []string{""}, []string{""}
	for _, x := range regions {
		c.regions, c.names["r"+x.Code] = append(c.regions, x.Code), x.Name
	}
	for _, x := range products {
		c.products, c.names["p"+x.Code] = append(c.products, x.Code), x.Name
	}
	for _, x := range reps {
		if x.Level != data.Manager {
			c.reps, c.names["s"+x.Code] = append(c.reps, x.Code), x.Name
		}
	}
}

// called are the names of codes, the first one for all.
func (c *changeList) called(sort, all string, codes []string) []string {
	names := []string{c.host.T(all)}
	for _, code := range codes[1:] {
		names = append(names, c.names[sort+code])
	}
	return names
}

// offer fills the choices for the chosen slice.
func (c *changeList) offer() {
	if c.slice.Selected() == 1 {
		c.who.SetOptions(c.called("s", "adjust.all_reps", c.reps), 0)
		c.product.SetOptions([]string{"—"}, 0)
		return
	}
	c.who.SetOptions(c.called("r", "adjust.all_regions", c.regions), 0)
	c.product.SetOptions(c.called("p", "adjust.all_products", c.products), 0)
}

// unit shows what is typed into the value.
func (c *changeList) unit() {
	if c.how.Selected() == asAmount {
		c.value.WithUnit(c.host.Fmt().BareUnit())
	} else {
		c.value.WithUnit("%")
	}
	c.value.Refresh()
}

// typed is the change in the fields; ok is false when no value is typed.
func (c *changeList) typed() (x data.ProposalChange, ok bool, err error) {
	s := strings.TrimSpace(c.value.Text())
	if s == "" {
		return x, false, nil
	}
	if c.slice.Selected() == 1 {
		x.By, x.Rep = targets.Reps, c.reps[max(0, c.who.Selected())]
	} else {
		x.Region, x.Product = c.regions[max(0, c.who.Selected())], c.products[max(0, c.product.Selected())]
	}
	if i := c.from.Selected(); i > 0 {
		x.From = c.buckets[i-1].From
	}
	if i := c.until.Selected(); i > 0 {
		x.Until = c.buckets[i-1].Until
	}
	x.To = []string{targets.ToUnallocated, targets.ToColumn, targets.ToRow}[max(0, c.to.Selected())]
	if c.how.Selected() == asAmount {
		m, err := parseAmount(c.host, s)
		x.Amount = &m
		return x, true, err
	}
	n, err := parsePercent(s)
	if c.how.Selected() == asShare {
		x.Share, x.To = &n, ""
	} else {
		x.Percent = &n
	}
	return x, true, err
}

// parsePercent reads a per cent in hundredths.
func parsePercent(s string) (int, error) {
	x, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "%"), 64)
	if err != nil || !(x >= 0 && x*100 <= data.MaxPercent) {
		return 0, data.Problem{Key: "problem.proposal.percent", Field: "changes"}
	}
	return int(x*100 + 0.5), nil
}

// add puts the typed change into the list.
func (c *changeList) add() {
	x, ok, err := c.typed()
	if err == nil && ok {
		err = x.Check()
	}
	if err != nil {
		c.value.SetProblem(c.host.Fmt().Sentence(err))
		return
	}
	if !ok {
		c.value.Focus()
		return
	}
	c.value.SetProblem("")
	c.value.SetText("")
	c.rows = append(c.rows[:len(c.rows):len(c.rows)], x)
	c.show()
}

// all lists the changes, the typed one that was not added yet last.
func (c *changeList) all() ([]data.ProposalChange, error) {
	x, ok, err := c.typed()
	if err != nil {
		return nil, data.At("changes", err)
	}
	if ok {
		return append(c.rows[:len(c.rows):len(c.rows)], x), nil
	}
	return c.rows, nil
}

// show lists the changes with a way to take each out.
func (c *changeList) show() {
	c.list.RemoveAll()
	for i, x := range c.rows {
		drop := widgets.NewIconButton("x", c.host.T("button.delete"), func() {
			c.rows = append(c.rows[:i:i], c.rows[i+1:]...)
			c.show()
		})
		c.list.Add(widgets.Row(8, widgets.Grow(widgets.NewText(c.sentence(x), widgets.Style{Size: 13, Elide: true})), drop))
	}
	c.list.Refresh()
}

// sentence is a change in words: 华东 瓶装茶，10月–12月：改为现值的 90%.
func (c *changeList) sentence(x data.ProposalChange) string {
	h := c.host
	var who []string
	for _, s := range []string{c.names["r"+x.Region], c.names["p"+x.Product], c.names["s"+x.Rep]} {
		if s != "" {
			who = append(who, s)
		}
	}
	if len(who) == 0 {
		who = []string{h.T(map[bool]string{true: "adjust.all_reps", false: "adjust.all_regions"}[x.By == targets.Reps])}
	}
	value := ""
	switch {
	case x.Amount != nil:
		value = h.T("adjust.change.amount", *x.Amount)
	case x.Percent != nil:
		value = h.T("adjust.change.percent", text.PercentEdit(*x.Percent))
	case x.Share != nil:
		value = h.T("adjust.change.share", text.PercentEdit(*x.Share))
	}
	if when := c.when(x); when != "" {
		return h.T("adjust.change.when", strings.Join(who, " "), when, value)
	}
	return h.T("adjust.change", strings.Join(who, " "), value)
}

// when are the buckets of a change; "" from the effective date to the end.
func (c *changeList) when(x data.ProposalChange) string {
	h, last := c.host, lastBucket(c.host, x.Until)
	switch {
	case x.From != 0 && last == bucketName(h, x.From):
		return last
	case x.From != 0 && last != "":
		return bucketName(h, x.From) + "–" + last
	case x.From != 0:
		return h.T("adjust.when.from", bucketName(h, x.From))
	case last != "":
		return h.T("adjust.when.until", last)
	}
	return ""
}

// lastBucket is what the bucket that ends on a day is called; "" for none.
func lastBucket(h page.Host, until data.Date) string {
	for _, b := range h.Plan().Buckets() {
		if b.Until == until {
			return h.Fmt().BucketName(h.Plan(), b)
		}
	}
	return ""
}
