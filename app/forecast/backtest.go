package forecast

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// BacktestIn asks how good the methods would have been.
type BacktestIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// tested are the methods a backtest compares.
var tested = []data.ForecastMethod{data.RunRateForecast, data.SeasonalForecast, data.WeightedForecast, data.BlendedForecast}

// seasonal is the number of the seasonal forecast among them.
const seasonal = 1

// enough forecasts of the firm make a method worth naming the best.
const enough = 3

// A Backtest says what each method would have said at the ends of past months (or
// weeks) for those that followed and are over by now, from nothing but what was
// known then, and what came.
type Backtest struct {
	AsOf    data.Date           `json:"as_of"`
	Cuts    []data.Date         `json:"cuts"`    // last days of the months it forecast from
	Methods []MethodAccuracy    `json:"methods"` // for the firm
	People  []PersonAccuracy    `json:"people"`  // for each person
	Points  []BacktestPoint     `json:"points"`  // for the firm, each forecast
	Best    data.ForecastMethod `json:"best"`    // least WAPE for the firm; "": there are too few forecasts to tell
	Chosen  data.ForecastMethod `json:"chosen"`  // that of the rules
	Light   data.Light          `json:"light"`   // green: the chosen method misses by up to 5 % more of the total than the best; ring: too early to tell
}

// A MethodAccuracy is how good a method was for the firm.
type MethodAccuracy struct {
	Method data.ForecastMethod `json:"method"`
	calc.Accuracy
	Horizons []calc.Accuracy `json:"horizons"` // by how many months ahead, from one on
}

// A PersonAccuracy is how good each method was for a person.
type PersonAccuracy struct {
	Rep     string              `json:"rep"` // code
	Name    string              `json:"name"`
	Methods []calc.Accuracy     `json:"methods"` // in the order of the methods
	Best    data.ForecastMethod `json:"best"`    // "": there are too few forecasts to tell
}

// A BacktestPoint is what the methods would have said for the firm, in minor units.
type BacktestPoint struct {
	Cut   data.Date     `json:"cut"`   // last day known
	Until data.Date     `json:"until"` // last day of what was forecast
	Ahead int           `json:"ahead"` // months, or weeks
	Came  data.Money    `json:"came"`
	Said  []*data.Money `json:"said"` // in the order of the methods; nil: it would have said nothing
}

// ForecastBacktest answers how good the methods would have been.
func ForecastBacktest(r store.Reader, today data.Date, in BacktestIn) (Backtest, error) {
	if err := app.CheckDay("as_of", in.AsOf); err != nil {
		return Backtest{}, err
	}
	asOf := cmp.Or(in.AsOf, today)
	x, err := r.Remember("backtest "+asOf.String(), kinds, func() (any, error) {
		f, err := readFacts(r, asOf)
		if err != nil {
			return nil, err
		}
		return f.backtest(), nil
	})
	if err != nil {
		return Backtest{}, err
	}
	return x.(Backtest), nil
}

// backtest goes through the ends of closed buckets.
func (f facts) backtest() Backtest {
	x := Backtest{AsOf: f.asOf, Cuts: []data.Date{}, People: []PersonAccuracy{}, Points: []BacktestPoint{}, Chosen: f.rule.Method}
	firm := newTally(len(tested))
	people := make([]tally, len(f.people))
	for i := range people {
		people[i] = newTally(len(tested))
	}
	closed := 0
	for f.known() && closed < f.n && f.closed(f.buckets[closed]) {
		closed++
	}
	for cut := 1; cut < closed; cut++ {
		past := f.cut(cut)
		x.Cuts = append(x.Cuts, past.through)
		for end := cut + 1; end <= closed; end++ {
			x.Points = append(x.Points, past.compare(f, end, &firm, people))
		}
	}
	for i, m := range tested {
		x.Methods = append(x.Methods, MethodAccuracy{m, calc.AccuracyOf(firm.all[i]), firm.horizons(i)})
	}
	x.Best = best(firm)
	for i, p := range f.people {
		if p.ID != 0 && len(x.Cuts) > 0 {
			y := PersonAccuracy{Rep: p.Code, Name: p.Name, Best: best(people[i])}
			for m := range tested {
				y.Methods = append(y.Methods, calc.AccuracyOf(people[i].all[m]))
			}
			x.People = append(x.People, y)
		}
	}
	x.Light = x.judge()
	return x
}

// A view is what was known after so many buckets.
type view struct {
	facts
	buckets int
	season  calc.Season
	byYear  bool
	deals   [][]deal
}

