package store

import (
	"slices"

	"quarterdeck/data"
)

// Schemes lists the tier schemes in the order of their precedence.
func (r Reader) Schemes() ([]data.Scheme, error) { return list[data.Scheme](r, "position, id") }

// Scheme is the scheme with the code.
func (r Reader) Scheme(code string) (data.Scheme, error) {
	rows, err := r.Schemes()
	if i := slices.IndexFunc(rows, func(x data.Scheme) bool { return x.Code == code }); i >= 0 {
		return rows[i], nil
	}
	if err == nil {
		err = data.Problem{Key: "problem.unknown.schemes", Field: "scheme", Args: []any{code}}
	}
	return data.Scheme{}, err
}

// SaveScheme adds or replaces a scheme and returns it with its ID.
func (t Tx) SaveScheme(x data.Scheme) (data.Scheme, error) {
	err := save(t, &x)
	return x, err
}

// SchemeTiers lists the tiers of all schemes, by scheme and position.
func (r Reader) SchemeTiers() ([]data.SchemeTier, error) {
	return list[data.SchemeTier](r, "scheme_id, position, id")
}

// SaveSchemeTier adds or replaces a tier of a scheme.
func (t Tx) SaveSchemeTier(x data.SchemeTier) (data.SchemeTier, error) {
	if x.First == nil { // an absent list is an empty one, for the file knows no absent lists
		x.First = []data.Channel{}
	}
	if x.Second == nil {
		x.Second = []data.Channel{}
	}
	if x.Services == nil {
		x.Services = []data.Service{}
	}
	err := save(t, &x)
	return x, err
}

// TierBands lists the bands of all schemes in the order of their precedence.
func (r Reader) TierBands() ([]data.TierBand, error) {
	return list[data.TierBand](r, "scheme_id, position, id")
}

// SetTierBands makes the bands of a scheme exactly these, in this order.
func (t Tx) SetTierBands(scheme data.ID, bands []data.TierBand) error {
	if err := t.db.Exec("DELETE FROM tier_bands WHERE scheme_id = ?", int64(scheme)).Error; err != nil {
		return err
	}
	for i := range bands {
		bands[i].ID, bands[i].SchemeID, bands[i].Position = 0, scheme, i+1
	}
	return saveAll(t, bands)
}

// Traits lists what scored schemes ask, by scheme and position.
func (r Reader) Traits() ([]data.Trait, error) { return list[data.Trait](r, "scheme_id, position, id") }

// SetTraits makes the traits of a scheme exactly these, in this order.
func (t Tx) SetTraits(scheme data.ID, traits []data.Trait) error {
	if err := t.db.Exec("DELETE FROM traits WHERE scheme_id = ?", int64(scheme)).Error; err != nil {
		return err
	}
	for i := range traits {
		traits[i].ID, traits[i].SchemeID, traits[i].Position = 0, scheme, i+1
	}
	return saveAll(t, traits)
}

// Grades lists what was said about customers in scored and judged schemes up to
// a day, the oldest first.
func (r Reader) Grades(until data.Date) (rows []data.Grade, err error) {
	err = r.db.Where("day <= ?", int64(until)).Order("day, id").Find(&rows).Error
	return rows, err
}

// SaveGrade adds a grade, or replaces the one of the same day.
func (t Tx) SaveGrade(x data.Grade) error {
	if x.Scores == nil {
		x.Scores = map[string]int{}
	}
	if err := t.db.Exec("DELETE FROM grades WHERE scheme_id = ? AND customer_id = ? AND day = ? AND id <> ?",
		int64(x.SchemeID), int64(x.CustomerID), int64(x.Day), int64(x.ID)).Error; err != nil {
		return err
	}
	return save(t, &x)
}

// CareRule is what the plan promises about care; the default when none is set.
func (r Reader) CareRule() (data.CareRule, error) {
	rows, err := list[data.CareRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultCareRule(), err
	}
	return rows[0], nil
}

// SaveCareRule sets what the plan promises about care.
func (t Tx) SaveCareRule(x data.CareRule) error {
	x.ID = 1
	return save(t, &x)
}

// HealthRule says what health is made of; the default when none is set.
func (r Reader) HealthRule() (data.HealthRule, error) {
	rows, err := list[data.HealthRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultHealthRule(), err
	}
	return rows[0], nil
}

// SaveHealthRule sets what health is made of.
func (t Tx) SaveHealthRule(x data.HealthRule) error {
	x.ID = 1
	return save(t, &x)
}
