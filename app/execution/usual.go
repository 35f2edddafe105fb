package execution

import (
	"slices"
	"strconv"

	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A usual template is a shipped one: stages that lie in it from one number of
// units of time to another, months or weeks.
type usual struct {
	stages []usualStage
	marks  []data.Date // the days at which the units begin, and the end of the last
}

// A usual stage lies in its template from one unit to another.
type usualStage struct {
	key        string // of its name
	from, to   int
	milestones []usualMilestone
}

// A usual milestone lies in its stage from one share of its days to another, in
// per cent; from and to are equal for a point on the stage's last day. Roles and
// what it waits for are keys.
type usualMilestone struct {
	key      string
	from, to int
	criteria []usualCriterion
	role     string // "" for none
	after    string // "" for nothing
}

// A usual criterion is a yes or no when want is 0, else thousandths to reach. With
// a measure the plan tells what is reached.
type usualCriterion struct {
	key     string
	want    int64
	unit    string // key of the unit; "" for none
	measure string
}

const (
	percent  = "usual.unit.percent"
	sessions = "usual.unit.sessions"
)

// usualTemplates makes the shipped templates as they lie in a plan from a day on.
var usualTemplates = map[string]func(data.Plan, data.Date) usual{
	"year":        func(p data.Plan, from data.Date) usual { return usual{yearly, monthMarks(from)} },
	"quarter":     quarter,
	"preparation": func(_ data.Plan, from data.Date) usual { return usual{preparation, weekMarks(from, 6)} },
}

// usualKeys is the order in which the shipped templates are offered.
var usualKeys = []string{"year", "quarter", "preparation"}

// usualFor is the template for the plan's span.
func usualFor(p data.Plan) string {
	if p.Span == data.Year {
		return "year"
	}
	return "quarter"
}

// monthMarks are the begins of twelve months from a day on, and the end of the
// last; a month that lacks the day begins on its last one.
func monthMarks(from data.Date) []data.Date {
	marks := make([]data.Date, 13)
	month := from.Month()
	for i := range marks {
		m := month + data.Month(i)
		marks[i] = min(m.Start()+from-month.Start(), (m+1).Start()-1)
	}
	return marks
}

// weekMarks are the begins of weeks from a day on.
func weekMarks(from data.Date, weeks int) []data.Date {
	marks := make([]data.Date, weeks+1)
	for i := range marks {
		marks[i] = from + data.Date(7*i)
	}
	return marks
}

// quarter is the quarter of twelve weeks. In a plan of a quarter, from its first
// day on, its week without plan stands where the plan has it.
func quarter(p data.Plan, from data.Date) usual {
	if p.Span == data.Year || from != p.First || len(p.Buckets()) < 13 {
		return usual{weekly[:3], weekMarks(from, 12)} // no buffer in twelve weeks
	}
	rows := slices.Clone(weekly)
	if p.SpareBucket() < 0 {
		return usual{rows, weekMarks(from, 13)}
	}
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
	return usual{rows, weekMarks(from, 13)}
}

// pattern writes the template in a language, in days from the day it is laid on.
func (u usual) pattern(lang text.Lang, p data.Plan, from data.Date) (out data.StagePattern) {
	numbers := map[string]int{}
	for _, s := range u.stages {
		for _, m := range s.milestones {
			numbers[m.key] = len(numbers)
		}
	}
	for _, s := range u.stages {
		span := data.Period{From: u.marks[s.from], Until: u.marks[s.to]}
		x := data.PatternStage{Name: text.T(lang, s.key), From: int(span.From - from), Until: int(span.Until - from)}
		for _, m := range s.milestones {
			days := m.days(span)
			y := data.PatternMilestone{Name: text.T(lang, m.key, nextPlan(p)), From: int(days.From - from), Until: int(days.Until - from)}
			if m.role != "" {
				y.Role = text.T(lang, m.role)
			}
			if m.after != "" {
				y.After = []data.PatternAfter{{Milestone: numbers[m.after]}}
			}
			for _, c := range m.criteria {
				y.Criteria = append(y.Criteria, c.pattern(lang))
			}
			x.Milestones = append(x.Milestones, y)
		}
		out.Stages = append(out.Stages, x)
	}
	return out
}

// pattern writes the criterion in a language. A measure that the program does not
// have leaves a number to type.
func (c usualCriterion) pattern(lang text.Lang) data.PatternCriterion {
	z := data.PatternCriterion{Text: text.T(lang, c.key)}
	if c.want != 0 {
		z.Want = &c.want
		if c.unit != "" {
			z.Unit = text.T(lang, c.unit)
		}
		if _, known := measures.Of(c.measure); known {
			z.Measure = c.measure
		}
	}
	return z
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
