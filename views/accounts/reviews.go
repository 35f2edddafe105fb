package accounts

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// reviewCard is the monthly review of what customers need: which one, what it came
// to, and the customers looked at (S2-13).
type reviewCard struct {
	page    *Portraits
	card    *widgets.Card
	x       accounts.Reviews
	shown   data.ID // of the review that is shown; zero: the newest
	which   *widgets.Select
	summary *widgets.Wrap
	samples *widgets.Table[accounts.Sample]
	take    *widgets.Button
	add     *widgets.Button
	edit    *widgets.Button
	none    fyne.CanvasObject
	body    fyne.CanvasObject
}

func newReviewCard(p *Portraits) *reviewCard {
	h := p.host
	c := &reviewCard{page: p, summary: widgets.NewWrap("", widgets.Style{Size: 13})}
	c.which = widgets.NewSelect(nil, func(i int) {
		c.shown = c.x.Rows[i].ID
		c.fill()
	}).Small()
	c.samples = widgets.NewTable(c.columns())
	c.samples.RowHeight = 52
	c.samples.Same = func(a, b accounts.Sample) bool { return a.ID == b.ID }
	c.samples.OnSelect = func(accounts.Sample) { c.allow() }
	c.samples.OnOpen = func(s accounts.Sample) { p.sampleForm(c.review(), s) }
	c.samples.Empty = widgets.NewEmpty("", h.T("reviews.samples.none"), h.T("reviews.samples.none.how"))
	c.take = widgets.NewButton(h.T("reviews.take"), widgets.Plain, c.takeOver).WithIcon("check").Small()
	c.add = widgets.NewButton(h.T("reviews.sample.new"), widgets.Plain, func() { p.sampleForm(c.review(), accounts.Sample{}) }).Small()
	c.edit = widgets.NewIconButton("edit", h.T("reviews.edit"), func() { p.reviewForm(c.review().NeedReview) }).Small()
	record := widgets.NewButton(h.T("reviews.new"), widgets.Plain, func() { p.reviewForm(data.NeedReview{}) }).WithIcon("plus").Small()
	c.none = widgets.NewEmpty("team", h.T("reviews.none"), h.T("reviews.none.how"))
	c.body = widgets.Col(0, widgets.Pad(0, 16, 10, 16, widgets.Col(6, widgets.Row(8, widgets.Fixed(136, 0, c.which), c.edit, widgets.Grow(nil), c.add, c.take), c.summary)), widgets.HR(), widgets.Grow(c.samples))
	c.card = widgets.NewCard(h.T("reviews.title"), "", record, c.body)
	return c
}

// sortBadges are the tones of what a customer looked at is.
var sortBadges = map[data.SampleSort]string{data.SampleSigned: "good", data.SampleLost: "bad", data.SampleProspect: "accent"}

// sampleWidths stands before the names under which the widths of columns are kept.
const sampleWidths = "samples."

func (c *reviewCard) columns() []widgets.Column[accounts.Sample] {
	h := c.page.host
	part := func(key string, width, flex float32, get func(accounts.Sample) string) widgets.Column[accounts.Sample] {
		return widgets.Column[accounts.Sample]{Key: sampleWidths + key, Title: h.T("reviews." + key), Width: width, Flex: flex, Cell: func(s accounts.Sample) widgets.Cell {
			if get(s) == "" {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: get(s)}
		}}
	}
	return []widgets.Column[accounts.Sample]{
		{Key: sampleWidths + "customer", Title: h.T("customers.column.name"), Width: 120, Flex: 2, Cell: func(s accounts.Sample) widgets.Cell {
			return widgets.Cell{Text: s.CustomerName, Below: cmp.Or(s.Portrait, h.T("reviews.portrait.none"))}
		}},
		{Key: sampleWidths + "sort", Title: h.T("reviews.sort"), Width: 84, Cell: func(s accounts.Sample) widgets.Cell {
			return widgets.Cell{Text: h.T("reviews.sort." + string(s.Sort)), Badge: sortBadges[s.Sort]}
		}},
		part("pain", 120, 4, func(s accounts.Sample) string { return s.Pain }),
		part("budget", 100, 3, func(s accounts.Sample) string { return s.Budget }),
		part("roles", 100, 3, func(s accounts.Sample) string { return s.Roles }),
		{Key: sampleWidths + "taken", Title: h.T("reviews.taken"), Width: 108, Cell: func(s accounts.Sample) widgets.Cell {
			switch {
			case s.PortraitID == 0:
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			case s.Taken:
				return widgets.Cell{Text: h.T("reviews.taken.yes"), Badge: "good"}
			}
			return widgets.Cell{Text: h.T("reviews.taken.no"), Badge: "warn"}
		}},
	}
}

// refresh asks for the reviews.
func (c *reviewCard) refresh() {
	h := c.page.host
	var err error
	if c.x, err = accounts.ReviewsOf(h.Reader(), h.Today(), accounts.ReviewsIn{}); err != nil {
		h.Complain(err)
		return
	}
	f := h.Fmt()
	says, token := f.T("reviews.never"), theme.Token("warn")
	switch {
	case c.x.Due && c.x.Last != 0:
		says = f.T("reviews.due", f.DateIn(c.x.Last, h.Plan().Period()))
	case !c.x.Due:
		says, token = f.T("reviews.held", f.DateIn(c.x.Last, h.Plan().Period())), "t3"
	}
	c.card.Caption.SetToken(token)
	c.card.SetTitle(f.T("reviews.title"), says)
	c.fill()
}

// at is the number of the review that is shown.
func (c *reviewCard) at() int {
	return max(0, slices.IndexFunc(c.x.Rows, func(r accounts.Review) bool { return r.ID == c.shown }))
}

// review is the one that is shown; the zero Review when there is none.
func (c *reviewCard) review() accounts.Review {
	if len(c.x.Rows) == 0 {
		return accounts.Review{}
	}
	return c.x.Rows[c.at()]
}

// fill shows the chosen review.
func (c *reviewCard) fill() {
	if len(c.x.Rows) == 0 {
		c.card.SetBody(c.none)
		return
	}
	f := c.page.host.Fmt()
	var days []string
	for _, r := range c.x.Rows {
		days = append(days, f.DateIn(r.Date, c.page.host.Plan().Period()))
	}
	c.which.SetOptions(days, c.at())
	r := c.review()
	c.summary.SetText(orMissing(f, r.Summary, c.summary))
	c.samples.SetRows(r.Samples)
	c.card.SetBody(c.body)
	c.allow()
}

// allow lets the button take over what the selected sample says.
func (c *reviewCard) allow() {
	h, why := c.page.host, ""
	switch s, ok := c.samples.Selected(); {
	case !ok:
		why = h.T("list.select")
	case s.PortraitID == 0:
		why = h.T("problem.sample.portrait")
	case s.Taken:
		why = h.T("problem.sample.taken", s.Portrait)
	}
	c.take.Allow(why)
}

// takeOver writes the selected sample into its portrait.
func (c *reviewCard) takeOver() {
	if s, ok := c.samples.Selected(); ok {
		c.page.host.Do(accounts.TakeOverSample{ID: s.ID})
	}
}
