package actuals

import (
	"cmp"
	"encoding/json"
	"path/filepath"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// ImportFile reads a file into the plan, in one step.
type ImportFile struct {
	Path     string                       `json:"path" doc:"the file: CSV, TSV, XLSX or text in columns"`
	As       string                       `json:"as" doc:"regions, products, reps, customers, contacts, orders, contracts, invoices, payments, touches or targets"`
	Sheet    string                       `json:"sheet" doc:"sheet of a workbook; empty: the first that holds anything"`
	Map      exchange.Mapping             `json:"map" doc:"what the columns mean; what it leaves out is guessed"`
	Assign   map[string]map[string]string `json:"assign" doc:"per kind (reps, regions), codes of the file that stand for codes of the plan"`
	SkipBad  bool                         `json:"skip_bad" doc:"leave out rows that cannot be right; otherwise one of them stops the import"`
	Remember bool                         `json:"remember" doc:"keep the mapping for files with the same header"`
	Day      data.Date                    `json:"day" doc:"day of the import, for the list of imports; may be empty"`

	// Preview, when a page has it already, saves reading the file again. It must
	// be of the plan as it is. Report is told how far the import is and may stop it.
	Preview *Preview                  `json:"-"`
	Report  func(done, all int) error `json:"-"`
}

var _ app.Command = ImportFile{}

// Label names the change.
func (ImportFile) Label() string { return "command.ImportFile" }

// Apply brings in every row that is ready. Rows that cannot be right stop it,
// unless they are to be skipped.
func (c ImportFile) Apply(tx store.Tx) error {
	p := c.Preview
	if p == nil {
		t, m, err := Read(tx.Reader, c.Path, c.Sheet, c.As, c.Map)
		if err != nil {
			return err
		}
		if p, err = Look(tx.Reader, max(c.Day, tx.Clock().Calendar), t, m, c.As, c.Assign); err != nil {
			return err
		}
	}
	if err := c.refuse(p); err != nil {
		return err
	}
	tx.About(filepath.Base(cmp.Or(p.File, c.Path)))
	if err := c.assign(tx); err != nil {
		return err
	}
	if p.Ready == 0 {
		return nil // a file that is in the plan already adds nothing, not even a record of itself
	}
	im, err := tx.SaveImport(data.Import{Sort: p.As, File: filepath.Base(cmp.Or(p.File, c.Path)), Day: c.Day,
		Rows: p.Ready, Skipped: p.Wrong, Repeated: p.Repeated, Amount: p.Amount, Rest: p.Rest})
	if err != nil {
		return err
	}
	if err := c.remember(tx, p); err != nil {
		return err
	}
	return kinds[p.As].bring(p, tx, incoming{im.ID, c.Day, c.Assign, c.Report})
}

// refuse stops an import that lacks columns or has rows that cannot be right.
func (c ImportFile) refuse(p *Preview) error {
	if len(p.Missing) > 0 {
		return data.Problem{Key: "problem.import.columns", Field: p.Missing[0], Args: []any{len(p.Missing)}}
	}
	if p.Wrong > 0 && !c.SkipBad {
		for _, v := range p.Rows {
			if v.Verdict == Wrong {
				return data.Problem{Key: "problem.import.rows", Args: []any{p.Wrong, v.Line}}
			}
		}
	}
	return nil
}

// assign keeps the codes that stand for others as outside codes.
func (c ImportFile) assign(tx store.Tx) error {
	for kind, codes := range c.Assign {
		if kind != string(data.Reps) && kind != string(data.Regions) {
			return data.Problem{Key: "problem.import.assign", Field: "assign", Args: []any{kind}}
		}
		index, err := tx.CodeIndex(data.Kind(kind))
		if err != nil {
			return err
		}
		for outside, own := range codes {
			id, ok := index[own]
			if !ok {
				return data.Problem{Key: "problem.unknown." + kind, Field: "assign", Args: []any{own}}
			}
			if err := tx.SaveCode(data.Code{Kind: data.Kind(kind), NounID: id, Code: outside}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c ImportFile) remember(tx store.Tx, p *Preview) error {
	signature := exchange.Signature(p.table.Header)
	if !c.Remember || signature == "" {
		return nil
	}
	m := p.mapping
	m.As = p.As
	raw, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return tx.SaveMapping(data.Mapping{Sort: p.As, Signature: signature, Columns: string(raw)})
}
