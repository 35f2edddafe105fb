package deviations

import (
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The days that a measure without a light is read over: four weeks up to the day,
// so that a number at opening and one at the check are of the same length.
const span = 28

// An indicator is what a light or a measure shows on a day.
type indicator struct {
	title    string
	measure  string
	scope    string
	record   string // code; "" for the firm
	unit     data.Unit
	lower    bool
	value    *int64
	target   *int64
	limit    *int64
	period   data.Period
	light    data.Light
	owner    data.ID
	response string
}

// freeze writes what the indicator shows at opening into a deviation.
func (x indicator) freeze(d *data.Deviation) {
	d.Measure, d.Scope, d.Record, d.Unit, d.Lower = x.measure, x.scope, x.record, x.unit, x.lower
	d.Value, d.Target, d.Limit, d.From, d.Until, d.LightThen = x.value, x.target, x.limit, x.period.From, x.period.Until, x.light
}

// indicatorOf is what the light with a key shows on a day; a key that no light has
// is a problem.
func indicatorOf(r store.Reader, day data.Date, key string) (indicator, error) {
	row, ok, err := lights.Find(r, day, key)
	if err != nil {
		return indicator{}, err
	}
	if !ok {
		return indicator{}, data.Problem{Key: "problem.deviation.light", Field: "light", Args: []any{key}}
	}
	f, err := planWords(r)
	x := ofRow(row)
	x.title = row.Title(f)
	return x, err
}

func ofRow(row lights.Row) indicator {
	return indicator{measure: row.Rule.Measure, scope: row.Scope, record: row.Code, unit: row.Unit, lower: row.Rule.Lower,
		value: row.Value, target: row.Target, limit: row.Limit, period: row.Period, light: row.Light, owner: row.OwnerID, response: row.Response}
}

// measured is what a measure shows for a scope in the four weeks up to a day.
func measured(r store.Reader, day data.Date, code, scope, record string) (indicator, error) {
	m, ok := measures.Of(code)
	if !ok {
		return indicator{}, data.Problem{Key: "problem.deviation.measure", Field: "measure", Args: []any{code}}
	}
	if !m.Has(scope) {
		return indicator{}, data.Problem{Key: "problem.deviation.scope", Field: "scope", Args: []any{scope}}
	}
	id, err := recordOf(r, scope, record)
	if err != nil {
		return indicator{}, err
	}
	x := indicator{measure: code, scope: scope, record: record, unit: m.Unit, lower: m.Lower, period: data.Period{From: day - span + 1, Until: day + 1}}
	rows, err := measures.Read(r, code, scope, x.period)
	x.value, x.target = rows[id].Value, rows[id].Target
	return x, err
}

// recordOf is the ID of what a measure is read for; 0 for the firm.
func recordOf(r store.Reader, scope, code string) (data.ID, error) {
	switch scope {
	case data.FirmScope:
		if code != "" {
			return 0, data.Problem{Key: "problem.deviation.record", Field: "record"}
		}
		return 0, nil
	case data.RegionScope:
		x, err := r.RegionByCode(code)
		return x.ID, data.At("record", err)
	case data.ProductScope:
		x, err := r.ProductByCode(code)
		return x.ID, data.At("record", err)
	case data.RepScope:
		x, err := r.RepByCode(code)
		return x.ID, data.At("record", err)
	}
	return 0, data.Problem{Key: "problem.deviation.scope", Field: "scope", Args: []any{scope}}
}

// indicatorNow is what the indicator of a deviation shows on a day. Known is false
// when nothing is measured, or not any more.
func indicatorNow(r store.Reader, day data.Date, d data.Deviation) (x indicator, known bool, err error) {
	switch {
	case d.Light != "":
		row, ok, err := lights.Find(r, day, d.Light)
		return ofRow(row), ok && row.Value != nil, err
	case d.Measure == "":
		return x, false, nil
	}
	if _, err := recordOf(r, d.Scope, d.Record); err != nil {
		return x, false, nil // what it was about has been taken away
	}
	x, err = measured(r, day, d.Measure, d.Scope, d.Record)
	return x, x.value != nil, err
}
