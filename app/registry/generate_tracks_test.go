package registry_test

import (
	"time"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	track := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.TalkTracks()
		return ids(t, rows, err, func(x data.TalkTrack) data.ID { return x.ID })
	}
	told := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.TrackCases()
		return ids(t, rows, err, func(x data.TrackCase) data.ID { return x.ID })
	}
	scene := func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"price", "competitor", "budget", "账期", ""}).Draw(t, "scene")
	}
	generators["SaveTrack"] = func(t *rapid.T, r store.Reader) app.Command {
		return tracks.SaveTrack{ID: track(t, r), Name: word(t, "name"), Scene: scene(t), Says: word(t, "says"), Answer: word(t, "answer"), Proof: word(t, "proof"),
			Do: word(t, "do"), Dont: word(t, "dont"), Tier: data.Tier(word(t, "tier"))}
	}
	generators["RemoveTrack"] = func(t *rapid.T, r store.Reader) app.Command { return tracks.RemoveTrack{ID: track(t, r)} }
	generators["SaveTrackCase"] = func(t *rapid.T, r store.Reader) app.Command {
		return tracks.SaveTrackCase{ID: told(t, r), Rep: someRep(t, r), Date: day(t, "date"), Won: rapid.Bool().Draw(t, "won"), Customer: buyer(t, r), Scene: scene(t),
			Text: word(t, "text"), Lesson: word(t, "lesson")}
	}
	generators["RemoveTrackCase"] = func(t *rapid.T, r store.Reader) app.Command { return tracks.RemoveTrackCase{ID: told(t, r)} }
	generators["PromoteCase"] = func(t *rapid.T, r store.Reader) app.Command {
		return tracks.PromoteCase{Case: told(t, r), Track: track(t, r), Name: word(t, "name")}
	}
	generators["LogTrackUse"] = func(t *rapid.T, r store.Reader) app.Command {
		c := tracks.LogTrackUse{Track: track(t, r), Date: day(t, "date"), Rep: someRep(t, r), Customer: buyer(t, r), Note: word(t, "note")}
		if rapid.Bool().Draw(t, "in a training") {
			c.Training = number(t)
		}
		if rapid.Bool().Draw(t, "known") {
			worked := rapid.Bool().Draw(t, "worked")
			c.Worked = &worked
		}
		return c
	}
	generators["RemoveTrackUse"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.TrackUses()
		return tracks.RemoveTrackUse{ID: ids(t, rows, err, func(x data.TrackUse) data.ID { return x.ID })}
	}
	generators["SaveBehaviours"] = func(t *rapid.T, r store.Reader) app.Command {
		c := tracks.SaveBehaviours{Week: day(t, "week")}
		for range rapid.IntRange(0, 3).Draw(t, "rows") {
			c.Rows = append(c.Rows, tracks.LookedAt{ID: number(t), Customer: buyer(t, r), Page: word(t, "page"), Views: rapid.IntRange(-1, 9).Draw(t, "views")})
		}
		return c
	}
	generators["RemoveBehaviour"] = func(t *rapid.T, r store.Reader) app.Command { return tracks.RemoveBehaviour{ID: number(t)} }
	generators["SetTrackRules"] = func(t *rapid.T, r store.Reader) app.Command {
		return tracks.SetTrackRules{Won: rapid.IntRange(-1, 9).Draw(t, "won"), Lost: 3, Views: rapid.IntRange(0, 5).Draw(t, "views"), Weekday: time.Weekday(rapid.IntRange(0, 7).Draw(t, "weekday"))}
	}
}
