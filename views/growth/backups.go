package growth

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// backups are the core posts with their back-ups, the talent reserve, and who
// stayed.
type backups struct {
	page    *Page
	host    page.Host
	all     *fyne.Container
	posts   *widgets.Table[growth.Post]
	reserve *widgets.Table[growth.ReserveRow]
	card    *widgets.Card
	panel   *panel
	now     growth.Safety
}

func newBackups(p *Page) part {
	h := p.host
	x := &backups{page: p, host: h, panel: newPanel()}
	x.posts = widgets.NewTable(x.postColumns())
	x.posts.RowHeight = 44
	x.posts.Same = func(a, b growth.Post) bool { return a.ID == b.ID }
	x.posts.OnOpen = func(r growth.Post) { postForm(h, r) }
	forms.KeepWidths(h, x.posts)
	x.posts.Empty = widgets.NewEmpty("flag", h.T("growth.posts.none"), h.T("growth.posts.none.how"),
		widgets.NewButton(h.T("growth.post.new"), widgets.Plain, func() { postForm(h, growth.Post{}) }))
	x.reserve = widgets.NewTable(x.reserveColumns())
	x.reserve.Same = func(a, b growth.ReserveRow) bool { return a.ID == b.ID }
	x.reserve.OnOpen = func(r growth.ReserveRow) { reserveForm(h, r.Reserve, r.Rep) }
	forms.KeepWidths(h, x.reserve)
	x.reserve.Empty = widgets.NewEmpty("users", h.T("growth.reserve.none"), h.T("growth.reserve.none.how"),
		widgets.NewButton(h.T("growth.reserve.new"), widgets.Plain, x.add))
	x.card = widgets.NewCard(h.T("growth.posts"), "", widgets.NewButton(h.T("growth.post.new"), widgets.Plain, func() { postForm(h, growth.Post{}) }).WithIcon("plus").Small(), x.posts)
	reserve := widgets.NewCard(h.T("growth.reserve"), h.T("growth.reserve.caption"), nil, x.reserve)
	x.all = widgets.Beside(320, 288, widgets.VSplit(nil, 12, x.card, reserve), x.panel.card)
	return x
}

