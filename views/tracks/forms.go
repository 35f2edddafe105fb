package tracks

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A sceneBox chooses one of the program's scenes, one the plan has, or another.
type sceneBox struct {
	box   *widgets.Select
	other *widgets.Field
	keys  []string
}

func newScene(h page.Host, lib tracks.Library, scene string) *sceneBox {
	s := &sceneBox{other: widgets.NewField(h.T("tracks.scene.other.hint")), keys: slices.Clone(data.TrackScenes)}
	for _, x := range lib.Rows {
		if !slices.Contains(s.keys, x.Scene) {
			s.keys = append(s.keys, x.Scene)
		}
	}
	if scene != "" && !slices.Contains(s.keys, scene) {
		s.keys = append(s.keys, scene)
	}
	var names []string
	for _, k := range s.keys {
		names = append(names, tracks.SceneName(h.Fmt(), k))
	}
	s.box = widgets.NewSelect(names, nil)
	s.box.Select(max(0, slices.Index(s.keys, scene)))
	return s
}

// scene is what was typed, else what was chosen.
func (s *sceneBox) scene() string {
	if words := forms.Trimmed(s.other); words != "" {
		return words
	}
	return s.keys[max(0, s.box.Selected())]
}

func area(s string, rows int) *widgets.Field {
	f := widgets.NewArea("", rows)
	f.SetText(s)
	return f
}

func (p *Page) trackForm(x tracks.Row) {
	h := p.host
	name, scene := forms.Line(x.Name), newScene(h, p.lib, x.Scene)
	says, answer, proof, do, dont := area(x.Says, 1), area(x.Answer, 2), area(x.Proof, 1), area(x.Do, 1), area(x.Dont, 1)
	products, codes := p.products(x.ProductCode)
	tiers, keys := p.tiers(x.Tier)
	item := func(field string, o *widgets.Field) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: h.T("tracks.field." + field), Object: o}
	}
	form := widgets.NewForm(item("name", name))
	form.Add(widgets.FormItem{Field: "scene", Label: h.T("tracks.field.scene"), Object: scene.box}, widgets.FormItem{Label: h.T("tracks.scene.other"), Object: scene.other})
	form.Add(item("says", says))
	form.Add(item("answer", answer))
	form.Add(item("proof", proof))
	form.Add(item("do", do), item("dont", dont))
	form.Add(widgets.FormItem{Field: "product", Label: h.T("tracks.field.product"), Object: products}, widgets.FormItem{Field: "tier", Label: h.T("tracks.field.tier"), Object: tiers})
	title, remove := h.T("tracks.new.library"), app.Command(nil)
	if x.ID != 0 {
		title, remove = x.Name, tracks.RemoveTrack{ID: x.ID}
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		return tracks.SaveTrack{ID: x.ID, Name: forms.Trimmed(name), Scene: scene.scene(), Says: forms.Trimmed(says), Answer: forms.Trimmed(answer), Proof: forms.Trimmed(proof),
			Do: forms.Trimmed(do), Dont: forms.Trimmed(dont), Product: codes[max(0, products.Selected())], Tier: keys[max(0, tiers.Selected())]}, nil
	}, remove)
}

// products is a choice of one product or all.
func (p *Page) products(chosen string) (*widgets.Select, []string) {
	h := p.host
	codes, names := []string{""}, []string{h.T("tracks.all")}
	rows, err := h.Reader().Products()
	if err != nil {
		h.Complain(err)
	}
	for _, x := range rows {
		codes, names = append(codes, x.Code), append(names, x.Name)
	}
	s := widgets.NewSelect(names, nil)
	s.Select(max(0, slices.Index(codes, chosen)))
	return s, codes
}

// tiers is a choice of one tier of the RFM scheme or all.
func (p *Page) tiers(chosen data.Tier) (*widgets.Select, []data.Tier) {
	h := p.host
	keys, names := []data.Tier{""}, []string{h.T("tracks.all")}
	rules, err := schemes.RulesOf(h.Reader(), data.RFM)
	if err != nil {
		h.Complain(err)
	}
	for _, x := range rules.Tiers {
		if x.On || x.Tier == chosen {
			keys, names = append(keys, x.Tier), append(names, schemes.TierName(h.Fmt(), x))
		}
	}
	if !slices.Contains(keys, chosen) {
		keys, names = append(keys, chosen), append(names, h.Fmt().TierName(chosen))
	}
	s := widgets.NewSelect(names, nil)
	s.Select(max(0, slices.Index(keys, chosen)))
	return s, keys
}

