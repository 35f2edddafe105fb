package pipeline

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// winForm asks when an opportunity was won.
func winForm(h page.Host, x pipeline.Row) {
	day := forms.Day(h, h.Today())
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("pipeline.win.day"), Object: day, Hint: h.T("pipeline.win.hint")})
	forms.Edit(h, h.T("pipeline.win.title", x.Name), form, func() (app.Command, error) {
		d, err := day.Date()
		return pipeline.WinOpportunity{Code: x.Code, Day: d}, data.At("day", err)
	}, nil)
}

// loseForm asks why an opportunity was lost, and to whom. The reasons there were
// are offered, so that they can be counted.
func loseForm(h page.Host, x pipeline.Row) {
	reason, rival, day := forms.Line(""), forms.Line(""), forms.Day(h, h.Today())
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("pipeline.lose.reason"), Object: reason, Hint: h.T("pipeline.lose.hint")})
	var said []string
	if r, err := pipeline.Pipeline(h.Reader(), h.Today(), pipeline.PipelineIn{}); err == nil {
		for _, known := range r.Reasons[:min(len(r.Reasons), 8)] {
			said = append(said, known.Name)
		}
	}
	if len(said) > 0 {
		box := widgets.NewSelect(said, func(i int) { reason.SetText(said[i]) }).WithPlaceholder(h.T("pipeline.lose.choose"))
		form.Add(widgets.FormItem{Field: "known", Label: h.T("pipeline.lose.known"), Object: box})
	}
	form.Add(widgets.FormItem{Field: "rival", Label: h.T("pipeline.lose.rival"), Object: rival}, widgets.FormItem{Field: "day", Label: h.T("pipeline.lose.day"), Object: day})
	forms.Edit(h, h.T("pipeline.lose.title", x.Name), form, func() (app.Command, error) {
		d, err := day.Date()
		return pipeline.LoseOpportunity{Code: x.Code, Reason: forms.Trimmed(reason), Rival: forms.Trimmed(rival), Day: d}, data.At("day", err)
	}, nil)
}

// stageForm asks for the stage that some opportunities go to. It says that a
// category of their own stays, and lets it be dropped (F5).
func stageForm(h page.Host, codes []string, now string) {
	stages, err := h.Reader().PipelineStages()
	if err != nil {
		h.Complain(err)
		return
	}
	var names []string
	for _, s := range stages {
		names = append(names, pipeline.StageName(h.Lang(), s))
	}
	box, day := widgets.NewSelect(names, nil), forms.Day(h, h.Today())
	box.Select(max(0, slices.IndexFunc(stages, func(s data.PipelineStage) bool { return s.Code == now })))
	drop := widgets.NewCheck(h.T("pipeline.stage.drop"), nil)
	form := widgets.NewForm(widgets.FormItem{Field: "stage", Label: h.T("pipeline.form.stage"), Object: box}, widgets.FormItem{Field: "day", Label: h.T("pipeline.form.day"), Object: day})
	form.Add(widgets.FormItem{Field: "by_stage", Object: drop, Hint: h.T("pipeline.stage.drop.hint")})
	forms.Edit(h, h.T("pipeline.stage.title", len(codes)), form, func() (app.Command, error) {
		d, err := day.Date()
		return pipeline.MoveOpportunities{Codes: codes, Stage: stages[max(0, box.Selected())].Code, ByStage: drop.On(), Day: d}, data.At("day", err)
	}, nil)
}

// closeForm asks for the day that some opportunities are expected.
func closeForm(h page.Host, codes []string, now data.Date) {
	day := forms.Day(h, now)
	form := widgets.NewForm(widgets.FormItem{Field: "close", Label: h.T("pipeline.form.close"), Object: day, Hint: h.T("pipeline.close.hint")})
	forms.Edit(h, h.T("pipeline.close.title", len(codes)), form, func() (app.Command, error) {
		d, err := day.Date()
		return pipeline.MoveOpportunities{Codes: codes, Close: d}, data.At("close", err)
	}, nil)
}

// ownerForm asks who some opportunities go to.
func ownerForm(h page.Host, codes []string) {
	rep := forms.NewPeople(h, "", h.T("pipeline.nobody"), nil)
	form := widgets.NewForm(widgets.FormItem{Field: "rep", Label: h.T("pipeline.form.rep"), Object: rep.Box})
	forms.Edit(h, h.T("pipeline.owner.title", len(codes)), form, func() (app.Command, error) {
		return pipeline.MoveOpportunities{Codes: codes, Rep: rep.Code(), Nobody: rep.Code() == ""}, nil
	}, nil)
}

// categoryForm asks for the category of some opportunities.
func categoryForm(h page.Host, codes []string) {
	names := []string{h.T("pipeline.form.bystage")}
	for _, c := range data.Categories {
		names = append(names, h.T("category."+string(c)))
	}
	box := widgets.NewSelect(names, nil)
	box.Select(0)
	form := widgets.NewForm(widgets.FormItem{Field: "category", Label: h.T("pipeline.form.category"), Object: box, Hint: h.T("pipeline.category.hint")})
	forms.Edit(h, h.T("pipeline.category.title", len(codes)), form, func() (app.Command, error) {
		c := pipeline.MoveOpportunities{Codes: codes, ByStage: box.Selected() <= 0}
		if i := box.Selected(); i > 0 {
			c.Category = data.Categories[i-1]
		}
		return c, nil
	}, nil)
}
