package customers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// tiles are the tiers of the chosen scheme, above the list. When there are many
// they say less, so that all stand in one row.
type tiles struct {
	host    page.Host
	content *fyne.Container
	pick    func(data.Tier)
	each    []*tile
}

func newTiles(h page.Host, pick func(data.Tier)) *tiles {
	return &tiles{host: h, pick: pick, content: widgets.Split(nil, gap)}
}

// set shows the tiers of the page's scheme.
func (t *tiles) set(p *Page) {
	for len(t.each) < len(p.sums) {
		x := newTile(t.host, t.pick)
		t.each = append(t.each, x)
		t.content.Add(x)
	}
	for i, x := range t.each {
		x.Hidden = i >= len(p.sums)
		if !x.Hidden {
			x.set(p, p.sums[i])
		}
	}
	t.content.Refresh()
}

// choose marks the tier that the list is narrowed to.
func (t *tiles) choose(tier data.Tier) {
	for _, x := range t.each {
		x.setOn(tier != "" && x.tier == tier)
	}
}

// A tile is one tier: its name and cadence, how many customers, how much money,
// and its share as a bar. A press narrows the list to it.
type tile struct {
	widget.BaseWidget
	host page.Host
	tier data.Tier
	pick func(data.Tier)
	tips []string
	said string // the cadence

	on, hovered, focused bool
	ground               *canvas.Rectangle
	name, caption        *widgets.Text
	count, unit          *widgets.Text
	money, share         *widgets.Text
	bar                  *widgets.Progress
	body                 *fyne.Container
}

func newTile(h page.Host, pick func(data.Tier)) *tile {
	x := &tile{host: h, pick: pick, ground: &canvas.Rectangle{}, bar: widgets.NewProgress(6)}
	x.count = widgets.NewText("", widgets.Style{Size: 20, Bold: true})
	x.unit = widgets.NewText(h.T("customers.unit"), note)
	x.money = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	x.share = widgets.NewText("", widgets.Style{Size: 13, Token: "t3"})
	x.name = widgets.NewText("", widgets.Style{Bold: true, Elide: true})
	x.caption = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing})
	x.body = &fyne.Container{Layout: tileLayout{x}, Objects: []fyne.CanvasObject{x.name, x.caption, x.count, x.unit, x.money, x.share, x.bar}}
	x.ExtendBaseWidget(x)
	x.paint()
	return x
}

// set shows a tier of the page's scheme.
func (x *tile) set(p *Page, s customers.TierSum) {
	h, f := x.host, x.host.Fmt()
	x.tier = s.Tier
	name := p.tierName(s.Tier)
	x.name.SetText(name)
	x.said = ""
	served, ok := p.standing.Place.SchemeTier(p.scheme, s.Tier)
	switch {
	case s.Tier == data.Unclassified:
		x.said = h.T("customers.tile.outside")
	case ok:
		x.said = customers.SayCadence(f, served)
	}
	x.caption.SetText(x.said)
	x.tips = []string{name}
	if rule := p.standing.SayRule(f, s.Tier); rule != "" && p.scheme == data.RFM {
		x.tips = append(x.tips, rule)
	}
	if s.Tier == data.Unclassified {
		x.tips = append(x.tips, h.T("customers.tile.outside.why"))
	}
	x.tips = append(x.tips, h.T("customers.tile.sum", s.Count, s.Amount), h.T("customers.tile.tip"))
	x.count.SetText(f.Count(s.Count))
	x.money.SetText(f.MoneyUnit(s.Amount))
	x.share.SetText("")
	x.bar.Set(0, 0)
	if s.Share != nil {
		x.share.SetText("· " + f.PercentWhole(data.Money(*s.Share), 10_000))
		x.bar.Set(float64(*s.Share)/10_000, 0)
	}
	x.bar.SetToken("actual")
	if s.Tier != p.sums[0].Tier && (s.Tier == data.Dormant || s.Tier == data.Low || s.Tier == data.Unclassified || ok && served.Automatic) {
		x.bar.SetToken("ly")
	}
	x.body.Refresh()
}

