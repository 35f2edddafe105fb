package actuals

import (
	"maps"
	"slices"

	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A stage is how far a file has come on its way into the plan.
type stage int

const (
	choosing stage = iota
	matching       // its columns are being matched
	checking
	finished
)

// A draft is a file on its way into the plan, with what has been decided of it.
type draft struct {
	path    string
	as      string
	table   *exchange.Table
	mapping exchange.Mapping
	kept    bool // the mapping is that of an earlier file with this header
	assign  map[string]map[string]string
	preview *actuals.Preview // nil until the columns are matched
	stage   stage

	remember bool
	imported data.ID // the import it became
	step     int64   // and the step that can take it back
}

// readDraft reads a file and guesses its columns. An empty kind is found from
// the columns; year is that of the plan, for files that name months alone.
func readDraft(r store.Reader, path, sheet, as string, year int) (*draft, error) {
	if as == "" {
		t, err := exchange.Open(path, exchange.Options{Sheet: sheet})
		if err != nil {
			return nil, err
		}
		as = likeliest(t)
	}
	t, m, err := actuals.Read(r, path, sheet, as, exchange.Mapping{})
	if err != nil {
		return nil, err
	}
	if len(t.Rows) == 0 {
		return nil, data.Problem{Key: "problem.file.empty", Field: "file", Args: []any{t.Name}}
	}
	d := &draft{path: path, as: as, table: t, mapping: m, remember: true, assign: map[string]map[string]string{}, stage: matching,
		kept: len(m.Columns) > 0 && len(m.Confidence) == 0}
	if d.asksYear() && d.mapping.Year == 0 {
		d.mapping.Year = year
	}
	return d, nil
}

// likeliest is what a file most probably holds: the kind whose fields its
// columns name best.
func likeliest(t *exchange.Table) string {
	best, most := exchange.AsOrders, 0.0
	for _, as := range kinds {
		m := exchange.Guess(t, as)
		missing := slices.DeleteFunc(m.Missing(), func(f exchange.Field) bool { return f == exchange.Year })
		if sum := fit(m); len(missing) == 0 && sum > most {
			best, most = as, sum
		}
	}
	return best
}

// fit is how well the columns of a file suit a kind: the sum of what is sure of
// each, less where a needed column is hardly more than guessed. Notes stand in
// files of every kind and speak for none.
func fit(m exchange.Mapping) (sum float64) {
	for i, sure := range m.Confidence {
		if m.Columns[i] != exchange.Note {
			sum += sure
		}
	}
	weakest := 1.0
	for _, spec := range exchange.Fields(m.As) {
		if spec.Required {
			weakest = min(weakest, m.Confidence[m.Column(spec.Field)])
		}
	}
	return sum * min(1, weakest/0.7)
}

// asksYear reports months whose year neither a column nor a header says.
func (d *draft) asksYear() bool {
	m := d.mapping
	m.Year = 0
	return slices.Contains(m.Missing(), exchange.Year)
}

// asksOrder reports dates that may be read in two ways, and nothing in the file
// tells which is right.
func (d *draft) asksOrder() bool {
	m := d.mapping
	m.DayOrder = exchange.OrderUnsaid
	return exchange.AsksDayOrder(d.table, m)
}

// ready reports that every question about the columns is answered.
func (d *draft) ready() bool {
	return len(d.mapping.Missing()) == 0 && !exchange.AsksDayOrder(d.table, d.mapping)
}

// match gives a column a field; "" leaves it out.
func (d *draft) match(column int, f exchange.Field) {
	sure := maps.Clone(d.mapping.Confidence)
	d.mapping = d.mapping.Set(column, f)
	delete(sure, column)
	d.mapping.Confidence = sure
}

// header says whether the first row is the names of the columns, and guesses anew.
func (d *draft) header(has bool) {
	d.table.UseHeader(has)
	m := exchange.Guess(d.table, d.as)
	m.Year = d.mapping.Year
	d.mapping, d.kept = m, false
}

// look works out what an import of the draft would do.
func (d *draft) look(r store.Reader, today data.Date) (*actuals.Preview, error) {
	return actuals.Look(r, today, d.table, d.mapping, d.as, d.assign)
}

// command is the import as it has been decided.
func (d *draft) command(day data.Date) actuals.ImportFile {
	return actuals.ImportFile{Path: d.path, As: d.as, Sheet: d.table.Sheet, Assign: d.assign, SkipBad: true, Remember: d.remember, Day: day, Preview: d.preview}
}

// sum is the money of all good rows, those that are in the plan already included.
func (d *draft) sum() (m data.Money) {
	for _, v := range d.preview.Rows {
		if v.Verdict != actuals.Wrong {
			m += v.Amount
		}
	}
	return m
}

// hasMoney reports a kind of file that brings amounts.
func (d *draft) hasMoney() bool {
	return exchange.HasMoney(d.as) && d.mapping.Column(exchange.Amount) >= 0 || d.mapping.Wide
}
