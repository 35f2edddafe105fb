package touches

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// jobs is the card of the services that are due this week.
type jobs struct {
	page *Page
	card *widgets.Card
	rows []*jobRow
	none *widgets.Text
	more *widgets.Button
	list []touches.Job
}

// A jobRow is one service with its button.
type jobRow struct {
	row        *fyne.Container
	name, whom *widgets.Text
	job        touches.Job
}

// jobsShown is how many services have a row; the button shows all.
const jobsShown = 3

func newJobs(p *Page) *jobs {
	h := p.host
	j := &jobs{page: p, none: widgets.NewText(h.T("touches.jobs.none"), note)}
	body := widgets.Col(0, widgets.Pad(4, 16, 0, 16, j.none))
	for range jobsShown {
		r := &jobRow{name: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), whom: widgets.NewText("", widgets.Style{Size: 12, Token: "t2"})}
		log := widgets.NewButton(h.T("touches.job.log"), widgets.Quiet, func() { logJob(h, r.job) }).Small()
		r.row = widgets.Pad(0, 8, 0, 16, widgets.Row(8, widgets.Grow(r.name), r.whom, log))
		j.rows = append(j.rows, r)
		body.Add(r.row)
	}
	j.more = widgets.NewButton("", widgets.Quiet, j.menu).Small()
	j.card = widgets.NewCard(h.T("touches.jobs"), "", j.more, body)
	return j
}

func (j *jobs) set(list []touches.Job) {
	h := j.page.host
	j.list = list
	for i, r := range j.rows {
		r.row.Hidden = i >= len(list)
		if r.row.Hidden {
			continue
		}
		r.job = list[i]
		r.name.SetText(jobWords(h, r.job))
		r.whom.SetText(jobWhom(h, r.job))
	}
	j.none.Hidden = len(list) > 0
	j.more.Hidden = len(list) <= jobsShown
	j.more.SetText(h.T("touches.jobs.all", len(list)))
	j.card.SetTitle(h.T("touches.jobs"), h.T("touches.jobs.note"))
	j.card.Refresh()
}

// menu lists every service that is due; choosing one logs it.
func (j *jobs) menu() {
	h := j.page.host
	items := make([]widgets.MenuItem, len(j.list))
	for i, x := range j.list {
		items[i] = widgets.MenuItem{Label: h.T("touches.job.line", jobWords(h, x), jobWhom(h, x)), Do: func() { logJob(h, x) }}
	}
	widgets.ShowMenu(j.more, items...)
}

func jobWords(h page.Host, j touches.Job) string { return schemes.ServiceName(h.Fmt(), j.Service) }

// jobWhom is the tier and how many of its customers.
func jobWhom(h page.Host, j touches.Job) string {
	return h.T("touches.job.whom", schemes.TierName(h.Fmt(), data.SchemeTier{Tier: j.Tier, Name: j.TierName}), len(j.Customers))
}

// logJob asks how a service was done, and logs it with all customers it was due
// for.
func logJob(h page.Host, j touches.Job) {
	channel := widgets.NewSelect(schemes.ChannelNames(h.Fmt(), data.Channels), nil)
	channel.Select(max(0, slices.Index(data.Channels, j.Channel)))
	outcome, day := forms.Line(""), forms.Day(h, h.Today())
	effect := widgets.NewChipGroup([]string{h.T("touches.effective"), h.T("touches.sent")}, false, nil)
	if j.Automatic { // sent is not yet heard
		effect.Select(1)
	}
	form := widgets.NewForm(widgets.FormItem{Field: "outcome", Label: h.T("touches.outcome"), Object: outcome, Hint: h.T("touches.job.how", len(j.Customers), j.Of)})
	form.Add(widgets.FormItem{Field: "channel", Label: h.T("touches.channel"), Object: channel}, widgets.FormItem{Field: "date", Label: h.T("touches.date"), Object: day})
	form.Add(widgets.FormItem{Field: "effective", Label: h.T("touches.effect"), Object: effect})
	forms.EditWide(h, h.T("touches.job.title", jobWords(h, j), jobWhom(h, j)), form, func() (app.Command, error) {
		d, err := day.Date()
		return touches.LogTouches{Customers: j.Customers, Date: d, Channel: data.Channels[max(0, channel.Selected())], Effective: effect.Selected() == 0,
			Outcome: forms.Trimmed(outcome), Service: touches.ServiceCode(j.Service)}, data.At("date", err)
	}, nil)
}
