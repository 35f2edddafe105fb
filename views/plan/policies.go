package plan

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// policies is the tab of the rules that totals are worked out by: how much
// regions should grow, what products and tiers of customers weigh, and to what
// amounts are rounded.
type policies struct {
	h       page.Host
	content fyne.CanvasObject
	shown   data.Policy
	numbers []policyNumber
	tiers   map[data.Tier]*widgets.Field
	rows    []*widgets.Form
	reach   *widgets.Wrap
	sum     *widgets.Text
	shares  *widgets.Wrap
	tierSum *widgets.Text
	steps   []data.Money
	step    *widgets.ChipGroup
}

// A policyNumber is a percentage of the policy with its field.
type policyNumber struct {
	name  string // of the field of a problem
	field *widgets.Field
	of    func(*data.Policy) *int
}

func newPolicies(h page.Host) part {
	p := &policies{h: h, tiers: map[data.Tier]*widgets.Field{}}
	p.reach = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	p.sum = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	p.shares = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t3"})
	p.tierSum = widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})
	growth := p.row("maturity.", map[string]func(*data.Policy) *int{
		"mature":   func(x *data.Policy) *int { return &x.Mature },
		"growing":  func(x *data.Policy) *int { return &x.Growing },
		"emerging": func(x *data.Policy) *int { return &x.Emerging },
	}, "mature", "growing", "emerging")
	weights := p.row("class.", map[string]func(*data.Policy) *int{
		"star":      func(x *data.Policy) *int { return &x.Star },
		"question":  func(x *data.Policy) *int { return &x.Question },
		"long_tail": func(x *data.Policy) *int { return &x.LongTail },
		"cash_cow":  func(x *data.Policy) *int { return &x.CashCow },
	}, "star", "question", "long_tail", "cash_cow")
	p.makeSteps()
	body := func(objs ...fyne.CanvasObject) fyne.CanvasObject { return widgets.Inset(widgets.Col(8, objs...)) }
	p.content = widgets.CardScroll(widgets.Col(12,
		widgets.NewCard(h.T("policies.growth"), h.T("policies.growth.hint"), nil, body(beside(3, growth), p.reach)),
		widgets.NewCard(h.T("policies.weights"), h.T("policies.weights.hint"), nil, body(beside(4, weights), p.sum, p.shares)),
		widgets.NewCard(h.T("policies.tiers"), h.T("policies.tiers.hint"), nil, body(beside(float32(len(data.Tiers)), p.tierRow()), p.tierSum)),
		widgets.NewCard(h.T("policies.step"), h.T("policies.step.hint"), nil, body(widgets.Row(0, p.step))),
	))
	return p
}

// beside keeps a row of n fields as wide as percentages need.
func beside(n float32, form *widgets.Form) fyne.CanvasObject {
	return widgets.Row(0, widgets.Fixed(n*168-12, 0, form))
}

// row is a row of percentages, saved when one is committed.
func (p *policies) row(prefix string, of map[string]func(*data.Policy) *int, names ...string) *widgets.Form {
	form := widgets.NewForm()
	var items []widgets.FormItem
	for _, name := range names {
		f := widgets.NewField("").WithUnit("%")
		f.OnCommit = func(string) { p.save() }
		p.numbers = append(p.numbers, policyNumber{name, f, of[name]})
		items = append(items, widgets.FormItem{Field: name, Label: p.h.T(prefix + name), Object: f})
	}
	form.Add(items...)
	p.rows = append(p.rows, form)
	return form
}

// tierRow are the weights of the tiers; all of them empty follow history.
func (p *policies) tierRow() *widgets.Form {
	form := widgets.NewForm()
	var items []widgets.FormItem
	for i, tier := range data.Tiers {
		f := widgets.NewField("—").WithUnit("%")
		f.OnCommit = func(string) { p.save() }
		p.tiers[tier] = f
		field := "tiers." + string(tier)
		if i == 0 {
			field = "tiers"
		}
		items = append(items, widgets.FormItem{Field: field, Label: p.h.T("tier." + string(tier)), Object: f})
	}
	form.Add(items...)
	p.rows = append(p.rows, form)
	return form
}

// makeSteps offers the amounts that worked-out targets are rounded to.
func (p *policies) makeSteps() {
	var labels []string
	p.steps, labels = forms.Steps(p.h)
	p.step = widgets.NewChipGroup(labels, false, func(int) { p.save() })
}

