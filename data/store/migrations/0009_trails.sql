-- Trails stand apart from the amounts they explain, and an edit of many cells
-- writes its step once: what such an edit costs is the amounts it changes.
CREATE TABLE edits (
	id   INTEGER PRIMARY KEY,
	step TEXT NOT NULL
);
CREATE TABLE trails (
	id    INTEGER PRIMARY KEY REFERENCES targets(id) ON DELETE CASCADE,
	steps TEXT NOT NULL
);
INSERT INTO trails (id, steps) SELECT id, trail FROM targets WHERE json_valid(trail) AND json_type(trail) = 'array';
ALTER TABLE targets DROP COLUMN trail;
ALTER TABLE targets ADD COLUMN edit_id INTEGER REFERENCES edits(id) ON DELETE SET NULL;
CREATE INDEX targets_edit ON targets(edit_id) WHERE edit_id IS NOT NULL;
