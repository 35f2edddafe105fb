// Package scores is the tab of fair judgement: score cards that explain every
// point, and beside them the sprint board with the praise.
package scores

import (
	"cmp"
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app/report"
	"quarterdeck/app/scores"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The views of the tab, in the order of the choice.
const (
	cardView = iota
	boardView
)

// spans are the kinds of period, in the order of the choice.
var spans = []string{scores.ByMonth, scores.ByQuarter, scores.ByYear}

// Page is the tab of scores.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button // primary: gives marks, or writes praise down

	view  *widgets.ChipGroup
	by    *widgets.Select
	than  *widgets.Select // the period to compare with
	name  *widgets.Text
	more  *widgets.Button
	cards *cards
	board *board

	day   data.Date // a day of the period shown; zero: today
	thans []data.Period
}

// NewScores builds the tab.
func NewScores(h page.Host) page.Page {
	p := &Page{host: h}
	p.control = widgets.NewButton(h.T("scores.mark"), widgets.Primary, p.New).WithIcon("edit").WithTip("Ctrl N")
	p.view = widgets.NewChipGroup([]string{h.T("scores.view.cards"), h.T("scores.view.board")}, false, func(int) { p.turn() })
	names := make([]string, len(spans))
	for i, by := range spans {
		names[i] = h.T("scores.by." + by)
	}
	p.by = widgets.NewSelect(names, func(int) { p.Refresh() }).Small()
	p.by.Select(1)
	p.than = widgets.NewSelect(nil, func(int) { p.Refresh() }).Small()
	p.name = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignCenter})
	back := widgets.NewIconButton("left", h.T("scores.back"), func() { p.move(-1) })
	next := widgets.NewIconButton("right", h.T("scores.next"), func() { p.move(1) })
	now := widgets.NewButton(h.T("scores.now"), widgets.Plain, func() { p.day = 0; p.Refresh() }).Small()
	rules := widgets.NewIconButton("settings", h.T("scores.rules"), p.rules)
	p.more = widgets.NewIconButton("more", h.T("activities.more"), p.offer)
	p.cards, p.board = newCards(p), newBoard(p)
	p.board.content.Hidden = true
	top := widgets.Row(8, p.view, p.by, widgets.Row(4, back, widgets.AtLeast(150, 0, p.name), next), now, p.than, widgets.Grow(nil), rules, p.more)
	p.content = widgets.Pad(12, 20, 16, 20, widgets.Col(12, top, widgets.Grow(widgets.Stack(p.cards.content, p.board.content))))
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control gives marks, or writes praise down.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows is everything: a score is worked out from the whole plan.
func (p *Page) Shows() []data.Kind { return data.Kinds }

// Refresh asks again.
func (p *Page) Refresh() {
	p.offerThan()
	if p.view.Selected() == boardView {
		p.board.refresh()
	} else {
		p.cards.refresh()
	}
	p.content.Refresh()
}

// turn shows the other view.
func (p *Page) turn() {
	board := p.view.Selected() == boardView
	p.cards.content.Hidden, p.board.content.Hidden = board, !board
	p.control.SetText(p.host.T("scores.mark"))
	if board {
		p.control.SetText(p.host.T("praise.new"))
	}
	p.Refresh()
}

// kind is how long the period is.
func (p *Page) kind() string { return spans[max(0, p.by.Selected())] }

// at is a day of the period that is shown.
func (p *Page) at() data.Date { return cmp.Or(p.day, p.host.Today()) }

// period is what is shown.
func (p *Page) period() data.Period {
	span, err := scores.PeriodOf(p.host.Plan(), p.kind(), p.at())
	if err != nil {
		p.host.Complain(err)
	}
	return span
}

// move shows the period before or after.
func (p *Page) move(by int) {
	span := p.period()
	p.day = span.From - 1
	if by > 0 {
		p.day = span.Until
	}
	p.Refresh()
}

// offerThan offers the periods to compare with: the four before, and the same a
// year ago.
func (p *Page) offerThan() {
	h, f := p.host, p.host.Fmt()
	span := p.period()
	p.name.SetText(scores.PeriodName(f, p.kind(), span))
	was := p.than.Selected()
	p.thans = nil
	var names []string
	for q := span; len(p.thans) < 4 && p.kind() != scores.ByYear; {
		var err error
		if q, err = scores.PeriodOf(h.Plan(), p.kind(), q.From-1); err != nil {
			break
		}
		p.thans = append(p.thans, q)
		names = append(names, h.T("scores.than", scores.PeriodName(f, p.kind(), q)))
	}
	p.than.Hidden = len(names) == 0 || p.view.Selected() == boardView
	p.than.SetOptions(names, min(max(0, was), len(names)-1))
}

// compared is a day of the period to compare with; zero: the one just before.
func (p *Page) compared() data.Date {
	if i := p.than.Selected(); i > 0 && i < len(p.thans) {
		return p.thans[i].From
	}
	return 0
}

// Go shows the card of a rep, by the route's code; the code "board" or "praise"
// shows the board.
func (p *Page) Go(r page.Route) {
	switch r.Code {
	case "":
	case "board", "praise":
		p.view.Select(boardView)
		p.turn()
	default:
		p.view.Select(cardView)
		p.turn()
		p.cards.choose(r.Code)
	}
}

// New gives marks, or writes praise down.
func (p *Page) New() {
	if p.view.Selected() == boardView {
		PraiseForm(p.host, "", 0)
		return
	}
	p.marks("")
}

// Print opens the preview of what is shown.
func (p *Page) Print() {
	if p.view.Selected() == boardView {
		p.host.Show(page.Route{Page: "reports", Part: "ranking", Code: p.kind(), ID: data.ID(p.at())})
		return
	}
	p.host.Show(page.Route{Page: "reports", Part: "scores", Code: p.kind(), ID: data.ID(p.at())})
}

// offer lists what else can be done.
func (p *Page) offer() {
	h := p.host
	widgets.ShowMenu(p.more,
		widgets.MenuItem{Label: h.T("scores.print"), Icon: "print", Do: func() {
			h.Show(page.Route{Page: "reports", Part: "scores", Code: p.kind(), ID: data.ID(p.at())})
		}},
		widgets.MenuItem{Label: h.T("scores.print.board"), Icon: "print", Do: func() {
			h.Show(page.Route{Page: "reports", Part: "ranking", Code: p.kind(), ID: data.ID(p.at())})
		}},
		widgets.MenuItem{Label: h.T("scores.export"), Icon: "export", Do: p.export},
		widgets.MenuItem{Label: h.T("scores.rules"), Icon: "settings", Do: p.rules},
		widgets.MenuItem{Label: h.T("scores.rules.usual"), Icon: "undo", Do: func() {
			h.Confirm(h.T("scores.rules.usual"), h.T("scores.rules.usual.body"), h.T("scores.rules.usual.do"), false, func() { h.Do(scores.ResetScoreRules{}) })
		}},
	)
}

// export writes cards, board and praise of the period as a workbook.
func (p *Page) export() {
	h := p.host
	h.AskSave(h.T("scores.file", h.Plan().Firm, p.name.String())+".xlsx", func(path string) {
		h.Run(page.Job{Title: h.T("scores.export"),
			Work: func(func(int, int) error) error {
				return report.WriteScoreSheets(path, h.Reader(), h.Today(), h.Fmt(), p.kind(), p.at(), "")
			},
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}
