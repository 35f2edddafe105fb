package execution

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveCriterion adds a criterion to a milestone, or changes one. It is a number
// to reach when Want is given, else a yes or no. With a measure the plan tells
// what is reached, and Have is not typed.
type SaveCriterion struct {
	ID        data.ID `json:"id" doc:"number of the criterion; 0 adds one"`
	Milestone data.ID `json:"milestone" doc:"number of its milestone"`
	Text      string  `json:"text" doc:"what must be so"`
	Want      *int64  `json:"want" doc:"thousandths of the unit to reach; missing: a yes or no"`
	AtMost    bool    `json:"at_most" doc:"want is the most there may be, not the least"`
	Have      *int64  `json:"have" doc:"thousandths of the unit reached; missing: not known; not looked at with a measure"`
	Unit      string  `json:"unit" doc:"what is counted, such as stores or %; may be empty"`
	Met       bool    `json:"met" doc:"answer of a yes or no"`
	Owner     string  `json:"owner" doc:"code of the person who shows it; empty: nobody yet"`
	Measure   string  `json:"measure" doc:"code of what the plan measures, such as collection_rate; empty: have is typed"`
	Scope     string  `json:"scope" doc:"firm, region, product or rep, whose number it is; empty: that of the firm"`
	Record    string  `json:"record" doc:"code of the region, product or rep; empty for the firm"`
}

// Label names the change.
func (SaveCriterion) Label() string { return "command.SaveCriterion" }

// Apply stores the criterion.
func (c SaveCriterion) Apply(tx store.Tx) (err error) {
	var x data.Criterion
	if c.ID != 0 {
		if x, err = tx.Criterion(c.ID); err != nil {
			return err
		}
		if err = changeable(tx, x.MilestoneID); err != nil {
			return err
		}
	}
	x.MilestoneID, x.Text, x.Want, x.Have, x.Unit, x.Met, x.AtMost = c.Milestone, c.Text, c.Want, c.Have, c.Unit, c.Met, c.AtMost
	if err = about(tx.Reader, &x, c.Measure, c.Scope, c.Record); err != nil {
		return err
	}
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if x.Position, err = place(tx, data.Criteria, x.ID, x.Position, nil); err != nil {
		return err
	}
	return saveCriterion(tx, x)
}

// changeable reports a milestone whose criteria are settled: it is accepted.
func changeable(tx store.Tx, milestone data.ID) error {
	if milestone == 0 {
		return nil // the criterion's own check says it better
	}
	m, err := tx.Milestone(milestone)
	if err != nil {
		return data.At("milestone", err)
	}
	if m.Accepted != 0 {
		return data.Problem{Key: "problem.criterion.accepted", Field: "milestone", Args: []any{m.Name}}
	}
	return nil
}

func saveCriterion(tx store.Tx, x data.Criterion) error {
	if err := changeable(tx, x.MilestoneID); err != nil {
		return err
	}
	if x.Want == nil {
		x.Have, x.Unit, x.AtMost = nil, "", false
	} else {
		x.Met = false
	}
	tx.About(x.Text)
	_, err := tx.SaveCriterion(x)
	return err
}

// MeasureCriterion says how far a criterion is that is not read from the plan.
type MeasureCriterion struct {
	ID   data.ID `json:"id" doc:"number of the criterion"`
	Have *int64  `json:"have" doc:"thousandths of the unit reached; missing: not measured"`
	Met  bool    `json:"met" doc:"answer of a yes or no"`
}

// Label names the change.
func (MeasureCriterion) Label() string { return "command.MeasureCriterion" }

// Apply stores the measure.
func (c MeasureCriterion) Apply(tx store.Tx) error {
	x, err := tx.Criterion(c.ID)
	if err != nil {
		return err
	}
	if x.Measure != "" {
		return data.Problem{Key: "problem.criterion.measured", Field: "have", Args: []any{x.Text}}
	}
	x.Have, x.Met = c.Have, c.Met
	return saveCriterion(tx, x)
}

// RemoveCriterion removes a criterion.
type RemoveCriterion struct {
	ID data.ID `json:"id" doc:"number of the criterion"`
}

// Label names the change.
func (RemoveCriterion) Label() string { return "command.RemoveCriterion" }

// Apply removes the criterion.
func (c RemoveCriterion) Apply(tx store.Tx) error {
	x, err := tx.Criterion(c.ID)
	if err != nil {
		return err
	}
	if err := changeable(tx, x.MilestoneID); err != nil {
		return err
	}
	tx.About(x.Text)
	return tx.Remove(data.Criteria, c.ID)
}

// list puts names one after another as the plan's language does.
func list(tx store.Tx, names []string) string {
	return strings.Join(names, text.T(language(tx.Reader, ""), "list.comma"))
}

// language is the asked one, else the one the plan's names are written in.
func language(r store.Reader, asked string) text.Lang {
	if asked == "" {
		if p, err := r.Plan(); err == nil {
			asked = p.Language
		}
	}
	if asked == "" {
		return text.Langs[0]
	}
	return text.Lang(asked)
}
