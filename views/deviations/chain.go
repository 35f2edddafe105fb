package deviations

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A chain shows the whys of a deviation, one below another; a step is opened by
// tap or Enter.
type chain struct {
	host    page.Host
	content *fyne.Container
	steps   []*widgets.ChainStep
}

func newChain(h page.Host) *chain { return &chain{host: h, content: widgets.Col(0)} }

// set shows the whys of a record.
func (c *chain) set(x deviations.Record) {
	for len(c.steps) < len(x.Whys) {
		s := widgets.NewChainStep(c.host.T("deviation.root"))
		c.steps = append(c.steps, s)
		c.content.Add(s)
	}
	for i, s := range c.steps {
		if i >= len(x.Whys) {
			s.Hide()
			continue
		}
		w := x.Whys[i]
		s.Set(i+1, w.Question, w.Answer, proofOf(c.host.Fmt(), w), w.Root, i+1 == len(x.Whys))
		s.OnTap = func() { whyForm(c.host, x, w) }
		s.Show()
	}
	c.content.Refresh()
}

// proofOf is what shows that an answer is so, in a few words: the evidence, the
// number that was read, the opportunity or the customer.
func proofOf(f text.Fmt, w deviations.WhyRow) string {
	switch {
	case w.Evidence != "":
		return w.Evidence
	case w.Number != nil:
		return f.NumberPtr(w.Unit, w.Number)
	case w.OpportunityName != "":
		return w.OpportunityName
	}
	return w.CustomerName
}
