package text

import (
	"fmt"
	"strings"
)

// Next proposes a code or number for a new record: the one after the highest of
// the commonest form among those there are, such as KH0131 after KH0130. First is
// the answer when none ends in digits, or with the next digits when it is taken;
// it ends in digits itself.
func Next(codes []string, first string, taken func(code string) bool) string {
	type form struct{ count, highest, width int }
	forms, best := map[string]*form{}, ""
	for _, code := range codes {
		head, n, width := ending(code)
		if width == 0 || width > 9 { // longer ones are no running numbers
			continue
		}
		f := forms[head]
		if f == nil {
			f = &form{}
			forms[head] = f
		}
		if f.count++; n >= f.highest {
			f.highest, f.width = n, width
		}
		if forms[best] == nil || f.count > forms[best].count {
			best = head
		}
	}
	f := forms[best]
	if f == nil {
		head, n, width := ending(first)
		best, f = head, &form{highest: n - 1, width: width}
	}
	for n := f.highest + 1; ; n++ {
		if code := fmt.Sprintf("%s%0*d", best, f.width, n); !taken(code) {
			return code
		}
	}
}

// ending cuts the digits off the end of a code; width is how many there are.
func ending(code string) (head string, n, width int) {
	head = strings.TrimRight(code, "0123456789")
	for _, d := range code[len(head):] {
		n = n*10 + int(d-'0')
	}
	return head, n, len(code) - len(head)
}
