package lights

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A ruleDialog is the form of one rule. It says, while it is filled in, how the rule
// reads and which lights it would show today.
type ruleDialog struct {
	host page.Host
	was  data.LightRule
	form *widgets.Form

	name, red, amber, run, sample, day *widgets.Field
	measure, scope, record             *widgets.Select
	kind, reading, lower               *widgets.Select
	span, collect, weekday, nth        *widgets.Select
	owner                              *forms.People
	response                           *widgets.Select
	touch, on                          *widgets.Check
	when                               *fyne.Container // the fields that say on which day
	never                              *widgets.Text   // in their place where there is nothing to say
	says, shows                        *widgets.Wrap

	records   []record // the first is each of the scope
	responses []string // codes; the first is none
	quiet     bool     // fields are being filled by the form itself
}

// ruleForm opens the form of a rule; one with the ID 0 is new.
func ruleForm(h page.Host, was data.LightRule, shipped bool) {
	x := &ruleDialog{host: h, was: was, form: widgets.NewForm()}
	if err := x.build(); err != nil {
		h.Complain(err)
		return
	}
	title, remove := h.T("lights.rule.new"), app.Command(nil)
	if was.ID != 0 {
		title, remove = h.T("lights.rule.edit", lights.Name(h.Fmt(), was)), lights.RemoveLightRule{ID: was.ID}
	}
	forms.EditBroad(h, title, x.form, x.command, remove)
	x.tell()
}

// newRule is what a rule of the plan's own begins with.
func newRule() data.LightRule {
	red, amber := int64(20_00), int64(5_00)
	return data.LightRule{Measure: "completion", Scope: data.RegionScope, Kind: data.Behind, Red: &red, Amber: &amber, Touch: true, Span: data.MonthToDate}
}

// kinds are the kinds a rule of a light may have: a condition kept elsewhere is none.
var kinds = []data.LightKind{data.Absolute, data.OfTarget, data.Behind, data.Change}

var readings = []data.Reading{data.Relative, data.InPoints}

// keyed are the words of choices under one key.
func keyed[T ~string](f text.Fmt, key string, values []T) []string {
	names := make([]string, len(values))
	for i, v := range values {
		name := string(v)
		if name == "" {
			name = "none"
		}
		names[i] = f.T(key + name)
	}
	return names
}

func (x *ruleDialog) build() error {
	h, f := x.host, x.host.Fmt()
	tell := func(int) { x.tell() }
	var names []string
	for _, m := range measures.All() {
		names = append(names, h.T(m.Key()))
	}
	x.name = widgets.NewField(h.T("lights.rule.name.hint"))
	x.name.SetText(x.was.Name)
	x.measure = widgets.NewSelect(names, func(int) { x.measured(true) })
	x.scope = widgets.NewSelect(nil, func(int) { x.scoped(0); x.tell() })
	x.record = widgets.NewSelect(nil, tell)
	x.kind = widgets.NewSelect(keyed(f, "lights.kind.", kinds), func(int) { x.units(); x.tell() })
	x.reading = widgets.NewSelect(keyed(f, "lights.reading.", readings), func(int) { x.units(); x.tell() })
	x.lower = widgets.NewSelect([]string{h.T("lights.rule.higher"), h.T("lights.rule.lower")}, tell)
	x.red, x.amber = widgets.NewField(h.T("lights.rule.never")), widgets.NewField(h.T("lights.rule.never"))
	x.touch = widgets.NewCheck(h.T("lights.rule.touch"), func(bool) { x.tell() })
	x.run, x.sample, x.day = widgets.NewField("1"), widgets.NewField("0"), widgets.NewField("1")
	x.span = widgets.NewSelect(keyed(f, "lights.span.", data.LightSpans), tell)
	x.collect = widgets.NewSelect(keyed(f, "lights.collect.on.", data.LightCollects), func(int) { x.days(); x.tell() })
	var days, nths []string
	for n := 1; n <= 7; n++ {
		days = append(days, weekday(f, n))
	}
	for n := 1; n <= 5; n++ {
		nths = append(nths, f.T("lights.rule.nth."+string(rune('0'+n))))
	}
	x.weekday, x.nth = widgets.NewSelect(days, tell), widgets.NewSelect(nths, tell)
	x.never = widgets.NewText(h.T("lights.rule.when.none"), widgets.Style{Size: 13, Token: "t3", Elide: true})
	x.when = widgets.Stack(x.never)
	x.on = widgets.NewCheck(h.T("lights.rule.on"), func(bool) { x.tell() })
	x.says, x.shows = widgets.NewWrap("", widgets.Style{Size: 13}), widgets.NewWrap("", widgets.Style{Size: 13, Bold: true})
	for _, field := range []*widgets.Field{x.name, x.red, x.amber, x.run, x.sample, x.day} {
		field.OnChanged = func(string) { x.tell() }
	}
	if err := x.people(); err != nil {
		return err
	}
	x.lay()
	x.fill()
	return nil
}

