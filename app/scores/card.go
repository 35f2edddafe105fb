package scores

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ScoresIn asks for the score cards of a period.
type ScoresIn struct {
	By   string    `json:"by" doc:"month, quarter (also when empty) or year"`
	Day  data.Date `json:"day" doc:"any day of the period; empty: today"`
	Than data.Date `json:"than" doc:"any day of the period to compare with; empty: the one just before"`
	Rep  string    `json:"rep" doc:"code of one rep; empty: everybody"`
}

// Where the value of a line comes from.
const (
	FromPlan = "plan" // worked out
	FromMark = "mark" // typed by the manager
	Unknown  = ""     // not known: the others carry its weight
)

// A Line is one indicator of a card. Points and weights are hundredths of a point.
type Line struct {
	Indicator data.Indicator `json:"indicator"`
	Weight    int            `json:"weight"` // by the rule
	Counts    int            `json:"counts"` // with what is not known spread
	Points    int            `json:"points"`
	Value     *int64         `json:"value"` // in the indicator's unit; of a mark 0–100 in hundredths; nil: not known
	From      string         `json:"from"`  // plan, mark, or "" when it is not known
	Zero      int64          `json:"zero"`
	Full      int64          `json:"full"`
	Cap       int            `json:"cap"`
	Num       int64          `json:"num"` // what the value was worked out from; 0 where nothing was divided
	Den       int64          `json:"den"`
	Note      string         `json:"note"` // of a mark
}

// A Part is one of the four parts of a card.
type Part struct {
	Part   data.ScorePart `json:"part"`
	Weight int            `json:"weight"` // by the rule
	Counts int            `json:"counts"` // with parts spread of which nothing is known
	Points int            `json:"points"`
	Lines  []Line         `json:"lines"`
}

// A Card is the score card of a rep for a period.
type Card struct {
	ID      data.ID `json:"-"`
	Rep     string  `json:"rep"` // code
	Name    string  `json:"name"`
	Region  string  `json:"region"`
	Score   *int    `json:"score"` // 0–100 in hundredths, after the floors; nil: less than half of the points is known
	Raw     *int    `json:"raw"`   // before the floors
	Parts   []Part  `json:"parts"`
	Unknown int     `json:"unknown"` // indicators with a weight that are not known
	Rank    int     `json:"rank"`    // equal scores share a place; 0: no score
	Floored
	Before *int `json:"before"` // score of the period compared with; nil: none
	Change *int `json:"change"` // Score − Before
}

// Cards are the score cards of a team.
type Cards struct {
	By      string         `json:"by"`
	Period  data.Period    `json:"period"`
	Known   data.Date      `json:"known"` // last day that counts; before the period: it has not begun
	Than    data.Period    `json:"than"`
	Rule    data.ScoreRule `json:"rule"`
	Cards   []Card         `json:"cards"`  // highest score first; those without at the end
	Judged  int            `json:"judged"` // who have a score, among whom places are given
	Mean    *int           `json:"mean"`
	Missed  int            `json:"missed"`  // reps who miss a floor
	Serious int            `json:"serious"` // reps with whom transfer or exit is to be discussed
}

// Scores answers the score cards of a period.
func Scores(r store.Reader, today data.Date, in ScoresIn) (Cards, error) {
	out := Cards{By: cmp.Or(in.By, ByQuarter), Cards: []Card{}}
	plan, err := r.Plan()
	if err != nil {
		return out, err
	}
	one, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return out, err
	}
	if out.Period, err = PeriodOf(plan, out.By, cmp.Or(in.Day, today)); err != nil {
		return out, err
	}
	out.Than = before(plan, out.By, out.Period)
	if in.Than != 0 {
		if out.Than, err = PeriodOf(plan, out.By, in.Than); err != nil {
			return out, err
		}
	}
	out.Known = min(today, out.Period.Until-1)
	if out.Rule, err = r.ScoreRule(); err != nil {
		return out, err
	}
	cards, err := cardsOf(r, today, out.By, out.Period)
	if err != nil {
		return out, err
	}
	earlier, err := cardsOf(r, today, out.By, out.Than)
	if err != nil {
		return out, err
	}
	out.Cards = slices.Clone(cards)
	out.sum()
	for i := range out.Cards {
		c := &out.Cards[i]
		if n := slices.IndexFunc(earlier, func(x Card) bool { return x.ID == c.ID }); n >= 0 {
			c.Before = earlier[n].Score
		}
		if c.Score != nil && c.Before != nil {
			change := *c.Score - *c.Before
			c.Change = &change
		}
	}
	if one != 0 {
		out.Cards = slices.DeleteFunc(out.Cards, func(c Card) bool { return c.ID != one })
	}
	return out, nil
}

