package reports

import (
	"path/filepath"
	"slices"

	"quarterdeck/app/report"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// tierSchemes is the choice of the scheme whose tier list is printed, and the way
// to the same list as a table.
type tierSchemes struct {
	host page.Host
	card *widgets.Card
	box  *widgets.Select
	rows []data.Scheme
}

func newTierSchemes(h page.Host, changed func()) *tierSchemes {
	s := &tierSchemes{host: h}
	s.box = widgets.NewSelect(nil, func(int) { changed() })
	table := widgets.NewButton(h.T("reports.tiers.table"), widgets.Plain, s.write).WithIcon("export")
	s.card = widgets.NewCard(h.T("reports.tiers"), "", nil, widgets.Inset(widgets.Col(12,
		labelled(h.T("reports.tiers.scheme"), widgets.Grow(s.box)), widgets.Row(0, table), widgets.Para(h.T("reports.tiers.hint")))))
	return s
}

// refresh asks which schemes there are; at first RFM is chosen.
func (s *tierSchemes) refresh() {
	rows, err := s.host.Reader().Schemes()
	if err != nil {
		s.host.Complain(err)
		return
	}
	chosen := s.code()
	s.rows = rows
	var names []string
	for _, x := range rows {
		names = append(names, schemes.SchemeName(s.host.Fmt(), x))
	}
	at := slices.IndexFunc(rows, func(x data.Scheme) bool { return x.Code == chosen })
	s.box.SetOptions(names, max(0, at))
}

// code is the code of the chosen scheme.
func (s *tierSchemes) code() string {
	if i := s.box.Selected(); i >= 0 && i < len(s.rows) {
		return s.rows[i].Code
	}
	return data.RFM
}

// choose takes the scheme of a code, if there is one.
func (s *tierSchemes) choose(code string) {
	if i := slices.IndexFunc(s.rows, func(x data.Scheme) bool { return x.Code == code }); i >= 0 {
		s.box.Select(i)
	}
}

// write asks where the table goes, and writes it.
func (s *tierSchemes) write() {
	h, code := s.host, s.code()
	h.AskSave(fileName(h.T("tierlist.title"))+".xlsx", func(path string) {
		if filepath.Ext(path) == "" {
			path += ".xlsx"
		}
		written(h, path, report.WriteTierSheets(path, h.Reader(), h.Today(), h.Fmt(), code))
	})
}
