package actuals

import (
	"slices"
	"strings"

	"quarterdeck/app/actuals"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A mark is what a row of a preview is counted as.
type mark int

const (
	everything mark = iota
	good            // comes in
	wrong           // cannot
	doubt           // comes in, and should be looked at: it names what nobody knows, or earns a warning
	twin            // comes in beside an earlier row of the same content
	repeated        // is in the plan already
)

// A judge turns verdicts into words, marks and boxes around cells.
type judge struct {
	host    page.Host
	draft   *draft
	preview *actuals.Preview
	strange map[exchange.Field]map[string]bool // names that nobody knows, by field
	fresh   map[string]bool                    // customers that are new to the plan
}

func newJudge(h page.Host, d *draft) (*judge, error) {
	j := &judge{host: h, draft: d, preview: d.preview, strange: map[exchange.Field]map[string]bool{}, fresh: map[string]bool{}}
	// A name that a plan with such names lacks is more likely misspelt than new.
	for _, x := range []struct {
		kind  data.Kind
		field exchange.Field
		codes []string
	}{{data.Reps, exchange.Rep, d.preview.UnknownReps}, {data.Regions, exchange.Region, d.preview.UnknownRegions}, {data.Products, exchange.Product, d.preview.NewProducts}} {
		n, err := h.Reader().Count(x.kind)
		if err != nil {
			return j, err
		}
		if n > 0 && string(x.kind) != d.as {
			j.strange[x.field] = set(x.codes)
		}
	}
	j.fresh = set(d.preview.NewCustomers)
	return j, nil
}

func set(list []string) map[string]bool {
	s := make(map[string]bool, len(list))
	for _, x := range list {
		s[x] = true
	}
	return s
}

// value is what a row says in a field.
func (j *judge) value(v *actuals.RowVerdict, f exchange.Field) string {
	i := j.draft.mapping.Column(f)
	if i < 0 {
		return ""
	}
	return oneLine(v.Row.Cell(i))
}

// stranger is the field of a row that names what nobody knows, "" when there is none.
func (j *judge) stranger(v *actuals.RowVerdict) exchange.Field {
	for _, f := range []exchange.Field{exchange.Rep, exchange.Region, exchange.Product} {
		if names := j.strange[f]; len(names) > 0 && names[j.value(v, f)] {
			return f
		}
	}
	return ""
}

// mark tells what a row is counted as.
func (j *judge) mark(v *actuals.RowVerdict) mark {
	switch {
	case v.Verdict == actuals.Wrong:
		return wrong
	case v.Verdict == actuals.Repeated:
		return repeated
	case v.Warnings.Bad():
		return doubt
	case v.Twin != 0:
		return twin
	case j.stranger(v) != "":
		return doubt
	}
	return good
}

// result is the verdict as a cell: shape, word, and the whole reason when pointed at.
func (j *judge) result(v *actuals.RowVerdict) widgets.Cell {
	t := j.host.T
	switch j.mark(v) {
	case wrong:
		reasons := j.reasons(v.Faults)
		return widgets.Cell{Mark: true, Light: chart.Red, Text: short(reasons), Token: "bad", Bold: true, Exact: strings.Join(reasons, "\n")}
	case repeated:
		if v.Twin != 0 {
			return widgets.Cell{Mark: true, Light: chart.Ring, Text: t("import.row.same", v.Twin), Token: "t2"}
		}
		return widgets.Cell{Mark: true, Light: chart.Ring, Text: t("import.row.repeated"), Token: "t2"}
	case twin:
		return widgets.Cell{Mark: true, Light: chart.Amber, Text: t("import.row.twin", v.Twin), Token: "warn"}
	case doubt:
		if v.Warnings.Bad() {
			reasons := j.reasons(v.Warnings)
			return widgets.Cell{Mark: true, Light: chart.Amber, Text: short(reasons), Token: "warn", Exact: strings.Join(reasons, "\n")}
		}
		f := j.stranger(v)
		return widgets.Cell{Mark: true, Light: chart.Amber, Text: t("import.row.unknown." + string(f)), Token: "warn", Exact: t("import.row.unknown."+string(f)+".why", j.value(v, f))}
	}
	return widgets.Cell{Mark: true, Light: chart.Green, Text: t(j.welcome(v)), Token: "t2"}
}

// reasons are what is said about a row, in sentences.
func (j *judge) reasons(faults exchange.Faults) (list []string) {
	for _, f := range faults {
		list = append(list, j.host.Fmt().Sentence(f.Problem))
	}
	return list
}

// nounKinds are the files whose rows add a record or change one.
var nounKinds = []string{exchange.AsCustomers, exchange.AsReps, exchange.AsRegions, exchange.AsProducts, exchange.AsContacts}

// welcome is the key of what happens to a good row.
func (j *judge) welcome(v *actuals.RowVerdict) string {
	switch {
	case v.Update:
		return "import.row.update"
	case j.fresh[j.value(v, exchange.Customer)]:
		return "import.row.customer"
	case slices.Contains(nounKinds, j.draft.as):
		return "import.row.add"
	}
	return "import.row.ready"
}

// short is the beginning of a reason, as far as it fits beside a row; how many
// more there are stands behind it.
func short(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	s := reasons[0]
	for _, end := range []string{"。", ". ", "："} {
		if i := strings.Index(s, end); i > 0 {
			s = s[:i]
		}
	}
	s = strings.TrimSuffix(s, ".")
	if len(reasons) > 1 {
		s += " …"
	}
	return s
}

// box is the box around the cell of a column: "wrong", "doubt" or "".
func (j *judge) box(v *actuals.RowVerdict, column int) string {
	switch j.mark(v) {
	case wrong:
		if slices.ContainsFunc(v.Faults, func(f exchange.Fault) bool { return f.Column == column && column >= 0 }) {
			return "wrong"
		}
	case doubt:
		if slices.ContainsFunc(v.Warnings, func(f exchange.Fault) bool { return f.Column == column }) || j.draft.mapping.Column(j.stranger(v)) == column {
			return "doubt"
		}
	}
	return ""
}
