package deviations

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	appexec "quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/execution"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A work list shows the actions against a deviation: a box, what is done, how far
// that is, who does it, and until when.
type workList struct {
	host    page.Host
	content *fyne.Container
	none    *widgets.Wrap
	rows    []*workRow
}

type workRow struct {
	row   *widgets.ListRow
	check *widgets.Check
	words *widgets.Text
	state *widgets.Badge
	who   *widgets.Text
	due   *widgets.Text
}

func newWorkList(h page.Host) *workList {
	l := &workList{host: h, none: widgets.NewWrap(h.T("deviation.actions.none"), widgets.Style{Size: 12, Token: "t3"})}
	l.content = widgets.Col(0, widgets.Pad(4, 16, 12, 16, l.none))
	return l
}

// set shows the actions of a record.
func (l *workList) set(x deviations.Record) {
	for len(l.rows) < len(x.Actions) {
		r := newWorkRow(l.host.Lang())
		l.rows = append(l.rows, r)
		l.content.Add(r.row)
	}
	show(l.content.Objects[0], len(x.Actions) == 0)
	for i, r := range l.rows {
		if i >= len(x.Actions) {
			r.row.Hide()
			continue
		}
		r.set(l.host, x, x.Actions[i])
		r.row.Show()
	}
	l.content.Refresh()
}

// whoWidths are the widths of names, which are longer in English.
var whoWidths = map[text.Lang]float32{text.ZH: 56, text.EN: 88}

func newWorkRow(lang text.Lang) *workRow {
	r := &workRow{check: widgets.NewCheck("", nil), words: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), state: widgets.NewBadge("", widgets.Outline),
		who: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true}), due: widgets.NewText("", widgets.Style{Size: 13, Align: fyne.TextAlignTrailing})}
	r.row = widgets.NewListRow(widgets.Fixed(0, 40, widgets.Pad(0, 16, 0, 16, widgets.Row(8, r.check, widgets.Grow(r.words), r.state, widgets.Fixed(whoWidths[lang], 20, r.who), widgets.Fixed(64, 20, r.due)))))
	return r
}

// stateTones are the tones of how far an action is.
var stateTones = map[appexec.Status]widgets.Tone{appexec.StatusDoing: widgets.Accented, appexec.StatusWaiting: widgets.Warning, appexec.StatusDone: widgets.Good}

func (r *workRow) set(h page.Host, x deviations.Record, a appexec.ActionRow) {
	tone, ok := stateTones[a.Status]
	if !ok {
		tone = widgets.Outline
	}
	words := h.T("actions.status." + string(a.Status))
	if a.PilotID != 0 && a.Done == 0 {
		words, tone = h.T("deviation.action.pilot"), widgets.Accented
	}
	r.state.SetText(words)
	r.state.SetTone(tone)
	r.check.SetOn(a.Done != 0)
	r.check.SetTip(a.Text)
	r.check.OnChanged = func(on bool) {
		done := false
		if on {
			done = h.Do(appexec.FinishAction{ID: a.ID, Day: h.Today()})
		} else {
			done = h.Do(appexec.ReopenAction{ID: a.ID})
		}
		if !done {
			r.check.SetOn(!on)
		}
	}
	r.words.SetText(a.Text)
	r.words.SetToken(map[bool]theme.Token{true: "t3", false: "t1"}[a.Done != 0])
	r.who.SetText(cmp.Or(a.OwnerName, h.T("stages.nobody")))
	r.due.SetText(h.Fmt().Date(a.Due))
	r.due.SetToken(map[bool]theme.Token{true: "bad", false: "t1"}[a.Late > 0])
	r.row.OnTap = func() { execution.ActionForm(h, a.Action, nil) }
	r.row.OnSpace = func() { r.check.OnChanged(a.Done == 0) }
}

// addAction asks for a new action against a deviation.
func addAction(h page.Host, x deviations.Record) {
	execution.ActionForm(h, data.Action{DeviationID: x.ID, OwnerID: x.OwnerID}, nil)
}

// show shows or hides a part.
func show(o fyne.CanvasObject, want bool) {
	if want {
		o.Show()
	} else {
		o.Hide()
	}
}
