package governance

import (
	"errors"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// openBuckets are the months or weeks of the plan that may still change.
func openBuckets(h page.Host) (rows []data.Period) {
	g, err := targets.GridOf(h.Reader(), h.Today(), targets.GridIn{})
	if err != nil {
		h.Complain(err)
	}
	for _, b := range g.Buckets {
		if !b.Closed {
			rows = append(rows, b.Period)
		}
	}
	return rows
}

// bucketNames are what buckets are called.
func bucketNames(h page.Host, rows []data.Period) (names []string) {
	for _, b := range rows {
		names = append(names, h.Fmt().BucketName(h.Plan(), b))
	}
	return names
}

// A proposalForm is the dialog of an adjustment.
type proposalForm struct {
	page      *Adjust
	was       data.Proposal
	decision  data.ID // the decision of a review that it carries out; 0: none
	title     *widgets.Field
	reason    *widgets.Field
	proposer  *widgets.Field
	cause     *widgets.Select
	effective *widgets.Select
	buckets   []data.Period
	changes   *changeList
	goal      *widgets.Check
	form      *widgets.Form
}

// editProposal asks for an adjustment; nil is a new one.
func editProposal(a *Adjust, row *data.Proposal) {
	f := &proposalForm{page: a}
	if row != nil {
		f.was = *row
	}
	f.open()
}

// carryOut asks for the adjustment that a decision of a review leads to.
func carryOut(a *Adjust, decision data.ID) {
	d, err := a.host.Reader().Decision(decision)
	if err != nil {
		a.host.Complain(err)
		return
	}
	(&proposalForm{page: a, decision: d.ID, was: data.Proposal{Title: d.Text, Cause: data.Causes[0], Reason: d.Text}}).open()
}

// open shows the dialog.
func (f *proposalForm) open() {
	h := f.page.host
	f.buckets = openBuckets(h)
	if len(f.buckets) == 0 {
		h.Complain(data.Problem{Key: "problem.switch.closed"})
		return
	}
	f.build()
	name := h.T("adjust.new")
	if f.was.ID != 0 {
		name = h.T("adjust.edit", f.was.Number)
	}
	ask(h, name, f.form, f.read)
}

func (f *proposalForm) build() {
	h, x := f.page.host, f.was
	f.title, f.proposer, f.reason = forms.Line(x.Title), forms.Line(x.Proposer), widgets.NewArea(h.T("adjust.reason.hint"), 2)
	f.reason.SetText(x.Reason)
	var causes []string
	for _, c := range data.Causes {
		causes = append(causes, h.T("adjust.cause."+string(c)))
	}
	f.cause = widgets.NewSelect(causes, nil)
	f.cause.Select(max(0, slices.Index(data.Causes, x.Cause)))
	f.effective = widgets.NewSelect(bucketNames(h, f.buckets), nil)
	at := slices.IndexFunc(f.buckets, func(b data.Period) bool { return b.From == x.Effective })
	f.effective.Select(max(0, at))
	f.changes = newChangeList(h, f.buckets, x.Changes)
	f.goal = widgets.NewCheck(h.T("adjust.goal.follows"), nil)
	f.goal.SetOn(slices.ContainsFunc(x.Coupled, func(c data.Coupled) bool { return c.What == data.CoupledGoal }))
	f.form = widgets.NewForm()
	f.form.Add(widgets.FormItem{Field: "title", Label: h.T("adjust.title"), Object: f.title}, widgets.FormItem{Field: "proposer", Label: h.T("adjust.proposer"), Object: f.proposer})
	line := []widgets.FormItem{{Field: "cause", Label: h.T("adjust.cause"), Object: f.cause}}
	if x.Kind != data.WorkingCopy {
		line = append(line, widgets.FormItem{Field: "effective", Label: h.T("adjust.effective"), Object: f.effective})
	}
	f.form.Add(line...)
	f.form.Add(widgets.FormItem{Field: "reason", Label: h.T("adjust.reason"), Object: f.reason})
	if x.Kind != data.WorkingCopy {
		f.form.Add(widgets.FormItem{Field: "changes", Label: h.T("adjust.changes"), Object: f.changes.content})
		f.form.Add(widgets.FormItem{Field: "coupled", Object: f.goal})
	}
}

// read makes the command of what stands in the fields.
func (f *proposalForm) read() (app.Command, error) {
	x := f.was
	c := governance.SaveProposal{ID: x.ID, Decision: f.decision, Kind: x.Kind, Title: forms.Trimmed(f.title), Proposer: forms.Trimmed(f.proposer), Reason: forms.Trimmed(f.reason),
		Cause: data.Causes[max(0, f.cause.Selected())], Effective: f.buckets[max(0, f.effective.Selected())].From}
	if x.Kind == data.WorkingCopy {
		c.Effective = x.Effective
		return c, nil
	}
	var err error
	if c.Changes, err = f.changes.all(); err != nil {
		return nil, err
	}
	for _, y := range x.Coupled { // what the dialog does not show stays
		if y.What != data.CoupledGoal {
			c.Coupled = append(c.Coupled, y)
		}
	}
	if f.goal.On() {
		goal := data.Coupled{What: data.CoupledGoal}
		for _, y := range x.Coupled {
			if y.What == data.CoupledGoal {
				goal = y
			}
		}
		c.Coupled = append([]data.Coupled{goal}, c.Coupled...)
	}
	if c.Kind == "" || c.Kind == data.AmountChange || c.Kind == data.WeightChange {
		c.Kind = data.AmountChange
		if slices.ContainsFunc(c.Changes, func(x data.ProposalChange) bool { return x.Share != nil }) {
			c.Kind = data.WeightChange
		}
	}
	return c, nil
}

// ofChanges are the fields of problems that belong to the list of changes.
var ofChanges = []string{"amount", "percent", "share", "from", "until", "to", "region", "product", "rep", "by", "bucket", "lines"}

func isOfChanges(err error) bool {
	p := data.Problem{}
	return errors.As(err, &p) && slices.Contains(ofChanges, p.Field)
}

// ask shows a form in a dialog until nothing is wrong with it, and then makes its
// command.
func ask(h page.Host, title string, form *widgets.Form, read func() (app.Command, error)) {
	d := widgets.NewDialog(title, form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		form.Clear()
		c, err := read()
		if err == nil {
			err = h.Try(c)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			h.Do(c)
		case form.Complain(h.Fmt(), err), isOfChanges(err) && form.Complain(h.Fmt(), data.At("changes", err)):
			d.Refresh()
		default:
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

// askDecide asks why the working copy becomes the next version. What management
// has to vote on becomes an adjustment of its own instead.
func askDecide(a *Adjust) {
	h := a.host
	probe := governance.DecideVersion{Reason: h.T("adjust.decide"), By: ""}
	if p := (data.Problem{}); errors.As(h.Try(probe), &p) && p.Key == "problem.version.major" {
		editProposal(a, &data.Proposal{Kind: data.WorkingCopy, Title: h.T("adjust.working.title"), Effective: h.Today()})
		return
	}
	reason, by, when := widgets.NewArea(h.T("adjust.decide.hint"), 2), forms.Line(owner(h)), forms.Day(h, h.Today())
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("adjust.reason"), Object: reason})
	form.Add(widgets.FormItem{Field: "by", Label: h.T("adjust.decided_by"), Object: by}, widgets.FormItem{Field: "effective", Label: h.T("adjust.effective"), Object: when})
	ask(h, h.T("adjust.decide.title", a.versions.Working.Number), form, func() (app.Command, error) {
		d, err := when.Date()
		return governance.DecideVersion{Reason: forms.Trimmed(reason), By: forms.Trimmed(by), Effective: d}, data.At("effective", err)
	})
}

// owner is who answers for the goal; "" when nobody is named.
func owner(h page.Host) string {
	goal, err := targets.GoalOf(h.Reader(), h.Today(), targets.GoalIn{})
	if err != nil {
		h.Complain(err)
	}
	return goal.OwnerName
}
