package store

import "quarterdeck/data"

// Complaints lists the complaints, the newest first.
func (r Reader) Complaints() ([]data.Complaint, error) {
	return list[data.Complaint](r, "date DESC, id DESC")
}

// Complaint is the complaint with the ID.
func (r Reader) Complaint(id data.ID) (data.Complaint, error) {
	return one[data.Complaint](r, data.ComplaintCases, id)
}

// SaveComplaint adds or replaces a complaint and returns it with its ID.
func (t Tx) SaveComplaint(x data.Complaint) (data.Complaint, error) {
	err := save(t, &x)
	return x, err
}

// ComplaintsOf lists the complaints of one customer, the newest first.
func (r Reader) ComplaintsOf(customer data.ID) (rows []data.Complaint, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("date DESC, id DESC").Find(&rows).Error
	return rows, err
}

// Ratings lists the ratings, the newest first.
func (r Reader) Ratings() ([]data.Rating, error) { return list[data.Rating](r, "date DESC, id DESC") }

// Rating is the rating with the ID.
func (r Reader) Rating(id data.ID) (data.Rating, error) { return one[data.Rating](r, data.Ratings, id) }

// SaveRating adds or replaces a rating and returns it with its ID.
func (t Tx) SaveRating(x data.Rating) (data.Rating, error) {
	err := save(t, &x)
	return x, err
}
