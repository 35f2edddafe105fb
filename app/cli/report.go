package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"quarterdeck/app"
	"quarterdeck/app/letters"
	"quarterdeck/app/report"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// kinds are the documents that the verb report writes. Those after the rep sheet
// can be in two languages at once.
var kinds = []string{"summary", "rep", "letter", "commitment", "quarters", "redline", "calls", "health", "battle", "portraits", "tiers", "collection", "daily", "effectiveness", "pay", "scores", "ranking", "one_on_one", "sales_meeting", "forecast", "tracks", "behaviour", "pipeline", "growth", "handover", "actions", "weekly", "monthly", "review", "deviation", "stages", "responses"}

// tables are the documents that can be written as tables too.
var tables = []string{"tiers", "daily", "effectiveness", "pay", "scores", "forecast", "pipeline", "growth", "actions"}

// A wish is what was asked of the verb report.
type wish struct {
	kind, rep, region, out, unit string
	scheme                       string
	day                          string
	old, now                     int
	week                         string
	id                           data.ID
	by                           string
}

// report writes a PDF.
func (v *verb) report() *cobra.Command {
	var w wish
	c := &cobra.Command{
		Use:   "report PLAN --kind " + strings.Join(kinds, "|") + " -o FILE",
		Short: "Write a report or letter as PDF",
		Long: `Write a report or letter as PDF.

  summary     the executive summary
  rep         the sheet of a rep (--rep)
  letter      target responsibility letter of the plan, of a region (--region
              CODE), or of the plan and all regions (--region all)
  commitment  personal target commitment letter of all reps, or of one (--rep)
  quarters    the table of quarterly targets
  deviation   one deviation with its whys, actions and check (--id)
  redline     two versions compared (--old, --new; 0 is the working copy)
  calls       the call list of the week, of all or of one rep (--rep)
  health      the health of the customers, and the open plays
  battle      the battle table of key accounts of a quarter (--day)
  portraits   the handbook of customer portraits
  tiers       customer tier list of a scheme (--scheme CODE, default rfm); as a
              table when FILE ends in .xlsx or .csv
  collection  the weekly table of what came in (--week, any day of it)
  daily       the daily report of the team (--day); as a table of its week when
              FILE ends in .xlsx or .csv
  stages      the stages: chart, milestones, criteria and proofs
  pipeline    the review of the pipeline; as tables when FILE ends in .xlsx or
              .csv
  effectiveness  the weekly dashboard of sales effectiveness; as tables when
              FILE ends in .xlsx or .csv
  pay         what everybody is paid for a period (--day, any day of it), or the
              statement of one rep (--rep); as a table when FILE ends in .xlsx
              or .csv
  scores      the score cards of a period (--by, --day), of all or of one rep
              (--rep); as a table when FILE ends in .xlsx or .csv
  ranking     the sprint board of a period with the praise (--by, --day)
  one_on_one  the sheet of the latest one-on-one of a rep (--rep), or of
              everybody who is met today
  sales_meeting  the sheet of the weekly sales meeting (--day)
  forecast    the forecast of the end of the plan, by every method; as a table
              when FILE ends in .xlsx or .csv
  tracks      the handbook of talk tracks, with the cases of the week
  behaviour   the form of what customers looked at in a week (--week)
  growth      how the team grows: training, tests, ladder, duties, back-ups; as a
              workbook when FILE ends in .xlsx or .csv
  handover    the slip of the customer hand-over that is due first (--rep: of
              that rep)
  actions     the list of actions of a week (--day, any day of it), of all or of
              one rep (--rep); as a table when FILE ends in .xlsx or .csv
  weekly      the report of a week up to a day (--day)
  monthly     the report of a month up to a day (--day)
  responses   what customers need, who answers, and the 24 hours of the product side
  review      the record of the latest review, or of the one whose period has a
              day (--day) and whose rhythm is --by; as it was when it was opened

Letters and tables take --lang both: Chinese with the English beside it. Without
--unit their amounts are in whole units of the currency.`,
		Args: args(1, "PLAN --kind "+strings.Join(kinds, "|")+" [--rep CODE] [--region CODE] -o FILE"),
		RunE: func(_ *cobra.Command, words []string) error {
			if err := v.fits(w); err != nil {
				return errUse{err}
			}
			return v.with(words[0], func(a *app.App) error {
				if isTable(w.out) {
					return v.table(a, w)
				}
				doc, err := v.document(a, w)
				if err != nil {
					return err
				}
				if len(doc.Pages) == 0 {
					return data.Problem{Key: cmp.Or(empties[w.kind], "problem.report.empty"), Field: "kind"}
				}
				if err := report.WriteFile(w.out, doc); err != nil {
					return err
				}
				info, err := os.Stat(w.out)
				if err != nil {
					return err
				}
				return v.say(map[string]any{"file": w.out, "pages": len(doc.Pages), "bytes": info.Size(), "title": doc.Meta.Title}, "cli.written", w.out)
			})
		},
	}
	c.Flags().StringVar(&w.kind, "kind", "summary", strings.Join(kinds, ", "))
	c.Flags().StringVar(&w.rep, "rep", "", "code of the rep, for --kind rep, commitment, calls, pay, scores, one_on_one, handover and actions")
	c.Flags().StringVar(&w.region, "region", "", "code of the region, or all, for --kind letter (default: the whole plan)")
	c.Flags().StringVar(&w.day, "day", "", "any day of the quarter, such as 2026-08-14, for --kind battle, the day of --kind daily, sales_meeting, actions, weekly, monthly and review, or any day of the period of --kind pay, scores and ranking (default: the plan's today)")
	c.Flags().StringVar(&w.by, "by", "", "month, quarter or year, for --kind scores (default: quarter) and ranking (default: month); daily to quarterly for --kind review (default: any)")
	c.Flags().StringVar(&w.scheme, "scheme", "", "code of the scheme, for --kind tiers (default: rfm)")
	c.Flags().IntVar(&w.old, "old", -1, "older version, for --kind redline (default: the one before the newer)")
	c.Flags().IntVar(&w.now, "new", -1, "newer version, for --kind redline (default: the last decided)")
	c.Flags().StringVar(&w.week, "week", "", "a day of the week, 2026-08-14, for --kind collection (default: the plan's today)")
	c.Flags().Int64Var((*int64)(&w.id), "id", 0, "number of the deviation, for --kind deviation (default: the one that asks most)")
	c.Flags().StringVarP(&w.out, "output", "o", "", "the PDF to write")
	c.Flags().StringVar(&w.unit, "unit", "", "wan, km or full (default: by language; whole units in letters)")
	return c
}

