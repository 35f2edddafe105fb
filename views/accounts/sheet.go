package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A sheet is one page of the handbook: what is written, and what the customers of
// its kind of business did.
type sheet struct {
	page  *Portraits
	card  *widgets.Card
	parts map[string]*widgets.Wrap
	side  fyne.CanvasObject
	none  fyne.CanvasObject
	body  fyne.CanvasObject
	edit  *widgets.Button

	numbers  [4]*widgets.Text
	tiers    *barList
	products *barList
	noSort   *widgets.Wrap
}

func newSheet(p *Portraits) *sheet {
	h := p.host
	s := &sheet{page: p, parts: map[string]*widgets.Wrap{}, tiers: newBarList(5), products: newBarList(3)}
	part := func(key string) fyne.CanvasObject {
		s.parts[key] = widgets.NewWrap("", widgets.Style{Size: 13})
		return widgets.Col(4, widgets.NewText(h.T("portraits."+key), widgets.Style{Size: 13, Bold: true}), s.parts[key])
	}
	texts := widgets.Col(18, widgets.Split(nil, 24, part("pain"), part("answer")), widgets.Split(nil, 24, part("budget"), part("roles")))
	var boxes []fyne.CanvasObject
	for i, key := range []string{"customers", "average", "buyers", "repurchase"} {
		s.numbers[i] = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
		boxes = append(boxes, framed(widgets.Pad(6, 8, 6, 10, widgets.Col(0, widgets.NewText(h.T("portraits.figure."+key), widgets.Style{Size: 12, Token: "t3", Elide: true}), s.numbers[i]))))
	}
	s.noSort = widgets.NewWrap(h.T("portraits.sort.none.how"), widgets.Style{Size: 12, Token: "t3"})
	s.side = widgets.Col(14, s.noSort, widgets.Col(6, widgets.Split(nil, 6, boxes[0], boxes[1]), widgets.Split(nil, 6, boxes[2], boxes[3])),
		widgets.Col(5, widgets.NewText(h.T("portraits.tiers"), widgets.Style{Size: 12, Token: "t3"}), s.tiers.content),
		widgets.Col(5, widgets.NewText(h.T("portraits.products"), widgets.Style{Size: 12, Token: "t3"}), s.products.content))
	s.body = widgets.VScroll(widgets.Pad(4, 16, 16, 16, widgets.Split([]float32{8, 4}, 24, texts, s.side)))
	s.none = widgets.NewEmpty("users", h.T("portraits.page.none"), "")
	s.edit = widgets.NewButton(h.T("customers.edit"), widgets.Plain, func() {
		if x, ok := p.list.Selected(); ok {
			p.edit(x.Portrait)
		}
	}).WithIcon("edit").Small()
	s.card = widgets.NewCard(" ", "", s.edit, s.body)
	return s
}

// set shows a page; without one it says how to begin.
func (s *sheet) set(x accounts.Portrait, ok bool) {
	f := s.page.host.Fmt()
	s.edit.Hidden = !ok
	if !ok {
		s.card.SetTitle(f.T("portraits.page"), "")
		s.card.SetBody(s.none)
		return
	}
	s.card.SetBody(s.body)
	s.card.SetTitle(x.Name, f.T("portraits.updated", f.DateIn(x.Updated, s.page.host.Plan().Period())))
	for key, words := range map[string]string{"pain": x.Pain, "budget": x.Budget, "roles": x.Roles, "answer": x.Answer} {
		s.parts[key].SetText(orMissing(f, words, s.parts[key]))
	}
	g := x.Figures
	s.noSort.Hidden = x.Sort != ""
	s.numbers[0].SetText(f.T("portraits.of", g.Customers))
	s.numbers[1].SetText(text.Unknown)
	if g.Average != nil {
		s.numbers[1].SetText(f.MoneyUnit(*g.Average))
	}
	s.numbers[2].SetText(f.T("portraits.of", g.Buyers))
	s.numbers[3].SetText(text.Unknown)
	if g.Repurchase != nil {
		s.numbers[3].SetText(f.PercentOf(float64(*g.Repurchase)/10_000, 1))
	}
	var tiers, products []bar
	for _, t := range g.Tiers {
		tiers = append(tiers, bar{schemes.TierName(f, t.Tier), f.Count(t.Count), share(int64(t.Count), int64(g.Customers))})
	}
	for _, y := range g.Products {
		products = append(products, bar{y.Name, f.MoneyUnit(y.Amount), share(int64(y.Amount), int64(g.Amount))})
	}
	s.tiers.set(f, tiers)
	s.products.set(f, products)
	s.card.Refresh()
}

func share(part, whole int64) float64 {
	if whole <= 0 {
		return 0
	}
	return min(1, float64(part)/float64(whole))
}

// A bar is a name, a value and its share.
type bar struct {
	name, value string
	share       float64
}

// barList is a few bars below one another.
type barList struct {
	content *fyne.Container
	none    *widgets.Text
	rows    []*barRow
}

type barRow struct {
	row         *fyne.Container
	name, value *widgets.Text
	bar         *widgets.Progress
}

func newBarList(n int) *barList {
	l := &barList{content: widgets.Col(4), none: widgets.NewText(text.Unknown, small)}
	l.content.Add(l.none)
	for range n {
		r := &barRow{name: widgets.NewText("", widgets.Style{Size: 12, Elide: true}), value: widgets.NewText("", widgets.Style{Size: 12, Token: "t2"}), bar: widgets.NewProgress(6)}
		r.row = &fyne.Container{Layout: barLayout{}, Objects: []fyne.CanvasObject{r.name, r.bar, r.value}}
		l.rows = append(l.rows, r)
		l.content.Add(r.row)
	}
	return l
}

func (l *barList) set(f text.Fmt, bars []bar) {
	l.none.Hidden = len(bars) > 0
	for i, r := range l.rows {
		r.row.Hidden = i >= len(bars)
		if r.row.Hidden {
			continue
		}
		r.name.SetText(bars[i].name)
		r.value.SetText(bars[i].value + sep + f.PercentOf(bars[i].share, 0))
		r.bar.Set(bars[i].share, -1)
	}
	l.content.Refresh()
}

// barLayout gives name and value fixed shares, and the bar what is between.
type barLayout struct{}

// Layout is Fyne's.
func (barLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	name, value, space := s.Width*0.32, theme.Px(104), theme.Px(8)
	widgets.Place(objs[0], 0, 0, name, s.Height)
	width := min(value, objs[2].MinSize().Width)
	widgets.Place(objs[2], s.Width-width, 0, width, s.Height)
	bar := objs[1].MinSize().Height
	widgets.Place(objs[1], name+space, (s.Height-bar)/2, max(0, s.Width-name-value-2*space), bar)
}

// MinSize is a line 18 high.
func (barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(18)) }
