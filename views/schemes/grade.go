package schemes

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// gradeFields are the fields of the form in which customers are graded.
type gradeFields struct {
	host   page.Host
	codes  []string
	lines  []schemes.SchemeLine // schemes by score and by hand
	scheme *widgets.Select
	traits []*widgets.ChipGroup
	tiers  *widgets.Select
	says   *widgets.Wrap
	reason *widgets.Field
	form   *widgets.Form
	chosen int
}

// GradeForm asks where customers stand in a scheme by score or by hand: for one
// or many, one judgement. Done, when not nil, is called once it is made.
func GradeForm(h page.Host, codes []string, scheme string, done func()) {
	lines, err := schemes.List(h.Reader(), h.Today(), schemes.ListIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	g := &gradeFields{host: h, codes: codes}
	var names []string
	for _, x := range lines {
		if x.Method == data.ByScore || x.Method == data.ByHand {
			if x.Code == scheme {
				g.chosen = len(g.lines)
			}
			g.lines, names = append(g.lines, x), append(names, schemes.SchemeName(h.Fmt(), x.Scheme))
		}
	}
	if len(g.lines) == 0 {
		h.Toast(h.T("rules.grade.none"))
		return
	}
	g.scheme = widgets.NewSelect(names, func(i int) {
		h.HideOverlay()
		GradeForm(h, codes, g.lines[i].Code, done)
	})
	g.scheme.Select(g.chosen)
	g.build()
	title := h.T("rules.grade.many", len(codes))
	if len(codes) == 1 {
		if c, err := h.Reader().CustomerByCode(codes[0]); err == nil {
			title = h.T("rules.grade.one", c.Name)
		}
	}
	forms.EditThen(h, title, g.form, g.read, nil, done)
	if len(g.traits) > 0 { // scores come first, and can be typed
		h.Window().Canvas().Focus(g.traits[0].Chips[0])
	}
}

// build lays out what the chosen scheme asks.
func (g *gradeFields) build() {
	h, x := g.host, g.lines[g.chosen]
	g.form = widgets.NewForm(widgets.FormItem{Field: "scheme", Label: h.T("rules.grade.scheme"), Object: g.scheme})
	if x.Method == data.ByScore {
		g.says = widgets.NewWrap(h.T("rules.grade.nothing"), widgets.Style{Size: 13, Bold: true})
		for _, t := range x.Traits {
			steps := widgets.NewChipGroup([]string{"1", "2", "3", "4", "5"}, false, func(int) { g.say() })
			steps.Select(-1)
			g.traits = append(g.traits, steps)
			g.form.Add(widgets.FormItem{Field: "scores", Label: h.T("rules.grade.trait", TraitName(h, t), t.Weight), Object: steps,
				Hint: h.T("rules.trait.ends", traitEnd(h, t, false), traitEnd(h, t, true))})
		}
		g.form.Add(widgets.FormItem{Object: g.says})
	}
	names := []string{}
	if x.Method == data.ByScore {
		names = append(names, h.T("rules.grade.scores"))
	}
	for _, t := range g.tierLines() {
		names = append(names, schemes.TierName(h.Fmt(), t.SchemeTier))
	}
	g.tiers = widgets.NewSelect(names, nil)
	if x.Method == data.ByScore {
		g.tiers.Select(0)
	}
	g.reason = widgets.NewField(h.T("rules.grade.reason.hint"))
	g.form.Add(widgets.FormItem{Field: "tier", Label: h.T("rules.tier"), Object: g.tiers},
		widgets.FormItem{Field: "reason", Label: h.T("rules.grade.reason"), Object: g.reason})
}

// tierLines are the tiers that may be chosen.
func (g *gradeFields) tierLines() []schemes.TierLine {
	return slices.DeleteFunc(slices.Clone(g.lines[g.chosen].Tiers), func(t schemes.TierLine) bool { return !t.On })
}

// scores are those that were given.
func (g *gradeFields) scores() map[string]int {
	scores := map[string]int{}
	for i, t := range g.lines[g.chosen].Traits {
		if i < len(g.traits) && g.traits[i].Selected() >= 0 {
			scores[t.Code] = g.traits[i].Selected() + 1
		}
	}
	return scores
}

// say tells which tier the scores come to.
func (g *gradeFields) say() {
	h, x := g.host, g.lines[g.chosen]
	out, err := schemes.Score(h.Reader(), h.Today(), schemes.ScoreIn{Scheme: x.Code, Scores: g.scores()})
	if err != nil || out.Points == 0 {
		g.says.SetText(h.T("rules.grade.nothing"))
		return
	}
	name := h.T("rules.grade.below")
	for _, t := range x.Tiers {
		if t.Tier == out.Tier {
			name = schemes.TierName(h.Fmt(), t.SchemeTier)
		}
	}
	words := h.T("rules.grade.comes", text.PercentEdit(out.Points), name)
	for _, t := range x.Tiers {
		if t.Tier == out.Tier && t.Proposal > 0 {
			words = h.Fmt().Join(words, h.T("rules.grade.proposal", t.Proposal))
		}
	}
	g.says.SetText(words)
}

func (g *gradeFields) read() (app.Command, error) {
	x := g.lines[g.chosen]
	c := schemes.GradeCustomers{Scheme: x.Code, Codes: g.codes, Scores: g.scores(), Reason: forms.Trimmed(g.reason)}
	at := g.tiers.Selected()
	if x.Method == data.ByScore {
		at--
	}
	if tiers := g.tierLines(); at >= 0 && at < len(tiers) {
		c.Tier = tiers[at].Tier
	}
	if c.Tier == "" && len(c.Scores) == 0 {
		return nil, data.Problem{Key: "problem.grade.empty", Field: "tier"}
	}
	return c, nil
}
