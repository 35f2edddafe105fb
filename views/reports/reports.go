// Package reports holds the page that shows what will be printed, and writes it.
package reports

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// ending is what the name of a written report ends in.
const ending = ".pdf"

// Reports is the page of everything that is printed.
type Reports struct {
	host    page.Host
	content *fyne.Container
	write   *widgets.Button

	kind     *kindList
	paper    *widgets.Select
	unit     *widgets.Select
	asOf     *widgets.Text
	below    *fyne.Container // decisions, or what there is to choose from
	wanted   *decisions
	people   *people
	regions  *subjects
	reps     *subjects
	pair     *versions
	schemes  *tierSchemes
	week     *week
	day      *day
	meetings *meetings
	payees   *payees
	span     *span
	preview  *preview
	caller   string    // code of the rep whose calls are listed; "": everybody's
	quarter  data.Date // any day of the quarter of the battle table; zero: today's

	handover  data.ID // whose slip of a hand-over; 0: of the one that is due first
	deviation data.ID // whose paper; 0: of the one that asks most

	doc report.Document // what is shown and what would be written; no pages: nothing to print
}

// NewReports builds the page.
func NewReports(h page.Host) page.Page {
	r := &Reports{host: h, preview: newPreview(h), wanted: newDecisions(h)}
	r.people = newPeople(h, r.make)
	r.regions, r.reps, r.pair = newSubjects(h, false, r.make), newSubjects(h, true, r.make), newVersions(h, r.make)
	r.schemes = newTierSchemes(h, r.make)
	r.week = newWeek(h, r.make)
	r.day = newDay(h, r.make)
	r.meetings = newMeetings(h, r.make)
	r.payees = newPayees(h, r.make)
	r.span = newSpan(h, r.make)
	r.kind = newKindList(h, func() { r.caller, r.quarter = "", 0; r.make() })
	r.paper = widgets.NewSelect(nil, func(int) { r.make() })
	r.offer(len(report.Papers), slices.Index(report.Papers, report.Paper(h.Lang())))
	units := make([]string, len(text.Units))
	for i, u := range text.Units {
		units[i] = h.T("reports.unit." + unitKey(u))
	}
	r.unit = widgets.NewSelect(units, func(int) { r.make() })
	r.unit.Select(0)
	for i, u := range text.Units {
		if u == h.Fmt().Unit {
			r.unit.Select(i)
		}
	}
	r.asOf = widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	r.write = widgets.NewButton(h.T("reports.write"), widgets.Primary, r.Print).WithIcon("print").WithTip(h.T("reports.write.tip"))
	r.below = widgets.Stack()
	choices := widgets.NewCard(h.T("reports.what"), "", nil, widgets.Inset(widgets.Col(12,
		r.kind.box,
		labelled(h.T("reports.paper"), r.paper),
		labelled(h.T("reports.unit"), r.unit),
		labelled(h.T("reports.as_of"), r.asOf),
	)))
	left := widgets.Fixed(leftWidth, 0, widgets.Col(12, choices, widgets.Grow(r.below)))
	r.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: besides{}, Objects: []fyne.CanvasObject{left, r.preview.card}})
	return r
}

// labelled puts a small grey name before a control.
func labelled(name string, control fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Row(8, widgets.Fixed(64, 0, widgets.NewText(name, widgets.Style{Size: 13, Token: "t2"})), control)
}

func unitKey(u text.Unit) string {
	if u == text.Auto {
		return "auto"
	}
	return string(u)
}

// Title names the page.
func (r *Reports) Title() string { return r.host.T("nav.reports") }

// Content is the page.
func (r *Reports) Content() fyne.CanvasObject { return r.content }

// Tabs are none.
func (r *Reports) Tabs() fyne.CanvasObject { return nil }

// Control is the button that writes the PDF.
func (r *Reports) Control() fyne.CanvasObject { return r.write }

// Shows is everything: a report is made from the whole plan.
func (r *Reports) Shows() []data.Kind { return data.Kinds }

// Refresh makes the report anew.
func (r *Reports) Refresh() {
	f := r.host.Fmt()
	today := r.host.Today()
	r.asOf.SetText(f.DateYear(today) + " · " + f.Week(today))
	r.wanted.refresh()
	r.people.refresh()
	r.payees.refresh()
	r.regions.refresh()
	r.reps.refresh()
	r.pair.refresh()
	r.schemes.refresh()
	r.meetings.refresh()
	r.make()
}

