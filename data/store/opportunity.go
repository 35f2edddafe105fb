package store

import (
	"slices"

	"quarterdeck/data"
)

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
func (r Reader) Opportunities() (rows []data.Opportunity, err error) {
	// Scanned by hand, as are the moves: the pages ask for all of them.
	found, err := r.db.Raw(`SELECT id, code, name, customer_id, prospect, rep_id, product_id, stage_id, amount, currency, "foreign", opened, close,
		ended, result, reason, rival, category, next, next_day, source, import_id FROM opportunities ORDER BY opened, id`).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var x data.Opportunity
		if err := found.Scan(&x.ID, &x.Code, &x.Name, &x.CustomerID, &x.Prospect, &x.RepID, &x.ProductID, &x.StageID, &x.Amount, &x.Currency, &x.Foreign, &x.Opened, &x.Close,
			&x.Ended, &x.Result, &x.Reason, &x.Rival, &x.Category, &x.Next, &x.NextDay, &x.Source, &x.ImportID); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
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
	return r.moves("")
}

// MovesOf lists how some opportunities moved, by opportunity and day.
func (r Reader) MovesOf(opportunities []data.ID) (rows []data.OpportunityMove, err error) {
	for part := range slices.Chunk(slices.Sorted(slices.Values(opportunities)), 500) {
		some, err := r.moves("WHERE opportunity_id IN ?", plain(part))
		if err != nil {
			return nil, err
		}
		rows = append(rows, some...)
	}
	return rows, nil
}

// plain are IDs as numbers, for a list in a statement.
func plain(ids []data.ID) []int64 {
	rows := make([]int64, len(ids))
	for i, id := range ids {
		rows[i] = int64(id)
	}
	return rows
}

func (r Reader) moves(where string, args ...any) (rows []data.OpportunityMove, err error) {
	found, err := r.db.Raw("SELECT id, opportunity_id, date, stage_id, amount, close, result, import_id FROM opportunity_moves "+
		where+" ORDER BY opportunity_id, date, id", args...).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var x data.OpportunityMove
		if err := found.Scan(&x.ID, &x.OpportunityID, &x.Date, &x.StageID, &x.Amount, &x.Close, &x.Result, &x.ImportID); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// OpportunitiesByCode lists the opportunities known by codes, in the order these
// came; a code of none is a problem.
func (r Reader) OpportunitiesByCode(codes []string) (rows []data.Opportunity, err error) {
	have := map[string]data.Opportunity{}
	for part := range slices.Chunk(codes, 500) {
		var some []data.Opportunity
		if err := r.db.Where("code IN ?", part).Find(&some).Error; err != nil {
			return nil, err
		}
		for _, x := range some {
			have[x.Code] = x
		}
	}
	for _, code := range codes {
		x, ok := have[code]
		if !ok {
			return nil, data.Problem{Key: "problem.unknown.opportunities", Field: "codes", Args: []any{code}}
		}
		rows = append(rows, x)
	}
	return rows, nil
}

// OpportunityCodes lists the codes of all opportunities.
func (r Reader) OpportunityCodes() (codes []string, err error) {
	err = r.db.Raw("SELECT code FROM opportunities ORDER BY code").Scan(&codes).Error
	return codes, err
}

// SaveOpportunityMoves adds or replaces moves; the IDs are filled in.
func (t Tx) SaveOpportunityMoves(rows []data.OpportunityMove) error { return saveAll(t, rows) }

// StageUse counts the opportunities that are or were in each stage of the pipeline.
func (r Reader) StageUse() (map[data.ID]int, error) {
	var rows []struct {
		ID data.ID
		N  int
	}
	err := r.db.Raw(`SELECT stage_id AS id, COUNT(DISTINCT opportunity_id) AS n FROM (
		SELECT stage_id, opportunity_id FROM opportunity_moves UNION SELECT stage_id, id FROM opportunities) GROUP BY 1`).Scan(&rows).Error
	use := make(map[data.ID]int, len(rows))
	for _, x := range rows {
		use[x.ID] = x.N
	}
	return use, err
}

// OpportunitiesHeld counts the open opportunities, and all, that name a record in a
// column: rep_id, customer_id or product_id.
func (r Reader) OpportunitiesHeld(column string, id data.ID) (open, all int, err error) {
	var row struct{ Open, Held int }
	err = r.db.Raw(`SELECT IFNULL(SUM(result = ''), 0) AS open, COUNT(*) AS held FROM opportunities WHERE "`+column+`" = ?`, int64(id)).Scan(&row).Error
	return row.Open, row.Held, err
}
