package calc

import "quarterdeck/data"

// A ScoreLine is one indicator of a score card. Weights are hundredths of a
// point; Value, Zero and Full are in the indicator's own unit.
type ScoreLine struct {
	Part   int    // the part of the card it belongs to
	Weight int    // not negative
	Zero   int64  // the value that earns nothing
	Full   int64  // the value that earns the whole weight
	Cap    int    // the most it earns of its weight, hundredths of a per cent; above 100_00 it makes up for others of its part
	Value  *int64 // nil: not known, which is not zero
}

// A ScorePart is what one line of a card comes to, in hundredths of a point.
type ScorePart struct {
	Weight int // that counts: its own, and its share of what is not known
	Points int // from 0 to the weight, or to its cap while its part is not full
}

// widest bounds what a value is taken for, so that products stay whole numbers.
const widest = 1_000_000_000_000

// ScoreCard works out a card. The weight of a line that is not known goes to the
// others of its part, that of a part of which nothing is known to the other
// parts; both by weight, to the last hundredth. Points of a part never exceed
// its weight, so the total lies between 0 and the sum of all weights. There is no
// total when nothing is known.
func ScoreCard(lines []ScoreLine) (parts []ScorePart, total int, ok bool) {
	parts = make([]ScorePart, len(lines))
	rooms := scoreRooms(lines)
	for part, room := range rooms {
		var at []int
		var weights []data.Money
		for i, l := range lines {
			if l.Part == part && l.known() {
				at, weights = append(at, i), append(weights, data.Money(l.Weight))
			}
		}
		for n, w := range Spread(data.Money(room), weights) {
			parts[at[n]].Weight = int(w)
		}
		total += scorePart(lines, parts, at, room)
		ok = true
	}
	return parts, total, ok
}

// known reports a line that counts: its value is known, and it weighs something.
func (l ScoreLine) known() bool { return l.Value != nil && l.Weight > 0 }

// scoreRooms shares all weight among the parts of which something is known.
func scoreRooms(lines []ScoreLine) map[int]int {
	all, weights, known := 0, map[int]int{}, map[int]bool{}
	most := -1
	for _, l := range lines {
		all += l.Weight
		weights[l.Part] += l.Weight
		known[l.Part] = known[l.Part] || l.known()
		most = max(most, l.Part)
	}
	var order []int
	var shares []data.Money
	for part := 0; part <= most; part++ {
		if known[part] {
			order, shares = append(order, part), append(shares, data.Money(weights[part]))
		}
	}
	rooms := map[int]int{}
	for n, w := range Spread(data.Money(all), shares) {
		rooms[order[n]] = int(w)
	}
	return rooms
}

// scorePart gives the lines of a part their points and returns their sum. What
// lines earn beyond their weight fills only what the others leave.
func scorePart(lines []ScoreLine, parts []ScorePart, at []int, room int) (sum int) {
	over := make([]data.Money, len(at))
	beyond := data.Money(0)
	for n, i := range at {
		earned := lines[i].earn(parts[i].Weight)
		parts[i].Points = min(earned, parts[i].Weight)
		over[n] = data.Money(earned - parts[i].Points)
		beyond += over[n]
		sum += parts[i].Points
	}
	beyond = min(beyond, data.Money(room-sum))
	if beyond <= 0 {
		return sum
	}
	for n, more := range Spread(beyond, over) {
		parts[at[n]].Points += int(more)
	}
	return sum + int(beyond)
}

// earn is what the line earns of a weight, up to its cap.
func (l ScoreLine) earn(weight int) int {
	value := min(max(*l.Value, -widest), widest) - l.Zero
	span := l.Full - l.Zero
	if span < 0 { // the less the better
		value, span = -value, -span
	}
	most := int(data.Money(weight).MulDiv(int64(max(0, l.Cap)), 100_00))
	switch {
	case span == 0 && value >= 0:
		return min(weight, most)
	case span == 0 || value <= 0:
		return 0
	case value >= span && value/span >= 100:
		return most
	}
	return min(most, int(data.Money(weight).MulDiv(value, span)))
}

// Lowered takes what missed floors cost off a score, not below 0. Nothing raises
// it.
func Lowered(score int, costs ...int) int {
	for _, c := range costs {
		score -= max(0, c)
	}
	return max(0, score)
}

// Ranks numbers values from the highest: equal ones share a place, and the next
// is as many places later. Who has no value has no place, 0.
func Ranks(values []*int64) []int {
	places := make([]int, len(values))
	for i, v := range values {
		if v == nil {
			continue
		}
		places[i] = 1
		for _, other := range values {
			if other != nil && *other > *v {
				places[i]++
			}
		}
	}
	return places
}