func (x *tile) setOn(on bool) {
	if x.on != on {
		x.on = on
		x.Refresh()
	}
}

func (x *tile) paint() {
	x.ground.FillColor, x.ground.CornerRadius = theme.C("surface"), theme.Px(8)
	x.ground.StrokeColor, x.ground.StrokeWidth = theme.C("line"), 1
	if x.hovered {
		x.ground.FillColor = theme.C("sub")
	}
	if x.on || x.focused {
		x.ground.StrokeColor, x.ground.StrokeWidth = theme.C("accent"), 2
	}
}

// Refresh paints the present state and colours.
func (x *tile) Refresh() {
	x.paint()
	x.BaseWidget.Refresh()
}

// Tapped narrows the list to the tier.
func (x *tile) Tapped(*fyne.PointEvent) { x.pick(x.tier) }

// MouseIn tells the rule.
func (x *tile) MouseIn(e *desktop.MouseEvent) {
	x.hovered = true
	x.Refresh()
	widgets.ShowTip(x, e.AbsolutePosition, x.tips...)
}

// MouseMoved is Fyne's.
func (x *tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (x *tile) MouseOut() {
	x.hovered = false
	x.Refresh()
	widgets.HideTip(x)
}

// Cursor is Fyne's.
func (x *tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's.
func (x *tile) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Stack(x.ground, x.body))
}

// FocusGained shows that the keyboard is here.
func (x *tile) FocusGained() { x.focused = true; x.Refresh() }

// FocusLost leaves it to others.
func (x *tile) FocusLost() { x.focused = false; x.Refresh() }

// TypedRune narrows the list on Space.
func (x *tile) TypedRune(r rune) {
	if r == ' ' {
		x.pick(x.tier)
	}
}

// TypedKey narrows the list on Enter.
func (x *tile) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		x.pick(x.tier)
	} else if widgets.Keys != nil {
		widgets.Keys(e)
	}
}

// tileLayout places the words of a tile, and leaves out what has no room in a
// narrow one: first the cadence, then the share, the unit, and the money.
type tileLayout struct{ tile *tile }

// Layout is Fyne's.
func (l tileLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	x := l.tile
	side, space := theme.Px(16), theme.Px(4)
	if s.Width < theme.Px(150) {
		side = theme.Px(10)
	}
	room := s.Width - 2*side
	name, caption := x.name.MinSize(), x.caption.MinSize()
	name.Width = fyne.MeasureText(x.name.String(), theme.Px(14), fyne.TextStyle{Bold: true}).Width + 2
	x.caption.Hidden = name.Width+caption.Width+theme.Px(8) > room
	y := theme.Px(11)
	widgets.Place(x.name, side, y, min(name.Width, room), name.Height)
	widgets.Place(x.caption, s.Width-side-caption.Width, y+(name.Height-caption.Height)/2, caption.Width, caption.Height)
	count, unit, money, share := x.count.MinSize(), x.unit.MinSize(), x.money.MinSize(), x.share.MinSize()
	need := func(ws ...float32) bool {
		all := float32(0)
		for _, w := range ws {
			all += w + space
		}
		return all <= room
	}
	x.unit.Hidden = !need(count.Width, unit.Width, money.Width, share.Width)
	x.share.Hidden = !need(count.Width, money.Width, share.Width)
	x.money.Hidden = !need(count.Width, money.Width)
	y += name.Height + theme.Px(4)
	widgets.Place(x.count, side, y, count.Width, count.Height)
	widgets.Place(x.unit, side+count.Width+space, y+theme.Px(7), unit.Width, unit.Height)
	right := s.Width - side
	if !x.share.Hidden {
		right -= share.Width
		widgets.Place(x.share, right, y+theme.Px(6), share.Width, share.Height)
		right -= space
	}
	widgets.Place(x.money, right-money.Width, y+theme.Px(6), money.Width, money.Height)
	bar := x.bar.MinSize().Height
	widgets.Place(x.bar, side, s.Height-bar-theme.Px(9), room, bar)
}

// MinSize is small: twelve tiers may stand in a row.
func (tileLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(60), theme.Px(tileHeight))
}
