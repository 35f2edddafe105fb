package store

import "quarterdeck/data"

// PipelineStages lists the stages of the pipeline in their order.
func (r Reader) PipelineStages() ([]data.PipelineStage, error) {
	return list[data.PipelineStage](r, "position, id")
}

// PipelineStage is the stage of the pipeline with the ID.
func (r Reader) PipelineStage(id data.ID) (data.PipelineStage, error) {
	return one[data.PipelineStage](r, data.PipelineStages, id)
}

// SavePipelineStage adds or replaces a stage and returns it with its ID.
func (t Tx) SavePipelineStage(x data.PipelineStage) (data.PipelineStage, error) {
	err := save(t, &x)
	return x, err
}

// ExchangeRates lists the rates by currency, the newest of each first.
func (r Reader) ExchangeRates() ([]data.ExchangeRate, error) {
	return list[data.ExchangeRate](r, `currency, "from" DESC`)
}

// SaveExchangeRate adds or replaces a rate and returns it with its ID.
func (t Tx) SaveExchangeRate(x data.ExchangeRate) (data.ExchangeRate, error) {
	err := save(t, &x)
	return x, err
}

// Opportunities lists the opportunities in the order they were opened.
func (r Reader) Opportunities() ([]data.Opportunity, error) {
	return list[data.Opportunity](r, "opened, id")
}

// Opportunity is the opportunity with the ID.
func (r Reader) Opportunity(id data.ID) (data.Opportunity, error) {
	return one[data.Opportunity](r, data.Opportunities, id)
}

// OpportunityByCode is the opportunity known by a code.
func (r Reader) OpportunityByCode(code string) (data.Opportunity, error) {
	return byCode[data.Opportunity](r, data.Opportunities, code)
}

// SaveOpportunity adds or replaces an opportunity and returns it with its ID.
// What moved has to be written beside it, see [Tx.SaveOpportunityMoves].
func (t Tx) SaveOpportunity(x data.Opportunity) (data.Opportunity, error) {
	if err := t.taken(data.Opportunities, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// SaveOpportunities adds or replaces many opportunities; the IDs are filled in.
func (t Tx) SaveOpportunities(rows []data.Opportunity) error { return saveAll(t, rows) }

// OpportunityMoves lists how all opportunities moved, by opportunity and day.
func (r Reader) OpportunityMoves() ([]data.OpportunityMove, error) {
	return list[data.OpportunityMove](r, "opportunity_id, date, id")
}

// SaveOpportunityMoves adds or replaces moves; the IDs are filled in.
func (t Tx) SaveOpportunityMoves(rows []data.OpportunityMove) error { return saveAll(t, rows) }