func (x *backups) postColumns() []widgets.Column[growth.Post] {
	h := x.host
	column := func(key string, width, flex float32, folds int, cell func(growth.Post) widgets.Cell) widgets.Column[growth.Post] {
		return widgets.Column[growth.Post]{Key: "growth-posts-" + key, Title: h.T("growth.post." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	return []widgets.Column[growth.Post]{
		column("name", 148, 2, 0, func(r growth.Post) widgets.Cell {
			c := marked(r.Name, r.Light)
			c.Exact = h.T("growth.post.light." + r.Light.String())
			return c
		}),
		column("holder", 96, 1, 0, func(r growth.Post) widgets.Cell {
			switch {
			case r.HolderName == "":
				return widgets.Cell{Text: h.T("growth.post.vacant"), Token: "warn"}
			case r.Gone:
				return widgets.Cell{Text: r.HolderName, Below: h.T("growth.post.gone"), Under: "warn"}
			}
			return widgets.Cell{Text: r.HolderName}
		}),
		column("covers", 120, 2, 1, func(r growth.Post) widgets.Cell { return widgets.Cell{Text: r.Covers, Token: "t2"} }),
		column("backups", 200, 4, 0, func(r growth.Post) widgets.Cell {
			if len(r.Backups) == 0 {
				return widgets.Cell{Text: h.T("growth.post.bare"), Token: "bad"}
			}
			var names []string
			for _, b := range r.Backups {
				names = append(names, h.T("growth.backup.say", b.Who, h.T("growth.stage."+string(b.Stage))))
			}
			return widgets.Cell{Text: strings.Join(names, h.T("growth.comma"))}
		}),
	}
}

func (x *backups) reserveColumns() []widgets.Column[growth.ReserveRow] {
	h := x.host
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(growth.ReserveRow) widgets.Cell) widgets.Column[growth.ReserveRow] {
		return widgets.Column[growth.ReserveRow]{Key: "growth-reserve-" + key, Title: h.T("growth.reserve." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	return []widgets.Column[growth.ReserveRow]{
		column("who", 160, 3, 0, func(r growth.ReserveRow) widgets.Cell { return widgets.Cell{Text: r.Who} }),
		column("source", 92, 0, 0, func(r growth.ReserveRow) widgets.Cell {
			return widgets.Cell{Text: h.T("growth.source." + string(r.Source)), Token: "t2"}
		}),
		column("stage", 96, 0, 0, func(r growth.ReserveRow) widgets.Cell {
			tone := map[data.ReserveStage]string{data.ReserveReady: "good", data.ReserveTrying: "accent", data.ReserveDropped: "outline"}[r.Stage]
			if tone == "" {
				tone = "plain"
			}
			return widgets.Cell{Text: h.T("growth.stage." + string(r.Stage)), Badge: tone}
		}),
		column("post", 140, 2, 0, func(r growth.ReserveRow) widgets.Cell {
			if r.Post == "" {
				return dull()
			}
			return widgets.Cell{Text: r.Post}
		}),
		column("since", 112, 0, 1, func(r growth.ReserveRow) widgets.Cell {
			if r.Since == 0 {
				return dull()
			}
			return widgets.Cell{Text: f.DateYear(r.Since), Token: "t2"}
		}),
	}
}

func (x *backups) content() fyne.CanvasObject { return x.all }

func (x *backups) action() (string, func()) { return x.host.T("growth.reserve.new"), x.add }

// add adds somebody to the reserve, for the selected post when that has room.
func (x *backups) add() {
	r, _ := x.posts.Selected()
	reserveForm(x.host, data.Reserve{Source: data.FromInside, Stage: data.ReserveFound, CorePostID: r.ID, Since: x.host.Today()}, "")
}

func (x *backups) refresh() (err error) {
	h := x.host
	if x.now, err = growth.Backups(h.Reader(), h.Today(), growth.BackupsIn{}); err != nil {
		return err
	}
	note := h.T("growth.posts.fine")
	if x.now.Bare > 0 {
		note = h.T("growth.posts.bare", x.now.Bare)
	}
	if len(x.now.Posts) == 0 {
		note = ""
	}
	x.card.SetTitle(h.T("growth.posts"), note)
	x.posts.SetRows(x.now.Posts)
	x.reserve.SetRows(x.now.Reserve)
	x.explain()
	return nil
}

// explain says who stayed, who left and who is to be honoured.
func (x *backups) explain() {
	h, f, r := x.host, x.host.Fmt(), x.now.Retention
	rate := widgets.NewText(growth.Share(r.Rate), widgets.Style{Size: 24, Bold: true, Token: ink(r.Light)})
	parts := []fyne.CanvasObject{widgets.Row(8, widgets.Middle(widgets.NewLight(r.Light, 16)), rate, widgets.Grow(nil)), para(growth.SayRetention(f, r))}
	var left, service []fyne.CanvasObject
	for _, l := range r.Leavers {
		start := widgets.NewIconButton("swap", h.T("handover.new"), func() { overForm(h, l.Rep) }).Small()
		left = append(left, line(data.Ring, l.Name, h.T("growth.left.on", f.DateYear(l.Left)), "", start))
	}
	if len(left) > 0 {
		parts = append(parts, widgets.HR(), section(h.T("growth.leavers"), left...))
	}
	for _, s := range r.Service {
		words, light := h.T("growth.service.unknown"), data.Ring
		if s.Since != 0 {
			words = h.T("growth.service.next", s.Years, f.DateYear(s.On), s.Jubilee)
		}
		if s.Soon {
			light = data.Amber
		}
		service = append(service, line(light, s.Name, words, ""))
	}
	if len(service) > 0 {
		parts = append(parts, widgets.HR(), section(h.T("growth.service.long"), service...))
	}
	x.panel.set(h.T("growth.exam.retention"), h.T("growth.retention.caption"), parts...)
	x.panel.buttons()
}

func (x *backups) pick(r page.Route) {
	x.posts.SelectWhere(func(p growth.Post) bool { return r.ID != 0 && p.ID == r.ID || p.Holder == r.Code && r.Code != "" })
}

// postForm adds a core post, or edits one.
func postForm(h page.Host, r growth.Post) {
	title, remove := h.T("growth.post.new"), app.Command(nil)
	if r.ID != 0 {
		title, remove = r.Name, growth.RemoveCorePost{ID: r.ID}
	}
	name, covers := widgets.NewField(h.T("growth.post.name.hint")), widgets.NewField(h.T("growth.post.covers.hint"))
	name.SetText(r.Name)
	covers.SetText(r.Covers)
	holder := forms.NewPeople(h, r.Holder, h.T("growth.post.vacant"), nil)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("growth.post.name"), Object: name},
		widgets.FormItem{Field: "holder", Label: h.T("growth.post.holder"), Object: holder.Box}, widgets.FormItem{Field: "covers", Label: h.T("growth.post.covers"), Object: covers})
	forms.Edit(h, title, form, func() (app.Command, error) {
		return growth.SaveCorePost{ID: r.ID, Name: forms.Trimmed(name), Holder: holder.Code(), Covers: forms.Trimmed(covers)}, nil
	}, remove)
}

// reserveForm adds somebody to the talent reserve, or edits one.
func reserveForm(h page.Host, x data.Reserve, rep string) {
	title, remove := h.T("growth.reserve.new"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("growth.reserve.edit"), growth.RemoveReserve{ID: x.ID}
	}
	posts, err := h.Reader().CorePosts()
	if err != nil {
		h.Complain(err)
		return
	}
	ids, names, at := []data.ID{0}, []string{h.T("growth.reserve.nopost")}, 0
	for _, p := range posts {
		if p.ID == x.CorePostID {
			at = len(ids)
		}
		ids, names = append(ids, p.ID), append(names, p.Name)
	}
	post := widgets.NewSelect(names, nil)
	post.Select(at)
	who := forms.NewPeople(h, rep, h.T("growth.reserve.outside"), nil)
	name, note := widgets.NewField(h.T("growth.reserve.name.hint")), forms.Line(x.Note)
	name.SetText(x.Name)
	source := newChoice(h, "growth.source.", x.Source, data.ReserveSources...)
	stage := newChoice(h, "growth.stage.", x.Stage, data.ReserveStages...)
	since := forms.Day(h, x.Since)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("growth.reserve.rep"), Object: who.Box}, widgets.FormItem{Field: "name", Label: h.T("growth.reserve.name"), Object: name})
	form.Add(widgets.FormItem{Field: "source", Label: h.T("growth.reserve.source"), Object: source.box}, widgets.FormItem{Field: "stage", Label: h.T("growth.reserve.stage"), Object: stage.box})
	form.Add(widgets.FormItem{Field: "post", Label: h.T("growth.reserve.post"), Object: post}, widgets.FormItem{Field: "since", Label: h.T("growth.reserve.since"), Object: since})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("growth.note"), Object: note})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := growth.SaveReserve{ID: x.ID, Name: forms.Trimmed(name), Rep: who.Code(), Source: source.key(), Stage: stage.key(), Post: ids[max(0, post.Selected())], Note: forms.Trimmed(note)}
		var err error
		c.Since, err = since.Date()
		return c, data.At("since", err)
	}, remove)
}

