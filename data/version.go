package data

import "slices"

// Versions and Snapshots are the kinds of decided plan documents and of what
// they froze.
const (
	Versions  Kind = "versions"
	Snapshots Kind = "snapshots"
)

// A Version is one decided state of the plan, kept for good: the original stays
// as it was while the working copy goes on (S1-15). What it holds is in its
// [Snapshot].
type Version struct {
	ID        ID     `json:"id"`
	Version   int    `json:"version"`    // counted from 1, unique
	Number    string `json:"number"`     // its document number, SN-GG-YYYY-NN
	Day       Date   `json:"day"`        // when it was decided
	Effective Date   `json:"effective"`  // the first day on which it counts
	Reason    string `json:"reason"`     // why it was decided; not empty
	DecidedBy string `json:"decided_by"` // who decided it; may be empty
}

// Check reports a version without number, day or reason.
func (v Version) Check() error {
	switch {
	case v.Version < 1:
		return Problem{Key: "problem.version.version", Field: "version"}
	case v.Number == "":
		return Problem{Key: "problem.version.number", Field: "number"}
	case v.Day == 0 || v.Effective == 0:
		return Problem{Key: "problem.version.day", Field: "effective"}
	case v.Reason == "":
		return Problem{Key: "problem.version.reason", Field: "reason"}
	}
	for _, f := range [...]struct {
		field, text string
		short       bool
	}{{"number", v.Number, true}, {"reason", v.Reason, false}, {"by", v.DecidedBy, true}} {
		if err := checkText(f.field, f.text, f.short); err != nil {
			return err
		}
	}
	return nil
}

// A Snapshot is what a version froze. It is added once and never changed.
type Snapshot struct {
	ID        ID   `json:"id"`
	VersionID ID   `json:"version_id"`
	Body      Body `json:"body" gorm:"serializer:json"`
}

// Check reports a snapshot of no version, or with lines that do not fit.
func (s Snapshot) Check() error {
	if s.VersionID == 0 {
		return Problem{Key: "problem.snapshot.version", Field: "version"}
	}
	return s.Body.Check()
}

// A Body is the frozen content of a plan: goal and target cells of both slices
// by codes and names, so that a region renamed or removed later does not change
// what was decided.
type Body struct {
	Goal       *Money         `json:"goal,omitempty"`       // decided total in minor units; nil: none was decided
	Type       GoalType       `json:"type,omitempty"`       // growth, steady or cost_control; "": not said
	Buckets    []Period       `json:"buckets"`              // months or weeks, in order
	Groups     [][2]int       `json:"groups"`               // quarters or blocks as half-open ranges of buckets
	Regions    []Named        `json:"regions"`              // in the plan's order, as are products and reps
	Products   []Named        `json:"products"`             //
	Reps       []Named        `json:"reps"`                 // with the region each belonged to
	Lines      []BodyLine     `json:"lines"`                // of both slices: region × product first, then reps
	Pins       []BodyPin      `json:"pins,omitempty"`       // decided amounts that lie in neither slice
	Objectives []BodyMeasured `json:"objectives,omitempty"` // further objectives of the plan, where there are any
}

// A Named is a region, product or rep as it was called.
type Named struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Region string `json:"region,omitempty"` // of a rep: code of its region; "" otherwise
}

// A BodyLine is a row of cells: of a region and product, or of a rep. Codes are
// empty for "without".
type BodyLine struct {
	Region  string   `json:"region,omitempty"`
	Product string   `json:"product,omitempty"`
	Rep     string   `json:"rep,omitempty"`
	Cells   []*Money `json:"cells"`            // by bucket, minor units; nil: no target was set
	Locked  []int    `json:"locked,omitempty"` // numbers of the locked buckets
}

// A BodyPin is a decided amount that lies in neither slice; see [Pin].
type BodyPin struct {
	Region  string `json:"region,omitempty"`
	Product string `json:"product,omitempty"`
	Rep     string `json:"rep,omitempty"`
	Tier    Tier   `json:"tier,omitempty"`
	Period
	Amount Money `json:"amount"` // minor units
	Locked bool  `json:"locked,omitempty"`
}

// A BodyMeasured is a further objective and what was decided of it. Its code is
// the metric, with the level behind a slash where it has one.
type BodyMeasured struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Value  *int64 `json:"value,omitempty"`  // in the objective's own unit; nil: not decided, or told by Growth
	Growth *int   `json:"growth,omitempty"` // over last year, in hundredths of a per cent; nil: Value is typed
}

// Check reports lines whose cells are not as many as the buckets, or amounts
// that no plan accepts.
func (b Body) Check() error {
	for _, l := range b.Lines {
		if len(l.Cells) != len(b.Buckets) {
			return Problem{Key: "problem.snapshot.cells", Field: "lines"}
		}
		for _, c := range l.Cells {
			if c == nil {
				continue
			}
			if *c < 0 {
				return Problem{Key: "problem.target.negative", Field: "lines"}
			}
			if err := checkAmount("lines", *c); err != nil {
				return err
			}
		}
		for _, n := range l.Locked {
			if n < 0 || n >= len(b.Buckets) {
				return Problem{Key: "problem.snapshot.cells", Field: "lines"}
			}
		}
	}
	for _, g := range b.Groups {
		if g[0] < 0 || g[1] < g[0] || g[1] > len(b.Buckets) {
			return Problem{Key: "problem.snapshot.cells", Field: "groups"}
		}
	}
	return nil
}

// ByRep reports whether the line is one of a rep.
func (l BodyLine) ByRep() bool { return l.Rep != "" }

// Sum adds up the cells of the line in the buckets from first up to end.
func (l BodyLine) Sum(first, end int) (m Money) {
	for _, c := range l.Cells[first:end] {
		if c != nil {
			m += *c
		}
	}
	return m
}

// Total adds up all cells of one slice.
func (b Body) Total(byRep bool) (m Money) {
	for _, l := range b.Lines {
		if l.ByRep() == byRep {
			m += l.Sum(0, len(l.Cells))
		}
	}
	return m
}

// FindNamed is the entry with the code; one that only has the code when there
// is none.
func FindNamed(list []Named, code string) Named {
	if i := slices.IndexFunc(list, func(x Named) bool { return x.Code == code }); i >= 0 {
		return list[i]
	}
	return Named{Code: code}
}
