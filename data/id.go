package data

import (
	"database/sql/driver"
	"fmt"
)

// ID numbers one record of a kind. Zero means "none": for a new record, "not
// stored yet"; for a reference, "all" or "not set", which the file keeps as NULL
// so that the database itself can guard references.
type ID int64

// Value stores zero as NULL.
func (i ID) Value() (driver.Value, error) {
	if i == 0 {
		return nil, nil
	}
	return int64(i), nil
}

// Scan reads NULL as zero.
func (i *ID) Scan(v any) error {
	switch x := v.(type) {
	case nil:
		*i = 0
	case int64:
		*i = ID(x)
	default:
		return fmt.Errorf("data: an ID cannot be a %T", v)
	}
	return nil
}
