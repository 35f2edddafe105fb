package pilots

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Stage is how far a pilot is; to evaluate follows from the day.
type Stage string

// The stages, in the order the list has them.
const (
	ToEvaluate Stage = "to_evaluate" // running, and its day has come
	Running    Stage = "running"
	Planned    Stage = "planned"
	RolledOut  Stage = "rolled_out"
	Adjusted   Stage = "adjusted"
	Stopped    Stage = "stopped"
)

// Stages lists the stages in their order.
var Stages = []Stage{ToEvaluate, Running, Planned, RolledOut, Adjusted, Stopped}

// Advice is what the numbers say should be done; people decide.
type Advice string

// The pieces of advice.
const (
	NoAdvice Advice = ""         // nothing is counted, or it is decided
	Wait     Advice = "wait"     // the day has not come
	RollOut  Advice = "roll_out" // the uplift is reached, and not by chance
	Adjust   Advice = "adjust"   // it is not: change something and try again
)

// Counts are trials and successes of one side, and whether people typed them or
// they were counted from the opportunities.
type Counts struct {
	calc.Proportion
	Typed bool `json:"typed"`
}

// A Row is a pilot with what it came to so far.
type Row struct {
	data.Pilot
	Owner      string    `json:"owner"` // code; "": nobody
	OwnerName  string    `json:"owner_name"`
	Region     string    `json:"region"` // code; "": not by region
	RegionName string    `json:"region_name"`
	Rep        string    `json:"rep"` // code; "": not by person
	RepName    string    `json:"rep_name"`
	Customers  []string  `json:"customers"` // codes of those it is tried with
	Names      []string  `json:"names"`     // their names, in the same order
	ParentName string    `json:"parent_name"`
	Stage      Stage     `json:"stage"`
	Due        data.Date `json:"due"`  // day it is judged
	Late       int       `json:"late"` // days past it while undecided; negative: days to come

	Before  Counts `json:"before"`  // as many days before it began
	After   Counts `json:"after"`   // since it began
	Others  Counts `json:"others"`  // everybody else since it began
	Wished  int64  `json:"wished"`  // least uplift, in hundredths of a per cent
	Against string `json:"against"` // before or others: what After is compared with

	Comparison  *calc.Change `json:"comparison"`  // null: a side is not known
	Needed      int64        `json:"needed"`      // trials each side needs to find the wished uplift; 0: cannot be said
	Small       bool         `json:"small"`       // a side has fewer
	Reached     bool         `json:"reached"`     // the uplift is at least the wished one
	Significant bool         `json:"significant"` // it is not by chance
	Advice      Advice       `json:"advice"`
}

// ListIn narrows the pilots.
type ListIn struct {
	ID   data.ID `json:"id" doc:"number of one pilot; 0: all"`
	Open bool    `json:"open" doc:"only those not decided"`
}

// List is the pilots with what they came to, those to be judged first. It asks a
// fixed number of questions of the file and keeps the answer until its kinds
// change: do not change it.
func List(r store.Reader, today data.Date, in ListIn) ([]Row, error) {
	x, err := r.Remember(fmt.Sprint("pilots ", today), kinds, func() (any, error) { return list(r, today) })
	if err != nil {
		return nil, err
	}
	rows := []Row{}
	for _, row := range x.([]Row) {
		if (in.ID == 0 || row.ID == in.ID) && (!in.Open || !row.Over()) {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// book is what pilots are worked out from.
type book struct {
	today     data.Date
	rule      data.PilotRule
	reps      map[data.ID]data.Rep
	regions   map[data.ID]data.Region
	customers map[data.ID]data.Customer
	deals     []data.Opportunity
	members   map[data.ID][]data.ID
	names     map[data.ID]string
}

func list(r store.Reader, today data.Date) ([]Row, error) {
	pilots, err := r.Pilots()
	if err != nil || len(pilots) == 0 {
		return nil, err
	}
	b := book{today: today, reps: map[data.ID]data.Rep{}, regions: map[data.ID]data.Region{}, customers: map[data.ID]data.Customer{},
		members: map[data.ID][]data.ID{}, names: map[data.ID]string{}}
	if err := b.read(r); err != nil {
		return nil, err
	}
	for _, p := range pilots {
		b.names[p.ID] = p.Name
	}
	rows := make([]Row, len(pilots))
	for i, p := range pilots {
		rows[i] = b.row(p)
	}
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(slices.Index(Stages, a.Stage), slices.Index(Stages, b.Stage)), cmp.Compare(b.Late, a.Late), cmp.Compare(b.ID, a.ID))
	})
	return rows, nil
}

