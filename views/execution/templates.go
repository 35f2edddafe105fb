package execution

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Templates is the tab of the templates: what a year, a quarter or a preparation
// looks like, and the manager's own.
type Templates struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	list    *fyne.Container
	rows    []*templateRow
	card    *widgets.Card // the preview
	use     *widgets.Button
	write   *widgets.Button
	remove  *widgets.Button
	preview *widgets.Chart
	says    *widgets.Wrap

	templates []execution.Template
	at        int
}

// templateRow is a template in the list.
type templateRow struct {
	*widgets.ListRow
	name, note *widgets.Text
}

// NewTemplates builds the tab.
func NewTemplates(h page.Host) page.Page {
	p := &Templates{host: h, list: widgets.Rows(52, 52), preview: widgets.NewChart(nil, 200, 120), says: widgets.Para("")}
	p.control = widgets.NewButton(h.T("templates.save"), widgets.Plain, func() { p.askName(execution.Template{}) }).WithIcon("save")
	p.use = widgets.NewButton(h.T("templates.use"), widgets.Primary, p.askUse).Small()
	p.write = widgets.NewButton(h.T("templates.write"), widgets.Quiet, func() { p.askName(p.chosen()) }).WithIcon("save").Small()
	p.remove = widgets.NewIconButton("trash", h.T("button.delete"), func() { h.Do(execution.RemoveStageTemplate{ID: p.chosen().ID}) }).Small()
	p.card = widgets.NewCard("", "", widgets.Row(8, p.remove, p.write, p.use), widgets.Col(0, widgets.Pad(8, 16, 8, 16, p.says), widgets.HR(), widgets.Grow(container.NewVScroll(p.preview))))
	names := widgets.NewCard(h.T("templates.list"), "", nil, container.NewVScroll(p.list))
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: templatesLayout{}, Objects: []fyne.CanvasObject{names, p.card}})
	return p
}

// Title names the page.
func (p *Templates) Title() string { return p.host.T("nav.stages") }

// Content is the page.
func (p *Templates) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Templates) Tabs() fyne.CanvasObject { return nil }

// Control keeps the plan's stages as a template.
func (p *Templates) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Templates) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Stages, data.StageTemplates, data.Reps}
}

// Refresh asks for the templates and hands them over.
func (p *Templates) Refresh() {
	h := p.host
	var err error
	if p.templates, err = execution.Templates(h.Reader(), h.Today(), execution.TemplatesIn{Lang: string(h.Lang())}); err != nil {
		h.Complain(err)
		return
	}
	stages, err := h.Reader().Count(data.Stages)
	if err != nil {
		h.Complain(err)
		return
	}
	why := ""
	if stages == 0 {
		why = h.T("templates.save.why")
	}
	p.control.Allow(why)
	p.write.Allow(why)
	p.at = min(p.at, len(p.templates)-1)
	for len(p.rows) < len(p.templates) {
		p.rows = append(p.rows, p.newRow(len(p.rows)))
		p.list.Add(p.rows[len(p.rows)-1].ListRow)
	}
	for i, row := range p.rows {
		row.Hidden = i >= len(p.templates)
		if row.Hidden {
			continue
		}
		t := p.templates[i]
		row.name.SetText(t.Name)
		row.note.SetText(p.noteOf(t))
		row.Refresh()
	}
	p.list.Refresh()
	p.show()
}

func (p *Templates) newRow(i int) *templateRow {
	r := &templateRow{name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}), note: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})}
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 16, 0, 16, widgets.Col(3, widgets.Grow(nil), r.name, r.note, widgets.Grow(nil))))
	r.OnTap = func() {
		p.at = i
		p.show()
	}
	return r
}

// noteOf says how large a template is, and whose it is.
func (p *Templates) noteOf(t execution.Template) string {
	note := p.host.T("templates.note", len(t.Pattern.Stages), t.Pattern.Milestones(), (t.Days+6)/7)
	if t.ID != 0 {
		note = p.host.T("templates.own") + " · " + note
	} else if t.Usual {
		note = p.host.T("templates.usual") + " · " + note
	}
	return note
}

func (p *Templates) chosen() execution.Template {
	if p.at < 0 || p.at >= len(p.templates) {
		return execution.Template{}
	}
	return p.templates[p.at]
}

// show previews the chosen template.
func (p *Templates) show() {
	t := p.chosen()
	for i, row := range p.rows {
		row.SetSelected(i == p.at)
	}
	p.card.SetTitle(t.Name, p.noteOf(t))
	own := t.ID != 0
	p.remove.Hidden, p.write.Hidden = !own, !own
	roles := p.host.T("templates.roles.none")
	for i, r := range t.Roles {
		if i == 0 {
			roles = p.host.T("templates.roles") + r
			continue
		}
		roles += p.host.T("list.comma") + r
	}
	p.says.SetText(p.host.T("templates.says") + " " + roles)
	c := p.chart(t)
	p.preview.SetLeast(200, c.Height())
	p.preview.SetChart(c)
	p.card.Refresh()
}