// isTable reports a file whose name says that it holds a table.
func isTable(path string) bool {
	ext := filepath.Ext(path)
	return strings.EqualFold(ext, ".xlsx") || strings.EqualFold(ext, ".csv")
}

// empties say what a report of customers needs, where there is nothing to print.
var empties = map[string]string{
	"tracks": "problem.report.empty.tracks", "behaviour": "problem.report.empty.behaviour",
	"forecast":   "problem.report.empty.forecast",
	"stages":     "problem.report.empty.stages",
	"pipeline":   "problem.report.empty.pipeline",
	"one_on_one": "problem.report.empty.one_on_one", "sales_meeting": "problem.report.empty.sales_meeting",
	"daily": "problem.report.empty.daily", "scores": "problem.report.empty.scores", "ranking": "problem.report.empty.scores", "effectiveness": "problem.report.empty.effectiveness", "pay": "problem.pay.none", "battle": "problem.report.empty.battle", "portraits": "problem.report.empty.portraits", "collection": "problem.report.empty.collection",
	"deviation": "problem.report.empty.deviation", "health": "problem.report.empty.customers", "growth": "problem.report.empty.growth", "handover": "problem.report.empty.handover", "actions": "problem.report.empty.actions", "responses": "problem.report.empty.responses", "review": "problem.report.empty.review", "tiers": "problem.report.empty.customers",
}

// fits looks at what was asked before the plan is opened.
func (v *verb) fits(w wish) error {
	switch kind := slices.Index(kinds, w.kind); {
	case w.out == "":
		return fmt.Errorf("-o says where the PDF goes")
	case kind < 0:
		return fmt.Errorf("--kind takes %s", strings.Join(kinds, ", "))
	case isTable(w.out) && !slices.Contains(tables, w.kind):
		return fmt.Errorf("%s is written as PDF: end the name of the file in .pdf", w.kind)
	case w.kind == "rep" && w.rep == "":
		return fmt.Errorf("--rep says whose sheet it is")
	case w.region != "" && w.kind != "letter":
		return fmt.Errorf("--region goes with --kind letter")
	case w.scheme != "" && w.kind != "tiers":
		return fmt.Errorf("--scheme goes with --kind tiers")
	case v.lang == string(report.Both) && kind < 2:
		return fmt.Errorf("--lang both is for letters and tables: %s", strings.Join(kinds[2:], ", "))
	case !slices.Contains(text.Units, text.Unit(w.unit)):
		return fmt.Errorf("--unit takes wan, km or full")
	}
	return nil
}

