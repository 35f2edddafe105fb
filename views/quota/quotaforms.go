package quota

import (
	"math"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// percent reads a field as a per cent, in hundredths of one; with factor it is a
// factor, 1.5 being 150 %.
func percent(key string, f *widgets.Field, factor bool) (int, error) {
	s := strings.TrimSpace(strings.TrimRight(forms.Trimmed(f), "%％"))
	x, err := strconv.ParseFloat(s, 64)
	if factor {
		x *= 100
	}
	if err != nil || math.IsNaN(x) || math.Abs(x) > 100_000 {
		return 0, data.Problem{Key: "problem.funnel.text", Field: key}
	}
	return int(math.Round(x * 100)), nil
}

// typed is a number of hundredths of a per cent as it is typed.
func typed(x int, factor bool) string {
	parts := 100.0
	if factor {
		parts = 10_000
	}
	return strconv.FormatFloat(float64(x)/parts, 'f', -1, 64)
}

// askCommitment notes what a rep promises.
func (p *Quotas) askCommitment(x quota.Row) {
	h := p.host
	amount := widgets.NewAmountField(h.Fmt(), false)
	amount.SetAmount(x.Commitment)
	asked, answered := forms.Day(h, x.Asked), forms.Day(h, x.Answered)
	note := forms.Line(x.Note)
	form := widgets.NewForm(widgets.FormItem{Field: "amount", Label: h.T("quotas.commit.amount", h.Fmt().BareUnit()), Object: amount, Hint: h.T("quotas.commit.hint")})
	form.Add(widgets.FormItem{Field: "asked", Label: h.T("quotas.commit.asked"), Object: asked},
		widgets.FormItem{Field: "answered", Label: h.T("quotas.commit.answered"), Object: answered})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("quotas.commit.note"), Object: note})
	forms.Edit(h, h.T("quotas.commit.title", x.Name), form, func() (app.Command, error) {
		m, err := amount.Amount()
		if err != nil {
			return nil, data.At("amount", err)
		}
		c := quota.SetCommitment{Rep: x.Rep, Amount: m, Note: forms.Trimmed(note)}
		if c.Asked, err = asked.Date(); err != nil {
			return nil, data.At("asked", err)
		}
		if c.Answered, err = answered.Date(); m == nil {
			c.Answered = 0
		}
		return c, data.At("answered", err)
	}, nil)
}

// Choices of the ladder, in the order they are offered.
var (
	bandChoices = []string{string(data.ByRank), string(data.ByLevel)}
	gapChoices  = []string{string(data.GapNone), string(data.GapUp), string(data.GapDown)}
	modeChoices = []string{string(data.Normalised), string(data.AsStated)}
)

// choice offers words for keys.
func (p *Quotas) choice(prefix string, keys []string, now string) *widgets.Select {
	names, at := make([]string, len(keys)), 0
	for i, k := range keys {
		names[i] = p.host.T(prefix + k)
		if k == now {
			at = i
		}
	}
	s := widgets.NewSelect(names, nil)
	s.Select(at)
	return s
}

// askLadder is the dialog of the ladder's settings.
func (p *Quotas) askLadder() {
	h, l := p.host, p.answer.Ladder
	fields := map[string]*widgets.Field{}
	number := func(key string, x int, factor bool) widgets.FormItem {
		fields[key] = forms.Line(typed(x, factor))
		if !factor {
			fields[key].WithUnit("%")
		}
		return widgets.FormItem{Field: key, Label: h.T("quotas.ladder." + key), Object: fields[key]}
	}
	bands, gap, mode := p.choice("quotas.bands.", bandChoices, string(l.Bands)), p.choice("quotas.gap.", gapChoices, string(l.Gap)), p.choice("quotas.mode.", modeChoices, string(l.Mode))
	var months []string
	for _, x := range l.Ramp {
		months = append(months, typed(x, false))
	}
	ramp := forms.Line(strings.Join(months, " / ")).WithUnit("%")
	growth := widgets.NewField(h.T("quotas.ladder.growth.goal")).WithUnit("%")
	if l.Growth != nil {
		growth.SetText(typed(*l.Growth, false))
	}
	form := widgets.NewForm()
	form.Add(number("top_factor", l.TopFactor, true), number("core_factor", l.CoreFactor, true), number("new_factor", l.NewFactor, true), number("rest_factor", l.RestFactor, true))
	form.Add(widgets.FormItem{Field: "mode", Label: h.T("quotas.ladder.mode"), Object: mode}, widgets.FormItem{Field: "bands", Label: h.T("quotas.ladder.bands"), Object: bands})
	form.Add(number("top_until", l.TopUntil, false), number("core_from", l.CoreFrom, false), number("core_until", l.CoreUntil, false))
	form.Add(widgets.FormItem{Field: "gap", Label: h.T("quotas.ladder.gap"), Object: gap})
	form.Add(widgets.FormItem{Field: "ramp", Label: h.T("quotas.ladder.ramp"), Object: ramp})
	form.Add(number("low", l.Low, true), number("high", l.High, true), widgets.FormItem{Field: "growth", Label: h.T("quotas.ladder.growth"), Object: growth})
	forms.Edit(h, h.T("quotas.ladder"), form, func() (app.Command, error) {
		c := quota.SetLadder{Bands: bandChoices[bands.Selected()], Gap: gapChoices[gap.Selected()], Mode: modeChoices[mode.Selected()]}
		for _, x := range []struct {
			key    string
			to     *int
			factor bool
		}{{"top_factor", &c.TopFactor, true}, {"core_factor", &c.CoreFactor, true}, {"new_factor", &c.NewFactor, true}, {"rest_factor", &c.RestFactor, true},
			{"top_until", &c.TopUntil, false}, {"core_from", &c.CoreFrom, false}, {"core_until", &c.CoreUntil, false}, {"low", &c.Low, true}, {"high", &c.High, true}} {
			var err error
			if *x.to, err = percent(x.key, fields[x.key], x.factor); err != nil {
				return nil, err
			}
		}
		for _, s := range strings.FieldsFunc(ramp.Text(), func(r rune) bool { return strings.ContainsRune("/,，、; ", r) }) {
			x, err := percent("ramp", forms.Line(s), false)
			if err != nil {
				return nil, err
			}
			c.Ramp = append(c.Ramp, x)
		}
		if forms.Trimmed(growth) != "" {
			x, err := percent("growth", growth, false)
			if err != nil {
				return nil, err
			}
			c.Growth = &x
		}
		return c, nil
	}, nil)
}
