package targets

import "quarterdeck/data"

// LastIn is what the line of a row sold last year in the buckets from first up
// to end; that of the total is everything sold. Ok is false while nothing is
// known of last year.
func (g Grid) LastIn(row GridRow, first, end int) (m data.Money, ok bool) {
	if !g.past.known {
		return 0, false
	}
	has := g.holds(row)
	for k, buckets := range g.past.lines {
		if !has(k) {
			continue
		}
		for _, x := range buckets[first:min(end, len(buckets))] {
			m += x
		}
	}
	return m, true
}

// holds tells which sales belong to a row.
func (g Grid) holds(row GridRow) func(key) bool {
	if row.Region == "" && row.Product == "" && row.Rep == "" {
		return func(key) bool { return true }
	}
	n := g.sheet.names
	region, product, rep := n.codes[data.Regions][row.Region], n.codes[data.Products][row.Product], n.codes[data.Reps][row.Rep]
	return func(k key) bool {
		switch {
		case g.By == Reps && row.Rep != "":
			return k.rep == rep
		case g.By == Reps:
			return n.rep(k.rep).RegionID == region
		case row.Product == "":
			return k.region == region
		}
		return k.region == region && k.product == product
	}
}
