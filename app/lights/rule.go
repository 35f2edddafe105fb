package lights

import (
	"strconv"

	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveLightRule adds a rule, or changes the one with the ID; its code and source
// stay. Limits are in the unit of the measure for an absolute rule, and in
// hundredths of a per cent for the others.
type SaveLightRule struct {
	ID       data.ID           `json:"id" doc:"the rule; 0 adds one"`
	Name     string            `json:"name" doc:"what it is called; empty: the shipped words, or the measure"`
	Measure  string            `json:"measure" doc:"code of the measure, see the question measures"`
	Scope    string            `json:"scope" doc:"firm, region, product or rep; empty: firm"`
	Record   string            `json:"record" doc:"code of the only region, product or rep; empty: each"`
	Kind     data.LightKind    `json:"kind" doc:"absolute; target, a part of the target; behind, a distance to the target of the day; change, since the period before; empty: absolute"`
	Reading  data.Reading      `json:"reading" doc:"of a change or distance: relative, or points; empty: relative"`
	Lower    bool              `json:"lower" doc:"less is better"`
	Red      *int64            `json:"red" doc:"limit of red; null: never red"`
	Amber    *int64            `json:"amber" doc:"limit of amber, between green and red; null: never amber"`
	Touch    bool              `json:"touch" doc:"exactly at a limit counts as beyond it"`
	Run      int               `json:"run" doc:"periods in a row beyond the limit until it is red, at most 12; 0: at once"`
	Sample   int64             `json:"sample" doc:"smallest base to judge by; 0: any"`
	Span     data.LightSpan    `json:"span" doc:"week, month, quarter, mtd, qtd or ytd; empty: ytd"`
	Collect  data.LightCollect `json:"collect" doc:"weekly, nth, day, month_end or quarter_end; empty: the day asked about, or the last of the span"`
	On       int               `json:"on" doc:"for weekly and nth the day of the week, 1 is Monday; for day the day of the month"`
	Nth      int               `json:"nth" doc:"for nth which one of the month, 5 is the last"`
	Owner    string            `json:"owner" doc:"code of the person who answers for it; empty: who answers for the record"`
	Response string            `json:"response" doc:"code of what is done about a red; empty: nothing in particular"`
	Off      bool              `json:"off" doc:"it shows no light"`
}

// Label names the change.
func (SaveLightRule) Label() string { return "command.SaveLightRule" }

// Apply stores the rule.
func (c SaveLightRule) Apply(tx store.Tx) (err error) {
	x := data.LightRule{}
	if c.ID != 0 {
		if x, err = tx.LightRule(c.ID); err != nil {
			return err
		}
		if x.Kind == data.Elsewhere {
			return data.Problem{Key: "problem.light.elsewhere", Field: "id"}
		}
	} else if x.Code, x.Position, err = next(tx, c.Measure); err != nil {
		return err
	}
	m, ok := measures.Of(c.Measure)
	switch {
	case !ok:
		return data.Problem{Key: "problem.light.measure", Field: "measure", Args: []any{c.Measure}}
	case !m.Has(or(c.Scope, data.FirmScope)):
		return data.Problem{Key: "problem.light.scope", Field: "scope", Args: []any{c.Scope}}
	}
	x.Name, x.Measure, x.Scope, x.Kind, x.Reading = c.Name, c.Measure, or(c.Scope, data.FirmScope), or(c.Kind, data.Absolute), c.Reading
	x.Lower, x.Red, x.Amber, x.Touch, x.Run, x.Sample = c.Lower, c.Red, c.Amber, c.Touch, c.Run, c.Sample
	x.Span, x.Collect, x.On, x.Nth = or(c.Span, data.LightYearSoFar), c.Collect, c.On, c.Nth
	x.Response, x.Off = c.Response, c.Off
	if x.RegionID, x.ProductID, x.RepID, err = recordOf(tx.Reader, x.Scope, c.Record); err != nil {
		return err
	}
	if x.OwnerID = 0; c.Owner != "" {
		rep, err := tx.RepByCode(c.Owner)
		if err != nil {
			return data.At("owner", err)
		}
		x.OwnerID = rep.ID
	}
	if x, err = tx.SaveLightRule(x); err != nil {
		return err
	}
	return about(tx, x)
}

// or is the first that is not empty.
func or[T ~string](x, y T) T {
	if x != "" {
		return x
	}
	return y
}

// recordOf finds the only record a rule or reading is about; no code is none.
func recordOf(r store.Reader, scope, code string) (region, product, rep data.ID, err error) {
	if code == "" {
		return 0, 0, 0, nil
	}
	switch scope {
	case data.RegionScope:
		x, err := r.RegionByCode(code)
		return x.ID, 0, 0, data.At("record", err)
	case data.ProductScope:
		x, err := r.ProductByCode(code)
		return 0, x.ID, 0, data.At("record", err)
	case data.RepScope:
		x, err := r.RepByCode(code)
		return 0, 0, x.ID, data.At("record", err)
	}
	return 0, 0, 0, data.Problem{Key: "problem.light.record", Field: "record"}
}

// next is the code of a new rule, made of its measure, and its place at the end.
func next(tx store.Tx, measure string) (code string, position int, err error) {
	rules, err := tx.LightRules()
	taken := map[string]bool{}
	for _, x := range rules {
		taken[x.Code] = true
		position = max(position, x.Position)
	}
	code = measure
	for n := 2; taken[code]; n++ {
		code = measure + strconv.Itoa(n)
	}
	return code, position + 1, err
}

// about names a change by the rule.
func about(tx store.Tx, x data.LightRule) error {
	plan, err := tx.Plan()
	tx.About(Name(text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}, x))
	return err
}

