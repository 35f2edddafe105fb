package actuals

import (
	"slices"
	"time"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A cellKey names a target cell as a file does, by codes.
type cellKey struct {
	data.Period
	region, product, rep string
}

// lookAtTargets judges every target of a file. Spans without an end end at the
// next date in the file, the last one after three months.
func (p *Preview) lookAtTargets(r store.Reader, n *names) error {
	p.targets, p.None = exchange.Targets(p.table, p.mapping, p.currency)
	endSpans(p.targets)
	cells, err := r.AllTargets(data.Revenue)
	if err != nil {
		return err
	}
	type dims struct {
		data.Period
		region, product, rep data.ID
	}
	have := map[dims]data.Money{}
	for _, c := range cells {
		have[dims{c.Period, c.RegionID, c.ProductID, c.RepID}] = c.Amount
	}
	rows := map[int]exchange.Row{}
	for _, row := range p.table.Rows {
		rows[row.Line] = row
	}
	seen := map[cellKey]int{}
	for i := range p.targets {
		t := &p.targets[i]
		v := RowVerdict{Line: t.Line, Amount: t.Amount, Column: t.Column, Row: rows[t.Line]}
		if !t.Bad() {
			p.checkTarget(t, seen)
		}
		if !t.Bad() {
			d := dims{data.Period{From: t.From, Until: t.Until}, n.regions.find(t.Region), n.products.find(t.Product), n.reps.find(t.Rep)}
			was, known := have[d]
			if known && was == t.Amount && p.known(*t, n) {
				v.Verdict = Repeated
			} else {
				p.takeTarget(*t, n)
			}
		}
		v.Faults = t.Faults
		p.judge(v)
	}
	p.NewRegions, p.NewProducts, p.NewReps = n.regions.order, n.products.order, n.reps.order
	return nil
}

// known reports whether the plan has everything the target names.
func (p *Preview) known(t exchange.TargetRow, n *names) bool {
	return (t.Region == "" || n.regions.find(t.Region) != 0) && (t.Product == "" || n.products.find(t.Product) != 0) && (t.Rep == "" || n.reps.find(t.Rep) != 0)
}

func (p *Preview) takeTarget(t exchange.TargetRow, n *names) {
	p.Amount += t.Amount
	p.Rest += t.Rest
	if t.Region != "" && n.regions.find(t.Region) == 0 {
		n.regions.add(t.Region)
	}
	if t.Product != "" && n.products.find(t.Product) == 0 {
		n.products.add(t.Product)
	}
	if t.Rep != "" && n.reps.find(t.Rep) == 0 {
		n.reps.add(t.Rep)
	}
}

// checkTarget notes what no plan could hold, and a cell the file names twice.
func (p *Preview) checkTarget(t *exchange.TargetRow, seen map[cellKey]int) {
	fault := func(f exchange.Field, problem data.Problem) {
		problem.Field = string(f)
		t.Faults = append(t.Faults, exchange.Fault{Problem: problem, Column: t.Column})
	}
	if t.Amount < 0 {
		fault(exchange.Amount, data.Problem{Key: "problem.target.negative"})
	}
	if t.Rep != "" && (t.Region != "" || t.Product != "") {
		fault(exchange.Rep, data.Problem{Key: "problem.target.slice"})
	}
	k := cellKey{data.Period{From: t.From, Until: t.Until}, t.Region, t.Product, t.Rep}
	if line, twice := seen[k]; twice {
		fault(exchange.Amount, data.Problem{Key: "problem.target.twice", Args: []any{line}})
	}
	seen[k] = t.Line
}

// endSpans ends each open span at the next first day in the file.
func endSpans(rows []exchange.TargetRow) {
	var starts []data.Date
	for _, t := range rows {
		if !t.Bad() {
			starts = append(starts, t.From)
		}
	}
	slices.Sort(starts)
	starts = slices.Compact(starts)
	for i := range rows {
		t := &rows[i]
		if t.Until != 0 || t.From == 0 {
			continue
		}
		at, found := slices.BinarySearch(starts, t.From)
		if found && at+1 < len(starts) {
			t.Until = starts[at+1]
			continue
		}
		y, m, d := t.From.Time().Date()
		t.Until = data.NewDate(y, m+time.Month(3), d)
	}
}
