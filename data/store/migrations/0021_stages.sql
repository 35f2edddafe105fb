-- Dependencies, baselines and proofs of milestones, criteria read from the plan, and templates.
ALTER TABLE criteria ADD COLUMN measure TEXT NOT NULL DEFAULT '';
ALTER TABLE criteria ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE criteria ADD COLUMN region_id INTEGER REFERENCES regions(id) ON DELETE SET NULL;
ALTER TABLE criteria ADD COLUMN product_id INTEGER REFERENCES products(id) ON DELETE SET NULL;
ALTER TABLE criteria ADD COLUMN rep_id INTEGER REFERENCES reps(id) ON DELETE SET NULL;
ALTER TABLE criteria ADD COLUMN at_most INTEGER NOT NULL DEFAULT 0;
CREATE INDEX criteria_region ON criteria(region_id);
CREATE INDEX criteria_product ON criteria(product_id);
CREATE INDEX criteria_rep ON criteria(rep_id);
CREATE TABLE dependencies (
	id           INTEGER PRIMARY KEY,
	milestone_id INTEGER NOT NULL REFERENCES milestones(id) ON DELETE CASCADE,
	after_id     INTEGER NOT NULL REFERENCES milestones(id) ON DELETE CASCADE,
	lag          INTEGER NOT NULL,
	UNIQUE (milestone_id, after_id)
);
CREATE INDEX dependencies_after ON dependencies(after_id);
CREATE TABLE proofs (
	id           INTEGER PRIMARY KEY,
	milestone_id INTEGER NOT NULL REFERENCES milestones(id) ON DELETE CASCADE,
	criterion_id INTEGER REFERENCES criteria(id) ON DELETE SET NULL,
	text         TEXT NOT NULL,
	day          INTEGER NOT NULL,
	rep_id       INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	file         TEXT NOT NULL,
	customer_id  INTEGER REFERENCES customers(id) ON DELETE SET NULL
);
CREATE INDEX proofs_milestone ON proofs(milestone_id);
CREATE INDEX proofs_criterion ON proofs(criterion_id);
CREATE INDEX proofs_rep ON proofs(rep_id);
CREATE INDEX proofs_customer ON proofs(customer_id);
CREATE TABLE baselines (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL,
	day      INTEGER NOT NULL,
	compared INTEGER NOT NULL,
	actions  INTEGER NOT NULL
);
CREATE TABLE baseline_rows (
	id           INTEGER PRIMARY KEY,
	baseline_id  INTEGER NOT NULL REFERENCES baselines(id) ON DELETE CASCADE,
	stage_id     INTEGER REFERENCES stages(id) ON DELETE SET NULL,
	milestone_id INTEGER REFERENCES milestones(id) ON DELETE SET NULL,
	name         TEXT NOT NULL,
	"from"       INTEGER NOT NULL,
	until        INTEGER NOT NULL,
	whole        INTEGER NOT NULL
);
CREATE INDEX baseline_rows_baseline ON baseline_rows(baseline_id);
CREATE INDEX baseline_rows_stage ON baseline_rows(stage_id);
CREATE INDEX baseline_rows_milestone ON baseline_rows(milestone_id);
CREATE TABLE stage_templates (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL,
	body     TEXT NOT NULL
);