// document makes the report that was asked for.
func (v *verb) document(a *app.App, w wish) (report.Document, error) {
	today, err := a.Today()
	if err != nil {
		return report.Document{}, err
	}
	p, err := a.Reader().Plan()
	if err != nil {
		return report.Document{}, err
	}
	names, err := schemes.Names(a.Reader())
	if err != nil {
		return report.Document{}, err
	}
	r, f, paper := a.Reader(), text.Fmt{Lang: v.language(), Currency: p.Currency, Unit: text.Unit(w.unit), Tiers: names}, report.Paper(v.language())
	if v.lang == string(report.Both) {
		paper = report.Both
	}
	switch w.kind {
	case "rep":
		return report.RepSheet(r, today, f, w.rep)
	case "letter":
		codes := []string{w.region}
		if w.region == "all" {
			if codes, err = everyRegion(a, today); err != nil {
				return report.Document{}, err
			}
		}
		return report.Responsibility(r, today, f, paper, codes...)
	case "commitment":
		if w.rep != "" {
			return report.Commitment(r, today, f, paper, w.rep)
		}
		return report.Commitment(r, today, f, paper)
	case "deviation":
		return report.Deviation(r, today, f, paper, w.id)
	case "quarters":
		return report.QuarterTable(r, today, f, paper)
	case "responses":
		return report.Responses(r, today, f, paper)
	case "calls":
		return report.CallList(r, today, f, paper, w.rep)
	case "health":
		return report.CustomerHealth(r, today, f, paper)
	case "battle":
		day, err := w.on()
		if err != nil {
			return report.Document{}, err
		}
		return report.Battle(r, today, f, paper, day)
	case "daily":
		day, err := w.on()
		if err != nil {
			return report.Document{}, err
		}
		return report.Daily(r, today, f, paper, day)
	case "effectiveness":
		return report.Effectiveness(r, today, f, paper)
	case "pay":
		day, err := w.on()
		if err != nil {
			return report.Document{}, err
		}
		if w.rep != "" {
			return report.Pay(r, today, f, paper, day, w.rep)
		}
		return report.Pay(r, today, f, paper, day)
	case "scores", "ranking":
		day, err := w.on()
		if err != nil {
			return report.Document{}, err
		}
		if w.kind == "ranking" {
			return report.Ranking(r, today, f, paper, w.by, day)
		}
		return report.ScoreCards(r, today, f, paper, w.by, day, w.rep)
	case "stages":
		return report.Stages(r, today, f, paper)
	case "forecast":
		return report.Forecast(r, today, f, paper)
	case "pipeline":
		return report.PipelineReview(r, today, f, paper)
	case "growth":
		return report.Growth(r, today, f, paper)
	case "handover":
		id, err := handoverOf(a, today, w.rep)
		if err != nil {
			return report.Document{}, err
		}
		return report.Handover(r, today, f, paper, id)
	case "portraits":
		return report.Handbook(r, today, f, paper)
	case "sales_meeting":
		day, err := w.on()
		if err != nil {
			return report.Document{}, err
		}
		return report.SalesMeeting(r, today, f, paper, day)
	case "actions", "weekly", "monthly", "review":
		return w.span(r, today, f, paper)
	case "one_on_one":
		return report.OneOnOne(r, today, f, paper, w.rep)
	case "redline":
		old, now, err := report.RedLinePair(r, w.old, w.now)
		if err != nil {
			return report.Document{}, err
		}
		return report.RedLine(r, today, f, paper, old, now)
	case "tiers":
		return report.TierList(r, today, f, paper, w.scheme)
	case "collection":
		week := data.Date(0)
		if w.week != "" {
			if week, err = data.ParseDate(w.week); err != nil {
				return report.Document{}, data.At("week", err)
			}
		}
		return report.Collection(r, today, f, paper, week)
	case "tracks":
		return report.TalkTracks(r, today, f, paper)
	case "behaviour":
		week := data.Date(0)
		if w.week != "" {
			if week, err = data.ParseDate(w.week); err != nil {
				return report.Document{}, data.At("week", err)
			}
		}
		return report.CustomerBehaviour(r, today, f, paper, week)
	}
	return report.Summary(r, today, f)
}

// on is the day that was asked for; zero: today.
func (w wish) on() (data.Date, error) {
	if w.day == "" {
		return 0, nil
	}
	day, err := data.ParseDate(w.day)
	return day, data.At("day", err)
}

// everyRegion lists the plan itself, as "", and the codes of its regions.
func everyRegion(a *app.App, today data.Date) ([]string, error) {
	reg, err := letters.RegisterOf(a.Reader(), today, letters.RegisterIn{For: letters.Region})
	codes := []string{""}
	for _, e := range reg.Entries {
		codes = append(codes, e.Code)
	}
	return codes, err
}
