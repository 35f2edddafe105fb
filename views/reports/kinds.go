package reports

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The kinds of report. From the letters on they can be printed in both languages
// at once.
const (
	summary = iota
	repSheet
	letter
	commitment
	quarterTable
	redLine
	callList
	customerHealth
	battleTable
	handbook
	tierList
	collection
	dailyReport
	effectiveness
	payPaper
	scoreCards
	ranking
	oneOnOne
	salesMeeting
	forecastPaper
	trackBook
	behaviourForm
	pipelineReview
	growthReport
	handoverSlip
	actionList
	weeklyReport
	monthlyReport
	reviewPaper
	stagePaper
	responseList
	deviationPaper
)

// kindNames are the keys of the words of the kinds.
var kindNames = []string{"report.summary", "report.sheet.title", "letter.responsibility", "letter.commitment", "letter.quarters", "redline.title", "touches.paper",
	"health.paper.title", "accounts.title", "portraits.title", "tierlist.title", "receivables.week.title",
	"daily.paper", "diagnosis.paper", "pay.paper", "scores.paper", "board.paper", "talk.paper.kind", "salesmeeting.paper", "forecast.paper.title", "report.tracks", "report.behaviour", "pipeline.paper", "growth.paper", "handover.slip",
	"actionlist.paper", "weekly.paper", "monthly.paper", "review.paper", "stages.paper", "responses.paper", "deviation.paper"}

// kindGroups are the kinds by what they are about; every kind is in one.
var kindGroups = []struct {
	name  string // key
	kinds []int  // in the order they are listed
}{
	{"reports.group.results", []int{summary, forecastPaper, pipelineReview, effectiveness, repSheet}},
	{"reports.group.targets", []int{letter, commitment, quarterTable, redLine}},
	{"reports.group.customers", []int{callList, customerHealth, tierList, battleTable, handbook, behaviourForm, collection}},
	{"reports.group.team", []int{oneOnOne, salesMeeting, scoreCards, ranking, payPaper, growthReport, handoverSlip, trackBook}},
	{"reports.group.rhythm", []int{dailyReport, weeklyReport, monthlyReport, actionList, reviewPaper, stagePaper, responseList, deviationPaper}},
}

// kindList is the choice of a kind: a tab for each group, and below it the kinds
// of the open one.
type kindList struct {
	box    *fyne.Container
	tabs   *widgets.Tabs
	lists  []*widgets.Radio
	open   int // group
	listed *fyne.Container
}

// newKindList is the choice, with the first kind chosen; changed is told of another.
func newKindList(h page.Host, changed func()) *kindList {
	k := &kindList{listed: widgets.Stack()}
	names := make([]string, len(kindGroups))
	for i, group := range kindGroups {
		names[i] = h.T(group.name)
		words := make([]string, len(group.kinds))
		for j, kind := range group.kinds {
			words[j] = h.T(kindNames[kind])
		}
		k.lists = append(k.lists, widgets.NewRadio(words, false, func(int) { changed() }))
	}
	k.tabs = widgets.NewTabs(names, func(i int) { k.show(i); changed() })
	k.tabs.SetClose(true)
	k.box = widgets.Col(8, k.tabs, k.listed)
	k.show(0)
	return k
}

// show shows the kinds of a group; what was chosen of them last still is.
func (k *kindList) show(group int) {
	k.open = group
	k.listed.Objects = []fyne.CanvasObject{k.lists[group]}
	k.listed.Refresh()
	k.box.Refresh()
}

// Select chooses a kind without telling.
func (k *kindList) Select(kind int) {
	for i, group := range kindGroups {
		if at := slices.Index(group.kinds, kind); at >= 0 {
			k.lists[i].Select(at)
			k.tabs.Select(i)
			k.show(i)
		}
	}
}

// Selected is the kind chosen.
func (k *kindList) Selected() int {
	return kindGroups[k.open].kinds[max(0, k.lists[k.open].Selected())]
}
