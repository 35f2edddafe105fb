package pipeline

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OpportunityIn names the opportunity to tell.
type OpportunityIn struct {
	Code string    `json:"code" doc:"code of the opportunity"`
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// A Story is an opportunity and how it moved.
type Story struct {
	Row
	Steps []Step `json:"steps"` // the first one first
}

// A Step is what changed on one day.
type Step struct {
	Day  data.Date  `json:"day"`
	Kind string     `json:"kind"` // opened, moved, won, lost or reopened
	From *Situation `json:"from"` // before; nil: it was opened
	To   Situation  `json:"to"`
	Days int        `json:"days"` // since the step before
	Text string     `json:"text"` // told in the plan's language
}

// A Situation is what a move says.
type Situation struct {
	Stage  string      `json:"stage"` // code
	Amount data.Money  `json:"amount"`
	Close  data.Date   `json:"close"` // zero: not said
	Result data.Result `json:"result"`

	Of data.PipelineStage `json:"-"`
}

// OpportunityOf answers one opportunity with its story.
func OpportunityOf(r store.Reader, today data.Date, in OpportunityIn) (s Story, err error) {
	x, err := r.OpportunityByCode(in.Code)
	if err != nil {
		return s, err
	}
	if in.AsOf != 0 {
		today = in.AsOf
	}
	f, err := read(r)
	if err != nil {
		return s, err
	}
	n, err := readNames(r)
	if err != nil {
		return s, err
	}
	d, ok := f.deal(&x, today)
	if !ok { // it was opened later
		return s, data.Problem{Key: "problem.opportunity.later", Field: "as_of", Args: []any{x.Name, x.Opened}}
	}
	plan, err := r.Plan()
	s.Row, s.Steps = n.row(d, today), f.steps(x.ID, today)
	say := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	for i := range s.Steps {
		s.Steps[i].Text = s.Steps[i].Say(say, s.Reason, s.Rival)
	}
	return s, err
}

// steps are the moves of an opportunity up to a day; the last of a day holds, and
// one that changes nothing is none.
func (f *records) steps(id data.ID, day data.Date) []Step {
	steps, moves := []Step{}, f.moves[id]
	for i, m := range moves {
		if m.Date > day || i+1 < len(moves) && moves[i+1].Date == m.Date {
			continue
		}
		to := Situation{Stage: f.stages[m.StageID].Code, Amount: m.Amount, Close: m.Close, Result: m.Result, Of: f.stages[m.StageID]}
		step := Step{Day: m.Date, Kind: "opened", To: to}
		if n := len(steps); n > 0 {
			before := steps[n-1].To
			if before == to {
				continue
			}
			step.From, step.Days, step.Kind = &before, int(m.Date-steps[n-1].Day), "moved"
			switch {
			case to.Result == before.Result:
			case to.Result == "":
				step.Kind = "reopened"
			default:
				step.Kind = string(to.Result)
			}
		}
		steps = append(steps, step)
	}
	return steps
}

// Say tells the step in a few sentences; reason and rival belong to a loss.
func (s Step) Say(f text.Fmt, reason, rival string) string {
	if s.From == nil {
		said := []string{f.T("pipeline.step.opened", StageName(f.Lang, s.To.Of))}
		if s.To.Amount != 0 {
			said = append(said, f.T("pipeline.step.amount.first", s.To.Amount))
		}
		if s.To.Close != 0 {
			said = append(said, f.T("pipeline.step.close.first", f.DateYear(s.To.Close)))
		}
		if s.To.Result != "" {
			said = append(said, s.end(f, reason, rival))
		}
		return f.Join(said...)
	}
	var said []string
	if s.From.Of.ID != s.To.Of.ID {
		said = append(said, f.T("pipeline.step.stage", StageName(f.Lang, s.From.Of), StageName(f.Lang, s.To.Of), s.Days))
	}
	if s.From.Amount != s.To.Amount {
		said = append(said, f.T("pipeline.step.amount", s.From.Amount, s.To.Amount))
	}
	if s.From.Close != s.To.Close {
		said = append(said, s.close(f))
	}
	if s.From.Result != s.To.Result {
		said = append(said, s.end(f, reason, rival))
	}
	return f.Join(said...)
}

func (s Step) close(f text.Fmt) string {
	switch days := int(s.To.Close - s.From.Close); {
	case s.To.Close == 0:
		return f.T("pipeline.step.close.none")
	case s.From.Close == 0:
		return f.T("pipeline.step.close.first", f.DateYear(s.To.Close))
	case days > 0:
		return f.T("pipeline.step.close.later", f.DateYear(s.To.Close), days)
	default:
		return f.T("pipeline.step.close.sooner", f.DateYear(s.To.Close), -days)
	}
}

func (s Step) end(f text.Fmt, reason, rival string) string {
	switch {
	case s.To.Result == data.Won:
		return f.T("pipeline.step.won", s.To.Amount)
	case s.To.Result == "":
		return f.T("pipeline.step.reopened")
	case rival != "":
		return f.T("pipeline.step.lost.to", reason, rival)
	case reason != "":
		return f.T("pipeline.step.lost", reason)
	}
	return f.T("pipeline.step.lost.bare")
}
