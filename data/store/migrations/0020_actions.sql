-- An action comes from many places, is begun or held up, and leaves a result.
ALTER TABLE actions ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN result TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN milestone_id INTEGER REFERENCES milestones(id) ON DELETE SET NULL;
ALTER TABLE actions ADD COLUMN deviation_id INTEGER REFERENCES deviations(id) ON DELETE SET NULL;
ALTER TABLE actions ADD COLUMN review_id INTEGER REFERENCES reviews(id) ON DELETE SET NULL;
ALTER TABLE actions ADD COLUMN pilot_id INTEGER REFERENCES pilots(id) ON DELETE SET NULL;
CREATE INDEX actions_milestone ON actions(milestone_id);
CREATE INDEX actions_deviation ON actions(deviation_id);
CREATE INDEX actions_review ON actions(review_id);
CREATE INDEX actions_pilot ON actions(pilot_id);
