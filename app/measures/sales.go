package measures

import (
	"quarterdeck/app/attainment"
	"quarterdeck/data"
)

// attained are the figures of the spans against the plan.
func (b *Book) attained(spans []data.Period) ([]attainment.Cut, error) {
	return attainment.Of(b.r, spans)
}

// figures are those of a scope in a cut by record.
func figures(c attainment.Cut, scope Scope) map[data.ID]attainment.Figures {
	switch scope {
	case Region:
		return c.Regions
	case Product:
		return c.Products
	case Rep:
		return c.Reps
	}
	return map[data.ID]attainment.Figures{0: c.Firm}
}

// hundred is 100 %: the target of a completion.
const hundred = int64(data.Rate)

// completion is what was sold as a part of what the plan asks for by the last day
// of the span.
func completion(b *Book, scope Scope, spans []data.Period) (Table, error) {
	return salesTable(b, scope, spans, func(f attainment.Figures) Reading {
		full := hundred
		return Reading{Value: f.Share(), Target: &full}
	})
}

// revenue is what was sold in the span, against what the plan asks for.
func revenue(b *Book, scope Scope, spans []data.Period) (Table, error) {
	return salesTable(b, scope, spans, func(f attainment.Figures) (x Reading) {
		if f.Known {
			n := int64(f.Actual)
			x.Value = &n
		}
		if f.Planned {
			n := int64(f.Paced)
			x.Target = &n
		}
		return x
	})
}

func salesTable(b *Book, scope Scope, spans []data.Period, read func(attainment.Figures) Reading) (Table, error) {
	cuts, err := b.attained(spans)
	t := newTable(len(spans))
	for i, c := range cuts {
		for id, f := range figures(c, scope) {
			if scope == Firm || id != 0 {
				t[i][id] = read(f)
			}
		}
	}
	return t, err
}
