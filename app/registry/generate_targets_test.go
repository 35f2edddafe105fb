package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	one := func(t *rapid.T, name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	bucket := func(t *rapid.T, name string) data.Date {
		return (data.NewMonth(2026, 1) + data.Month(rapid.IntRange(-1, 12).Draw(t, name))).Start()
	}
	rhythm := func(t *rapid.T) string {
		return one(t, "rhythm", "", "even", "25-30-25-20", "stairs", "history", "10-20-30-40", "x")
	}
	code := func(t *rapid.T, r store.Reader, kind data.Kind) string {
		index, err := r.CodeIndex(kind)
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{"", "-", "nobody"}
		for _, w := range words { // in an order that does not change
			if index[w] != 0 {
				codes = append(codes, w, w)
			}
		}
		return one(t, string(kind), codes...)
	}
	to := func(t *rapid.T, r store.Reader) string {
		return one(t, "to", "", "row", "column", code(t, r, data.Regions), code(t, r, data.Reps))
	}
	cell := func(t *rapid.T, r store.Reader) targets.CellRef {
		c := targets.CellRef{Bucket: bucket(t, "bucket")}
		if rapid.Bool().Draw(t, "by rep") {
			c.Rep = code(t, r, data.Reps)
			return c
		}
		c.Region, c.Product = code(t, r, data.Regions), code(t, r, data.Products)
		return c
	}
	generators["SetGoal"] = func(t *rapid.T, r store.Reader) app.Command {
		c := targets.SetGoal{Amount: money(t), Reason: word(t, "reason"), Owner: code(t, r, data.Reps), Best: money(t), LastYear: money(t)}
		if c.Owner == "-" {
			c.Owner = ""
		}
		if rapid.Bool().Draw(t, "growth set") {
			growth := rapid.IntRange(-200_000, 200_000).Draw(t, "growth")
			c.Growth = &growth
		}
		return c
	}
	generators["ApplyRhythm"] = func(t *rapid.T, _ store.Reader) app.Command {
		return targets.ApplyRhythm{Rhythm: rhythm(t), By: one(t, "by", "", "reps", "none", "x")}
	}
	generators["SpreadGoal"] = func(t *rapid.T, r store.Reader) app.Command {
		weight := targets.Weight{Code: code(t, r, data.Regions), Weight: rapid.Int64Range(-1, 5).Draw(t, "weight")}
		return targets.SpreadGoal{RegionsBy: one(t, "regions by", "", "equal", "given", "policy", "x"), Regions: []targets.Weight{weight},
			ProductsBy: one(t, "products by", "", "equal", "last_year", "policy"), Fill: one(t, "fill", "", "", "history", "x"), Rhythm: rhythm(t)}
	}
	generators["SetPolicy"] = func(t *rapid.T, _ store.Reader) app.Command {
		growth := func(name string) int { return rapid.IntRange(-110_00, 1010_00).Draw(t, name) }
		weight := func(name string) int { return rapid.IntRange(-1, 40).Draw(t, name) }
		c := targets.SetPolicy{Mature: growth("mature"), Growing: growth("growing"), Emerging: growth("emerging"), CashCow: weight("cow"),
			Star: weight("star"), Question: weight("question"), LongTail: weight("tail"), Step: rapid.SampledFrom([]data.Money{0, 1, 1000, -1}).Draw(t, "step")}
		for range rapid.IntRange(0, 2).Draw(t, "tiers") {
			c.Tiers = append(c.Tiers, data.TierWeight{Tier: data.Tier(one(t, "tier", "high", "low", "x")), Weight: weight("tier weight")})
		}
		return c
	}
	generators["SpreadReps"] = func(t *rapid.T, _ store.Reader) app.Command {
		return targets.SpreadReps{By: one(t, "by", "", "equal", "region", "given"), Rhythm: rhythm(t)}
	}
	generators["SetCell"] = func(t *rapid.T, r store.Reader) app.Command {
		c := cell(t, r)
		return targets.SetCell{Region: c.Region, Product: c.Product, Bucket: c.Bucket, Amount: amount(t), To: to(t, r)}
	}
	generators["SetRepCell"] = func(t *rapid.T, r store.Reader) app.Command {
		return targets.SetRepCell{Rep: code(t, r, data.Reps), Bucket: bucket(t, "bucket"), Amount: amount(t), To: to(t, r)}
	}
	generators["SetTotal"] = func(t *rapid.T, r store.Reader) app.Command {
		return targets.SetTotal{Region: code(t, r, data.Regions), Product: code(t, r, data.Products), From: bucket(t, "from"),
			Until: bucket(t, "until"), Amount: amount(t), To: to(t, r)}
	}
	generators["SetRepTotal"] = func(t *rapid.T, r store.Reader) app.Command {
		return targets.SetRepTotal{Region: code(t, r, data.Regions), Rep: code(t, r, data.Reps), Amount: amount(t), To: to(t, r)}
	}
	generators["SetCells"] = func(t *rapid.T, r store.Reader) app.Command {
		var c targets.SetCells
		for range rapid.IntRange(0, 3).Draw(t, "cells") {
			c.Cells = append(c.Cells, targets.Amount{CellRef: cell(t, r), Amount: amount(t)})
		}
		return c
	}
	generators["LockCells"] = func(t *rapid.T, r store.Reader) app.Command {
		return targets.LockCells{Cells: []targets.CellRef{cell(t, r)}, Locked: rapid.Bool().Draw(t, "locked")}
	}
	generators["ReopenMonth"] = func(t *rapid.T, _ store.Reader) app.Command {
		return targets.ReopenMonth{Bucket: bucket(t, "bucket"), Reason: word(t, "reason")}
	}
	generators["CloseAgain"] = func(t *rapid.T, _ store.Reader) app.Command {
		return targets.CloseAgain{Bucket: bucket(t, "bucket")}
	}
	ref := func(t *rapid.T, r store.Reader) targets.CubeRef {
		c := targets.CubeRef{Region: code(t, r, data.Regions), Product: code(t, r, data.Products), Rep: code(t, r, data.Reps),
			Tier: one(t, "tier", "", "", "high", "low", "x")}
		if rapid.Bool().Draw(t, "time") {
			c.From, c.Until = bucket(t, "from"), bucket(t, "until")
		}
		return c
	}
	generators["SetCube"] = func(t *rapid.T, r store.Reader) app.Command {
		return targets.SetCube{CubeRef: ref(t, r), Amount: amount(t), To: one(t, "to", "", "", "row")}
	}
	generators["SetCubes"] = func(t *rapid.T, r store.Reader) app.Command {
		var c targets.SetCubes
		for range rapid.IntRange(0, 3).Draw(t, "cells") {
			c.Cells = append(c.Cells, targets.CubeAmount{CubeRef: ref(t, r), Amount: amount(t)})
		}
		return c
	}
	generators["LockCubes"] = func(t *rapid.T, r store.Reader) app.Command {
		return targets.LockCubes{Refs: []targets.CubeRef{ref(t, r)}, Locked: rapid.Bool().Draw(t, "locked")}
	}
	generators["ForgetPins"] = func(t *rapid.T, r store.Reader) app.Command {
		var c targets.ForgetPins
		for range rapid.IntRange(0, 3).Draw(t, "refs") {
			c.Refs = append(c.Refs, ref(t, r))
		}
		return c
	}
}
