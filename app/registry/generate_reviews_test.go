package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	id := func(t *rapid.T, r store.Reader, kind data.Kind) data.ID {
		n, err := r.Count(kind)
		if err != nil {
			t.Fatal(err)
		}
		return data.ID(rapid.IntRange(0, n+1).Draw(t, string(kind)))
	}
	text := func(t *rapid.T, what string) *string {
		if rapid.Bool().Draw(t, what+" given") {
			w := word(t, what)
			return &w
		}
		return nil
	}
	generators["OpenReview"] = func(t *rapid.T, _ store.Reader) app.Command {
		return reviews.OpenReview{Rhythm: rapid.SampledFrom([]data.Rhythm{data.Daily, data.Weekly, data.Biweekly, data.Monthly, data.Quarterly, data.Yearly, ""}).Draw(t, "rhythm"),
			Date: day(t, "date"), Attendees: word(t, "attendees")}
	}
	generators["SaveReview"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.SaveReview{ID: id(t, r, data.Reviews), Attendees: text(t, "attendees"), Note: text(t, "note")}
	}
	generators["SaveReviewTopic"] = func(t *rapid.T, r store.Reader) app.Command {
		minutes := rapid.IntRange(-1, 60).Draw(t, "minutes")
		return reviews.SaveReviewTopic{ID: id(t, r, data.ReviewTopics), Review: id(t, r, data.Reviews), Title: text(t, "title"), Minutes: &minutes, Note: text(t, "note")}
	}
	generators["MarkReviewTopic"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.MarkReviewTopic{ID: id(t, r, data.ReviewTopics), Reason: word(t, "reason"),
			State: rapid.SampledFrom([]data.TopicState{data.TopicOpen, data.TopicDone, data.TopicCarried, data.TopicDropped, "x"}).Draw(t, "state")}
	}
	generators["MoveReviewTopic"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.MoveReviewTopic{ID: id(t, r, data.ReviewTopics), By: rapid.IntRange(-20, 20).Draw(t, "by")}
	}
	generators["RemoveReviewTopic"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.RemoveReviewTopic{ID: id(t, r, data.ReviewTopics)}
	}
	generators["SaveReviewDecision"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.SaveReviewDecision{ID: id(t, r, data.Decisions), Review: id(t, r, data.Reviews), Topic: id(t, r, data.ReviewTopics), Text: word(t, "text"),
			Cost: word(t, "cost"), Expected: money(t), State: rapid.SampledFrom([]data.DecisionState{"", data.Open, data.Agreed, data.Refused, "x"}).Draw(t, "state")}
	}
	generators["SaveReviewAction"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.SaveReviewAction{ID: id(t, r, data.Actions), Review: id(t, r, data.Reviews), Topic: id(t, r, data.ReviewTopics), Text: word(t, "text"),
			Owner: someRep(t, r), Due: day(t, "due")}
	}
	generators["EndReview"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.EndReview{ID: id(t, r, data.Reviews), Day: day(t, "day"), Carry: rapid.Bool().Draw(t, "carry")}
	}
	generators["ReopenReview"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.ReopenReview{ID: id(t, r, data.Reviews), Reason: word(t, "reason")}
	}
	generators["RemoveReview"] = func(t *rapid.T, r store.Reader) app.Command {
		return reviews.RemoveReview{ID: id(t, r, data.Reviews)}
	}
}
