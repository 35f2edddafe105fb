package calc

import (
	"cmp"
	"slices"

	"quarterdeck/data"
)

// The reasons for a rep's band.
const (
	RungRank     = "rank"     // by rank of last period's result
	RungGap      = "gap"      // by rank, between the top and the core
	RungNewcomer = "newcomer" // joined too late to have a result
	RungUnranked = "unranked" // was there, but nothing is known of a result
	RungLevel    = "level"    // by hand
	RungNoLevel  = "no_level" // by hand, but nobody has said
)

// A Climber is a rep as the ladder sees one.
type Climber struct {
	Code     string
	Level    data.Level
	Last     *data.Money // sold in the period before; nil: nothing is known
	Newcomer bool        // was not there from the beginning of the period before
}

// A Rung is where a rep stands on the ladder.
type Rung struct {
	Band   data.Band // "" is no band
	Factor int       // hundredths of a per cent of the mean
	Why    string    // one of the reasons
	Rank   int       // from 1; 0: not ranked
	Of     int       // how many were ranked
}

// Rungs finds the band of each rep (S2-9…11). Those with a result are ranked by
// it, ties by code; the rank-th of n stands at the middle of its own part of all,
// (rank − ½) ÷ n, so that of ten three are top, three core and three new. Between
// top and core the ladder's gap decides, and who is in no band has the ladder's
// factor for them.
func Rungs(l data.Ladder, reps []Climber) []Rung {
	rungs := make([]Rung, len(reps))
	if l.Bands == data.ByLevel {
		for i, r := range reps {
			rungs[i] = Rung{Why: RungLevel}
			if rungs[i].Band = r.Level; r.Level == "" || r.Level == data.Manager {
				rungs[i] = Rung{Why: RungNoLevel}
			}
		}
	} else {
		rank(l, reps, rungs)
	}
	for i := range rungs {
		rungs[i].Factor = l.Factor(rungs[i].Band)
	}
	return rungs
}

func rank(l data.Ladder, reps []Climber, rungs []Rung) {
	var order []int
	for i, r := range reps {
		switch {
		case r.Last != nil:
			order = append(order, i)
		case r.Newcomer:
			rungs[i] = Rung{Band: data.New, Why: RungNewcomer}
		default:
			rungs[i] = Rung{Why: RungUnranked}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(*reps[b].Last, *reps[a].Last), cmp.Compare(reps[a].Code, reps[b].Code))
	})
	n := len(order)
	for place, i := range order {
		x := Rung{Band: data.New, Why: RungRank, Rank: place + 1, Of: n}
		middle := (2*place + 1) * Full / 2 // of n parts of a hundred per cent
		switch {
		case middle <= l.TopUntil*n:
			x.Band = data.Top
		case middle <= l.CoreFrom*n:
			x.Band, x.Why = map[data.GapPlace]data.Band{data.GapUp: data.Top, data.GapDown: data.Core}[l.Gap], RungGap
		case middle <= l.CoreUntil*n:
			x.Band = data.Core
		}
		rungs[i] = x
	}
}

// A Grading is a total cut over reps by factor and presence. Each amount is made
// in steps that can be written down: the mean is a part of the total, the factor
// a part of that, the presence again, and normalised the stated sum is brought
// back to the total.
type Grading struct {
	Mean   data.Money   // of one full-time rep
	Full   int64        // weight of one full-time rep
	Heads  int64        // weights of all: Heads ÷ Full is the head count
	Stated []data.Money // mean × factor × presence, whole minor units
	Sum    data.Money   // of Stated
	Want   []data.Money // what each should have
}

// Grade cuts a total that is not negative over reps with a factor (hundredths of
// a per cent) and a weight (of full for who is there all the time) each. The mean
// is the total ÷ the head count, full-time equivalents. Normalised, what is
// wanted adds up to the total to the minor unit, largest remainder, ties to the
// earlier; otherwise it is what is stated. When no rep counts nothing is wanted.
func Grade(total data.Money, factors []int, weights []int64, full int64, normalised bool) Grading {
	g := Grading{Full: full, Stated: make([]data.Money, len(factors)), Want: make([]data.Money, len(factors))}
	for _, w := range weights {
		g.Heads += w
	}
	if g.Heads <= 0 || full <= 0 {
		return g
	}
	g.Mean = share(total, full, g.Heads)
	for i := range factors {
		g.Stated[i] = share(share(g.Mean, int64(factors[i]), Full), weights[i], full)
	}
	g.Sum = Sum(g.Stated)
	copy(g.Want, g.Stated)
	if normalised && g.Sum > 0 {
		g.Want = Spread(total, g.Stated)
	}
	return g
}

// OverAssigned is what is wanted of the reps over the total, in hundredths of a
// per cent: 11300 is 113 %. There is no answer without a total.
func (g Grading) OverAssigned(total data.Money) (points int64, ok bool) {
	return Points(Sum(g.Want), total)
}
