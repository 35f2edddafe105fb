package health

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ListIn narrows the list of customers by health. Empty fields do not narrow.
type ListIn struct {
	AsOf    data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Light   string    `json:"light" doc:"red, amber, green, or ring for those without a score; empty: all"`
	Rep     *string   `json:"rep" doc:"code of a person; empty: those nobody looks after; missing: all"`
	Alone   bool      `json:"alone" doc:"only red ones that no open play cares for"`
	Text    string    `json:"text" doc:"words of which each stands in name, code, region, tier or rep; pinyin and initials match too"`
	Reasons bool      `json:"reasons" doc:"also say in the plan's language what each input gave"`
	Limit   int       `json:"limit" doc:"at most so many; 0: all"`
}

// List is how healthy the customers are, the sickest first, the unknown last.
type List struct {
	AsOf     data.Date       `json:"as_of"`
	Rule     data.HealthRule `json:"rule"`
	Counts   Counts          `json:"counts"`   // of all customers
	Alone    int             `json:"alone"`    // red ones that no open play cares for
	Recorded data.Date       `json:"recorded"` // last day health was recorded; zero: never
	ThisWeek bool            `json:"this_week"`
	Count    int             `json:"count"` // all that fit, also beyond the limit
	Rows     []*Row          `json:"customers"`
}

// Counts is how many customers have which light.
type Counts struct {
	Red   int `json:"red"`
	Amber int `json:"amber"`
	Green int `json:"green"`
	Ring  int `json:"ring"` // without a score
}

// Of is how many have a light.
func (c Counts) Of(l data.Light) int { return [...]int{c.Ring, c.Green, c.Amber, c.Red}[l] }

// A Row is one customer with its health.
type Row struct {
	ID       data.ID           `json:"-"`
	Code     string            `json:"code"`
	Name     string            `json:"name"`
	Region   string            `json:"region"` // name; empty: unassigned
	Rep      string            `json:"rep"`    // code; empty: nobody looks after it
	RepName  string            `json:"rep_name"`
	Scheme   string            `json:"scheme"` // code of the first leading scheme that has a tier for it
	Tier     data.Tier         `json:"tier"`   // of that; empty: none
	Score    *int              `json:"score"`  // 0 to 100; null: not known
	Light    data.Light        `json:"light"`
	Change   *int              `json:"change"`  // against the last record of an earlier week; null: none
	Weakest  string            `json:"weakest"` // input that costs the most of the score; empty: none
	Parts    []calc.HealthPart `json:"parts,omitempty"`
	Reasons  []string          `json:"reasons,omitempty"`
	Play     data.ID           `json:"play"` // its newest open play; 0: none
	PlayKind data.PlayKind     `json:"play_kind"`
	Scenes   []string          `json:"scenes"` // codes of its labels

	Standing Standing  `json:"-"`
	open     data.Play // the newest open one
}

// OpenPlay is the row's newest open play; without ID there is none.
func (x *Row) OpenPlay() data.Play { return x.open }

// PlayLight is the clock of the row's open play as of a day.
func (x *Row) PlayLight(today data.Date) data.Light { return PlayLight(x.open, today) }

// ListOf answers the list.
func ListOf(r store.Reader, today data.Date, in ListIn) (List, error) {
	list, err := All(r, cmp.Or(in.AsOf, today))
	if err != nil {
		return list, err
	}
	if in.Light != "" && !slices.Contains(lights, in.Light) {
		return list, data.Problem{Key: "problem.health.light", Field: "light", Args: []any{in.Light}}
	}
	f, err := words(r)
	if err != nil {
		return list, err
	}
	found := NewFinder(list.Rows, f).Find(in.Text)
	rows := []*Row{}
	for i, x := range list.Rows {
		if !found[i] || !x.fits(in) {
			continue
		}
		x.Parts = x.Standing.Reasons()
		if in.Reasons {
			x.Reasons = SayReasons(f, x.Standing)
		}
		rows = append(rows, x)
	}
	list.Rows, list.Count = rows, len(rows)
	if in.Limit > 0 && in.Limit < len(rows) {
		list.Rows = rows[:in.Limit]
	}
	return list, nil
}

// lights are the words of the lights.
var lights = []string{data.Ring.String(), data.Green.String(), data.Amber.String(), data.Red.String()}

func (x *Row) fits(in ListIn) bool {
	return (in.Light == "" || x.Light.String() == in.Light) &&
		(in.Rep == nil || x.Rep == *in.Rep) &&
		(!in.Alone || x.Alone())
}