// people offers who may answer for the rule, and what may be done about a red.
func (x *ruleDialog) people() error {
	h := x.host
	owner := ""
	if x.was.OwnerID != 0 {
		reps, err := h.Reader().Reps()
		if err != nil {
			return err
		}
		for _, r := range reps {
			if r.ID == x.was.OwnerID {
				owner = r.Code
			}
		}
	}
	x.owner = forms.NewPeople(h, owner, h.T("lights.rule.owner.record"), nil)
	all, err := responsesOf(h)
	if err != nil {
		return err
	}
	x.responses = []string{""}
	names := []string{h.T("lights.rule.response.none")}
	for _, r := range all {
		x.responses, names = append(x.responses, r.code), append(names, r.name)
	}
	if x.was.Response != "" && !slices.Contains(x.responses, x.was.Response) {
		x.responses, names = append(x.responses, x.was.Response), append(names, x.was.Response)
	}
	x.response = widgets.NewSelect(names, nil)
	x.response.Select(slices.Index(x.responses, x.was.Response))
	return nil
}

// lay puts the fields into the form.
func (x *ruleDialog) lay() {
	item := func(field, key string, o fyne.CanvasObject) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: x.host.T("lights.rule.field." + key), Object: o}
	}
	x.form.Add(item("name", "name", x.name), item("measure", "measure", x.measure))
	x.form.Add(item("scope", "scope", x.scope), item("record", "record", x.record), item("owner", "owner", x.owner.Box))
	x.form.Add(item("kind", "kind", x.kind), item("reading", "reading", x.reading), item("lower", "lower", x.lower))
	x.form.Add(item("red", "red", x.red), item("amber", "amber", x.amber), item("sample", "sample", x.sample))
	x.form.Add(item("run", "run", x.run), item("span", "span", x.span), item("response", "response", x.response))
	x.form.Add(item("collect", "collect", x.collect), item("on", "when", x.when))
	x.form.Add(widgets.FormItem{Field: "touch", Object: x.touch}, widgets.FormItem{Field: "off", Object: x.on})
	said := widgets.NewCard("", "", nil, widgets.Pad(10, 12, 10, 12, widgets.Col(4, x.says, x.shows)))
	x.form.Add(widgets.FormItem{Field: "preview", Object: said})
}

// fill puts in what the rule says.
func (x *ruleDialog) fill() {
	x.quiet = true
	f, was := x.host.Fmt(), x.was
	x.measure.Select(slices.IndexFunc(measures.All(), func(m measures.Measure) bool { return m.Code == was.Measure }))
	x.measured(false)
	x.kind.Select(max(0, slices.Index(kinds, was.Kind)))
	x.reading.Select(max(0, slices.Index(readings, was.Reading)))
	x.lower.Select(map[bool]int{true: 1}[was.Lower])
	x.units()
	x.red.SetText(f.NumberEdit(x.unit(), was.Red))
	x.amber.SetText(f.NumberEdit(x.unit(), was.Amber))
	x.touch.SetOn(was.Touch)
	x.on.SetOn(!was.Off)
	count := func(n int64) string {
		if n == 0 {
			return ""
		}
		return f.NumberEdit(data.CountUnit, &n)
	}
	x.run.SetText(count(int64(was.Run)))
	x.sample.SetText(count(was.Sample))
	x.span.Select(max(0, slices.Index(data.LightSpans, was.Span)))
	x.collect.Select(max(0, slices.Index(data.LightCollects, was.Collect)))
	x.weekday.Select(min(6, max(0, was.On-1)))
	x.nth.Select(min(4, max(0, was.Nth-1)))
	x.day.SetText(count(int64(was.On)))
	x.days()
	x.quiet = false
}

