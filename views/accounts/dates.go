package accounts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// dateList is the key dates of a row, each with a check to tick it off.
type dateList struct {
	host    page.Host
	content *fyne.Container
	none    *widgets.Text
	rows    []*dateRow
}

// A dateRow is one key date.
type dateRow struct {
	row   *fyne.Container
	check *widgets.Check
	day   *widgets.Text
	left  *widgets.Text
	words *widgets.Wrap
	edit  *widgets.Button
	k     data.KeyDate
	of    accounts.Row
}

func newDateList(h page.Host) *dateList {
	l := &dateList{host: h, none: widgets.NewText(h.T("accounts.date.none"), small)}
	l.content = widgets.Col(4, l.none)
	return l
}

// set shows the dates of a row.
func (l *dateList) set(p *Page, x accounts.Row) {
	f := l.host.Fmt()
	for len(l.rows) < len(x.Dates) {
		r := &dateRow{day: widgets.NewText("", widgets.Style{Size: 13, Bold: true}), left: widgets.NewText("", small), words: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})}
		r.check = widgets.NewCheck("", func(on bool) {
			day := data.Date(0)
			if on {
				day = l.host.Today()
			}
			l.host.Do(accounts.FinishKeyDate{ID: r.k.ID, Day: day})
		})
		r.check.SetTip(l.host.T("accounts.date.tick"))
		r.edit = widgets.NewIconButton("edit", l.host.T("accounts.date.edit"), func() { p.dateForm(r.of, r.k) }).Small()
		r.row = widgets.Col(0, widgets.Row(6, r.check, r.day, widgets.Grow(r.left), r.edit), widgets.Pad(0, 0, 0, 26, r.words))
		l.rows = append(l.rows, r)
		l.content.Add(r.row)
	}
	l.none.Hidden = len(x.Dates) > 0
	for i, r := range l.rows {
		r.row.Hidden = i >= len(x.Dates)
		if r.row.Hidden {
			continue
		}
		r.of, r.k = x, x.Dates[i]
		days := int(r.k.Date - l.host.Today())
		r.check.SetOn(r.k.Done != 0)
		r.day.SetText(f.Date(r.k.Date))
		r.words.SetText(r.k.Text)
		if r.k.Done != 0 {
			r.day.SetToken("t3")
			r.left.SetText(f.T("accounts.date.done", f.Date(r.k.Done)))
			r.left.SetToken("t3")
			continue
		}
		r.day.SetToken("t1")
		r.left.SetText(daysWord(f, days))
		r.left.SetToken(daysToken(days))
	}
	l.content.Refresh()
}

// framed puts a thin frame round an object.
func framed(o fyne.CanvasObject) fyne.CanvasObject {
	frame := canvas.NewRectangle(nil)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.C("line"), 1, theme.Px(6)
	frame.FillColor = theme.C("surface")
	return widgets.Stack(frame, o)
}
