ALTER TABLE goals ADD COLUMN type TEXT NOT NULL DEFAULT '';
CREATE TABLE objectives (
	id        INTEGER PRIMARY KEY,
	metric    TEXT NOT NULL,
	level     TEXT NOT NULL,
	name      TEXT NOT NULL,
	unit      TEXT NOT NULL,
	unit_name TEXT NOT NULL,
	lower     INTEGER NOT NULL,
	sort      TEXT NOT NULL,
	scale     INTEGER NOT NULL,
	target    INTEGER,
	growth    INTEGER,
	reading   TEXT NOT NULL,
	last_year INTEGER,
	weight    INTEGER,
	owner_id  INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	due       INTEGER NOT NULL,
	drives_id INTEGER REFERENCES objectives(id) ON DELETE SET NULL,
	position  INTEGER NOT NULL,
	UNIQUE (metric, name, level)
);
CREATE INDEX objectives_owner ON objectives(owner_id);
CREATE INDEX objectives_drives ON objectives(drives_id);
CREATE TABLE objective_parts (
	id           INTEGER PRIMARY KEY,
	objective_id INTEGER NOT NULL REFERENCES objectives(id) ON DELETE CASCADE,
	"from"       INTEGER NOT NULL,
	until        INTEGER NOT NULL,
	region_id    INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	amount       INTEGER NOT NULL,
	base         INTEGER
);
CREATE UNIQUE INDEX objective_parts_cell ON objective_parts(objective_id, "from", until, IFNULL(region_id, 0));
CREATE INDEX objective_parts_region ON objective_parts(region_id);
CREATE TABLE objective_actuals (
	id           INTEGER PRIMARY KEY,
	objective_id INTEGER NOT NULL REFERENCES objectives(id) ON DELETE CASCADE,
	"from"       INTEGER NOT NULL,
	until        INTEGER NOT NULL,
	region_id    INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	num          INTEGER NOT NULL,
	den          INTEGER
);
CREATE UNIQUE INDEX objective_actuals_cell ON objective_actuals(objective_id, "from", until, IFNULL(region_id, 0));
CREATE INDEX objective_actuals_region ON objective_actuals(region_id);
