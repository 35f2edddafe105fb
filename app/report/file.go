package report

import (
	"io"

	"quarterdeck/data/exchange"
)

// WriteFile writes the document as PDF to path, over a file that is there. The
// PDF is made whole beside its place, so that a failure leaves the old file as
// it was. A folder that cannot be written is a [data.Problem].
func WriteFile(path string, doc Document) error {
	return exchange.WriteFile(path, func(w io.Writer) error { return Write(w, doc.Pages, doc.Meta) })
}
