package pipeline

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A Result is what came of opportunities that ended in a period.
type Result struct {
	Won     int        `json:"won"`
	Lost    int        `json:"lost"`
	WonFor  data.Money `json:"won_for"`  // minor units
	LostFor data.Money `json:"lost_for"` // minor units
	Rate    *int       `json:"rate"`     // won of all that ended, hundredths of a per cent; nil: none ended
	RateFor *int       `json:"rate_for"` // the same by amount
	Cycle   *int       `json:"cycle"`    // days from opening to winning, the middle one; nil: none was won
	Days    *int       `json:"days"`     // the same on average
	cycles  []int
}

// Results are why opportunities ended as they did, and what their sources brought.
type Results struct {
	Reasons []Reason `json:"reasons"` // why they were lost, the most frequent first
	Rivals  []Reason `json:"rivals"`  // who won them instead
	Sources []Source `json:"sources"` // where they came from, the most won first
}

// A Reason is one cause of losses, or one rival.
type Reason struct {
	Name   string     `json:"name"`
	Count  int        `json:"count"`
	Amount data.Money `json:"amount"` // minor units
}

// A Source is where leads came from, and what became of the opportunities opened
// in the period.
type Source struct {
	Name   string     `json:"name"` // "": not said
	Cohort Cohort     `json:"cohort"`
	Won    data.Money `json:"won"`  // amount of the won ones, minor units
	Rate   *int       `json:"rate"` // won of those that ended, hundredths of a per cent; nil: none did
}

func resultOf(deals []Deal, span data.Period) (x Result) {
	for _, d := range deals {
		if d.Open() || !span.Has(d.Track.Ended) {
			continue
		}
		if d.Track.Result == data.Lost {
			x.Lost++
			x.LostFor += d.Track.Amount
			continue
		}
		x.Won++
		x.WonFor += d.Track.Amount
		x.cycles = append(x.cycles, int(d.Track.Ended-d.Opened))
	}
	x.Rate, x.RateFor = calc.PartOf(x.Won, x.Won+x.Lost), calc.PartOf(x.WonFor, x.WonFor+x.LostFor)
	if n := len(x.cycles); n > 0 {
		slices.Sort(x.cycles)
		middle, sum := (x.cycles[(n-1)/2]+x.cycles[n/2])/2, 0
		for _, days := range x.cycles {
			sum += days
		}
		mean := (sum + n/2) / n
		x.Cycle, x.Days = &middle, &mean
	}
	return x
}

func results(deals []Deal, span data.Period) Results {
	reasons, rivals, sources := map[string]*Reason{}, map[string]*Reason{}, map[string]*Source{}
	for _, d := range deals {
		if d.Track.Result == data.Lost && span.Has(d.Track.Ended) {
			count(reasons, d.Reason, d.Track.Amount)
			if d.Rival != "" {
				count(rivals, d.Rival, d.Track.Amount)
			}
		}
		if span.Has(d.Opened) {
			s := sources[d.Source]
			if s == nil {
				s = &Source{Name: d.Source}
				sources[d.Source] = s
			}
			s.add(d)
		}
	}
	x := Results{Reasons: frequent(reasons), Rivals: frequent(rivals), Sources: []Source{}}
	for _, s := range sources {
		s.Rate = calc.PartOf(s.Cohort.Won, s.Cohort.Won+s.Cohort.Lost)
		x.Sources = append(x.Sources, *s)
	}
	slices.SortFunc(x.Sources, func(a, b Source) int {
		return cmp.Or(cmp.Compare(b.Won, a.Won), cmp.Compare(b.Cohort.Opened, a.Cohort.Opened), cmp.Compare(a.Name, b.Name))
	})
	return x
}

func (s *Source) add(d Deal) {
	s.Cohort.add(d)
	if d.Track.Result == data.Won {
		s.Won += d.Track.Amount
	}
}

func count(of map[string]*Reason, name string, m data.Money) {
	x := of[name]
	if x == nil {
		x = &Reason{Name: name}
		of[name] = x
	}
	x.Count++
	x.Amount += m
}

func frequent(of map[string]*Reason) []Reason {
	rows := []Reason{}
	for _, x := range of {
		rows = append(rows, *x)
	}
	slices.SortFunc(rows, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.Name, b.Name))
	})
	return rows
}