func (p *Page) caseForm(x tracks.Case) {
	h := p.host
	form := widgets.NewForm()
	day := x.Date
	if x.ID == 0 {
		day = h.Today()
	}
	date, who := forms.Day(h, day), forms.NewPeople(h, x.RepCode, "", nil)
	won := widgets.NewSelect([]string{h.T("tracks.won"), h.T("tracks.lost")}, nil)
	won.Select(map[bool]int{true: 0, false: 1}[x.Won || x.ID == 0])
	customer := forms.NewCustomer(h, form, x.CustomerCode)
	scene := newScene(h, p.lib, x.Scene)
	text, lesson := area(x.Text, 3), area(x.Lesson, 2)
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("tracks.column.rep"), Object: who.Box}, widgets.FormItem{Field: "date", Label: h.T("tracks.column.date"), Object: date},
		widgets.FormItem{Label: h.T("tracks.column.won"), Object: won})
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("tracks.column.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "scene", Label: h.T("tracks.field.scene"), Object: scene.box}, widgets.FormItem{Label: h.T("tracks.scene.other"), Object: scene.other})
	form.Add(widgets.FormItem{Field: "text", Label: h.T("tracks.field.text"), Object: text})
	form.Add(widgets.FormItem{Field: "lesson", Label: h.T("tracks.field.lesson"), Object: lesson})
	title, remove := h.T("tracks.new.cases"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("tracks.case.edit", x.RepName), tracks.RemoveTrackCase{ID: x.ID}
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		d, err := date.Date()
		return tracks.SaveTrackCase{ID: x.ID, Rep: who.Code(), Date: d, Won: won.Selected() == 0, Customer: customer.Code(), Scene: scene.scene(),
			Text: forms.Trimmed(text), Lesson: forms.Trimmed(lesson)}, data.At("date", err)
	}, remove)
}

// promoteForm puts a case into a new track or one that is there.
func (p *Page) promoteForm(x tracks.Case) {
	h := p.host
	all, err := tracks.Tracks(h.Reader(), h.Today(), tracks.TracksIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	ids, names := []data.ID{0}, []string{h.T("tracks.promote.new")}
	for _, t := range all.Rows {
		ids, names = append(ids, t.ID), append(names, t.Name)
	}
	into, name := widgets.NewSelect(names, nil), forms.Line("")
	into.Select(max(0, slices.Index(ids, x.TalkTrackID)))
	form := widgets.NewForm(widgets.FormItem{Field: "track", Label: h.T("tracks.promote.into"), Object: into},
		widgets.FormItem{Field: "name", Label: h.T("tracks.promote.name"), Hint: h.T("tracks.promote.hint"), Object: name})
	forms.Edit(h, h.T("tracks.promote"), form, func() (app.Command, error) {
		return tracks.PromoteCase{Case: x.ID, Track: ids[max(0, into.Selected())], Name: forms.Trimmed(name)}, nil
	}, nil)
}

// useForm logs where a track was used.
func (p *Page) useForm(x tracks.Row) {
	h := p.host
	form := widgets.NewForm()
	trainings, err := h.Reader().Trainings()
	if err != nil {
		h.Complain(err)
		return
	}
	ids, names := []data.ID{0}, []string{h.T("tracks.use.field")}
	for _, t := range slices.Backward(trainings) {
		if t.Date <= h.Today() {
			ids, names = append(ids, t.ID), append(names, h.Fmt().Date(t.Date)+" "+t.Module)
		}
	}
	where := widgets.NewSelect(names, nil)
	where.Select(0)
	date, who := forms.Day(h, h.Today()), forms.NewPeople(h, "", h.T("tracks.use.everybody"), nil)
	customer := forms.NewCustomer(h, form, "")
	worked := widgets.NewSelect([]string{h.T("tracks.worked"), h.T("tracks.failed"), h.T("tracks.unknown")}, nil)
	worked.Select(0)
	note := forms.Line("")
	form.Add(widgets.FormItem{Field: "training", Label: h.T("tracks.use.where"), Object: where}, widgets.FormItem{Field: "date", Label: h.T("tracks.column.date"), Object: date})
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("tracks.use.who"), Object: who.Box}, widgets.FormItem{Label: h.T("tracks.use.worked"), Object: worked})
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("tracks.column.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("tracks.use.note"), Object: note})
	forms.EditWide(h, h.T("tracks.use.of", x.Name), form, func() (app.Command, error) {
		d, err := date.Date()
		c := tracks.LogTrackUse{Track: x.ID, Date: d, Rep: who.Code(), Customer: customer.Code(), Training: ids[max(0, where.Selected())], Note: forms.Trimmed(note)}
		if n := worked.Selected(); n < 2 {
			yes := n == 0
			c.Worked = &yes
		}
		return c, data.At("date", err)
	}, nil)
}

