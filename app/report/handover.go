package report

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Handover makes the slip of a hand-over (《客户交接单》, S2-41): for each customer
// what hurts, who decides and what is unfinished, with boxes to tick, who takes it
// over, and room for three signatures. A zero ID is the hand-over that is due
// first; without any there is nothing to print.
func Handover(r store.Reader, today data.Date, f text.Fmt, paper Paper, id data.ID) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	rows, err := growth.Handovers(r, today, growth.HandoversIn{ID: id})
	if err != nil {
		return Document{}, err
	}
	w := newFlow(v, true)
	title := v.T("handover.slip")
	if len(rows) > 0 {
		w.s.mark(title, 0, marginTop)
		slip(w, rows[0])
		w.frame(plan, today, v.day(today))
	} else {
		w.pages = nil // nobody left: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", plan.Firm, title, today), Author: plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// blank is room for a signature.
const blank = "\u00a0\n\u00a0\n\u00a0"

// slip fills the pages of one hand-over.
func slip(w *flow, h growth.HandoverRow) {
	v := w.v
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("handover.slip"), "  "))
	w.para(0, 15, 22, true, chart.T1, v.say(func(f text.Fmt) string { return f.T("handover.title", h.RepName, f.DateYear(h.Left)) }))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("handover.head", growth.SayClock(f, h), f.DateYear(h.Due), growth.SayTeam(f, h), h.Items-h.OpenItems, h.Items)
	}))
	w.y += 4
	w.section(v.T("handover.items"), v.T("collection.count", len(h.Customers)), 90)
	fields := []field{{v.head("handover.customer"), false}, {v.head("handover.item"), false}, {v.head("handover.known"), false}, {v.head("handover.to"), false}, {v.head("handover.state"), false}}
	var lines []line
	for _, c := range h.Customers {
		for n, i := range c.Items {
			name, to := "", ""
			if n == 0 {
				name, to = c.Name+" "+c.Customer, cmp.Or(c.ToName, v.T("handover.team.none"))
			}
			known := i.Text
			if known == "" {
				known = v.under(func(f text.Fmt) string { return growth.SayItem(f, i) })
			}
			lines = append(lines, line{cells: []cell{plain(name), plain(v.say(func(f text.Fmt) string { return f.T("handover.sort." + string(i.Sort)) })),
				plain(known), plain(to), itemState(v, i)}})
		}
	}
	width := w.width()
	w.tableIn(fields, lines, []float32{width * 0.17, width * 0.11, width * 0.46, width * 0.11, width * 0.15})
	w.section(v.T("handover.sign"), "", 60)
	w.tableIn([]field{{v.head("handover.sign.leaver"), false}, {v.head("handover.sign.receiver"), false}, {v.head("handover.sign.manager"), false}},
		[]line{{cells: []cell{plain(blank), plain(blank), plain(blank)}}}, []float32{width / 3, width / 3, width / 3})
}

// itemState is whether an item was handed over: an empty box while it was not.
func itemState(v *voice, i data.HandoverItem) cell {
	switch {
	case i.Done != 0:
		return plain("● " + v.say(func(f text.Fmt) string { return f.T("handover.done.on", f.Date(i.Done)) }))
	case i.Waived != "":
		return soft(v.say(func(f text.Fmt) string { return f.T("handover.waived.why", i.Waived) }))
	}
	return plain("□ " + v.say(func(f text.Fmt) string { return f.T("handover.open") }))
}