// RemoveLightRule removes a rule. What was typed for its measure stays.
type RemoveLightRule struct {
	ID data.ID `json:"id" doc:"the rule"`
}

// Label names the change.
func (RemoveLightRule) Label() string { return "command.RemoveLightRule" }

// Apply removes the rule.
func (c RemoveLightRule) Apply(tx store.Tx) error {
	x, err := tx.LightRule(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x); err != nil {
		return err
	}
	return tx.Remove(data.LightRules, c.ID)
}

// MoveLightRule puts a rule in another place of the list.
type MoveLightRule struct {
	ID data.ID `json:"id" doc:"the rule"`
	To int     `json:"to" doc:"its place in the list, from 0"`
}

// Label names the change.
func (MoveLightRule) Label() string { return "command.MoveLightRule" }

// Apply numbers the rules anew.
func (c MoveLightRule) Apply(tx store.Tx) error {
	moved, err := tx.LightRule(c.ID)
	if err != nil {
		return err
	}
	all, err := tx.LightRules()
	if err != nil {
		return err
	}
	if c.To < 0 || c.To >= len(all) {
		return data.Problem{Key: "problem.light.place", Field: "to", Args: []any{len(all)}}
	}
	rows := make([]data.LightRule, 0, len(all))
	for _, x := range all {
		if x.ID != c.ID {
			rows = append(rows, x)
		}
	}
	rows = append(rows[:c.To], append([]data.LightRule{moved}, rows[c.To:]...)...)
	for i, x := range rows {
		if x.Position == i+1 {
			continue
		}
		x.Position = i + 1
		if _, err := tx.SaveLightRule(x); err != nil {
			return err
		}
	}
	return about(tx, moved)
}

// SwitchLightRule switches rules off, or on again.
type SwitchLightRule struct {
	IDs []data.ID `json:"ids" doc:"the rules"`
	Off bool      `json:"off" doc:"they show no light"`
}

// Label names the change.
func (SwitchLightRule) Label() string { return "command.SwitchLightRule" }

// Apply switches the rules.
func (c SwitchLightRule) Apply(tx store.Tx) error {
	if len(c.IDs) == 0 {
		return data.Problem{Key: "problem.gone.light_rules", Field: "ids", Args: []any{0}}
	}
	for _, id := range c.IDs {
		x, err := tx.LightRule(id)
		if err != nil {
			return err
		}
		x.Off = c.Off
		if _, err := tx.SaveLightRule(x); err != nil {
			return err
		}
		if err := about(tx, x); err != nil {
			return err
		}
	}
	return nil
}

// RestoreLightRules brings the rules that come with the program back: those that
// were removed, and with All also the limits of those that were changed. Rules of
// the plan's own stay.
type RestoreLightRules struct {
	All bool `json:"all" doc:"undo changes of shipped rules too"`
}

// Label names the change.
func (RestoreLightRules) Label() string { return "command.RestoreLightRules" }

// Apply stores the missing rules at the end, in their order.
func (c RestoreLightRules) Apply(tx store.Tx) error {
	have, err := tx.LightRules()
	if err != nil {
		return err
	}
	byCode := map[string]data.LightRule{}
	last := 0
	for _, x := range have {
		byCode[x.Code] = x
		last = max(last, x.Position)
	}
	for _, x := range data.DefaultLightRules() {
		old, there := byCode[x.Code]
		switch {
		case there && !c.All:
			continue
		case there:
			x.ID, x.Position, x.OwnerID = old.ID, old.Position, old.OwnerID
		default:
			last++
			x.ID, x.Position = 0, last
		}
		if _, err := tx.SaveLightRule(x); err != nil {
			return err
		}
	}
	return nil
}