// askRules edits the rules of growth.
func (p *Page) askRules() {
	h := p.host
	rule, err := h.Reader().GrowthRule()
	if err != nil {
		h.Complain(err)
		return
	}
	pass, low := forms.Line(text.PercentEdit(rule.RetentionPass)).WithUnit("%"), forms.Line(text.PercentEdit(rule.RetentionLow)).WithUnit("%")
	number := func(n int, unit string) *widgets.Field {
		return forms.Line(h.Fmt().Count(n)).WithUnit(h.T("growth.unit." + unit))
	}
	days, most, years, ahead := number(rule.HandoverDays, "days"), number(rule.MostBackups, "people"), number(rule.Anniversary, "years"), number(rule.Ahead, "days")
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "retention_pass", Label: h.T("growth.rule.pass"), Object: pass}, widgets.FormItem{Field: "retention_low", Label: h.T("growth.rule.low"), Object: low})
	form.Add(widgets.FormItem{Field: "handover_days", Label: h.T("growth.rule.days"), Object: days}, widgets.FormItem{Field: "most_backups", Label: h.T("growth.rule.backups"), Object: most})
	form.Add(widgets.FormItem{Field: "anniversary", Label: h.T("growth.rule.years"), Object: years}, widgets.FormItem{Field: "ahead", Label: h.T("growth.rule.ahead"), Object: ahead})
	forms.EditWide(h, h.T("growth.rules"), form, func() (app.Command, error) {
		c := growth.SetGrowthRules{}
		var err error
		if c.RetentionPass, err = hundredths(h, pass, "retention_pass"); err != nil {
			return nil, err
		}
		if c.RetentionLow, err = hundredths(h, low, "retention_low"); err != nil {
			return nil, err
		}
		if c.HandoverDays, err = whole(days, "handover_days", "problem.growth.days"); err != nil {
			return nil, err
		}
		if c.MostBackups, err = whole(most, "most_backups", "problem.growth.backups"); err != nil {
			return nil, err
		}
		if c.Anniversary, err = whole(years, "anniversary", "problem.growth.years"); err != nil {
			return nil, err
		}
		c.Ahead, err = whole(ahead, "ahead", "problem.growth.ahead")
		return c, err
	}, nil)
}
