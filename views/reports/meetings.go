package reports

import (
	"slices"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// meetings is the choice of a review, the latest first.
type meetings struct {
	host   page.Host
	card   *widgets.Card
	choice *widgets.Select
	ids    []data.ID
	chosen data.ID // 0: the latest
}

func newMeetings(h page.Host, changed func()) *meetings {
	m := &meetings{host: h}
	m.choice = widgets.NewSelect(nil, func(i int) {
		m.chosen = m.ids[i]
		changed()
	})
	m.card = widgets.NewCard(h.T("reports.review"), "", nil, widgets.Inset(m.choice))
	return m
}

// refresh lists the reviews anew.
func (m *meetings) refresh() {
	list, err := reviews.Reviews(m.host.Reader(), m.host.Today(), reviews.ReviewsIn{})
	if err != nil {
		m.host.Complain(err)
	}
	m.ids = nil
	var names []string
	for _, x := range list.Rows {
		m.ids = append(m.ids, x.ID)
		names = append(names, reviews.Name(m.host.Fmt(), m.host.Plan(), x.Review))
	}
	m.choice.SetOptions(names, max(0, slices.Index(m.ids, m.chosen)))
}

// choose chooses a review; 0 is the latest.
func (m *meetings) choose(id data.ID) {
	m.chosen = id
	m.choice.Select(max(0, slices.Index(m.ids, id)))
}

// id is the review chosen; 0: there is none.
func (m *meetings) id() data.ID {
	if i := slices.Index(m.ids, m.chosen); i >= 0 {
		return m.ids[i]
	}
	if len(m.ids) > 0 {
		return m.ids[0]
	}
	return 0
}
