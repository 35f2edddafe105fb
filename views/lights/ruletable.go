package lights

import (
	"cmp"
	"strings"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

func (p *Rules) newTable() *widgets.Table[*rule] {
	t := widgets.NewTable(p.columns())
	t.Same = func(a, b *rule) bool { return a.ID == b.ID }
	t.OnSelect = func(*rule) { p.explain() }
	t.OnOpen, t.OnSpace = p.edit, p.toggle
	return forms.KeepWidths(p.host, t)
}

// ruleWidths are the least widths of columns with words, which are longer in
// English.
var ruleWidths = map[text.Lang]struct{ name, scope, text, span, collect, does, today float32 }{
	text.ZH: {170, 76, 196, 84, 104, 108, 120}, text.EN: {190, 96, 190, 110, 118, 130, 126}}

func (p *Rules) columns() []widgets.Column[*rule] {
	h := p.host
	wide := ruleWidths[h.Lang()]
	column := func(key string, width, flex float32, folds int, of func(*rule) string) widgets.Column[*rule] {
		return widgets.Column[*rule]{Key: "rules." + key, Title: h.T("lights.rules.column." + key), Width: width, Flex: flex, Folds: folds,
			Cell:    func(x *rule) widgets.Cell { return widgets.Cell{Text: cmp.Or(of(x), text.Unknown), Token: faint(x)} },
			Compare: func(a, b *rule) int { return cmp.Compare(of(a), of(b)) }}
	}
	name := column("name", wide.name, 3, 0, func(x *rule) string { return x.title })
	name.Cell = func(x *rule) widgets.Cell {
		c := widgets.Cell{Text: x.title, Token: faint(x)}
		switch {
		case x.Gone:
			c.Note = h.T("lights.rules.gone")
		case x.Changed:
			c.Note = h.T("lights.rules.changed")
		case !x.Shipped:
			c.Note = h.T("lights.rules.own")
		}
		return c
	}
	state := widgets.Column[*rule]{Key: "rulestate", Title: h.T("lights.rules.column.state"), Width: 76, Cell: func(x *rule) widgets.Cell {
		switch {
		case x.Kind == data.Elsewhere:
			return widgets.Cell{Text: h.T("lights.rules.state.elsewhere"), Badge: "outline"}
		case x.Off:
			return widgets.Cell{Text: h.T("settings.off"), Badge: "plain"}
		}
		return widgets.Cell{Text: h.T("settings.on"), Badge: "good"}
	}, Compare: func(a, b *rule) int { return cmp.Compare(stateRank(a), stateRank(b)) }}
	sample := column("sample", 70, 0, 5, func(x *rule) string { return sampleWords(h.Fmt(), x.Sample) })
	sample.Right = true
	limits := column("text", wide.text, 2, 0, func(x *rule) string { return x.text })
	plain := limits.Cell
	limits.Cell = func(x *rule) widgets.Cell {
		c := plain(x)
		if x.Kind == data.Elsewhere {
			c.Exact = x.text
		}
		return c
	}
	return []widgets.Column[*rule]{state, name,
		column("scope", wide.scope, 0, 2, func(x *rule) string { return x.scope }), limits, sample,
		column("span", wide.span, 0, 3, func(x *rule) string { return x.span }),
		column("collect", wide.collect, 0, 6, func(x *rule) string { return x.collect }),
		column("owner", 84, 1, 4, func(x *rule) string { return x.owner }),
		column("does", wide.does, 1, 3, func(x *rule) string { return x.does }),
		column("today", wide.today, 0, 0, func(x *rule) string { return litWords(h.Fmt(), x.lit) }),
		column("source", 92, 0, 4, func(x *rule) string { return x.Source }),
	}
}

// faint is the colour of the words of a rule that shows no light.
func faint(x *rule) string {
	if x.Off {
		return "t3"
	}
	return ""
}

func stateRank(x *rule) int {
	switch {
	case x.Kind == data.Elsewhere:
		return 2
	case x.Off:
		return 1
	}
	return 0
}

func sampleWords(f text.Fmt, n int64) string {
	if n == 0 {
		return ""
	}
	return "≥" + f.Number(data.Number{Value: n, Unit: data.CountUnit})
}

// litWords counts the lights of a rule: 1 红 2 黄 5 绿.
func litWords(f text.Fmt, c lights.Count) string {
	var words []string
	for _, x := range []struct {
		light data.Light
		n     int
	}{{data.Red, c.Red}, {data.Amber, c.Amber}, {data.Green, c.Green}, {data.Ring, c.Ring}} {
		if x.n > 0 {
			words = append(words, f.T("lights.rules.lit."+x.light.String(), x.n))
		}
	}
	return strings.Join(words, " ")
}

// words are what the words of rules need to know of the plan.
type words struct {
	f       text.Fmt
	reps    map[data.ID]string
	records map[string]map[data.ID]string // names by scope
	does    map[string]string             // names of responses by code
}

func wordsOf(h page.Host) (w words, err error) {
	w = words{f: h.Fmt(), reps: map[data.ID]string{}, records: map[string]map[data.ID]string{}, does: map[string]string{}}
	reps, err := h.Reader().Reps()
	if err != nil {
		return w, err
	}
	for _, x := range reps {
		w.reps[x.ID] = x.Name
	}
	for _, scope := range data.LightScopes {
		rows, err := recordsOf(h.Reader(), h.Today(), scope)
		if err != nil {
			return w, err
		}
		w.records[scope] = map[data.ID]string{}
		for _, x := range rows {
			w.records[scope][x.id] = x.name
		}
	}
	responses, err := responsesOf(h)
	for _, x := range responses {
		w.does[x.code] = x.name
	}
	return w, err
}

// rule is a rule in words.
func (w words) rule(x lights.RuleRow, at int, lit lights.Count) *rule {
	r := &rule{RuleRow: x, at: at, lit: lit, title: lights.Name(w.f, x.LightRule), text: lights.RuleText(w.f, x.LightRule),
		owner: w.reps[x.OwnerID], does: cmp.Or(w.does[x.Response], x.Response)}
	if x.Kind == data.Elsewhere {
		return r
	}
	r.scope = w.scope(x.LightRule)
	r.span, r.collect = w.f.T("lights.span."+string(x.Span)), collectWords(w.f, x.LightRule)
	return r
}

// scope is whom a rule is about: 每个区域, or the one it names.
func (w words) scope(x data.LightRule) string {
	if name := w.records[x.Scope][x.Record()]; name != "" {
		return name
	}
	return w.f.T("lights.rules.scope." + x.Scope)
}

// collectWords says on which days a rule is read.
func collectWords(f text.Fmt, x data.LightRule) string {
	switch x.Collect {
	case data.CollectWeekly:
		return f.T("lights.collect.weekly", weekday(f, x.On))
	case data.CollectNth:
		return f.T("lights.collect.nth."+string(rune('0'+x.Nth)), weekday(f, x.On))
	case data.CollectDay:
		return f.T("lights.collect.day", x.On)
	case data.CollectMonthEnd, data.CollectQuarterEnd:
		return f.T("lights.collect." + string(x.Collect))
	}
	if x.Span.ToDate() {
		return f.T("lights.collect.always")
	}
	return f.T("lights.collect.over")
}

// weekday is the name of a day of the week, 1 is Monday.
func weekday(f text.Fmt, n int) string { return f.Weekday(data.NewDate(2024, 1, n)) } // a month that begins on a Monday

// ruleSentence says how a rule reads.
func ruleSentence(f text.Fmt, x data.LightRule, scope string) string {
	if x.Kind == data.Elsewhere {
		return f.T("lights.rules.elsewhere.why")
	}
	words := f.T("lights.rules.sentence", scope, lights.Name(f, x), f.T("lights.span."+string(x.Span)), lights.RuleText(f, x), collectWords(f, x))
	if x.Sample > 0 {
		words = f.Join(words, f.T("lights.rules.sentence.sample", x.Sample))
	}
	return words
}
