package data

// TrainingRecord begins where the record of a ritual is kept that is a training: its
// class follows.
const TrainingRecord = "training:"

// at is a time of day in minutes.
func at(hour, minute int) *int {
	n := hour*60 + minute
	return &n
}

// shippedRituals is the register of rhythms that the program brings, in its order. Their
// names, checklists, outputs and guests are words by their codes. Those that most
// teams need are on; the others wait in the list.
var shippedRituals = []Ritual{
	{Code: "daily_report", Rhythm: Daily, Minute: at(18, 0), Lasts: 10, Who: WhoReps, Kept: "report", Source: "S2-30", On: true},
	{Code: "sales_meeting", Rhythm: Weekly, Weekdays: "1", Minute: at(9, 30), Lasts: 60, Who: WhoAll, Source: "S1-13", On: true},
	{Code: "competitor_scan", Rhythm: Weekly, Weekdays: "2", Who: WhoReps, Source: "S2-12", On: true},
	{Code: "attack_day", Rhythm: Weekly, Weekdays: "3", Who: WhoReps, Kept: "attack", Source: "S2-21", On: true},
	{Code: "opportunity_count", Rhythm: Weekly, Weekdays: "3", Who: WhoReps, Kept: "freeze", Source: "S1-8", On: true},
	{Code: "morning_after", Rhythm: Weekly, Weekdays: "4", Minute: at(9, 0), Lasts: 20, Who: WhoReps, Source: "S2-21", On: true},
	{Code: "three_party", Rhythm: Weekly, Weekdays: "4", Minute: at(14, 0), Lasts: 60, Who: WhoReps, Kept: "response", Source: "S2-21", On: true},
	{Code: "salon", Rhythm: Weekly, Weekdays: "4", Minute: at(16, 0), Lasts: 120, Who: WhoReps, Kept: "touches", Source: "S2-7"},
	{Code: "one_on_one", Rhythm: Weekly, Weekdays: "5", Who: WhoReps, Kept: "one_on_one", Source: "S0-33", On: true},
	{Code: "conversion_count", Rhythm: Weekly, Weekdays: "5", Who: WhoLead, Kept: "lights", Source: "S1-8"},
	{Code: "behaviour_form", Rhythm: Weekly, Weekdays: "5", Who: WhoReps, Kept: "behaviour", Source: "S0-24", On: true},
	{Code: "track_intake", Rhythm: Weekly, Weekdays: "5", Who: WhoTop, Kept: "cases", Source: "S2-18", On: true},
	{Code: "collection_table", Rhythm: Weekly, Weekdays: "5", Who: WhoReps, Kept: "collections", Source: "S2-22", On: true},
	{Code: "touches", Rhythm: Weekly, Weekdays: "5", Who: WhoReps, Kept: "touches", Source: "S2-14"},
	{Code: "duties", Rhythm: Weekly, Weekdays: "5", Who: WhoReps, Kept: "duty", Source: "S2-9", On: true},
	{Code: "white_paper", Rhythm: Weekly, Weekdays: "5", Who: WhoLead, Source: "S2-16"},
	{Code: "dashboard", Rhythm: Weekly, Weekdays: "5", Minute: at(14, 0), Lasts: 15, Who: WhoLead, Kept: "reports", Source: "S2-28", On: true},
	{Code: "data_review", Rhythm: Weekly, Weekdays: "5", Minute: at(15, 0), Lasts: 60, Who: WhoAll, Kept: "review", Source: "S2-21", On: true},
	{Code: "five_why", Rhythm: Weekly, Weekdays: "5", Minute: at(16, 0), Lasts: 60, Who: WhoAll, Kept: "review", Source: "S2-33", On: true},
	{Code: "weekly_report", Rhythm: Weekly, Weekdays: "5", Minute: at(17, 30), Lasts: 15, Who: WhoLead, Kept: "reports", Source: "S2-31"},
	{Code: "c_offer", Rhythm: Biweekly, Weekdays: "2", Who: WhoReps, Kept: "touches", Source: "S2-16"},
	{Code: "biweekly_review", Rhythm: Biweekly, Weekdays: "5", Minute: at(10, 0), Lasts: 90, Who: WhoAll, Kept: "review", Source: "S0-27", On: true},
	{Code: "pilot_evaluation", Rhythm: Biweekly, Weekdays: "5", Who: WhoLead, Kept: "pilots", Source: "S2-35", On: true},
	{Code: "target_review", Rhythm: Monthly, Nth: 1, Weekdays: "1", Minute: at(14, 0), Lasts: 90, Who: WhoLead, Kept: "review", Source: "S1-5", On: true},
	{Code: "monthly_report", Rhythm: Monthly, Nth: 1, Weekdays: "2", Who: WhoLead, Kept: "reports", Source: "S2-32"},
	{Code: "strategy_meeting", Rhythm: Monthly, Nth: 2, Weekdays: "2", Minute: at(14, 0), Lasts: 120, Who: WhoLead, Source: "S2-34", On: true},
	{Code: "senior_topic", Rhythm: Monthly, Nth: 2, Weekdays: "4", Who: WhoTop, Kept: TrainingRecord + string(SpecialTopic), Source: "S4-13"},
	{Code: "b_seminar", Rhythm: Monthly, Nth: 3, Weekdays: "2", Minute: at(15, 0), Lasts: 60, Who: WhoReps, Kept: "touches", Source: "S2-15"},
	{Code: "alignment_meeting", Rhythm: Monthly, Nth: 3, Weekdays: "3", Minute: at(14, 0), Lasts: 90, Who: WhoLead, Source: "S0-35", On: true},
	{Code: "peer_learning", Rhythm: Monthly, Nth: 3, Weekdays: "4", Who: WhoLead, Kept: TrainingRecord + string(Peers), Source: "S4-13"},
	{Code: "teardown", Rhythm: Monthly, Nth: 3, Weekdays: "5", Minute: at(10, 0), Lasts: 120, Who: WhoReps, Kept: TrainingRecord + string(Teardown), Source: "S0-23", On: true},
	{Code: "need_review", Rhythm: Monthly, Nth: LastNth, Weekdays: "4", Minute: at(10, 0), Lasts: 60, Who: WhoReps, Kept: "need", Source: "S2-13", On: true},
	{Code: "training_modules", Rhythm: Monthly, Day: LastDay, Who: WhoReps, Kept: "modules", Source: "S2-23", On: true},
	{Code: "calibration", Rhythm: Monthly, Day: LastDay, Minute: at(15, 0), Lasts: 60, Who: WhoLead, Kept: "calibration", Source: "S0-27", On: true},
	{Code: "reallocation", Rhythm: Monthly, Day: LastDay, Who: WhoLead, Kept: "breakdown", Source: "S2-36", On: true},
	{Code: "sales_count", Rhythm: Monthly, Day: LastDay, Who: WhoLead, Kept: "import", Source: "S1-8"},
	{Code: "best_department", Rhythm: Monthly, Day: LastDay, Who: WhoLead, Source: "S2-42", On: true},
	{Code: "sprint_board", Rhythm: Monthly, Day: LastDay, Who: WhoAll, Kept: "sprint", Source: "S0-31", On: true},
	{Code: "tool_usage", Rhythm: Monthly, Day: LastDay, Who: WhoLead, Source: "S4-20"},
	{Code: "executive_class", Rhythm: Quarterly, Month: 2, Nth: 2, Weekdays: "4", Who: WhoLead, Kept: TrainingRecord + string(Executive), Source: "S4-13"},
	{Code: "case_study", Rhythm: Quarterly, Month: 2, Nth: 3, Weekdays: "4", Who: WhoTop, Kept: TrainingRecord + string(CaseStudy), Source: "S4-13"},
	{Code: "core_visit", Rhythm: Quarterly, Month: 2, Day: LastDay, Who: WhoReps, Kept: "touches", Source: "S4-26"},
	{Code: "milestones", Rhythm: Quarterly, Month: 3, Day: LastDay, Who: WhoAll, Kept: "milestones", Source: "S0-8", On: true},
	{Code: "margin_count", Rhythm: Quarterly, Month: 3, Day: LastDay, Who: WhoLead, Kept: "lights", Source: "S1-8"},
	{Code: "field_manual", Rhythm: Quarterly, Month: 3, Day: LastDay, Who: WhoReps, Source: "S2-22", On: true},
	{Code: "best_practice", Rhythm: Quarterly, Month: 3, Day: LastDay, Who: WhoAll, Kept: "cases", Source: "S2-22"},
	{Code: "training_budget", Rhythm: HalfYear, Month: 6, Day: LastDay, Who: WhoLead, Source: "S1-10"},
	{Code: "reassessment", Rhythm: Yearly, Month: 6, Day: LastDay, Who: WhoLead, Kept: "calibration", Source: "S0-30", On: true},
	{Code: "responsibility_letter", Rhythm: Yearly, Month: 1, Day: LastDay, Who: WhoAll, Kept: "letters", Source: "S1-15", On: true},
	{Code: "renewals", Rhythm: Yearly, Month: 10, Day: 15, Who: WhoReps, Kept: "renewals", Source: "S0-17", On: true},
	{Code: "next_target", Rhythm: Yearly, Month: 12, Day: 1, Who: WhoLead, Kept: "evidence", Source: "S1-15", On: true},
	{Code: "lead_reserve", Rhythm: Yearly, Month: 12, Day: LastDay, Who: WhoReps, Kept: "pipeline", Source: "S0-17", On: true},
}

// ShippedRituals lists the register of rhythms that the program brings (S0-23 to
// S4-20), without owner and beginning.
func ShippedRituals() []Ritual {
	rows := make([]Ritual, len(shippedRituals))
	for i, x := range shippedRituals {
		x.Shift, x.Position = ShiftNext, i+1
		if x.Day == LastDay || x.Kept == "one_on_one" {
			x.Shift = ShiftBefore
		}
		rows[i] = x
	}
	return rows
}
