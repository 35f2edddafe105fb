package measures

import "quarterdeck/data"

// typed reads what was entered: of every period the last value in it.
func (b *Book) typed(code string, scope Scope, spans []data.Period) (Table, error) {
	rows, err := once(b, "typed", b.r.LightReadings)
	t := newTable(len(spans))
	for _, x := range rows { // the oldest first, so that the last one stays
		of, id := x.Scope()
		if x.Measure != code || of != scope {
			continue
		}
		in(spans, x.Day, func(i int) { t[i][id] = Reading{Value: &x.Value, Sample: x.Sample} })
	}
	return t, err
}
