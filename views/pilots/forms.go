package pilots

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/pilots"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// command is the plan of a pilot as it is.
func command(r pilots.Row) pilots.SavePilot {
	return pilots.SavePilot{ID: r.ID, Name: r.Name, From: r.From, Until: r.Until, Owner: r.Owner, Running: r.State == data.PilotRunning,
		Hypothesis: r.Hypothesis, Change: r.Pilot.Change, Success: r.Success, Evaluate: r.Evaluate, Parent: r.ParentID, Region: r.Region,
		Rep: r.Rep, Control: r.Control, Uplift: r.Uplift}
}

// begin says that a planned pilot runs.
func begin(h page.Host, r pilots.Row) {
	c := command(r)
	c.Running = true
	h.Do(c)
}

// planForm edits the plan of a pilot; one without ID is added.
func planForm(h page.Host, r pilots.Row) {
	if err := prefill(h, &r); err != nil {
		h.Complain(err)
		return
	}
	name, why, success := forms.Line(r.Name), widgets.NewArea("", 2), forms.Line(r.Success)
	why.SetText(r.Hypothesis)
	from, last, evaluate := forms.Day(h, r.From), forms.Day(h, r.Until-1), forms.Day(h, r.Evaluate)
	owner, rep := forms.NewPeople(h, r.Owner, h.T("stages.nobody"), nil), forms.NewPeople(h, r.Rep, h.T("pilots.field.rep.none"), nil)
	var kinds []string
	at := 0
	for i, c := range data.PilotChanges {
		kinds = append(kinds, h.T("pilots.change."+string(c)))
		if c == r.Pilot.Change {
			at = i
		}
	}
	change := widgets.NewSelect(kinds, nil)
	change.Select(at)
	region, codes := regionChoice(h, r.Region, h.T("pilots.field.region.none"))
	uplift := forms.Line("").WithUnit("%")
	if r.Uplift != nil {
		uplift.SetText(strconv.FormatFloat(float64(*r.Uplift)/100, 'f', -1, 64))
	}
	against := widgets.NewSelect([]string{h.T("pilots.against.before"), h.T("pilots.against.others")}, nil)
	against.Select(map[bool]int{true: 1, false: 0}[r.Control])
	item := func(field string, o widgets.FormItem) widgets.FormItem {
		o.Field, o.Label = field, h.T("pilots.field."+field)
		return o
	}
	form := widgets.NewForm(item("name", widgets.FormItem{Object: name}))
	form.Add(item("hypothesis", widgets.FormItem{Object: why}))
	form.Add(item("change", widgets.FormItem{Object: change}), item("owner", widgets.FormItem{Object: owner.Box}))
	form.Add(item("from", widgets.FormItem{Object: from}), item("until", widgets.FormItem{Object: last}), item("evaluate", widgets.FormItem{Object: evaluate}))
	form.Add(item("region", widgets.FormItem{Object: region}), item("rep", widgets.FormItem{Object: rep.Box}))
	form.Add(item("control", widgets.FormItem{Object: against}), item("uplift", widgets.FormItem{Object: uplift}))
	form.Add(item("success", widgets.FormItem{Object: success, Hint: h.T("pilots.field.success.hint")}))
	title := h.T("pilots.new")
	if r.ID != 0 {
		title = h.T("pilots.edit")
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := command(r)
		c.Name, c.Hypothesis, c.Success, c.Owner, c.Rep = forms.Trimmed(name), strings.TrimSpace(why.Text()), forms.Trimmed(success), owner.Code(), rep.Code()
		c.Change, c.Region, c.Control = data.PilotChanges[max(0, change.Selected())], codes[max(0, region.Selected())], against.Selected() == 1
		var err error
		if c.Uplift, err = percent(uplift, "uplift"); err != nil {
			return nil, err
		}
		for _, d := range []struct {
			field string
			from  *widgets.DateField
			into  *data.Date
		}{{"from", from, &c.From}, {"until", last, &c.Until}, {"evaluate", evaluate, &c.Evaluate}} {
			if *d.into, err = d.from.Date(); err != nil {
				return nil, data.At(d.field, err)
			}
		}
		if c.Until != 0 {
			c.Until++
		}
		return c, nil
	}, nil)
}

