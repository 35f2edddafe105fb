package store

import (
	"errors"

	"quarterdeck/data"
)

// Reviews lists the reviews, the latest first.
func (r Reader) Reviews() ([]data.Review, error) { return list[data.Review](r, "date DESC, id DESC") }

// Review is the review with the ID.
func (r Reader) Review(id data.ID) (data.Review, error) {
	return one[data.Review](r, data.Reviews, id)
}

// SaveReview adds or replaces a review and returns it with its ID.
func (t Tx) SaveReview(x data.Review) (data.Review, error) {
	err := save(t, &x)
	return x, err
}

// ReviewParts lists what was frozen for a review, as it was written.
func (r Reader) ReviewParts(review data.ID) (rows []data.ReviewPart, err error) {
	err = r.db.Where("review_id = ?", review).Order("id").Find(&rows).Error
	return rows, err
}

// FreezeReview writes the frozen parts of a review, which has none yet.
func (t Tx) FreezeReview(rows []data.ReviewPart) error { return saveAll(t, rows) }

// ReviewTopics lists the agenda of a review in its order, or of all when the
// review is zero.
func (r Reader) ReviewTopics(review data.ID) (rows []data.ReviewTopic, err error) {
	q := r.db.Order("review_id, position, id")
	if review != 0 {
		q = q.Where("review_id = ?", review)
	}
	err = q.Find(&rows).Error
	return rows, err
}

// ReviewTopic is the topic with the ID.
func (r Reader) ReviewTopic(id data.ID) (data.ReviewTopic, error) {
	return one[data.ReviewTopic](r, data.ReviewTopics, id)
}

// SaveReviewTopic adds or replaces a topic and returns it with its ID.
func (t Tx) SaveReviewTopic(x data.ReviewTopic) (data.ReviewTopic, error) {
	err := save(t, &x)
	return x, err
}

// SaveReviewTopics adds or replaces many topics.
func (t Tx) SaveReviewTopics(rows []data.ReviewTopic) error { return saveAll(t, rows) }

// ReviewReopenings lists why a review was opened again, the latest first.
func (r Reader) ReviewReopenings(review data.ID) (rows []data.ReviewReopening, err error) {
	err = r.db.Where("review_id = ?", review).Order("date DESC, id DESC").Find(&rows).Error
	return rows, err
}

// AddReviewReopening writes down why a review was opened again.
func (t Tx) AddReviewReopening(x data.ReviewReopening) error { return save(t, &x) }

// KeepPromises takes all reviews away, and of the decisions and actions those that
// are not open promises of one: what the next plan begins with (S0-27); open actions
// against deviations that are not settled stay too. The promises
// stand alone then; what else they named goes with its own records.
func (t Tx) KeepPromises() error {
	for _, query := range []string{
		"DELETE FROM decisions WHERE review_id IS NULL OR state <> 'open'",
		"DELETE FROM actions WHERE done <> 0 OR review_id IS NULL AND (deviation_id IS NULL OR deviation_id NOT IN (SELECT id FROM deviations WHERE closed = 0))",
		"UPDATE actions SET stage_id = NULL, one_on_one_id = NULL, rep_id = NULL", // they would go with them
		"DELETE FROM reviews",
	} {
		if err := t.db.Exec(query).Error; err != nil {
			return err
		}
	}
	return nil
}

// checkReviews asks every record around reviews what is wrong with it.
func (f *File) checkReviews(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.Review](f, data.Reviews, add), each[data.ReviewPart](f, data.ReviewParts, add),
		each[data.ReviewTopic](f, data.ReviewTopics, add), each[data.ReviewReopening](f, data.ReviewReopenings, add))
}
