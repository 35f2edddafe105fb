package governance

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// parseAmount reads an amount in the unit that fields show.
func parseAmount(h page.Host, s string) (data.Money, error) {
	return text.ParseAmount(s, h.Plan().Currency, h.Fmt().BareSize())
}

// askSwitch asks how far the plan goes over from growth to a steady course, and
// makes the draft of it (S0-30).
func askSwitch(a *Adjust) {
	h := a.host
	buckets := openBuckets(h)
	prepared, err := governance.SwitchOf(h.Reader(), h.Today(), governance.SwitchIn{Percent: 9_000})
	if err != nil {
		h.Complain(err)
		return
	}
	from := widgets.NewSelect(bucketNames(h, buckets), nil)
	for i, b := range buckets {
		if b.From == prepared.Effective {
			from.Select(i)
		}
	}
	level := widgets.NewRadio([]string{h.T("adjust.switch.percent"), h.T("adjust.switch.last")}, true, nil)
	level.Select(0)
	left, marketing := widgets.NewField("").WithUnit("%"), widgets.NewField("").WithUnit("%")
	left.SetText("90")
	marketing.SetText(text.PercentEdit(10_000 - governance.MarketingLeft))
	title, reason := forms.Line(h.T("adjust.switch.title")), widgets.NewArea(h.T("adjust.reason.hint"), 2)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "title", Label: h.T("adjust.title"), Object: title})
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("adjust.reason"), Object: reason})
	form.Add(widgets.FormItem{Field: "effective", Label: h.T("adjust.effective"), Object: from}, widgets.FormItem{Field: "marketing", Label: h.T("adjust.switch.marketing"), Object: marketing})
	form.Add(widgets.FormItem{Field: "level", Label: h.T("adjust.switch.level"), Hint: h.T("adjust.switch.how"), Object: level}, widgets.FormItem{Field: "percent", Label: h.T("adjust.switch.left"), Object: left})
	ask(h, h.T("adjust.switch"), form, func() (app.Command, error) {
		in := governance.SwitchIn{From: buckets[max(0, from.Selected())].From}
		cut, err := parsePercent(marketing.Text())
		if err != nil || cut > 10_000 {
			return nil, data.Problem{Key: "problem.proposal.share", Field: "marketing"}
		}
		in.Marketing = max(1, 10_000-cut)
		if level.Selected() == 0 {
			if in.Percent, err = parsePercent(left.Text()); err != nil {
				return nil, data.At("percent", err)
			}
			in.Percent = max(1, in.Percent)
		}
		c, err := governance.SwitchOf(h.Reader(), h.Today(), in)
		c.Title, c.Reason, c.Proposer = forms.Trimmed(title), forms.Trimmed(reason), owner(h)
		return c, err
	})
}

// editRule asks which changes are major and how many must agree to them.
func editRule(a *Adjust) {
	h := a.host
	r := a.governed.Rule
	threshold := widgets.NewField("").WithUnit("%")
	threshold.SetText(text.PercentEdit(r.Threshold))
	part, whole := forms.Line(strconv.Itoa(r.Numerator)), forms.Line(strconv.Itoa(r.Denominator))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "threshold", Label: h.T("adjust.rule.threshold"), Hint: h.T("adjust.rule.threshold.hint"), Object: threshold})
	form.Add(widgets.FormItem{Field: "numerator", Label: h.T("adjust.rule.numerator"), Object: part}, widgets.FormItem{Field: "denominator", Label: h.T("adjust.rule.denominator"), Object: whole})
	forms.Edit(h, h.T("adjust.rule"), form, func() (app.Command, error) {
		n, err := parsePercent(threshold.Text())
		if err != nil {
			return nil, data.Problem{Key: "problem.rule.threshold", Field: "threshold"}
		}
		num, err1 := strconv.Atoi(strings.TrimSpace(part.Text()))
		den, err2 := strconv.Atoi(strings.TrimSpace(whole.Text()))
		if err1 != nil || err2 != nil {
			return nil, data.Problem{Key: "problem.rule.share", Field: "numerator"}
		}
		return governance.SetApprovalRule{Threshold: n, Numerator: num, Denominator: den}, nil
	}, nil)
}

// showMembers lists management, to be added to and changed.
func showMembers(a *Adjust) {
	h := a.host
	members, err := h.Reader().Members()
	if err != nil {
		h.Complain(err)
		return
	}
	body := widgets.Col(4)
	if len(members) == 0 {
		body.Add(widgets.Para(h.T("adjust.members.none")))
	}
	for _, m := range members {
		body.Add(memberLine(a, m))
	}
	d := widgets.NewDialog(h.T("adjust.members"), body, 400)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	d.Action(h.T("adjust.members.add"), false, func() {
		h.HideOverlay()
		editMember(a, data.Member{})
	})
	h.ShowOverlay(d)
	d.Focus()
}

// memberLine is a member with the way to change it.
func memberLine(a *Adjust, m data.Member) fyne.CanvasObject {
	h := a.host
	words := widgets.Middle(widgets.NewText(m.Name, widgets.Style{Size: 13, Elide: true}), widgets.NewText(m.Role, widgets.Style{Size: 12, Token: "t3", Elide: true}))
	change := widgets.NewIconButton("edit", h.T("button.edit"), func() {
		h.HideOverlay()
		editMember(a, m)
	})
	return widgets.Row(10, widgets.NewAvatar(m.Name, 28), widgets.Grow(words), change)
}

// editMember asks for a member; one without ID is new.
func editMember(a *Adjust, m data.Member) {
	h := a.host
	name, role := forms.Line(m.Name), forms.Line(m.Role)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("adjust.member.name"), Object: name})
	form.Add(widgets.FormItem{Field: "role", Label: h.T("adjust.member.role"), Object: role})
	title, remove := h.T("adjust.members.add"), app.Command(nil)
	if m.ID != 0 {
		title, remove = m.Name, governance.RemoveMember{ID: m.ID}
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		return governance.SaveMember{ID: m.ID, Name: forms.Trimmed(name), Role: forms.Trimmed(role)}, nil
	}, remove)
}
