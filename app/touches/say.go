package touches

import (
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// ServiceWords is what a service of the log is called: the word of its key, else
// what was written.
func ServiceWords(f text.Fmt, code string) string {
	if code != "" && text.Has(f.Lang, "service."+code) {
		return schemes.ServiceName(f, data.Service{Key: code})
	}
	return code
}

// TierWords is the name of the tier that says how often; — for none.
func TierWords(f text.Fmt, x Call) string {
	if x.Tier == "" {
		return text.Unknown
	}
	return schemes.TierName(f, data.SchemeTier{Tier: x.Tier, Name: x.TierName})
}
