package store

import "quarterdeck/data"

// Portraits lists the pages of the portrait handbook.
func (r Reader) Portraits() ([]data.Portrait, error) { return list[data.Portrait](r, "position, id") }

// Portrait is the page of the portrait handbook with the ID.
func (r Reader) Portrait(id data.ID) (data.Portrait, error) {
	return one[data.Portrait](r, data.Portraits, id)
}

// SavePortrait adds or replaces a page of the portrait handbook and returns it with its ID.
func (t Tx) SavePortrait(x data.Portrait) (data.Portrait, error) {
	err := save(t, &x)
	return x, err
}

// NeedReviews lists the need reviews, the newest first.
func (r Reader) NeedReviews() ([]data.NeedReview, error) {
	return list[data.NeedReview](r, "date DESC, id DESC")
}

// NeedReview is the need review with the ID.
func (r Reader) NeedReview(id data.ID) (data.NeedReview, error) {
	return one[data.NeedReview](r, data.NeedReviews, id)
}

// SaveNeedReview adds or replaces a need review and returns it with its ID.
func (t Tx) SaveNeedReview(x data.NeedReview) (data.NeedReview, error) {
	err := save(t, &x)
	return x, err
}

// NeedSamples lists the customers looked at in all reviews, by review and position.
func (r Reader) NeedSamples() ([]data.NeedSample, error) {
	return list[data.NeedSample](r, "review_id, position, id")
}

// NeedSample is the customer looked at in a review with the ID.
func (r Reader) NeedSample(id data.ID) (data.NeedSample, error) {
	return one[data.NeedSample](r, data.NeedSamples, id)
}

// SaveNeedSample adds or replaces a customer looked at in a review and returns it with its ID.
func (t Tx) SaveNeedSample(x data.NeedSample) (data.NeedSample, error) {
	err := save(t, &x)
	return x, err
}
