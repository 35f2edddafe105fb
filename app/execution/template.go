package execution

import (
	"slices"
	"strconv"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// UseStageTemplate fills a plan that has no stages: launch, growth and sprint
// for a year (S0-15…17), launch, attack and close for a quarter of weeks
// (S2-20…22), each with its usual milestones and their criteria.
type UseStageTemplate struct {
	Lang string `json:"lang" doc:"zh or en, the language of the names; empty: that of the plan"`
}

// Label names the change.
func (UseStageTemplate) Label() string { return "command.UseStageTemplate" }

// A usual stage lies in a plan from one number of buckets after its begin to
// another: months of a year, weeks of a quarter.
type usualStage struct {
	key        string // of its name
	from, to   int    // buckets
	milestones []usualMilestone
}

// A usual milestone lies in its stage from one share of its days to another, in
// per cent; from and to are equal for a point on the stage's last day.
type usualMilestone struct {
	key      string
	from, to int
	criteria []usualCriterion
}

// A usual criterion is a yes or no when want is 0, else thousandths to reach.
type usualCriterion struct {
	key  string
	want int64
	unit string // key of the unit; "" for none
}

const (
	percent  = "usual.unit.percent"
	sessions = "usual.unit.sessions"
)

// yearly is the year of the three stages.
var yearly = []usualStage{
	{"usual.launch", 0, 3, []usualMilestone{
		{"usual.tiering", 0, 50, []usualCriterion{{key: "usual.tiering.all"}, {key: "usual.tiering.signed"}}},
		{"usual.pitch", 10, 65, []usualCriterion{{key: "usual.pitch.certified"}, {"usual.pitch.score", 80_000, percent}}},
		{"usual.sandtable", 65, 95, []usualCriterion{{key: "usual.sandtable.answers"}}},
	}},
	{"usual.growth", 3, 9, []usualMilestone{
		{"usual.strategic", 0, 100, []usualCriterion{{key: "usual.strategic.plans"}, {key: "usual.strategic.visits"}}},
		{"usual.promotion", 8, 80, []usualCriterion{{key: "usual.promotion.rounds"}}},
		{"usual.channels", 15, 85, []usualCriterion{{"usual.channels.sessions", 8_000, sessions}, {key: "usual.channels.review"}}},
		{key: "usual.halfyear", from: 50, to: 50},
	}},
	{"usual.sprint", 9, 12, []usualMilestone{
		{"usual.renewal", 0, 85, []usualCriterion{{"usual.renewal.rate", 90_000, percent}}},
		{"usual.stock", 30, 90, []usualCriterion{{"usual.stock.cleared", 85_000, percent}}},
		{"usual.leads", 15, 100, []usualCriterion{{key: "usual.leads.sources"}}},
		{key: "usual.review", from: 100, to: 100},
	}},
}

// weekly is the quarter of twelve weeks; the thirteenth is a buffer.
var weekly = []usualStage{
	{"usual.launch", 0, 2, []usualMilestone{
		{"usual.consensus", 0, 50, []usualCriterion{{key: "usual.consensus.signed"}}},
		{"usual.camp", 30, 70, []usualCriterion{{"usual.camp.rate", 80_000, percent}}},
		{"usual.battle", 30, 100, []usualCriterion{{key: "usual.battle.approved"}}},
	}},
	{"usual.attack", 2, 8, []usualMilestone{
		{"usual.attackday", 0, 100, []usualCriterion{{key: "usual.attackday.talks"}}},
		{"usual.threeparty", 0, 100, []usualCriterion{{key: "usual.threeparty.list"}}},
		{"usual.friday", 0, 100, []usualCriterion{{"usual.friday.conversion", 80_000, percent}}},
		{key: "usual.midway", from: 50, to: 50},
	}},
	{"usual.close", 8, 12, []usualMilestone{
		{"usual.collect", 0, 100, []usualCriterion{{"usual.collect.rate", 95_000, percent}}},
		{"usual.renew", 0, 80, []usualCriterion{{key: "usual.renew.contacted"}}},
		{"usual.manual", 60, 100, []usualCriterion{{key: "usual.manual.written"}}},
	}},
	{"usual.buffer", 12, 13, nil},
}

// Apply writes the stages, or says that there are some already.
func (c UseStageTemplate) Apply(tx store.Tx) error {
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	lang := language(tx.Reader, c.Lang)
	if !slices.Contains(text.Langs, lang) {
		return data.Problem{Key: "problem.language", Field: "lang", Args: []any{c.Lang}}
	}
	have, err := tx.Count(data.Stages)
	if err != nil {
		return err
	}
	if have > 0 {
		return data.Problem{Key: "problem.stages.exist", Args: []any{have}}
	}
	buckets := p.Buckets()
	for i, u := range usualStages(p) {
		if u.to > len(buckets) {
			break // no buffer in twelve weeks
		}
		span := data.Period{From: buckets[u.from].From, Until: buckets[u.to-1].Until}
		if err := u.save(tx, lang, p, span, i); err != nil {
			return err
		}
	}
	return nil
}

// usualStages are the stages for the plan. Its week without plan stands where
// the plan has it, and the twelve others make the stages.
func usualStages(p data.Plan) []usualStage {
	if p.Span == data.Year {
		return yearly
	}
	if p.SpareBucket() < 0 {
		return weekly
	}
	rows := slices.Clone(weekly)
	spare := &rows[len(rows)-1]
	if p.Spare == data.ReviewWeek {
		spare.key = "usual.reviewweek"
	}
	if p.SpareBucket() == 0 {
		for i := range rows {
			rows[i].from, rows[i].to = rows[i].from+1, rows[i].to+1
		}
		spare.from, spare.to = 0, 1
		rows = append([]usualStage{*spare}, rows[:len(rows)-1]...)
	}
	return rows
}

func (u usualStage) save(tx store.Tx, lang text.Lang, p data.Plan, span data.Period, position int) error {
	s, err := tx.SaveStage(data.Stage{Name: text.T(lang, u.key), Period: span, Position: position})
	if err != nil {
		return err
	}
	for i, x := range u.milestones {
		m, err := tx.SaveMilestone(data.Milestone{StageID: s.ID, Name: text.T(lang, x.key, nextPlan(p)), Period: x.days(span), Position: i})
		if err != nil {
			return err
		}
		for n, y := range x.criteria {
			z := data.Criterion{MilestoneID: m.ID, Text: text.T(lang, y.key), Position: n}
			if y.want != 0 {
				z.Want = &y.want
				z.Unit = text.T(lang, y.unit)
			}
			if _, err := tx.SaveCriterion(z); err != nil {
				return err
			}
		}
	}
	return nil
}

// days is where the milestone lies in its stage.
func (x usualMilestone) days(stage data.Period) data.Period {
	from := stage.From + data.Date(stage.Days()*x.from/100)
	until := stage.From + data.Date(stage.Days()*x.to/100)
	if from == until {
		from = max(stage.From, until-1)
	}
	return data.Period{From: from, Until: from + max(1, until-from)}
}

// nextPlan names the year after the plan's, which leads are kept for.
func nextPlan(p data.Plan) string { return strconv.Itoa(p.Period().Until.Month().Year()) }
