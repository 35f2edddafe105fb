package governance

import (
	"quarterdeck/app/governance"
	"quarterdeck/views/widgets"
)

// logCard lists what happened since the last version.
type logCard struct {
	page  *Adjust
	card  *widgets.Card
	table *widgets.Table[governance.LogEntry]
}

func newLogCard(a *Adjust) *logCard {
	h := a.host
	c := &logCard{page: a}
	c.table = widgets.NewTable([]widgets.Column[governance.LogEntry]{
		{Key: "adjust_day", Title: h.T("history.when"), Width: 96, Cell: func(x governance.LogEntry) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().DateIn(x.Day, h.Plan().Period()), Token: "t2"}
		}},
		{Key: "adjust_what", Title: h.T("history.what"), Width: 200, Flex: 2, Cell: func(x governance.LogEntry) widgets.Cell {
			return widgets.Cell{Text: c.what(x)}
		}},
		{Key: "adjust_who", Title: h.T("adjust.who"), Width: 90, Folds: 1, Cell: func(x governance.LogEntry) widgets.Cell {
			return widgets.Cell{Text: x.Who, Token: "t2"}
		}},
		{Key: "adjust_why", Title: h.T("adjust.why"), Width: 140, Flex: 2, Folds: 2, Cell: func(x governance.LogEntry) widgets.Cell {
			return widgets.Cell{Text: x.Why, Token: "t2", Exact: x.Why}
		}},
	})
	c.table.Empty = widgets.NewEmpty("", h.T("adjust.log.none"), "")
	c.card = widgets.NewCard(h.T("adjust.log"), "", nil, c.table)
	return c
}

// what says in words what happened.
func (c *logCard) what(x governance.LogEntry) string {
	h := c.page.host
	switch x.Sort {
	case governance.LogVersion:
		return h.T("adjust.log.version", x.Number)
	case governance.LogProposal:
		return h.T("adjust.log.proposal", x.Number, x.Title, h.T("adjust.state."+string(x.State)))
	case governance.LogReopened:
		return h.T("adjust.log.reopened", bucketName(h, x.Period.From))
	}
	args := make([]any, len(x.Args))
	for i, a := range x.Args {
		args[i] = a
	}
	return h.T(x.Title, args...)
}

func (c *logCard) set() {
	h := c.page.host
	log, err := governance.ChangesOf(h.Reader(), h.Today(), governance.ChangesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	c.card.SetTitle(h.T("adjust.log"), h.T("adjust.log.since", log.Since.Number))
	c.table.SetRows(log.Entries)
}
