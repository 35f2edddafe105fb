package views

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/accounts"
	"quarterdeck/views/activities"
	"quarterdeck/views/actuals"
	"quarterdeck/views/board"
	"quarterdeck/views/customers"
	"quarterdeck/views/deliverables"
	"quarterdeck/views/deviations"
	"quarterdeck/views/diagnosis"
	"quarterdeck/views/evidence"
	"quarterdeck/views/execution"
	"quarterdeck/views/forecast"
	"quarterdeck/views/governance"
	"quarterdeck/views/growth"
	"quarterdeck/views/health"
	"quarterdeck/views/letters"
	"quarterdeck/views/lights"
	"quarterdeck/views/objectives"
	"quarterdeck/views/page"
	"quarterdeck/views/pay"
	"quarterdeck/views/pilots"
	"quarterdeck/views/pipeline"
	"quarterdeck/views/plan"
	"quarterdeck/views/planfile"
	"quarterdeck/views/processes"
	"quarterdeck/views/quota"
	"quarterdeck/views/receivables"
	"quarterdeck/views/renewals"
	"quarterdeck/views/reports"
	"quarterdeck/views/reviews"
	"quarterdeck/views/rituals"
	"quarterdeck/views/schemes"
	"quarterdeck/views/scores"
	"quarterdeck/views/service"
	"quarterdeck/views/targets"
	"quarterdeck/views/team"
	"quarterdeck/views/touches"
	"quarterdeck/views/tracks"
)

// An entry is a page of the window: its key in routes and translations, its icon,
// its key on the keyboard, and what makes it.
type entry struct {
	key, icon string
	stroke    fyne.KeyName // with Ctrl
	foot      bool         // at the foot of the rail
	make      func(page.Host) page.Page
	tabs      []tab // in place of make: several pages, each behind a tab
}

// build makes the page.
func (e *entry) build(h page.Host) page.Page {
	if len(e.tabs) > 0 {
		return newTabbed(h, e.key, e.tabs)
	}
	return e.make(h)
}

// routes lists the page, or each of its tabs.
func (e *entry) routes() []page.Route {
	if len(e.tabs) == 0 {
		return []page.Route{{Page: e.key}}
	}
	rows := make([]page.Route, len(e.tabs))
	for i, t := range e.tabs {
		rows[i] = page.Route{Page: e.key, Part: t.key}
	}
	return rows
}

// everyRoute lists every page and tab there is.
func everyRoute() (rows []page.Route) {
	for i := range pages {
		rows = append(rows, pages[i].routes()...)
	}
	return rows
}

// routeName is what a route is called in pictures and reports of the tour:
// targets for the first tab, targets-lint for another.
func routeName(r page.Route) string {
	if r.Part == "" || find(r.Page).tabs[0].key == r.Part {
		return r.Page
	}
	return r.Page + "-" + r.Part
}

// find is the page with the key, nil when there is none.
func find(key string) *entry {
	for i := range pages {
		if pages[i].key == key {
			return &pages[i]
		}
	}
	return nil
}

// pages are the pages in the order of the rail. The keys of pages that do not
// exist yet stay free.
var pages []entry

func init() { // not a plain value: the pages lead back to the window
	pages = []entry{
		{key: "deck", icon: "deck", stroke: fyne.Key1, make: board.NewDeck},
		{key: "targets", icon: "target", stroke: fyne.Key2, tabs: []tab{
			{key: "set", make: targets.NewTargets},
			{key: "evidence", make: evidence.NewSheets},
			{key: "scenarios", make: evidence.NewScenarios},
			{key: "objectives", make: objectives.NewObjectives},
			{key: "adjust", make: governance.NewAdjust},
			{key: "letters", make: letters.NewLetters},
			{key: "lint", make: board.NewLint},
		}},
		{key: "breakdown", icon: "grid", stroke: fyne.Key3, tabs: []tab{
			{key: "regions", name: "grid", make: targets.NewBreakdown},
			{key: "reps", name: "grid", make: targets.NewBreakdown},
			{key: "pivot", make: targets.NewPivot},
			{key: "quotas", make: quota.NewQuotas},
			{key: "funnel", make: quota.NewFunnel},
		}},
		{key: "stages", icon: "stages", stroke: fyne.Key4, tabs: []tab{
			{key: "gantt", make: execution.NewStages},
			{key: "rhythm", make: rituals.NewRituals},
			{key: "milestones", make: execution.NewMilestones},
			{key: "curve", make: execution.NewCourse},
			{key: "documents", make: deliverables.NewDeliverables},
			{key: "templates", make: execution.NewTemplates},
		}},
		{key: "customers", icon: "users", stroke: fyne.Key5, tabs: []tab{
			{key: "list", make: customers.NewCustomers},
			{key: "touches", make: touches.NewTouches},
			{key: "health", make: health.NewHealth},
			{key: "accounts", make: accounts.NewAccounts},
			{key: "portraits", make: accounts.NewPortraits},
			{key: "collections", make: receivables.NewCollections},
			{key: "renewals", make: renewals.NewRenewals},
			{key: "service", make: service.NewService},
			{key: "rules", make: schemes.NewRules},
		}},
		{key: "team", icon: "team", stroke: fyne.Key6, tabs: []tab{
			{key: "oneonone", make: team.NewTeam},
			{key: "activities", make: activities.NewActivities},
			{key: "pipeline", make: pipeline.NewPipeline},
			{key: "forecast", make: forecast.NewForecast},
			{key: "diagnosis", make: diagnosis.NewDiagnosis},
			{key: "growth", make: growth.NewGrowth},
			{key: "tracks", make: tracks.NewTracks},
			{key: "scores", make: scores.NewScores},
			{key: "pay", make: pay.New},
		}},
		{key: "review", icon: "review", stroke: fyne.Key7, tabs: []tab{
			{key: "lights", make: lights.NewLights},
			{key: "meetings", make: reviews.NewReviews},
			{key: "actions", make: execution.NewActions},
			{key: "pilots", make: pilots.NewPilots},
			{key: "deviations", make: deviations.NewDeviations},
			{key: "process", make: processes.NewProcesses},
			{key: "rules", make: lights.NewRules},
		}},
		{key: "reports", icon: "report", stroke: fyne.Key9, make: reports.NewReports},
		{key: "import", icon: "import", stroke: fyne.KeyI, foot: true, make: actuals.NewImport},
		{key: "history", icon: "history", stroke: fyne.KeyH, foot: true, make: planfile.NewHistory},
		{key: "settings", icon: "settings", stroke: fyne.KeyComma, foot: true, make: plan.NewSettings},
	}
}
