package targets

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// askSpread asks how the goal is cut into rows of the slice on screen.
func (b *Breakdown) askSpread() {
	b.drop()
	if b.by == targets.Reps {
		askSpreadReps(b.host, b.tell)
		return
	}
	askSpread(b.host, b.tell)
}

// decided is the goal to be spread; without one that is told.
func decided(h page.Host, tell func(error)) *data.Money {
	goal, err := h.Reader().Goal(data.Revenue)
	switch {
	case err != nil:
		h.Complain(err)
	case goal.Amount == nil:
		tell(data.Problem{Key: "problem.goal.none"})
	}
	return goal.Amount
}

// askSpreadReps asks how the goal is cut into persons, and cuts it.
func askSpreadReps(h page.Host, tell func(error)) {
	goal := decided(h, tell)
	if goal == nil {
		return
	}
	ways := []string{targets.AfterRegion, targets.ByLastYear, targets.Equally}
	radio := widgets.NewRadio(labels(h.T, "spread.reps.", ways), false, nil)
	d := widgets.NewDialog(h.T("spread.title", h.Fmt().MoneyUnit(*goal)), widgets.Col(12, widgets.Para(h.T("spread.body")), radio), 400)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("spread.action"), false, func() {
		h.HideOverlay()
		h.Do(targets.SpreadReps{By: ways[radio.Selected()]})
	})
	h.ShowOverlay(d)
	d.Focus()
}

// spreadWays are the ways to weigh regions and products, in the order they are
// offered.
var spreadWays = []string{targets.ByLastYear, targets.ByPolicy, targets.Equally, targets.ByHand}

// A spreadDialog asks how the goal is cut into regions and products, how the
// inside is filled, and to what amounts are rounded.
type spreadDialog struct {
	host              page.Host
	dialog            *widgets.Dialog
	regions, products *weighing
	fill              *widgets.Check
	policy            targets.PolicyView
	steps             []data.Money
	step              *widgets.ChipGroup
	wrong             *widgets.Wrap
}

// askSpread asks how the goal is cut into regions and products, and cuts it.
func askSpread(h page.Host, tell func(error)) {
	goal := decided(h, tell)
	if goal == nil {
		return
	}
	s := &spreadDialog{host: h, wrong: widgets.NewWrap("", widgets.Style{Size: 12, Token: "bad"})}
	var err error
	if s.policy, err = targets.PolicyOf(h.Reader(), h.Today(), targets.PolicyIn{}); err != nil {
		h.Complain(err)
		return
	}
	regions, products, err := leaves(h)
	if err != nil {
		h.Complain(err)
		return
	}
	s.regions = newWeighing(h, "spread.by.policy", regions, s.relaid)
	s.products = newWeighing(h, "spread.products.policy", products, s.relaid)
	if s.policy.Reach == nil {
		s.regions.radio.Enable(slices.Index(spreadWays, targets.ByPolicy), h.T("policies.reach.unknown"))
	}
	s.fill = widgets.NewCheck(h.T("spread.fill"), nil)
	var names []string
	s.steps, names = forms.Steps(h)
	s.step = widgets.NewChipGroup(names, false, nil)
	s.step.Select(max(0, slices.Index(s.steps, s.policy.Step)))
	s.wrong.Hidden = true
	caption := func(key string) fyne.CanvasObject {
		return widgets.NewText(h.T(key), widgets.Style{Size: 12, Token: "t2"})
	}
	body := widgets.Col(12, widgets.Para(h.T("spread.body")),
		widgets.Col(4, caption("spread.regions"), s.regions.content, widgets.NewWrap(s.policy.Sentence(h.Fmt()), widgets.Style{Size: 12, Token: "t3"})),
		widgets.Col(4, caption("spread.products"), s.products.content),
		s.fill, widgets.Col(4, caption("spread.step"), widgets.Row(0, s.step)), s.wrong)
	s.dialog = widgets.NewDialog(h.T("spread.title", h.Fmt().MoneyUnit(*goal)), body, 560)
	s.dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	s.dialog.Action(h.T("spread.action"), false, s.spread)
	h.ShowOverlay(s.dialog)
	s.dialog.Focus()
}

func (s *spreadDialog) relaid() { s.dialog.Refresh() }

// spread cuts the goal; what is wrong is said in the dialog, which stays.
func (s *spreadDialog) spread() {
	err := s.do()
	s.wrong.Hidden = err == nil
	if err == nil {
		s.host.HideOverlay()
		return
	}
	var p data.Problem
	if !errors.As(err, &p) {
		s.host.HideOverlay()
		s.host.Complain(err)
		return
	}
	s.wrong.SetText(s.host.Fmt().Sentence(err))
	s.dialog.Refresh()
}

