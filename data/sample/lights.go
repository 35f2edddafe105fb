package sample

import "quarterdeck/data"

// lightOwners answer for lights of the firm, by the code of the rule.
var lightOwners = map[string]int{
	"collection_rate": liang, "follow_up": zhou, "complaint_rate": he, "complaint_days": he, "retention": lin, "core_repurchase": chen,
	"quote_hours": sun, "reply_hours": sun, "rival_share": yang, "industry_growth": yang, "salon_leads": wu, "salon_conversion": wu,
	"satisfaction": he, "service_hours": he, "desk_hours": he, "price_test": lin, "product_exam": lin, "simulation": lin,
	"team_completion": lin, "completion_run": lin, "conversion_need": huang, "roi": lin, "contracts_due": liang, "win_back_in_time": huang,
	"proposals_in_time": chen, "handover_in_time": lin, "decider_in_time": chen,
}

// Readings that are typed, the earliest first. Weekly ones end with the Friday on
// which the sample is seen, monthly ones with July. Nobody has entered the rivals'
// share yet.
var (
	weeklyReadings = map[string][]int64{
		"quote_hours":   {9_50, 8_00, 6_50, 5_50, 4_00, 3_20, 2_60, 2_00, 1_80, 1_80, 1_70, 1_60},
		"reply_hours":   {31_00, 28_00, 26_50, 25_00, 23_00, 22_00, 22_50, 21_00, 20_00, 19_50, 20_00, 19_00},
		"service_hours": {2_60, 2_40, 2_10, 2_00, 1_90, 1_80, 1_80, 1_70, 1_50, 1_60, 1_50, 1_40},
		"desk_hours":    {20_00, 18_00, 18_50, 16_00, 15_00, 14_00, 14_50, 13_00, 12_00, 12_50, 11_00, 11_00},
	}
	monthlyReadings = map[string][]int64{
		"industry_growth":  {8_10, 8_00, 7_80, 7_90, 7_60, 7_40, 7_50},
		"salon_leads":      {42, 38, 51, 55, 58, 61, 57},
		"salon_conversion": {11_00, 12_50, 14_00, 15_50, 16_20, 15_80, 16_40},
		"roi":              {248_00, 265_00, 281_00, 296_00, 305_00, 318_00, 312_00},
	}
)

// enoughLeads is how many leads of a quarter the sample judges a region by: the
// small ones wait for more.
const enoughLeads = 200

// lights says who answers for the lights, and enters what nobody can work out.
func (w *writer) lights() error {
	rules, err := w.tx.LightRules()
	if err != nil {
		return err
	}
	for _, x := range rules {
		owner, ok := lightOwners[x.Code]
		switch {
		case ok:
			x.OwnerID = w.people[owner]
		case x.Code == "lead_conversion":
			x.Sample = enoughLeads
		default:
			continue
		}
		if _, err := w.tx.SaveLightRule(x); err != nil {
			return err
		}
	}
	source := words{"周会登记", "Entered in the weekly meeting"}.in(w.lang)
	enter := func(readings map[string][]int64, day func(back int) data.Date) error {
		for _, x := range rules { // in the order of the rules, so that the file is the same every time
			values := readings[x.Measure]
			for i, n := range values {
				if _, err := w.tx.SaveLightReading(data.LightReading{Measure: x.Measure, Day: day(len(values) - 1 - i), Value: n, Note: source}); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := enter(weeklyReadings, func(back int) data.Date { return asOf - data.Date(7*back) }); err != nil {
		return err
	}
	return enter(monthlyReadings, func(back int) data.Date { return (asOf.Month() - data.Month(back)).Start() - 1 })
}
