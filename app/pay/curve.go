package pay

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CurveIn asks what is paid at which attainment.
type CurveIn struct {
	Rep    string         `json:"rep" doc:"code of the rep; empty: the whole team"`
	Period data.Date      `json:"period" doc:"a day in the period; empty: that of the plan's today"`
	Scheme *SavePayScheme `json:"scheme" doc:"a scheme that is not stored, to see what it would pay; empty: the one in force on the last day of the period"`
}

// A Curve is what is paid at each attainment by the scheme in force on the last
// day of the period, with cap and guarantee, without uplifts and pools. Amounts
// are minor units, shares hundredths of a per cent.
type Curve struct {
	Period data.Period    `json:"period"`
	Rep    string         `json:"rep"`
	Name   string         `json:"name"`
	Target *data.Money    `json:"target"` // null: there is none, and no curve
	Base   data.Money     `json:"base"`   // sold so far
	Method data.PayMethod `json:"method"` // of the scheme; of the team's first rep when there are several
	Points []CurvePoint   `json:"points"` // every 5 % from 0 to 150 %, and just before every step by attainment
	Marks  []CurvePoint   `json:"marks"`  // at 80, 90, 100, 110 and 120 %
	Left   int            `json:"left"`   // reps without a target or scheme, who are in no sum
}

// A CurvePoint is what is paid at one attainment.
type CurvePoint struct {
	Attainment int64      `json:"attainment"`
	Sales      data.Money `json:"sales"`
	Pay        data.Money `json:"pay"`      // by the scheme
	Marginal   data.Money `json:"marginal"` // were it marginal
	Whole      data.Money `json:"whole"`    // were it by the whole amount
	Cost       *int64     `json:"cost"`     // Pay of Sales; null: no sales
}

// CurveOf answers what is paid at which attainment.
func CurveOf(r store.Reader, today data.Date, in CurveIn) (Curve, error) {
	out := Curve{Rep: in.Rep, Points: []CurvePoint{}, Marks: []CurvePoint{}}
	var trial *data.PayScheme
	if in.Scheme != nil {
		x, err := in.Scheme.scheme(r)
		if err != nil {
			return out, err
		}
		trial = &x
	}
	b, err := open(r, today, trial)
	if err != nil {
		return out, err
	}
	i, err := b.at(in.Period)
	if err != nil {
		return out, err
	}
	out.Period = b.periods[i]
	reps := b.reps
	if in.Rep != "" {
		rep, err := repOf(r, "rep", in.Rep)
		if err != nil {
			return out, err
		}
		reps, out.Name = []data.Rep{rep}, rep.Name
	}
	var list []pricing
	for _, rep := range reps {
		s, ok := schemeOf(b.schemes, rep, out.Period.Until-1)
		target := b.target(rep.ID, i)
		if !ok || target == nil || *target <= 0 {
			out.Left++
			continue
		}
		if len(list) == 0 {
			out.Method, out.Target = s.Method, new(data.Money)
		}
		*out.Target += *target
		out.Base += b.settled[i][rep.ID].base
		list = append(list, pricing{s, *target})
	}
	if len(list) == 0 {
		return out, nil
	}
	for _, n := range attainments(list) {
		out.Points = append(out.Points, pointOf(list, n))
	}
	for _, n := range []int64{80, 90, 100, 110, 120} {
		out.Marks = append(out.Marks, pointOf(list, n*100))
	}
	return out, nil
}

// attainments are where a curve has points: every 5 % to 150 %, and at and just
// before every step, so that what jumps is seen to jump.
func attainments(list []pricing) (rows []int64) {
	const last = 150_00
	for n := int64(0); n <= last; n += 5_00 {
		rows = append(rows, n)
	}
	for _, p := range list {
		for _, t := range p.scheme.Tiers {
			if p.scheme.Measure == data.ByAttainment && t.From > 0 && t.From <= last {
				rows = append(rows, t.From-1, t.From)
			}
		}
	}
	slices.Sort(rows)
	return slices.Compact(rows)
}

// A pricing is a scheme and the target of one rep.
type pricing struct {
	scheme data.PayScheme
	target data.Money
}

// at is what the rep is paid at an attainment by a method.
func (p pricing) at(sales data.Money, method data.PayMethod) data.Money {
	s := p.scheme
	s.Method = method
	steps, _ := calc.PaySteps(s, &p.target)
	pay := calc.Pay(s, steps, sales)
	cut, fill := calc.WithinPay(pay, s.Cap, s.Guarantee)
	return pay + cut + fill
}

func pointOf(list []pricing, attainment int64) CurvePoint {
	x := CurvePoint{Attainment: attainment}
	for _, p := range list {
		sales := p.target.MulDiv(attainment, calc.Full)
		x.Sales += sales
		x.Pay += p.at(sales, p.scheme.Method)
		x.Marginal += p.at(sales, data.Marginal)
		x.Whole += p.at(sales, data.Whole)
	}
	if n, ok := calc.Points(x.Pay, x.Sales); ok {
		x.Cost = &n
	}
	return x
}

// WhatIfIn asks who would gain and who would lose by another scheme.
type WhatIfIn struct {
	Period data.Date     `json:"period" doc:"a day in the period; empty: that of the plan's today"`
	Scheme SavePayScheme `json:"scheme" doc:"the scheme as it would be stored; nothing is"`
}

// A Change is what another scheme would pay for a period, in minor units.
// Corrections of settled periods are left out.
type Change struct {
	Period data.Period `json:"period"`
	Rows   []ChangeRow `json:"rows"`
	Before data.Money  `json:"before"`
	After  data.Money  `json:"after"`
	Gain   int         `json:"gain"` // reps
	Lose   int         `json:"lose"`
}

// A ChangeRow is what changes for one rep.
type ChangeRow struct {
	Rep    string     `json:"rep"`
	Name   string     `json:"name"`
	Before data.Money `json:"before"`
	After  data.Money `json:"after"`
}

// WhatIf answers what a scheme that is not stored would pay for a period.
func WhatIf(r store.Reader, today data.Date, in WhatIfIn) (Change, error) {
	out := Change{Rows: []ChangeRow{}}
	trial, err := in.Scheme.scheme(r)
	if err != nil {
		return out, err
	}
	now, err := open(r, today, nil)
	if err != nil {
		return out, err
	}
	then, err := open(r, today, &trial)
	if err != nil {
		return out, err
	}
	i, err := now.at(in.Period)
	if err != nil {
		return out, err
	}
	out.Period = now.periods[i]
	for _, rep := range now.reps {
		x := ChangeRow{rep.Code, rep.Name, now.now(i, rep.ID), then.now(i, rep.ID)}
		out.Before += x.Before
		out.After += x.After
		switch {
		case x.After > x.Before:
			out.Gain++
		case x.After < x.Before:
			out.Lose++
		}
		out.Rows = append(out.Rows, x)
	}
	return out, nil
}