// cut is what was known after so many buckets: sales and moves up to their end,
// and nobody who left or came later.
func (f facts) cut(buckets int) view {
	g := view{facts: f, buckets: buckets}
	g.asOf = f.buckets[buckets-1].Until - 1
	g.through = g.asOf
	g.sold = make([][]data.Money, len(f.sold))
	for i, rows := range f.sold {
		g.sold[i] = slices.Clone(rows)
		clear(g.sold[i][buckets:f.n])
	}
	g.people = slices.Clone(f.people)
	for i := range g.people {
		if g.people[i].Left > g.asOf {
			g.people[i].Left = 0
		}
	}
	g.season, g.byYear = g.facts.season()
	g.deals = g.facts.deals(g.asOf)
	return g
}

// compare holds what the methods say from a cut for the buckets up to an end
// against what came, and notes it down.
func (g view) compare(f facts, end int, firm *tally, people []tally) BacktestPoint {
	until := f.buckets[end-1].Until
	x := BacktestPoint{Cut: g.through, Until: until - 1, Ahead: end - g.buckets, Said: make([]*data.Money, len(tested))}
	sums, said := make([]data.Money, len(tested)), make([]bool, len(tested))
	for i := range f.people {
		came := calc.Sum(f.sold[i][g.buckets:end])
		x.Came += came
		out, c := g.outcomes(i, g.season, until, g.deals[i])
		if !g.byYear {
			out.Seasonal = nil // it would be the run rate over again
		}
		for m, method := range tested {
			if total := out.of(method); total != nil {
				said[m] = true
				sums[m] += *total - c.sold
				people[i].note(m, x.Ahead, *total-c.sold, came)
			}
		}
	}
	for m := range tested {
		if said[m] {
			x.Said[m] = told(sums[m], true)
			firm.note(m, x.Ahead, sums[m], x.Came)
		}
	}
	return x
}

// A tally is what methods said and what came, of all and by how far ahead.
type tally struct {
	all   [][]calc.Guess
	ahead []map[int][]calc.Guess
}

func newTally(methods int) tally {
	t := tally{make([][]calc.Guess, methods), make([]map[int][]calc.Guess, methods)}
	for i := range t.ahead {
		t.ahead[i] = map[int][]calc.Guess{}
	}
	return t
}

func (t *tally) note(method, ahead int, said, came data.Money) {
	g := calc.Guess{Forecast: said, Came: came}
	t.all[method] = append(t.all[method], g)
	t.ahead[method][ahead] = append(t.ahead[method][ahead], g)
}

// horizons is how good a method was by how far ahead, from one bucket on.
func (t *tally) horizons(method int) []calc.Accuracy {
	rows := []calc.Accuracy{}
	for ahead := 1; len(t.ahead[method][ahead]) > 0; ahead++ {
		rows = append(rows, calc.AccuracyOf(t.ahead[method][ahead]))
	}
	return rows
}

// best is the method with the least WAPE among those with enough forecasts.
func best(t tally) (found data.ForecastMethod) {
	least := int64(0)
	for i, m := range tested {
		a := calc.AccuracyOf(t.all[i])
		if a.WAPE != nil && a.Count >= enough && (found == "" || *a.WAPE < least) {
			found, least = m, *a.WAPE
		}
	}
	return found
}

// near and far are how much more than the best the chosen method may miss, in
// hundredths of a per cent of all that came, to be green and amber.
const near, far = 5_00, 15_00

// judge says whether the chosen method is about as good as the best.
func (x Backtest) judge() data.Light {
	wape := func(m data.ForecastMethod) *int64 {
		if m == data.SimulatedForecast {
			m = data.SeasonalForecast // its middle is what the season expects
		}
		for _, a := range x.Methods {
			if a.Method == m && a.Count >= enough {
				return a.WAPE
			}
		}
		return nil
	}
	chosen, least := wape(x.Chosen), wape(x.Best)
	switch {
	case chosen == nil || least == nil:
		return data.Ring
	case *chosen-*least <= near:
		return data.Green
	case *chosen-*least <= far:
		return data.Amber
	}
	return data.Red
}

// Verdict says which method was the best and how the chosen one compares.
func (x Backtest) Verdict(f text.Fmt) string {
	if x.Best == "" {
		return f.T("forecast.tests.say.none", len(x.Cuts))
	}
	rate := func(m data.ForecastMethod) string {
		for _, a := range x.Methods {
			if a.Method == m && a.WAPE != nil {
				return f.Percent(data.Money(*a.WAPE), 100_00)
			}
		}
		return text.Unknown
	}
	name := func(m data.ForecastMethod) string { return f.T("forecast.method." + string(m)) }
	words := f.T("forecast.tests.say", len(x.Cuts), len(x.Points), name(x.Best), rate(x.Best))
	switch {
	case x.Chosen == x.Best:
		return f.Join(words, f.T("forecast.tests.say.same"))
	case x.Chosen == data.SimulatedForecast:
		return f.Join(words, f.T("forecast.tests.say.simulated"))
	}
	return f.Join(words, f.T("forecast.tests.say.chosen", name(x.Chosen), rate(x.Chosen)))
}
