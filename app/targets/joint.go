package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A joint says how the lines of both sides meet, worked out when first asked
// for: from the totals of both, the orders of last year, and the decided
// amounts. Amounts are in parts of minor units, by bucket.
type joint struct {
	reps  [][]float64 // line × rep
	tiers [][]float64 // line × tier; nil while not asked for
	all   [][]float64 // (line × rep) × tier; nil while no decided amount needs it
}

// byReps is how each line falls on the reps.
func (s *space) byReps() [][]float64 {
	if s.joint.reps == nil {
		seed, wide := s.seed()
		s.joint.reps, _ = calc.Rake{Seed: seed, Wide: wide, Rows: floats(s.rows), Cols: floats(s.cols),
			Boxes: s.boxes(func(x box) bool { return x.limited[byRep] && !x.limited[byTier] })}.Fit()
	}
	return s.joint.reps
}

// boxes are the decided amounts that fit, as sums over lines and reps.
func (s *space) boxes(fits func(box) bool) (rows []calc.Box) {
	for _, p := range s.pins {
		if x, ok := s.pinBox(p); ok && fits(x) {
			rows = append(rows, calc.Box{Layers: x.in[byPeriod], Rows: s.linesIn(x), Cols: x.in[byRep], Amount: float64(p.Amount)})
		}
	}
	return rows
}

func (s *space) linesIn(x box) []bool {
	in := make([]bool, len(s.lines))
	for i := range in {
		in[i] = s.line(x, i)
	}
	return in
}

// floats are amounts to reckon with.
func floats(rows [][]data.Money) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = make([]float64, len(row))
		for j, m := range row {
			out[i][j] = float64(m)
		}
	}
	return out
}

// seed is what every line and rep did together last year, and beside it, much
// less, what they might do: a rep in the own region whatever it was, in the wide
// seed also elsewhere. The two lines of the difference have no cell in common.
func (s *space) seed() (seed, wide []float64) {
	width := len(s.reps)
	seed = make([]float64, len(s.lines)*width)
	place := s.places()
	whole := 0.0
	for _, x := range s.sales {
		if x.Amount <= 0 {
			continue
		}
		j := slices.Index(s.reps, x.RepID)
		if j < 0 { // of one who has no targets
			j = width - 1
		}
		seed[place.of(x.RegionID, x.ProductID)*width+j] += float64(x.Amount)
		whole += float64(x.Amount)
	}
	might := max(whole, 1) / float64(len(seed)) / 100
	wide = make([]float64, len(seed))
	names := s.regional.names
	for i, l := range s.lines {
		region := s.regions[l[0]]
		for j, rep := range s.reps {
			at := i*width + j
			home := names.rep(rep).RegionID
			switch {
			case i == len(s.lines)-1 && j == width-1:
				seed[at] = 0
				continue
			case home == 0 || region == 0 || names.within(data.Regions, region, home) || names.within(data.Regions, home, region):
				seed[at] += might
			default:
				wide[at] = might / 100
			}
			wide[at] += seed[at]
		}
	}
	return seed, wide
}

// places is which line the money of a region and product belongs to.
type places map[[2]data.ID]int

func (s *space) places() places {
	at := places{{}: len(s.lines) - 1}
	for i, l := range s.regional.lines {
		at[[2]data.ID{l.region, l.product}] = i
	}
	return at
}

// of is the line of a region and product, else of all products of the region,
// else of the product in all regions, else of what has neither.
func (p places) of(region, product data.ID) int {
	for _, k := range [][2]data.ID{{region, product}, {region, 0}, {0, product}, {0, 0}} {
		if i, ok := p[k]; ok {
			return i
		}
	}
	return 0
}

