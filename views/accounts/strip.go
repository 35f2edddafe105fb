package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A strip is the four figures above the table: how many rows are approved, which
// proposals are due, which changes of a decision maker run, and who was visited.
type strip struct {
	page      *Page
	content   fyne.CanvasObject
	approved  *figure
	proposals *figure
	changes   *figure
	visits    *figure
	bar       *widgets.Progress
}

// A figure is a small card: a name, a number with its unit, and a remark.
type figure struct {
	card         *widgets.Card
	number, unit *widgets.Text
	remark       *widgets.Text
}

func newFigure(name string, right fyne.CanvasObject) *figure {
	x := &figure{number: widgets.NewText("", widgets.Style{Size: 20, Bold: true}), unit: widgets.NewText("", widgets.Style{Size: 13, Token: "t2"}),
		remark: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})}
	head := widgets.Row(8, widgets.NewText(name, widgets.Style{Size: 13, Bold: true}), widgets.Grow(nil))
	if right != nil {
		head.Add(right)
	}
	x.card = widgets.NewCard("", "", nil, widgets.Pad(8, 12, 8, 16, widgets.Col(2, widgets.Fixed(0, 26, head),
		widgets.Row(6, x.number, widgets.Pad(4, 0, 0, 0, x.unit), widgets.Grow(widgets.Pad(4, 4, 0, 0, x.remark))))))
	return x
}

func (x *figure) set(number, unit, remark string, token theme.Token) {
	x.number.SetText(number)
	x.unit.SetText(unit)
	x.remark.SetText(remark)
	x.remark.SetToken(token)
	x.card.Refresh()
}

func newStrip(p *Page) *strip {
	h := p.host
	s := &strip{page: p, bar: widgets.NewProgress(6)}
	s.bar.SetToken("good")
	s.approved = newFigure(h.T("accounts.strip.approved"), widgets.Fixed(96, 0, s.bar))
	look := func(do func()) *widgets.Button {
		return widgets.NewButton(h.T("accounts.strip.look"), widgets.Quiet, do).Small()
	}
	s.proposals = newFigure(h.T("accounts.strip.proposals"), look(p.showProposals))
	s.changes = newFigure(h.T("accounts.strip.changes"), look(p.showChanges))
	s.visits = newFigure(h.T("accounts.strip.visits"), nil)
	s.content = widgets.Split(nil, gap, s.approved.card, s.proposals.card, s.changes.card, s.visits.card)
	return s
}

// set shows the figures of the table.
func (s *strip) set() {
	f, t := s.page.host.Fmt(), s.page.t
	n := len(t.Rows)
	share := 0.0
	if n > 0 {
		share = float64(t.Approved) / float64(n)
	}
	s.bar.Set(share, -1)
	remark, token := "", theme.Token("t3")
	if t.Lacking > 0 {
		remark, token = f.T("accounts.strip.lacking", t.Lacking), "warn"
	}
	s.approved.set(f.Count(t.Approved)+" / "+f.Count(n), f.T("accounts.strip.rows"), remark, token)

	s.proposals.set(f.Count(t.Proposals), f.T("accounts.strip.tosend"), lateWord(f, t.LateProposals), lateToken(t.LateProposals))
	s.changes.set(f.Count(t.Changes), f.T("accounts.strip.running"), lateWord(f, t.LateChanges), lateToken(t.LateChanges))
	s.visits.set(f.Count(n-t.Unvisited)+" / "+f.Count(n), f.T("customers.unit"), f.T("accounts.strip.quarterly"), "t3")
}