// sum ranks the cards and adds up what concerns all.
func (out *Cards) sum() {
	scores := make([]*int64, len(out.Cards))
	sum, n := 0, 0
	for i, c := range out.Cards {
		if c.Score != nil {
			v := int64(*c.Score)
			scores[i] = &v
			sum, n = sum+*c.Score, n+1
		}
		if slices.ContainsFunc(c.Floors, func(s FloorState) bool { return s.Missed }) {
			out.Missed++
		}
		if c.Serious {
			out.Serious++
		}
	}
	if out.Judged = n; n > 0 {
		mean := (sum + n/2) / n
		out.Mean = &mean
	}
	for i, place := range calc.Ranks(scores) {
		out.Cards[i].Rank = place
	}
	slices.SortStableFunc(out.Cards, func(a, b Card) int { return cmp.Compare(last(a.Rank), last(b.Rank)) })
}

// last puts those without a place behind all others.
func last(rank int) int {
	if rank == 0 {
		return 1 << 30
	}
	return rank
}

// cardsOf makes the cards of a period, in the order of the team.
func cardsOf(r store.Reader, today data.Date, by string, p data.Period) ([]Card, error) {
	f, err := factsOf(r, today, p)
	if err != nil {
		return nil, err
	}
	rule, err := r.ScoreRule()
	if err != nil {
		return nil, err
	}
	marks, err := r.ScoreMarks()
	if err != nil {
		return nil, err
	}
	floors, err := Floors(r, today, by, p)
	if err != nil {
		return nil, err
	}
	cards := make([]Card, 0, len(f.reps))
	for _, x := range f.reps {
		c := Card{ID: x.ID, Rep: x.Code, Name: x.Name, Region: f.regions[x.RegionID], Floored: floors[x.ID]}
		if c.Floors == nil {
			c.Floors = []FloorState{}
		}
		c.fill(f.lines(x.ID, rule, marks))
		cards = append(cards, c)
	}
	return cards, nil
}

// lines are the indicators of a rep with their values.
func (f *facts) lines(rep data.ID, rule data.ScoreRule, marks []data.ScoreMark) []Line {
	lines := make([]Line, 0, len(data.Indicators))
	for _, i := range data.Indicators {
		item := rule.Item(i)
		l := Line{Indicator: i, Weight: item.Weight, Zero: item.Zero, Full: item.Full, Cap: item.Cap}
		mark, marked := typedFor(marks, rep, i, f.period)
		x, worked := f.values[rep][i]
		switch {
		case marked && (item.Typed || !worked):
			v := int64(mark.Mark)
			l.Value, l.From, l.Note = &v, FromMark, mark.Note
			l.Den = 0
			if !item.Typed { // a mark is out of 100, whatever the plan counts
				l.Zero, l.Full = 0, 100_00
			}
		case worked && !item.Typed:
			l.Value, l.From, l.Num, l.Den = &x.value, FromPlan, x.num, x.den
		}
		lines = append(lines, l)
	}
	return lines
}

// fill works the points of a card out. There is no score while less than half of
// all weight is known.
func (c *Card) fill(lines []Line) {
	in := make([]calc.ScoreLine, len(lines))
	for i, l := range lines {
		in[i] = calc.ScoreLine{Part: slices.Index(data.ScoreParts, l.Indicator.Part()), Weight: l.Weight, Zero: l.Zero, Full: l.Full, Cap: l.Cap, Value: l.Value}
	}
	parts, total, ok := calc.ScoreCard(in)
	all, known := 0, 0
	for _, name := range data.ScoreParts {
		p := Part{Part: name, Lines: []Line{}}
		for i, l := range lines {
			if l.Indicator.Part() != name {
				continue
			}
			l.Counts, l.Points = parts[i].Weight, parts[i].Points
			p.Weight, p.Counts, p.Points = p.Weight+l.Weight, p.Counts+l.Counts, p.Points+l.Points
			all += l.Weight
			switch {
			case l.Value != nil:
				known += l.Weight
			case l.Weight > 0:
				c.Unknown++
			}
			p.Lines = append(p.Lines, l)
		}
		c.Parts = append(c.Parts, p)
	}
	if !ok || 2*known < all { // one indicator alone judges nobody
		return
	}
	c.Raw = &total
	score := total
	for _, s := range c.Floors {
		score = calc.Lowered(score, s.Points)
	}
	c.Score = &score
}
