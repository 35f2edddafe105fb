package health

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A ruleForm is the dialog of weights, bands and clocks. It says what the typed
// rules would change before they hold.
type ruleForm struct {
	page   *Page
	fields map[string]*widgets.Field // by the name of the command's field
	trial  *widgets.Wrap
}

// ruleRows are the fields by rows, weights first.
var ruleRows = [][]string{{"interaction", "need", "budget"}, {"complaints", "overdue", "trend"}, {"red", "amber"}, {"days", "stale"}, {"lost_days", "decider_days"}}

// rules opens the dialog of the rules.
func (p *Page) rules() {
	h := p.host
	care, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	r := p.list.Rule
	values := map[string]int{"interaction": r.Interaction, "need": r.Need, "budget": r.Budget, "complaints": r.Complaints, "overdue": r.Overdue, "trend": r.Trend,
		"red": r.Red, "amber": r.Amber, "days": r.Days, "stale": r.Stale, "lost_days": care.LostDays, "decider_days": care.DeciderDays}
	f := &ruleForm{page: p, fields: map[string]*widgets.Field{}, trial: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})}
	form := widgets.NewForm(widgets.FormItem{Object: widgets.Para(h.T("health.rules.how"))})
	for _, row := range ruleRows {
		var items []widgets.FormItem
		for _, name := range row {
			field := widgets.NewField("")
			field.SetText(strconv.Itoa(values[name]))
			field.OnChanged = func(string) { f.try() }
			f.fields[name] = field
			items = append(items, widgets.FormItem{Field: name, Label: h.T("health.rule." + name), Object: field})
		}
		form.Add(items...)
	}
	form.Add(widgets.FormItem{Object: f.trial})
	f.try()
	showForm(h, h.T("health.rules"), h.T("button.save"), form, nil, func() (app.Command, error) { return f.read() }, nil)
}

// read turns the fields into the command.
func (f *ruleForm) read() (c health.SetHealthRules, err error) {
	var lost, decider int
	for name, into := range map[string]*int{"interaction": &c.Interaction, "need": &c.Need, "budget": &c.Budget, "complaints": &c.Complaints, "overdue": &c.Overdue,
		"trend": &c.Trend, "red": &c.Red, "amber": &c.Amber, "days": &c.Days, "stale": &c.Stale, "lost_days": &lost, "decider_days": &decider} {
		if *into, err = strconv.Atoi(strings.TrimSpace(f.fields[name].Text())); err != nil {
			return c, data.Problem{Key: "problem.health.whole", Field: name}
		}
	}
	c.LostDays, c.DeciderDays = &lost, &decider
	return c, nil
}

// try says how many customers would have which light.
func (f *ruleForm) try() {
	h := f.page.host
	c, err := f.read()
	var t health.Trial
	if err == nil {
		t, err = health.TryRules(h.Reader(), h.Today(), health.TryIn(c))
	}
	if err != nil {
		f.trial.SetText(h.Fmt().Sentence(err))
		f.trial.SetToken("bad")
		return
	}
	f.trial.SetToken("t2")
	say := func(c health.Counts) string { return h.T("health.rules.counts", c.Red, c.Amber, c.Green, c.Ring) }
	f.trial.SetText(h.T("health.rules.now", say(t.Now)) + "\n" + h.T("health.rules.then", say(t.Then)))
}
