package data

// Ladders is the kind of the plan's ladder of abilities.
const Ladders Kind = "ladders"

// A Band is a rung of the ladder of abilities (S2-9…11): [Top], [Core] or
// [New]; "" is a rep in none of them.
type Band = Level

// BandsBy says how reps come to their bands.
type BandsBy string

// The ways to find bands.
const (
	ByRank  BandsBy = "rank"  // by rank of what each sold in the period before
	ByLevel BandsBy = "level" // by hand: the level of the person
)

// A GapPlace is the band of those who rank between the top and the core, whom
// the source leaves in none (30–40 %).
type GapPlace string

// The places of the gap.
const (
	GapUp   GapPlace = "up"   // with the top
	GapDown GapPlace = "down" // with the core
	GapNone GapPlace = "none" // in no band, and listed so
)

// A LadderMode says what the targets of the reps add up to.
type LadderMode string

// The modes.
const (
	Normalised LadderMode = "normalised" // to the decided total, to the minor unit
	AsStated   LadderMode = "stated"     // to what mean × factor makes, an over-assignment of so many per cent
)

// A Ladder says how the decided total is graded by ability. There is one, with
// ID 1; a plan without its own has that of [DefaultLadder]. Factors and shares
// are in hundredths of a per cent: 15000 is 1.5 × the mean.
type Ladder struct {
	ID         ID         `json:"-"`
	TopFactor  int        `json:"top_factor"`
	CoreFactor int        `json:"core_factor"`
	NewFactor  int        `json:"new_factor"`
	RestFactor int        `json:"rest_factor"` // of those in no band
	Bands      BandsBy    `json:"bands"`
	TopUntil   int        `json:"top_until"`  // top are those who rank within this share of all from above
	CoreFrom   int        `json:"core_from"`  // core are those who rank after this share
	CoreUntil  int        `json:"core_until"` // and within this one; who ranks after it is new
	Gap        GapPlace   `json:"gap"`
	Mode       LadderMode `json:"mode"`
	Ramp       []int      `json:"ramp" gorm:"serializer:json"` // share of a full target by month since joining; full after the last
	Low        int        `json:"low"`                         // a quota below this share of what a rep's customers promise is light
	High       int        `json:"high"`                        // and above this one heavy
	Growth     *int       `json:"growth"`                      // by which customers are expected to grow; nil: as the goal does over last year
}

// DefaultLadder is the ladder of S2-9…11, the usual ramp of new reps by quarters
// of a full target, and bounds of 0.8 and 1.25 for what a quota may be of what
// the rep's customers promise.
func DefaultLadder() Ladder {
	return Ladder{ID: 1, TopFactor: 150_00, CoreFactor: 110_00, NewFactor: 80_00, RestFactor: 100_00,
		Bands: ByRank, TopUntil: 30_00, CoreFrom: 40_00, CoreUntil: 70_00, Gap: GapNone, Mode: Normalised,
		Ramp: []int{25_00, 50_00, 75_00, 100_00}, Low: 80_00, High: 125_00}
}

// Factor is the factor of a band, in hundredths of a per cent.
func (l Ladder) Factor(b Band) int {
	switch b {
	case Top:
		return l.TopFactor
	case Core:
		return l.CoreFactor
	case New:
		return l.NewFactor
	}
	return l.RestFactor
}

// The bounds of a ladder: no factor beyond ten times the mean, no ramp of more
// than three years.
const (
	largestFactor = 1000_00
	longestRamp   = 36
)

// Check reports factors that are negative or beyond ten, shares out of order,
// unknown words, and a ramp that is too long or goes beyond a full target.
func (l Ladder) Check() error {
	for field, x := range map[string]int{"top_factor": l.TopFactor, "core_factor": l.CoreFactor, "new_factor": l.NewFactor, "rest_factor": l.RestFactor} {
		if x < 0 || x > largestFactor {
			return Problem{Key: "problem.ladder.factor", Field: field}
		}
	}
	switch {
	case l.Bands != ByRank && l.Bands != ByLevel:
		return Problem{Key: "problem.ladder.bands", Field: "bands", Args: []any{string(l.Bands)}}
	case l.Gap != GapUp && l.Gap != GapDown && l.Gap != GapNone:
		return Problem{Key: "problem.ladder.gap", Field: "gap", Args: []any{string(l.Gap)}}
	case l.Mode != Normalised && l.Mode != AsStated:
		return Problem{Key: "problem.ladder.mode", Field: "mode", Args: []any{string(l.Mode)}}
	case l.TopUntil < 0 || l.CoreFrom < l.TopUntil || l.CoreUntil < l.CoreFrom || l.CoreUntil > 100_00:
		return Problem{Key: "problem.ladder.shares", Field: "top_until"}
	case len(l.Ramp) > longestRamp:
		return Problem{Key: "problem.ladder.ramp.long", Field: "ramp", Args: []any{longestRamp}}
	case l.Low < 0 || l.High < l.Low || l.High > largestFactor:
		return Problem{Key: "problem.ladder.bounds", Field: "low"}
	case l.Growth != nil && (*l.Growth < -100_00 || *l.Growth > largestFactor):
		return Problem{Key: "problem.goal.growth", Field: "growth"}
	}
	for _, x := range l.Ramp {
		if x < 0 || x > 100_00 {
			return Problem{Key: "problem.ladder.ramp", Field: "ramp"}
		}
	}
	return nil
}