// of is the measure that is chosen.
func (x *ruleDialog) of() measures.Measure { return measures.All()[max(0, x.measure.Selected())] }

// measured offers the scopes of the chosen measure; fresh takes its direction too.
func (x *ruleDialog) measured(fresh bool) {
	m := x.of()
	scope := x.was.Scope
	if fresh {
		x.lower.Select(map[bool]int{true: 1}[m.Lower])
	}
	x.scope.SetOptions(keyed(x.host.Fmt(), "lights.rules.scope.", m.Scopes), max(0, slices.Index(m.Scopes, scope)))
	x.scoped(x.was.Record())
	x.units()
	x.tell()
}

// scopeOf is the scope that is chosen.
func (x *ruleDialog) scopeOf() string { return x.of().Scopes[max(0, x.scope.Selected())] }

// scoped offers the records of the chosen scope.
func (x *ruleDialog) scoped(chosen data.ID) {
	rows, err := recordsOf(x.host.Reader(), x.host.Today(), x.scopeOf())
	if err != nil {
		x.host.Complain(err)
	}
	x.records = append([]record{{name: x.host.T("lights.rule.each")}}, rows...)
	names := make([]string, len(x.records))
	for i, r := range x.records {
		names[i] = r.name
	}
	x.record.SetOptions(names, max(0, slices.IndexFunc(x.records, func(r record) bool { return r.id == chosen && chosen != 0 })))
}

// unit is the unit of the limits.
func (x *ruleDialog) unit() data.Unit {
	kind := kinds[max(0, x.kind.Selected())]
	if kind == data.Absolute || readings[max(0, x.reading.Selected())] == data.InPoints {
		return x.of().Unit
	}
	return data.RatioUnit
}

// units writes the unit of the limits behind them.
func (x *ruleDialog) units() {
	words := unitName(x.host.Fmt(), x.unit())
	x.red.WithUnit(words)
	x.amber.WithUnit(words)
}

// days shows those fields that the way to choose the day asks for.
func (x *ruleDialog) days() {
	switch data.LightCollects[max(0, x.collect.Selected())] {
	case data.CollectWeekly:
		x.when.Objects = []fyne.CanvasObject{x.weekday}
	case data.CollectNth:
		x.when.Objects = []fyne.CanvasObject{widgets.Split(nil, 8, x.nth, x.weekday)}
	case data.CollectDay:
		x.when.Objects = []fyne.CanvasObject{x.day}
	default:
		x.when.Objects = []fyne.CanvasObject{x.never}
	}
	x.when.Refresh()
	x.form.Refresh()
}

