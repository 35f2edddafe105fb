package report

import (
	"fmt"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ask reads all that a summary says.
func ask(r store.Reader, today data.Date, f text.Fmt) (x *facts, err error) {
	x = &facts{f: f}
	if x.n, err = board.Progress(r, today, board.ProgressIn{}); err != nil {
		return nil, err
	}
	x.says = x.n.Sentences()
	if x.todos, err = todosDue(r, today); err != nil {
		return nil, err
	}
	if x.decisions, err = r.Decisions(); err != nil {
		return nil, err
	}
	stages, err := board.Stages(r, today, board.StagesIn{})
	if err != nil {
		return nil, err
	}
	x.stages = stages.Stages
	x.tiers, err = tierLines(r, today, f)
	return x, err
}

// steps is the second page: decisions wanted, what is due, tiers, stages.
func (x *facts) steps() *sheet {
	s := newSheet(true)
	width := s.W - 2*marginX
	title := x.wanted()
	s.mark(title, 0, marginTop)
	y := s.wrapped(marginX, 66, width, 24, 34, true, chart.T1, title, 1) + 14
	y = x.decide(s, y, width) + 16
	bottom := s.H - footHeight - 16
	left, right := width-476, float32(452)
	end := x.customers(s, marginX, y, left)
	x.phases(s, marginX, end+16, left, bottom)
	x.due(s, marginX+left+24, y, right, bottom)
	return s
}

// wanted is the sentence of the second page.
func (x *facts) wanted() string {
	f := x.f
	open, expected, estimated := 0, data.Money(0), false
	for _, d := range x.decisions {
		if d.State == data.Open {
			open++
			if d.Expected != nil {
				expected += *d.Expected
				estimated = true
			}
		}
	}
	switch {
	case open == 0:
		return f.T("report.decide.none")
	case !estimated:
		return f.T("report.decide.count", open)
	}
	return f.T("report.decide.expected", open, f.MoneyUnit(expected))
}

// mostDecisions is how many open decisions the page has room for.
const mostDecisions = 6

// decide is the table of open decisions with boxes to tick.
func (x *facts) decide(s *sheet, y, width float32) float32 {
	f := x.f
	s.mark(f.T("report.decisions"), 1, y)
	top := s.section(marginX, y, width, f.T("report.decisions"), "")
	columns := []column{{"", 0.03, false}, {"", 0.45, false}, {"", 0.23, false}, {"", 0.12, true}, {"", 0.08, false}, {"", 0.09, false}}
	var rows [][]cell
	left := 0
	for _, d := range x.decisions {
		if d.State != data.Open {
			continue
		}
		if len(rows) == mostDecisions {
			left++
			continue
		}
		expected := plain(unknown)
		if d.Expected != nil {
			expected = strong(f.Delta(*d.Expected))
		}
		yes, no := plain(f.T("report.agree")), plain(f.T("report.refuse"))
		yes.check, no.check = true, true
		what, cost := strong(d.Text), soft(d.Cost)
		what.wrap, cost.wrap = true, true
		rows = append(rows, []cell{strong(fmt.Sprint(len(rows) + 1)), what, cost, expected, yes, no})
	}
	if left > 0 {
		rows = append(rows, []cell{plain(""), soft(f.T("report.more", left))})
	}
	if len(rows) == 0 {
		rows = append(rows, []cell{plain(""), soft(f.T("report.decisions.none"))})
	}
	return s.table(marginX, top, width, columns, rows, false)
}

// due lists what falls due this week, overdue first.
func (x *facts) due(s *sheet, left, y, width, bottom float32) {
	f := x.f
	s.mark(f.T("report.due_list"), 1, y)
	top := s.section(left, y, width, f.T("report.due_list"), f.T("report.due_list.note", x.todos.Late))
	columns := []column{{"", 0.58, false}, {"", 0.20, false}, {"", 0.22, true}}
	var rows [][]cell
	most := int((bottom - top) / rowHeight)
	for i, t := range x.todos.Items {
		if i == most-1 && len(x.todos.Items) > most {
			rows = append(rows, []cell{soft(f.T("report.more", len(x.todos.Items)-i))})
			break
		}
		when := plain(f.Date(t.Due))
		switch {
		case t.Due == 0:
			when = soft(f.T("report.never_met"))
		case t.Late > 0:
			when = cell{text: f.T("report.late", t.Late), bold: true, role: chart.Bad, light: chart.NoLight}
		}
		what := t.Text
		switch t.Sort {
		case board.TodoMeeting:
			what = f.T("report.meet", t.Text)
		case board.TodoPlay:
			what = f.T("deck.todo.play", t.Text)
		}
		rows = append(rows, []cell{plain(what), soft(t.Owner), when})
	}
	if len(rows) == 0 {
		rows = append(rows, []cell{soft(f.T("report.due_list.none"))})
	}
	s.table(left, top, width, columns, rows, false)
}

// phases shows how far the stages are, with a tick at the time elapsed.
func (x *facts) phases(s *sheet, left, y, width, bottom float32) {
	f := x.f
	if y+28+rowHeight > bottom {
		return
	}
	s.mark(f.T("report.stages"), 1, y)
	top := s.section(left, y, width, f.T("report.stages"), f.T("report.stages.note"))
	if len(x.stages) == 0 {
		s.table(left, top, width, []column{{"", 1, false}}, [][]cell{{soft(f.T("report.stages.none"))}}, false)
		return
	}
	for _, l := range x.stages {
		if top+rowHeight > bottom {
			return
		}
		mid := top + rowHeight/2
		s.write(chart.Text{X: left, Y: mid, S: l.Name, Size: textSize, Role: chart.T1}, 150)
		tick := l.Elapsed
		if tick >= 1 {
			tick = 0
		}
		s.Bar(left+160, mid, width-240, 8, l.Progress, tick, chart.Actual)
		s.write(chart.Text{X: left + width, Y: mid, S: fmt.Sprintf("%d / %d", l.Done, l.Actions), Size: textSize, Align: chart.Right, Role: chart.T1}, 70)
		top += rowHeight
		s.Line(left, top, left+width, top, 0.75, chart.Hair)
	}
}

// people are the pages of the rep table: none when there are no reps.
func (x *facts) people() (pages []*sheet) {
	f := x.f
	columns := []column{{f.T("report.rep"), 0.16, false}, {f.T("report.target"), 0.12, true}, {f.T("report.due"), 0.12, true},
		{f.T("report.real"), 0.12, true}, {f.T("report.rate"), 0.12, true}, {f.T("report.gap"), 0.12, true}, {f.T("report.run"), 0.12, true}, {f.T("report.region"), 0.12, true}}
	most, differ := 18, x.slices()
	if differ != "" {
		most-- // for the sentence that says so
	}
	for from := 0; from < len(x.n.Reps); from += most {
		s := newSheet(true)
		title := x.ranking()
		s.mark(title, 0, marginTop)
		width := s.W - 2*marginX
		y := s.wrapped(marginX, 66, width, 24, 34, true, chart.T1, title, 1) + 14
		if differ != "" {
			y = s.wrapped(marginX, y-8, width, textSize, 20, false, chart.T1, differ, 1) + 8
		}
		top := s.section(marginX, y, width, f.T("report.reps"), f.T("report.as_of", f.Date(x.n.Today)))
		var rows [][]cell
		end := min(from+most, len(x.n.Reps))
		for _, r := range x.n.Reps[from:end] {
			rows = append(rows, append(x.figureRow(r.Row, board.NameOf(f, r.Row)), soft(r.Region)))
		}
		last := end == len(x.n.Reps)
		if last {
			sum := x.figureRow(x.n.RepTotal, f.T("report.total"))
			for i := range sum {
				sum[i].bold = true
			}
			sum[0].light = chart.NoLight
			rows = append(rows, sum)
		}
		s.table(marginX, top, width, columns, rows, last)
		pages = append(pages, s)
	}
	return pages
}

// ranking is the sentence above the rep table: how many are on plan.
func (x *facts) ranking() string {
	judged, fine := 0, 0
	for _, r := range x.n.Reps {
		if r.Total.Judged() {
			judged++
			if r.Total.Light == data.Green {
				fine++
			}
		}
	}
	if judged == 0 {
		return x.f.T("report.reps.unjudged", len(x.n.Reps))
	}
	return x.f.T("report.reps.fine", fine, judged)
}

// todosDue is what is due, but for pay, which is nothing for a summary that goes
// round.
func todosDue(r store.Reader, today data.Date) (board.Todos, error) {
	out, err := board.TodosDue(r, today, board.TodosIn{})
	var items []board.Todo
	for _, t := range out.Items {
		if t.Sort != board.TodoPay {
			items = append(items, t)
			continue
		}
		if t.Late > 0 {
			out.Late--
		}
	}
	out.Items = items
	return out, err
}
