package evidence

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/evidence"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// EditDrivers opens the driver sheet: what every anchor of the goal is worked
// out from. The caret is in the part of an anchor, by its key; "" begins at the
// top.
func EditDrivers(h page.Host, goal targets.Decision, anchor string) {
	drivers, err := h.Reader().Drivers()
	if err != nil {
		h.Complain(err)
		return
	}
	form := widgets.NewForm()
	growth, best, last, year := newRate(goal.Growth), newAmount(h, goal.Best), newAmount(h, goal.Typed), widgets.NewField("")
	if goal.BestYear != 0 {
		year.SetText(strconv.Itoa(goal.BestYear))
	}
	hint := h.T("evidence.last.none")
	if goal.Typed == nil && goal.LastYear != nil {
		hint = h.T("evidence.last.orders", h.Fmt().MoneyUnit(*goal.LastYear))
	}
	form.Add(heading(h.T("drivers.floors")))
	form.Add(widgets.FormItem{Field: "growth", Label: h.T("evidence.growth"), Object: growth},
		widgets.FormItem{Field: "best", Label: h.T("evidence.best"), Object: best},
		widgets.FormItem{Field: "best_year", Label: h.T("evidence.best_year"), Object: year})
	form.Add(widgets.FormItem{Field: "last_year", Label: h.T("evidence.last"), Hint: hint, Object: last})
	fields := newDriverFields(h, form, drivers)
	forms.EditWide(h, h.T("evidence.title"), form, func() (app.Command, error) {
		d, err := fields.read()
		if err != nil {
			return nil, err
		}
		c := evidence.SetDrivers{Drivers: evidence.Drivers(d)}
		if c.Growth, err = readRate(growth, "growth"); err != nil {
			return nil, err
		}
		if c.Best, err = best.Amount(); err != nil {
			return nil, data.At("best", err)
		}
		if c.LastYear, err = last.Amount(); err != nil {
			return nil, data.At("last_year", err)
		}
		if typed := forms.Trimmed(year); typed != "" {
			if c.BestYear, err = strconv.Atoi(typed); err != nil || c.BestYear == 0 {
				return nil, data.Problem{Key: "problem.goal.best_year", Field: "best_year"}
			}
		}
		return c, nil
	}, nil)
	switch anchor {
	case "market":
		fields.market.Focus()
	case "funnel":
		fields.leads.Focus()
	case "capacity":
		fields.per.Focus()
	}
}

// EditLevels asks for the amounts beside the goal.
func EditLevels(h page.Host, amount *data.Money) {
	levels, err := h.Reader().Levels()
	if err != nil {
		h.Complain(err)
		return
	}
	base, challenge := newAmount(h, levels.Base), newAmount(h, levels.Challenge)
	goal := h.T("levels.goal.none")
	if amount != nil {
		goal = h.T("levels.goal.is", h.Fmt().MoneyUnit(*amount))
	}
	form := widgets.NewForm(
		widgets.FormItem{Field: "base", Label: h.T("level.base"), Hint: h.T("levels.base.hint"), Object: base},
		widgets.FormItem{Object: widgets.NewWrap(goal, widgets.Style{Size: 13, Bold: true})},
		widgets.FormItem{Field: "challenge", Label: h.T("level.challenge"), Hint: h.T("levels.challenge.hint"), Object: challenge})
	forms.Edit(h, h.T("levels.title"), form, func() (app.Command, error) {
		var c evidence.SetLevels
		var err error
		if c.Base, err = base.Amount(); err != nil {
			return nil, data.At("base", err)
		}
		c.Challenge, err = challenge.Amount()
		return c, data.At("challenge", err)
	}, nil)
}
