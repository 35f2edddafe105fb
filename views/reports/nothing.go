package reports

// nothing says why there is nothing to print, and what to do.
func (r *Reports) nothing() string {
	switch r.kind.Selected() {
	case letter, commitment:
		return r.host.T("letters.none.how")
	case redLine:
		return r.host.T("problem.redline.none")
	case customerHealth:
		return r.host.T("reports.health.none")
	case battleTable:
		return r.host.T("accounts.none.paper")
	case handbook:
		return r.host.T("portraits.none.how")
	case tierList:
		return r.host.T("problem.tierlist.none")
	case forecastPaper:
		return r.host.T("problem.report.empty.forecast")
	case collection:
		return r.host.T("reports.collection.none")
	case trackBook:
		return r.host.T("reports.tracks.none")
	case salesMeeting:
		return r.host.T("problem.report.empty.sales_meeting")
	case behaviourForm:
		return r.host.T("reports.behaviour.none")
	case growthReport:
		return r.host.T("growth.none.how")
	case handoverSlip:
		return r.host.T("problem.report.empty.handover")
	case dailyReport:
		return r.host.T("activities.panel.begin")
	case payPaper:
		return r.host.T("problem.pay.none")
	case scoreCards, ranking:
		return r.host.T("scores.none.how")
	case reviewPaper:
		return r.host.T("problem.report.empty.review")
	case stagePaper:
		return r.host.T("problem.report.empty.stages")
	case responseList:
		return r.host.T("problem.report.empty.responses")
	case deviationPaper:
		return r.host.T("problem.report.empty.deviation")
	case actionList:
		return r.host.T("problem.report.empty.actions")
	case pipelineReview:
		return r.host.T("problem.report.empty.pipeline")
	}
	return r.host.T("reports.nobody")
}
