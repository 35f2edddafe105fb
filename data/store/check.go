package store

import (
	"errors"
	"fmt"
	"reflect"

	"quarterdeck/data"
)

// A Fault is something in a plan file that cannot be so.
type Fault struct {
	Part string `json:"part"` // integrity, reference, noun, sum or history
	What string `json:"what"` // for an engineer
}

// Check looks through the whole file: SQLite's own integrity check, references,
// every record's own check, sums kept beside their parts, and whether the
// history can still be replayed. No faults means a sound plan.
func (f *File) Check() (faults []Fault, err error) {
	add := func(part, format string, args ...any) {
		faults = append(faults, Fault{part, fmt.Sprintf(format, args...)})
	}
	var lines []string
	if err := f.db.Raw("PRAGMA integrity_check").Scan(&lines).Error; err != nil {
		return nil, f.explain(err)
	}
	for _, l := range lines {
		if l != "ok" {
			add("integrity", "%s", l)
		}
	}
	var loose []struct{ Table, Parent string }
	if err := f.db.Raw(`SELECT "table", parent FROM pragma_foreign_key_check`).Scan(&loose).Error; err != nil {
		return nil, f.explain(err)
	}
	for _, l := range loose {
		add("reference", "a row of %s names a row of %s that is not there", l.Table, l.Parent)
	}
	if err := f.checkNouns(add); err != nil {
		return nil, f.explain(err)
	}
	if err := f.checkSums(add); err != nil {
		return nil, f.explain(err)
	}
	if err := f.checkLock(add); err != nil {
		return nil, f.explain(err)
	}
	if err := f.checkHistory(); err != nil {
		add("history", "%v", err)
	}
	return faults, nil
}

// checkNouns asks every record what is wrong with it.
func (f *File) checkNouns(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.Plan](f, data.Plans, add), each[data.Goal](f, data.Goals, add), each[data.Region](f, data.Regions, add),
		each[data.Product](f, data.Products, add), each[data.Rep](f, data.Reps, add), each[data.Customer](f, data.Customers, add),
		each[data.Letter](f, data.Letters, add), each[data.LetterText](f, data.LetterTexts, add),
		each[data.Code](f, data.Codes, add), each[data.Import](f, data.Imports, add), each[data.Mapping](f, data.Mappings, add),
		each[data.Order](f, data.Orders, add), each[data.Actual](f, data.Actuals, add), each[data.Target](f, data.Targets, add),
		each[data.Reopening](f, data.Reopenings, add), each[data.Stage](f, data.Stages, add), each[data.Milestone](f, data.Milestones, add),
		each[data.Criterion](f, data.Criteria, add), each[data.Action](f, data.Actions, add), each[data.OneOnOne](f, data.OneOnOnes, add),
		each[data.Note](f, data.Notes, add), each[data.NoteLock](f, data.NoteLocks, add), each[data.Ladder](f, data.Ladders, add),
		each[data.Commitment](f, data.Commitments, add), each[data.Signoff](f, data.Signoffs, add), each[data.Move](f, data.Moves, add),
		each[data.Credit](f, data.Credits, add), each[data.Mentorship](f, data.Mentorships, add), each[data.Decision](f, data.Decisions, add),
		each[data.Policy](f, data.Policies, add), each[data.Pin](f, data.Pins, add),
		each[data.Version](f, data.Versions, add), each[data.Snapshot](f, data.Snapshots, add), each[data.Member](f, data.Members, add),
		each[data.Proposal](f, data.Proposals, add), each[data.Vote](f, data.Votes, add), each[data.ApprovalRule](f, data.ApprovalRules, add),
		each[data.Scheme](f, data.Schemes, add), each[data.SchemeTier](f, data.SchemeTiers, add), each[data.TierBand](f, data.TierBands, add),
		each[data.Trait](f, data.Traits, add), each[data.Grade](f, data.Grades, add), each[data.Contact](f, data.Contacts, add),
		each[data.CareRule](f, data.CareRules, add), each[data.CollectionLevel](f, data.CollectionLevels, add), each[data.Touch](f, data.Touches, add),
		each[data.Play](f, data.Plays, add), each[data.PlayStep](f, data.PlaySteps, add), each[data.HealthRule](f, data.HealthRules, add),
		each[data.Assessment](f, data.Assessments, add), each[data.HealthScore](f, data.HealthScores, add), each[data.Account](f, data.Accounts, add),
		each[data.KeyDate](f, data.KeyDates, add), each[data.Verdict](f, data.Verdicts, add), each[data.Contract](f, data.Contracts, add),
		each[data.Invoice](f, data.Invoices, add), each[data.Payment](f, data.Payments, add), each[data.Complaint](f, data.ComplaintCases, add),
		each[data.Rating](f, data.Ratings, add), each[data.Scene](f, data.Scenes, add), each[data.Label](f, data.Labels, add),
		each[data.Portrait](f, data.Portraits, add), each[data.NeedReview](f, data.NeedReviews, add), each[data.NeedSample](f, data.NeedSamples, add),
		each[data.Insight](f, data.Insights, add), each[data.InsightPoint](f, data.InsightPoints, add), each[data.Scenario](f, data.Scenarios, add),
		each[data.Funnel](f, data.Funnels, add), each[data.DayOff](f, data.DaysOff, add),
		each[data.ScoreRule](f, data.ScoreRules, add), each[data.ScoreMark](f, data.ScoreMarks, add), each[data.Praise](f, data.Praises, add),
		each[data.Activity](f, data.Activities, add), each[data.PipelineStage](f, data.PipelineStages, add), each[data.ExchangeRate](f, data.ExchangeRates, add),
		each[data.Opportunity](f, data.Opportunities, add), each[data.OpportunityMove](f, data.OpportunityMoves, add),
		each[data.Objective](f, data.Objectives, add), each[data.ObjectivePart](f, data.ObjectiveParts, add), each[data.ObjectiveActual](f, data.ObjectiveActuals, add),
		each[data.DiagnosisRule](f, data.DiagnosisRules, add), f.checkGrowth(add), f.checkForecast(add), f.checkMeetings(add), f.checkTracks(add), f.checkPay(add),
		f.checkExecution(add), f.checkLights(add), f.checkDeviations(add), f.checkReviews(add), f.checkRituals(add), f.checkPilots(add), f.checkProcesses(add), f.checkDeliverables(add))
}

