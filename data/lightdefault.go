package data

// DefaultLightRules are the rules every plan begins with: the thresholds and
// triggers that the documents print, in their order, with the limits printed there
// (register a). What is to be done within so many days is read as the share that
// was: all of them is green. Where a condition is kept on another page, the rule says which.
func DefaultLightRules() []LightRule {
	rows := []LightRule{
		{Code: "lead_conversion", Measure: "lead_conversion", Scope: RegionScope, Kind: Absolute, Red: limit(10_00), Sample: 50, Span: QuarterToDate, Response: "diagnose", Source: "S0-28"},
		{Code: "region_completion", Measure: "completion", Scope: RegionScope, Kind: Behind, Red: limit(20_00), Amber: limit(5_00), Touch: true, Span: MonthToDate, Response: "emergency", Source: "S0-29"},
		{Code: "conversion_need", Measure: "conversion_need", Scope: FirmScope, Kind: Behind, Red: limit(20_00), Sample: 50, Span: QuarterToDate, Collect: CollectWeekly, On: 5, Response: "talk_track", Source: "S2-21"},
		{Code: "complaint_rate", Measure: "complaint_rate", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(2_00), Amber: limit(1_00), Span: LightYearSoFar, Response: "complaints", Source: "S4-15 S4-26"},
		{Code: "follow_up", Measure: "follow_up", Scope: FirmScope, Kind: Absolute, Red: limit(95_00), Sample: 20, Span: QuarterToDate, Response: "follow_up", Source: "S4-15"},
		{Code: "industry_growth", Measure: "industry_growth", Scope: FirmScope, Kind: Change, Reading: InPoints, Red: limit(0), Run: 3, Span: LightMonth, Response: "market_risk", Source: "S4-24"},
		{Code: "rival_share", Measure: "rival_share", Scope: FirmScope, Kind: Change, Reading: InPoints, Lower: true, Red: limit(5_00), Touch: true, Span: LightMonth, Response: "market_risk", Source: "S4-24"},
		{Code: "retention", Measure: "retention", Scope: FirmScope, Kind: Absolute, Red: limit(80_00), Amber: limit(85_00), Span: LightYearSoFar, Response: "team_risk", Source: "S4-13 S4-25"},
		{Code: "completion_run", Measure: "completion", Scope: FirmScope, Kind: Absolute, Red: limit(70_00), Run: 2, Span: LightMonth, Response: "team_risk", Source: "S4-25"},
		{Code: "core_repurchase", Measure: "core_repurchase_change", Scope: FirmScope, Kind: Absolute, Red: limit(-10_00), Touch: true, Span: LightYearSoFar, Response: "customer_risk", Source: "S4-26"},
		{Code: "collection_rate", Measure: "collection_rate", Scope: FirmScope, Kind: Absolute, Red: limit(90_00), Amber: limit(95_00), Span: QuarterToDate, Response: "collection", Source: "S2-26"},
		{Code: "salon_leads", Measure: "salon_leads", Scope: FirmScope, Kind: Absolute, Red: limit(50), Span: LightMonth, Response: "salon", Source: "S2-25"},
		{Code: "salon_conversion", Measure: "salon_conversion", Scope: FirmScope, Kind: Absolute, Red: limit(15_00), Span: LightMonth, Response: "salon", Source: "S2-25"},
		{Code: "price_test", Measure: "price_test", Scope: FirmScope, Kind: Absolute, Red: limit(80_00), Span: LightYearSoFar, Response: "retrain", Source: "S2-20"},
		{Code: "product_exam", Measure: "product_exam", Scope: FirmScope, Kind: Absolute, Red: limit(90_00), Span: LightYearSoFar, Response: "retrain", Source: "S4-13"},
		{Code: "simulation", Measure: "simulation", Scope: FirmScope, Kind: Absolute, Red: limit(85_00), Span: LightYearSoFar, Response: "retrain", Source: "S4-13"},
		{Code: "satisfaction", Measure: "satisfaction", Scope: FirmScope, Kind: Absolute, Red: limit(4_00), Amber: limit(4_50), Span: LightYearSoFar, Response: "complaints", Source: "S4-13"},
		{Code: "team_completion", Measure: "completion", Scope: FirmScope, Kind: Absolute, Red: limit(90_00), Span: LightYearSoFar, Response: "team_risk", Source: "S4-13"},
		{Code: "visits_conversion", Kind: Elsewhere, Response: "coaching", Source: "S2-28 S0-33", Page: "team/diagnosis"},
		{Code: "no_visits", Kind: Elsewhere, Response: "check_data", Source: "S2-30", Page: "team/diagnosis"},
		{Code: "page_views", Kind: Elsewhere, Response: "price_clarity", Source: "S0-24", Page: "customers/health"},
		{Code: "renewal_amount", Kind: Elsewhere, Source: "S2-22", Page: "team/pay"},
		{Code: "contracts_due", Measure: "contracts_due", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(0), Span: LightYearSoFar, Response: "renewal", Source: "S2-22"},
		{Code: "roi", Measure: "roi", Scope: FirmScope, Kind: Absolute, Amber: limit(300_00), Span: LightMonth, Source: "S2-36"},
		{Code: "pilot_uplift", Kind: Elsewhere, Source: "S4-23 S2-35", Page: "review/pilots"},
		{Code: "expert_signing", Kind: Elsewhere, Source: "S2-24", Page: "team/pay"},
		{Code: "quote_hours", Measure: "quote_hours", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(2_00), Span: LightWeek, Collect: CollectWeekly, On: 5, Response: "quote_approval", Source: "S4-17"},
		{Code: "reply_hours", Measure: "reply_hours", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(24_00), Span: LightWeek, Collect: CollectWeekly, On: 5, Response: "product_reply", Source: "S2-42"},
		{Code: "proposals_in_time", Measure: "proposals_in_time", Scope: FirmScope, Kind: Absolute, Red: limit(80_00), Amber: limit(100_00), Span: LightYearSoFar, Response: "proposal", Source: "S2-14"},
		{Code: "win_back_in_time", Measure: "win_back_in_time", Scope: FirmScope, Kind: Absolute, Red: limit(80_00), Amber: limit(100_00), Span: LightYearSoFar, Response: "win_back", Source: "S4-27"},
		{Code: "complaint_days", Measure: "complaint_days", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(3_00), Span: LightYearSoFar, Response: "complaints", Source: "S0-25"},
		{Code: "handover_in_time", Measure: "handover_in_time", Scope: FirmScope, Kind: Absolute, Red: limit(80_00), Amber: limit(100_00), Span: LightYearSoFar, Response: "handover", Source: "S2-41"},
		{Code: "decider_in_time", Measure: "decider_in_time", Scope: FirmScope, Kind: Absolute, Red: limit(80_00), Amber: limit(100_00), Span: LightYearSoFar, Response: "new_decider", Source: "S2-40"},
		{Code: "downturn", Kind: Elsewhere, Response: "steady", Source: "S0-30", Page: "targets/adjust"},
		{Code: "approval", Kind: Elsewhere, Source: "S1-15", Page: "targets/adjust"},
		{Code: "service_hours", Measure: "service_hours", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(2_00), Span: LightWeek, Collect: CollectWeekly, On: 5, Response: "service_reply", Source: "S4-12"},
		{Code: "desk_hours", Measure: "desk_hours", Scope: FirmScope, Kind: Absolute, Lower: true, Red: limit(24_00), Span: LightWeek, Collect: CollectWeekly, On: 5, Response: "service_reply", Source: "S4-5"},
	}
	for i := range rows {
		rows[i].ID, rows[i].Position = ID(i+1), i+1
	}
	return rows
}

func limit(n int64) *int64 { return &n }
