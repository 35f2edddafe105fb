package planfile

import (
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// meetingSheets are the one-on-ones, when they are held, and the templates that are
// in use. Only the notes meant for paper are among them: a workbook goes round.
func (x *exporting) meetingSheets() ([]exchange.Sheet, error) {
	meetings, err := x.meetingSheet()
	if err != nil {
		return nil, err
	}
	slots, err := x.slotSheet()
	if err != nil || len(meetings.Rows)+len(slots.Rows) == 0 {
		return nil, err // the shipped templates alone are nobody's work
	}
	templates, err := x.templateSheet()
	return []exchange.Sheet{meetings, slots, templates}, err
}

// meetingSheet holds the one-on-ones, newest first, with the notes for paper.
func (x *exporting) meetingSheet() (exchange.Sheet, error) {
	s := x.sheet("one_on_ones", "date", "rep", "name", "template", "blocker", "rating", "rep_rating", "moved", "closed", "print")
	names, err := x.templateNames()
	if err != nil {
		return s, err
	}
	notes, err := x.Reader.NotesOf(0, data.Print)
	if err != nil {
		return s, err
	}
	said := map[data.ID]string{}
	for _, n := range notes {
		said[n.OneOnOneID] = n.Text
	}
	meetings, err := x.Reader.OneOnOnes(0)
	for _, m := range meetings {
		rep, filed := x.names[data.Reps][m.RepID], "export.no"
		if m.Closed {
			filed = "export.yes"
		}
		s.Rows = append(s.Rows, []any{m.Date, rep[0], rep[1], names[m.TemplateID], m.Blocker, exchange.Known(m.Rating), exchange.Known(m.RepRating), m.Moved,
			text.T(x.Lang, filed), said[m.ID]})
	}
	return s, err
}

// slotSheet holds when one-on-ones are held, where that differs from the rule.
func (x *exporting) slotSheet() (exchange.Sheet, error) {
	s := x.sheet("meeting_slots", "rep", "name", "every", "weekday", "time", "paused", "paused_until", "reason")
	slots, err := x.Reader.MeetingSlots()
	f := text.Fmt{Lang: x.Lang}
	for _, m := range slots {
		rep := x.names[data.Reps][m.RepID]
		var every, clock any
		if m.Every > 0 {
			every = m.Every
		}
		if m.Minute != nil {
			clock = text.ClockOf(*m.Minute)
		}
		weekday := ""
		if m.Weekday > 0 {
			weekday = f.Weekday(data.NewDate(2024, 1, m.Weekday)) // a year that begins on a Monday
		}
		s.Rows = append(s.Rows, []any{rep[0], rep[1], every, weekday, clock, day(m.Paused), day(m.Until), m.Reason})
	}
	return s, err
}

// templateSheet holds the templates with the words that are asked.
func (x *exporting) templateSheet() (exchange.Sheet, error) {
	s := x.sheet("meeting_templates", "code", "name", "prompts", "start_words")
	rows, err := x.Reader.MeetingTemplates()
	for _, m := range rows {
		m = team.Worded(text.Fmt{Lang: x.Lang}, m)
		s.Rows = append(s.Rows, []any{m.Code, m.Name, m.Prompts, m.Start})
	}
	return s, err
}

func (x *exporting) templateNames() (map[data.ID]string, error) {
	rows, err := x.Reader.MeetingTemplates()
	names := map[data.ID]string{}
	for _, m := range rows {
		names[m.ID] = team.Worded(text.Fmt{Lang: x.Lang}, m).Name
	}
	return names, err
}
