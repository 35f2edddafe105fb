package planfile

import (
	"io"
	"os"
	"path/filepath"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A Standing is a region's progress as of a day, in minor units. Nil is "not
// known". The row without a code holds what is assigned to no region.
type Standing struct {
	Code, Name                   string
	Plan, Paced, Actual, Forward *data.Money // target, due by the day, sold, and run rate of the whole plan
}

// Export is the plan as tables for other programs. Notes of one-on-ones are
// never part of it, and what people are paid is not: it has a table of its own.
type Export struct {
	Reader   store.Reader
	Today    data.Date
	Lang     text.Lang
	Progress []Standing
}

// Sheets asks for every table: regions, products, reps, customers with their
// tier, the cells of both slices, the amounts decided beside them, order lines,
// the progress of regions, and the calendar, contacts, touches, contracts, invoices,
// payments, objectives, evidence and scenarios when they have entries, and so the
// tables of how customers are looked after. Tables of amounts end with a row of
// their sum, except those that can be imported again.
func (e Export) Sheets() ([]exchange.Sheet, error) {
	x := &exporting{Export: e}
	if err := x.ask(); err != nil {
		return nil, err
	}
	sheets := []exchange.Sheet{x.regionSheet(), x.productSheet(), x.repSheet()}
	for _, make := range []func() (exchange.Sheet, error){x.customerSheet, x.targetSheet, x.quotaSheet, x.pinSheet, x.orderSheet} {
		s, err := make()
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	sheets = append(sheets, x.progressSheet())
	days, err := x.Reader.DaysOff()
	if len(days) > 0 {
		sheets = append(sheets, x.calendarSheet(days))
	}
	if err != nil {
		return nil, err
	}
	for _, make := range []func() (exchange.Sheet, error){x.contactSheet, x.touchSheet, x.activitySheet, x.opportunitySheet, x.contractSheet, x.invoiceSheet, x.paymentSheet,
		x.objectiveSheet, x.evidenceSheet, x.scenarioSheet, x.markSheet, x.praiseSheet} {
		s, err := make()
		if err != nil {
			return nil, err
		}
		if len(s.Rows) > 0 {
			sheets = append(sheets, s)
		}
	}
	return x.care(sheets)
}

// care adds the tables of how customers are looked after, those that have rows.
func (x *exporting) care(sheets []exchange.Sheet) ([]exchange.Sheet, error) {
	for _, make := range []func() ([]exchange.Sheet, error){x.tierSheets, x.playSheets, x.healthSheets, x.accountSheets, x.saidSheets, x.sceneSheets, x.needSheets, x.trackSheets, x.forecastSheets, x.growthSheets, x.meetingSheets, x.deviationSheets, x.stageSheets, x.reviewSheets, x.ritualSheets, x.pilotSheets, x.lightSheets, x.deliverableSheets} {
		more, err := make()
		if err != nil {
			return nil, err
		}
		for _, s := range more {
			if len(s.Rows) > 0 {
				sheets = append(sheets, s)
			}
		}
	}
	return sheets, nil
}

// WriteXLSX writes the tables into one workbook at path, over a file that is there.
func (e Export) WriteXLSX(path string) error {
	sheets, err := e.Sheets()
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error { return exchange.WriteXLSX(w, sheets...) })
}

// WriteCSV writes one file for each table into the folder at path, which is made
// when it is not there, and returns the files.
func (e Export) WriteCSV(path string) (files []string, err error) {
	sheets, err := e.Sheets()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, data.CannotWrite(path, err)
	}
	for _, s := range sheets {
		file := filepath.Join(path, s.Name+".csv")
		if err := exchange.WriteFile(file, func(w io.Writer) error { return exchange.WriteCSV(w, s) }); err != nil {
			return files, err
		}
		files = append(files, file)
	}
	return files, nil
}

// exporting is an export at work: what several tables need, asked for once.
type exporting struct {
	Export
	plan      data.Plan
	regions   []data.Region
	products  []data.Product
	reps      []data.Rep
	customers []data.Customer
	names     map[data.Kind]map[data.ID][2]string // code and name
	tierNames map[data.Tier]string                // own names
}

func (x *exporting) ask() (err error) {
	if x.plan, err = x.Reader.Plan(); err != nil {
		return err
	}
	if x.tierNames, err = schemes.Names(x.Reader); err != nil {
		return err
	}
	if x.regions, err = x.Reader.Regions(); err != nil {
		return err
	}
	if x.products, err = x.Reader.Products(); err != nil {
		return err
	}
	if x.reps, err = x.Reader.Reps(); err != nil {
		return err
	}
	if x.customers, err = x.Reader.Customers(); err != nil {
		return err
	}
	x.names = map[data.Kind]map[data.ID][2]string{data.Regions: {}, data.Products: {}, data.Reps: {}, data.Customers: {}}
	for _, r := range x.regions {
		x.names[data.Regions][r.ID] = [2]string{r.Code, r.Name}
	}
	for _, r := range x.products {
		x.names[data.Products][r.ID] = [2]string{r.Code, r.Name}
	}
	for _, r := range x.reps {
		x.names[data.Reps][r.ID] = [2]string{r.Code, r.Name}
	}
	for _, r := range x.customers {
		x.names[data.Customers][r.ID] = [2]string{r.Code, r.Name}
	}
	return nil
}

// sheet is an empty table with its name and the heads of its columns.
func (x *exporting) sheet(name string, heads ...string) exchange.Sheet {
	s := exchange.Sheet{Name: text.T(x.Lang, "export."+name)}
	for _, h := range heads {
		s.Header = append(s.Header, text.T(x.Lang, "export.head."+h))
	}
	return s
}

func (x *exporting) money(m data.Money) exchange.Decimal {
	return exchange.MoneyCell(m, x.plan.Currency)
}

// known is an amount, or an empty cell for what nobody knows.
func (x *exporting) known(m *data.Money) any {
	if m == nil {
		return nil
	}
	return x.money(*m)
}

// total ends a table with the word for "sum" and the sum of its amounts, which
// stand in the last column.
func (x *exporting) total(s *exchange.Sheet, sum data.Money) {
	row := make([]any, len(s.Header))
	row[0], row[len(row)-1] = text.T(x.Lang, "export.total"), x.money(sum)
	s.Rows = append(s.Rows, row)
}
