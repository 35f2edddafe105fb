package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Deviation makes the paper of one deviation: what was wrong, the whys down to the
// root cause, 5W1H, what is done by whom, and whether it helped (S1-9, S2-33). A
// zero ID is the one that asks most; without any there is nothing to print.
func Deviation(r store.Reader, today data.Date, f text.Fmt, paper Paper, id data.ID) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	if id == 0 {
		rows, err := deviations.List(r, today, deviations.ListIn{})
		if err != nil {
			return Document{}, err
		}
		if len(rows) > 0 {
			id = rows[0].ID
		}
	}
	w, title := newFlow(v, false), v.T("deviation.paper")
	if id == 0 {
		w.pages = nil // nothing is wrong: nothing to print
	} else {
		x, err := deviations.One(r, today, deviations.OneIn{ID: id})
		if err != nil {
			return Document{}, err
		}
		w.s.mark(title, 0, marginTop)
		deviationPaper(w, x)
		w.frame(plan, today, v.day(today))
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", plan.Firm, title, today), Author: plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

func deviationPaper(w *flow, x deviations.Record) {
	v := w.v
	w.para(0, 13, 20, false, chart.T2, strings.Join(v.lines("deviation.paper"), "  "))
	w.para(0, 24, 34, true, chart.T1, x.Title)
	w.both(0, v.each(func(f text.Fmt) string { return deviationFacts(f, x) }))
	w.both(0, v.each(func(f text.Fmt) string { return deviationDays(f, x.Deviation) }))
	if x.Text != "" {
		w.para(0, 13, 20, false, chart.T1, x.Text)
	}
	w.y += 4
	deviationWhys(w, x)
	deviationFives(w, x)
	deviationWork(w, x)
	w.section(v.T("deviation.check.title"), "", 60)
	w.both(0, v.each(func(f text.Fmt) string { return deviationCheck(f, x) }))
	w.sign("deviation.paper.owner", "deviation.paper.manager")
}

// deviationFacts says who sees to it, what the light showed, and the sort of cause.
func deviationFacts(f text.Fmt, x deviations.Record) string {
	words := []string{f.T("deviation.state." + string(x.State)), cmp.Or(x.OwnerName, f.T("stages.nobody"))}
	if x.Value != nil {
		words = append(words, f.T("deviation.facts.value", f.NumberPtr(x.Unit, x.Value), f.NumberPtr(x.Unit, x.Target)))
	}
	if x.Due != 0 {
		words = append(words, f.T("deviation.facts.due", f.DateYear(x.Due)))
	}
	if x.Cause != data.NoCause {
		words = append(words, f.T("deviation.cause."+string(x.Cause)))
	}
	return strings.Join(words, " · ")
}

func deviationDays(f text.Fmt, d data.Deviation) string {
	var words []string
	for _, s := range data.DeviationStates {
		if day := d.Day(s); day != 0 {
			words = append(words, f.T("deviation.state."+string(s))+" "+f.Date(day))
		}
	}
	return strings.Join(words, " → ")
}

// deviationWhys is the chain of whys, the root in bold.
func deviationWhys(w *flow, x deviations.Record) {
	v := w.v
	w.section(v.T("deviation.whys"), v.say(x.Clue.Say), 90)
	if len(x.Whys) == 0 {
		w.both(0, v.lines("deviation.whys.none"))
		return
	}
	var lines []line
	for i, y := range x.Whys {
		answer, proof := plain(y.Answer), plain(cmp.Or(y.Evidence, v.first().NumberPtr(y.Unit, y.Number)))
		if y.Root {
			answer, proof = strong(y.Answer), cell{text: v.head("deviation.root"), bold: true, role: chart.Bad}
		}
		lines = append(lines, line{cells: []cell{plain(strconv.Itoa(i + 1)), soft(y.Question), answer, proof}})
	}
	w.table([]field{{"", false}, {v.head("deviation.why.question"), false}, {v.head("deviation.why.answer"), false}, {v.head("deviation.why.evidence"), false}}, lines)
}

// deviationFives is 5W1H, as far as it is answered.
func deviationFives(w *flow, x deviations.Record) {
	if len(x.FiveWs) == 0 {
		return
	}
	v := w.v
	w.section(v.T("deviation.fivew"), "", 90)
	var lines []line
	for _, y := range x.FiveWs {
		lines = append(lines, line{cells: []cell{soft(v.head("fivew." + string(y.Field))), plain(y.Words())}})
	}
	w.table([]field{{"", false}, {v.head("deviation.why.answer"), false}}, lines)
}

// deviationWork is what is done, by whom, until when.
func deviationWork(w *flow, x deviations.Record) {
	v := w.v
	w.section(v.T("deviation.actions"), "", 90)
	if len(x.Actions) == 0 {
		w.both(0, v.lines("deviation.actions.none"))
		return
	}
	var lines []line
	for _, a := range x.Actions {
		due := plain(v.first().Date(a.Due))
		if a.Late > 0 {
			due.bold, due.role = true, chart.Bad
		}
		lines = append(lines, line{cells: []cell{plain(a.Text), plain(v.head("actions.status." + string(a.Status))), plain(cmp.Or(a.OwnerName, v.T("stages.nobody"))), due}})
	}
	w.table([]field{{v.head("deviation.actions"), false}, {v.head("deviations.column.state"), false}, {v.head("deviations.column.owner"), false}, {v.head("deviations.column.due"), true}}, lines)
}

// deviationCheck says whether it helped, or when that is looked at.
func deviationCheck(f text.Fmt, x deviations.Record) string {
	switch {
	case x.Checked != 0:
		s := f.T("deviation.check.said", f.DateYear(x.Checked), f.NumberPtr(x.Unit, x.Value), f.NumberPtr(x.Unit, x.After))
		if x.Outcome != data.NoOutcome {
			s = f.T("deviation.outcome."+string(x.Outcome)) + " · " + s
		}
		if x.Outcome != x.Ruled {
			return f.Join(s, f.T("deviation.check.overruled", f.T("deviation.outcome."+string(x.Ruled)), x.Reason))
		}
		return s
	case x.Reason != "":
		return f.T("deviation.check.not", x.Reason)
	case x.CheckDay != 0 && x.Value == nil:
		return f.T("deviation.foot.check.bare", f.Date(x.CheckDay))
	case x.CheckDay != 0:
		return f.T("deviation.foot.check", f.Date(x.CheckDay), f.NumberPtr(x.Unit, x.Value))
	}
	return f.T("deviation.foot.no_check")
}
