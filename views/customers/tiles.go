package customers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// tiles are the tiers above the list: those that are on, in one row, or in two
// where they are many.
type tiles struct {
	host    page.Host
	pick    func(data.Tier)
	content *fyne.Container
	each    []*tile
}

func newTiles(h page.Host, choose func(data.Tier)) *tiles {
	return &tiles{host: h, pick: choose, content: &fyne.Container{Layout: tileGrid{}}}
}

func (t *tiles) set(s customers.Standing) {
	if !slices.EqualFunc(t.each, s.Tiers, func(x *tile, sum customers.TierSum) bool { return x.tier == sum.Tier }) {
		t.each, t.content.Objects = nil, nil
		for _, sum := range s.Tiers {
			x := newTile(t.host, sum.Tier, t.pick)
			t.each = append(t.each, x)
			t.content.Add(x)
		}
	}
	f := t.host.Fmt()
	for i, x := range t.each {
		x.say(s)
		x.set(f, s.Tiers[i])
	}
	t.content.Refresh()
}

// tilesAbreast is how many tiles stand beside one another at most.
const tilesAbreast = 6

// tileGrid lays tiles out in as few rows as hold them, all of one width.
type tileGrid struct{}

func (tileGrid) rows(n int) int { return max(1, (n+tilesAbreast-1)/tilesAbreast) }

// Layout is Fyne's.
func (g tileGrid) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	if len(objs) == 0 {
		return
	}
	space, rows := theme.Px(gap), g.rows(len(objs))
	abreast := (len(objs) + rows - 1) / rows
	width := (s.Width - space*float32(abreast-1)) / float32(abreast)
	for i, o := range objs {
		widgets.Place(o, float32(i%abreast)*(width+space), float32(i/abreast)*(theme.Px(tileHeight)+space), width, theme.Px(tileHeight))
	}
}

// MinSize is the height of the rows.
func (g tileGrid) MinSize(objs []fyne.CanvasObject) fyne.Size {
	rows := float32(g.rows(len(objs)))
	return fyne.NewSize(0, rows*theme.Px(tileHeight)+(rows-1)*theme.Px(gap))
}

// choose marks the tier that the list is narrowed to.
func (t *tiles) choose(tier data.Tier) {
	for _, x := range t.each {
		x.setOn(x.tier == tier)
	}
}

// A tile is one tier: its name and rule, how many customers, how much money, and
// its share as a bar. A press narrows the list to it.
type tile struct {
	widget.BaseWidget
	host   page.Host
	tier   data.Tier
	choose func(data.Tier)
	tips   []string
	briefs [2]string // the rule, and the rule without money for narrow tiles

	on, hovered  bool
	ground       *canvas.Rectangle
	name         *widgets.Text
	caption      *widgets.Text
	count, unit  *widgets.Text
	money, share *widgets.Text
	bar          *widgets.Progress
	body         *fyne.Container
}

func newTile(h page.Host, tier data.Tier, choose func(data.Tier)) *tile {
	x := &tile{tier: tier, choose: choose, ground: &canvas.Rectangle{}, bar: widgets.NewProgress(6)}
	x.count = widgets.NewText("", widgets.Style{Size: 20, Bold: true})
	x.unit = widgets.NewText(h.T("customers.unit"), note)
	x.money = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	x.share = widgets.NewText("", widgets.Style{Size: 13, Token: "t3"})
	if tier != data.High && tier != data.Potential {
		x.bar.SetToken("ly")
	}
	x.host, x.name = h, widgets.NewText("", widgets.Style{Bold: true})
	x.caption = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})
	x.body = widgets.Pad(11, 16, 7, 16, widgets.Col(2,
		widgets.Row(8, x.name, widgets.Grow(x.caption)),
		widgets.Row(4, x.count, widgets.Pad(5, 0, 0, 0, x.unit), widgets.Grow(nil), x.money, x.share),
		x.bar))
	x.ExtendBaseWidget(x)
	x.paint()
	return x
}

// say writes the tier's name and rule, which the manager may have changed.
func (x *tile) say(s customers.Standing) {
	f := x.host.Fmt()
	name, rule := customers.TierName(f, x.tier), s.SayRule(f, x.tier)
	x.name.SetText(name)
	x.tips = []string{name, rule, f.T("customers.tile.tip")}
	x.briefs = [2]string{s.SayRuleBriefly(f, x.tier, true), s.SayRuleBriefly(f, x.tier, false)}
	if rule == "" {
		x.tips[1] = f.T("customers.tile.outside.why")
		x.briefs = [2]string{f.T("customers.tile.outside"), f.T("customers.tile.outside")}
	}
}

func (x *tile) set(f text.Fmt, s customers.TierSum) {
	x.count.SetText(f.Count(s.Count))
	x.money.SetText(f.MoneyUnit(s.Amount))
	x.share.SetText("")
	x.bar.Set(0, 0)
	if s.Share != nil {
		x.share.SetText("· " + f.PercentWhole(data.Money(*s.Share), 10_000))
		x.bar.Set(float64(*s.Share)/10_000, 0)
	}
	x.fold(x.Size().Width)
	x.body.Refresh()
}

// Resize says as much of the rule as there is room for.
func (x *tile) Resize(s fyne.Size) {
	x.fold(s.Width)
	x.BaseWidget.Resize(s)
}

// fold leaves out what has no room in a tile of a width.
func (x *tile) fold(width float32) {
	brief := x.briefs[0]
	if width < theme.Px(236) {
		brief = x.briefs[1]
	}
	x.caption.SetText(brief)
	line := theme.Px(2*16 + 4*4)
	for _, t := range []*widgets.Text{x.count, x.unit, x.money, x.share} {
		line += t.MinSize().Width
	}
	x.unit.Hidden = line > width
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
	if x.on {
		x.ground.StrokeColor, x.ground.StrokeWidth = theme.C("accent"), 2
	}
}

// Refresh paints the present state and colours.
func (x *tile) Refresh() {
	x.paint()
	x.BaseWidget.Refresh()
}

// Tapped narrows the list to the tier.
func (x *tile) Tapped(*fyne.PointEvent) { x.choose(x.tier) }

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