// Go opens the sheet of a rep, or the summary.
func (r *Reports) Go(to page.Route) {
	switch to.Part {
	case "rep":
		r.kind.Select(repSheet)
		r.people.choose(to.Code)
	case "letter":
		r.kind.Select(letter)
		r.regions.choose(to.Code)
	case "commitment":
		r.kind.Select(commitment)
		r.reps.choose(to.Code)
	case "quarters":
		r.kind.Select(quarterTable)
	case "health":
		r.kind.Select(customerHealth)
	case "redline":
		r.kind.Select(redLine)
		r.pair.choose(to.Code)
	case "calls":
		r.kind.Select(callList)
		r.caller = to.Code
	case "battle":
		r.kind.Select(battleTable)
		r.quarter, _ = data.ParseDate(to.Code) // not a day: today's quarter
	case "forecast":
		r.kind.Select(forecastPaper)
	case "portraits":
		r.kind.Select(handbook)
	case "tiers":
		r.kind.Select(tierList)
		r.schemes.choose(to.Code)
	case "collection":
		r.kind.Select(collection)
		r.week.choose(data.Date(to.ID))
	case "pay":
		r.kind.Select(payPaper)
		r.payees.at = data.Date(to.ID)
		r.payees.refresh()
		r.payees.choose(to.Code)
	case "tracks":
		r.kind.Select(trackBook)
	case "behaviour":
		r.kind.Select(behaviourForm)
		r.week.choose(data.Date(to.ID))
	case "growth":
		r.kind.Select(growthReport)
	case "handover":
		r.kind.Select(handoverSlip)
		r.handover = to.ID
	case "deviation":
		r.kind.Select(deviationPaper)
		r.deviation = to.ID
	case "daily":
		r.kind.Select(dailyReport)
		r.day.choose(data.Date(to.ID))
	case "effectiveness":
		r.kind.Select(effectiveness)
	case "scores":
		r.kind.Select(scoreCards)
		r.span.choose(to.Code, data.Date(to.ID))
	case "ranking":
		r.kind.Select(ranking)
		r.span.choose(to.Code, data.Date(to.ID))
	case "one_on_one":
		r.kind.Select(oneOnOne)
		r.people.choose(to.Code)
	case "sales_meeting":
		r.kind.Select(salesMeeting)
		r.day.choose(data.Date(to.ID))
	case "pipeline":
		r.kind.Select(pipelineReview)
	default:
		if !r.goRhythm(to) {
			return
		}
	}
	r.make()
}

// New adds a decision wanted.
func (r *Reports) New() { r.wanted.edit(data.Decision{State: data.Open}) }

// Key turns the pages of the preview.
func (r *Reports) Key(e *fyne.KeyEvent) bool { return r.preview.key(e) }

// fmt writes in the language and unit of the paper.
func (r *Reports) fmt() text.Fmt {
	f := r.host.Fmt()
	f.Lang = text.Lang(r.language())
	if f.Lang == text.Lang(report.Both) { // letters ask for their own
		f.Lang = text.ZH
	}
	f.Unit = text.Units[max(0, r.unit.Selected())]
	return f
}

// language is the chosen one; what cannot be in two is in the window's.
func (r *Reports) language() report.Paper {
	p := report.Papers[max(0, r.paper.Selected())]
	if p == report.Both && r.kind.Selected() < letter {
		return report.Paper(r.host.Lang())
	}
	return p
}

// offer offers the first papers, one of them chosen.
func (r *Reports) offer(n, at int) {
	names := make([]string, n)
	for i, p := range report.Papers[:n] {
		names[i] = r.host.T("reports.paper." + string(p))
	}
	r.paper.SetOptions(names, at)
}

// lay shows the choices of the chosen kind.
func (r *Reports) lay() {
	kind := r.kind.Selected()
	offered := len(report.Papers)
	if kind < letter {
		offered-- // not in both languages
	}
	at := slices.Index(report.Papers[:offered], r.language())
	r.offer(offered, at)
	var card fyne.CanvasObject
	switch kind {
	case summary:
		card = r.wanted.card
	case repSheet, oneOnOne:
		card = r.people.card
	case letter:
		card = r.regions.card
	case commitment:
		card = r.reps.card
	case redLine:
		card = widgets.Col(0, r.pair.card)
	case tierList:
		card = widgets.Col(0, r.schemes.card)
	case collection, behaviourForm:
		card = widgets.Col(0, r.week.card)
	case dailyReport, salesMeeting, actionList, weeklyReport, monthlyReport:
		card = widgets.Col(0, r.day.card)
		r.day.step = stepOf(kind)
	case reviewPaper:
		card = widgets.Col(0, r.meetings.card)
	case payPaper:
		card = r.payees.card
	case scoreCards, ranking:
		card = widgets.Col(0, r.span.card)
		r.span.people(kind == scoreCards)
	default:
		card = widgets.Col(0)
	}
	r.below.Objects = []fyne.CanvasObject{card}
	r.below.Refresh()
}

