package lights

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Rules is the tab of the rules that the lights follow.
type Rules struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	chips   *widgets.ChipGroup
	search  *widgets.Field
	table   *widgets.Table[*rule]
	more    *widgets.Button
	open    *widgets.Button
	rowMenu *widgets.Button
	says    *widgets.Text

	rows  []*rule
	query string
}

// A rule is a rule with its words and what it shows today.
type rule struct {
	lights.RuleRow
	at                                             int // place in the list
	title, text, scope, span, collect, owner, does string
	lit                                            lights.Count
}

// ruleFilters are the chips in their order.
var ruleFilters = []struct {
	key  string
	fits func(*rule) bool
}{
	{"all", func(*rule) bool { return true }},
	{"on", func(x *rule) bool { return !x.Off && x.Kind != data.Elsewhere }},
	{"off", func(x *rule) bool { return x.Off }},
	{"own", func(x *rule) bool { return !x.Shipped || x.Changed }},
	{"elsewhere", func(x *rule) bool { return x.Kind == data.Elsewhere }},
}

// NewRules builds the tab.
func NewRules(h page.Host) page.Page {
	p := &Rules{host: h}
	p.chips = widgets.NewChipGroup(make([]string, len(ruleFilters)), false, func(int) { p.show() })
	p.search = widgets.NewField(h.T("lights.rules.search")).WithIcon("search").Small()
	p.search.OnChanged = func(s string) { p.query = s; p.show() }
	p.table = p.newTable()
	p.table.Empty = widgets.NewEmpty("search", h.T("lights.rules.nothing"), h.T("lights.rules.nothing.how"),
		widgets.NewButton(h.T("lights.rules.all"), widgets.Plain, p.showAll), widgets.NewButton(h.T("lights.rules.restore"), widgets.Plain, func() { h.Do(lights.RestoreLightRules{}) }))
	p.open = widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { p.withRow(p.edit) }).WithIcon("edit").Small()
	p.rowMenu = widgets.NewButton(h.T("lights.rules.row"), widgets.Plain, func() { p.withRow(p.menu) }).WithIcon("more").Small()
	p.more = widgets.NewIconButton("settings", h.T("lights.rules.more"), p.allMenu)
	p.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	tools := widgets.Fixed(0, 52, widgets.Pad(0, 12, 0, 16, widgets.Row(8, p.chips, widgets.Grow(nil), widgets.Fixed(180, 0, p.search), p.open, p.rowMenu, p.more)))
	foot := widgets.Fixed(0, 34, widgets.Pad(0, 16, 0, 16, p.says))
	card := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.table), widgets.HR(), foot))
	p.content = widgets.Pad(16, 20, 16, 20, card)
	p.control = widgets.NewButton(h.T("lights.rules.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// Title names the page.
func (p *Rules) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Rules) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Rules) Tabs() fyne.CanvasObject { return nil }

// Control adds a rule.
func (p *Rules) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of: what the rules show today is on it too.
func (p *Rules) Shows() []data.Kind { return data.Kinds }

