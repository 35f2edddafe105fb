package report

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// rankingFacts is the sprint of a period with its praise.
type rankingFacts struct {
	v    *voice
	plan data.Plan
	by   string
	b    scores.Board
	log  scores.PraiseLog
}

// Ranking makes the sprint board of a period (《冲刺榜》, S0-31) with the praise
// beside it (S0-32), to be hung on a wall: places and rates, no amounts. By is
// month, quarter or year; a zero day is today.
func Ranking(r store.Reader, today data.Date, f text.Fmt, paper Paper, by string, day data.Date) (Document, error) {
	x := &rankingFacts{by: cmp.Or(by, scores.ByMonth)}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.b, err = scores.Leaderboard(r, today, scores.BoardIn{By: x.by, Day: day, Share: true}); err != nil {
		return Document{}, err
	}
	if x.log, err = scores.Praises(r, today, scores.PraisesIn{From: x.b.Period.From, Until: x.b.Period.Until - 1}); err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T("board.paper")
	if len(x.b.Rows) > 0 {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.ranks(w)
		x.praise(w)
		w.frame(x.plan, x.b.Known, x.period())
	} else {
		w.pages = nil // nobody runs: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.b.Period.From), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

func (x *rankingFacts) period() string {
	return x.v.say(func(f text.Fmt) string { return scores.PeriodName(f, x.by, x.b.Period) })
}

func (x *rankingFacts) head(w *flow) {
	v := x.v
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("board.paper"), "  "))
	w.para(0, 15, 22, true, chart.T1, x.period())
	w.both(0, v.each(func(f text.Fmt) string {
		if x.b.Champion.Rep == "" {
			return f.T("board.champion.none")
		}
		firsts := make([]string, len(x.b.Champion.Firsts))
		for i, m := range x.b.Champion.Firsts {
			firsts[i] = f.T("board.measure." + string(m))
		}
		return f.T("board.champion", x.b.Champion.Name, strings.Join(firsts, f.T("activities.and")))
	}))
	w.y += 4
}

// ranks is the board, without amounts.
func (x *rankingFacts) ranks(w *flow) {
	v := x.v
	w.section(v.T("board.wolf"), "", 90)
	fields := []field{{v.head("scores.column.rank"), false}, {v.head("activities.rep"), false}, {v.head("report.region"), false}}
	shown := []scores.BoardMeasure{scores.BoardAttainment, scores.BoardNew, scores.BoardGrowth, scores.BoardVisits}
	for _, m := range shown {
		key := "board.measure." + string(m)
		if m == scores.BoardNew { // paper has the room to say new what
			key = "metric.new_customers"
		}
		fields = append(fields, field{v.head(key), true})
	}
	var lines []line
	for _, s := range x.b.Rows {
		place := unknown
		if s.Place > 0 {
			place = v.first().Count(s.Place)
		}
		cells := []cell{{text: place, bold: s.Place > 0 && s.Place <= 3}, {text: s.Name, bold: s.Place == 1}, soft(s.Region)}
		for _, m := range shown {
			c := plain(s.BoardValue(v.first(), m))
			c.bold = slices.Contains(s.Firsts, m)
			cells = append(cells, c)
		}
		lines = append(lines, line{cells: cells})
	}
	w.table(fields, lines)
}

// praise is what was praised in the period.
func (x *rankingFacts) praise(w *flow) {
	v := x.v
	w.section(v.T("board.warm"), v.T("praise.count", len(x.log.Rows)), 60)
	if len(x.log.Rows) == 0 {
		w.both(0, v.lines("praise.none.paper"))
		return
	}
	var lines []line
	for _, p := range x.log.Rows {
		lines = append(lines, line{cells: []cell{plain(v.say(func(f text.Fmt) string { return f.Date(p.Date) })), {text: cmp.Or(p.RepName, v.T("praise.team")), bold: true},
			plain(v.T("praise.award." + string(p.Award))), plain(p.Text)}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("activities.date"), false}, {v.head("praise.who"), false}, {v.head("praise.award"), false}, {v.head("praise.text"), false}}, lines,
		[]float32{width * 0.13, width * 0.13, width * 0.2, width * 0.54})
}

