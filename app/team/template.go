package team

import (
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Templates answers the templates of one-on-ones in their order, with the
// program's words where they have none of their own.
func Templates(r store.Reader, _ data.Date, _ struct{}) ([]data.MeetingTemplate, error) {
	f, err := planWords(r)
	if err != nil {
		return nil, err
	}
	rows, err := r.MeetingTemplates()
	for i, x := range rows {
		rows[i] = Worded(f, x)
	}
	return rows, err
}

// shipped are the templates that the program has words for.
var shipped = map[string]bool{"blocker": true, "skills": true, "career": true, "deal": true}

// Worded is a template with the program's words where it has none of its own.
func Worded(f text.Fmt, x data.MeetingTemplate) data.MeetingTemplate {
	if !shipped[x.Code] {
		return x
	}
	for _, part := range []struct {
		words *string
		key   string
	}{{&x.Name, ".name"}, {&x.Prompts, ".prompts"}, {&x.Start, ".start"}} {
		if *part.words == "" {
			*part.words = f.T("meeting.template." + x.Code + part.key)
		}
	}
	return x
}

// Prompts are the questions of a template, one by one.
func Prompts(x data.MeetingTemplate) (rows []string) {
	for _, line := range strings.Split(x.Prompts, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, line)
		}
	}
	return rows
}

// planWords speaks the plan's language.
func planWords(r store.Reader) (text.Fmt, error) {
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.Lang(plan.Language), Currency: plan.Currency}
	if f.Lang == "" {
		f.Lang = text.Langs[0]
	}
	return f, err
}

func templatesByID(r store.Reader) (map[data.ID]data.MeetingTemplate, error) {
	rows, err := r.MeetingTemplates()
	byID := make(map[data.ID]data.MeetingTemplate, len(rows))
	for _, x := range rows {
		byID[x.ID] = x
	}
	return byID, err
}

// templateOf is the template with a code, in a field.
func templateOf(r store.Reader, field, code string) (data.MeetingTemplate, error) {
	rows, err := r.MeetingTemplates()
	for _, x := range rows {
		if x.Code == code {
			return x, nil
		}
	}
	if err == nil {
		err = data.Problem{Key: "problem.meeting.template", Field: field, Args: []any{code}}
	}
	return data.MeetingTemplate{}, err
}

// goBy lets a meeting go by a template: the shared note begins with its lines,
// where nothing is written yet. Without a code it goes freely.
func goBy(tx store.Tx, m data.OneOnOne, code string) error {
	m.TemplateID = 0
	if code == "" {
		_, err := tx.SaveOneOnOne(m)
		return err
	}
	x, err := templateOf(tx.Reader, "template", code)
	if err != nil {
		return err
	}
	m.TemplateID = x.ID
	if _, err := tx.SaveOneOnOne(m); err != nil {
		return err
	}
	f, err := planWords(tx.Reader)
	if err != nil {
		return err
	}
	have, err := tx.Notes(m.ID, data.Shared)
	if start := Worded(f, x).Start; err == nil && len(have) == 0 && start != "" {
		return tx.SaveNote(data.Note{OneOnOneID: m.ID, Layer: data.Shared, Text: start})
	}
	return err
}

// UseMeetingTemplate lets a meeting go by a template.
type UseMeetingTemplate struct {
	Meeting  data.ID `json:"meeting" doc:"number of the meeting"`
	Template string  `json:"template" doc:"code of the template; empty: freely"`
}

// Label names the change.
func (UseMeetingTemplate) Label() string { return "command.UseMeetingTemplate" }

// Apply stores the choice.
func (c UseMeetingTemplate) Apply(tx store.Tx) error {
	m, _, err := open(tx, c.Meeting)
	if err != nil {
		return err
	}
	return goBy(tx, m, c.Template)
}

// SaveMeetingTemplate adds a template or changes one. Words that are left empty
// in a shipped one are the program's again.
type SaveMeetingTemplate struct {
	Old      string `json:"old" doc:"code of the template to change; empty adds one"`
	Code     string `json:"code" doc:"code of the template"`
	Name     string `json:"name" doc:"name; empty: as the program has it"`
	Prompts  string `json:"prompts" doc:"what to ask, a question a line; empty: as the program has it"`
	Start    string `json:"start" doc:"lines the shared note begins with; empty: as the program has it"`
	Position int    `json:"position" doc:"place in the list"`
}

// Label names the change.
func (SaveMeetingTemplate) Label() string { return "command.SaveMeetingTemplate" }

// Apply stores the template.
func (c SaveMeetingTemplate) Apply(tx store.Tx) error {
	var x data.MeetingTemplate
	if c.Old != "" {
		var err error
		if x, err = templateOf(tx.Reader, "old", c.Old); err != nil {
			return err
		}
	}
	x.Code, x.Name, x.Prompts, x.Start, x.Position = c.Code, c.Name, c.Prompts, c.Start, c.Position
	if x.Name == "" && !shipped[x.Code] {
		return data.Problem{Key: "problem.title", Field: "name"}
	}
	tx.About(x.Name)
	_, err := tx.SaveMeetingTemplate(x)
	return err
}

// RemoveMeetingTemplate removes a template; meetings that went by it keep their
// words.
type RemoveMeetingTemplate struct {
	Code string `json:"code" doc:"code of the template"`
}

// Label names the change.
func (RemoveMeetingTemplate) Label() string { return "command.RemoveMeetingTemplate" }

// Apply removes the template.
func (c RemoveMeetingTemplate) Apply(tx store.Tx) error {
	x, err := templateOf(tx.Reader, "code", c.Code)
	if err != nil {
		return err
	}
	f, err := planWords(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(Worded(f, x).Name)
	return tx.Remove(data.MeetingTemplates, x.ID)
}
