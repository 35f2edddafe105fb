package governance

import (
	"reflect"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Freeze is the present content of the plan, as a version would keep it.
func Freeze(r store.Reader, today data.Date) (b data.Body, err error) {
	plan, err := r.Plan()
	if err != nil {
		return b, err
	}
	goal, err := r.Goal(data.Revenue)
	if err != nil {
		return b, err
	}
	b.Goal, b.Type, b.Buckets, b.Groups = goal.Amount, goal.Type, plan.Buckets(), plan.Groups()
	known, err := freezeNames(r, &b)
	if err != nil {
		return b, err
	}
	if err := freezePins(r, known, &b); err != nil {
		return b, err
	}
	if err := freezeObjectives(r, &b); err != nil {
		return b, err
	}
	for _, by := range []string{targets.Regions, targets.Reps} {
		g, err := targets.GridOf(r, today, targets.GridIn{By: by})
		if err != nil {
			return b, err
		}
		for _, row := range g.Rows {
			if line, ok := freezeRow(row); ok {
				b.Lines = append(b.Lines, line)
			}
		}
	}
	return b, nil
}

// codes are the codes of regions, products and reps by their records.
type codes struct{ regions, products, reps map[data.ID]string }

// freezeNames keeps what regions, products and reps are called now.
func freezeNames(r store.Reader, b *data.Body) (c codes, err error) {
	regions, err := r.Regions()
	if err != nil {
		return c, err
	}
	products, err := r.Products()
	if err != nil {
		return c, err
	}
	reps, err := r.Reps()
	if err != nil {
		return c, err
	}
	c = codes{map[data.ID]string{}, map[data.ID]string{}, map[data.ID]string{}}
	for _, x := range regions {
		c.regions[x.ID] = x.Code
		b.Regions = append(b.Regions, data.Named{Code: x.Code, Name: x.Name})
	}
	for _, x := range products {
		c.products[x.ID] = x.Code
		b.Products = append(b.Products, data.Named{Code: x.Code, Name: x.Name})
	}
	for _, x := range reps {
		c.reps[x.ID] = x.Code
		b.Reps = append(b.Reps, data.Named{Code: x.Code, Name: x.Name, Region: c.regions[x.RegionID]})
	}
	return c, nil
}

// freezePins keeps the decided amounts that lie in neither slice.
func freezePins(r store.Reader, c codes, b *data.Body) error {
	pins, err := r.Pins()
	for _, x := range pins {
		b.Pins = append(b.Pins, data.BodyPin{Region: c.regions[x.RegionID], Product: c.products[x.ProductID],
			Rep: c.reps[x.RepID], Tier: x.Tier, Period: x.Period, Amount: x.Amount, Locked: x.Locked})
	}
	return err
}

// freezeRow is a row of the breakdown as a line; ok is false for sums and for
// rows without any target.
func freezeRow(row targets.GridRow) (l data.BodyLine, ok bool) {
	if !row.Leaf {
		return l, false
	}
	l.Region, l.Product, l.Rep = without(row.Region), without(row.Product), row.Rep
	if l.Rep != "" {
		l.Region, l.Product = "", ""
	}
	for i, c := range row.Cells {
		var amount *data.Money
		if c.Have {
			ok = true
			m := c.Amount
			amount = &m
			if c.Locked {
				l.Locked = append(l.Locked, i)
			}
		}
		l.Cells = append(l.Cells, amount)
	}
	return l, ok
}

// without is a code with that of "without" left out.
func without(code string) string {
	if code == targets.None {
		return ""
	}
	return code
}

// sameContent reports whether two bodies decide the same: names may differ.
func sameContent(a, b data.Body) bool {
	a.Regions, a.Products, a.Reps = nil, nil, nil
	b.Regions, b.Products, b.Reps = nil, nil, nil
	return reflect.DeepEqual(lineUp(a), lineUp(b))
}

// lineUp replaces lines by a map, so that their order does not count.
func lineUp(b data.Body) (content struct {
	data.Body
	Cells map[lineKey]data.BodyLine
}) {
	content.Cells = map[lineKey]data.BodyLine{}
	for _, l := range b.Lines {
		content.Cells[keyOf(l)] = l
	}
	b.Lines = nil
	content.Body = b
	return content
}

// A lineKey tells the lines of a body apart.
type lineKey struct{ region, product, rep string }

func keyOf(l data.BodyLine) lineKey { return lineKey{l.Region, l.Product, l.Rep} }
