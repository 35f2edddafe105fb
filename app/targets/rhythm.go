package targets

import (
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Templates lists the rhythms shipped that fit a plan of so many quarters or
// blocks, as the goal names them. Any other list of per cents, one for each
// quarter, such as 20-30-27.5-22.5, is a rhythm too.
func Templates(groups int) (keys []string) {
	for _, t := range calc.Templates {
		if t.Groups == nil || t.Key == "even" || len(t.Groups) == groups {
			keys = append(keys, t.Key)
		}
	}
	return keys
}

// ApplyRhythm chooses the rhythm of the goal and gives the cells of a slice its
// shape. Every row keeps its sum; closed and locked cells stay as they are.
type ApplyRhythm struct {
	Rhythm string `json:"rhythm" doc:"even, 25-30-25-20, 30-25-25-20, stairs, 2-3-4-5, plus-ten, history, or per cents of your own for each quarter such as 20-30-30-20"`
	By     string `json:"by" doc:"slice to change: regions (also when empty), reps, or none to choose the rhythm only"`
}

// Label names the change.
func (ApplyRhythm) Label() string { return "command.ApplyRhythm" }

// Apply stores the rhythm and reshapes the rows.
func (c ApplyRhythm) Apply(tx store.Tx) error {
	return guarded(tx, func() error { return c.apply(tx) })
}

func (c ApplyRhythm) apply(tx store.Tx) error {
	slice, reshape := store.ByRegion, c.By != "none"
	if reshape {
		var err error
		if slice, err = sliceNamed(c.By); err != nil {
			return err
		}
	}
	s, err := openSheet(tx, slice)
	if err != nil {
		return err
	}
	r, err := s.ramp(tx.Reader, c.Rhythm)
	if err != nil {
		return err
	}
	goal := s.goal
	goal.Rhythm = c.Rhythm
	if err := tx.SaveGoal(goal); err != nil || !reshape {
		return err
	}
	if err := s.reshape(tx, r); err != nil {
		return err
	}
	return s.save(tx)
}

// reshape fills every line with what it has now.
func (s *sheet) reshape(tx store.Tx, r ramp) error {
	var ids []data.ID
	for _, l := range s.lines {
		for _, c := range l.cells {
			if c.id != 0 {
				ids = append(ids, c.id)
			}
		}
	}
	trails, err := tx.TargetTrails(ids)
	if err != nil {
		return err
	}
	for l := range s.lines {
		total := s.sum([]int{l}, 0, len(s.buckets))
		if total == 0 {
			continue
		}
		if err := s.fillLine(l, total, s.rowTrail(l, total, trails), r); err != nil {
			return err
		}
	}
	return nil
}

// rowTrail says how the sum of a line came about: as its cells remember it, when
// that still is so.
func (s *sheet) rowTrail(l int, total data.Money, trails map[data.ID][]data.TrailStep) []data.TrailStep {
	for _, c := range s.lines[l].cells {
		steps := trails[c.id]
		for i, x := range steps {
			if slices.Contains([]string{"trail.product", "trail.region", "trail.rep", "trail.row"}, x.Key) &&
				calc.Replay(steps[:i+1]) == total {
				return steps[:i+1]
			}
		}
	}
	return []data.TrailStep{{Op: data.TrailSet, Key: "trail.row", Args: []string{s.names.path(s.lines[l].key)}, Value: total, Day: s.today}}
}

// ramp finds what a rhythm means for the plan.
func (s *sheet) ramp(r store.Reader, rhythm string) (ramp, error) {
	p, err := readPast(r, s.plan, s.slice)
	if err != nil {
		return ramp{}, err
	}
	return s.rampOf(rhythm, p)
}

func (s *sheet) rampOf(rhythm string, p past) (ramp, error) {
	r := ramp{past: p, spare: s.plan.SpareBucket()}
	template, shipped := calc.FindTemplate(rhythm)
	switch {
	case rhythm == "" || rhythm == "even":
		r.groups, r.within = make([]data.Money, len(s.groups)), ones(len(s.buckets))
		for i, g := range s.groups {
			r.groups[i] = data.Money(g[1] - g[0])
			if r.spare >= g[0] && r.spare < g[1] {
				r.groups[i]--
			}
		}
	case shipped && len(template.Groups) == len(s.groups):
		r.groups = template.Groups
	case shipped:
		r.groups = make([]data.Money, len(s.groups))
		for i, g := range s.groups {
			r.groups[i] = max(0, calc.Sum(p.buckets[g[0]:g[1]]))
		}
	default:
		shares, err := percents(rhythm, len(s.groups))
		if err != nil {
			return r, err
		}
		r.groups = shares
	}
	return r, nil
}

// percents reads 20-30-27.5-22.5 as hundredths of a per cent.
func percents(rhythm string, groups int) ([]data.Money, error) {
	bad := data.Problem{Key: "problem.rhythm", Field: "rhythm", Args: []any{rhythm, groups}}
	parts := strings.Split(rhythm, "-")
	if len(parts) != groups {
		return nil, bad
	}
	rows := make([]data.Money, groups)
	for i, text := range parts {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil || !(x >= 0 && x <= 100) {
			return nil, bad
		}
		rows[i] = data.Money(x*100 + 0.5)
	}
	if calc.Sum(rows) != 100_00 {
		return nil, bad
	}
	return rows, nil
}
