package data

// The kinds of score cards and praise.
const (
	ScoreRules Kind = "score_rules"
	ScoreMarks Kind = "score_marks"
	Praises    Kind = "praises"
)

// An Indicator is one line of a score card (S4-14).
type Indicator string

// The indicators.
const (
	ScoreAttainment   Indicator = "attainment"    // sales of the target to date, hundredths of a per cent
	ScoreNew          Indicator = "new_customers" // first purchases a month, hundredths
	ScoreHighValue    Indicator = "high_value"    // share of sales with customers of high value, hundredths of a per cent
	ScoreRepurchase   Indicator = "repurchase"    // share of core customers that bought again, hundredths of a per cent
	ScoreSatisfaction Indicator = "satisfaction"  // mean rating, hundredths of a point of 5
	ScoreTraining     Indicator = "training"      // training mark, 0–100 in hundredths
	ScoreDataUse      Indicator = "data_use"      // working days with a daily report, hundredths of a per cent
	ScoreTeam         Indicator = "team"          // sales of the team of its target to date, hundredths of a per cent
	ScoreCooperation  Indicator = "cooperation"   // mark of other departments, 0–100 in hundredths
)

// Indicators are the indicators in the order of the card.
var Indicators = []Indicator{ScoreAttainment, ScoreNew, ScoreHighValue, ScoreRepurchase, ScoreSatisfaction, ScoreTraining, ScoreDataUse, ScoreTeam, ScoreCooperation}

// A ScorePart is one of the four parts of a card.
type ScorePart string

// The parts, with the weights of S4-14: 40, 30, 20 and 10.
const (
	PartResults   ScorePart = "results"
	PartCustomers ScorePart = "customers"
	PartAbility   ScorePart = "ability"
	PartTeam      ScorePart = "team"
)

// ScoreParts are the parts in the order of the card.
var ScoreParts = []ScorePart{PartResults, PartCustomers, PartAbility, PartTeam}

// Part is the part an indicator belongs to.
func (i Indicator) Part() ScorePart {
	switch i {
	case ScoreAttainment, ScoreNew:
		return PartResults
	case ScoreHighValue, ScoreRepurchase, ScoreSatisfaction:
		return PartCustomers
	case ScoreTraining, ScoreDataUse:
		return PartAbility
	}
	return PartTeam
}

// A ScoreItem says how an indicator is turned into points.
type ScoreItem struct {
	Indicator Indicator `json:"indicator"`
	Weight    int       `json:"weight"` // hundredths of a point; all weights make 100
	Zero      int64     `json:"zero"`   // value that earns nothing, in the indicator's unit
	Full      int64     `json:"full"`   // value that earns the whole weight
	Cap       int       `json:"cap"`    // most it earns, hundredths of a per cent of its weight: above 100 % it makes up for others of its part
	Typed     bool      `json:"typed"`  // a mark of the manager counts; otherwise what the plan works out, a mark only where it cannot
}

// A ScoreRule says what a score card is made of and what a missed floor costs.
// There is at most one.
type ScoreRule struct {
	ID              ID          `json:"-"`
	Items           []ScoreItem `json:"items" gorm:"serializer:json"`
	FollowFloor     int         `json:"follow_floor"`     // least share of leads followed up in time, hundredths of a per cent (S4-15)
	FollowPoints    int         `json:"follow_points"`    // what missing it takes off the score, hundredths of a point
	FollowCut       int         `json:"follow_cut"`       // and off the bonus, hundredths of a per cent
	ComplaintPoints int         `json:"complaint_points"` // the same for the complaint rate, whose limit is that of [CareRule]
	ComplaintCut    int         `json:"complaint_cut"`
	Serious         int         `json:"serious"` // periods in a row with a floor missed that are serious: transfer or exit is to be discussed
}

