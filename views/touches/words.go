package touches

import (
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// serviceWords is what a service of the log is called: the word of its key, else
// what was written.
func serviceWords(h page.Host, code string) string {
	if code == "" {
		return ""
	}
	if text.Has(h.Lang(), "service."+code) {
		return schemes.ServiceName(h.Fmt(), data.Service{Key: code})
	}
	return code
}
