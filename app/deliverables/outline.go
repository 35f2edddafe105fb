package deliverables

import (
	"io"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// Outline is the template of a document as Markdown: its name, the firm and day,
// what it is for, and a heading for each line of its outline.
func Outline(f text.Fmt, plan data.Plan, today data.Date, x data.Deliverable) string {
	var b strings.Builder
	b.WriteString("# " + Name(f, x) + "\n\n" + plan.Firm + " · " + f.DateYear(today) + "\n\n")
	if what := What(f, x); what != "" {
		b.WriteString("> " + what + "\n\n")
	}
	for _, line := range strings.Split(Template(f, x), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("## " + line + "\n\n\n")
		}
	}
	return b.String()
}

// WriteOutline writes the template of a document as a Markdown file, whole or not
// at all.
func WriteOutline(path string, f text.Fmt, plan data.Plan, today data.Date, x data.Deliverable) error {
	return exchange.WriteFile(path, func(w io.Writer) error {
		_, err := io.WriteString(w, Outline(f, plan, today, x))
		return err
	})
}
