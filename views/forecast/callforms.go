package forecast

import (
	"quarterdeck/app"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// callForm writes down what a rep says about a period, the running quarter when it
// is empty. It begins with the last call, without one with what the categories of
// open opportunities come to; row may be nil.
func callForm(h page.Host, rep string, p data.Period, row *forecast.CallRow) {
	f, plan := h.Fmt(), h.Plan()
	in := forecast.CallsIn{From: p.From}
	if p.Until != 0 {
		in.Until = p.Until - 1
	}
	x, err := forecast.ForecastCalls(h.Reader(), h.Today(), in)
	if err != nil {
		h.Complain(err)
		return
	}
	if row == nil {
		for i := range x.Rows {
			if x.Rows[i].Rep == rep {
				row = &x.Rows[i]
			}
		}
	}
	periods := forecast.CallPeriods(plan)
	names, at := make([]string, len(periods)), 0
	for i, q := range periods {
		if names[i] = spanName(f, plan, i, q); q == x.Period {
			at = i
		}
	}
	who := forms.NewPeople(h, rep, "", func(r data.Rep) bool { return r.Level != data.Manager })
	span := widgets.NewSelect(names, nil)
	span.Select(at)
	commit, best, pipeline := widgets.NewAmountField(f, true), widgets.NewAmountField(f, true), widgets.NewAmountField(f, true)
	hint := h.T("forecast.call.hint")
	if row != nil {
		start := forecast.Proposal{Commit: row.Commit, Best: row.Best, Pipeline: row.Pipeline}
		if row.Commit == nil {
			start = row.Proposed
		}
		commit.SetAmount(start.Commit)
		best.SetAmount(start.Best)
		pipeline.SetAmount(start.Pipeline)
		if m := row.Proposed.Commit; m != nil {
			hint = h.T("forecast.call.proposed", *m, *row.Proposed.Best, *row.Proposed.Pipeline)
		}
	}
	note := widgets.NewField(h.T("forecast.call.note.hint"))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("forecast.column.rep"), Object: who.Box}, widgets.FormItem{Field: "from", Label: h.T("forecast.call.period"), Object: span})
	form.Add(widgets.FormItem{Field: "commit", Label: h.T("forecast.column.commit"), Object: commit},
		widgets.FormItem{Field: "best", Label: h.T("forecast.column.best"), Object: best})
	form.Add(widgets.FormItem{Field: "pipeline", Label: h.T("forecast.column.pipeline"), Object: pipeline},
		widgets.FormItem{Field: "note", Label: h.T("forecast.call.note"), Object: note, Hint: hint})
	forms.EditWide(h, h.T("forecast.call"), form, func() (app.Command, error) {
		q := periods[max(0, span.Selected())]
		c := forecast.SubmitCall{Rep: who.Code(), From: q.From, Until: q.Until - 1, Note: forms.Trimmed(note)}
		var err error
		if c.Commit, err = commit.Amount(); err != nil {
			return nil, data.At("commit", err)
		}
		if c.Best, err = best.Amount(); err != nil {
			return nil, data.At("best", err)
		}
		c.Pipeline, err = pipeline.Amount()
		return c, data.At("pipeline", err)
	}, nil)
}

// adjustForm writes down what the manager makes of a rep's calls, and why.
func adjustForm(h page.Host, row forecast.CallRow, p data.Period) {
	f := h.Fmt()
	amount, reason := widgets.NewAmountField(f, true), widgets.NewArea(h.T("forecast.adjust.reason.hint"), 2)
	amount.SetAmount(row.Final)
	hint := h.T("forecast.calls.say.none")
	if row.Commit != nil {
		hint = h.T("forecast.adjust.hint", *row.Commit)
	}
	form := widgets.NewForm(widgets.FormItem{Field: "amount", Label: h.T("forecast.adjust.amount"), Object: amount, Hint: hint},
		widgets.FormItem{Field: "reason", Label: h.T("forecast.adjust.reason"), Object: reason})
	forms.Edit(h, h.T("forecast.adjust.title", row.Name, f.Period(p)), form, func() (app.Command, error) {
		c := forecast.AdjustCall{Rep: row.Rep, From: p.From, Until: p.Until - 1, Reason: forms.Trimmed(reason)}
		var err error
		c.Amount, err = amount.Amount()
		return c, data.At("amount", err)
	}, nil)
}
