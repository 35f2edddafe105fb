package calc

import (
	"cmp"
	"slices"

	"quarterdeck/data"
)

// Scores is how many scores there are: 5 is best, as the R package rfm has it.
const Scores = 5

// Thresholds are the values at which a score changes, four for each measure, in
// tenths: of a day, of a purchase, of a minor unit. A value at a threshold belongs
// to the side above.
type Thresholds struct {
	R []int64 `json:"r"`
	F []int64 `json:"f"`
	M []int64 `json:"m"`
}

// A Score is how a customer stands to the others: 1 to 5 for each measure.
type Score struct{ R, F, M int }

// Number is the three scores side by side, such as 435.
func (s Score) Number() int { return s.R*100 + s.F*10 + s.M }

// Quintiles are the thresholds of a population: the quantiles at 20, 40, 60 and
// 80 % (type 7 of Hyndman and Fan), and one more, for that is how the R package
// rfm cuts; unit is one of the currency in minor units. Nobody has none.
func Quintiles(buyers []Buyer, unit int64) Thresholds {
	r, f, m := make([]int64, len(buyers)), make([]int64, len(buyers)), make([]int64, len(buyers))
	for i, b := range buyers {
		r[i], f[i], m[i] = int64(b.R), int64(b.F), int64(b.M)
	}
	return Thresholds{quintiles(r, 1), quintiles(f, 1), quintiles(m, unit)}
}

// quintiles are exact: a fifth of a whole number is two tenths.
func quintiles(values []int64, one int64) []int64 {
	if len(values) == 0 {
		return []int64{}
	}
	slices.Sort(values)
	cuts := make([]int64, Scores-1)
	for i := range cuts {
		at := (len(values) - 1) * (i + 1)
		low := values[at/Scores]
		cuts[i] = (low + one) * 10
		if part := int64(at % Scores); part > 0 {
			cuts[i] += (values[at/Scores+1] - low) * part * 2
		}
	}
	return cuts
}

// ValidThresholds reports thresholds of a measure that are not four rising
// numbers.
func ValidThresholds(measure string, cuts []int64) error {
	if len(cuts) != Scores-1 || !slices.IsSorted(cuts) {
		return data.Problem{Key: "problem.rules.thresholds", Field: measure, Args: []any{Scores - 1}}
	}
	return nil
}

// Score is the customer's: fewer days are better, more purchases and money are.
func (t Thresholds) Score(b Buyer) Score {
	return Score{Scores + 1 - step(t.R, int64(b.R)), step(t.F, int64(b.F)), step(t.M, int64(b.M))}
}

// step is one more than the thresholds reached.
func step(cuts []int64, value int64) int {
	n := 1
	for _, c := range cuts {
		if value*10 >= c {
			n++
		}
	}
	return n
}

// A Segment is a range of scores with a name; ends included.
type Segment struct {
	Key     string `json:"key"`
	R, F, M [2]int
}

// Segments are the ten of the R package rfm, in the order they are tested.
var Segments = []Segment{
	{"champions", [2]int{4, 5}, [2]int{4, 5}, [2]int{4, 5}},
	{"loyal", [2]int{2, 5}, [2]int{3, 5}, [2]int{3, 5}},
	{"potential_loyalist", [2]int{3, 5}, [2]int{1, 3}, [2]int{1, 3}},
	{"new", [2]int{4, 5}, [2]int{1, 1}, [2]int{1, 1}},
	{"promising", [2]int{3, 4}, [2]int{1, 1}, [2]int{1, 1}},
	{"need_attention", [2]int{2, 3}, [2]int{2, 3}, [2]int{2, 3}},
	{"about_to_sleep", [2]int{2, 3}, [2]int{1, 2}, [2]int{1, 2}},
	{"at_risk", [2]int{1, 2}, [2]int{2, 5}, [2]int{2, 5}},
	{"cant_lose", [2]int{1, 1}, [2]int{4, 5}, [2]int{4, 5}},
	{"lost", [2]int{1, 2}, [2]int{1, 2}, [2]int{1, 2}},
}

// OtherSegment is whom no segment takes.
const OtherSegment = "others"

// Segment is the key of the first segment that takes the score.
func (s Score) Segment() string {
	for _, x := range Segments {
		if within(s.R, x.R) && within(s.F, x.F) && within(s.M, x.M) {
			return x.Key
		}
	}
	return OtherSegment
}

func within(n int, ends [2]int) bool { return n >= ends[0] && n <= ends[1] }

// A HeatCell is the customers with one score of R and one of F.
type HeatCell struct {
	R      int        `json:"r"`
	F      int        `json:"f"`
	Count  int        `json:"count"`
	Amount data.Money `json:"amount"` // of all of them
	Mean   data.Money `json:"mean"`   // per customer, rounded half away from zero; 0 without one
}

// Heat is the five by five cells, R 1 to 5 and within each F 1 to 5.
func Heat(buyers []Buyer, t Thresholds) []HeatCell {
	cells := make([]HeatCell, Scores*Scores)
	for i := range cells {
		cells[i].R, cells[i].F = i/Scores+1, i%Scores+1
	}
	for _, b := range buyers {
		s := t.Score(b)
		c := &cells[(s.R-1)*Scores+s.F-1]
		c.Count++
		c.Amount += b.M
	}
	for i := range cells {
		if c := &cells[i]; c.Count > 0 {
			mean, _ := scale(c.Amount, 1, int64(c.Count))
			c.Mean = data.Money(mean)
		}
	}
	return cells
}

// A SegmentSum is one segment with its customers, their purchases and money.
type SegmentSum struct {
	Key    string     `json:"segment"`
	Count  int        `json:"count"`
	Orders int        `json:"orders"`
	Amount data.Money `json:"amount"`
}

// SegmentSums adds up the segments that have anyone, most customers first.
func SegmentSums(buyers []Buyer, t Thresholds) []SegmentSum {
	sums := []SegmentSum{}
	place := map[string]int{}
	for _, b := range buyers {
		key := t.Score(b).Segment()
		i, known := place[key]
		if !known {
			i = len(sums)
			place[key] = i
			sums = append(sums, SegmentSum{Key: key})
		}
		sums[i].Count++
		sums[i].Orders += b.F
		sums[i].Amount += b.M
	}
	slices.SortFunc(sums, func(a, b SegmentSum) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Key, b.Key)) })
	return sums
}
