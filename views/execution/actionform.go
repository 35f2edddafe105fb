package execution

import (
	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// ActionForm edits an action in a dialog; one without ID is added. What it comes
// from is taken from the action: a form opened by a deviation hands one over with
// its DeviationID. Without a due day it is due in a week. Then, when not nil, is
// called after the change or the removal was made. What is agreed in a one-on-one
// is added there, since it needs the meeting.
func ActionForm(h page.Host, a data.Action, then func()) {
	f, err := newActionForm(h, a)
	if err != nil {
		h.Complain(err)
		return
	}
	title, remove := h.T("stages.add_action"), app.Command(nil)
	if a.ID != 0 {
		title, remove = h.T("stages.edit_action"), execution.RemoveAction{ID: a.ID}
	}
	forms.EditThen(h, title, f.form, f.read, remove, then)
}

// actionForm is what an action is edited with.
type actionForm struct {
	host   page.Host
	action data.Action
	form   *widgets.Form
	words  *widgets.Field
	owner  *forms.People
	due    *widgets.DateField
	status *widgets.Select // nil while the action is new
	result *widgets.Field
	from   execution.SaveAction // with what the action comes from
}

func newActionForm(h page.Host, a data.Action) (*actionForm, error) {
	x := &actionForm{host: h, action: a}
	if a.Due == 0 {
		a.Due = h.Today() + 7
	}
	owner := ""
	if a.OwnerID != 0 {
		rep, err := h.Reader().Rep(a.OwnerID)
		if err != nil {
			return nil, err
		}
		owner = rep.Code
	}
	if err := x.readFrom(); err != nil {
		return nil, err
	}
	x.words, x.due = forms.Line(a.Text), forms.Day(h, a.Due)
	x.owner = forms.NewPeople(h, owner, h.T("stages.nobody"), nil)
	x.form = widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("stages.field.action"), Object: x.words})
	x.form.Add(widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: x.owner.Box},
		widgets.FormItem{Field: "due", Label: h.T("stages.field.due"), Object: x.due})
	if a.ID == 0 {
		return x, nil
	}
	names := make([]string, len(execution.Statuses))
	at := 0
	for i, s := range execution.Statuses {
		names[i] = h.T("actions.status." + string(s))
		if s == execution.StatusOf(a) {
			at = i
		}
	}
	x.status, x.result = widgets.NewSelect(names, nil), forms.Line(a.Result)
	x.status.Select(at)
	x.form.Add(widgets.FormItem{Field: "state", Label: h.T("actions.field.status"), Object: x.status})
	x.form.Add(widgets.FormItem{Field: "result", Label: h.T("actions.field.result"), Hint: h.T("actions.field.result.hint"), Object: x.result})
	return x, nil
}

// readFrom asks for the codes of what the action is about.
func (x *actionForm) readFrom() error {
	a, r := &x.action, x.host.Reader()
	x.from = execution.SaveAction{ID: a.ID, Stage: a.StageID, Milestone: &a.MilestoneID, Deviation: &a.DeviationID, Review: &a.ReviewID, Pilot: &a.PilotID}
	if a.CustomerID != 0 {
		c, err := r.Customer(a.CustomerID)
		if err != nil {
			return err
		}
		x.from.Customer = &c.Code
	}
	if a.OpportunityID != 0 {
		o, err := r.Opportunity(a.OpportunityID)
		if err != nil {
			return err
		}
		x.from.Opportunity = &o.Code
	}
	return nil
}

// read is the change that the fields ask for.
func (x *actionForm) read() (app.Command, error) {
	out := x.from
	out.Text, out.Owner = forms.Trimmed(x.words), x.owner.Code()
	var err error
	if out.Due, err = x.due.Date(); err != nil {
		return nil, data.At("due", err)
	}
	if x.status == nil {
		return out, nil
	}
	result := forms.Trimmed(x.result)
	out.Result = &result
	state, done := data.ToDo, x.action.Done
	switch execution.Statuses[max(0, x.status.Selected())] {
	case execution.StatusDropped:
		if result == "" {
			return nil, data.Problem{Key: "problem.action.reason", Field: "result"}
		}
		state = data.Dropped
		fallthrough
	case execution.StatusDone:
		if done == 0 {
			done = x.host.Today()
		}
	case execution.StatusDoing:
		state, done = data.Doing, 0
	case execution.StatusWaiting:
		state, done = data.Waiting, 0
	default:
		done = 0
	}
	out.State, out.Done = &state, &done
	return out, nil
}
