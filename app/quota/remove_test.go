package quota_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// held are the kinds in which a rep of the quotas leaves traces.
var held = []data.Kind{data.Reps, data.Targets, data.Commitments, data.Signoffs, data.Moves, data.Mentorships, data.Customers}

// kept is everything in the plan, line by line.
func kept(t *testing.T, a *app.App) map[data.Kind][]string {
	t.Helper()
	all, err := a.Reader().Dump()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestARepGoesOnlyWithEverythingSaid gives Zhao Qiming a quota, a promise, a
// signature, a move, a newcomer to guide and a shared customer. Removing him is
// refused with the amount, with the share, the signed letter and what is recorded of
// him even when released, and without targets with the number of what was agreed; then all of it goes, no
// sale is lost, and undo restores every line.
func TestARepGoesOnlyWithEverythingSaid(t *testing.T) {
	a := open(t)
	zhao, err := a.Reader().RepByCode("R06")
	if err != nil {
		t.Fatal(err)
	}
	shared := sharedCustomer(t, a)
	do(t, a, quota.SetCredit{Customer: shared, From: data.NewDate(2026, 1, 1), Parts: []quota.CreditPart{{Rep: "R06", Share: 40_00}, {Rep: "R07", Share: 60_00}}})
	do(t, a, quota.SetMentorship{Mentor: "R06", Rep: "R07", MentorShare: 30_00, RepShare: 70_00, From: data.NewDate(2026, 1, 1)})
	do(t, a, quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2026, 12, 1), With: []targets.Weight{{Code: "R06"}}})
	row6 := row(t, a, "R06")
	sold := calcSold(t, a)

	refusedWith(t, a, plan.RemoveRep{Code: "R06"}, "problem.remove.targets", zhao.Name, row6.Quota)
	refused(t, a, plan.RemoveRep{Code: "R06", Release: true}, "problem.remove.credit", "code")
	do(t, a, quota.SetCredit{Customer: shared, From: data.NewDate(2026, 1, 1)})
	refused(t, a, plan.RemoveRep{Code: "R06", Release: true}, "problem.remove.letter", "code")
	do(t, a, quota.WithdrawSignature{Rep: "R06"})
	do(t, a, quota.SignQuota{Rep: "R06"}) // under no letter
	refused(t, a, plan.RemoveRep{Code: "R06", Release: true}, "problem.remove.records", "code")
	do(t, a, forgotten{zhao.ID})
	before := kept(t, a)
	do(t, a, plan.RemoveRep{Code: "R06", Release: true})
	after := kept(t, a)
	for _, kind := range held {
		if reflect.DeepEqual(before[kind], after[kind]) {
			t.Errorf("%s are as before", kind)
		}
	}
	if now := calcSold(t, a); now != sold {
		t.Errorf("of %d sold %d still count", sold, now)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(kept(t, a), before) {
		t.Error("undo did not restore everything")
	}

	do(t, a, released{zhao.ID})
	agreed, err := a.Reader().AgreedWith()
	if err != nil || agreed[zhao.ID] < 4 {
		t.Fatal(agreed, err)
	}
	refusedWith(t, a, plan.RemoveRep{Code: "R06"}, "problem.remove.agreed", zhao.Name, agreed[zhao.ID])
}

// forgotten removes the records of a rep that keep them in the plan.
type forgotten struct{ rep data.ID }

func (forgotten) Label() string { return "command.RemoveRep" }

func (c forgotten) Apply(tx store.Tx) error {
	all, err := tx.Dump()
	if err != nil {
		return err
	}
	for _, kind := range []data.Kind{data.OneOnOnes, data.MeetingSlots, data.Actions, data.Activities, data.Opportunities, data.ForecastCalls, data.ForecastAdjustments,
		data.ScoreMarks, data.Praises, data.Attendances, data.Exams, data.SkillMarks, data.Promotions, data.DutyRecords, data.CorePosts, data.Reserves,
		data.Handovers, data.HandoverItems, data.TrackCases, data.TrackUses, data.ExpertSignings, data.PayAwards, data.PayStatements, data.Deviations, data.Pilots, data.ResponseItems, data.LightRules, data.LightReadings} {
		for _, line := range all[kind] {
			var x struct {
				ID     data.ID `json:"id"`
				Rep    data.ID `json:"rep_id"`
				Owner  data.ID `json:"owner_id"`
				Holder data.ID `json:"holder_id"`
				Mentor data.ID `json:"mentor_id"`
				To     data.ID `json:"to_id"`
			}
			if err := json.Unmarshal([]byte(line), &x); err != nil {
				return err
			}
			if !slices.Contains([]data.ID{x.Rep, x.Owner, x.Holder, x.Mentor, x.To}, c.rep) {
				continue
			}
			if err := tx.Remove(kind, x.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// released takes the targets from a rep, and leaves what was agreed.
type released struct{ rep data.ID }

func (released) Label() string { return "command.RemoveRep" }

func (c released) Apply(tx store.Tx) error {
	rows, err := tx.Targets(data.Revenue, store.ByRep, data.Period{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)})
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.RepID == c.rep {
			if err := tx.Remove(data.Targets, x.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func sharedCustomer(t *testing.T, a *app.App) string {
	t.Helper()
	rows, err := a.Reader().NamedCustomers()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range rows {
		if x.Rep == "R07" {
			return x.Code
		}
	}
	t.Fatal("R07 looks after nobody")
	return ""
}

// calcSold is what counts for everybody and nobody in 2026.
func calcSold(t *testing.T, a *app.App) (sum data.Money) {
	t.Helper()
	rows, err := quota.CreditedSales(a.Reader(), []data.Period{{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}})
	if err != nil || len(rows) == 0 {
		t.Fatal(rows, err)
	}
	for _, x := range rows {
		sum += x.Amount
	}
	return sum
}

func refusedWith(t *testing.T, a *app.App, c app.Command, key string, args ...any) {
	t.Helper()
	_, err := a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key || !reflect.DeepEqual(p.Args, args) {
		t.Errorf("%v, want %s of %v", err, key, args)
	}
}
