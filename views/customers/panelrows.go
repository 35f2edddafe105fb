package customers

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// ruleList says of the tiers' rules which is met and what the others miss.
type ruleList struct {
	host    page.Host
	content *fyne.Container
	rows    []*ruleRow
}

type ruleRow struct {
	row   *fyne.Container
	mark  *widgets.Picture
	name  *widgets.Text
	words *widgets.Wrap
}

func newRuleList(h page.Host) *ruleList {
	l := &ruleList{host: h, content: widgets.Col(6)}
	return l
}

// room makes as many rows as are said.
func (l *ruleList) room(n int) {
	for len(l.rows) < n {
		r := &ruleRow{mark: widgets.NewPicture("minus", "t3", 14), name: widgets.NewText("", widgets.Style{Size: 12, Bold: true}),
			words: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
		r.row = widgets.Col(0, widgets.Row(6, r.mark, r.name), widgets.Pad(0, 0, 0, 20, r.words))
		l.rows = append(l.rows, r)
		l.content.Add(r.row)
	}
}

func (l *ruleList) set(f text.Fmt, s customers.Standing, c customers.Customer) {
	lines := worthSaying(c)
	l.room(len(lines))
	for i, r := range l.rows {
		r.row.Hidden = i >= len(lines)
		if r.row.Hidden {
			continue
		}
		rule := lines[i]
		r.name.SetText(customers.TierName(f, rule.Tier))
		if rule.Met {
			r.mark.Set("check", "accent")
			r.words.SetText(s.SayCheck(f, rule))
			continue
		}
		r.mark.Set("minus", "t3")
		var misses []string
		for _, m := range rule.Misses {
			misses = append(misses, customers.SayMiss(f, m))
		}
		r.words.SetText(strings.Join(misses, f.T("customers.miss.and")))
	}
	l.content.Hidden = len(lines) == 0
	l.content.Refresh()
}

// worthSaying are the rule that is met and those that would be better; without
// one that is met, all.
func worthSaying(c customers.Customer) (rules []customers.RuleCheck) {
	better := map[data.Tier]data.Tier{data.Potential: data.High, data.Low: data.Potential, data.Dormant: data.Potential}
	for _, r := range c.Rules {
		if r.Tier == c.Computed {
			rules = append([]customers.RuleCheck{r}, rules...)
		} else if c.Computed == data.Unclassified || r.Tier == better[c.Computed] {
			rules = append(rules, r)
		}
	}
	return rules
}

// orderList is the last orders.
type orderList struct {
	host    page.Host
	content *fyne.Container
	count   *widgets.Text
	none    *widgets.Text
	rows    []*orderRow
	columns orderColumns
}

type orderRow struct {
	row                  *fyne.Container
	date, number, amount *widgets.Text
}

// ordersShown is how many of the last orders have a row.
const ordersShown = 8

func newOrderList(h page.Host) *orderList {
	l := &orderList{host: h, count: widgets.NewText("", note), none: widgets.NewText(h.T("customers.orders.none"), note)}
	l.content = widgets.Col(4, l.none)
	for range ordersShown {
		r := &orderRow{date: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}), number: widgets.NewText("", widgets.Style{Size: 12, Token: "t2"}),
			amount: widgets.NewText("", widgets.Style{Size: 13, Align: fyne.TextAlignTrailing})}
		r.row = &fyne.Container{Layout: &l.columns, Objects: []fyne.CanvasObject{r.date, r.number, r.amount}}
		l.rows = append(l.rows, r)
		l.content.Add(r.row)
	}
	return l
}

func (l *orderList) set(f text.Fmt, c customers.Customer, plan data.Period) {
	l.none.Hidden, l.columns.date = len(c.Recent) > 0, 0
	l.count.SetText("")
	if c.Orders > 0 {
		l.count.SetText(f.T("customers.orders.all", c.Orders, c.Amount))
	}
	for i, r := range l.rows {
		r.row.Hidden = i >= len(c.Recent)
		if r.row.Hidden {
			continue
		}
		o := c.Recent[i]
		r.date.SetText(f.DateIn(o.Date, plan))
		l.columns.date = max(l.columns.date, r.date.MinSize().Width)
		r.number.SetText(o.Number)
		r.amount.SetText(f.Exact(o.Amount))
		r.amount.SetToken(map[bool]theme.Token{true: "bad", false: "t1"}[o.Amount < 0])
	}
	l.content.Refresh()
}

// orderColumns lays out date, number and amount of an order, the numbers one
// under another; a number without room is left out.
type orderColumns struct{ date float32 }

// Layout is Fyne's.
func (l *orderColumns) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space := theme.Px(12)
	amount, number := objs[2].MinSize().Width, objs[1].MinSize().Width
	widgets.Place(objs[0], 0, 0, l.date, s.Height)
	widgets.Place(objs[2], s.Width-amount, 0, amount, s.Height)
	if l.date+number+amount+2*space > s.Width {
		number = 0
	}
	widgets.Place(objs[1], l.date+space, 0, number, s.Height)
}

// MinSize is a line 20 high.
func (l *orderColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(20)) }

// framed puts a thin frame round an object.
func framed(o fyne.CanvasObject) fyne.CanvasObject {
	frame := canvas.NewRectangle(nil)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.C("line"), 1, theme.Px(6)
	frame.FillColor = theme.C("surface")
	return widgets.Stack(frame, o)
}
