-- The steps of a process, before and after.
CREATE TABLE processes (
	id       INTEGER PRIMARY KEY,
	name     TEXT NOT NULL,
	owner_id INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	measure  TEXT NOT NULL,
	note     TEXT NOT NULL,
	position INTEGER NOT NULL
);
CREATE INDEX processes_owner ON processes(owner_id);
CREATE TABLE process_steps (
	id         INTEGER PRIMARY KEY,
	process_id INTEGER NOT NULL REFERENCES processes(id) ON DELETE CASCADE,
	after      INTEGER NOT NULL,
	name       TEXT NOT NULL,
	actor      TEXT NOT NULL,
	work       INTEGER NOT NULL,
	wait       INTEGER NOT NULL,
	worth      TEXT NOT NULL,
	first      INTEGER,
	position   INTEGER NOT NULL
);
CREATE INDEX process_steps_process ON process_steps(process_id, after, position);
