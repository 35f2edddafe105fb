package reports

// The kinds of report, in the order of the list. From the letters on they can
// be printed in both languages at once.
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
)

// kinds are the words of the kinds.
var kinds = []string{"report.summary", "report.sheet.title", "letter.responsibility", "letter.commitment", "letter.quarters", "redline.title", "touches.paper",
	"health.paper.title", "accounts.title", "portraits.title", "tierlist.title", "receivables.week.title",
	"daily.paper", "diagnosis.paper", "pay.paper", "scores.paper", "board.paper", "talk.paper.kind", "salesmeeting.paper", "forecast.paper.title", "report.tracks", "report.behaviour", "pipeline.paper", "growth.paper", "handover.slip"}
