package measures

import "quarterdeck/data"

var (
	everywhere = []Scope{Firm, Region, Product, Rep}
	people     = []Scope{Firm, Region, Rep}
	firm       = []Scope{Firm}
	heads      = []Scope{Firm, Rep}
)

// all are the measures in the order pages offer them: sales, the funnel, customers,
// money, people, execution, and what is typed.
var all = []Measure{
	{Code: "completion", Unit: data.RatioUnit, Scopes: everywhere, read: completion},
	{Code: "revenue", Unit: data.MoneyUnit, Scopes: everywhere, Flow: true, read: revenue},
	{Code: "orders", Unit: data.CountUnit, Scopes: people, Flow: true, read: orders},
	{Code: "average_order", Unit: data.MoneyUnit, Scopes: people, read: averageOrder},
	{Code: "forecast_attainment", Unit: data.RatioUnit, Scopes: heads, Slow: true, read: forecastAttainment},
	{Code: "profit", Unit: data.MoneyUnit, Scopes: firm, Slow: true, read: profit},
	{Code: "margin", Unit: data.RatioUnit, Scopes: firm, Slow: true, read: margin},

	{Code: "leads", Unit: data.CountUnit, Scopes: people, Flow: true, read: reported(func(x data.Activity) *int { return x.Leads })},
	{Code: "lead_conversion", Unit: data.RatioUnit, Scopes: people, read: leadConversion},
	{Code: "conversion_need", Unit: data.RatioUnit, Scopes: people, read: leadConversion},
	{Code: "follow_up", Unit: data.RatioUnit, Scopes: people, read: followUp},
	{Code: "visits", Unit: data.CountUnit, Scopes: people, Flow: true, read: reported(func(x data.Activity) *int { return x.Visits })},
	{Code: "talks", Unit: data.CountUnit, Scopes: people, Flow: true, read: reported(func(x data.Activity) *int { return x.Talks })},
	{Code: "proposals", Unit: data.CountUnit, Scopes: people, Flow: true, read: reported(func(x data.Activity) *int { return x.Proposals })},
	{Code: "opportunities", Unit: data.CountUnit, Scopes: people, read: opportunities},
	{Code: "opened", Unit: data.CountUnit, Scopes: people, Flow: true, read: opened},
	{Code: "coverage", Unit: data.ScoreUnit, Scopes: heads, Slow: true, read: coverage},

	{Code: "complaint_rate", Unit: data.RatioUnit, Lower: true, Scopes: people, read: complaintRate},
	{Code: "complaint_days", Unit: data.DaysUnit, Lower: true, Scopes: people, read: complaintDays},
	{Code: "satisfaction", Unit: data.ScoreUnit, Scopes: people, read: satisfaction},
	{Code: "core_repurchase", Unit: data.RatioUnit, Scopes: firm, Slow: true, read: coreRepurchase},
	{Code: "core_repurchase_change", Unit: data.RatioUnit, Scopes: firm, Slow: true, read: coreRepurchaseChange},
	{Code: "touches_in_time", Unit: data.RatioUnit, Scopes: people, Slow: true, read: touchesInTime},
	{Code: "proposals_in_time", Unit: data.RatioUnit, Scopes: people, read: played(data.ProposalPlay)},
	{Code: "win_back_in_time", Unit: data.RatioUnit, Scopes: people, read: played(data.WinBack)},
	{Code: "decider_in_time", Unit: data.RatioUnit, Scopes: people, read: played(data.NewDecider)},
	{Code: "accounts_approved", Unit: data.RatioUnit, Scopes: people, read: accountsApproved},
	{Code: "tier_complete", Unit: data.RatioUnit, Scopes: people, Slow: true, read: tierComplete},

	{Code: "collection_rate", Unit: data.RatioUnit, Scopes: people, read: collectionRate},
	{Code: "overdue_share", Unit: data.RatioUnit, Lower: true, Scopes: people, read: overdueShare},
	{Code: "renewal_rate", Unit: data.RatioUnit, Scopes: people, read: renewalRate},
	{Code: "renewal_uplift", Unit: data.RatioUnit, Scopes: people, read: renewalUplift},
	{Code: "contracts_due", Unit: data.CountUnit, Lower: true, Scopes: people, read: contractsDue},

	{Code: "retention", Unit: data.RatioUnit, Scopes: firm, read: retention},
	{Code: "price_test", Unit: data.RatioUnit, Scopes: heads, read: exam("price")},
	{Code: "product_exam", Unit: data.ScoreUnit, Scopes: heads, read: exam("product")},
	{Code: "simulation", Unit: data.ScoreUnit, Scopes: heads, read: exam("simulation")},
	{Code: "commitments_signed", Unit: data.RatioUnit, Scopes: people, read: commitmentsSigned},
	{Code: "handover_in_time", Unit: data.RatioUnit, Scopes: heads, read: handedOver},

	{Code: "actions_late", Unit: data.RatioUnit, Lower: true, Scopes: heads, read: actionsLate},
	{Code: "objectives_process", Unit: data.RatioUnit, Scopes: firm, Slow: true, read: objectivesOf(true)},
	{Code: "objectives_result", Unit: data.RatioUnit, Scopes: firm, Slow: true, read: objectivesOf(false)},

	{Code: "industry_growth", Unit: data.RatioUnit, Scopes: firm, Typed: true},
	{Code: "rival_share", Unit: data.RatioUnit, Lower: true, Scopes: []Scope{Firm, Region, Product}, Typed: true},
	{Code: "salon_leads", Unit: data.CountUnit, Scopes: []Scope{Firm, Region}, Flow: true, Typed: true},
	{Code: "salon_conversion", Unit: data.RatioUnit, Scopes: []Scope{Firm, Region}, Typed: true},
	{Code: "roi", Unit: data.RatioUnit, Scopes: []Scope{Firm, Region, Product}, Typed: true},
	{Code: "marketing_share", Unit: data.RatioUnit, Lower: true, Scopes: firm, Typed: true},
	{Code: "quote_hours", Unit: data.HoursUnit, Lower: true, Scopes: people, Typed: true},
	{Code: "reply_hours", Unit: data.HoursUnit, Lower: true, Scopes: firm, Typed: true, read: replyHours},
	{Code: "service_hours", Unit: data.HoursUnit, Lower: true, Scopes: firm, Typed: true},
	{Code: "desk_hours", Unit: data.HoursUnit, Lower: true, Scopes: firm, Typed: true},
	{Code: "tool_usage", Unit: data.RatioUnit, Scopes: heads, Typed: true},
	{Code: "pilot_uplift", Unit: data.RatioUnit, Scopes: []Scope{Firm, Region}, Typed: true},
}
