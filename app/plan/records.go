package plan

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A record is a kind of what happened with a person, and its columns that name them.
type record struct {
	kind    data.Kind
	columns []string
}

// records are what a team would no longer know of a person who was removed. They
// are never released: who left keeps them with a day of leaving.
var records = []record{
	{data.OneOnOnes, []string{"rep_id"}},
	{data.MeetingSlots, []string{"rep_id"}},
	{data.Actions, []string{"rep_id", "owner_id"}},
	{data.Activities, []string{"rep_id"}},
	{data.Opportunities, []string{"rep_id"}},
	{data.ForecastCalls, []string{"rep_id"}},
	{data.ForecastAdjustments, []string{"rep_id"}},
	{data.ScoreMarks, []string{"rep_id"}},
	{data.Praises, []string{"rep_id"}},
	{data.Attendances, []string{"rep_id"}},
	{data.Exams, []string{"rep_id"}},
	{data.SkillMarks, []string{"rep_id"}},
	{data.Promotions, []string{"rep_id"}},
	{data.DutyRecords, []string{"rep_id"}},
	{data.CorePosts, []string{"holder_id"}},
	{data.Reserves, []string{"rep_id"}},
	{data.Handovers, []string{"rep_id", "mentor_id", "newcomer_id"}},
	{data.HandoverItems, []string{"to_id"}},
	{data.TrackCases, []string{"rep_id"}},
	{data.TrackUses, []string{"rep_id"}},
	{data.ExpertSignings, []string{"rep_id"}},
	{data.PayAwards, []string{"rep_id"}},
	{data.PayStatements, []string{"rep_id"}},
	{data.Deviations, []string{"owner_id"}},
	{data.Pilots, []string{"owner_id", "rep_id"}},
	{data.ResponseItems, []string{"owner_id"}},
	{data.LightRules, []string{"rep_id"}},
	{data.LightReadings, []string{"rep_id"}},
}

// regionRecords are never released with a region: a pilot that was tried in it
// would be one of the whole firm from then on.
var regionRecords = []record{{data.Pilots, []string{"region_id"}}}

// regionLights and productLights are released with what they are about.
var (
	regionLights  = []record{{data.LightRules, []string{"region_id"}}, {data.LightReadings, []string{"region_id"}}}
	productLights = []record{{data.LightRules, []string{"product_id"}}, {data.LightReadings, []string{"product_id"}}}
)

// recorded refuses to remove a person, region or product of which there are
// records, with how many of each kind. Key is the problem that says what to do.
func recorded(tx store.Tx, records []record, id data.ID, name, key string) error {
	all := 0
	var list data.Problem
	for _, record := range records {
		n, err := tx.CountNaming(record.kind, id, record.columns...)
		if err != nil {
			return err
		}
		if n == 0 {
			continue
		}
		one := data.Problem{Key: "remove.record", Args: []any{data.Problem{Key: "kind." + string(record.kind)}, n}}
		if all == 0 {
			list = one
		} else {
			list = data.Problem{Key: "remove.record.and", Args: []any{list, one}}
		}
		all += n
	}
	if all == 0 {
		return nil
	}
	return data.Problem{Key: key, Field: "code", Args: []any{name, all, list}}
}

// lit refuses to remove what rules of lights or typed values are about, unless
// these are released.
func lit(tx store.Tx, records []record, id data.ID, name string, release bool) error {
	if release {
		return nil
	}
	return recorded(tx, records, id, name, "problem.remove.parts")
}
