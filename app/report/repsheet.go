package report

import (
	"fmt"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// repFacts is everything a rep sheet says. Of the notes it asks only for the
// print layer, so no other can reach the paper.
type repFacts struct {
	facts
	rep      board.RepRow
	accounts []customers.Row // the largest ones
	owned    int             // all of them
	meeting  data.OneOnOne
	printed  string
	actions  []data.Action
}

// mostAccounts is how many customers the sheet lists.
const mostAccounts = 6

// RepSheet makes the one-page sheet of a rep, named by code, as of today.
func RepSheet(r store.Reader, today data.Date, f text.Fmt, code string) (Document, error) {
	x, err := askRep(r, today, f, code)
	if err != nil {
		return Document{}, err
	}
	s := x.sheet()
	x.frame(s, f.T("report.sheet", weekOf(today)), 1, 1, f.T("report.private"))
	return Document{Pages: []Page{s.page()}, Meta: Meta{
		Title:   fmt.Sprintf("%s · %s · %s", x.rep.Name, PlanName(f, x.n.Plan), f.T("report.sheet.title")),
		Author:  x.n.Plan.Firm,
		Subject: x.sentence(),
		Lang:    langTag(f.Lang),
		Date:    today,
	}}, nil
}

func askRep(r store.Reader, today data.Date, f text.Fmt, code string) (*repFacts, error) {
	rep, err := r.RepByCode(code)
	if err != nil {
		return nil, err
	}
	x := &repFacts{facts: facts{f: f}}
	if x.n, err = board.Progress(r, today, board.ProgressIn{}); err != nil {
		return nil, err
	}
	x.rep = board.RepRow{Row: board.Row{ID: rep.ID, Code: rep.Code, Name: rep.Name}}
	for _, row := range x.n.Reps {
		if row.ID == rep.ID {
			x.rep = row
		}
	}
	standing, err := customers.Stand(r, today)
	if err != nil {
		return nil, err
	}
	x.accounts = keyAccounts(standing.Rows, rep.Code)
	x.owned = len(x.accounts)
	x.accounts = x.accounts[:min(x.owned, mostAccounts)]
	return x, x.askMeeting(r, rep.ID, today)
}

// askMeeting reads the last meeting, its print layer, and the open actions.
func (x *repFacts) askMeeting(r store.Reader, rep data.ID, today data.Date) error {
	meetings, err := r.OneOnOnes(rep)
	if err != nil {
		return err
	}
	for _, m := range meetings {
		if m.Date > today {
			continue
		}
		x.meeting = m
		notes, err := r.Notes(m.ID, data.Print)
		if err != nil {
			return err
		}
		for _, n := range notes {
			x.printed = n.Text
		}
		break
	}
	actions, err := r.Actions()
	for _, a := range actions {
		if a.RepID == rep && a.Done == 0 {
			x.actions = append(x.actions, a)
		}
	}
	return err
}

// sentence says where the rep stands.
func (x *repFacts) sentence() string {
	f, v := x.f, x.rep.Total
	switch {
	case !v.Planned:
		return f.T("report.rep.no_target")
	case !v.Judged():
		return f.T("report.rep.unjudged", f.MoneyUnit(v.Plan))
	case v.Gap() < 0:
		return f.T("report.rep.behind", f.Percent(v.Attainment.Num, v.Attainment.Den), f.MoneyUnit(-v.Gap()))
	}
	return f.T("report.rep.ahead", f.Percent(v.Attainment.Num, v.Attainment.Den), f.MoneyUnit(v.Gap()))
}

func (x *repFacts) sheet() *sheet {
	s := newSheet(false)
	f := x.f
	width := s.W - 2*marginX
	s.mark(x.rep.Name, 0, marginTop)
	s.write(chart.Text{X: marginX, Y: 84, S: x.rep.Name, Size: 24, Bold: true, Role: chart.T1}, width*0.6)
	nameWidth := Measure.Width(Clean(x.rep.Name), 24, true)
	who := x.rep.Region
	if x.rep.Level != "" {
		if who != "" {
			who += " · "
		}
		who += f.T("level." + string(x.rep.Level))
	}
	s.write(chart.Text{X: marginX + nameWidth + 10, Y: 88, S: who, Size: textSize, Role: chart.T2}, width-nameWidth-150)
	light := x.rep.Total.Light
	s.write(chart.Text{X: marginX + width, Y: 110, S: f.T("light." + light.String()), Size: textSize, Bold: true, Align: chart.Right, Role: chart.LightRole(chart.Light(light))}, 120)
	word := Measure.Width(f.T("light."+light.String()), textSize, true)
	s.Mark(chart.Light(light), marginX+width-word-14, 110, 14)
	y := s.wrapped(marginX, 100, width-150, textSize, 20, false, chart.T2, x.sentence(), 2)
	y = s.figures(marginX, y+16, width, x.numbers(), 24) + 20
	y = x.months(s, y, width)
	y = x.customersOf(s, y+18, width)
	x.agreed(s, y+18, width)
	x.sign(s, width)
	return s
}

func (x *repFacts) numbers() []figure {
	f, v := x.f, x.rep.Total
	plan, actual, run := unknown, unknown, unknown
	if v.Planned {
		plan = f.Money(v.Plan)
	}
	if v.Known {
		actual = f.Money(v.Actual)
	}
	paced, share := f.T("report.no_paced"), f.T("report.no_paced")
	if v.Judged() {
		run = f.Money(v.Forecast)
		paced = f.T("report.paced", f.Money(v.Paced), f.DeltaCell(v.Gap()))
		share = f.T("report.of_target", f.Percent(v.Forecast, v.Plan))
	}
	team := x.n.Total.Total.Attainment
	return []figure{
		{title: f.T("report.target"), value: plan, note: f.UnitName()},
		{title: f.T("report.actual"), value: actual, note: paced, bad: v.Judged() && v.Gap() < 0},
		{title: f.T("report.rate"), value: f.Percent(v.Attainment.Num, v.Attainment.Den), note: f.T("report.team", f.Percent(team.Num, team.Den))},
		{title: f.T("report.run_rate", f.T(x.n.MethodKey())), value: run, note: share},
	}
}

// months is the table of the rep's quarters: plan, due, actual, attainment.
func (x *repFacts) months(s *sheet, y, width float32) float32 {
	f, n := x.f, x.n
	s.mark(f.T("report.quarters"), 1, y)
	top := s.section(marginX, y, width, f.T("report.quarters"), f.UnitName())
	columns := []column{{f.T("report.period"), 0.2, false}, {f.T("report.target"), 0.2, true}, {f.T("report.due"), 0.2, true}, {f.T("report.real"), 0.2, true}, {f.T("report.rate"), 0.2, true}}
	var rows [][]cell
	for i, g := range x.rep.Groups {
		row := x.figureRow(board.Row{Total: g}, f.GroupName(n.Plan, i))
		rows = append(rows, row[:5])
	}
	if len(rows) == 0 {
		rows = append(rows, []cell{soft(f.T("report.rep.no_target"))})
	}
	return s.table(marginX, top, width, columns, rows, false)
}

func (x *repFacts) customersOf(s *sheet, y, width float32) float32 {
	f := x.f
	s.mark(f.T("report.accounts"), 1, y)
	top := s.section(marginX, y, width, f.T("report.accounts"), f.T("report.accounts.note", x.owned, len(x.accounts)))
	columns := []column{{f.T("report.customer"), 0.4, false}, {f.T("report.tier"), 0.2, false}, {"R", 0.13, true}, {"F", 0.12, true}, {"M", 0.15, true}}
	var rows [][]cell
	for _, a := range x.accounts {
		name := plain(a.Name)
		name.light = lightOf(a.Tier)
		row := []cell{name, soft(unknown), soft(unknown), soft(unknown), soft(unknown)}
		if a.Tier != "" {
			row[1] = soft(f.TierName(a.Tier))
		}
		if a.Bought {
			row = append(row[:2], plain(f.T("report.days", a.R)), plain(f.T("report.times", a.F)), strong(f.Money(a.M)))
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		columns, rows = []column{{"", 1, false}}, [][]cell{{soft(f.T("report.accounts.none"))}}
	}
	return s.table(marginX, top, width, columns, rows, false)
}

// agreed is the print layer of the last one-on-one and the open actions.
func (x *repFacts) agreed(s *sheet, y, width float32) float32 {
	f := x.f
	note := f.T("report.print_only")
	if x.meeting.ID != 0 {
		note = f.Date(x.meeting.Date) + " · " + note
	}
	s.mark(f.T("report.one_on_one"), 1, y)
	top := s.section(marginX, y, width, f.T("report.one_on_one"), note) + 6
	printed := x.printed
	if printed == "" {
		printed = f.T("report.nothing_printed")
	}
	y = s.wrapped(marginX, top, width, textSize, 20, false, chart.T1, printed, 4) + 14
	s.mark(f.T("report.actions"), 1, y)
	top = s.section(marginX, y, width, f.T("report.actions"), f.T("report.actions.note", len(x.actions)))
	columns := []column{{"", 0.72, false}, {"", 0.28, true}}
	bottom := s.H - footHeight - 76
	most := max(1, int((bottom-top)/rowHeight))
	var rows [][]cell
	for i, a := range x.actions {
		if i == most-1 && len(x.actions) > most {
			rows = append(rows, []cell{soft(f.T("report.more", len(x.actions)-i))})
			break
		}
		when := plain(f.Date(a.Due))
		if late := int(x.n.Today - a.Due); late > 0 {
			when = cell{text: f.T("report.late", late), bold: true, role: chart.Bad, light: chart.NoLight}
		}
		what := plain(a.Text)
		what.check = true
		rows = append(rows, []cell{what, when})
	}
	if len(rows) == 0 {
		rows = append(rows, []cell{soft(f.T("report.actions.none"))})
	}
	return s.table(marginX, top, width, columns, rows, false)
}

// sign leaves room for two names and a date.
func (x *repFacts) sign(s *sheet, width float32) {
	y := s.H - footHeight - 44
	w := (width - 96) / 3
	for i, key := range []string{"report.sign.rep", "report.sign.manager", "report.sign.date"} {
		left := marginX + (w+48)*float32(i)
		s.Line(left, y, left+w, y, 1, chart.T2)
		s.write(chart.Text{X: left, Y: y + 14, S: x.f.T(key), Size: smallSize, Role: chart.T2}, w)
	}
}
