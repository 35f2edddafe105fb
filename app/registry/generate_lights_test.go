package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	rule := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.LightRules()
		return ids(t, rows, err, func(x data.LightRule) data.ID { return x.ID })
	}
	measure := func(t *rapid.T) measures.Measure { return rapid.SampledFrom(measures.All()).Draw(t, "measure") }
	record := func(t *rapid.T, r store.Reader, scope string) string {
		codes := []string{"", word(t, "code")}
		switch scope {
		case data.RegionScope:
			rows, _ := r.Regions()
			for _, x := range rows {
				codes = append(codes, x.Code)
			}
		case data.ProductScope:
			rows, _ := r.Products()
			for _, x := range rows {
				codes = append(codes, x.Code)
			}
		case data.RepScope:
			rows, _ := r.Reps()
			for _, x := range rows {
				codes = append(codes, x.Code)
			}
		}
		return rapid.SampledFrom(codes).Draw(t, "record")
	}
	limit := func(t *rapid.T, name string) *int64 {
		if rapid.IntRange(0, 3).Draw(t, name+" there") == 0 {
			return nil
		}
		n := rapid.Int64Range(-200_00, 200_00).Draw(t, name)
		return &n
	}
	generators["SaveLightRule"] = func(t *rapid.T, r store.Reader) app.Command {
		m := measure(t)
		scope := rapid.SampledFrom(append([]string{"", "x"}, m.Scopes...)).Draw(t, "scope")
		return lights.SaveLightRule{ID: rule(t, r), Name: word(t, "name"), Measure: m.Code, Scope: scope, Record: record(t, r, scope),
			Kind: rapid.SampledFrom(data.LightKinds).Draw(t, "kind"), Reading: data.Reading(rapid.SampledFrom([]string{"", "relative", "points", "x"}).Draw(t, "reading")),
			Lower: rapid.Bool().Draw(t, "lower"), Red: limit(t, "red"), Amber: limit(t, "amber"), Touch: rapid.Bool().Draw(t, "touch"),
			Run: rapid.IntRange(-1, 13).Draw(t, "run"), Sample: rapid.Int64Range(-1, 50).Draw(t, "sample"),
			Span: rapid.SampledFrom(append([]data.LightSpan{""}, data.LightSpans...)).Draw(t, "span"), Collect: rapid.SampledFrom(data.LightCollects).Draw(t, "collect"),
			On: rapid.IntRange(0, 8).Draw(t, "on"), Nth: rapid.IntRange(0, 6).Draw(t, "nth"), Owner: record(t, r, data.RepScope), Response: word(t, "response"), Off: rapid.Bool().Draw(t, "off")}
	}
	generators["RemoveLightRule"] = func(t *rapid.T, r store.Reader) app.Command { return lights.RemoveLightRule{ID: rule(t, r)} }
	generators["MoveLightRule"] = func(t *rapid.T, r store.Reader) app.Command {
		return lights.MoveLightRule{ID: rule(t, r), To: rapid.IntRange(-1, 40).Draw(t, "to")}
	}
	generators["SwitchLightRule"] = func(t *rapid.T, r store.Reader) app.Command {
		return lights.SwitchLightRule{IDs: []data.ID{rule(t, r)}, Off: rapid.Bool().Draw(t, "off")}
	}
	generators["RestoreLightRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return lights.RestoreLightRules{All: rapid.Bool().Draw(t, "all")}
	}
	reading := func(t *rapid.T, r store.Reader) lights.EnterLightReading {
		rows, err := r.LightReadings()
		m := measure(t)
		scope := rapid.SampledFrom(append([]string{"", "x"}, m.Scopes...)).Draw(t, "scope")
		x := lights.EnterLightReading{Measure: m.Code, Scope: scope, Record: record(t, r, scope), Day: day(t, "day"), Value: rapid.Int64Range(-1000, 100000).Draw(t, "value"), Note: word(t, "note")}
		x.ID = ids(t, rows, err, func(x data.LightReading) data.ID { return x.ID })
		if rapid.Bool().Draw(t, "sampled") {
			n := rapid.Int64Range(-1, 100).Draw(t, "sample")
			x.Sample = &n
		}
		return x
	}
	generators["EnterLightReading"] = func(t *rapid.T, r store.Reader) app.Command { return reading(t, r) }
	generators["EnterLightReadings"] = func(t *rapid.T, r store.Reader) app.Command {
		var rows []lights.EnterLightReading
		for range rapid.IntRange(0, 3).Draw(t, "readings") {
			rows = append(rows, reading(t, r))
		}
		c := lights.EnterLightReadings{Readings: rows}
		if rapid.Bool().Draw(t, "removes") {
			there, err := r.LightReadings()
			for range rapid.IntRange(1, 2).Draw(t, "removals") {
				c.Remove = append(c.Remove, ids(t, there, err, func(x data.LightReading) data.ID { return x.ID }))
			}
		}
		return c
	}
	generators["RemoveLightReading"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.LightReadings()
		return lights.RemoveLightReading{ID: ids(t, rows, err, func(x data.LightReading) data.ID { return x.ID })}
	}
}
