package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/rituals"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	some := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Rituals()
		return ids(t, rows, err, func(x data.Ritual) data.ID { return x.ID })
	}
	line := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.ResponseItems()
		return ids(t, rows, err, func(x data.ResponseItem) data.ID { return x.ID })
	}
	minute := func(t *rapid.T) *int {
		if n := rapid.SampledFrom([]int{-2, -1, 0, 9 * 60, 24*60 - 1, 24 * 60}).Draw(t, "minute"); n >= -1 {
			return &n
		}
		return nil
	}
	generators["SaveRitual"] = func(t *rapid.T, r store.Reader) app.Command {
		c := rituals.SaveRitual{ID: some(t, r), Name: word(t, "name"), Rhythm: rapid.SampledFrom(append([]data.Rhythm{"x"}, data.Rhythms...)).Draw(t, "rhythm"),
			Weekdays: rapid.SampledFrom([]string{"", "3", "15", "51", "8"}).Draw(t, "weekdays"), Minute: minute(t), Lasts: rapid.IntRange(-1, 90).Draw(t, "lasts"),
			Owner: someRep(t, r), Who: rapid.SampledFrom(append([]data.RitualWho{"x"}, data.RitualWhos...)).Draw(t, "who"), People: []string{someRep(t, r), someRep(t, r)},
			Guests: word(t, "guests"), Stage: data.ID(rapid.IntRange(0, 2).Draw(t, "stage")), Shift: rapid.SampledFrom([]data.Shift{"x", "next", "before", "skip"}).Draw(t, "shift"),
			Kept: rapid.SampledFrom([]string{"", "review", "training:case", "training:x", "x"}).Draw(t, "kept"), Checklist: word(t, "checklist"), Output: word(t, "output"),
			Source: word(t, "source"), Begins: day(t, "begins"), On: rapid.Bool().Draw(t, "on")}
		if c.Rhythm.Months() > 0 && rapid.Bool().Draw(t, "by day") {
			c.Day, c.Weekdays = rapid.IntRange(-2, 32).Draw(t, "day"), ""
		} else if c.Rhythm.Months() > 0 {
			c.Nth = data.Nth(rapid.IntRange(-2, 5).Draw(t, "nth"))
		}
		if c.Rhythm.Months() > 1 {
			c.Month = rapid.IntRange(0, 12).Draw(t, "month")
		}
		return c
	}
	generators["RemoveRitual"] = func(t *rapid.T, r store.Reader) app.Command { return rituals.RemoveRitual{ID: some(t, r)} }
	generators["RestoreRituals"] = func(t *rapid.T, r store.Reader) app.Command {
		return rituals.RestoreRituals{Owner: someRep(t, r), From: day(t, "from")}
	}
	generators["SwitchRitual"] = func(t *rapid.T, r store.Reader) app.Command {
		return rituals.SwitchRitual{ID: some(t, r), On: rapid.Bool().Draw(t, "on")}
	}
	// occasion is a ritual and a day on which it falls due, mostly.
	occasion := func(t *rapid.T, r store.Reader) (data.ID, data.Date) {
		today := data.NewDate(2026, 8, 14)
		rows, err := rituals.Due(r, today, today-60, today+60)
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 0 || rapid.IntRange(0, 4).Draw(t, "any day") == 0 {
			return some(t, r), day(t, "day")
		}
		x := rapid.SampledFrom(rows).Draw(t, "occasion")
		return x.Ritual.ID, x.Day
	}
	generators["RecordRitual"] = func(t *rapid.T, r store.Reader) app.Command {
		c := rituals.RecordRitual{Done: rapid.Bool().Draw(t, "done"), Ticks: []string{word(t, "tick")}, Output: word(t, "output"), Link: word(t, "link"), People: word(t, "people"), Note: word(t, "note")}
		c.Ritual, c.Day = occasion(t, r)
		return c
	}
	generators["SkipRitual"] = func(t *rapid.T, r store.Reader) app.Command {
		c := rituals.SkipRitual{Reason: word(t, "reason")}
		c.Ritual, c.Day = occasion(t, r)
		return c
	}
	generators["ReopenRitual"] = func(t *rapid.T, r store.Reader) app.Command {
		c := rituals.ReopenRitual{}
		c.Ritual, c.Day = occasion(t, r)
		return c
	}
	generators["SaveResponseItem"] = func(t *rapid.T, r store.Reader) app.Command {
		return rituals.SaveResponseItem{ID: line(t, r), Day: day(t, "day"), Minute: minute(t), Customer: buyer(t, r), Need: word(t, "need"), Feature: word(t, "feature"),
			Promise: word(t, "promise"), Owner: someRep(t, r), Side: word(t, "side")}
	}
	generators["AnswerResponseItem"] = func(t *rapid.T, r store.Reader) app.Command {
		return rituals.AnswerResponseItem{ID: line(t, r), Day: day(t, "day"), Minute: minute(t), Reply: word(t, "reply"), Undo: rapid.Bool().Draw(t, "undo")}
	}
	generators["RemoveResponseItem"] = func(t *rapid.T, r store.Reader) app.Command { return rituals.RemoveResponseItem{ID: line(t, r)} }
}
