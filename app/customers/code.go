package customers

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// NextCode proposes a code for a new customer: the one after the highest of the
// commonest form, such as KH0131 after KH0130; C001 when no code ends in digits.
func NextCode(r store.Reader) (string, error) {
	rows, err := r.Customers()
	if err != nil {
		return "", err
	}
	codes := make([]string, len(rows))
	for i, x := range rows {
		codes[i] = x.Code
	}
	index, err := r.CodeIndex(data.Customers)
	if err != nil {
		return "", err
	}
	return text.Next(codes, "C001", func(code string) bool { _, taken := index[code]; return taken }), nil
}