// rule is what the fields say.
func (x *ruleDialog) rule() (data.LightRule, error) {
	r, f := x.was, x.host.Fmt()
	var err error
	r.Name, r.Measure, r.Scope = strings.TrimSpace(x.name.Text()), x.of().Code, x.scopeOf()
	r.Kind, r.Reading, r.Lower = kinds[max(0, x.kind.Selected())], readings[max(0, x.reading.Selected())], x.lower.Selected() == 1
	if r.Kind == data.Absolute {
		r.Reading = ""
	}
	r.RegionID, r.ProductID, r.RepID = 0, 0, 0
	only := x.records[max(0, x.record.Selected())].id
	switch r.Scope {
	case data.RegionScope:
		r.RegionID = only
	case data.ProductScope:
		r.ProductID = only
	case data.RepScope:
		r.RepID = only
	}
	if r.Red, err = x.limit(x.red); err != nil {
		return r, data.At("red", err)
	}
	if r.Amber, err = x.limit(x.amber); err != nil {
		return r, data.At("amber", err)
	}
	whole := func(field *widgets.Field) (int64, error) {
		if s := forms.Trimmed(field); s != "" {
			return f.ParseNumber(data.CountUnit, s)
		}
		return 0, nil
	}
	run, err := whole(x.run)
	if err != nil {
		return r, data.At("run", err)
	}
	if r.Sample, err = whole(x.sample); err != nil {
		return r, data.At("sample", err)
	}
	r.Run, r.Touch, r.Off = int(run), x.touch.On(), !x.on.On()
	r.Span, r.Collect = data.LightSpans[max(0, x.span.Selected())], data.LightCollects[max(0, x.collect.Selected())]
	r.On, r.Nth = 0, 0
	switch r.Collect {
	case data.CollectWeekly:
		r.On = x.weekday.Selected() + 1
	case data.CollectNth:
		r.On, r.Nth = x.weekday.Selected()+1, x.nth.Selected()+1
	case data.CollectDay:
		day, err := whole(x.day)
		if err != nil {
			return r, data.At("on", err)
		}
		r.On = int(day)
	}
	r.Response = x.responses[max(0, x.response.Selected())]
	return r, nil
}

// limit is a typed limit; nothing is none.
func (x *ruleDialog) limit(field *widgets.Field) (*int64, error) {
	s := forms.Trimmed(field)
	if s == "" {
		return nil, nil
	}
	n, err := x.host.Fmt().ParseNumber(x.unit(), s)
	return &n, err
}

// command is the rule as a change.
func (x *ruleDialog) command() (app.Command, error) {
	r, err := x.rule()
	if err != nil {
		return nil, err
	}
	c := saves(r)
	c.Record, c.Owner = x.records[max(0, x.record.Selected())].code, x.owner.Code()
	return c, nil
}

// saves is the command that stores a rule of every record, for which nobody is named.
func saves(r data.LightRule) lights.SaveLightRule {
	return lights.SaveLightRule{ID: r.ID, Name: r.Name, Measure: r.Measure, Scope: r.Scope, Kind: r.Kind, Reading: r.Reading, Lower: r.Lower,
		Red: r.Red, Amber: r.Amber, Touch: r.Touch, Run: r.Run, Sample: r.Sample, Span: r.Span, Collect: r.Collect, On: r.On, Nth: r.Nth, Response: r.Response, Off: r.Off}
}

// tell says how the rule reads and which lights it would show today.
func (x *ruleDialog) tell() {
	if x.quiet || x.says == nil {
		return
	}
	h, f := x.host, x.host.Fmt()
	r, err := x.rule()
	if err == nil {
		r.Code = "preview"
		err = r.Check()
	}
	if err != nil {
		x.says.SetText(h.T("lights.rule.preview.wrong"))
		x.shows.SetText(f.Sentence(err))
		x.shows.SetToken("bad")
		return
	}
	r.Code = x.was.Code
	scope := f.T("lights.rules.scope." + r.Scope)
	if i := x.record.Selected(); i > 0 {
		scope = x.records[i].name
	}
	x.says.SetText(ruleSentence(f, r, scope))
	rows, err := lights.Preview(h.Reader(), h.Today(), r)
	if err != nil {
		x.shows.SetText(f.Sentence(err))
		x.shows.SetToken("bad")
		return
	}
	x.shows.SetText(previewWords(f, rows))
	x.shows.SetToken("t1")
}

// previewWords counts the lights of a rule and names the worst.
func previewWords(f text.Fmt, rows []lights.Row) string {
	if len(rows) == 0 {
		return f.T("lights.rule.preview.none")
	}
	words := f.T("lights.rule.preview", litWords(f, lights.Summary(lights.Board{Rows: rows})))
	if first := rows[0]; first.Light == data.Red || first.Light == data.Amber || len(rows) == 1 {
		words = f.Join(words, f.T("lights.rule.preview.first", first.Title(f), first.Why(f)))
	}
	return words
}
