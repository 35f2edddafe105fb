// Package planfile makes plans: a new one, or the next one after the present.
package planfile

import (
	"errors"
	"os"
	"path/filepath"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Ending is what a plan's file name ends in.
const Ending = ".qdeck"

// recent is how many days before the end of a plan, or its last touch, touches and
// recorded health come along, so that cadences and trends go on.
const recent = 92

// Next makes at path the plan that follows the open one: people, trees,
// customers, codes, tier schemes with the grades given, insight sheets and column
// mappings come along, this plan's
// orders and typed results become last year, and everything else starts empty. Notes of
// one-on-ones stay behind. Of the care for customers the schemes and rules,
// contacts, scenes and labels, portraits, talk tracks with their cases and uses, and
// all that is open come along, with
// what happened in the plan that ends; see [store.Tx.RemovePastCare]. The templates of stages come along. Of pay the
// rules and schemes come along; what was settled, and pools and awards, stay in the
// plan they were for. Deviations that are not settled come along with their open
// actions. The rules of the lights come along, what was typed for them does not; the
// register of documents begins anew. Of how the team grows, what people learned comes along; see [store.Tx.RemovePastGrowth].
func Next(from *store.File, path string) (err error) {
	p, err := from.Plan()
	if err != nil {
		return err
	}
	if err := from.CopyTo(path); err != nil {
		return err
	}
	defer func() {
		if err != nil { // half a plan is no plan
			os.Remove(path)
		}
	}()
	f, err := store.Open(path)
	if err != nil {
		return err
	}
	_, err = f.Write("command.NextPlan", func(tx store.Tx) error { return next(tx, p) })
	return errors.Join(err, f.Forget(), f.Close())
}

func next(tx store.Tx, p data.Plan) error {
	old := p.Period()
	if err := tx.Clear(data.Behaviours); err != nil {
		return err
	}
	if err := tx.KeepPromises(); err != nil {
		return err
	}
	if err := tx.Clear(data.Votes, data.Proposals, data.Snapshots, data.Versions, data.Notes, data.MeetingSnapshots, data.MeetingReopenings, data.OneOnOnes, data.Baselines, data.Criteria, data.Milestones,
		data.Stages, data.Reopenings, data.Pins, data.Targets, data.Letters, data.Commitments, data.Signoffs, data.Moves, data.ForecastCalls, data.ForecastAdjustments, data.PipelineWeeks,
		data.PayStatements, data.PayRuns, data.PayPools, data.PayAwards, data.ExpertSignings, data.LightReadings); err != nil {
		return err
	}
	if err := tx.RemovePastDeviations(); err != nil {
		return err
	}
	if err := nextObjectives(tx, old); err != nil {
		return err
	}
	if err := tx.Clear(data.Citations, data.Scenarios, data.DriverSheets, data.LevelSheets); err != nil {
		return err
	}
	if err := tx.RemoveOrdersBefore(old.From); err != nil {
		return err
	}
	newest, err := tx.NewestTouch()
	if err != nil {
		return err
	}
	if err := tx.RemovePastCare(old.From, old.Until, min(old.Until, newest+1)-recent); err != nil {
		return err
	}
	if err := tx.RemovePastGrowth(old.From, old.Until); err != nil {
		return err
	}
	if err := tx.RemovePastRituals(old.From, old.Until); err != nil {
		return err
	}
	if err := tx.RestartDeliverables(); err != nil {
		return err
	}
	p.First, p.Version, p.AsOfDay, p.Name, p.Sample = following(p), 1, 0, "", false
	p.Number = nextNumber(p)
	if err := tx.SaveGoal(data.Goal{Metric: data.Revenue}); err != nil {
		return err
	}
	return tx.SavePlan(p)
}

// nextNumber goes on with the firm's series of document numbers in the year of
// the plan; a plan without one begins without.
func nextNumber(p data.Plan) string {
	n, ok := data.ParseDocNumber(p.Number)
	if !ok {
		return ""
	}
	n.Year, n.Version = p.First.Month().Year(), 1
	return n.String()
}

// following is the first day of the plan after p: the next year, or the next
// quarter of thirteen weeks.
func following(p data.Plan) data.Date {
	if p.Span == data.Year {
		return (p.First.Month() + 12).Start()
	}
	return p.First + 13*7
}

// Make makes a new, empty plan at path. Its stages, when it asks for them, are
// commands of the person who made it.
func Make(path string, p data.Plan) error { return store.Create(path, p) }

// WithEnding gives a file name the ending of plans when it has none.
func WithEnding(path string) string {
	if filepath.Ext(path) == "" {
		return path + Ending
	}
	return path
}
