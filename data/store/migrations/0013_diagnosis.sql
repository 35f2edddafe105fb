-- When something a rep does counts as strange.
CREATE TABLE diagnosis_rules (
	id         INTEGER PRIMARY KEY CHECK (id = 1),
	"off"      TEXT NOT NULL,
	visits     INTEGER NOT NULL,
	below      INTEGER NOT NULL,
	idle_days  INTEGER NOT NULL,
	met        INTEGER NOT NULL,
	lead_rate  INTEGER NOT NULL,
	completion INTEGER NOT NULL,
	months     INTEGER NOT NULL,
	slow       INTEGER NOT NULL,
	stuck      INTEGER NOT NULL,
	touched    INTEGER NOT NULL,
	customer   INTEGER NOT NULL,
	last_days  INTEGER NOT NULL,
	bunched    INTEGER NOT NULL,
	silent_days INTEGER NOT NULL
);
