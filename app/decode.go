package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"quarterdeck/data"
)

// decode reads JSON fields strictly: a field nobody knows is a problem, not
// silence. No JSON at all means that every field is empty.
func decode(fields json.RawMessage, into any) error {
	if len(bytes.TrimSpace(fields)) == 0 {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(fields))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		if p := (data.Problem{}); errors.As(err, &p) {
			return p
		}
		return data.Problem{Key: "problem.json", Args: []any{err.Error()}}
	}
	if _, err := d.Token(); err != io.EOF {
		return data.Problem{Key: "problem.json.more"}
	}
	return nil
}