// askTiers works out how each line falls on the tiers of customers, once.
func (s *space) askTiers(r store.Reader) error {
	if s.joint.tiers != nil {
		return nil
	}
	mix, err := s.mix(r)
	if err != nil {
		return err
	}
	width := len(s.tiers)
	wide := make([]float64, len(mix))
	for i, x := range mix {
		wide[i] = x + 1e-3
	}
	if !slices.ContainsFunc(s.pins, func(p data.Pin) bool { return p.RepID != 0 && p.Tier != "" }) {
		s.joint.tiers, _ = calc.Rake{Seed: mix, Wide: wide, Rows: floats(s.rows), Boxes: s.tierBoxes(false)}.Fit()
		return nil
	}
	reps := s.byReps()
	long, longWide := make([]float64, len(mix)*len(s.reps)), make([]float64, len(mix)*len(s.reps))
	for i := range s.lines {
		for j := range s.reps {
			at := (i*len(s.reps) + j) * width
			copy(long[at:at+width], mix[i*width:(i+1)*width])
			copy(longWide[at:at+width], wide[i*width:(i+1)*width])
		}
	}
	s.joint.all, _ = calc.Rake{Seed: long, Wide: longWide, Rows: reps, Boxes: s.tierBoxes(true)}.Fit()
	s.joint.tiers = make([][]float64, len(s.joint.all))
	for b, cells := range s.joint.all {
		s.joint.tiers[b] = make([]float64, len(mix))
		for at, x := range cells {
			s.joint.tiers[b][at/width/len(s.reps)*width+at%width] += x
		}
	}
	return nil
}

// tierBoxes are the totals of the tiers, where the policy sets weights, and the
// decided amounts of tiers: as sums over lines, or over lines by rep.
func (s *space) tierBoxes(reps bool) (rows []calc.Box) {
	add := func(x box, amount data.Money, differ bool) {
		in := s.linesIn(x)
		in[len(in)-1] = in[len(in)-1] && differ
		if reps {
			long := make([]bool, 0, len(in)*len(s.reps))
			for _, is := range in {
				for _, rep := range x.in[byRep] {
					long = append(long, is && rep)
				}
			}
			in = long
		}
		rows = append(rows, calc.Box{Layers: x.in[byPeriod], Rows: in, Cols: x.in[byTier], Amount: float64(amount)})
	}
	for t, m := range s.tierTotals() {
		x := s.whole()
		x.limit(byTier, func(i int) bool { return i == t })
		add(x, m, false)
	}
	for _, p := range s.pins {
		if x, ok := s.pinBox(p); ok && p.Tier != "" {
			add(x, p.Amount, p.RepID != 0)
		}
	}
	return rows
}

// tierTotals is what the policy gives each tier of all that regions have; nil
// without weights.
func (s *space) tierTotals() []data.Money {
	if len(s.policy.Tiers) == 0 {
		return nil
	}
	weights := make([]data.Money, len(s.tiers))
	for _, w := range s.policy.Tiers {
		if i := slices.Index(s.tiers, w.Tier); i >= 0 { // a tier that was removed weighs nothing
			weights[i] = data.Money(w.Weight)
		}
	}
	return calc.SpreadStep(s.regional.total(), weights, s.policy.Step)
}

// mix is what part of last year's money each tier brought, line by line; a line
// without history has the firm's, and a firm without puts all its customers
// where the rules put those who never bought: unclassified.
func (s *space) mix(r store.Reader) ([]float64, error) {
	width := len(s.tiers)
	tiers, err := schemes.TiersOf(r, s.regional.today)
	if err != nil {
		return nil, err
	}
	sales, err := r.BuyerSales(s.regional.plan.LastYear().Period())
	if err != nil {
		return nil, err
	}
	mix, firm := make([]float64, len(s.lines)*width), make([]float64, width)
	place := s.places()
	for _, x := range sales {
		t := slices.Index(s.tiers, tiers[x.CustomerID])
		if x.Amount <= 0 || t < 0 {
			continue
		}
		firm[t] += float64(x.Amount)
		mix[place.of(x.RegionID, x.ProductID)*width+t] += float64(x.Amount)
	}
	norm(firm)
	for i := range s.lines {
		row := mix[i*width : (i+1)*width]
		if !norm(row) {
			copy(row, firm)
		}
		if !norm(row) {
			row[slices.Index(s.tiers, data.Unclassified)] = 1
		}
	}
	return mix, nil
}

// norm makes amounts parts of one; false when there are none.
func norm(row []float64) bool {
	sum := 0.0
	for _, x := range row {
		sum += x
	}
	for i := range row {
		if sum > 0 {
			row[i] /= sum
		}
	}
	return sum > 0
}