// Alone reports a red customer that no open play cares for.
func (x *Row) Alone() bool { return x.Light == data.Red && x.Play == 0 }

// All lists every customer, the sickest first and the unknown last, without parts
// and reasons, which are said of one when they are asked for.
func All(r store.Reader, asOf data.Date) (list List, err error) {
	list.AsOf = asOf
	standing, err := Stand(r, asOf)
	if err != nil {
		return list, err
	}
	placing, err := schemes.Place(r, asOf)
	if err != nil {
		return list, err
	}
	customers, err := r.NamedCustomers()
	if err != nil {
		return list, err
	}
	open, scenes, err := around(r)
	if err != nil {
		return list, err
	}
	rows := make([]Row, len(customers))
	list.Rows = make([]*Row, len(customers))
	for i, c := range customers {
		s, play := standing[c.ID], open[c.ID]
		rows[i] = Row{ID: c.ID, Code: c.Code, Name: c.Name, Region: c.RegionName, Rep: c.Rep, RepName: c.RepName,
			Light: s.Light, Change: s.Change, Weakest: s.Weakest, Play: play.ID, PlayKind: play.Kind, Scenes: scenes[c.ID], Standing: s, open: play}
		rows[i].Scheme, rows[i].Tier = led(placing, c.ID)
		if s.Known {
			rows[i].Score = &rows[i].Standing.Score
		}
		list.Rows[i] = &rows[i]
	}
	list.count()
	slices.SortStableFunc(list.Rows, sicker)
	if list.Rule, err = r.HealthRule(); err != nil {
		return list, err
	}
	list.Recorded, err = r.Recorded(asOf)
	list.ThisWeek = list.Recorded >= weekOf(asOf).From
	return list, err
}

// sicker orders rows by score, those without one last.
func sicker(a, b *Row) int {
	if (a.Score == nil) != (b.Score == nil) {
		return cmp.Compare(a.Light, b.Light) * -1
	}
	return cmp.Compare(a.Standing.Score, b.Standing.Score)
}

func (l *List) count() {
	by := map[data.Light]int{}
	for _, x := range l.Rows {
		by[x.Light]++
		if x.Alone() {
			l.Alone++
		}
	}
	l.Counts = Counts{Red: by[data.Red], Amber: by[data.Amber], Green: by[data.Green], Ring: by[data.Ring]}
	l.Count = len(l.Rows)
}

// led is the tier of the first leading scheme that has one for the customer.
func led(p *schemes.Placing, id data.ID) (string, data.Tier) {
	for _, s := range p.Schemes {
		if !s.Leads {
			continue
		}
		if t := p.Tier(s.Code, id); t != "" {
			return s.Code, t
		}
	}
	return "", ""
}

// around is the newest open play of each customer, and the codes of its scenes.
func around(r store.Reader) (open map[data.ID]data.Play, scenes map[data.ID][]string, err error) {
	open, scenes = map[data.ID]data.Play{}, map[data.ID][]string{}
	plays, err := r.Plays() // the newest first
	if err != nil {
		return nil, nil, err
	}
	for _, p := range plays {
		if p.Closed == 0 && open[p.CustomerID].ID == 0 {
			open[p.CustomerID] = p
		}
	}
	known, err := r.Scenes()
	if err != nil {
		return nil, nil, err
	}
	codes := map[data.ID]string{}
	for _, s := range known {
		codes[s.ID] = s.Code
	}
	labels, err := r.Labels()
	for _, l := range labels {
		scenes[l.CustomerID] = append(scenes[l.CustomerID], codes[l.SceneID])
	}
	return open, scenes, err
}

// A Finder searches a list as someone types. Names match by pinyin and initials.
type Finder struct {
	rows  []*Row
	f     text.Fmt
	names *text.Index
}

// NewFinder prepares a search of the rows, which must not change afterwards; f has
// the names of tiers.
func NewFinder(rows []*Row, f text.Fmt) *Finder {
	names := make([]string, len(rows))
	for i, x := range rows {
		names[i] = x.Name
	}
	return &Finder{rows, f, text.NewIndex(names)}
}

// Find tells of every row whether it fits: each word of the query must stand in
// the name, the code, the region, the tier or the name of the rep. An empty query
// fits all.
func (x *Finder) Find(query string) []bool {
	return x.names.Find(query, func(w *text.Word, i int) bool {
		row := x.rows[i]
		return w.Means(row.Region) || w.Means(row.RepName) || row.Tier != "" && w.Means(x.f.TierName(row.Tier)) || w.In(row.Code)
	})
}