// lookedForm edits one row of the form of the week.
func (p *Page) lookedForm(x tracks.Looked) {
	h := p.host
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, x.Customer)
	code := ""
	if x.ProductID != 0 {
		if y, err := h.Reader().Product(x.ProductID); err == nil {
			code = y.Code
		}
	}
	products, codes := p.products(code)
	seen := forms.Line(x.Page)
	numbers := []*widgets.Field{forms.Line(typed(x.Views)), forms.Line(typed(x.Downloads)), forms.Line(typed(x.Enquiries))}
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("tracks.column.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "product", Label: h.T("tracks.field.product"), Object: products}, widgets.FormItem{Field: "page", Label: h.T("tracks.column.page"), Object: seen})
	var row []widgets.FormItem
	for i, key := range []string{"views", "downloads", "enquiries"} {
		row = append(row, widgets.FormItem{Field: key, Label: h.T("tracks.column." + key), Object: numbers[i]})
	}
	form.Add(row...)
	title, remove := h.T("tracks.new.behaviour"), app.Command(nil)
	if x.ID != 0 {
		title, remove = x.CustomerName, tracks.RemoveBehaviour{ID: x.ID}
	}
	forms.EditWide(h, title+" · "+h.Fmt().Week(p.form.Week.From), form, func() (app.Command, error) {
		in := tracks.LookedAt{ID: x.ID, Customer: customer.Code(), Product: codes[max(0, products.Selected())], Page: forms.Trimmed(seen)}
		for i, to := range []*int{&in.Views, &in.Downloads, &in.Enquiries} {
			n, err := whole(forms.Trimmed(numbers[i]))
			if err != nil {
				return nil, data.At([]string{"views", "downloads", "enquiries"}[i], err)
			}
			*to = n
		}
		return tracks.SaveBehaviours{Week: p.form.Week.From, Rows: []tracks.LookedAt{in}}, nil
	}, remove)
}

func typed(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// whole is a number as typed; nothing is none.
func whole(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(strings.ReplaceAll(s, ",", ""))
	if err != nil {
		return 0, data.Problem{Key: "problem.behaviour.number"}
	}
	return n, nil
}

// pasteForm takes rows as they are copied from a table.
func (p *Page) pasteForm() {
	h := p.host
	lines := widgets.NewArea(h.T("tracks.paste.hint"), 8)
	form := widgets.NewForm(widgets.FormItem{Field: "rows", Label: h.T("tracks.paste.label"), Hint: h.T("tracks.paste.how"), Object: lines})
	forms.EditWide(h, h.T("tracks.paste")+" · "+h.Fmt().Week(p.form.Week.From), form, func() (app.Command, error) {
		rows, err := tracks.Pasted(lines.Text())
		if err != nil {
			return nil, data.At("rows", err)
		}
		return pasted{tracks.SaveBehaviours{Week: p.form.Week.From, Rows: rows}}, nil
	}, nil)
}

// pasted is rows whose problems are all said at the one field of the dialog.
type pasted struct{ tracks.SaveBehaviours }

// Apply writes the rows.
func (c pasted) Apply(tx store.Tx) error { return data.At("rows", c.SaveBehaviours.Apply(tx)) }

// rulesForm sets what is collected each week.
func (p *Page) rulesForm() {
	h := p.host
	rule := p.intake.Rule
	won, lost, views := forms.Line(strconv.Itoa(rule.Won)), forms.Line(strconv.Itoa(rule.Lost)), forms.Line(strconv.Itoa(rule.Views))
	var days []string
	for i := range 7 {
		days = append(days, h.Fmt().Weekday(data.NewDate(2026, time.August, 9)+data.Date(i))) // a Sunday
	}
	weekday := widgets.NewSelect(days, nil)
	weekday.Select(int(rule.Weekday))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "won", Label: h.T("tracks.rule.won"), Object: won}, widgets.FormItem{Field: "lost", Label: h.T("tracks.rule.lost"), Object: lost})
	form.Add(widgets.FormItem{Field: "weekday", Label: h.T("tracks.rule.weekday"), Object: weekday}, widgets.FormItem{Field: "views", Label: h.T("tracks.rule.views"), Object: views})
	forms.Edit(h, h.T("tracks.rules"), form, func() (app.Command, error) {
		c := tracks.SetTrackRules{Weekday: time.Weekday(weekday.Selected())}
		for i, to := range []*int{&c.Won, &c.Lost, &c.Views} {
			n, err := strconv.Atoi(forms.Trimmed([]*widgets.Field{won, lost, views}[i]))
			if err != nil {
				return nil, data.Problem{Key: "problem.trackrule.number", Field: []string{"won", "lost", "views"}[i], Args: []any{0}}
			}
			*to = n
		}
		return c, nil
	}, nil)
}
