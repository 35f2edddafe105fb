package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many characters a code or a name may have.
const longest = 200

// Codes is the kind of outside codes.
const Codes Kind = "codes"

// A Code is one more name by which another system knows a region, product, rep
// or customer. The noun's own Code field is not repeated here.
type Code struct {
	ID     ID     `json:"id"`
	Kind   Kind   `json:"kind"`
	NounID ID     `json:"noun_id"`
	Code   string `json:"code"` // unique within a kind; leading zeros count
}

// Check reports a code that is empty or belongs to nothing.
func (c Code) Check() error {
	if c.NounID == 0 {
		return Problem{Key: "problem.code.owner", Field: "code"}
	}
	return checkText("code", c.Code, true)
}

// checkNamed reports a noun whose code or name is missing or unfit.
func checkNamed(noun, code, name string) error {
	if strings.TrimSpace(code) == "" {
		return Problem{Key: "problem." + noun + ".code", Field: "code"}
	}
	if strings.TrimSpace(name) == "" {
		return Problem{Key: "problem." + noun + ".name", Field: "name"}
	}
	if err := checkText("code", code, true); err != nil {
		return err
	}
	return checkText("name", name, true)
}

// checkText reports text that is not UTF-8, holds control characters, or, when
// short, is longer than a name may be. Long text may hold line breaks.
func checkText(field, s string, short bool) error {
	limit := 20_000
	if short {
		limit = longest
	}
	if !utf8.ValidString(s) || utf8.RuneCountInString(s) > limit {
		return Problem{Key: "problem.text", Field: field, Args: []any{limit}}
	}
	for _, r := range s {
		// Marks of direction let a name read as another than it is.
		if unicode.IsControl(r) && (short || r != '\n' && r != '\t') || unicode.Is(unicode.Bidi_Control, r) {
			return Problem{Key: "problem.text.control", Field: field}
		}
	}
	return nil
}
