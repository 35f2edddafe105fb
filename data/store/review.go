package store

import "quarterdeck/data"

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

// checkReviews asks every record around reviews what is wrong with it.
func (f *File) checkReviews(add func(part, format string, args ...any)) error {
	return each[data.Review](f, data.Reviews, add)
}