func (b *book) read(r store.Reader) (err error) {
	if b.rule, err = r.PilotRule(); err != nil {
		return err
	}
	reps, err := r.Reps()
	if err != nil {
		return err
	}
	for _, x := range reps {
		b.reps[x.ID] = x
	}
	regions, err := r.Regions()
	if err != nil {
		return err
	}
	for _, x := range regions {
		b.regions[x.ID] = x
	}
	customers, err := r.Customers()
	if err != nil {
		return err
	}
	for _, x := range customers {
		b.customers[x.ID] = x
	}
	members, err := r.PilotCustomers()
	if err != nil {
		return err
	}
	for _, x := range members {
		b.members[x.PilotID] = append(b.members[x.PilotID], x.CustomerID)
	}
	b.deals, err = r.Opportunities()
	return err
}

// row works one pilot out.
func (b *book) row(p data.Pilot) Row {
	owner, rep, region := b.reps[p.OwnerID], b.reps[p.RepID], b.regions[p.RegionID]
	x := Row{Pilot: p, Owner: owner.Code, OwnerName: owner.Name, Rep: rep.Code, RepName: rep.Name, Region: region.Code, RegionName: region.Name,
		Customers: []string{}, Names: []string{}, ParentName: b.names[p.ParentID], Due: p.Day(), Wished: b.rule.Uplift, Against: "before"}
	for _, id := range b.members[p.ID] {
		x.Customers, x.Names = append(x.Customers, b.customers[id].Code), append(x.Names, b.customers[id].Name)
	}
	if p.Uplift != nil {
		x.Wished = *p.Uplift
	}
	x.Stage = stageOf(p, b.today)
	if !p.Over() {
		x.Late = int(b.today - x.Due)
	}
	length := p.Until - p.From
	now := data.Period{From: p.From, Until: min(p.Until, b.today+1)}
	x.Before = b.counts(p, p.BeforeHits, p.BeforeTrials, data.Period{From: p.From - length, Until: p.From}, true)
	x.After = b.counts(p, p.AfterHits, p.AfterTrials, now, true)
	x.Others = b.counts(p, p.ControlHits, p.ControlTrials, now, false)
	b.judge(&x)
	return x
}

func stageOf(p data.Pilot, today data.Date) Stage {
	switch {
	case p.State == data.PilotRunning && p.Day() <= today:
		return ToEvaluate
	case p.State == data.PilotRunning:
		return Running
	}
	return Stage(p.State)
}

// counts are the typed ones, or else the opportunities that were opened in the
// period, and of them those won by its end: both sides have the same time.
func (b *book) counts(p data.Pilot, hits, trials *int, in data.Period, inside bool) Counts {
	if hits != nil && trials != nil {
		return Counts{calc.Proportion{Hits: int64(*hits), Trials: int64(*trials)}, true}
	}
	var c Counts
	for _, o := range b.deals {
		if o.Opened < in.From || o.Opened >= in.Until || b.within(p, o) != inside {
			continue
		}
		c.Trials++
		if o.Result == data.Won && o.Ended < in.Until {
			c.Hits++
		}
	}
	return c
}

// within reports whether an opportunity belongs to what the pilot is tried with. A
// pilot without customers, region and person is tried with nobody we know.
func (b *book) within(p data.Pilot, o data.Opportunity) bool {
	if members := b.members[p.ID]; len(members) > 0 {
		_, found := slices.BinarySearch(members, o.CustomerID)
		return found
	}
	switch {
	case p.RepID != 0:
		return o.RepID == p.RepID
	case p.RegionID != 0:
		if o.CustomerID != 0 {
			return b.customers[o.CustomerID].RegionID == p.RegionID
		}
		return b.reps[o.RepID].RegionID == p.RegionID
	}
	return false
}

// judge compares the sides and says what the rule says (S4-23, S2-35).
func (b *book) judge(x *Row) {
	base := x.Before.Proportion
	if x.Control {
		base, x.Against = x.Others.Proportion, "others"
	}
	wished := float64(x.Wished) / 10_000
	if base.Known() {
		x.Needed = calc.TrialsNeeded(base.Rate(), wished, float64(b.rule.Power)/10_000, float64(b.rule.Level)/10_000)
	}
	change, ok := calc.Compare(base, x.After.Proportion)
	if ok {
		x.Comparison = &change
		x.Small = x.Needed > 0 && min(base.Trials, x.After.Trials) < x.Needed
		x.Significant = change.P <= float64(b.rule.Level)/10_000
		// Compared in whole numbers: 12 of 100 after 10 of 100 is exactly 20 %.
		x.Reached = change.Uplift != nil && math.Round(*change.Uplift*1e6) >= math.Round(wished*1e6)
	}
	switch {
	case x.Over() || x.State == data.PilotPlanned:
	case b.today < x.Due:
		x.Advice = Wait
	case !ok:
	case x.Reached && x.Significant:
		x.Advice = RollOut
	default:
		x.Advice = Adjust
	}
}
