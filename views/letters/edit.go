package letters

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/letters"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// New issues every letter that is missing or outdated.
func (p *Page) New() {
	h := p.host
	n := p.reg.Open + p.reg.Outdated
	if n == 0 {
		h.Toast(h.T("problem.letter.nothing"))
		return
	}
	day := forms.Day(h, h.Today())
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("letters.issued"), Object: day, Hint: h.T("letters.issue.all.hint", p.reg.Open, p.reg.Outdated)})
	forms.Edit(h, h.T("letters.issue.all"), form, func() (app.Command, error) {
		d, err := day.Date()
		return letters.IssueLetters{Day: d}, data.At("day", err)
	}, nil)
}

// issueOne issues the letter of the selected row.
func (p *Page) issueOne() {
	e, ok := p.table.Selected()
	if !ok {
		return
	}
	h := p.host
	day, person := forms.Day(h, h.Today()), forms.Line(e.Person)
	form := widgets.NewForm(
		widgets.FormItem{Field: "person", Label: h.T("letters.person"), Object: person, Hint: h.T("letters.person.hint")},
		widgets.FormItem{Field: "day", Label: h.T("letters.issued"), Object: day, Hint: h.T("letters.issue.hint", e.Next)})
	forms.Edit(h, h.T("letters.issue.one", p.name(e)), form, func() (app.Command, error) {
		d, err := day.Date()
		c := letters.IssueLetters{For: e.For, Person: forms.Trimmed(person), Day: d}
		if e.Code != "" {
			c.Codes = []string{e.Code}
		}
		return c, data.At("day", err)
	}, nil)
}

// signOne writes down when the selected letter was signed; an empty day takes
// the signature back.
func (p *Page) signOne() {
	e, ok := p.table.Selected()
	if !ok || e.Letter == nil {
		return
	}
	h := p.host
	was := e.Signed
	if was == 0 {
		was = max(h.Today(), e.Letter.Issued)
	}
	day := forms.Day(h, was)
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("letters.signed"), Object: day, Hint: h.T("letters.sign.hint")})
	forms.Edit(h, h.T("letters.sign.one", e.Number), form, func() (app.Command, error) {
		d, err := day.Date()
		return letters.SignLetters{Numbers: []string{e.Number}, Day: d}, data.At("day", err)
	}, nil)
}

// menu offers what is done seldom.
func (p *Page) menu() {
	h := p.host
	items := []widgets.MenuItem{
		{Label: h.T("letters.clauses.responsibility"), Do: func() { p.clauses(data.Responsibility) }},
		{Label: h.T("letters.clauses.commitment"), Do: func() { p.clauses(data.CommitmentLetter) }},
	}
	if e, ok := p.table.Selected(); ok && e.Letter != nil {
		items = append(items, widgets.MenuItem{Label: h.T("letters.remove", e.Number), Do: func() { h.Do(letters.RemoveLetter{Number: e.Number}) }})
	}
	widgets.ShowMenu(p.more, items...)
}

// clauses edits what a letter says besides its numbers, in both languages.
func (p *Page) clauses(kind data.LetterKind) {
	h := p.host
	areas := map[text.Lang]*widgets.Field{}
	form := widgets.NewForm()
	for _, l := range text.Langs {
		t, err := letters.TextOf(h.Reader(), h.Today(), letters.TextIn{Letter: kind, Lang: string(l)})
		if err != nil {
			h.Complain(err)
			return
		}
		areas[l] = widgets.NewArea("", 7)
		areas[l].SetText(strings.Join(t.Clauses, "\n"))
		form.Add(widgets.FormItem{Field: string(l), Label: h.T("reports.paper." + string(l)), Object: areas[l]})
	}
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("letters.clauses.hint"))})
	d := widgets.NewDialog(h.T("letters.clauses."+string(kind)), form, 720)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		form.Clear()
		zh, en := areas[text.ZH].Text(), areas[text.EN].Text()
		c := letters.SetLetterText{Letter: kind, Zh: &zh, En: &en}
		if err := h.Try(c); err != nil {
			if !form.Complain(h.Fmt(), err) {
				h.Complain(err)
			}
			return
		}
		h.HideOverlay()
		h.Do(c)
	})
	h.ShowOverlay(d)
	d.Focus()
}
