package pipeline

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// showSettings lists the stages and the exchange rates, each with what can be done
// to it.
func (p *Page) showSettings() {
	h := p.host
	stages, err := pipeline.Stages(h.Reader(), h.Today(), pipeline.StagesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	rates, err := pipeline.ExchangeRates(h.Reader(), h.Today(), pipeline.RatesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	body := widgets.Col(6, widgets.Strong(h.T("pipeline.settings.stages")), widgets.Para(h.T("pipeline.settings.stages.hint")))
	for i, s := range stages {
		body.Add(p.stageLine(stages, i, s))
	}
	body.Add(widgets.Row(0, widgets.NewButton(h.T("pipeline.settings.stage.add"), widgets.Plain, func() { p.editStage(data.PipelineStage{Category: data.InPipeline, Step: data.AtOpportunity, Days: 21}) }).WithIcon("plus").Small()))
	body.Add(widgets.Pad(8, 0, 0, 0, widgets.Strong(h.T("pipeline.settings.rates"))))
	body.Add(widgets.Para(h.T("pipeline.settings.rates.hint", string(h.Plan().Currency))))
	for _, r := range rates {
		body.Add(p.rateLine(r))
	}
	body.Add(widgets.Row(0, widgets.NewButton(h.T("pipeline.settings.rate.add"), widgets.Plain, p.addRate).WithIcon("plus").Small()))
	d := widgets.NewDialog(h.T("pipeline.settings"), body, 560)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}

// stageLine is a stage with what it means, and buttons to move and edit it.
func (p *Page) stageLine(all []pipeline.StageRow, i int, s pipeline.StageRow) fyne.CanvasObject {
	h := p.host
	f := h.Fmt()
	words := f.T("pipeline.settings.stage", f.PercentWhole(data.Money(s.Chance), data.Rate), h.T("category."+string(s.Category)), h.T("pipeline.at."+string(s.Step)))
	if s.Days > 0 {
		words = f.T("pipeline.settings.stage.days", words, s.Days)
	}
	up := widgets.NewIconButton("up", h.T("pipeline.settings.up"), func() { p.swap(all, i, i-1) }).Small()
	down := widgets.NewIconButton("down", h.T("pipeline.settings.down"), func() { p.swap(all, i, i+1) }).Small()
	if i == 0 {
		up.Allow(h.T("pipeline.settings.first"))
	}
	if i == len(all)-1 {
		down.Allow(h.T("pipeline.settings.last"))
	}
	return widgets.Row(8, widgets.Fixed(120, 0, widgets.NewText(pipeline.StageName(h.Lang(), s.PipelineStage), widgets.Style{Size: 13, Bold: true, Elide: true})),
		widgets.Grow(widgets.NewText(words, widgets.Style{Size: 12, Token: "t2", Elide: true})), up, down,
		widgets.NewIconButton("edit", h.T("pipeline.settings.edit"), func() { p.editStage(s.PipelineStage) }).Small())
}

// swap puts a stage into the place of its neighbour.
func (p *Page) swap(all []pipeline.StageRow, i, j int) {
	codes := make([]string, len(all))
	for k, s := range all {
		codes[k] = s.Code
	}
	codes[i], codes[j] = codes[j], codes[i]
	p.host.HideOverlay()
	if p.host.Do(pipeline.OrderPipelineStages{Codes: codes}) {
		p.showSettings()
	}
}

// editStage asks for a stage; one without ID is added.
func (p *Page) editStage(s data.PipelineStage) {
	h := p.host
	h.HideOverlay()
	chance := int64(s.Chance)
	code, name := forms.Line(s.Code), widgets.NewField(pipeline.StageName(h.Lang(), s))
	name.SetText(s.Name)
	odds, days := forms.Line(h.Fmt().NumberEdit(data.RatioUnit, &chance)).WithUnit("%"), forms.Line(strconv.Itoa(s.Days)).WithUnit(h.T("pipeline.settings.days.unit"))
	var names []string
	at := 0
	for i, c := range data.Categories {
		names = append(names, h.T("category."+string(c)))
		if c == s.Category {
			at = i
		}
	}
	category := widgets.NewSelect(names, nil)
	category.Select(at)
	step := widgets.NewSelect([]string{h.T("pipeline.at.opportunity"), h.T("pipeline.at.proposal")}, nil)
	step.Select(map[bool]int{true: 1}[s.Step == data.AtProposal])
	item := func(field string, o fyne.CanvasObject) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: h.T("pipeline.settings.field." + field), Object: o}
	}
	form := widgets.NewForm(item("name", name), item("code", code))
	form.Add(item("chance", odds), item("days", days))
	form.Add(item("category", category), item("step", step))
	title, remove := h.T("pipeline.settings.stage.add"), app.Command(nil)
	if s.ID != 0 {
		title, remove = h.T("pipeline.settings.stage.edit", pipeline.StageName(h.Lang(), s)), pipeline.RemovePipelineStage{ID: s.ID}
	}
	forms.EditThen(h, title, form, func() (app.Command, error) {
		c := pipeline.SavePipelineStage{ID: s.ID, Code: forms.Trimmed(code), Name: forms.Trimmed(name), Category: data.Categories[max(0, category.Selected())], Step: data.AtOpportunity}
		if step.Selected() == 1 {
			c.Step = data.AtProposal
		}
		n, err := h.Fmt().ParseNumber(data.RatioUnit, forms.Trimmed(odds))
		if err != nil {
			return nil, data.At("chance", err)
		}
		c.Chance = int(n)
		if c.Days, err = strconv.Atoi(forms.Trimmed(days)); err != nil {
			return nil, data.Problem{Key: "problem.pipeline.days", Field: "days"}
		}
		return c, nil
	}, remove, p.showSettings)
}

