package plan

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/schemes"
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
	h         page.Host
	content   fyne.CanvasObject
	shown     data.Policy
	numbers   []policyNumber
	tiers     []tierWeight
	rows      []*widgets.Form
	byTier    []*widgets.Form
	tierRows  *fyne.Container
	tierNames []string
	reach     *widgets.Wrap
	sum       *widgets.Text
	shares    *widgets.Wrap
	tierSum   *widgets.Text
	steps     []data.Money
	step      *widgets.ChipGroup
}

// A policyNumber is a percentage of the policy with its field.
type policyNumber struct {
	name  string // of the field of a problem
	field *widgets.Field
	of    func(*data.Policy) *int
}

// A tierWeight is a tier that is on, with the field of its weight.
type tierWeight struct {
	tier  data.Tier
	field *widgets.Field
	name  string // of the field of a problem
}

func newPolicies(h page.Host) part {
	p := &policies{h: h, tierRows: widgets.Col(8)}
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
		widgets.NewCard(h.T("policies.tiers"), h.T("policies.tiers.hint"), nil, body(p.tierRows, p.tierSum)),
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

// abreast is how many weights of tiers stand in a row.
const abreast = 5

// makeTiers makes a field for the weight of every tier that is on; all of them
// empty follow history.
func (p *policies) makeTiers() error {
	rules, err := schemes.RulesOf(p.h.Reader(), data.RFM)
	if err != nil {
		return err
	}
	on, f := rules.On(), p.h.Fmt()
	same := func(t tierWeight, tier data.Tier) bool { return t.tier == tier }
	names := make([]string, len(on))
	for i, t := range on {
		names[i] = f.TierName(t)
	}
	if slices.EqualFunc(p.tiers, on, same) && slices.Equal(p.tierNames, names) {
		return nil
	}
	p.tiers, p.byTier, p.tierNames, p.tierRows.Objects = nil, nil, names, nil
	for row := range slices.Chunk(on, abreast) {
		form := widgets.NewForm()
		var items []widgets.FormItem
		for _, tier := range row {
			t := tierWeight{tier, widgets.NewField("—").WithUnit("%"), "tiers." + string(tier)}
			if len(p.tiers) == 0 {
				t.name = "tiers"
			}
			t.field.OnCommit = func(string) { p.save() }
			items = append(items, widgets.FormItem{Field: t.name, Label: names[len(p.tiers)], Object: t.field})
			p.tiers = append(p.tiers, t)
		}
		form.Add(items...)
		p.byTier = append(p.byTier, form)
		p.tierRows.Add(beside(float32(len(row)), form))
	}
	return nil
}

// forms are all rows of fields.
func (p *policies) forms() []*widgets.Form { return append(slices.Clone(p.rows), p.byTier...) }

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
	if err := p.makeTiers(); err != nil {
		p.h.Complain(err)
		return
	}
	for _, f := range p.forms() {
		f.Clear()
	}
	for _, x := range p.numbers {
		x.field.SetText(text.PercentEdit(*x.of(&p.shown)))
	}
	for _, t := range p.tiers {
		t.field.SetText("")
		for _, x := range p.shown.Tiers {
			if x.Tier == t.tier {
				t.field.SetText(text.PercentEdit(x.Weight))
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
	for _, f := range p.forms() {
		f.Clear()
	}
	now := p.shown
	now.Tiers = []data.TierWeight{}
	wrong := func(field string) {
		for _, f := range p.forms() {
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
	for _, t := range p.tiers {
		if strings.TrimSpace(t.field.Text()) == "" {
			continue
		}
		n, ok := readHundredths(t.field.Text())
		if !ok {
			wrong(t.name)
			return
		}
		now.Tiers = append(now.Tiers, data.TierWeight{Tier: t.tier, Weight: n})
	}
	if i := p.step.Selected(); i >= 0 {
		now.Step = p.steps[i]
	}
	if samePolicy(now, p.shown) {
		return
	}
	if err := now.Check(); err != nil {
		for _, f := range p.forms() {
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
