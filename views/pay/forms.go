package pay

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

func formItem(h page.Host, field, key string, o any) widgets.FormItem {
	return widgets.FormItem{Field: field, Label: h.T("pay.form." + key), Object: o.(fyne.CanvasObject)}
}

// whole writes amounts in whole units of the currency, whatever the pages are in.
func whole(f text.Fmt) text.Fmt {
	f.Unit = text.Full
	return f
}

// percentWords are hundredths of a per cent as they are typed.
func percentWords(h page.Host, n int) string {
	x := int64(n)
	return h.Fmt().NumberEdit(data.RatioUnit, &x)
}

func percentField(h page.Host, n int) *widgets.Field {
	f := widgets.NewField("").WithUnit("%")
	f.SetText(percentWords(h, n))
	return f
}

// readPercent reads hundredths of a per cent; an empty field is 0.
func readPercent(h page.Host, name string, f *widgets.Field) (int, error) {
	if forms.Trimmed(f) == "" {
		return 0, nil
	}
	n, err := h.Fmt().ParseNumber(data.RatioUnit, f.Text())
	if err != nil {
		return 0, data.At(name, err)
	}
	return int(n), nil
}

// sayChange says who would gain and who would lose.
func sayChange(f text.Fmt, p data.Plan, c pay.Change) string {
	rows := slices.Clone(c.Rows)
	slices.SortStableFunc(rows, func(a, b pay.ChangeRow) int { return int((b.After - b.Before) - (a.After - a.Before)) })
	var names []string
	for _, x := range rows {
		if x.After != x.Before {
			names = append(names, x.Name+" "+f.DeltaExact(x.After-x.Before))
		}
	}
	says := f.T("pay.try.says", pay.PeriodName(f, p, c.Period), c.Gain, c.Lose, f.Exact(c.Before), f.Exact(c.After), f.DeltaExact(c.After-c.Before))
	if len(names) == 0 {
		return says
	}
	return f.Join(says, strings.Join(names, f.T("pay.list.comma")))
}

// noveltyForm opens the dialog of a new product.
func noveltyForm(h page.Host, was pay.Novelty) {
	products, err := h.Reader().Products()
	if err != nil {
		h.Complain(err)
		return
	}
	var names, codes []string
	for _, x := range products {
		names, codes = append(names, x.Name), append(codes, x.Code)
	}
	product := widgets.NewSelect(names, nil)
	product.Select(slices.Index(codes, was.Product))
	from := was.From
	if was.ID == 0 {
		from = h.Plan().First
	}
	first, until := forms.Day(h, from), forms.Day(h, was.Until)
	form := widgets.NewForm(formItem(h, "product", "product", product))
	form.Add(formItem(h, "from", "from", first), formItem(h, "until", "until", until))
	remove := app.Command(nil)
	if was.ID != 0 {
		remove = pay.RemoveNovelty{ID: was.ID}
	}
	forms.Edit(h, h.T("pay.rule.novelty"), form, func() (app.Command, error) {
		c := pay.SaveNovelty{ID: was.ID}
		if i := product.Selected(); i >= 0 {
			c.Product = codes[i]
		} else {
			return nil, data.Problem{Key: "problem.pay.product", Field: "product"}
		}
		var err error
		if c.From, err = first.Date(); err != nil {
			return nil, data.At("from", err)
		}
		if c.Until, err = until.Date(); err != nil {
			return nil, data.At("until", err)
		}
		return c, nil
	}, remove)
}

// awardForm opens the dialog of a special award.
func awardForm(h page.Host, was pay.Award) {
	rep := forms.NewPeople(h, was.Rep, "", func(r data.Rep) bool { return r.Level != data.Manager })
	on := was.Date
	if was.ID == 0 {
		on = h.Today()
	}
	date, amount, reason := forms.Day(h, on), widgets.NewAmountField(h.Fmt(), true), forms.Line(was.Reason)
	remove := app.Command(nil)
	if was.ID != 0 {
		amount.SetAmount(&was.Amount)
		remove = pay.RemovePayAward{ID: was.ID}
	}
	form := widgets.NewForm()
	form.Add(formItem(h, "rep", "rep", rep.Box), formItem(h, "date", "date", date))
	form.Add(formItem(h, "amount", "amount", amount), formItem(h, "reason", "reason", reason))
	forms.EditWide(h, h.T("pay.rule.award"), form, func() (app.Command, error) {
		c := pay.SavePayAward{ID: was.ID, Rep: rep.Code(), Reason: forms.Trimmed(reason)}
		if c.Rep == "" {
			return nil, data.Problem{Key: "problem.pay.rep", Field: "rep"}
		}
		var err error
		if c.Date, err = date.Date(); err != nil {
			return nil, data.At("date", err)
		}
		c.Amount, err = wanted(amount)
		return c, err
	}, remove)
}

