package touches

import (
	"quarterdeck/app/touches"
	"quarterdeck/views/page"
)

// serviceWords is what a service of the log is called.
func serviceWords(h page.Host, code string) string { return touches.ServiceWords(h.Fmt(), code) }
