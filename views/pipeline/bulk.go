package pipeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// bulk is the bar of what can be done with the ticked opportunities. Each of it
// is one change with one undo.
type bulk struct {
	page    *Page
	content fyne.CanvasObject
	count   *widgets.Text
	money   *widgets.Text
	stage   *widgets.Button
	close   *widgets.Button
	more    *widgets.Button
}

func newBulk(p *Page) *bulk {
	h := p.host
	b := &bulk{page: p, count: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Token: "accent"}), money: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})}
	button := func(key, icon string, do func()) *widgets.Button {
		return widgets.NewButton(h.T(key), widgets.Plain, do).WithIcon(icon).Small()
	}
	b.stage = button("pipeline.bulk.stage", "stages", func() { stageForm(h, b.codes(), "") })
	b.close = button("pipeline.bulk.close", "cal", func() { closeForm(h, b.codes(), 0) })
	b.more = widgets.NewIconButton("more", h.T("button.more"), b.menu).Small()
	ground := canvas.NewRectangle(theme.C("asoft"))
	bar := widgets.Pad(6, 12, 6, 16, widgets.Row(8, b.count, widgets.Grow(b.money), b.stage, b.close,
		button("pipeline.bulk.owner", "swap", func() { ownerForm(h, b.codes()) }), b.more,
		widgets.NewIconButton("x", h.T("pipeline.bulk.none"), func() { p.table.Untick() }).Small()))
	b.content = widgets.Stack(ground, bar)
	b.content.Hide()
	return b
}

func (b *bulk) codes() (codes []string) {
	for _, x := range b.page.table.Ticked() {
		codes = append(codes, x.Code)
	}
	return codes
}

// set shows how many are ticked, or hides the bar when none is.
func (b *bulk) set() {
	h, rows := b.page.host, b.page.table.Ticked()
	var money data.Money
	why := ""
	for _, x := range rows {
		money += x.Amount
		if !x.Open() {
			why = h.T("pipeline.bulk.ended")
		}
	}
	b.count.SetText(h.T("pipeline.bulk.count", len(rows)))
	b.money.SetText(h.Fmt().MoneyUnit(money))
	b.stage.Allow(why)
	b.close.Allow(why)
	if b.content.Visible() == (len(rows) > 0) {
		return
	}
	if b.content.Hide(); len(rows) > 0 {
		b.content.Show()
	}
	b.page.left.Refresh()
}

// menu offers what is done less often.
func (b *bulk) menu() {
	h, codes := b.page.host, b.codes()
	widgets.ShowMenu(b.more,
		widgets.MenuItem{Label: h.T("pipeline.bulk.category"), Icon: "flag", Do: func() { categoryForm(h, codes) }},
		widgets.MenuItem{Label: h.T("pipeline.bulk.remove", len(codes)), Icon: "trash", Danger: true, Do: func() {
			h.Confirm(h.T("pipeline.bulk.remove", len(codes)), h.T("pipeline.bulk.remove.why"), h.T("button.delete"), true,
				func() { h.Do(pipeline.RemoveOpportunities{Codes: codes}) })
		}})
}
