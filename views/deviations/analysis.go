package deviations

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/deviations"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A pressLine is a word at the left and a sentence, opened by tap or Enter.
type pressLine struct {
	row   *widgets.ListRow
	name  *widgets.Text
	words *widgets.Text
}

func newPressLine() *pressLine {
	l := &pressLine{name: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), words: widgets.NewText("", widgets.Style{Size: 13, Elide: true})}
	l.row = widgets.NewListRow(widgets.Fixed(0, 28, widgets.Row(8, widgets.Fixed(92, 20, l.name), widgets.Grow(l.words))))
	l.row.Bare = true
	return l
}

func (l *pressLine) set(name, words, empty string, do func()) {
	l.name.SetText(name)
	l.words.SetText(words)
	l.words.SetToken("t1")
	if words == "" {
		l.words.SetText(empty)
		l.words.SetToken(theme.Token("t3"))
	}
	l.row.OnTap = do
	l.row.Show()
	l.row.Refresh()
}

// fivesList shows the six answers of 5W1H.
type fivesList struct {
	host    page.Host
	content *fyne.Container
	lines   []*pressLine
}

func newFivesList(h page.Host) *fivesList {
	l := &fivesList{host: h, content: widgets.Col(0)}
	for range data.FiveWFields {
		x := newPressLine()
		l.lines = append(l.lines, x)
		l.content.Add(x.row)
	}
	return l
}

func (l *fivesList) set(x deviations.Record) {
	h := l.host
	for i, field := range data.FiveWFields {
		answer := data.FiveW{Field: field}
		for _, a := range x.FiveWs {
			if a.Field == field {
				answer = a
			}
		}
		l.lines[i].set(h.T("fivew."+string(field)), answer.Words(), h.T("deviation.fivew.empty"), func() { fiveWForm(h, x, answer) })
	}
}

// fiveWForm edits one answer of 5W1H.
func fiveWForm(h page.Host, x deviations.Record, w data.FiveW) {
	words, unit := forms.Line(w.Text), forms.Line(w.Unit)
	number := func(n *int64) *widgets.Field {
		if n == nil {
			return forms.Line("")
		}
		return forms.Line(strconv.FormatFloat(float64(*n)/1000, 'f', -1, 64))
	}
	before, after := number(w.Before), number(w.After)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("fivew." + string(w.Field)), Object: words, Hint: h.T("fivew.example." + string(w.Field))})
	form.Add(widgets.FormItem{Field: "before", Label: h.T("deviation.fivew.before"), Object: before},
		widgets.FormItem{Field: "after", Label: h.T("deviation.fivew.after"), Object: after}, widgets.FormItem{Field: "unit", Label: h.T("deviation.fivew.unit"), Object: unit})
	read := func(field string, of *widgets.Field) (*int64, error) {
		s := forms.Trimmed(of)
		if s == "" {
			return nil, nil
		}
		n, err := data.ParseQuantity(s)
		return &n, data.At(field, err)
	}
	forms.EditWide(h, h.T("deviation.fivew"), form, func() (app.Command, error) {
		c := deviations.SaveFiveW{Deviation: x.ID, Field: w.Field, Text: forms.Trimmed(words), Unit: forms.Trimmed(unit)}
		var err error
		if c.Before, err = read("before", before); err != nil {
			return c, err
		}
		c.After, err = read("after", after)
		return c, err
	}, nil)
}

// swotList shows the lines of the four lists, and one to add to each.
type swotList struct {
	host    page.Host
	content *fyne.Container
	lines   []*pressLine
}

func newSwotList(h page.Host) *swotList { return &swotList{host: h, content: widgets.Col(0)} }

func (l *swotList) set(x deviations.Record) {
	h, n := l.host, 0
	line := func() *pressLine {
		if n == len(l.lines) {
			y := newPressLine()
			l.lines = append(l.lines, y)
			l.content.Add(y.row)
		}
		n++
		return l.lines[n-1]
	}
	for _, side := range data.SwotSides {
		name := h.T("swot." + string(side))
		for _, p := range x.Swot {
			if p.Side == side {
				line().set(name, p.Text, "", func() { swotForm(h, x, p) })
				name = ""
			}
		}
		line().set(name, "", h.T("deviation.swot.add"), func() { swotForm(h, x, data.SwotPoint{Side: side}) })
	}
	for _, y := range l.lines[n:] {
		y.row.Hide()
	}
	l.content.Refresh()
}

// swotForm edits a line of the SWOT analysis; one without ID is added.
func swotForm(h page.Host, x deviations.Record, p data.SwotPoint) {
	words := forms.Line(p.Text)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("swot." + string(p.Side)), Object: words})
	var remove app.Command
	if p.ID != 0 {
		remove = deviations.RemoveSwotPoint{ID: p.ID}
	}
	forms.Edit(h, h.T("deviation.swot"), form, func() (app.Command, error) {
		return deviations.SaveSwotPoint{ID: p.ID, Deviation: x.ID, Side: p.Side, Text: strings.TrimSpace(words.Text())}, nil
	}, remove)
}
