package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A table holds the rows of one dimension while they are filled. Its last row
// is for what is assigned to none.
type table struct {
	rows []Row
	at   map[data.ID]int
}

func newTable(buckets int) *table {
	t := &table{at: map[data.ID]int{}}
	t.add(0, "", "", buckets)
	return t
}

// add puts a row before the unassigned one.
func (t *table) add(id data.ID, code, name string, buckets int) {
	row := Row{ID: id, Code: code, Name: name, Buckets: make([]Figures, buckets)}
	if id == 0 {
		t.rows = append(t.rows, row)
		return
	}
	last := len(t.rows) - 1
	t.rows = append(t.rows[:last], row, t.rows[last])
	t.at[id] = last
}

// cell is the figures of a row in a bucket; an ID nobody knows is unassigned.
func (t *table) cell(id data.ID, bucket int) *Figures {
	if i, ok := t.at[id]; ok {
		return &t.rows[i].Buckets[bucket]
	}
	return &t.rows[len(t.rows)-1].Buckets[bucket]
}

// each calls do with every cell of a bucket.
func (t *table) each(bucket int, do func(*Figures)) {
	for i := range t.rows {
		do(&t.rows[i].Buckets[bucket])
	}
}

// sum adds up buckets to groups and year, and rows to the total it returns.
// After it every row knows all but its forecast and light.
func (t *table) sum(groups []Group) Row {
	buckets := len(t.rows[0].Buckets)
	total := Row{Buckets: make([]Figures, buckets)}
	for i := range t.rows {
		for b := range t.rows[i].Buckets {
			if f := &t.rows[i].Buckets[b]; f.Known {
				f.Paced = f.Due
			}
			total.Buckets[b].addRow(t.rows[i].Buckets[b])
		}
		t.rows[i].sum(groups)
	}
	total.sum(groups)
	return total
}

// sum adds up the buckets of a row to its groups and its total.
func (r *Row) sum(groups []Group) {
	r.Groups = make([]Figures, len(groups))
	r.Total = Figures{LastKnown: true}
	for i, g := range groups {
		r.Groups[i].LastKnown = true
		for _, f := range r.Buckets[g.First:g.End] {
			r.Groups[i].addTime(f)
		}
		r.Total.addTime(r.Groups[i])
	}
}

func (f *Figures) add(g Figures) {
	f.Plan += g.Plan
	f.Due += g.Due
	f.Paced += g.Paced
	f.Actual += g.Actual
	f.Forecast += g.Forecast
	f.LastYear += g.LastYear
	f.LastToDate += g.LastToDate
	f.Planned = f.Planned || g.Planned
	f.Known = f.Known || g.Known
}

// addRow adds another row's figures: what one row knows, the total knows.
func (f *Figures) addRow(g Figures) {
	f.add(g)
	f.LastKnown = f.LastKnown || g.LastKnown
}

// addTime adds another period's figures: a year with an unknown month has no
// sum to compare with.
func (f *Figures) addTime(g Figures) {
	f.add(g)
	f.LastKnown = f.LastKnown && g.LastKnown
}

// judge gives every period of the row its attainment and light.
func (r *Row) judge(p data.Plan) {
	r.Total.judge(p)
	for i := range r.Groups {
		r.Groups[i].judge(p)
	}
	for i := range r.Buckets {
		r.Buckets[i].judge(p)
	}
}

func (f *Figures) judge(p data.Plan) {
	if f.Known && f.Planned {
		f.Attainment = RatioOf(f.Actual, f.Paced)
	}
	f.Light = calc.Status(f.Attainment.Num, f.Attainment.Den, p.Green, p.Amber)
}

// empty reports whether the row holds neither plan nor money, not even money that
// is expected.
func (r Row) empty() bool {
	t := r.Total
	for _, f := range r.Buckets { // amounts may cancel out over the year
		if f.Actual != 0 || f.LastYear != 0 {
			return false
		}
	}
	return t.Plan == 0 && t.Actual == 0 && t.LastYear == 0 && t.Forecast == 0
}

// finish gives rows their lights and drops those without money of the unassigned
// and of the parents, whose parts have rows of their own.
func (t *table) finish(p data.Plan, parents map[data.ID]bool) []Row {
	rows := t.rows[:0]
	for i, x := range t.rows {
		none := i == len(t.rows)-1
		if (none || parents[x.ID]) && x.empty() {
			continue
		}
		if !none {
			x.judge(p)
		}
		rows = append(rows, x)
	}
	return rows
}