// prefill gives a pilot without days those of the rule from tomorrow on, and one
// without a sort of change a new talk track.
func prefill(h page.Host, r *pilots.Row) error {
	if r.Pilot.Change == "" {
		r.Pilot.Change = data.NewTrack
	}
	if r.From != 0 {
		return nil
	}
	rule, err := h.Reader().PilotRule()
	if err != nil {
		return err
	}
	r.From = h.Today() + 1
	r.Until = r.From + data.Date(rule.Days)
	return nil
}

// regionChoice offers the regions after words for none.
func regionChoice(h page.Host, chosen, none string) (*widgets.Select, []string) {
	rows, err := h.Reader().Regions()
	if err != nil {
		h.Complain(err)
	}
	names, codes, at := []string{none}, []string{""}, 0
	for i, x := range rows {
		names, codes = append(names, x.Name), append(codes, x.Code)
		if x.Code == chosen {
			at = i + 1
		}
	}
	s := widgets.NewSelect(names, nil)
	s.Select(at)
	return s, codes
}

// percent reads hundredths of a per cent; nil when the field is empty.
func percent(f *widgets.Field, name string) (*int64, error) {
	typed := strings.TrimSuffix(forms.Trimmed(f), "%")
	if typed == "" {
		return nil, nil
	}
	x, err := strconv.ParseFloat(typed, 64)
	if err != nil || x < 0 || x > 1000 {
		return nil, data.Problem{Key: "problem.pilot.percent", Field: name}
	}
	n := int64(x*100 + 0.5)
	return &n, nil
}

// recordForm asks what was counted; empty pairs are counted from opportunities.
func recordForm(h page.Host, r pilots.Row) {
	pairs := []struct {
		side string
		have pilots.Counts
	}{{"before", r.Before}, {"after", r.After}, {"control", r.Others}}
	form := widgets.NewForm()
	fields := map[string]*widgets.Field{}
	for _, x := range pairs {
		var row []widgets.FormItem
		for _, what := range []string{"hits", "trials"} {
			n := x.have.Hits
			if what == "trials" {
				n = x.have.Trials
			}
			f := widgets.NewField(h.T("pilots.counted", n))
			if x.have.Typed {
				f.SetText(strconv.FormatInt(n, 10))
			}
			fields[x.side+"_"+what] = f
			row = append(row, widgets.FormItem{Field: x.side + "_" + what, Label: h.T("pilots.field." + x.side + "." + what), Object: f})
		}
		form.Add(row...)
	}
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("pilots.record.how"))})
	forms.EditWide(h, h.T("pilots.record.title", r.Name), form, func() (app.Command, error) {
		c := pilots.RecordPilot{ID: r.ID}
		for name, into := range map[string]**int{"before_hits": &c.BeforeHits, "before_trials": &c.BeforeTrials, "after_hits": &c.AfterHits,
			"after_trials": &c.AfterTrials, "control_hits": &c.ControlHits, "control_trials": &c.ControlTrials} {
			typed := forms.Trimmed(fields[name])
			if typed == "" {
				continue
			}
			n, err := strconv.Atoi(strings.ReplaceAll(typed, ",", ""))
			if err != nil {
				return nil, data.Problem{Key: "problem.pilot.counts", Field: name}
			}
			*into = &n
		}
		return c, nil
	}, nil)
}

// sampleForm asks which customers the pilot is tried with: so many per cent of a
// region or tier.
func sampleForm(h page.Host, r pilots.Row) {
	rule, err := h.Reader().PilotRule()
	if err != nil {
		h.Complain(err)
		return
	}
	region, codes := regionChoice(h, r.Region, h.T("pilots.sample.all"))
	tiers := []data.Tier{"", data.High, data.Potential, data.Low, data.Dormant}
	names := []string{h.T("pilots.sample.tiers")}
	for _, t := range tiers[1:] {
		names = append(names, h.Fmt().TierName(t))
	}
	tier := widgets.NewSelect(names, nil)
	tier.Select(0)
	share := forms.Line(strconv.FormatFloat(float64(rule.Share)/100, 'f', -1, 64)).WithUnit("%")
	seed := forms.Line("1")
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "region", Label: h.T("pilots.field.region"), Object: region}, widgets.FormItem{Field: "tier", Label: h.T("pilots.sample.tier"), Object: tier})
	form.Add(widgets.FormItem{Field: "share", Label: h.T("pilots.sample.share"), Object: share}, widgets.FormItem{Field: "seed", Label: h.T("pilots.sample.seed"), Object: seed})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("pilots.sample.how"))})
	forms.EditWide(h, h.T("pilots.sample"), form, func() (app.Command, error) {
		n, err := percent(share, "share")
		if err != nil {
			return nil, err
		}
		c := pilots.SamplePilot{ID: r.ID, Region: codes[max(0, region.Selected())], Tier: tiers[max(0, tier.Selected())]}
		if n != nil {
			c.Share = *n
		}
		if c.Seed, err = strconv.ParseUint(forms.Trimmed(seed), 10, 64); err != nil {
			return nil, data.Problem{Key: "problem.pilot.seed", Field: "seed"}
		}
		return c, nil
	}, nil)
}

