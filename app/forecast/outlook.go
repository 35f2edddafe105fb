package forecast

import (
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Row is the forecast of a person, a region or the firm for the end of the plan.
// Amounts are minor units; nil where they cannot be told.
type Row struct {
	ID     data.ID     `json:"id"`   // 0: the firm, or nobody
	Code   string      `json:"code"` // "": the firm, or nobody
	Name   string      `json:"name"`
	Region data.ID     `json:"region_id"` // of a person: their region; 0: none
	Left   data.Date   `json:"left"`      // of a person: first day no longer here; "": still here
	Sold   *data.Money `json:"sold"`      // from the first day of the plan until results end; nil: no results are known
	Target *data.Money `json:"target"`    // nil: none
	Outcomes
	Range      *calc.Range `json:"range"`      // of the simulation
	Chance     *int64      `json:"chance"`     // of reaching the target, hundredths of a per cent
	Forecast   *data.Money `json:"forecast"`   // by the method of the rules
	Attainment *int64      `json:"attainment"` // P50 ÷ target, hundredths of a per cent
	Light      data.Light  `json:"light"`      // of Forecast against the target, by the bands of the plan
	Reckoning
}

// An Outlook is the forecast of the plan as of a day.
type Outlook struct {
	AsOf     data.Date         `json:"as_of"`
	Through  data.Date         `json:"through"` // last day whose results are known, at most AsOf
	Until    data.Date         `json:"until"`   // last day of the plan
	Known    bool              `json:"known"`   // results of the plan are known; false: nothing can be told
	ByYear   bool              `json:"by_year"` // the season is that of last year's months; false: by working days
	Kept     bool              `json:"kept"`    // the plan keeps opportunities; false: there is no weighted forecast
	Rule     data.ForecastRule `json:"rule"`
	Common   int               `json:"common"`   // scatter that hits all people at once, hundredths of a per cent: that of the rule, or Measured where it is more
	Measured *int              `json:"measured"` // how far the seasonal forecast of the firm lay from what came in the backtest; nil: too few to tell
	Currency data.Currency     `json:"currency"`
	Firm     Row               `json:"firm"`    // the sum of people and of what is nobody's
	Regions  []Row             `json:"regions"` // sums of the people who belong to them and to their parts
	People   []Row             `json:"people"`
	Nobody   *Row              `json:"nobody"` // orders that count for nobody; nil: there is nothing
	Steps    []Step            `json:"steps"`  // the way of the firm, by bucket
}

// A Step is how far the firm has come by the end of a bucket, from the first day
// of the plan. Amounts are minor units.
type Step struct {
	data.Period
	Plan *data.Money `json:"plan"` // nil: no target
	Sold *data.Money `json:"sold"` // nil: to come
	Last *data.Money `json:"last"` // the year before; nil: not known
	Fan  *calc.Range `json:"fan"`  // of the simulation; nil: past, or not told
}

// OutlookOf is the forecast as of a day. It is kept until something it is worked
// out from changes: do not change it.
func OutlookOf(r store.Reader, asOf data.Date) (Outlook, error) {
	x, err := r.Remember(fmt.Sprint("forecast ", asOf), kinds, func() (any, error) {
		f, err := readFacts(r, asOf)
		if err != nil {
			return nil, err
		}
		return f.outlook(), nil
	})
	if err != nil {
		return Outlook{}, err
	}
	return x.(Outlook), nil
}

// outlook works the forecast out.
func (f facts) outlook() Outlook {
	season, byYear := f.season()
	x := Outlook{AsOf: f.asOf, Through: f.through, Until: f.period.Until - 1, Known: f.known(), ByYear: byYear, Kept: f.pipeline.kept(),
		Rule: f.rule, Currency: f.plan.Currency}
	x.Common, x.Measured = f.common()
	rows, drawn := f.rows(season, x.Common)
	all := make([]int, len(rows))
	for i := range rows {
		all[i] = i
	}
	x.Firm = f.group(data.Region{}, f.goal, rows, all, drawn)
	x.Regions = f.regionRows(rows, drawn)
	x.Steps = f.steps(drawn)
	x.People = rows[:len(rows)-1]
	if nobody := rows[len(rows)-1]; nobody.Sold != nil && *nobody.Sold != 0 || nobody.Open > 0 {
		x.Nobody = &nobody
	}
	return x
}

// draws are the simulated ends of the people, and about whom anything was drawn.
type draws struct {
	calc.Drawn
	able []bool
}

// common is the scatter that hits all people at once: people's own months say
// nothing about how far the season itself is off, so what the backtest of the firm
// shows is the least.
func (f facts) common() (common int, measured *int) {
	var misses []calc.Guess
	for _, p := range f.backtest().Points {
		if said := p.Said[seasonal]; said != nil {
			misses = append(misses, calc.Guess{Forecast: *said, Came: p.Came})
		}
	}
	if n, ok := calc.Spreading(misses); ok && len(misses) >= enough {
		limited := int(min(n, widest))
		return max(f.rule.Common, limited), &limited
	}
	return f.rule.Common, nil
}

// widest is the most scatter that can hit all, as in the rule.
const widest = 50_00

// rows works the rows of people out, that of nobody last.
func (f facts) rows(season calc.Season, common int) ([]Row, draws) {
	deals := f.deals(f.asOf)
	rows, courses := make([]Row, len(f.people)), make([]course, len(f.people))
	for i, p := range f.people {
		x := Row{ID: p.ID, Code: p.Code, Name: p.Name, Region: p.RegionID, Left: p.Left}
		x.Outcomes, courses[i] = f.outcomes(i, season, f.period.Until, deals[i])
		x.reckon(courses[i], deals[i], f.period.Until)
		if f.known() {
			x.Sold = &courses[i].sold
		}
		if t, ok := f.targets[p.ID]; ok && p.ID != 0 {
			x.Target = &t
		}
		rows[i] = x
	}
	prospects, able := f.prospects(rows, courses, season, deals)
	d := draws{able: able}
	if slices.Contains(able, true) {
		d.Drawn = calc.Simulate(prospects, f.rule.Runs, f.rule.Seed, common)
	}
	for i := range rows {
		if able[i] {
			f.judge(&rows[i], slices.Clone(d.Ends[i]))
		} else {
			f.judge(&rows[i], nil)
		}
	}
	return rows, d
}

// deals lists the open deals of each person at the end of a day; those of who is
// not in the list are nobody's.
func (f facts) deals(day data.Date) [][]deal {
	at, rows := map[data.ID]int{}, make([][]deal, len(f.people))
	for i, p := range f.people {
		at[p.ID] = i
	}
	for _, d := range f.pipeline.at(day) {
		i, ok := at[d.RepID]
		if !ok {
			i = len(rows) - 1
		}
		rows[i] = append(rows[i], d)
	}
	return rows
}

// reckon notes down what the row is reckoned from.
func (x *Row) reckon(c course, deals []deal, until data.Date) {
	x.Days, x.Rest = c.days, 0
	x.More = c.more
	if gone, ok := calc.Points(c.gone, c.gone+c.left); ok {
		x.Gone = gone
	}
	for _, d := range deals {
		switch {
		case d.inside(until):
			x.Open++
			x.Money += d.Amount
			x.Expected += d.weighted()
		case d.Close == 0 && d.category != data.Omitted:
			x.Undated++
		}
	}
}

// judge fills in what the ends and the method of the rules say; no ends: nothing
// was drawn. It sorts them.
func (f facts) judge(x *Row, ends []data.Money) {
	if len(ends) > 0 {
		r := calc.RangeOf(ends)
		x.Range = &r
	}
	if x.Forecast = x.of(f.rule.Method); f.rule.Method == data.SimulatedForecast && x.Range != nil {
		x.Forecast = &x.Range.P50
	}
	if x.Target == nil || *x.Target <= 0 {
		return
	}
	if x.Range != nil {
		chance := calc.Reaching(ends, *x.Target)
		x.Chance = &chance
		if n, ok := calc.Points(x.Range.P50, *x.Target); ok {
			x.Attainment = &n
		}
	}
	x.Light = Judge(f.plan, x.Forecast, x.Target)
}

// Judge holds an amount against a target by the bands of the plan: the ring where
// one of them is missing.
func Judge(p data.Plan, m, target *data.Money) data.Light {
	if m == nil || target == nil {
		return data.Ring
	}
	return calc.Status(*m, *target, p.Green, p.Amber)
}