// chart draws a template in weeks, or in groups of four where it is long.
func (p *Templates) chart(t execution.Template) chart.Gantt {
	h := p.host
	step := 7
	if t.Days > 20*7 {
		step = 28
	}
	c := chart.Gantt{Today: -1, NameHead: h.T("stages.head.name"), OwnerHead: h.T("templates.role"), RowHeight: 28}
	for d := 0; d < max(1, t.Days); d += step {
		c.Columns = append(c.Columns, h.T("templates.week", d/7+1))
	}
	at := func(day int) float64 { return float64(day) / float64(step) }
	for _, s := range t.Pattern.Stages {
		row := chart.GanttRow{Stage: true, Light: chart.NoLight, Name: s.Name, From: at(s.From), To: at(s.Until), Tip: []string{s.Name, p.weeks(s.From, s.Until)}}
		if n := len(s.Actions); n > 0 {
			row.Owner = h.T("templates.actions", n)
		}
		tasks := []chart.GanttRow{}
		for _, m := range s.Milestones {
			tip := []string{m.Name, p.weeks(m.From, m.Until)}
			for _, x := range m.Criteria {
				tip = append(tip, patternWords(h, x))
			}
			if m.Until-m.From == 1 {
				row.Diamonds = append(row.Diamonds, chart.Diamond{At: at(m.From) + at(1)/2, Name: m.Name, Tip: tip})
				continue
			}
			label := ""
			if n := len(m.Criteria); n > 0 {
				label = h.T("templates.criteria", n)
			}
			tasks = append(tasks, chart.GanttRow{Name: m.Name, Owner: m.Role, From: at(m.From), To: at(m.Until), Label: label, Tip: tip})
		}
		c.Rows = append(append(c.Rows, row), tasks...)
	}
	return c
}

// weeks says in which weeks of the template something lies.
func (p *Templates) weeks(from, until int) string {
	a, b := from/7+1, (until-1)/7+1
	if a == b {
		return p.host.T("templates.week", a)
	}
	return p.host.T("templates.weeks", a, b)
}

// patternWords is a criterion of a template with what it has to reach.
func patternWords(h page.Host, x data.PatternCriterion) string {
	if x.Want == nil {
		return x.Text
	}
	sign := " ≥ "
	if x.AtMost {
		sign = " ≤ "
	}
	s := x.Text + sign + withUnit(quantity(h.Fmt(), *x.Want), x.Unit)
	if x.Measure != "" {
		s += " · " + h.T("criterion.read")
	}
	return s
}

// askName keeps the plan's stages as a template: a new one, or over one's own.
func (p *Templates) askName(t execution.Template) {
	h := p.host
	name := forms.Line(t.Name)
	title := h.T("templates.save")
	if t.ID != 0 {
		title = h.T("templates.write")
	}
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("templates.name"), Object: name, Hint: h.T("templates.save.hint")})
	forms.Edit(h, title, form, func() (app.Command, error) {
		return execution.SaveStageTemplate{ID: t.ID, Name: forms.Trimmed(name)}, nil
	}, nil)
}

// askUse asks from which day the template is laid, and who takes its roles.
func (p *Templates) askUse() {
	h, t := p.host, p.chosen()
	from := forms.Day(h, h.Plan().First)
	stages, err := h.Reader().Count(data.Stages)
	if err != nil {
		h.Complain(err)
		return
	}
	hint := h.T("templates.from.hint")
	if stages > 0 {
		hint = h.T("templates.beside", stages)
		from.SetDate(h.Today())
	}
	form := widgets.NewForm(widgets.FormItem{Field: "from", Label: h.T("templates.from"), Object: from, Hint: hint})
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
		return
	}
	byName := map[string]string{}
	for _, x := range reps {
		byName[x.Name] = x.Code
	}
	people := make([]*forms.People, len(t.Roles))
	for i, role := range t.Roles {
		people[i] = forms.NewPeople(h, byName[role], h.T("stages.nobody"), nil)
		form.Add(widgets.FormItem{Field: "owners" + strconv.Itoa(i), Label: role, Object: people[i].Box})
	}
	forms.EditWide(h, h.T("templates.use.title", t.Name), form, func() (app.Command, error) {
		on, err := from.Date()
		c := execution.UseStageTemplate{Lang: string(h.Lang()), Template: t.Key, Own: t.ID, From: on, Beside: stages > 0}
		for i, role := range t.Roles {
			c.Owners = append(c.Owners, execution.RoleOwner{Role: role, Rep: people[i].Code()})
		}
		return c, data.At("from", err)
	}, nil)
}

// templatesLayout places the list at the left and the preview beside it.
type templatesLayout struct{}

// Layout is Fyne's.
func (templatesLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	left, space := min(theme.Px(320), s.Width*0.3), theme.Px(gap)
	widgets.Place(objs[0], 0, 0, left, s.Height)
	widgets.Place(objs[1], left+space, 0, s.Width-left-space, s.Height)
}

// MinSize is small: names are cut before the window grows.
func (templatesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(420))
}