// customersForm edits the list of customers, a code on each line.
func customersForm(h page.Host, r pilots.Row) {
	codes := widgets.NewArea("", 8)
	codes.SetText(strings.Join(r.Customers, "\n"))
	form := widgets.NewForm(widgets.FormItem{Field: "codes", Label: h.T("pilots.customers.codes"), Hint: h.T("pilots.customers.hint"), Object: codes})
	forms.EditWide(h, h.T("pilots.customers"), form, func() (app.Command, error) {
		return pilots.SetPilotCustomers{ID: r.ID, Codes: strings.Fields(codes.Text())}, nil
	}, nil)
}

// decideForm asks why the pilot is decided so, and what comes after an adjusted one.
func decideForm(h page.Host, r pilots.Row, s data.PilotState) {
	reason, next := widgets.NewArea("", 2), forms.Line("")
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("pilots.field.reason"), Hint: r.AdviceWords(h.Fmt()), Object: reason})
	if s == data.PilotAdjusted {
		next.SetText(h.T("pilots.next.name", r.Name))
		form.Add(widgets.FormItem{Field: "next", Label: h.T("pilots.field.next"), Hint: h.T("pilots.field.next.hint"), Object: next})
	}
	forms.EditWide(h, h.T("pilots.decide."+string(s), r.Name), form, func() (app.Command, error) {
		return pilots.DecidePilot{ID: r.ID, State: s, Day: h.Today(), Reason: strings.TrimSpace(reason.Text()), Next: forms.Trimmed(next)}, nil
	}, nil)
}

// ruleForm edits when a pilot is good enough.
func ruleForm(h page.Host) {
	rule, err := h.Reader().PilotRule()
	if err != nil {
		h.Complain(err)
		return
	}
	field := func(n int64) *widgets.Field {
		return forms.Line(strconv.FormatFloat(float64(n)/100, 'f', -1, 64)).WithUnit("%")
	}
	uplift, share, level, power := field(rule.Uplift), field(rule.Share), field(rule.Level), field(rule.Power)
	days := forms.Line(strconv.Itoa(rule.Days)).WithUnit(h.T("touches.rules.days"))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "uplift", Label: h.T("pilots.rule.uplift"), Object: uplift}, widgets.FormItem{Field: "days", Label: h.T("pilots.rule.days"), Object: days},
		widgets.FormItem{Field: "share", Label: h.T("pilots.sample.share"), Object: share})
	form.Add(widgets.FormItem{Field: "level", Label: h.T("pilots.rule.level"), Object: level}, widgets.FormItem{Field: "power", Label: h.T("pilots.rule.power"), Object: power})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("pilots.rule.how"))})
	forms.EditWide(h, h.T("pilots.rule"), form, func() (app.Command, error) {
		c := pilots.SetPilotRule{}
		for _, x := range []struct {
			field string
			from  *widgets.Field
			into  *int64
		}{{"uplift", uplift, &c.Uplift}, {"share", share, &c.Share}, {"level", level, &c.Level}, {"power", power, &c.Power}} {
			n, err := percent(x.from, x.field)
			if err != nil {
				return nil, err
			}
			if n != nil {
				*x.into = *n
			}
		}
		var err error
		if c.Days, err = strconv.Atoi(forms.Trimmed(days)); err != nil {
			return nil, data.Problem{Key: "problem.pilot.rule.days", Field: "days"}
		}
		return c, nil
	}, nil)
}
