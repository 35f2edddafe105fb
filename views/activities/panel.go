package activities

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/activities"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A panel says of the day who has reported, how leads are followed up, and what
// stands out.
type panel struct {
	host page.Host
	page *Page
	card *widgets.Card

	reported *widgets.KPI
	bar      *widgets.Progress
	silent   *widgets.Wrap
	follow   *widgets.KPI
	light    *widgets.Light
	says     *widgets.Text
	flags    *fyne.Container
	fine     *widgets.Wrap
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{host: h, page: p, bar: widgets.NewProgress(6), silent: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})}
	x.reported = widgets.NewKPI(h.T("activities.panel.reported"), "", 28, x.bar)
	x.light = widgets.NewLight(data.Ring, 14)
	x.says = widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})
	x.follow = widgets.NewKPI(h.T("activities.panel.follow"), "", 28, widgets.Row(8, x.light, widgets.Grow(x.says)))
	x.flags = widgets.Col(0)
	x.fine = widgets.NewWrap(h.T("activities.panel.fine"), widgets.Style{Size: 13, Token: "t2"})
	body := widgets.Col(0,
		widgets.Pad(12, 16, 12, 16, widgets.Col(6, x.reported, x.silent)), widgets.HR(),
		widgets.Pad(12, 16, 12, 16, x.follow), widgets.HR(),
		widgets.Pad(12, 16, 4, 16, widgets.Strong(h.T("activities.panel.flags"))),
		widgets.Pad(0, 16, 8, 16, x.fine), x.flags)
	x.card = widgets.NewCard("", "", nil, widgets.VScroll(body))
	return x
}

// set shows the report of a day.
func (x *panel) set(d activities.Daily) {
	h, f := x.host, x.host.Fmt()
	x.reported.Title.SetText(h.T("activities.panel.reported"))
	x.reported.Caption.SetText(f.DateIn(d.Date, h.Plan().Period()))
	number, share, words := "—", 0.0, h.T("activities.panel.unused")
	switch {
	case d.Expected > 0:
		number, share = f.Count(d.Reported), float64(d.Reported)/float64(d.Expected)
		words = h.T("activities.panel.all")
		if len(d.Silent) > 0 {
			words = h.T("activities.panel.silent", strings.Join(d.Silent, f.T("activities.and")))
		}
	case d.Used:
		words = h.T("activities.panel.free")
	}
	unit := ""
	if d.Expected > 0 {
		unit = h.T("activities.panel.of", d.Expected)
	}
	x.reported.Set(number, unit)
	x.bar.Set(share, 0)
	x.silent.SetText(words)
	x.silent.SetToken("t2")
	if len(d.Silent) > 0 {
		x.silent.SetToken("warn")
	}
	x.follow.Caption.SetText(f.Month(d.Month.Month()))
	x.follow.Set(activities.Rated(f, d.Team.FollowUp), "", widgets.Figure{Name: h.T("activities.panel.floor"), Value: "≥ " + f.PercentWhole(data.Money(d.FollowFloor), 100_00)})
	x.light.SetLight(d.Team.FollowLight)
	x.says.SetText(h.T("activities.follow." + d.Team.FollowLight.String()))
	x.list(d)
}

// list shows what stands out, a row for each rep, worst first.
func (x *panel) list(d activities.Daily) {
	f := x.host.Fmt()
	x.flags.RemoveAll()
	for _, worst := range []data.Light{data.Red, data.Amber} {
		for _, row := range d.Rows {
			if len(row.Flags) == 0 || row.Flags[0].Light != worst {
				continue
			}
			words := widgets.Col(2)
			for _, flag := range row.Flags {
				words.Add(widgets.NewWrap(flag.Words(f), widgets.Style{Size: 13, Token: "t2"}))
			}
			line := widgets.NewListRow(widgets.Pad(8, 16, 8, 16, widgets.Row(8, widgets.NewLight(worst, 14), widgets.Grow(widgets.Col(2, widgets.Strong(row.Name), words)))))
			line.OnTap = func() { x.page.sheet.choose(row.Rep) }
			x.flags.Add(line)
		}
	}
	x.fine.Hidden = len(x.flags.Objects) > 0
	if !d.Used {
		x.fine.Hidden = false
	}
	x.fine.SetText(x.host.T("activities.panel.fine"))
	if !d.Used {
		x.fine.SetText(x.host.T("activities.panel.begin"))
	}
	x.card.Refresh()
}
