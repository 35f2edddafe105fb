package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TalkTracks makes the handbook of talk tracks (S2-18): by scene what the customer
// says, what we answer, what supports it, what to do and what to leave, and how
// often it worked; then the cases of the week. Without tracks it has no pages.
func TalkTracks(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	lib, err := tracks.Tracks(r, today, tracks.TracksIn{})
	if err != nil || len(lib.Rows) == 0 {
		return Document{}, err
	}
	intake, err := tracks.IntakeOf(r, today, tracks.IntakeIn{})
	if err != nil {
		return Document{}, err
	}
	w := newFlow(v, false)
	title := v.T("report.tracks")
	w.s.mark(title, 0, marginTop)
	w.para(0, 26, 38, true, chart.T1, strings.Join(v.lines("report.tracks"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("tracks.paper.says", lib.All, f.DateYear(today), lib.Worked, lib.Said, shareOf(f, lib.Rate))
	}))
	w.y += 6
	for i, x := range lib.Rows {
		talkTrack(w, i+1, x)
	}
	casesOf(w, intake)
	w.frame(plan, today, plan.DocNumber(max(1, plan.Version)).String())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s", plan.Firm, title), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}, nil
}

// shareOf is hundredths of a per cent without decimals; "—" where nothing is known.
func shareOf(f text.Fmt, n *int) string {
	if n == nil {
		return unknown
	}
	return f.PercentOf(float64(*n)/10_000, 0)
}

// talkTrack adds one track.
func talkTrack(w *flow, n int, x tracks.Row) {
	v := w.v
	note := v.say(func(f text.Fmt) string {
		words := []string{tracks.SceneName(f, x.Scene)}
		if x.ProductName != "" {
			words = append(words, x.ProductName)
		}
		if x.Tier != "" {
			words = append(words, f.TierName(x.Tier))
		}
		words = append(words, f.T("tracks.version", x.Version))
		if x.Rate != nil {
			words = append(words, f.T("tracks.paper.rate", shareOf(f, x.Rate), x.Worked+x.Failed))
		}
		return strings.Join(words, " · ")
	})
	var lines []line
	for _, part := range [][2]string{{"says", x.Says}, {"answer", x.Answer}, {"proof", x.Proof}, {"do", x.Do}, {"dont", x.Dont}} {
		if part[1] != "" {
			lines = append(lines, line{cells: []cell{{text: v.head("tracks.field." + part[0]), bold: true, light: chart.NoLight}, plain(part[1])}})
		}
	}
	fields, widths := []field{{v.head("tracks.paper.part"), false}, {v.head("tracks.paper.words"), false}}, []float32{w.width() * 0.2, w.width() * 0.8}
	w.section(v.ordinal(n)+x.Name, note, w.whole(fields, lines, widths))
	w.tableIn(fields, lines, widths)
	w.y += 6
}

// casesOf adds the cases of the week.
func casesOf(w *flow, k tracks.Intake) {
	v := w.v
	if len(k.Rows) == 0 {
		return
	}
	var lines []line
	for _, c := range k.Rows {
		outcome := "tracks.lost"
		if c.Won {
			outcome = "tracks.won"
		}
		words := c.Text
		if c.Lesson != "" {
			words += "\n" + v.say(func(f text.Fmt) string { return f.T("tracks.paper.lesson") }) + c.Lesson
		}
		lines = append(lines, line{cells: []cell{plain(v.first().Date(c.Date)), plain(v.head(outcome)), plain(c.RepName), plain(orDash([]string{c.CustomerName})), plain(words)}})
	}
	var fields []field
	for _, key := range []string{"date", "won", "rep", "customer", "text"} {
		fields = append(fields, field{v.head("tracks.column." + key), false})
	}
	var widths []float32
	for _, share := range []float32{0.11, 0.1, 0.13, 0.16, 0.5} {
		widths = append(widths, share*w.width())
	}
	note := v.say(func(f text.Fmt) string {
		return f.Week(k.Week.From) + " · " + f.T("tracks.paper.came", k.Won, k.Rule.Won, k.Lost, k.Rule.Lost)
	})
	w.section(v.T("tracks.kpi.came"), note, w.start(fields, lines, widths))
	w.tableIn(fields, lines, widths)
}

// CustomerBehaviour makes 《客户行为分析表》 of the week of a day (S0-24): who looked
// at what, what was ordered, and what that tells. Zero is the last week with rows; a
// week without rows has no pages.
func CustomerBehaviour(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	form, err := tracks.BehaviourOf(r, today, tracks.BehaviourIn{Week: day})
	if err != nil || len(form.Rows) == 0 {
		return Document{}, err
	}
	w := newFlow(v, true)
	title := v.T("report.behaviour")
	w.s.mark(title, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("report.behaviour"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("tracks.paper.behaviour", f.Week(form.Week.From), f.Period(form.Week), len(form.Rows), form.Ask, form.Rule.Views)
	}))
	w.y += 6
	var lines []line
	for _, x := range form.Rows {
		tells := plain(v.under(func(f text.Fmt) string { return f.T("tracks.conclusion." + string(x.Conclusion)) }))
		tells.bold = x.Conclusion == tracks.PriceSensitive || x.Conclusion == tracks.NeedUnclear
		c := func(n int) cell { return plain(v.first().Count(n)) }
		lines = append(lines, line{cells: []cell{{text: x.CustomerName, bold: true}, plain(orDash([]string{x.RepName})), plain(orDash([]string{x.ProductName})), plain(orDash([]string{x.Page})),
			c(x.Views), c(x.Downloads), c(x.Enquiries), c(x.Orders), tells, soft("")}})
	}
	var fields []field
	for _, x := range []struct {
		key   string
		right bool
	}{{"column.customer", false}, {"paper.owner", false}, {"field.product", false}, {"column.page", false}, {"column.views", true}, {"column.downloads", true}, {"column.enquiries", true},
		{"column.orders", true}, {"column.conclusion", false}, {"paper.next", false}} {
		fields = append(fields, field{v.head("tracks." + x.key), x.right})
	}
	var widths []float32
	for _, share := range []float32{0.14, 0.11, 0.12, 0.13, 0.06, 0.08, 0.08, 0.06, 0.11, 0.11} {
		widths = append(widths, share*w.width())
	}
	w.tableIn(fields, lines, widths)
	w.frame(plan, today, plan.DocNumber(max(1, plan.Version)).String())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", plan.Firm, title, v.first().Week(form.Week.From)), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}, nil
}
