package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// scoreFacts are the score cards of a period on paper.
type scoreFacts struct {
	v     *voice
	plan  data.Plan
	cards scores.Cards
}

// ScoreCards makes the score card of a rep for a period (S4-14), or those of
// everybody, one a page: every indicator with its value, the value for full marks
// and its points, the floors and what they cost. By is month, quarter or year; a
// zero day is today.
func ScoreCards(r store.Reader, today data.Date, f text.Fmt, paper Paper, by string, day data.Date, rep string) (Document, error) {
	x := &scoreFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.cards, err = scores.Scores(r, today, scores.ScoresIn{By: by, Day: day, Rep: rep}); err != nil {
		return Document{}, err
	}
	v := x.v
	w := fitted(v, func(w *flow) { x.lay(w) })
	if n := len(x.cards.Cards); n > 1 && len(w.pages) > n { // closer, so that each card has one page
		w = newFlow(v, false)
		w.dense = densities[len(densities)-1]
		x.lay(w)
	}
	title := v.T("scores.paper")
	if len(x.cards.Cards) == 0 {
		w.pages = nil // nobody to judge
	} else {
		w.frame(x.plan, x.cards.Known, x.period())
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.cards.Period.From), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// lay lays the cards out, each from the top of a page.
func (x *scoreFacts) lay(w *flow) {
	for i, c := range x.cards.Cards {
		if i > 0 {
			w.turn()
		}
		x.card(w, c)
	}
}

func (x *scoreFacts) period() string {
	return x.v.say(func(f text.Fmt) string { return scores.PeriodName(f, x.cards.By, x.cards.Period) })
}

// card is one page.
func (x *scoreFacts) card(w *flow, c scores.Card) {
	v, f := x.v, x.v.first()
	w.s.mark(c.Name, 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("scores.paper"), "  "))
	who := c.Name
	if c.Region != "" {
		who += " · " + c.Region
	}
	w.para(0, 15, 22, true, chart.T1, who+" · "+x.period())
	w.both(0, v.each(func(f text.Fmt) string {
		says := []string{f.T("scores.paper.none")}
		if c.Score != nil {
			says = []string{f.T("scores.paper.says", scores.Total(f, c.Score), c.Rank, x.cards.Judged, f.DateYear(x.cards.Known))}
		}
		if c.Change != nil {
			says = append(says, f.T("scores.paper.before", scores.Total(f, c.Before), scores.PeriodName(f, x.cards.By, x.cards.Than)))
		}
		if c.Unknown > 0 {
			says = append(says, f.T("scores.paper.unknown", c.Unknown))
		}
		return f.Join(says...)
	}))
	w.y += 4
	fields := []field{{v.head("scores.rule.indicator"), false}, {v.head("scores.paper.value"), true}, {v.head("scores.rule.full"), true}, {v.head("scores.rule.weight"), true}, {v.head("scores.paper.points"), true}}
	for _, p := range c.Parts {
		if p.Weight == 0 {
			continue
		}
		w.section(v.T("scores.part."+string(p.Part)), scores.Points(f, p.Points)+" / "+scores.Points(f, p.Counts), 60)
		var lines []line
		for _, l := range p.Lines {
			if l.Weight == 0 {
				continue
			}
			value, points := l.Shown(f), scores.Points(f, l.Points)+" / "+scores.Points(f, l.Counts)
			if l.Value == nil {
				points = unknown
			}
			full := scores.Value(f, l.Indicator, l.From == scores.FromMark, l.Full)
			lines = append(lines, line{cells: []cell{plain(v.under(func(f text.Fmt) string { return f.T("scores.indicator." + string(l.Indicator)) })), {text: value, bold: true}, plain(full), plain(scores.Points(f, l.Weight)), plain(points)}})
		}
		width := w.width()
		w.tableIn(fields, lines, []float32{width * 0.34, width * 0.18, width * 0.18, width * 0.13, width * 0.17})
	}
	x.floors(w, c)
}

// floors says how the rep stands to the floors.
func (x *scoreFacts) floors(w *flow, c scores.Card) {
	v := x.v
	w.section(v.T("scores.floors"), "", 50)
	for _, s := range c.Floors {
		mark := "●"
		switch {
		case s.Value == nil:
			mark = "○"
		case s.Missed:
			mark = "◆"
		}
		w.both(0, v.each(func(f text.Fmt) string { return mark + " " + s.Words(f) }))
	}
	if len(c.Floors) == 0 {
		w.both(0, v.lines("scores.floors.unknown"))
	}
	if c.Serious {
		w.para(0, textSize, letterLine, true, chart.Bad, v.T("scores.serious"))
	}
	if c.Raw != nil && c.Score != nil && *c.Raw != *c.Score {
		w.both(0, v.each(func(f text.Fmt) string {
			return f.T("scores.paper.raw", scores.Total(f, c.Raw), scores.Total(f, c.Score))
		}))
	}
	w.y += 22 * w.dense
	w.need(20)
	w.s.write(chart.Text{X: marginX, Y: w.y, S: v.T("scores.paper.sign.rep") + " ______________", Size: textSize, Role: chart.T1}, w.width()/2)
	w.s.write(chart.Text{X: marginX + w.width()/2, Y: w.y, S: v.T("scores.paper.sign.manager") + " ______________", Size: textSize, Role: chart.T1}, w.width()/2)
	w.y += 20
}
