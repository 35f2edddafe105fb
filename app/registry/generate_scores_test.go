package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/scores"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	indicator := func(t *rapid.T) data.Indicator {
		return rapid.SampledFrom(append([]data.Indicator{"", "x"}, data.Indicators...)).Draw(t, "indicator")
	}
	generators["SetScoreRules"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := scores.SetScoreRules{FollowFloor: rapid.IntRange(-1, 100_01).Draw(t, "floor"), FollowPoints: rapid.IntRange(0, 20_00).Draw(t, "points"), Serious: rapid.IntRange(0, 4).Draw(t, "serious")}
		left := rapid.SampledFrom([]int{100_00, 99_99}).Draw(t, "weights")
		for _, i := range rapid.SliceOfN(rapid.SampledFrom(data.Indicators), 0, 5).Draw(t, "indicators") {
			w := rapid.IntRange(0, left).Draw(t, "weight")
			left -= w
			c.Items = append(c.Items, scores.Item{Indicator: i, Weight: w, Zero: rapid.Int64Range(0, 300).Draw(t, "zero"), Full: rapid.Int64Range(0, 500).Draw(t, "full"), Cap: rapid.IntRange(0, 150_00).Draw(t, "cap"), Typed: rapid.Bool().Draw(t, "typed")})
		}
		if len(c.Items) > 0 {
			c.Items[0].Weight += left
		}
		return c
	}
	generators["ResetScoreRules"] = func(*rapid.T, store.Reader) app.Command { return scores.ResetScoreRules{} }
	generators["SetScoreMarks"] = func(t *rapid.T, r store.Reader) app.Command {
		c := scores.SetScoreMarks{By: rapid.SampledFrom([]string{"", "month", "quarter", "year", "x"}).Draw(t, "by"), Day: day(t, "day")}
		for range rapid.IntRange(0, 3).Draw(t, "marks") {
			m := scores.Mark{Rep: someRep(t, r), Indicator: indicator(t), Note: word(t, "note")}
			if rapid.IntRange(0, 2).Draw(t, "given") > 0 {
				n := rapid.IntRange(-1, 100_01).Draw(t, "mark")
				m.Mark = &n
			}
			c.Marks = append(c.Marks, m)
		}
		return c
	}
	praise := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Praises()
		return ids(t, rows, err, func(x data.Praise) data.ID { return x.ID })
	}
	generators["SavePraise"] = func(t *rapid.T, r store.Reader) app.Command {
		c := scores.SavePraise{ID: praise(t, r), Rep: someRep(t, r), Date: day(t, "date"), Award: rapid.SampledFrom(append([]data.Award{"x"}, data.Awards...)).Draw(t, "award"),
			Incentive: rapid.SampledFrom([]data.Incentive{"", "x", data.Material, data.Career}).Draw(t, "incentive"), Text: word(t, "text"), Reward: money(t)}
		if rapid.Bool().Draw(t, "from a customer") {
			c.Customer = buyer(t, r)
		}
		return c
	}
	generators["RemovePraise"] = func(t *rapid.T, r store.Reader) app.Command { return scores.RemovePraise{ID: praise(t, r)} }
}
