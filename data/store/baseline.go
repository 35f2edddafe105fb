package store

import "quarterdeck/data"

// Dependencies lists which milestone waits for which, by the one that waits.
func (r Reader) Dependencies() ([]data.Dependency, error) {
	return list[data.Dependency](r, "milestone_id, after_id")
}

// SaveDependency adds or replaces a dependency and returns it with its ID.
func (t Tx) SaveDependency(x data.Dependency) (data.Dependency, error) {
	err := save(t, &x)
	return x, err
}

// Proofs lists the proofs of all milestones, by milestone, the newest first.
func (r Reader) Proofs() ([]data.Proof, error) {
	return list[data.Proof](r, "milestone_id, day DESC, id DESC")
}

// Proof is the proof with the ID.
func (r Reader) Proof(id data.ID) (data.Proof, error) { return one[data.Proof](r, data.Proofs, id) }

// SaveProof adds or replaces a proof and returns it with its ID.
func (t Tx) SaveProof(x data.Proof) (data.Proof, error) {
	err := save(t, &x)
	return x, err
}

// Baselines lists the baselines, the newest first.
func (r Reader) Baselines() ([]data.Baseline, error) {
	return list[data.Baseline](r, "day DESC, id DESC")
}

// Baseline is the baseline with the ID.
func (r Reader) Baseline(id data.ID) (data.Baseline, error) {
	return one[data.Baseline](r, data.Baselines, id)
}

// SaveBaseline adds or replaces a baseline and returns it with its ID.
func (t Tx) SaveBaseline(x data.Baseline) (data.Baseline, error) {
	err := save(t, &x)
	return x, err
}

// BaselineRows lists where everything lay in all baselines, by baseline.
func (r Reader) BaselineRows() ([]data.BaselineRow, error) {
	return list[data.BaselineRow](r, "baseline_id, id")
}

// SaveBaselineRows adds the rows of a baseline.
func (t Tx) SaveBaselineRows(rows []data.BaselineRow) error { return saveAll(t, rows) }

// StageTemplates lists the templates of the manager, by name.
func (r Reader) StageTemplates() ([]data.StageTemplate, error) {
	return list[data.StageTemplate](r, "name, id")
}

// StageTemplate is the template with the ID.
func (r Reader) StageTemplate(id data.ID) (data.StageTemplate, error) {
	return one[data.StageTemplate](r, data.StageTemplates, id)
}

// SaveStageTemplate adds or replaces a template and returns it with its ID.
func (t Tx) SaveStageTemplate(x data.StageTemplate) (data.StageTemplate, error) {
	err := save(t, &x)
	return x, err
}
