package evidence

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/evidence"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// KeepScenario opens the form of a scenario filled with the goal as it is, with
// an amount that may not be decided yet; nil takes the goal's own.
func KeepScenario(h page.Host, amount *data.Money) {
	x, err := present(h)
	if err != nil {
		h.Complain(err)
		return
	}
	if amount != nil {
		x.Amount = *amount
	}
	if x.Amount != 0 {
		x.Name = h.T("scenario.name", h.Fmt().MoneyUnit(x.Amount))
	}
	editScenario(h, x)
}

// present is the goal as a scenario that is not stored.
func present(h page.Host) (x evidence.Column, err error) {
	r := h.Reader()
	d, err := targets.GoalOf(r, h.Today(), targets.GoalIn{})
	if err != nil {
		return x, err
	}
	a, err := evidence.Hold(r, h.Today(), d)
	if err != nil {
		return x, err
	}
	levels, err := r.Levels()
	if err != nil {
		return x, err
	}
	x = evidence.Column{Base: levels.Base, Challenge: levels.Challenge, Rhythm: d.Rhythm, Reason: d.Reason, Drivers: a.Drivers, Cited: a.Cited}
	if d.Amount != nil {
		x.Amount = *d.Amount
	}
	return x, nil
}

// editScenario opens the form of a scenario; one without ID is added.
func editScenario(h page.Host, x evidence.Column) {
	sheets, err := h.Reader().Insights()
	if err != nil {
		h.Complain(err)
		return
	}
	name, reason := forms.Line(x.Name), widgets.NewArea(h.T("decide.reason.hint"), 2)
	reason.SetText(x.Reason)
	known := &x.Amount
	if *known == 0 { // nothing is decided yet: the amount is asked for
		known = nil
	}
	amount, base, challenge := newAmount(h, known), newAmount(h, x.Base), newAmount(h, x.Challenge)
	rhythms := targets.Templates(len(h.Plan().Groups()))
	if x.Rhythm != "" && !slices.Contains(rhythms, x.Rhythm) {
		rhythms = append(rhythms, x.Rhythm)
	}
	var labels []string
	for _, k := range rhythms {
		labels = append(labels, h.Fmt().RhythmName(k))
	}
	rhythm := widgets.NewSelect(labels, nil)
	rhythm.Select(max(0, slices.Index(rhythms, x.Rhythm)))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("scenario.called"), Object: name},
		widgets.FormItem{Field: "rhythm", Label: h.T("scenario.rhythm"), Object: rhythm})
	form.Add(widgets.FormItem{Field: "amount", Label: h.T("level.goal"), Object: amount},
		widgets.FormItem{Field: "base", Label: h.T("level.base"), Object: base},
		widgets.FormItem{Field: "challenge", Label: h.T("level.challenge"), Object: challenge})
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("decide.reason"), Object: reason})
	cited := newCiting(h, form, sheets, x.Cited)
	fields := newDriverFields(h, form, x.Drivers)
	title, remove := h.T("scenario.add"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("scenario.edit"), evidence.RemoveScenario{ID: x.ID}
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := evidence.SaveScenario{ID: x.ID, Name: forms.Trimmed(name), Rhythm: rhythms[max(0, rhythm.Selected())], Reason: forms.Trimmed(reason), Insights: cited.ids()}
		m, err := amount.Amount()
		switch {
		case err != nil:
			return nil, data.At("amount", err)
		case m == nil:
			return nil, data.Problem{Key: "problem.amount.empty", Field: "amount"}
		}
		c.Amount = *m
		if c.Base, err = base.Amount(); err != nil {
			return nil, data.At("base", err)
		}
		if c.Challenge, err = challenge.Amount(); err != nil {
			return nil, data.At("challenge", err)
		}
		d, err := fields.read()
		c.Drivers = evidence.Drivers(d)
		return c, err
	}, remove)
}

// citing is the choice of sheets something rests on.
type citing struct {
	sheets []data.Insight
	checks []*widgets.Check
}

func newCiting(h page.Host, form *widgets.Form, sheets []data.Insight, cited []evidence.Ref) *citing {
	c := &citing{sheets: sheets}
	if len(sheets) == 0 {
		return c
	}
	box := widgets.Col(0)
	for _, x := range sheets {
		check := widgets.NewCheck(widgets.Cut(x.Title, 13, false, 480), nil)
		check.SetOn(slices.ContainsFunc(cited, func(r evidence.Ref) bool { return r.ID == x.ID }))
		c.checks = append(c.checks, check)
		box.Add(widgets.Row(0, check))
	}
	form.Add(widgets.FormItem{Field: "insights", Label: h.T("evidence.rests"), Object: box})
	return c
}

func (c *citing) ids() (ids []data.ID) {
	for i, check := range c.checks {
		if check.On() {
			ids = append(ids, c.sheets[i].ID)
		}
	}
	return ids
}

// EditCited asks on which sheets the goal rests.
func EditCited(h page.Host, cited []evidence.Ref) {
	sheets, err := h.Reader().Insights()
	if err != nil {
		h.Complain(err)
		return
	}
	if len(sheets) == 0 {
		h.Show(page.Route{Page: "targets", Part: "evidence"})
		return
	}
	form := widgets.NewForm()
	c := newCiting(h, form, sheets, cited)
	forms.EditWide(h, h.T("evidence.cite"), form, func() (app.Command, error) {
		return evidence.CiteInsights{Insights: c.ids()}, nil
	}, nil)
}
