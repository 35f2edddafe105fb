package measures

import "quarterdeck/data"

var (
	everywhere = []Scope{Firm, Region, Product, Rep}
	people     = []Scope{Firm, Region, Rep}
	firm       = []Scope{Firm}
)

// all are the measures in the order pages offer them.
var all = []Measure{
	{Code: "completion", Unit: data.RatioUnit, Scopes: everywhere, read: completion},
	{Code: "revenue", Unit: data.MoneyUnit, Scopes: everywhere, Flow: true, read: revenue},
	{Code: "lead_conversion", Unit: data.RatioUnit, Scopes: people, read: leadConversion},
	{Code: "complaint_rate", Unit: data.RatioUnit, Lower: true, Scopes: people, read: complaintRate},
	{Code: "follow_up", Unit: data.RatioUnit, Scopes: people, read: followUp},
	{Code: "retention", Unit: data.RatioUnit, Scopes: firm, read: retention},
	{Code: "collection_rate", Unit: data.RatioUnit, Scopes: people, read: collectionRate},
	{Code: "industry_growth", Unit: data.RatioUnit, Scopes: firm, Typed: true},
	{Code: "rival_share", Unit: data.RatioUnit, Lower: true, Scopes: firm, Typed: true},
	{Code: "quote_hours", Unit: data.HoursUnit, Lower: true, Scopes: people, Typed: true},
}
