package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/pay"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// seller is the code of a rep that is there, mostly.
func seller(t *rapid.T, r store.Reader) string {
	rows, err := r.Reps()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{"", word(t, "rep")}
	for _, x := range rows {
		codes = append(codes, x.Code, x.Code, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, "seller")
}

// goods is the code of a product that is there, mostly.
func goods(t *rapid.T, r store.Reader) string {
	rows, err := r.Products()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{word(t, "product")}
	for _, x := range rows {
		codes = append(codes, x.Code, x.Code, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, "goods")
}

// pastDay is a day within the plan or before, so that its period may have ended.
func pastDay(t *rapid.T, what string) data.Date {
	return data.NewDate(2026, 1, 1) + data.Date(rapid.IntRange(-40, 400).Draw(t, what))
}

func steps(t *rapid.T) (tiers []data.PayTier) {
	for from := int64(0); len(tiers) < rapid.IntRange(0, 4).Draw(t, "steps"); from += rapid.Int64Range(-10, 9000).Draw(t, "further") {
		tiers = append(tiers, data.PayTier{From: from, Rate: rapid.IntRange(-1, 101_00).Draw(t, "rate")})
	}
	return tiers
}

func init() {
	share := func(t *rapid.T, what string) int {
		return rapid.SampledFrom([]int{0, 20_00, 40_00, 100_00, -1}).Draw(t, what)
	}
	generators["SavePayScheme"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.PaySchemes()
		return pay.SavePayScheme{ID: ids(t, rows, err, func(x data.PayScheme) data.ID { return x.ID }), From: pastDay(t, "from"), Until: day(t, "until"),
			Level: rapid.SampledFrom([]data.Level{"", "", data.Top, data.Manager, "x"}).Draw(t, "level"), Rep: seller(t, r),
			Base:    rapid.SampledFrom([]data.PayBase{"", data.OwnOrders, data.CreditedSales, "x"}).Draw(t, "base"),
			Measure: rapid.SampledFrom([]data.PayMeasure{"", data.ByAttainment, data.ByAmount, "x"}).Draw(t, "measure"),
			Method:  rapid.SampledFrom([]data.PayMethod{"", data.Marginal, data.Whole, "x"}).Draw(t, "method"),
			When:    rapid.SampledFrom([]data.PayWhen{"", data.OnSigning, data.OnCash, "x"}).Draw(t, "when"),
			Tiers:   steps(t), Cap: money(t), Guarantee: money(t), NewUplift: share(t, "uplift"),
			NewReading: rapid.SampledFrom([]data.Reading{"", data.Relative, data.InPoints, "x"}).Draw(t, "reading"), Note: word(t, "note")}
	}
	generators["RemovePayScheme"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.PaySchemes()
		return pay.RemovePayScheme{ID: ids(t, rows, err, func(x data.PayScheme) data.ID { return x.ID })}
	}
	generators["SetPayRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		return pay.SetPayRules{Span: rapid.SampledFrom([]data.PaySpan{data.PayMonthly, data.PayQuarterly, data.PayYearly, "x"}).Draw(t, "span"),
			Signing: share(t, "signing"), Collection: share(t, "collection"), Renewal: share(t, "renewal"), TeamRate: share(t, "team"),
			ExpertOver: amount(t), ExpertRate: share(t, "expert"), UnpaidDays: rapid.IntRange(-1, 90).Draw(t, "days")}
	}
	generators["SaveNovelty"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.Novelties()
		return pay.SaveNovelty{ID: ids(t, rows, err, func(x data.Novelty) data.ID { return x.ID }), Product: goods(t, r), From: pastDay(t, "from"), Until: day(t, "until")}
	}
	generators["RemoveNovelty"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.Novelties()
		return pay.RemoveNovelty{ID: ids(t, rows, err, func(x data.Novelty) data.ID { return x.ID })}
	}
	generators["SaveExpertSigning"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.ExpertSignings()
		return pay.SaveExpertSigning{ID: ids(t, rows, err, func(x data.ExpertSigning) data.ID { return x.ID }), Date: pastDay(t, "date"), Customer: buyer(t, r),
			Expert: word(t, "expert"), Rep: seller(t, r), Amount: amount(t), Note: word(t, "note")}
	}
	generators["RemoveExpertSigning"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.ExpertSignings()
		return pay.RemoveExpertSigning{ID: ids(t, rows, err, func(x data.ExpertSigning) data.ID { return x.ID })}
	}
	generators["SavePayAward"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.PayAwards()
		return pay.SavePayAward{ID: ids(t, rows, err, func(x data.PayAward) data.ID { return x.ID }), Date: pastDay(t, "date"), Rep: seller(t, r), Amount: amount(t), Reason: word(t, "reason")}
	}
	generators["RemovePayAward"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.PayAwards()
		return pay.RemovePayAward{ID: ids(t, rows, err, func(x data.PayAward) data.ID { return x.ID })}
	}
	generators["SetPayPool"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := pay.SetPayPool{Period: pastDay(t, "period"), Amount: money(t), Signing: share(t, "signing"), Collection: share(t, "collection"), Renewal: share(t, "renewal"), Budget: money(t)}
		if rapid.Bool().Draw(t, "by share") {
			n := share(t, "share")
			c.Share = &n
		}
		return c
	}
	generators["RemovePayPool"] = func(t *rapid.T, _ store.Reader) app.Command { return pay.RemovePayPool{Period: pastDay(t, "period")} }
	generators["SettlePay"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := pay.SettlePay{Note: word(t, "note")}
		if rapid.Bool().Draw(t, "which") {
			c.Period = pastDay(t, "period")
		}
		return c
	}
}
