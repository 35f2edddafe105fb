package deviations

import (
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Response is what is done when a light turns red, with its steps.
type Response struct {
	data.Response
	Steps   []data.ResponseStep `json:"steps"`
	Source  string              `json:"source"`  // where it comes from, such as S0-29; "" for one of the plan's own
	Page    string              `json:"page"`    // the page on which it is carried out, such as targets/adjust; "": none in particular
	Shipped bool                `json:"shipped"` // comes with the program
	Changed bool                `json:"changed"` // a shipped one that the plan changed
	Used    int                 `json:"used"`    // deviations that chose it
}

// ResponsesIn asks for responses.
type ResponsesIn struct {
	Code string `json:"code" doc:"code of one; empty: all"`
}

// ResponsesOf answers the responses: the shipped ones in their order, changed as
// the plan has it, and then the plan's own.
func ResponsesOf(r store.Reader, _ data.Date, in ResponsesIn) ([]Response, error) {
	rows, err := Responses(r)
	if err != nil || in.Code == "" {
		return rows, err
	}
	rows = slices.DeleteFunc(slices.Clone(rows), func(x Response) bool { return x.Code != in.Code })
	if len(rows) == 0 {
		return nil, data.Problem{Key: "problem.response.unknown", Field: "code", Args: []any{in.Code}}
	}
	return rows, nil
}

// Responses lists all responses. The answer is kept: do not change it.
func Responses(r store.Reader) ([]Response, error) {
	kinds := []data.Kind{data.Plans, data.Responses, data.ResponseSteps, data.Deviations}
	x, err := r.Remember("deviations responses", kinds, func() (any, error) { return responses(r) })
	if err != nil {
		return nil, err
	}
	return x.([]Response), nil
}

func responses(r store.Reader) ([]Response, error) {
	f, err := planWords(r)
	if err != nil {
		return nil, err
	}
	own, err := r.Responses()
	if err != nil {
		return nil, err
	}
	steps, err := r.ResponseSteps()
	if err != nil {
		return nil, err
	}
	all, err := r.Deviations()
	if err != nil {
		return nil, err
	}
	rows := []Response{}
	for i, p := range presets {
		rows = append(rows, p.worded(f, i+1))
	}
	for _, x := range own {
		row := Response{Response: x}
		for _, s := range steps {
			if s.ResponseID == x.ID {
				row.Steps = append(row.Steps, s)
			}
		}
		i := slices.IndexFunc(rows, func(y Response) bool { return y.Code == x.Code })
		if i < 0 {
			rows = append(rows, row)
			continue
		}
		row.Shipped, row.Changed, row.Source, row.Page = true, true, rows[i].Source, rows[i].Page
		rows[i] = row
	}
	for i := range rows {
		for _, d := range all {
			if d.Response == rows[i].Code {
				rows[i].Used++
			}
		}
	}
	return rows, nil
}

// responseOf is the response with a code; ok is false when there is none.
func responseOf(r store.Reader, code string) (x Response, ok bool, err error) {
	rows, err := Responses(r)
	for _, row := range rows {
		if row.Code == code && code != "" {
			return row, true, nil
		}
	}
	return x, false, err
}

// A StepIn is one step of a response to store.
type StepIn struct {
	Text string        `json:"text" doc:"what is to be done"`
	Role data.StepRole `json:"role" doc:"who does it: owner (of the deviation), manager, senior (a senior rep) or nobody"`
	Days int           `json:"days" doc:"days from opening until it is due"`
}

// SaveResponse adds a response of the plan's own, or changes one; a shipped one
// keeps its code and can be restored.
type SaveResponse struct {
	Code   string         `json:"code" doc:"code, by which rules of lights name it"`
	Name   string         `json:"name" doc:"name"`
	Days   int            `json:"days" doc:"days from opening to the answer"`
	Verify int            `json:"verify" doc:"days from opening until the indicator is looked at again"`
	Cause  data.RootCause `json:"cause" doc:"sort of the cause that it presumes: customers, product, execution, leads, skill, market, process or target; empty: none"`
	Steps  []StepIn       `json:"steps" doc:"the steps in their order"`
}

// Label names the change.
func (SaveResponse) Label() string { return "command.SaveResponse" }

// mostSteps is how many steps a response may have.
const mostSteps = 20

// Apply stores the response with its steps.
func (c SaveResponse) Apply(tx store.Tx) error {
	x, err := ownResponse(tx.Reader, c.Code)
	if err != nil {
		return err
	}
	if len(c.Steps) > mostSteps {
		return data.Problem{Key: "problem.response.steps", Field: "steps", Args: []any{mostSteps}}
	}
	x.Code, x.Name, x.Days, x.Verify, x.Cause = strings.TrimSpace(c.Code), strings.TrimSpace(c.Name), c.Days, c.Verify, c.Cause
	if x.Position == 0 {
		rows, err := Responses(tx.Reader)
		if err != nil {
			return err
		}
		x.Position = len(rows) + 1
	}
	steps := make([]data.ResponseStep, len(c.Steps))
	for i, s := range c.Steps {
		steps[i] = data.ResponseStep{Text: strings.TrimSpace(s.Text), Role: s.Role, Days: s.Days}
	}
	tx.About(x.Name)
	_, err = tx.SaveResponse(x, steps)
	return err
}

// ownResponse is the response with the code that the plan keeps itself; the zero
// one when it keeps none.
func ownResponse(r store.Reader, code string) (x data.Response, err error) {
	rows, err := r.Responses()
	for _, row := range rows {
		if row.Code == strings.TrimSpace(code) {
			return row, err
		}
	}
	return x, err
}

// RestoreResponse puts a shipped response back to how it came, or takes one of the
// plan's own away.
type RestoreResponse struct {
	Code string `json:"code" doc:"code of the response"`
}

// Label names the change.
func (RestoreResponse) Label() string { return "command.RestoreResponse" }

// Apply removes the row of the plan.
func (c RestoreResponse) Apply(tx store.Tx) error {
	x, err := ownResponse(tx.Reader, c.Code)
	if err != nil {
		return err
	}
	if x.ID == 0 {
		key := "problem.response.unknown"
		if slices.ContainsFunc(presets, func(p preset) bool { return p.code == c.Code }) {
			key = "problem.response.unchanged"
		}
		return data.Problem{Key: key, Field: "code", Args: []any{c.Code}}
	}
	tx.About(x.Name)
	return tx.Remove(data.Responses, x.ID)
}

// worded is a shipped response in the words of a language.
func (p preset) worded(f text.Fmt, position int) Response {
	row := Response{Response: data.Response{Code: p.code, Name: f.T("response." + p.code), Days: p.days, Verify: p.verify, Cause: p.cause, Position: position},
		Source: p.source, Page: p.page, Shipped: true, Steps: []data.ResponseStep{}}
	for i, s := range p.steps {
		row.Steps = append(row.Steps, data.ResponseStep{Text: f.T("response." + p.code + "." + strconv.Itoa(i+1)), Role: s.role, Days: s.days, Position: i + 1})
	}
	return row
}

// planWords speaks the plan's language, in which records are written.
func planWords(r store.Reader) (text.Fmt, error) {
	plan, err := r.Plan()
	return text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}, err
}
