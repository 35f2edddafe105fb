package sample

import "quarterdeck/data"

// A measured is one goal beside revenue. Quarters and bases are milestones, nums
// and dens what came of the first three quarters, the third to the 14th of
// August; numbers are in the unit of the metric.
type measured struct {
	metric   data.Metric
	owner    int
	weight   int // per cent; zero: none
	target   int64
	growth   int // per cent, in place of a target
	last     int64
	drives   data.Metric
	quarters [4]int64
	bases    [4]int64
	num, den [3]int64
}

// moneyOf is whole units of 10,000 yuan in minor units.
func moneyOf(n int64) int64 { return n * int64(wan) }

// besides are the goals of the firm beside revenue. Satisfaction has a target and
// no milestone in the last quarter: the survey's date is open.
var besides = []measured{
	{metric: data.Revenue, owner: lin, weight: 40},
	{metric: data.Profit, owner: lin, weight: 15, target: moneyOf(1_440), last: moneyOf(1_134),
		quarters: [4]int64{moneyOf(345), moneyOf(440), moneyOf(370), moneyOf(285)}, num: [3]int64{moneyOf(348), moneyOf(431), moneyOf(176)}},
	{metric: data.MarketShare, owner: lin, weight: 5, last: 1_40, quarters: [4]int64{1_50, 1_60, 1_60, 1_70},
		bases: [4]int64{moneyOf(200_000), moneyOf(225_000), moneyOf(187_500), moneyOf(142_500)},
		num:   [3]int64{moneyOf(3_172), moneyOf(3_605), moneyOf(1_502)}, den: [3]int64{moneyOf(203_000), moneyOf(226_000), moneyOf(94_000)}},
	{metric: data.NewCustomers, owner: zhou, weight: 10, target: 1400, last: 1130,
		quarters: [4]int64{320, 420, 380, 280}, num: [3]int64{331, 402, 171}},
	{metric: data.Leads, owner: zhou, last: 4_700,
		quarters: [4]int64{1_400, 1_650, 1_450, 1_060}, num: [3]int64{1_452, 1_611, 690}, drives: data.NewCustomers},
	{metric: data.Conversion, owner: chen, weight: 10, last: 16_50, quarters: [4]int64{17_00, 18_00, 18_40, 18_60},
		bases: [4]int64{1_400, 1_650, 1_450, 1_060}, num: [3]int64{250, 288, 124}, den: [3]int64{1_452, 1_611, 690}, drives: data.Revenue},
	{metric: data.Satisfaction, owner: liang, weight: 5, target: 4_50, last: 4_30,
		quarters: [4]int64{4_40, 4_50, 4_50}, bases: [4]int64{300, 300, 300}, num: [3]int64{310 * 4_45, 296 * 4_52}, den: [3]int64{310, 296}},
	{metric: data.Repurchase, owner: chen, weight: 5, target: 60_00, last: 57_00},
	{metric: data.MarketingCost, owner: lin, weight: 5, target: moneyOf(600), last: moneyOf(540),
		quarters: [4]int64{moneyOf(160), moneyOf(190), moneyOf(150), moneyOf(100)}, num: [3]int64{moneyOf(152), moneyOf(197), moneyOf(71)}},
	{metric: data.OutputPerHead, owner: lin, weight: 5, growth: 20},
}

// objectives writes the goals beside revenue with milestones and results.
func (w *writer) objectives() error {
	ids := map[data.Metric]data.ID{}
	for i, m := range besides {
		o := data.Objective{Metric: m.metric, OwnerID: w.people[m.owner], Position: i + 1}
		if m.weight > 0 {
			weight := m.weight * 100
			o.Weight = &weight
		}
		if m.target > 0 {
			o.Target = &m.target
		}
		if m.growth > 0 {
			growth := m.growth * 100
			o.Growth = &growth
		}
		if m.last > 0 {
			o.LastYear = &m.last
		}
		o.DrivesID = ids[m.drives]
		o, err := w.tx.SaveObjective(o)
		if err != nil {
			return err
		}
		ids[m.metric] = o.ID
		if err := w.milestones(o, m); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) milestones(o data.Objective, m measured) error {
	for q := range data.Month(4) {
		from := first + 3*q
		p := data.Period{From: from.Start(), Until: (from + 3).Start()}
		if m.quarters[q] > 0 {
			part := data.ObjectivePart{ObjectiveID: o.ID, Period: p, Amount: m.quarters[q]}
			if m.bases[q] > 0 {
				part.Base = &m.bases[q]
			}
			if err := w.tx.SaveObjectivePart(part); err != nil {
				return err
			}
		}
		if q < 3 && m.num[q] > 0 {
			result := data.ObjectiveActual{ObjectiveID: o.ID, Period: p, Num: m.num[q]}
			if m.den[q] > 0 {
				result.Den = &m.den[q]
			}
			if err := w.tx.SaveObjectiveActual(result); err != nil {
				return err
			}
		}
	}
	return nil
}