// rateLine is a rate, and the button that forgets it.
func (p *Page) rateLine(r data.ExchangeRate) fyne.CanvasObject {
	h := p.host
	words := h.T("pipeline.settings.rate", string(r.Currency), rateWords(r.Rate), string(h.Plan().Currency), h.Fmt().DateYear(r.From))
	remove := widgets.NewIconButton("trash", h.T("button.delete"), func() {
		h.HideOverlay()
		if h.Do(pipeline.RemoveExchangeRate{ID: r.ID}) {
			p.showSettings()
		}
	}).Small()
	return widgets.Row(8, widgets.Grow(widgets.NewText(words, widgets.Style{Size: 13})), remove)
}

// rateWords is a rate with the digits it has, two at least.
func rateWords(millionths int64) string {
	s := strings.TrimRight(strconv.FormatFloat(float64(millionths)/1e6, 'f', 6, 64), "0")
	if dot := strings.IndexByte(s, '.'); len(s)-dot <= 2 {
		s += "00"[:3-(len(s)-dot)]
	}
	return s
}

// addRate asks for a rate.
func (p *Page) addRate() {
	h := p.host
	h.HideOverlay()
	currency, rate, from := widgets.NewField("USD"), widgets.NewField("7.18"), forms.Day(h, h.Today())
	item := func(field string, o fyne.CanvasObject) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: h.T("pipeline.settings.field." + field), Object: o}
	}
	form := widgets.NewForm(item("currency", currency), item("rate", rate))
	form.Add(item("from", from))
	forms.EditThen(h, h.T("pipeline.settings.rate.add"), form, func() (app.Command, error) {
		c := pipeline.SetExchangeRate{Currency: data.Currency(strings.ToUpper(forms.Trimmed(currency)))}
		value, err := strconv.ParseFloat(forms.Trimmed(rate), 64)
		if err != nil || !(value > 0 && value <= 1e6) {
			return nil, data.Problem{Key: "problem.rate.value", Field: "rate"}
		}
		c.Rate = int64(math.Round(value * 1e6))
		if c.From, err = from.Date(); err != nil {
			return nil, data.At("from", err)
		}
		return c, nil
	}, nil, p.showSettings)
}
