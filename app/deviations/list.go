package deviations

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ListIn narrows the list of deviations. Empty fields do not narrow.
type ListIn struct {
	State  data.DeviationState `json:"state" doc:"identified, analysed, solving, verifying or settled; empty: all"`
	Owner  string              `json:"owner" doc:"code of the person who sees to it; empty: all"`
	Light  string              `json:"light" doc:"key of the light that opened it; empty: all"`
	Open   bool                `json:"open" doc:"only those that are not settled"`
	Late   bool                `json:"late" doc:"only open ones whose clock has run out"`
	Asking bool                `json:"asking" doc:"only open ones that something is due of: the clock, the check, or an action"`
}

// A Row is a deviation with who sees to it, its clock, and how far its actions are.
type Row struct {
	data.Deviation
	Owner     string `json:"owner"` // code; empty: nobody
	OwnerName string `json:"owner_name"`
	About     string `json:"about"` // name of the region, product or rep; "": the firm, or nothing is measured
	Root      string `json:"root"`  // the root cause; "": not known

	Now      *int64     `json:"now"` // the indicator today, or at the check once it is settled; nil: not known
	LightNow data.Light `json:"light_now"`

	Actions     int  `json:"actions"`
	OpenActions int  `json:"open_actions"`
	LateActions int  `json:"late_actions"` // open and past their day
	Late        int  `json:"late"`         // days the clock is over before anything was solved; 0: in time
	CheckDue    bool `json:"check_due"`    // the day of the check is there and nobody looked
}

// Asks reports whether something is due of the deviation.
func (x Row) Asks() bool {
	return x.Open() && (x.Late > 0 || x.CheckDue || x.LateActions > 0)
}

// Better compares the indicator now with that at opening: 1 better, 0 the same, −1
// worse; ok is false while either is not known.
func (x Row) Better() (n int, ok bool) {
	if x.Value == nil || x.Now == nil {
		return 0, false
	}
	return calc.Better(*x.Value, *x.Now, x.Lower), true
}

// Kinds lists the kinds of record that deviations are told from, without those of
// the lights, which look at everything.
func Kinds() []data.Kind {
	return []data.Kind{data.Plans, data.Deviations, data.Whys, data.FiveWs, data.SwotPoints, data.FunnelStages, data.Responses, data.ResponseSteps,
		data.Actions, data.Reps, data.Regions, data.Products, data.Pilots}
}

// List answers the deviations: open ones first, those that ask for something
// before the others, by their clock; then the settled, the last first.
func List(r store.Reader, today data.Date, in ListIn) ([]Row, error) {
	if in.State != "" && !slices.Contains(data.DeviationStates, in.State) {
		return nil, data.Problem{Key: "problem.deviation.state", Field: "state", Args: []any{string(in.State)}}
	}
	if in.Owner != "" {
		if _, err := r.RepByCode(in.Owner); err != nil {
			return nil, data.At("owner", err)
		}
	}
	all, err := All(r, today)
	if err != nil {
		return nil, err
	}
	rows := slices.DeleteFunc(slices.Clone(all), func(x Row) bool {
		return in.State != "" && x.State != in.State || in.Owner != "" && x.Owner != in.Owner || in.Light != "" && x.Light != in.Light ||
			(in.Open || in.Late) && !x.Open() || in.Late && x.Late == 0 || in.Asking && !x.Asks()
	})
	return rows, nil
}

// All is every deviation as it stands on a day, in the order of [List]. It asks a
// fixed number of questions beside those of the lights. The answer is kept: do not
// change it.
func All(r store.Reader, today data.Date) ([]Row, error) {
	x, err := r.Remember(fmt.Sprint("deviations ", today), data.Kinds, func() (any, error) { return rowsOf(r, today) })
	if err != nil {
		return nil, err
	}
	return x.([]Row), nil
}

