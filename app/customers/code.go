package customers

import (
	"fmt"
	"strings"

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
	type form struct{ count, highest, width int }
	forms, best := map[string]*form{}, ""
	for _, x := range rows {
		head := strings.TrimRight(x.Code, "0123456789")
		digits := x.Code[len(head):]
		if digits == "" || len(digits) > 9 {
			continue
		}
		n := 0
		for _, d := range digits {
			n = n*10 + int(d-'0')
		}
		if forms[head] == nil {
			forms[head] = &form{}
		}
		f := forms[head]
		f.count++
		if n >= f.highest {
			f.highest, f.width = n, len(digits)
		}
		if forms[best] == nil || f.count > forms[best].count {
			best = head
		}
	}
	index, err := r.CodeIndex(data.Customers)
	if err != nil || forms[best] == nil {
		return "C001", err
	}
	for n := forms[best].highest + 1; ; n++ {
		code := fmt.Sprintf("%s%0*d", best, forms[best].width, n)
		if _, taken := index[code]; !taken {
			return code, nil
		}
	}
}