// DefaultScoreRule is the rule of a plan that has set none: 40/30/20/10, floors
// that cost 5 points and 10 per cent of the bonus, serious when missed twice.
func DefaultScoreRule() ScoreRule {
	return ScoreRule{Items: []ScoreItem{
		{ScoreAttainment, 28_00, 0, 100_00, 120_00, false},
		{ScoreNew, 12_00, 0, 1_00, 120_00, false},
		{ScoreHighValue, 12_00, 0, 60_00, 100_00, false},
		{ScoreRepurchase, 10_00, 0, 90_00, 100_00, false},
		{ScoreSatisfaction, 8_00, 3_00, 4_50, 100_00, false},
		{ScoreTraining, 12_00, 0, 90_00, 100_00, false},
		{ScoreDataUse, 8_00, 0, 95_00, 100_00, false},
		{ScoreTeam, 6_00, 0, 100_00, 100_00, false},
		{ScoreCooperation, 4_00, 0, 90_00, 100_00, true},
	}, FollowFloor: 95_00, FollowPoints: 5_00, FollowCut: 10_00, ComplaintPoints: 5_00, ComplaintCut: 10_00, Serious: 2}
}

// Item is how the rule turns an indicator into points; without one it weighs
// nothing.
func (s ScoreRule) Item(i Indicator) ScoreItem {
	for _, x := range s.Items {
		if x.Indicator == i {
			return x
		}
	}
	return ScoreItem{Indicator: i, Full: 100_00, Cap: 100_00}
}

// PartWeight is the weight of a part, hundredths of a point.
func (s ScoreRule) PartWeight(p ScorePart) (sum int) {
	for _, x := range s.Items {
		if x.Indicator.Part() == p {
			sum += x.Weight
		}
	}
	return sum
}

// Check reports weights that do not make 100, an indicator that is not known or
// named twice, and limits and costs out of bounds.
func (s ScoreRule) Check() error {
	sum, seen := 0, map[Indicator]bool{}
	for _, x := range s.Items {
		field := string(x.Indicator)
		switch {
		case !x.Indicator.known() || seen[x.Indicator]:
			return Problem{Key: "problem.score.indicator", Field: "items", Args: []any{field}}
		case x.Weight < 0 || x.Weight > 100_00:
			return Problem{Key: "problem.score.weight", Field: field}
		case x.Zero < 0 || x.Full <= 0 || x.Zero == x.Full || x.Zero > 1_000_000 || x.Full > 1_000_000:
			return Problem{Key: "problem.score.full", Field: field}
		case x.Cap < 100_00 || x.Cap > 200_00:
			return Problem{Key: "problem.score.cap", Field: field}
		}
		seen[x.Indicator] = true
		sum += x.Weight
	}
	if sum != 100_00 {
		return Problem{Key: "problem.score.weights", Field: "weights", Args: []any{float64(sum) / 100}}
	}
	for field, n := range map[string]int{"follow_floor": s.FollowFloor, "follow_points": s.FollowPoints, "follow_cut": s.FollowCut, "complaint_points": s.ComplaintPoints, "complaint_cut": s.ComplaintCut} {
		if n < 0 || n > 100_00 {
			return Problem{Key: "problem.score.floor", Field: field}
		}
	}
	if s.Serious < 1 || s.Serious > 12 {
		return Problem{Key: "problem.score.serious", Field: "serious"}
	}
	return nil
}

func (i Indicator) known() bool {
	for _, x := range Indicators {
		if x == i {
			return true
		}
	}
	return false
}

// A ScoreMark is what the manager gave a rep for an indicator over a period.
type ScoreMark struct {
	ID        ID `json:"id"`
	RepID     ID `json:"rep_id"` // one mark for each rep, period and indicator
	Period    `gorm:"embedded"`
	Indicator Indicator `json:"indicator"`
	Mark      int       `json:"mark"` // 0–100 in hundredths
	Note      string    `json:"note"` // what it is based on
}

// Check reports a mark of nobody, of nothing, or out of 0 to 100.
func (m ScoreMark) Check() error {
	switch {
	case m.RepID == 0:
		return Problem{Key: "problem.score.rep", Field: "rep"}
	case !m.Indicator.known():
		return Problem{Key: "problem.score.indicator", Field: "indicator", Args: []any{string(m.Indicator)}}
	case m.Mark < 0 || m.Mark > 100_00:
		return Problem{Key: "problem.score.mark", Field: "mark"}
	}
	if err := checkText("note", m.Note, false); err != nil {
		return err
	}
	return m.Period.Check()
}