func (s *spreadDialog) do() error {
	c := targets.SpreadGoal{RegionsBy: s.regions.way(), ProductsBy: s.products.way()}
	var err error
	if c.Regions, err = s.regions.weights(); err != nil {
		return err
	}
	if c.Products, err = s.products.weights(); err != nil {
		return err
	}
	if s.fill.On() {
		c.Fill = targets.FromHistory
	}
	if err := s.host.Try(c); err != nil {
		return err
	}
	if step := s.steps[max(0, s.step.Selected())]; step != s.policy.Step {
		x := s.policy
		p := targets.SetPolicy{Mature: x.Mature, Growing: x.Growing, Emerging: x.Emerging, CashCow: x.CashCow, Star: x.Star,
			Question: x.Question, LongTail: x.LongTail, Tiers: x.Tiers, Step: step}
		if !s.host.DoQuiet(p) {
			return nil
		}
	}
	s.host.Do(c)
	return nil
}

// A weighing chooses how the records of a kind are weighed, with fields for
// weights given by hand.
type weighing struct {
	host    page.Host
	content *fyne.Container
	radio   *widgets.Radio
	given   fyne.CanvasObject
	codes   []string
	fields  []*widgets.Field
}

func newWeighing(h page.Host, policy string, rows []named, relaid func()) *weighing {
	w := &weighing{host: h}
	words := labels(h.T, "spread.by.", spreadWays)
	words[slices.Index(spreadWays, targets.ByPolicy)] = h.T(policy)
	list := widgets.Col(8)
	var line []fyne.CanvasObject
	for i, x := range rows {
		f := widgets.NewField("").Small()
		w.codes, w.fields = append(w.codes, x.code), append(w.fields, f)
		line = append(line, widgets.Row(8, widgets.Fixed(110, 0, widgets.NewText(x.name, widgets.Style{Size: 13, Elide: true})), widgets.Grow(f)))
		if len(line) == 2 || i == len(rows)-1 {
			for len(line) < 2 {
				line = append(line, widgets.Stack())
			}
			list.Add(widgets.Split(nil, 16, line...))
			line = nil
		}
	}
	given := widgets.Pad(4, 0, 0, 0, widgets.Col(6, widgets.NewText(h.T("spread.given.hint"), widgets.Style{Size: 12, Token: "t3"}), list))
	given.Hidden = true
	w.given = given
	w.radio = widgets.NewRadio(words, true, func(i int) {
		given.Hidden = spreadWays[i] != targets.ByHand
		relaid()
	})
	if len(rows) == 0 {
		w.radio.Enable(slices.Index(spreadWays, targets.ByHand), h.T("spread.given.nothing"))
	}
	w.content = widgets.Col(0, w.radio, given)
	return w
}

func (w *weighing) way() string { return spreadWays[max(0, w.radio.Selected())] }

// weights are those given by hand; none for another way. Two decimals count.
func (w *weighing) weights() (rows []targets.Weight, err error) {
	if w.way() != targets.ByHand {
		return nil, nil
	}
	for i, f := range w.fields {
		typed := strings.TrimSuffix(strings.ReplaceAll(strings.TrimSpace(f.Text()), ",", ""), "%")
		if typed == "" {
			continue
		}
		x, err := strconv.ParseFloat(typed, 64)
		if err != nil || !(x >= 0 && x <= 1e7) {
			return nil, data.Problem{Key: "spread.given.wrong", Args: []any{f.Text()}}
		}
		if n := int64(math.Round(x * 100)); n > 0 {
			rows = append(rows, targets.Weight{Code: w.codes[i], Weight: n})
		}
	}
	if len(rows) == 0 {
		return nil, data.Problem{Key: "spread.given.none"}
	}
	return rows, nil
}

// A named is a record by code and name.
type named struct{ code, name string }

// leaves are the regions and products without parts: those that targets are set
// for.
func leaves(h page.Host) (regions, products []named, err error) {
	rows, err := h.Reader().Regions()
	if err != nil {
		return nil, nil, err
	}
	goods, err := h.Reader().Products()
	if err != nil {
		return nil, nil, err
	}
	parents := map[data.ID]bool{}
	for _, x := range rows {
		parents[x.ParentID] = true
	}
	for _, x := range rows {
		if !parents[x.ID] {
			regions = append(regions, named{x.Code, x.Name})
		}
	}
	clear(parents)
	for _, x := range goods {
		parents[x.ParentID] = true
	}
	for _, x := range goods {
		if !parents[x.ID] {
			products = append(products, named{x.Code, x.Name})
		}
	}
	return regions, products, nil
}
