package calc

import (
	"hash/fnv"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"

	"quarterdeck/data"
)

// A Prospect is what the simulation knows of one person.
type Prospect struct {
	Code    string       // chooses the person's own stream of chance
	Sold    data.Money   // so far
	Base    []data.Money // expected of each bucket that is left, without the deals; as many for everybody
	Scatter []int64      // see [Scatter]; none: what is expected comes as it is
	Deals   []OpenDeal
}

// An OpenDeal comes whole or not at all.
type OpenDeal struct {
	Amount data.Money
	Chance int64 // that it is won and lands in time, millionths, see [Landing]
	Bucket int   // number of the bucket that is left in which it is shown to land
}

// Mean is what the simulated ends of the person come to in the mean, worked out
// and not drawn.
func (p Prospect) Mean() data.Money {
	mean := p.Sold
	for _, m := range p.Base {
		mean += m
	}
	for _, d := range p.Deals {
		mean += d.Amount.MulDiv(d.Chance, Million)
	}
	return mean
}

// Drawn is what a simulation drew. Ends with the same index belong to the same
// run: sums over people are ends of the team.
type Drawn struct {
	Ends  [][]data.Money // of each person, by run
	Steps [][]data.Money // of all together by the end of each bucket that is left, by run
}

// Simulate draws, for each person, so many ends of the plan: what was sold, every
// bucket that is left as expected times a ratio drawn from the person's own past
// (bootstrap, Efron 1979), and every deal by its chance. People are drawn apart,
// each from a stream of the seed and their code, so the order of people changes
// nothing; common is the standard deviation, in hundredths of a per cent, of a
// lognormal factor of mean 1 that scales what comes to all people in a run alike.
func Simulate(people []Prospect, runs int, seed int64, common int) Drawn {
	shared := commonFactors(runs, seed, common)
	d := Drawn{Ends: make([][]data.Money, len(people))}
	for i, p := range people {
		for len(d.Steps) < len(p.Base) {
			d.Steps = append(d.Steps, make([]data.Money, runs))
		}
		d.Ends[i] = p.draw(stream(seed, p.Code), shared, runs, d.Steps)
	}
	return d
}

// stream is the person's own source of chance.
func stream(seed int64, code string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(code))
	return rand.New(rand.NewPCG(uint64(seed), h.Sum64()))
}

// commonFactors are the factors of the runs in millionths; nil when people are
// independent. Whole numbers, so that every machine draws the same.
func commonFactors(runs int, seed int64, common int) []int64 {
	if common <= 0 {
		return nil
	}
	chance, sd := stream(seed, "\x00common"), float64(common)/data.Rate
	factors := make([]int64, runs)
	for i := range factors {
		factors[i] = int64(Million*math.Exp(sd*chance.NormFloat64()-sd*sd/2) + 0.5)
	}
	return factors
}

// draw draws the ends of one person and adds the way there to the steps.
func (p Prospect) draw(chance *rand.Rand, shared []int64, runs int, steps [][]data.Money) []data.Money {
	table := p.outcomes()
	came := make([]data.Money, len(table)) // in each bucket of a run
	ends := make([]data.Money, runs)
	for run := range ends {
		end := p.Sold
		for b, outcomes := range table {
			came[b] = outcomes[chance.IntN(len(outcomes))]
		}
		late := data.Money(0) // from deals that no bucket shows
		for _, d := range p.Deals {
			if drawn, _ := bits.Mul64(chance.Uint64(), Million); int64(drawn) >= d.Chance {
				continue
			}
			if d.Bucket < len(came) {
				came[d.Bucket] += d.Amount
			} else {
				late += d.Amount
			}
		}
		for b, m := range came {
			end += hit(m, shared, run)
			steps[b][run] += end
		}
		ends[run] = end + hit(late, shared, run)
	}
	return ends
}

// hit is an amount times the common factor of a run.
func hit(m data.Money, shared []int64, run int) data.Money {
	if shared == nil || m == 0 {
		return m
	}
	return m.MulDiv(shared[run], Million)
}

// outcomes lists, for each bucket that is left, the amounts it may bring.
func (p Prospect) outcomes() [][]data.Money {
	ratios := p.Scatter
	if len(ratios) == 0 {
		ratios = []int64{Million}
	}
	table := make([][]data.Money, 0, len(p.Base))
	for _, base := range p.Base {
		row := make([]data.Money, len(ratios))
		for i, x := range ratios {
			row[i] = base.MulDiv(x, Million)
		}
		table = append(table, row)
	}
	return table
}

// AddRuns adds the ends of people up run by run.
func AddRuns(ends ...[]data.Money) []data.Money {
	if len(ends) == 0 {
		return nil
	}
	sum := slices.Clone(ends[0])
	for _, e := range ends[1:] {
		for i, m := range e {
			sum[i] += m
		}
	}
	return sum
}

// A Range is what simulated ends say.
type Range struct {
	P10  data.Money `json:"p10"` // one end in ten is below
	P50  data.Money `json:"p50"`
	P90  data.Money `json:"p90"` // one end in ten is above
	Mean data.Money `json:"mean"`
}

// RangeOf reads the percentiles of ends by the nearest rank, and sorts them.
// There must be at least one.
func RangeOf(ends []data.Money) Range {
	slices.Sort(ends)
	at := func(percent int) data.Money { return ends[max(0, (len(ends)*percent+99)/100-1)] }
	return Range{P10: at(10), P50: at(50), P90: at(90), Mean: mean(ends)}
}

// mean is the rounded mean; differences from the first keep the sum in 64 bits.
func mean(ends []data.Money) data.Money {
	sum := data.Money(0)
	for _, m := range ends {
		sum += (m - ends[0]) / data.Money(len(ends))
	}
	rest := data.Money(0)
	for _, m := range ends {
		rest += (m - ends[0]) % data.Money(len(ends))
	}
	return ends[0] + sum + rest.MulDiv(1, int64(len(ends)))
}

// Reaching is the share of sorted ends that reach a target, in hundredths of a
// per cent.
func Reaching(ends []data.Money, target data.Money) int64 {
	below, _ := slices.BinarySearch(ends, target)
	points, _ := Points(data.Money(len(ends)-below), data.Money(len(ends)))
	return points
}
