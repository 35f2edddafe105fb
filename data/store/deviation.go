package store

import (
	"errors"

	"quarterdeck/data"
)

// Deviations lists the deviations, open ones first, the latest first.
func (r Reader) Deviations() ([]data.Deviation, error) {
	return list[data.Deviation](r, "closed <> 0, opened DESC, id DESC")
}

// Deviation is the deviation with the ID.
func (r Reader) Deviation(id data.ID) (data.Deviation, error) {
	return one[data.Deviation](r, data.Deviations, id)
}

// SaveDeviation adds or replaces a deviation and returns it with its ID.
func (t Tx) SaveDeviation(x data.Deviation) (data.Deviation, error) {
	err := save(t, &x)
	return x, err
}

// Whys lists the steps of all chains of whys, by deviation and position.
func (r Reader) Whys() ([]data.Why, error) {
	return list[data.Why](r, "deviation_id, position, id")
}

// WhysOf lists the chain of whys of one deviation, from the first.
func (r Reader) WhysOf(deviation data.ID) ([]data.Why, error) {
	return of[data.Why](r, deviation, "position, id")
}

// Why is the step of a chain of whys with the ID.
func (r Reader) Why(id data.ID) (data.Why, error) { return one[data.Why](r, data.Whys, id) }

// SaveWhy adds or replaces a step of a chain of whys and returns it with its ID.
func (t Tx) SaveWhy(x data.Why) (data.Why, error) {
	err := save(t, &x)
	return x, err
}

// FiveWs lists the 5W1H answers of all deviations.
func (r Reader) FiveWs() ([]data.FiveW, error) { return list[data.FiveW](r, "deviation_id, id") }

// FiveWsOf lists the 5W1H answers of one deviation.
func (r Reader) FiveWsOf(deviation data.ID) ([]data.FiveW, error) {
	return of[data.FiveW](r, deviation, "id")
}

// SaveFiveW adds or replaces a 5W1H answer and returns it with its ID.
func (t Tx) SaveFiveW(x data.FiveW) (data.FiveW, error) {
	err := save(t, &x)
	return x, err
}

// SwotPoints lists the lines of all SWOT analyses, by deviation and position.
func (r Reader) SwotPoints() ([]data.SwotPoint, error) {
	return list[data.SwotPoint](r, "deviation_id, position, id")
}

// SwotPointsOf lists the lines of the SWOT analysis of one deviation.
func (r Reader) SwotPointsOf(deviation data.ID) ([]data.SwotPoint, error) {
	return of[data.SwotPoint](r, deviation, "position, id")
}

// SwotPoint is the line of a SWOT analysis with the ID.
func (r Reader) SwotPoint(id data.ID) (data.SwotPoint, error) {
	return one[data.SwotPoint](r, data.SwotPoints, id)
}

// SaveSwotPoint adds or replaces a line of a SWOT analysis and returns it with its ID.
func (t Tx) SaveSwotPoint(x data.SwotPoint) (data.SwotPoint, error) {
	err := save(t, &x)
	return x, err
}

// FunnelStages lists the kept funnels of all deviations, by deviation and position.
func (r Reader) FunnelStages() ([]data.FunnelStage, error) {
	return list[data.FunnelStage](r, "deviation_id, position, id")
}

// FunnelStagesOf lists the funnel that was kept with one deviation, step by step.
func (r Reader) FunnelStagesOf(deviation data.ID) ([]data.FunnelStage, error) {
	return of[data.FunnelStage](r, deviation, "position, id")
}

// KeepFunnel keeps the steps of a funnel with a deviation in place of those that
// were kept before; none takes them away.
func (t Tx) KeepFunnel(deviation data.ID, steps []data.FunnelStage) error {
	if err := t.db.Exec("DELETE FROM funnel_stages WHERE deviation_id = ?", int64(deviation)).Error; err != nil {
		return err
	}
	return saveAll(t, steps)
}

// ActionsAgainst lists the actions against one deviation, by due day.
func (r Reader) ActionsAgainst(deviation data.ID) ([]data.Action, error) {
	return of[data.Action](r, deviation, "due, id")
}

// of lists the records of one deviation.
func of[T any](r Reader, deviation data.ID, order string) (rows []T, err error) {
	err = r.db.Where("deviation_id = ?", int64(deviation)).Order(order).Find(&rows).Error
	return rows, err
}

// Responses lists the responses that the plan keeps itself.
func (r Reader) Responses() ([]data.Response, error) {
	return list[data.Response](r, "position, id")
}

// ResponseSteps lists the steps of the responses that the plan keeps itself.
func (r Reader) ResponseSteps() ([]data.ResponseStep, error) {
	return list[data.ResponseStep](r, "response_id, position, id")
}

// SaveResponse adds or replaces a response with all its steps and returns it with
// its ID.
func (t Tx) SaveResponse(x data.Response, steps []data.ResponseStep) (data.Response, error) {
	if err := save(t, &x); err != nil {
		return x, err
	}
	if err := t.db.Exec("DELETE FROM response_steps WHERE response_id = ?", int64(x.ID)).Error; err != nil {
		return x, err
	}
	for i := range steps {
		steps[i].ID, steps[i].ResponseID, steps[i].Position = 0, x.ID, i+1
	}
	return x, saveAll(t, steps)
}

// RecodeDeviations keeps deviations with the lights of a record whose code becomes
// another: the key of a light ends in it. Scope is that of the rules of the lights.
func (t Tx) RecodeDeviations(scope, old, code string) error {
	if old == code {
		return nil
	}
	return t.db.Exec(`UPDATE deviations SET light = substr(light, 1, instr(light, ':')) || ?
		WHERE substr(light, instr(light, ':') + 1) = ?
		AND substr(light, 1, instr(light, ':') - 1) IN (SELECT code FROM light_rules WHERE scope = ?)`, code, old, scope).Error
}

// checkDeviations asks every record around deviations what is wrong with it.
func (f *File) checkDeviations(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.Deviation](f, data.Deviations, add), each[data.Why](f, data.Whys, add), each[data.FiveW](f, data.FiveWs, add),
		each[data.SwotPoint](f, data.SwotPoints, add), each[data.FunnelStage](f, data.FunnelStages, add),
		each[data.Response](f, data.Responses, add), each[data.ResponseStep](f, data.ResponseSteps, add),
	)
}