func (p *policies) view() fyne.CanvasObject { return p.content }

func (p *policies) refresh() {
	v, err := targets.PolicyOf(p.h.Reader(), p.h.Today(), targets.PolicyIn{})
	if err != nil {
		p.h.Complain(err)
		return
	}
	p.shown = v.Policy
	for _, f := range p.rows {
		f.Clear()
	}
	for _, x := range p.numbers {
		x.field.SetText(text.PercentEdit(*x.of(&p.shown)))
	}
	for tier, f := range p.tiers {
		f.SetText("")
		for _, x := range p.shown.Tiers {
			if x.Tier == tier {
				f.SetText(text.PercentEdit(x.Weight))
			}
		}
	}
	p.step.Select(slices.Index(p.steps, p.shown.Step))
	p.say(v)
}

// say tells what the policy comes to.
func (p *policies) say(v targets.PolicyView) {
	f := p.h.Fmt()
	p.reach.SetText(v.Sentence(f))
	sum := v.Star + v.Question + v.LongTail + v.CashCow
	key, token := "policies.sum", theme.Token("good")
	if sum != 100_00 {
		key, token = "policies.sum.other", "warn"
	}
	p.sum.SetText(p.h.T(key, f.Percent(data.Money(sum), 100_00)))
	p.sum.SetToken(token)
	var words []string
	for _, c := range v.Classes {
		if c.Class != "" {
			words = append(words, p.h.T("policies.share", p.h.T("class."+string(c.Class)), c.Products, f.Percent(data.Money(c.Share), 100_00)))
		}
	}
	p.shares.SetText(strings.Join(words, " · "))
	tiers := 0
	for _, x := range v.Tiers {
		tiers += x.Weight
	}
	p.tierSum.SetText(p.h.T("policies.tiers.none"))
	if len(v.Tiers) > 0 {
		p.tierSum.SetText(p.h.T("policies.tiers.sum", f.Percent(data.Money(tiers), 100_00)))
	}
}

// save stores what stands in the fields, when all of it can be read.
func (p *policies) save() {
	for _, f := range p.rows {
		f.Clear()
	}
	now := p.shown
	now.Tiers = []data.TierWeight{}
	wrong := func(field string) {
		for _, f := range p.rows {
			f.SetProblem(field, p.h.T("policies.wrong"))
		}
	}
	for _, x := range p.numbers {
		n, ok := readHundredths(x.field.Text())
		if !ok {
			wrong(x.name)
			return
		}
		*x.of(&now) = n
	}
	for i, tier := range data.Tiers {
		f := p.tiers[tier]
		if strings.TrimSpace(f.Text()) == "" {
			continue
		}
		n, ok := readHundredths(f.Text())
		if !ok {
			wrong([]string{"tiers", "tiers." + string(tier)}[min(i, 1)])
			return
		}
		now.Tiers = append(now.Tiers, data.TierWeight{Tier: tier, Weight: n})
	}
	if i := p.step.Selected(); i >= 0 {
		now.Step = p.steps[i]
	}
	if samePolicy(now, p.shown) {
		return
	}
	if err := now.Check(); err != nil {
		for _, f := range p.rows {
			if f.Complain(p.h.Fmt(), err) {
				return
			}
		}
		p.h.Complain(err)
		return
	}
	p.h.Do(targets.SetPolicy{Mature: now.Mature, Growing: now.Growing, Emerging: now.Emerging, CashCow: now.CashCow, Star: now.Star,
		Question: now.Question, LongTail: now.LongTail, Tiers: now.Tiers, Step: now.Step})
}

func samePolicy(a, b data.Policy) bool {
	return a.Mature == b.Mature && a.Growing == b.Growing && a.Emerging == b.Emerging && a.CashCow == b.CashCow && a.Star == b.Star &&
		a.Question == b.Question && a.LongTail == b.LongTail && a.Step == b.Step && slices.Equal(a.Tiers, b.Tiers)
}

// readHundredths reads what hundredths writes.
func readHundredths(s string) (int, bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(strings.ReplaceAll(s, "−", "-")), "%"))
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(x >= -10_000 && x <= 10_000) {
		return 0, false
	}
	if x < 0 {
		return -int(-x*100 + 0.5), true
	}
	return int(x*100 + 0.5), true
}
