package letters

import (
	"slices"
	"strconv"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Whom a letter can be for.
const (
	Plan   = "plan"
	Region = "region"
	Rep    = "rep"
)

// A State says how far a letter has come.
type State string

// The states of a letter.
const (
	NoTarget State = "no_target" // there is nothing to promise yet
	None     State = "none"      // a target, but no letter
	Issued   State = "issued"    // waits for its signature
	Signed   State = "signed"    // signed, and the targets are what it says
	Outdated State = "outdated"  // the targets have changed since
)

// RegisterIn asks for the register of letters.
type RegisterIn struct {
	For string `json:"for" doc:"plan, region or rep; empty: all"`
}

// A Register lists everyone who could have a letter, the plan first.
type Register struct {
	Entries  []Entry `json:"entries"`
	Signed   int     `json:"signed"`   // entries whose letter is signed and still holds
	Outdated int     `json:"outdated"` // entries whose letter no longer says what the plan does
	Open     int     `json:"open"`     // entries with a target, but without a letter
}

// An Entry is the plan, a region or a rep, and its letter.
type Entry struct {
	For    string       `json:"for"`
	Code   string       `json:"code"` // of the region or rep; "" for the plan
	Name   string       `json:"name"` // of the region or rep; "" for the plan
	Region string       `json:"region"`
	Level  data.Level   `json:"level"`
	Person string       `json:"person"` // who signs; "": nobody is known
	Amount *data.Money  `json:"amount"` // the target now, minor units; nil: none
	Groups []data.Money `json:"groups"` // by quarter or block; what is unallocated is in none
	State  State        `json:"state"`
	Number string       `json:"number"` // of its letter; "": none
	Next   string       `json:"next"`   // the number its next letter gets
	Letter *data.Letter `json:"letter"` // the last one issued; nil: none
	Paper  *data.Money  `json:"paper"`  // the amount issued or signed for; nil: none
	Signed data.Date    `json:"signed"` // when it was signed; zero: not yet

	regionID, repID data.ID
}

// RegisterOf answers the register.
func RegisterOf(r store.Reader, today data.Date, in RegisterIn) (reg Register, err error) {
	if in.For != "" && in.For != Plan && in.For != Region && in.For != Rep {
		return reg, data.Problem{Key: "problem.letter.for", Field: "for", Args: []any{in.For}}
	}
	all, err := entries(r, today)
	for _, e := range all {
		if in.For != "" && e.For != in.For {
			continue
		}
		reg.Entries = append(reg.Entries, e)
		switch e.State {
		case Signed:
			reg.Signed++
		case Outdated:
			reg.Outdated++
		case None:
			reg.Open++
		}
	}
	return reg, err
}

// entries lists everyone with the letters they have.
func entries(r store.Reader, today data.Date) ([]Entry, error) {
	w, err := newWriter(r)
	if err != nil {
		return nil, err
	}
	goal, err := r.Goal(data.Revenue)
	if err != nil {
		return nil, err
	}
	byRegion, err := targets.GridOf(r, today, targets.GridIn{})
	if err != nil {
		return nil, err
	}
	byRep, err := targets.GridOf(r, today, targets.GridIn{By: targets.Reps})
	if err != nil {
		return nil, err
	}
	w.whole(goal, byRegion)
	w.ofRegions(byRegion)
	w.ofReps(byRep, today)
	return w.entries, nil
}

// A writer collects entries.
type writer struct {
	plan    data.Plan
	regions []data.Region
	reps    []data.Rep
	letters []data.Letter
	signs   map[data.ID]data.Signoff // by rep
	entries []Entry
}

func newWriter(r store.Reader) (w *writer, err error) {
	w = &writer{signs: map[data.ID]data.Signoff{}}
	if w.plan, err = r.Plan(); err != nil {
		return nil, err
	}
	if w.regions, err = r.Regions(); err != nil {
		return nil, err
	}
	if w.reps, err = r.Reps(); err != nil {
		return nil, err
	}
	if w.letters, err = r.Letters(); err != nil {
		return nil, err
	}
	signs, err := r.Signoffs()
	for _, s := range signs {
		w.signs[s.RepID] = s
	}
	return w, err
}

// signed is when a letter was signed; zero: it was not. What a rep signed last
// is the signoff: the signature of the last letter, if that was issued before
// and over the same amount, and no older letter has it.
func (w *writer) signed(l data.Letter) data.Date {
	if l.RepID == 0 {
		return l.Signed
	}
	s, ok := w.signs[l.RepID]
	ok = ok && s.Amount == l.Amount && s.Day >= l.Issued
	if ok && s.Day == l.Signed {
		return s.Day
	}
	for _, x := range w.letters {
		if x.RepID == l.RepID && x.ID > l.ID {
			return l.Signed // an older one, signed when it was the last
		}
		ok = ok && (x.RepID != l.RepID || x.ID >= l.ID || x.Signed != s.Day)
	}
	if !ok {
		return 0
	}
	return s.Day
}

// whole adds the plan: its decided goal, else what its cells add up to.
func (w *writer) whole(goal data.Goal, g targets.Grid) {
	e := Entry{For: Plan, Person: w.person(goal.OwnerID), Amount: goal.Amount, Groups: g.Total.Groups}
	if e.Amount == nil {
		e.Amount = amountOf(g.Total)
	}
	w.add(e)
}

func (w *writer) ofRegions(g targets.Grid) {
	for _, x := range g.Rows {
		if x.Level != 0 || x.Region == targets.None {
			continue
		}
		i := slices.IndexFunc(w.regions, func(y data.Region) bool { return y.Code == x.Region })
		if i < 0 {
			continue
		}
		w.add(Entry{For: Region, Code: x.Region, Name: x.Name, Person: w.manager(w.regions[i].ID), Amount: amountOf(x), Groups: x.Groups,
			regionID: w.regions[i].ID})
	}
}

func (w *writer) ofReps(g targets.Grid, today data.Date) {
	for _, rep := range w.reps {
		if rep.Level == data.Manager || rep.Left != 0 && rep.Left <= today {
			continue
		}
		e := Entry{For: Rep, Code: rep.Code, Name: rep.Name, Level: rep.Level, Person: rep.Name, repID: rep.ID}
		for _, y := range w.regions {
			if y.ID == rep.RegionID {
				e.Region = y.Name
			}
		}
		e.Groups = make([]data.Money, len(g.Groups))
		for _, x := range g.Rows {
			if x.Rep == rep.Code {
				e.Amount, e.Groups = amountOf(x), x.Groups
			}
		}
		w.add(e)
	}
}

// add puts an entry behind the others, with its letter.
func (w *writer) add(e Entry) {
	for i := range w.letters {
		if l := &w.letters[i]; l.RegionID == e.regionID && l.RepID == e.repID {
			e.Letter = l // the last one counts
		}
	}
	if s, ok := w.signs[e.repID]; ok && e.repID != 0 {
		e.Paper, e.Signed = &s.Amount, s.Day // also without a letter
	}
	if e.Letter != nil {
		e.Paper, e.Signed = &e.Letter.Amount, w.signed(*e.Letter)
	}
	e.State = e.state()
	e.Next = w.next(e)
	if e.Letter != nil {
		e.Number = e.Letter.Number
		if e.Letter.Person != "" {
			e.Person = e.Letter.Person
		}
	}
	w.entries = append(w.entries, e)
}

// state is how far the entry's letter has come.
func (e Entry) state() State {
	switch {
	case e.Paper == nil && e.Amount == nil:
		return NoTarget
	case e.Paper == nil:
		return None
	case e.Amount == nil || *e.Amount != *e.Paper, e.Letter != nil && !slices.Equal(e.Groups, e.Letter.Groups):
		return Outdated
	case e.Signed == 0:
		return Issued
	}
	return Signed
}

// next is the number of the entry's next letter: the plan's, with the code of
// whom it is for, and a counter where a signed letter has it already.
func (w *writer) next(e Entry) string {
	base := w.plan.DocNumber(max(1, w.plan.Version)).String()
	if e.Code != "" {
		base += "/" + e.Code
	}
	number := base
	for n := 2; ; n++ {
		i := slices.IndexFunc(w.letters, func(l data.Letter) bool { return l.Number == number })
		if i < 0 || w.replaces(e, w.letters[i]) {
			return number
		}
		number = base + "-" + strconv.Itoa(n)
	}
}

// replaces says that a new letter of the entry takes the place of an old one:
// its own that nobody has signed.
func (w *writer) replaces(e Entry, l data.Letter) bool {
	return w.signed(l) == 0 && l.RegionID == e.regionID && l.RepID == e.repID
}

// amountOf is the sum of a row; nil when none of its cells was set.
func amountOf(x targets.GridRow) *data.Money {
	if !slices.ContainsFunc(x.Cells, func(c targets.GridCell) bool { return c.Have }) {
		return nil
	}
	return &x.Amount
}

func (w *writer) person(id data.ID) string {
	for _, rep := range w.reps {
		if rep.ID == id {
			return rep.Name
		}
	}
	return w.manager(0)
}

// manager is the name of a region's manager, or with 0 of one without region.
func (w *writer) manager(region data.ID) string {
	for _, rep := range w.reps {
		if rep.Level == data.Manager && rep.RegionID == region && rep.Left == 0 {
			return rep.Name
		}
	}
	return ""
}
