package deviations

import "quarterdeck/data"

// A preset is a response that comes with the program. Its words are in the
// translations under response.<code> and response.<code>.<step>.
type preset struct {
	code         string
	days, verify int // from opening: until the answer, until the check
	cause        data.RootCause
	source       string
	page         string
	steps        []presetStep
}

type presetStep struct {
	role data.StepRole
	days int
}

// presets are the shipped responses: those that a document prints, and one for
// every result in its register of thresholds.
var presets = []preset{
	{"diagnose", 3, 28, data.NoCause, "S0-28", "team/diagnosis", []presetStep{
		{data.OwnerRole, 1}, {data.OwnerRole, 2}, {data.ManagerRole, 3}}},
	{"emergency", 7, 28, data.WeakWork, "S0-29", "", []presetStep{
		{data.ManagerRole, 1}, {data.SeniorRole, 3}, {data.OwnerRole, 5}, {data.OwnerRole, 14}}},
	{"talk_track", 7, 28, data.SalesSkill, "S2-21", "team/tracks", []presetStep{
		{data.OwnerRole, 3}, {data.OwnerRole, 5}, {data.OwnerRole, 7}, {data.ManagerRole, 14}}},
	{"coaching", 7, 28, data.SalesSkill, "S2-28 S0-33", "team/oneonone", []presetStep{
		{data.ManagerRole, 3}, {data.OwnerRole, 5}, {data.ManagerRole, 14}}},
	{"check_data", 3, 14, data.Workflow, "S2-30", "team/activities", []presetStep{
		{data.OwnerRole, 1}, {data.OwnerRole, 3}}},
	{"follow_up", 3, 21, data.Workflow, "S4-15", "team/activities", []presetStep{
		{data.OwnerRole, 1}, {data.OwnerRole, 3}, {data.ManagerRole, 7}}},
	{"collection", 3, 28, data.Workflow, "S2-22 S2-26", "customers/collections", []presetStep{
		{data.OwnerRole, 1}, {data.OwnerRole, 2}, {data.ManagerRole, 7}}},
	{"complaints", 3, 28, data.Workflow, "S0-25", "customers/service", []presetStep{
		{data.OwnerRole, 1}, {data.OwnerRole, 2}, {data.ManagerRole, 3}}},
	{"customer_risk", 7, 90, data.CustomerLoss, "S4-26", "customers/accounts", []presetStep{
		{data.OwnerRole, 3}, {data.OwnerRole, 30}, {data.ManagerRole, 14}, {data.OwnerRole, 7}}},
	{"win_back", 3, 30, data.CustomerLoss, "S4-27", "customers/health", []presetStep{
		{data.OwnerRole, 3}, {data.OwnerRole, 3}, {data.ManagerRole, 14}}},
	{"market_risk", 14, 90, data.MarketTurn, "S4-24", "", []presetStep{
		{data.OwnerRole, 7}, {data.OwnerRole, 14}, {data.ManagerRole, 30}}},
	{"team_risk", 7, 60, data.WeakWork, "S4-25", "team/growth", []presetStep{
		{data.ManagerRole, 3}, {data.ManagerRole, 14}, {data.ManagerRole, 30}}},
	{"steady", 14, 90, data.MarketTurn, "S0-30", "targets/adjust", []presetStep{
		{data.ManagerRole, 5}, {data.ManagerRole, 10}, {data.ManagerRole, 14}}},
	{"retrain", 7, 30, data.SalesSkill, "S2-20 S4-13", "team/growth", []presetStep{
		{data.OwnerRole, 3}, {data.ManagerRole, 7}, {data.OwnerRole, 14}}},
	{"salon", 7, 30, data.LeadQuality, "S2-25", "", []presetStep{
		{data.OwnerRole, 2}, {data.OwnerRole, 5}, {data.OwnerRole, 7}}},
	{"quote_approval", 7, 28, data.Workflow, "S4-17", "", []presetStep{
		{data.OwnerRole, 2}, {data.ManagerRole, 5}, {data.OwnerRole, 7}}},
	{"product_reply", 3, 28, data.Workflow, "S2-42", "", []presetStep{
		{data.OwnerRole, 1}, {data.ManagerRole, 3}}},
	{"proposal", 3, 28, data.Workflow, "S2-14", "team/pipeline", []presetStep{
		{data.OwnerRole, 1}, {data.OwnerRole, 3}}},
	{"handover", 7, 28, data.Workflow, "S2-41", "team/growth", []presetStep{
		{data.OwnerRole, 2}, {data.OwnerRole, 5}, {data.ManagerRole, 7}}},
	{"new_decider", 14, 30, data.CustomerLoss, "S2-40", "customers/health", []presetStep{
		{data.ManagerRole, 14}, {data.OwnerRole, 14}}},
	{"service_reply", 2, 14, data.Workflow, "S4-12 S4-5", "customers/service", []presetStep{
		{data.OwnerRole, 1}, {data.ManagerRole, 2}}},
	{"renewal", 7, 30, data.CustomerLoss, "S2-22", "customers/renewals", []presetStep{
		{data.OwnerRole, 2}, {data.OwnerRole, 7}}},
	{"price_clarity", 7, 28, data.Unpopular, "S0-24", "team/tracks", []presetStep{
		{data.OwnerRole, 3}, {data.OwnerRole, 7}}},
}
