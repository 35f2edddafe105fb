package exchange

import (
	"slices"

	"quarterdeck/data"
)

// A NounRow is one row of a file of customers, reps, regions or products. Code
// and Name stand in for each other where the file has only one of them.
type NounRow struct {
	Line    int
	Code    string
	Aliases []string // further outside codes, without empty ones and repetitions
	Name    string
	Region  string    // of a customer or rep; "" when not said
	Parent  string    // what a region or product is a part of; "" when not said
	Rep     string    // who looks after a customer; "" when not said
	Sort    string    // kind of business of a customer; "" when not said
	Since   data.Date // customer since, rep joined; zero when not said

	Faults
}

// The rows of the four files of nouns.
type (
	CustomerRow = NounRow
	RepRow      = NounRow
	RegionRow   = NounRow
	ProductRow  = NounRow
)

// Nouns reads every row of a table as a customer, rep, region or product, as m.As
// says. A code that an earlier row has is a fault, as is a code that is another
// row's alias.
func Nouns(t *Table, m Mapping) []NounRow {
	r := newReader(t, m, "")
	rows := make([]NounRow, len(t.Rows))
	owner := map[string]int{} // line that has a code or alias
	for i, row := range t.Rows {
		n := &rows[i]
		n.Line = row.Line
		if r.start(row) {
			r.noun(n)
			for at, code := range append([]string{n.Code}, n.Aliases...) {
				line, taken := owner[code]
				switch {
				case code == "":
				case taken:
					r.faultTaken(at, code, line)
				default:
					owner[code] = n.Line
				}
			}
		}
		n.Faults = r.faults
	}
	return rows
}

func (r *reader) noun(n *NounRow) {
	n.Code, n.Name = r.text(Code), r.text(Name)
	if n.Code == "" && r.columns[Code] < 0 {
		n.Code = n.Name
	}
	if n.Name == "" {
		n.Name = n.Code
	}
	for _, i := range r.aliases {
		if a := r.checked(i, Alias); a != "" && a != n.Code && !slices.Contains(n.Aliases, a) && !isDash(a) {
			n.Aliases = append(n.Aliases, a)
		}
	}
	switch r.m.As {
	case AsCustomers:
		n.Region, n.Rep, n.Sort, n.Since = r.text(Region), r.text(Rep), r.text(Sort), r.date(Since)
	case AsReps:
		n.Region, n.Since = r.text(Region), r.date(Joined)
	case AsRegions, AsProducts:
		n.Parent = r.text(Parent)
	}
	r.need(Code, "problem.code.empty", n.Code == "")
}

// faultTaken notes a code that an earlier line has. at is 0 for the code itself.
func (r *reader) faultTaken(at int, code string, line int) {
	f, column := Code, r.columns[Code]
	if column < 0 {
		f, column = Name, r.columns[Name]
	}
	if at > 0 {
		f, column = Alias, -1
		for _, i := range r.aliases {
			if clean(r.row.Cell(i)) == code {
				column = i
			}
		}
	}
	r.fault(column, f, data.Problem{Key: "problem.code.repeated", Args: []any{code, line}})
}
