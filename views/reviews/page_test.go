package reviews

import (
	"testing"

	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewReviews(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "reviews", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.shots(h, name)
		}
	})
}

// shots pictures the other views and the dialogs.
func (p *Page) shots(h *pagetest.Host, name string) {
	h.Put(p, 1440, 900)
	for i, key := range viewKeys {
		p.head.views.Chips[i].Tapped(nil)
		h.Look(name + "-" + key)
	}
	p.head.views.Chips[agendaView].Tapped(nil)
	BeginForm(h, data.Weekly, h.Today(), "", nil)
	h.SaveShot(name + "-begin")
	h.HideOverlay()
	if len(p.shown.Decisions) > 0 {
		decisionForm(h, p.shown.Decisions[0].Decision)
		h.SaveShot(name + "-decision")
		h.HideOverlay()
	}
	for _, x := range p.all.Rows {
		if x.Closed != 0 {
			p.choose(x.ID)
			h.Look(name + "-ended")
			return
		}
	}
}

func TestLinesAreAddedWithEnter(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	if !h.Do(reviews.OpenReview{Rhythm: data.Weekly}) {
		t.Fatal(h.Problems)
	}
	p := open(h)
	for f, words := range map[*widgets.Field]string{p.agreed.decisions.add: "支援华南", p.agreed.actions.add: "补案例", p.agenda.own: "价格战"} {
		f.SetText(words)
		f.OnCommit(words)
		p.Refresh()
	}
	x := p.shown
	if len(x.Decisions) != 1 || x.Decisions[0].TopicID != x.Topics[0].ID || len(x.Actions) != 1 || x.Actions[0].Text != "补案例" || len(x.Topics) != 5 || x.Topics[4].Title != "价格战" {
		t.Errorf("%+v %+v %+v", x.Decisions, x.Actions, x.Topics)
	}
	if p.agreed.actions.add.Text() != "" || p.agenda.own.Text() != "" {
		t.Error("the typed line stays in its field")
	}
}
