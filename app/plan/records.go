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
}

// recorded refuses to remove a person of whom there are records, with how many of
// each kind.
func recorded(tx store.Tx, x data.Rep) error {
	all := 0
	var list data.Problem
	for _, record := range records {
		n, err := tx.CountNaming(record.kind, x.ID, record.columns...)
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
	return data.Problem{Key: "problem.remove.records", Field: "code", Args: []any{x.Name, all, list}}
}