// each walks all records of a kind in bounded memory.
func each[T noun](f *File, kind data.Kind, add func(part, format string, args ...any)) error {
	const page = 5000
	for last := int64(0); ; {
		var rows []T
		if err := f.db.Where("id > ?", last).Order("id").Limit(page).Find(&rows).Error; err != nil {
			return err
		}
		for _, row := range rows {
			if err := row.Check(); err != nil {
				add("noun", "%s %d: %v", kind, id(row), err)
			}
			last = id(row)
		}
		if len(rows) < page {
			return nil
		}
	}
}

// id is the record's number; every noun has the field.
func id(row any) int64 { return reflect.ValueOf(row).FieldByName("ID").Int() }

func (f *File) checkSums(add func(part, format string, args ...any)) error {
	var wrong []struct {
		ID   data.ID
		Have data.Money
		Want data.Money
	}
	err := f.db.Raw(`SELECT o.id, o.amount AS have, IFNULL(SUM(l.amount), 0) AS want FROM orders o
		LEFT JOIN order_lines l ON l.order_id = o.id GROUP BY o.id HAVING have <> want LIMIT 20`).Scan(&wrong).Error
	for _, w := range wrong {
		add("sum", "order %d keeps %d minor units, its lines make %d", w.ID, w.Have, w.Want)
	}
	if err != nil {
		return err
	}
	for _, m := range []struct{ what, query string }{
		{"plan records", "SELECT COUNT(*) - 1 FROM plans"},
		{"codes of records that are gone", `SELECT COUNT(*) FROM codes c WHERE NOT EXISTS (
			SELECT 1 FROM regions WHERE c.kind = 'regions' AND id = c.noun_id UNION ALL
			SELECT 1 FROM products WHERE c.kind = 'products' AND id = c.noun_id UNION ALL
			SELECT 1 FROM reps WHERE c.kind = 'reps' AND id = c.noun_id UNION ALL
			SELECT 1 FROM customers WHERE c.kind = 'customers' AND id = c.noun_id)`},
	} {
		var n int
		if err := f.db.Raw(m.query).Scan(&n).Error; err != nil {
			return err
		}
		if n != 0 {
			add("sum", "%s: %d too many", m.what, n)
		}
	}
	return nil
}

// checkHistory undoes every step inside a transaction that is then taken back.
func (f *File) checkHistory() error {
	back := errors.New("taken back")
	if f.readOnly {
		return nil
	}
	_, err := f.step("", "undo", func(tx Tx) error {
		var steps []int64
		if err := tx.db.Raw("SELECT id FROM steps WHERE stack = 'undo' AND label <> '' ORDER BY id DESC").Scan(&steps).Error; err != nil {
			return err
		}
		if err := tx.db.Exec("UPDATE now SET batch = 1").Error; err != nil { // nothing to write down
			return err
		}
		for _, s := range steps {
			if err := tx.reverse(s); err != nil {
				return fmt.Errorf("step %d: %w", s, err)
			}
		}
		return back
	})
	if errors.Is(err, back) {
		return nil
	}
	return err
}