// ScoreSheets are the score cards, the sprint board and the praise of a period
// for other programs; with the code of a rep the score card of that rep alone.
func ScoreSheets(r store.Reader, today data.Date, f text.Fmt, by string, day data.Date, rep string) ([]exchange.Sheet, error) {
	c, err := scores.Scores(r, today, scores.ScoresIn{By: by, Day: day, Rep: rep})
	if err != nil {
		return nil, err
	}
	if rep != "" {
		return []exchange.Sheet{cardSheet(f, c)}, nil
	}
	b, err := scores.Leaderboard(r, today, scores.BoardIn{By: c.By, Day: c.Period.From})
	if err != nil {
		return nil, err
	}
	log, err := scores.Praises(r, today, scores.PraisesIn{Until: c.Period.Until - 1})
	if err != nil {
		return nil, err
	}
	return []exchange.Sheet{cardSheet(f, c), boardSheet(f, b), praiseSheet(f, log)}, nil
}

// points are hundredths of a point; nil is an empty cell.
func points(n *int) any {
	if n == nil {
		return nil
	}
	return exchange.Decimal{Value: int64(*n), Digits: 2}
}

func cardSheet(f text.Fmt, c scores.Cards) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("scores.sheet"), Header: []string{f.T("scores.column.rank"), f.T("activities.code"), f.T("activities.rep"), f.T("report.region"), f.T("scores.column.score"), f.T("scores.raw.head")}}
	for _, p := range data.ScoreParts {
		x.Header = append(x.Header, f.T("scores.part."+string(p)))
	}
	for _, i := range data.Indicators {
		x.Header = append(x.Header, f.T("scores.indicator."+string(i)), f.T("scores.points.of", f.T("scores.indicator."+string(i))))
	}
	x.Header = append(x.Header, f.T("scores.floor.follow"), f.T("scores.floor.complaints"), f.T("scores.cut.head"))
	for _, card := range c.Cards {
		place := any(nil) // nothing is known of the rep
		if card.Score != nil {
			place = card.Rank
		}
		row := []any{place, card.Rep, card.Name, card.Region, points(card.Score), points(card.Raw)}
		for _, p := range card.Parts {
			if card.Score == nil {
				row = append(row, nil)
				continue
			}
			row = append(row, points(&p.Points))
		}
		for _, p := range card.Parts {
			for _, l := range p.Lines {
				value, earned := any(nil), any(nil)
				if l.Value != nil {
					value, earned = l.Shown(f), points(&l.Points)
				}
				row = append(row, value, earned)
			}
		}
		for _, s := range card.Floors {
			value := any(nil)
			if s.Value != nil {
				value = f.Percent(data.Money(*s.Value), 100_00)
			}
			row = append(row, value)
		}
		for range 2 - len(card.Floors) {
			row = append(row, nil)
		}
		x.Rows = append(x.Rows, append(row, f.Percent(data.Money(card.Deduction), 100_00)))
	}
	return x
}

func boardSheet(f text.Fmt, b scores.Board) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("board.wolf"), Header: []string{f.T("scores.column.rank"), f.T("activities.code"), f.T("activities.rep"), f.T("report.region")}}
	for _, m := range scores.BoardMeasures {
		x.Header = append(x.Header, f.T("board.measure."+string(m)))
	}
	for _, s := range b.Rows {
		row := []any{s.Place, s.Rep, s.Name, s.Region}
		for _, m := range scores.BoardMeasures {
			v, ok := s.Values[m]
			switch {
			case !ok:
				row = append(row, nil)
			case m == scores.BoardSales:
				row = append(row, exchange.MoneyCell(data.Money(v), f.Currency))
			case m == scores.BoardNew || m == scores.BoardVisits:
				row = append(row, v)
			default:
				row = append(row, s.BoardValue(f, m))
			}
		}
		x.Rows = append(x.Rows, row)
	}
	return x
}

func praiseSheet(f text.Fmt, log scores.PraiseLog) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("board.warm"), Header: []string{f.T("activities.date"), f.T("praise.who"), f.T("praise.award"), f.T("praise.incentive"), f.T("praise.text"), f.T("praise.customer"), f.T("praise.reward")}}
	for _, p := range log.Rows {
		reward := any(nil)
		if p.Reward != nil {
			reward = exchange.MoneyCell(*p.Reward, f.Currency)
		}
		x.Rows = append(x.Rows, []any{p.Date, cmp.Or(p.RepName, f.T("praise.team")), f.T("praise.award." + string(p.Award)), f.T("praise.incentive." + string(p.Incentive)), p.Text, p.CustomerName, reward})
	}
	return x
}

// WriteScoreSheets writes them as a workbook, or the score cards alone where path
// ends in .csv.
func WriteScoreSheets(path string, r store.Reader, today data.Date, f text.Fmt, by string, day data.Date, rep string) error {
	sheets, err := ScoreSheets(r, today, f, by, day, rep)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
