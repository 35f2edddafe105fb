-- Named documents with their owners and days.
CREATE TABLE deliverables (
	id       INTEGER PRIMARY KEY,
	code     TEXT NOT NULL UNIQUE,
	name     TEXT NOT NULL,
	what     TEXT NOT NULL,
	owner_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	rhythm   TEXT NOT NULL,
	due      INTEGER NOT NULL,
	ritual   TEXT NOT NULL,
	paper    TEXT NOT NULL,
	template TEXT NOT NULL,
	state    TEXT NOT NULL,
	place    TEXT NOT NULL,
	made     INTEGER NOT NULL,
	source   TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE INDEX deliverables_owner ON deliverables(owner_id);
