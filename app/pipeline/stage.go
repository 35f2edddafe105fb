package pipeline

import (
	"cmp"
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePipelineStage adds a stage of the pipeline at its end, or changes the one
// with the ID. A changed chance or limit shows everywhere at once.
type SavePipelineStage struct {
	ID       data.ID         `json:"id" doc:"the stage; 0 adds one"`
	Code     string          `json:"code" doc:"code of the stage; unique"`
	Name     string          `json:"name" doc:"name; empty: the program's word for a shipped one, else the code"`
	Chance   int             `json:"chance" doc:"chance of being won, hundredths of a per cent"`
	Days     int             `json:"days" doc:"an opportunity is old after so many days in it; 0: never"`
	Category data.Category   `json:"category" doc:"commit, best, pipeline or omitted: of opportunities in it that have none of their own"`
	Step     data.FunnelStep `json:"step" doc:"opportunity, or proposal when one has been made by then"`
}

// Label names the change.
func (SavePipelineStage) Label() string { return "command.SavePipelineStage" }

// Apply stores the stage.
func (c SavePipelineStage) Apply(tx store.Tx) error {
	rows, err := tx.PipelineStages()
	if err != nil {
		return err
	}
	x := data.PipelineStage{Position: 1}
	if n := len(rows); n > 0 {
		x.Position = rows[n-1].Position + 1
	}
	if c.ID != 0 {
		if x, err = tx.PipelineStage(c.ID); err != nil {
			return err
		}
	}
	x.Code, x.Name, x.Chance, x.Days, x.Category, x.Step = c.Code, c.Name, c.Chance, c.Days, c.Category, c.Step
	for _, s := range rows {
		if s.ID != x.ID && s.Code == x.Code {
			return data.Problem{Key: "problem.code.taken", Field: "code", Args: []any{x.Code}}
		}
	}
	tx.About(nameIn(tx, x))
	_, err = tx.SavePipelineStage(x)
	return err
}

// nameIn is what a stage is called in the plan's language.
func nameIn(tx store.Tx, s data.PipelineStage) string {
	plan, err := tx.Plan()
	if err != nil {
		return s.Code
	}
	return StageName(cmp.Or(text.Lang(plan.Language), text.ZH), s)
}

// RemovePipelineStage removes a stage in which no opportunity is or ever was.
type RemovePipelineStage struct {
	ID data.ID `json:"id" doc:"the stage"`
}

// Label names the change.
func (RemovePipelineStage) Label() string { return "command.RemovePipelineStage" }

// Apply removes the stage.
func (c RemovePipelineStage) Apply(tx store.Tx) error {
	x, err := tx.PipelineStage(c.ID)
	if err != nil {
		return err
	}
	use, err := tx.StageUse()
	if err != nil {
		return err
	}
	name := nameIn(tx, x)
	if n := use[x.ID]; n > 0 {
		return data.Problem{Key: "problem.pipeline.used", Field: "id", Args: []any{name, n}}
	}
	all, err := tx.PipelineStages()
	if err != nil {
		return err
	}
	if len(all) == 1 {
		return data.Problem{Key: "problem.pipeline.last", Field: "id", Args: []any{name}}
	}
	tx.About(name)
	return tx.Remove(data.PipelineStages, x.ID)
}

// OrderPipelineStages puts the stages of the pipeline into another order.
type OrderPipelineStages struct {
	Codes []string `json:"codes" doc:"codes of all stages, the first one first"`
}

// Label names the change.
func (OrderPipelineStages) Label() string { return "command.OrderPipelineStages" }

// Apply stores the positions.
func (c OrderPipelineStages) Apply(tx store.Tx) error {
	rows, err := tx.PipelineStages()
	if err != nil {
		return err
	}
	if len(rows) != len(c.Codes) {
		return data.Problem{Key: "problem.pipeline.order", Field: "codes", Args: []any{len(rows)}}
	}
	for _, s := range rows {
		at := slices.Index(c.Codes, s.Code)
		if at < 0 {
			return data.Problem{Key: "problem.pipeline.order", Field: "codes", Args: []any{len(rows)}}
		}
		if s.Position == at+1 {
			continue
		}
		s.Position = at + 1
		if _, err := tx.SavePipelineStage(s); err != nil {
			return err
		}
	}
	return nil
}

// A StageRow is a stage of the pipeline with the opportunities that keep it.
type StageRow struct {
	data.PipelineStage
	Used int `json:"used"` // opportunities that are or were in it
}

// StagesIn asks for the stages of the pipeline; there is nothing to choose.
type StagesIn struct{}

// Stages answers the stages of the pipeline in their order.
func Stages(r store.Reader, _ data.Date, _ StagesIn) ([]StageRow, error) {
	stages, err := r.PipelineStages()
	if err != nil {
		return nil, err
	}
	use, err := r.StageUse()
	rows := make([]StageRow, len(stages))
	for i, s := range stages {
		rows[i] = StageRow{s, use[s.ID]}
	}
	return rows, err
}
