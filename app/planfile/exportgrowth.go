package planfile

import (
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// The tables of how the team grows and how safe it is.

// growthSheets holds training, tests, promotions, duties, core posts, the talent
// reserve, hand-overs and experts.
func (x *exporting) growthSheets() (sheets []exchange.Sheet, err error) {
	for _, make := range []func() (exchange.Sheet, error){x.trainingSheet, x.attendanceSheet, x.examSheet, x.promotionSheet, x.dutySheet,
		x.postSheet, x.reserveSheet, x.handoverSheet, x.expertSheet} {
		s, err := make()
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	return sheets, nil
}

func hundredths(n int) exchange.Decimal { return exchange.Decimal{Value: int64(n), Digits: 2} }

func (x *exporting) trainingSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.Trainings, "date", "class", "module", "trainer", "location", "training_days", "held", "note", "hours", "cost")
	rows, err := x.Reader.Trainings()
	for _, t := range rows {
		s.Rows = append(s.Rows, []any{t.Date, x.word("growth.class.", string(t.Class)), t.Module, t.Trainer, t.Location, t.Days, day(t.Held), t.Note, hundredths(t.Hours), x.known(t.Cost)})
	}
	return s, err
}

func (x *exporting) attendanceSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.Attendances, "date", "module", "rep_code", "rep", "came")
	trainings, err := x.Reader.Trainings()
	if err != nil {
		return s, err
	}
	of := map[data.ID]data.Training{}
	for _, t := range trainings {
		of[t.ID] = t
	}
	rows, err := x.Reader.Attendances()
	for _, a := range rows {
		came := ""
		if a.Came != nil {
			came = text.T(x.Lang, map[bool]string{true: "export.yes", false: "export.no"}[*a.Came])
		}
		rep := x.names[data.Reps][a.RepID]
		s.Rows = append(s.Rows, []any{of[a.TrainingID].Date, of[a.TrainingID].Module, rep[0], rep[1], came})
	}
	return s, err
}

func (x *exporting) examSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.Exams, "date", "rep_code", "rep", "test", "note", "score", "pass")
	kinds, err := x.Reader.ExamKinds()
	if err != nil {
		return s, err
	}
	of := map[data.ID]data.ExamKind{}
	for _, k := range kinds {
		of[k.ID] = k
	}
	rows, err := x.Reader.Exams()
	for _, e := range rows {
		rep, k := x.names[data.Reps][e.RepID], of[e.ExamKindID]
		s.Rows = append(s.Rows, []any{e.Date, rep[0], rep[1], growth.ExamName(text.Fmt{Lang: x.Lang}, k), e.Note, hundredths(e.Score), hundredths(k.Pass)})
	}
	return s, err
}

func (x *exporting) promotionSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.Promotions, "date", "rep_code", "rep", "rung", "note")
	rows, err := x.Reader.Promotions()
	for _, p := range rows {
		rep := x.names[data.Reps][p.RepID]
		s.Rows = append(s.Rows, []any{p.Day, rep[0], rep[1], x.word("growth.level.", string(p.Level)), p.Note})
	}
	return s, err
}

func (x *exporting) dutySheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.DutyRecords, "week", "rep_code", "rep", "duty", "done", "due_times", "note")
	duties, err := x.Reader.Duties()
	if err != nil {
		return s, err
	}
	of := map[data.ID]data.Duty{}
	for _, d := range duties {
		of[d.ID] = d
	}
	rows, err := x.Reader.DutyRecords(-1<<30, 1<<30)
	for _, r := range rows {
		rep, d := x.names[data.Reps][r.RepID], of[r.DutyID]
		s.Rows = append(s.Rows, []any{r.Week, rep[0], rep[1], growth.DutyName(text.Fmt{Lang: x.Lang}, d), r.Done, d.Count, r.Note})
	}
	return s, err
}

func (x *exporting) postSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.CorePosts, "post", "rep_code", "rep", "covers")
	rows, err := x.Reader.CorePosts()
	for _, p := range rows {
		rep := x.names[data.Reps][p.HolderID]
		s.Rows = append(s.Rows, []any{p.Name, rep[0], rep[1], p.Covers})
	}
	return s, err
}

func (x *exporting) reserveSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.Reserves, "who", "rep_code", "reserve_source", "reserve_stage", "post", "reserve_since", "note")
	posts, err := x.Reader.CorePosts()
	if err != nil {
		return s, err
	}
	of := map[data.ID]string{}
	for _, p := range posts {
		of[p.ID] = p.Name
	}
	rows, err := x.Reader.Reserves()
	for _, r := range rows {
		rep, name := x.names[data.Reps][r.RepID], r.Name
		if r.RepID != 0 {
			name = rep[1]
		}
		s.Rows = append(s.Rows, []any{name, rep[0], x.word("growth.source.", string(r.Source)), x.word("growth.stage.", string(r.Stage)), of[r.CorePostID], day(r.Since), r.Note})
	}
	return s, err
}

func (x *exporting) handoverSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.HandoverItems, "rep_code", "rep", "left", "due_day", "customer_code", "customer", "item", "text", "receiver", "done", "waived", "closed")
	overs, err := x.Reader.Handovers()
	if err != nil {
		return s, err
	}
	of := map[data.ID]data.Handover{}
	for _, h := range overs {
		of[h.ID] = h
	}
	rows, err := x.Reader.HandoverItems()
	for _, i := range rows {
		h := of[i.HandoverID]
		rep, customer := x.names[data.Reps][h.RepID], x.names[data.Customers][i.CustomerID]
		s.Rows = append(s.Rows, []any{rep[0], rep[1], h.Left, h.Due, customer[0], customer[1], x.word("handover.sort.", string(i.Sort)), i.Text,
			x.names[data.Reps][i.ToID][1], day(i.Done), i.Waived, day(h.Closed)})
	}
	return s, err
}

func (x *exporting) expertSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.ExpertHelps, "expert", "expert_role", "date", "customer_code", "customer", "deal", "note")
	helpers, err := growth.Experts(x.Reader, 0, growth.ExpertsIn{})
	for _, e := range helpers {
		for _, h := range e.Helps {
			s.Rows = append(s.Rows, []any{e.Name, x.word("growth.role.", string(e.Role)), h.Date, h.Customer, h.CustomerName, h.Deal, h.Note})
		}
	}
	return s, err
}
