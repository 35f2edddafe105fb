package forecast

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// askRules edits how the forecast reckons.
func askRules(h page.Host) {
	f := h.Fmt()
	rule, err := h.Reader().ForecastRule()
	if err != nil {
		h.Complain(err)
		return
	}
	names := make([]string, len(data.ForecastMethods))
	chosen := 0
	for i, m := range data.ForecastMethods {
		names[i] = h.T("forecast.method." + string(m))
		if m == rule.Method {
			chosen = i
		}
	}
	method := widgets.NewSelect(names, nil)
	method.Select(chosen)
	whole := func(n int) *widgets.Field { return forms.Line(strconv.Itoa(n)) }
	percent := func(n int) *widgets.Field {
		x := int64(n)
		return forms.Line(f.NumberEdit(data.RatioUnit, &x)).WithUnit("%")
	}
	runRate, seasonal, weighted := whole(rule.RunRate), whole(rule.Seasonal), whole(rule.Weighted)
	runs, seed, minimum := whole(rule.Runs), forms.Line(strconv.FormatInt(rule.Seed, 10)), whole(rule.Minimum)
	slip, common := percent(rule.Slip), percent(rule.Common)
	item := func(key string, o *widgets.Field) widgets.FormItem {
		return widgets.FormItem{Field: key, Label: h.T("forecast.rules." + key), Object: o}
	}
	hinted := func(key string, o *widgets.Field) widgets.FormItem {
		x := item(key, o)
		x.Hint = h.T("forecast.rules." + key + ".hint")
		return x
	}
	form := widgets.NewForm(widgets.FormItem{Field: "method", Label: h.T("forecast.rules.method"), Object: method, Hint: h.T("forecast.rules.method.hint")})
	form.Add(item("run_rate", runRate), item("seasonal", seasonal), item("weighted", weighted))
	form.Add(hinted("runs", runs), hinted("seed", seed))
	form.Add(hinted("minimum", minimum), hinted("slip", slip))
	form.Add(hinted("common", common))
	forms.EditWide(h, h.T("forecast.rules"), form, func() (app.Command, error) {
		c := forecast.SetForecastRules{Method: data.ForecastMethods[max(0, method.Selected())]}
		for _, x := range []struct {
			field string
			from  *widgets.Field
			into  *int
			key   string
		}{{"run_rate", runRate, &c.RunRate, "weight"}, {"seasonal", seasonal, &c.Seasonal, "weight"}, {"weighted", weighted, &c.Weighted, "weight"},
			{"runs", runs, &c.Runs, "runs"}, {"minimum", minimum, &c.Minimum, "minimum"}} {
			n, err := strconv.Atoi(forms.Trimmed(x.from))
			if err != nil {
				return nil, data.Problem{Key: "problem.forecast." + x.key, Field: x.field}
			}
			*x.into = n
		}
		var err error
		if c.Seed, err = strconv.ParseInt(forms.Trimmed(seed), 10, 64); err != nil {
			return nil, data.Problem{Key: "problem.forecast.seed", Field: "seed"}
		}
		for field, x := range map[string]struct {
			from *widgets.Field
			into *int
		}{"slip": {slip, &c.Slip}, "common": {common, &c.Common}} {
			n, err := f.ParseNumber(data.RatioUnit, forms.Trimmed(x.from))
			if err != nil {
				return nil, data.At(field, err)
			}
			*x.into = int(n)
		}
		return c, nil
	}, nil)
}
