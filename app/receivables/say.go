package receivables

import (
	"cmp"
	"strings"

	"quarterdeck/app/text"
)

// AxisName is what a customer, rep, region or tier is called in a table; without
// a code it is what belongs to none.
func AxisName(f text.Fmt, by, code, name string) string {
	if code == "" {
		return f.T("receivables.none." + cmp.Or(by, ByCustomer))
	}
	if by != ByTier || name != "" {
		return name
	}
	_, tier, _ := strings.Cut(code, "/")
	return f.T("tier." + tier)
}