// make builds the chosen report and shows it.
func (r *Reports) make() {
	r.lay()
	doc, err := r.chosen()
	if err != nil {
		r.host.Complain(err)
	}
	r.doc = doc
	why := ""
	if len(r.doc.Pages) == 0 {
		why = r.nothing()
	}
	r.write.Allow(why)
	r.preview.show(r.doc, why)
}

// chosen is the document of the choices; one without pages when there is
// nothing to print.
func (r *Reports) chosen() (report.Document, error) {
	h := r.host
	switch r.kind.Selected() {
	case summary:
		return report.Summary(h.Reader(), h.Today(), r.fmt())
	case repSheet:
		if r.people.code != "" {
			return report.RepSheet(h.Reader(), h.Today(), r.fmt(), r.people.code)
		}
	case letter:
		if codes, ok := r.regions.codes(); ok {
			return report.Responsibility(h.Reader(), h.Today(), r.fmt(), r.language(), codes...)
		}
	case commitment:
		if codes, ok := r.reps.codes(); ok {
			return report.Commitment(h.Reader(), h.Today(), r.fmt(), r.language(), codes...)
		}
	case quarterTable:
		return report.QuarterTable(h.Reader(), h.Today(), r.fmt(), r.language())
	case redLine:
		if old, now, ok := r.pair.pair(); ok {
			return report.RedLine(h.Reader(), h.Today(), r.fmt(), r.language(), old, now)
		}
	case callList:
		return report.CallList(h.Reader(), h.Today(), r.fmt(), r.language(), r.caller)
	case customerHealth:
		return report.CustomerHealth(h.Reader(), h.Today(), r.fmt(), r.language())
	case battleTable:
		return report.Battle(h.Reader(), h.Today(), r.fmt(), r.language(), r.quarter)
	case forecastPaper:
		return report.Forecast(h.Reader(), h.Today(), r.fmt(), r.language())
	case handbook:
		return report.Handbook(h.Reader(), h.Today(), r.fmt(), r.language())
	case tierList:
		return report.TierList(h.Reader(), h.Today(), r.fmt(), r.language(), r.schemes.code())
	case collection:
		return report.Collection(h.Reader(), h.Today(), r.fmt(), r.language(), r.week.day())
	case payPaper:
		return report.Pay(h.Reader(), h.Today(), r.fmt(), r.language(), r.payees.at, r.payees.codes()...)
	case trackBook:
		return report.TalkTracks(h.Reader(), h.Today(), r.fmt(), r.language())
	case behaviourForm:
		return report.CustomerBehaviour(h.Reader(), h.Today(), r.fmt(), r.language(), r.week.day())
	case growthReport:
		return report.Growth(h.Reader(), h.Today(), r.fmt(), r.language())
	case deviationPaper:
		return report.Deviation(h.Reader(), h.Today(), r.fmt(), r.language(), r.deviation)
	case handoverSlip:
		return report.Handover(h.Reader(), h.Today(), r.fmt(), r.language(), r.handover)
	case dailyReport:
		return report.Daily(h.Reader(), h.Today(), r.fmt(), r.language(), r.day.day())
	case effectiveness:
		return report.Effectiveness(h.Reader(), h.Today(), r.fmt(), r.language())
	case scoreCards:
		return report.ScoreCards(h.Reader(), h.Today(), r.fmt(), r.language(), r.span.by(), r.span.day(), r.span.rep())
	case ranking:
		return report.Ranking(h.Reader(), h.Today(), r.fmt(), r.language(), r.span.by(), r.span.day())
	case salesMeeting:
		return report.SalesMeeting(h.Reader(), h.Today(), r.fmt(), r.language(), r.day.day())
	case oneOnOne:
		if r.people.code != "" {
			return report.OneOnOne(h.Reader(), h.Today(), r.fmt(), r.language(), r.people.code)
		}
	case stagePaper:
		return report.Stages(h.Reader(), h.Today(), r.fmt(), r.language())
	case pipelineReview:
		return report.PipelineReview(h.Reader(), h.Today(), r.fmt(), r.language())
	}
	return r.rhythmPaper()
}

// Print writes the shown report as PDF and opens it.
func (r *Reports) Print() {
	if len(r.doc.Pages) == 0 {
		r.host.Toast(r.nothing())
		return
	}
	h, doc := r.host, r.doc
	h.AskSave(fileName(doc.Meta.Title)+ending, func(path string) {
		if filepath.Ext(path) == "" {
			path += ending
		}
		h.Run(page.Job{
			Title: h.T("reports.writing"),
			Work:  func(func(int, int) error) error { return report.WriteFile(path, doc) },
			Done:  func(err error) { written(h, path, err) },
		})
	})
}