// Refresh asks for the rules and for the lights they show, and hands them over.
func (p *Rules) Refresh() {
	h := p.host
	rows, err := lights.Rules(h.Reader(), h.Today(), lights.RulesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	board, err := lights.Of(h.Reader(), h.Today())
	if err != nil {
		h.Complain(err)
		return
	}
	words, err := wordsOf(h)
	if err != nil {
		h.Complain(err)
		return
	}
	lit := map[string]lights.Board{}
	for _, x := range board.Rows {
		b := lit[x.Rule.Code]
		b.Rows = append(b.Rows, x)
		lit[x.Rule.Code] = b
	}
	p.rows = make([]*rule, len(rows))
	for i, x := range rows {
		p.rows[i] = words.rule(x, i, lights.Summary(lit[x.Code]))
	}
	for i, c := range ruleFilters {
		n := 0
		for _, x := range p.rows {
			if c.fits(x) {
				n++
			}
		}
		p.chips.Chips[i].SetText(h.T("lights.rules.chip."+c.key) + " " + h.Fmt().Count(n))
	}
	p.chips.Refresh()
	p.show()
}

// show hands the rules that fit to the table.
func (p *Rules) show() {
	fits := ruleFilters[max(0, p.chips.Selected())].fits
	rows := make([]*rule, 0, len(p.rows))
	for _, x := range p.rows {
		if fits(x) && (text.MatchesAny(p.query, x.title, x.owner) || strings.Contains(strings.ToLower(x.Source), strings.ToLower(p.query))) {
			rows = append(rows, x)
		}
	}
	p.table.SetRows(rows)
	p.table.SelectFirst()
	p.explain()
}

// explain says below the list how the selected rule reads.
func (p *Rules) explain() {
	h := p.host
	x, ok := p.table.Selected()
	why := ""
	if !ok {
		why = h.T("lights.rules.pick")
	}
	p.open.Allow(why)
	p.rowMenu.Allow(why)
	if ok {
		p.says.SetText(ruleSentence(h.Fmt(), x.LightRule, x.scope))
	} else {
		p.says.SetText("")
	}
}

func (p *Rules) withRow(do func(*rule)) {
	if x, ok := p.table.Selected(); ok {
		do(x)
	}
}

func (p *Rules) showAll() {
	p.search.Clear()
	p.query = ""
	p.chips.Select(0)
	p.show()
}

// edit opens the form of a rule, or the page that keeps its condition.
func (p *Rules) edit(x *rule) {
	if x.Kind == data.Elsewhere {
		p.goTo(x)
		return
	}
	ruleForm(p.host, x.LightRule, x.Shipped)
}

// goTo shows the page that keeps the condition of a rule.
func (p *Rules) goTo(x *rule) {
	on, part, _ := strings.Cut(x.Page, "/")
	p.host.Show(page.Route{Page: on, Part: part})
}

// toggle switches a rule off, or on again.
func (p *Rules) toggle(x *rule) {
	if x.Kind == data.Elsewhere {
		p.host.Toast(p.host.T("lights.rules.elsewhere.why"))
		return
	}
	p.host.Do(lights.SwitchLightRule{IDs: []data.ID{x.ID}, Off: !x.Off})
}

// copy opens the form of a new rule that begins as another one is.
func (p *Rules) copy(x *rule) {
	c := x.LightRule
	c.ID, c.Code, c.Source = 0, "", ""
	c.Name = p.host.T("lights.rules.copied", x.title)
	ruleForm(p.host, c, false)
}

// move puts a rule one place up or down among those that are shown.
func (p *Rules) move(x *rule, by int) {
	rows := p.table.Rows()
	i := slices.Index(rows, x) + by
	if i < 0 || i >= len(rows) {
		return
	}
	p.host.DoQuiet(lights.MoveLightRule{ID: x.ID, To: rows[i].at})
}

// menu offers what can be done with a rule.
func (p *Rules) menu(x *rule) {
	h := p.host
	rows := p.table.Rows()
	at := slices.Index(rows, x)
	elsewhere, first, last := "", "", ""
	if x.Kind == data.Elsewhere {
		elsewhere = h.T("lights.rules.elsewhere.why")
	}
	if at == 0 {
		first = h.T("lights.rules.first")
	}
	if at == len(rows)-1 {
		last = h.T("lights.rules.last")
	}
	on := widgets.MenuItem{Label: h.T("lights.rules.off"), Icon: "minus", Key: h.T("key.space"), Why: elsewhere, Do: func() { p.toggle(x) }}
	if x.Off {
		on.Label, on.Icon = h.T("lights.rules.on"), "check"
	}
	items := []widgets.MenuItem{on,
		{Label: h.T("lights.rules.copy"), Icon: "copy", Why: elsewhere, Do: func() { p.copy(x) }},
		{Label: h.T("lights.rules.up"), Icon: "up", Key: "Alt ↑", Why: first, Do: func() { p.move(x, -1) }},
		{Label: h.T("lights.rules.down"), Icon: "down", Key: "Alt ↓", Why: last, Do: func() { p.move(x, 1) }},
		{Label: h.T("lights.rules.show"), Icon: "review", Why: p.dark(x), Do: func() { h.Show(page.Route{Page: "review", Part: "lights", Code: p.first(x)}) }}}
	if x.Kind == data.Elsewhere {
		items = append(items, widgets.MenuItem{Label: h.T("lights.rules.go"), Icon: "right", Do: func() { p.goTo(x) }})
	}
	if x.Changed {
		items = append(items, widgets.MenuItem{Label: h.T("lights.rules.reset"), Icon: "undo", Do: func() { p.reset(x) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("lights.rules.remove", x.title), Icon: "trash", Danger: true, Do: func() { h.Do(lights.RemoveLightRule{ID: x.ID}) }})
	widgets.ShowMenu(p.rowMenu, items...)
}

// reset gives a shipped rule its own limits back; who answers for it stays.
func (p *Rules) reset(x *rule) {
	for _, was := range data.DefaultLightRules() {
		if was.Code != x.Code {
			continue
		}
		was.ID = x.ID
		c := saves(was)
		if x.OwnerID != 0 {
			reps, err := p.host.Reader().Reps()
			if err != nil {
				p.host.Complain(err)
				return
			}
			for _, r := range reps {
				if r.ID == x.OwnerID {
					c.Owner = r.Code
				}
			}
		}
		p.host.Do(c)
	}
}

// dark says why a rule shows no light; "" when it shows some.
func (p *Rules) dark(x *rule) string {
	if x.Lit == 0 {
		return p.host.T("lights.rules.dark")
	}
	return ""
}

// first is the key of the worst light of a rule.
func (p *Rules) first(x *rule) string {
	board, err := lights.Of(p.host.Reader(), p.host.Today())
	if err != nil {
		p.host.Complain(err)
	}
	for _, l := range board.Rows {
		if l.Rule.Code == x.Code {
			return l.Key
		}
	}
	return ""
}

// allMenu offers what can be done with all rules.
func (p *Rules) allMenu() {
	h := p.host
	widgets.ShowMenu(p.more,
		widgets.MenuItem{Label: h.T("lights.rules.restore"), Icon: "undo", Do: func() { h.Do(lights.RestoreLightRules{}) }},
		widgets.MenuItem{Label: h.T("lights.rules.restore.all"), Icon: "undo", Do: func() {
			h.Confirm(h.T("lights.rules.restore.ask"), h.T("lights.rules.restore.what"), h.T("lights.rules.restore.do"), false, func() { h.Do(lights.RestoreLightRules{All: true}) })
		}})
}

// New asks for a rule of the plan's own.
func (p *Rules) New() { ruleForm(p.host, newRule(), false) }

// Search puts the caret into the search field.
func (p *Rules) Search() { p.search.Focus() }

// Go selects the rule whose code is the route's.
func (p *Rules) Go(r page.Route) {
	if r.Code == "" {
		return
	}
	p.showAll()
	p.table.SelectWhere(func(x *rule) bool { return x.Code == r.Code })
	p.explain()
}

// Key serves the keys of the list: / searches, Del removes.
func (p *Rules) Key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeySlash:
		p.search.Focus()
	case fyne.KeyDelete:
		p.withRow(func(x *rule) { p.host.Do(lights.RemoveLightRule{ID: x.ID}) })
	default:
		return false
	}
	return true
}
