package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"quarterdeck/data"
)

// Decode reads JSON fields strictly: a field nobody knows is a problem, not
// silence. No JSON at all means that every field is empty. What is wrong with
// the JSON comes back as a [data.Problem].
func Decode(fields []byte, into any) error {
	if len(bytes.TrimSpace(fields)) == 0 {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(fields))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return badJSON(fields, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return data.Problem{Key: "problem.json.more"}
	}
	return nil
}

// badJSON says in plain words what the decoder says in those of a programmer.
func badJSON(fields []byte, err error) error {
	var problem data.Problem
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &problem):
		return problem
	case errors.As(err, &kind) && kind.Field == "":
		return data.Problem{Key: "problem.json.record"}
	case errors.As(err, &kind):
		return data.Problem{Key: "problem.json.kind", Field: kind.Field, Args: []any{kind.Field}}
	case errors.As(err, &syntax):
		return data.Problem{Key: "problem.json", Args: []any{syntax.Offset}}
	}
	if _, field, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return data.Problem{Key: "problem.json.unknown", Args: []any{strings.Trim(field, `"`)}}
	}
	return data.Problem{Key: "problem.json", Args: []any{len(fields)}} // it ends too early
}