func rowsOf(r store.Reader, today data.Date) ([]Row, error) {
	all, err := r.Deviations()
	if err != nil || len(all) == 0 {
		return []Row{}, err
	}
	b, err := gather(r, today)
	if err != nil {
		return nil, err
	}
	rows := make([]Row, len(all))
	for i, d := range all {
		if rows[i], err = b.row(r, d); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(rows, urgent)
	return rows, nil
}

// urgent orders deviations as they are to be looked at.
func urgent(a, b Row) int {
	if a.Open() != b.Open() {
		return map[bool]int{true: -1, false: 1}[a.Open()]
	}
	if !a.Open() {
		return cmp.Or(cmp.Compare(b.Closed, a.Closed), cmp.Compare(b.ID, a.ID))
	}
	if a.Asks() != b.Asks() {
		return map[bool]int{true: -1, false: 1}[a.Asks()]
	}
	return cmp.Or(cmp.Compare(b.LightNow, a.LightNow), cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID))
}

// A book holds what the rows of all deviations are made from.
type book struct {
	today   data.Date
	lights  map[string]lights.Row
	people  map[data.ID]data.Rep
	names   map[string]string // by scope and code
	roots   map[data.ID]string
	actions map[data.ID][]data.Action
}

func gather(r store.Reader, today data.Date) (b book, err error) {
	b = book{today: today, lights: map[string]lights.Row{}, people: map[data.ID]data.Rep{}, names: map[string]string{}, roots: map[data.ID]string{}, actions: map[data.ID][]data.Action{}}
	board, err := lights.Of(r, today)
	if err != nil {
		return b, err
	}
	for _, x := range board.Rows {
		b.lights[x.Key] = x
	}
	reps, err := r.Reps()
	if err != nil {
		return b, err
	}
	for _, x := range reps {
		b.people[x.ID] = x
		b.names[data.RepScope+x.Code] = x.Name
	}
	regions, err := r.Regions()
	if err != nil {
		return b, err
	}
	for _, x := range regions {
		b.names[data.RegionScope+x.Code] = x.Name
	}
	products, err := r.Products()
	if err != nil {
		return b, err
	}
	for _, x := range products {
		b.names[data.ProductScope+x.Code] = x.Name
	}
	whys, err := r.Whys()
	if err != nil {
		return b, err
	}
	for _, x := range whys {
		if x.Root {
			b.roots[x.DeviationID] = x.Answer
		}
	}
	actions, err := r.Actions()
	for _, a := range actions {
		if a.DeviationID != 0 {
			b.actions[a.DeviationID] = append(b.actions[a.DeviationID], a)
		}
	}
	return b, err
}

func (b book) row(r store.Reader, d data.Deviation) (Row, error) {
	who := b.people[d.OwnerID]
	x := Row{Deviation: d, Owner: who.Code, OwnerName: who.Name, About: b.names[d.Scope+d.Record], Root: b.roots[d.ID]}
	for _, a := range b.actions[d.ID] {
		x.Actions++
		if a.Done == 0 {
			x.OpenActions++
			if a.Due < b.today {
				x.LateActions++
			}
		}
	}
	if !d.Open() {
		x.Now, x.LightNow = d.After, d.LightAfter
		return x, nil
	}
	if d.Due != 0 && d.Due < b.today && d.Solving == 0 {
		x.Late = int(b.today - d.Due)
	}
	x.CheckDue = d.CheckDay != 0 && d.CheckDay <= b.today && d.Checked == 0
	if d.Light != "" {
		now := b.lights[d.Light]
		x.Now, x.LightNow = now.Value, now.Light
		return x, nil
	}
	now, _, err := indicatorNow(r, b.today, d)
	x.Now = now.value
	return x, err
}

// Open lists the deviations that are not settled, the latest first.
func Open(r store.Reader) (rows []data.Deviation, err error) {
	all, err := r.Deviations()
	for _, d := range all {
		if d.Open() {
			rows = append(rows, d)
		}
	}
	return rows, err
}

// ByLight is the open deviation of each light that has one, by the light's key.
func ByLight(r store.Reader) (map[string]data.Deviation, error) {
	rows, err := Open(r)
	byLight := make(map[string]data.Deviation, len(rows))
	for _, d := range rows {
		if d.Light != "" {
			byLight[d.Light] = d
		}
	}
	return byLight, err
}
