package cli

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/pay"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// table writes a report as a table.
func (v *verb) table(a *app.App, w wish) error {
	today, err := a.Today()
	if err != nil {
		return err
	}
	p, err := a.Reader().Plan()
	if err != nil {
		return err
	}
	f := text.Fmt{Lang: v.language(), Currency: p.Currency}
	switch w.kind {
	case "scores":
		day, err := w.on()
		if err != nil {
			return err
		}
		if err := report.WriteScoreSheets(w.out, a.Reader(), today, f, w.by, day, w.rep); err != nil {
			return err
		}
	case "daily":
		day, err := w.on()
		if err != nil {
			return err
		}
		monday := calc.Monday(cmp.Or(day, today))
		if err := report.WriteDailySheets(w.out, a.Reader(), today, f, monday, monday+6); err != nil {
			return err
		}
	case "effectiveness":
		if err := report.WriteEffectivenessSheets(w.out, a.Reader(), today, f); err != nil {
			return err
		}
	case "pay":
		day, err := w.on()
		if err != nil {
			return err
		}
		var rep []string
		if w.rep != "" {
			rep = []string{w.rep}
		}
		if err := pay.Export(w.out, f, a.Reader(), today, day, rep...); err != nil {
			return err
		}
	case "forecast":
		if err := report.WriteForecastSheets(w.out, a.Reader(), today, f); err != nil {
			return err
		}
	case "pipeline":
		if err := report.WritePipelineSheets(w.out, a.Reader(), today, f); err != nil {
			return err
		}
	case "actions":
		day, err := w.on()
		if err != nil {
			return err
		}
		if err := report.WriteActionSheet(w.out, a.Reader(), today, f, day, w.rep); err != nil {
			return err
		}
	case "growth":
		if err := report.WriteGrowthSheets(w.out, a.Reader(), today, f); err != nil {
			return err
		}
	default:
		if err := report.WriteTierSheets(w.out, a.Reader(), today, f, w.scheme); err != nil {
			return err
		}
	}
	return v.say(map[string]any{"file": w.out}, "cli.written", w.out)
}

// span is the list of actions or the report of a week or month.
func (w wish) span(r store.Reader, today data.Date, f text.Fmt, paper report.Paper) (report.Document, error) {
	day, err := w.on()
	if err != nil {
		return report.Document{}, err
	}
	switch w.kind {
	case "weekly":
		return report.Weekly(r, today, f, paper, day)
	case "monthly":
		return report.Monthly(r, today, f, paper, day)
	case "review":
		id, err := report.FindReview(r, data.Rhythm(w.by), day)
		if err != nil {
			return report.Document{}, err
		}
		return report.Review(r, today, f, paper, id)
	}
	return report.ActionList(r, today, f, paper, day, w.rep)
}
