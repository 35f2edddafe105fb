package schemes

import (
	"slices"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// rates and moneys are the choices of a band, in their order.
var (
	rates  = []data.Frequency{data.PerMonth, data.PerQuarter, data.PerHalf, data.PerYear}
	moneys = []data.MoneyClass{"", data.TopMoney, data.NotTopMoney, data.MiddleMoney, data.NotBottomMoney, data.BottomMoney}
)

// bandForm changes the band at a place, on trial, or adds one for −1.
func (b *bands) bandForm(at int) {
	h := b.page.host
	x := schemes.Band{Sort: b.sort, MinRate: data.PerYear, MaxRate: data.PerYear}
	title := h.T("rules.band.new")
	if at >= 0 {
		x = b.drafted()[at]
		title = h.T("rules.band.edit", h.Fmt().TierName(x.Tier))
	}
	var tiers []data.Tier
	for _, t := range b.set.Tiers {
		if t.Tier != data.Unclassified {
			tiers = append(tiers, t.Tier)
		}
	}
	tier := widgets.NewSelect(b.page.tierNames(tiers), nil)
	tier.Select(slices.Index(tiers, x.Tier))
	sort := forms.Line(x.Sort)
	days, none := h.T("rules.unit.days"), h.T("rules.nolimit")
	minDays, maxDays := limit(x.MinDays, none, days), limit(x.MaxDays, none, days)
	minCount, maxCount := limit(x.MinCount, none, h.T("rules.unit.times")), limit(x.MaxCount, none, h.T("rules.unit.times"))
	newcomer := limit(x.Newcomer, none, days)
	per := make([]string, len(rates))
	for i, r := range rates {
		per[i] = h.T("rules.per." + string(r))
	}
	minRate, maxRate := widgets.NewSelect(per, nil), widgets.NewSelect(per, nil)
	minRate.Select(rateAt(x.MinRate))
	maxRate.Select(rateAt(x.MaxRate))
	words := make([]string, len(moneys))
	for i, m := range moneys {
		words[i] = h.T("rules.money." + orAny(m))
	}
	money := widgets.NewSelect(words, nil)
	money.Select(slices.Index(moneys, x.Money))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "tier", Label: h.T("rules.tier"), Object: tier}, widgets.FormItem{Field: "sort", Label: h.T("rules.sort"), Object: sort})
	form.Add(widgets.FormItem{Field: "min_days", Label: h.T("rules.min_days"), Object: minDays}, widgets.FormItem{Field: "max_days", Label: h.T("rules.max_days"), Object: maxDays})
	form.Add(widgets.FormItem{Field: "min_count", Label: h.T("rules.min_count"), Object: minCount}, widgets.FormItem{Field: "min_rate", Label: h.T("rules.per"), Object: minRate})
	form.Add(widgets.FormItem{Field: "max_count", Label: h.T("rules.max_count"), Object: maxCount}, widgets.FormItem{Field: "max_rate", Label: h.T("rules.per"), Object: maxRate})
	form.Add(widgets.FormItem{Field: "money", Label: h.T("rules.money"), Object: money}, widgets.FormItem{Field: "newcomer", Label: h.T("rules.newcomer"), Object: newcomer})
	form.Add(widgets.FormItem{Field: "bands", Object: widgets.NewWrap(h.T("rules.band.hint"), widgets.Style{Size: 12, Token: "t3"})})
	read := func() (rows []schemes.Band, err error) {
		if tier.Selected() < 0 {
			return nil, data.Problem{Key: "problem.rules.choose", Field: "tier"}
		}
		x.Tier, x.Sort = tiers[tier.Selected()], forms.Trimmed(sort)
		x.MinRate, x.MaxRate, x.Money = rates[max(0, minRate.Selected())], rates[max(0, maxRate.Selected())], moneys[max(0, money.Selected())]
		for _, l := range []struct {
			field *widgets.Field
			name  string
			into  **int
		}{{minDays, "min_days", &x.MinDays}, {maxDays, "max_days", &x.MaxDays}, {minCount, "min_count", &x.MinCount}, {maxCount, "max_count", &x.MaxCount}, {newcomer, "newcomer", &x.Newcomer}} {
			if *l.into, err = readLimit(l.field, l.name); err != nil {
				return nil, err
			}
		}
		rows = b.drafted()
		if at >= 0 {
			rows[at] = x
			return rows, nil
		}
		return append(rows, x), nil
	}
	d := widgets.NewDialog(title, form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("rules.try"), false, func() {
		form.Clear()
		rows, err := read()
		if err == nil {
			draft := b.page.draft
			draft.Bands, draft.Order = &rows, nil
			_, err = b.was.With(draft)
		}
		if err != nil {
			if !form.Complain(h.Fmt(), err) {
				h.Complain(err)
			}
			d.Refresh()
			return
		}
		h.HideOverlay()
		b.sort = x.Sort
		b.tryBands(rows)
	})
	h.ShowOverlay(d)
	d.Focus()
}

// rateAt is the place of a rate; none is per year.
func rateAt(r data.Frequency) int {
	if i := slices.Index(rates, r); i >= 0 {
		return i
	}
	return len(rates) - 1
}

func orAny(m data.MoneyClass) string {
	if m == "" {
		return "any"
	}
	return string(m)
}