// wanted is an amount; an empty field is 0, which the change refuses.
func wanted(f *widgets.AmountField) (data.Money, error) {
	m, err := f.Amount()
	if err != nil || m == nil {
		return 0, data.At("amount", err)
	}
	return *m, nil
}

// expertForm opens the dialog of a contract signed with an expert's help.
func expertForm(h page.Host, was pay.ExpertFee) {
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, was.Customer)
	code := ""
	if was.RepID != 0 {
		if r, err := h.Reader().Rep(was.RepID); err == nil {
			code = r.Code
		}
	}
	rep := forms.NewPeople(h, code, h.T("pay.form.outside"), func(r data.Rep) bool { return r.Level != data.Manager })
	on := was.Date
	if was.ID == 0 {
		on = h.Today()
	}
	date, amount, expert, note := forms.Day(h, on), widgets.NewAmountField(h.Fmt(), true), forms.Line(was.Expert), forms.Line(was.Note)
	remove := app.Command(nil)
	if was.ID != 0 {
		amount.SetAmount(&was.Amount)
		remove = pay.RemoveExpertSigning{ID: was.ID}
	}
	form.Add(formItem(h, "customer", "customer", customer))
	form.Add(formItem(h, "expert", "expert", expert), formItem(h, "rep", "expert.rep", rep.Box))
	form.Add(formItem(h, "date", "signed", date), formItem(h, "amount", "amount", amount))
	form.Add(formItem(h, "note", "note", note))
	forms.EditWide(h, h.T("pay.rule.expert"), form, func() (app.Command, error) {
		c := pay.SaveExpertSigning{ID: was.ID, Customer: customer.Code(), Expert: forms.Trimmed(expert), Rep: rep.Code(), Note: forms.Trimmed(note)}
		var err error
		if c.Date, err = date.Date(); err != nil {
			return nil, data.At("date", err)
		}
		c.Amount, err = wanted(amount)
		return c, err
	}, remove)
}

// poolIn is the pool of a period, or an empty one by the rules.
func poolIn(h page.Host, p data.Period) data.PayPool {
	pools, err := h.Reader().PayPools()
	if err != nil {
		h.Complain(err)
	}
	for _, x := range pools {
		if x.Period() == p {
			return x
		}
	}
	rule, err := h.Reader().PayRule()
	if err != nil {
		h.Complain(err)
	}
	return data.PayPool{From: p.From, Until: p.Until, Signing: rule.Signing, Collection: rule.Collection, Renewal: rule.Renewal}
}

// poolForm opens the dialog of the pool of a period.
func poolForm(h page.Host, was data.PayPool, day data.Date) {
	amount, budget := widgets.NewAmountField(h.Fmt(), true), widgets.NewAmountField(h.Fmt(), true)
	amount.SetAmount(was.Amount)
	budget.SetAmount(was.Budget)
	share := widgets.NewField("").WithUnit("%")
	if was.Share != nil {
		share.SetText(percentWords(h, *was.Share))
	}
	parts := [3]*widgets.Field{percentField(h, was.Signing), percentField(h, was.Collection), percentField(h, was.Renewal)}
	form := widgets.NewForm()
	form.Add(formItem(h, "amount", "pool.amount", amount), formItem(h, "share", "pool.share", share))
	form.Add(formItem(h, "signing", "pool.signing", parts[0]), formItem(h, "collection", "pool.collection", parts[1]), formItem(h, "renewal", "pool.renewal", parts[2]))
	form.Add(widgets.FormItem{Field: "budget", Label: h.T("pay.form.budget"), Object: budget, Hint: h.T("pay.form.budget.hint")})
	remove := app.Command(nil)
	if was.ID != 0 {
		remove = pay.RemovePayPool{Period: day}
	}
	forms.EditWide(h, h.T("pay.pool.of", pay.PeriodName(h.Fmt(), h.Plan(), was.Period())), form, func() (app.Command, error) {
		c := pay.SetPayPool{Period: day}
		var err error
		if c.Amount, err = amount.Amount(); err != nil {
			return nil, data.At("amount", err)
		}
		if c.Budget, err = budget.Amount(); err != nil {
			return nil, data.At("budget", err)
		}
		if forms.Trimmed(share) != "" {
			n, err := readPercent(h, "share", share)
			if err != nil {
				return nil, err
			}
			c.Share = &n
		}
		for i, to := range []*int{&c.Signing, &c.Collection, &c.Renewal} {
			if *to, err = readPercent(h, []string{"signing", "collection", "renewal"}[i], parts[i]); err != nil {
				return nil, err
			}
		}
		return c, nil
	}, remove)
}
