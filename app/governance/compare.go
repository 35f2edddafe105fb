package governance

import (
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CompareIn asks how one version of the plan differs from another.
type CompareIn struct {
	Old int    `json:"old" doc:"number of the older version; 0: the working copy"`
	New int    `json:"new" doc:"number of the newer version; 0: the working copy"`
	By  string `json:"by" doc:"regions (also when empty): region × product × bucket; reps: rep × bucket"`
	All bool   `json:"all" doc:"true: every row; false: only rows that differ"`
}

// Compared is two versions of a plan cell by cell. In every column the leaves of
// Rows and Rest add up to Total, and By is New − Old everywhere.
type Compared struct {
	By      string        `json:"by"`
	Old     Side          `json:"old"`
	New     Side          `json:"new"`
	Buckets []data.Period `json:"buckets"` // of both, in order
	Groups  [][2]int      `json:"groups"`  // quarters as half-open ranges of buckets
	Rows    []ComparedRow `json:"rows"`    // regions with their lines under them
	Rest    ComparedRow   `json:"rest"`    // the rows left out, which are the same in both
	Total   ComparedRow   `json:"total"`
	Cells   int           `json:"cells"` // how many cells differ
}

// A Side is one of the two that are compared.
type Side struct {
	Version   int           `json:"version"` // 0: the working copy
	Number    string        `json:"number"`  // document number; of the working copy the one it would get
	Day       data.Date     `json:"day"`     // when it was decided; zero: the working copy
	Effective data.Date     `json:"effective"`
	Reason    string        `json:"reason"`
	DecidedBy string        `json:"decided_by"`
	Goal      *data.Money   `json:"goal"` // minor units; nil: none was decided
	Type      data.GoalType `json:"type"` // of the goal; "": growth
}

// The marks of a row that only one side has.
const (
	AddedLine   = "added"
	RemovedLine = "removed"
)

// A ComparedRow is a region's sum, one of its lines, or a rep.
type ComparedRow struct {
	Region  string    `json:"region"`  // codes; "" : without, and in totals
	Product string    `json:"product"` //
	Rep     string    `json:"rep"`     //
	Name    string    `json:"name"`    // as the newer side calls it; "" for what is assigned to none
	Level   int       `json:"level"`   // 0: a region, 1: under one
	Leaf    bool      `json:"leaf"`    // a row of cells; false: a sum
	Mark    string    `json:"mark"`    // added, removed, or "" for a row that both have
	Cells   []Changed `json:"cells"`   // by bucket
	Groups  []Changed `json:"groups"`  // by quarter
	Sum     Changed   `json:"sum"`
}

// Changed is an amount on both sides, in minor units; nil: no target was set.
type Changed struct {
	Old *data.Money `json:"old"`
	New *data.Money `json:"new"`
	By  data.Money  `json:"by"` // New − Old, with none as 0
}

// Differs reports whether the two sides say something else: none is not 0.
func (c Changed) Differs() bool {
	return (c.Old == nil) != (c.New == nil) || c.By != 0
}

// CompareOf answers how one version differs from another.
func CompareOf(r store.Reader, today data.Date, in CompareIn) (c Compared, err error) {
	if in.By == "" {
		in.By = targets.Regions
	}
	if in.By != targets.Regions && in.By != targets.Reps {
		return c, data.Problem{Key: "problem.slice", Field: "by", Args: []any{in.By}}
	}
	old, a, err := sideOf(r, today, in.Old)
	if err != nil {
		return c, data.At("old", err)
	}
	now, b, err := sideOf(r, today, in.New)
	if err != nil {
		return c, data.At("new", err)
	}
	c = compare(a, b, in.By == targets.Reps, in.All)
	c.By, c.Old, c.New = in.By, old, now
	return c, nil
}

// sideOf is a version, or the working copy for 0, with its content.
func sideOf(r store.Reader, today data.Date, version int) (s Side, b data.Body, err error) {
	if version == 0 {
		plan, err := r.Plan()
		if err != nil {
			return s, b, err
		}
		n, err := nextVersion(r, plan)
		if err != nil {
			return s, b, err
		}
		b, err = Freeze(r, today)
		return Side{Number: plan.DocNumber(n).String(), Goal: b.Goal, Type: b.Type}, b, err
	}
	v, err := r.Version(version)
	if err != nil {
		return s, b, err
	}
	snap, err := r.Snapshot(v.ID)
	b = snap.Body
	return Side{v.Version, v.Number, v.Day, v.Effective, v.Reason, v.DecidedBy, b.Goal, b.Type}, b, err
}

// compare lays one slice of two bodies side by side.
func compare(a, b data.Body, byRep, all bool) (c Compared) {
	p := newPair(a, b)
	c.Buckets, c.Groups = p.buckets, p.groups
	c.Rest, c.Total = p.blank(), p.blank()
	kept := map[string][]ComparedRow{}
	var homes []string
	for _, x := range p.lines(byRep) {
		n := x.differing()
		c.Cells += n
		c.Total.add(x)
		if n == 0 && !all {
			c.Rest.add(x)
			continue
		}
		if kept[x.Region] == nil {
			homes = append(homes, x.Region)
		}
		kept[x.Region] = append(kept[x.Region], x)
	}
	for _, home := range homes {
		c.Rows = append(c.Rows, p.region(home, kept[home])...)
	}
	return c
}

// region is the sum of a region with its lines under it, or only its line when
// that has neither product nor rep.
func (p pair) region(code string, lines []ComparedRow) []ComparedRow {
	head := p.blank()
	head.Region, head.Name = code, p.name(p.b.Regions, p.a.Regions, code)
	if len(lines) == 1 && lines[0].Product == "" && lines[0].Rep == "" {
		x := lines[0]
		x.Name, x.Level = head.Name, 0
		return []ComparedRow{x}
	}
	for _, x := range lines {
		head.add(x)
	}
	return append([]ComparedRow{head}, lines...)
}
