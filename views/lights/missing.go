package lights

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/lights"
	"quarterdeck/views/page"
)

// A gap is where what a measure is worked out from is put into the plan. Its words
// are lights.fill.<key>.
type gap struct {
	key   string
	route page.Route
}

// The gaps of the measures.
var (
	gapSales      = gap{"sales", page.Route{Page: "import"}}
	gapReports    = gap{"reports", page.Route{Page: "team", Part: "activities"}}
	gapPipeline   = gap{"pipeline", page.Route{Page: "team", Part: "pipeline"}}
	gapService    = gap{"service", page.Route{Page: "customers", Part: "service"}}
	gapTouches    = gap{"touches", page.Route{Page: "customers", Part: "touches"}}
	gapPlays      = gap{"plays", page.Route{Page: "customers", Part: "health"}}
	gapAccounts   = gap{"accounts", page.Route{Page: "customers", Part: "accounts"}}
	gapMoney      = gap{"money", page.Route{Page: "customers", Part: "collections"}}
	gapContracts  = gap{"contracts", page.Route{Page: "customers", Part: "renewals"}}
	gapPeople     = gap{"people", page.Route{Page: "settings", Part: "reps"}}
	gapExams      = gap{"exams", page.Route{Page: "team", Part: "growth"}}
	gapActions    = gap{"actions", page.Route{Page: "stages"}}
	gapObjectives = gap{"objectives", page.Route{Page: "targets", Part: "objectives"}}
	gapTargets    = gap{"targets", page.Route{Page: "breakdown", Part: "regions"}}
)

// gaps are those of the measures that are not worked out from sales.
var gaps = map[string]gap{
	"leads": gapReports, "follow_up": gapReports, "visits": gapReports, "talks": gapReports, "proposals": gapReports,
	"lead_conversion": gapReports, "conversion_need": gapReports, "opportunities": gapPipeline, "opened": gapPipeline, "coverage": gapPipeline,
	"complaint_rate": gapService, "complaint_days": gapService, "satisfaction": gapService,
	"touches_in_time": gapTouches, "proposals_in_time": gapPlays, "win_back_in_time": gapPlays, "decider_in_time": gapPlays,
	"accounts_approved": gapAccounts, "collection_rate": gapMoney, "overdue_share": gapMoney,
	"renewal_rate": gapContracts, "renewal_uplift": gapContracts, "contracts_due": gapContracts,
	"retention": gapPeople, "handover_in_time": gapPeople, "price_test": gapExams, "product_exam": gapExams, "simulation": gapExams,
	"actions_late": gapActions, "objectives_process": gapObjectives, "objectives_result": gapObjectives,
}

// gapOf is where what a light lacks is put in; ok is false where nothing is to be
// done but wait.
func gapOf(x lights.Row) (g gap, ok bool) {
	switch x.Reason {
	case calc.NoTarget:
		return gapTargets, true
	case calc.NoValue:
		if g, ok = gaps[x.Rule.Measure]; ok {
			return g, true
		}
		return gapSales, true
	}
	return g, false
}
