package governance

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// coupleWith makes what changes together with the cells of a proposal: the
// goal, its type, and objectives. The working copy has its own already.
func coupleWith(tx store.Tx, p data.Proposal) error {
	if p.Kind == data.WorkingCopy {
		return nil
	}
	goal, err := tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	before := goal.Type
	goal.Type = typeAfter(goal.Type, p.Coupled)
	if !same(goal.Amount, p.GoalAfter) || goal.Type != before {
		goal.Amount = p.GoalAfter
		if err := tx.SaveGoal(goal); err != nil {
			return err
		}
	}
	for _, c := range p.Coupled {
		if c.What != data.CoupledObjective {
			continue
		}
		if err := setObjective(tx, c); err != nil {
			return err
		}
	}
	return nil
}

// typeAfter is the goal's type once the coupled changes are made.
func typeAfter(t data.GoalType, coupled []data.Coupled) data.GoalType {
	for _, c := range coupled {
		if c.What == data.CoupledType {
			t = data.GoalType(c.Text)
		}
	}
	return t
}

// setObjective gives an objective its new value. One that has no number yet, or
// is not in the plan, is told by its growth: −15 % is 15 % less than last year.
func setObjective(tx store.Tx, c data.Coupled) error {
	o, err := tx.ObjectiveOf(data.Metric(c.Code))
	if err != nil {
		return err
	}
	if o.ID == 0 {
		rows, err := tx.Objectives()
		if err != nil {
			return err
		}
		for _, x := range rows {
			o.Position = max(o.Position, x.Position)
		}
		o.Position++
	}
	o.Target, o.Growth = ObjectiveAfter(o, c)
	_, err = tx.SaveObjective(o)
	return data.At("coupled", err)
}

// ObjectiveAfter is the target of an objective once a coupled change is made, or
// its growth over last year where it has no number of its own.
func ObjectiveAfter(o data.Objective, c data.Coupled) (target *int64, growth *int) {
	switch {
	case c.Amount != nil:
		n := int64(*c.Amount)
		return &n, nil
	case c.Percent == nil:
		return o.Target, o.Growth
	case o.Target != nil:
		n := int64(data.Money(*o.Target).MulDiv(int64(*c.Percent), 10_000))
		return &n, nil
	}
	before := 10_000
	if o.Growth != nil {
		before += *o.Growth
	}
	n := int(data.Money(before).MulDiv(int64(*c.Percent), 10_000)) - 10_000
	return nil, &n
}

// freezeObjectives keeps the further objectives of the plan.
func freezeObjectives(r store.Reader, b *data.Body) error {
	rows, err := r.Objectives()
	for _, o := range rows {
		code := string(o.Metric)
		if o.Level != "" {
			code += "/" + string(o.Level)
		}
		b.Objectives = append(b.Objectives, data.BodyMeasured{Code: code, Name: o.Name, Value: o.Target, Growth: o.Growth})
	}
	return err
}
