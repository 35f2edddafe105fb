package lights

import (
	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
)

// A response is what may be done about a red light.
type response struct{ code, name string }

// responsesOf lists what may be done about a red light.
func responsesOf(h page.Host) (rows []response, err error) {
	all, err := deviations.Responses(h.Reader())
	for _, x := range all {
		name := x.Name
		if key := "response." + x.Code; !x.Changed && text.Has(h.Lang(), key) { // in the reader's language, not the plan's
			name = h.T(key)
		}
		rows = append(rows, response{x.Code, name})
	}
	return rows, err
}
