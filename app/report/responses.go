package report

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Responses makes the customer-need response list that a three-party meeting ends in
// (《客户需求响应清单》, S2-21): what is open first, with who answers, the 24 hours of
// the product side (S2-42), and room to write where there is no answer yet.
func Responses(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	list, err := rituals.Responses(r, today, rituals.ResponsesIn{})
	if err != nil || len(list.Rows) == 0 {
		return Document{}, err
	}
	w := newFlow(v, true)
	title := v.T("responses.paper")
	w.s.mark(title, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("responses.paper"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("responses.paper.says", list.Open, list.Late, list.Answered, list.InTime)
	}))
	w.y += 6
	responseTable(w, v, plan, list)
	w.frame(plan, today, plan.DocNumber(max(1, plan.Version)).String())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s", plan.Firm, title), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}, nil
}

// responseShares are the columns' shares of the width.
var responseShares = [8]float32{0.16, 0.12, 0.13, 0.14, 0.09, 0.09, 0.10, 0.17}

func responseTable(w *flow, v *voice, plan data.Plan, list rituals.ResponseList) {
	var fields []field
	for _, key := range []string{"need", "customer", "feature", "promise", "side", "owner", "asked", "answer"} {
		fields = append(fields, field{v.head("responses.paper." + key), false})
	}
	widths := make([]float32, len(fields))
	for i, share := range responseShares {
		widths[i] = share * w.width()
	}
	var lines []line
	for _, x := range list.Rows {
		asked := v.say(func(f text.Fmt) string { return f.DateIn(x.Day, plan.Period()) })
		if x.Minute != nil {
			asked += " " + text.ClockOf(*x.Minute)
		}
		lines = append(lines, line{cells: []cell{{text: x.Need, bold: true}, plain(cmp.Or(x.CustomerName, unknown)), plain(cmp.Or(x.Feature, unknown)), plain(cmp.Or(x.Promise, unknown)),
			plain(cmp.Or(x.Side, unknown)), plain(cmp.Or(x.OwnerName, unknown)), plain(asked), answered(v, plan, x)}})
	}
	w.tableIn(fields, lines, widths)
}

// answered is the answer and how long it took, or how long there is none.
func answered(v *voice, plan data.Plan, x rituals.Response) cell {
	switch {
	case x.Replied == 0 && x.Light == data.Red:
		return cell{text: v.T("responses.paper.late"), bold: true, role: chart.Bad}
	case x.Replied == 0:
		return soft(v.T("responses.paper.open"))
	}
	when := v.say(func(f text.Fmt) string { return f.DateIn(x.Replied, plan.Period()) })
	if x.Waited != nil {
		when = v.say(func(f text.Fmt) string { return f.T("rituals.hours", f.Decimal(float64(*x.Waited)/60, 1)) })
	}
	words := strings.TrimSpace(when + " " + x.Reply)
	if x.Light == data.Red {
		return cell{text: words, role: chart.Bad}
	}
	return plain(words)
}
