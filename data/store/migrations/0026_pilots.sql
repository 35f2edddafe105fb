-- What is tried in a small part of the market first.
CREATE TABLE pilots (
	id             INTEGER PRIMARY KEY,
	name           TEXT NOT NULL,
	"from"         INTEGER NOT NULL,
	until          INTEGER NOT NULL,
	owner_id       INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	state          TEXT NOT NULL,
	hypothesis     TEXT NOT NULL,
	"change"       TEXT NOT NULL,
	success        TEXT NOT NULL,
	evaluate       INTEGER NOT NULL,
	parent_id      INTEGER REFERENCES pilots(id) ON DELETE SET NULL,
	region_id      INTEGER REFERENCES regions(id) ON DELETE SET NULL,
	rep_id         INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	control        INTEGER NOT NULL,
	uplift         INTEGER,
	before_hits    INTEGER,
	before_trials  INTEGER,
	after_hits     INTEGER,
	after_trials   INTEGER,
	control_hits   INTEGER,
	control_trials INTEGER,
	decided        INTEGER NOT NULL,
	reason         TEXT NOT NULL
);
CREATE INDEX pilots_owner ON pilots(owner_id);
CREATE INDEX pilots_parent ON pilots(parent_id);
CREATE INDEX pilots_region ON pilots(region_id);
CREATE INDEX pilots_rep ON pilots(rep_id);

CREATE TABLE pilot_customers (
	id          INTEGER PRIMARY KEY,
	pilot_id    INTEGER NOT NULL REFERENCES pilots(id) ON DELETE CASCADE,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	UNIQUE (pilot_id, customer_id)
);
CREATE INDEX pilot_customers_customer ON pilot_customers(customer_id);

CREATE TABLE pilot_rules (
	id     INTEGER PRIMARY KEY CHECK (id = 1),
	uplift INTEGER NOT NULL,
	days   INTEGER NOT NULL,
	share  INTEGER NOT NULL,
	level  INTEGER NOT NULL,
	power  INTEGER NOT NULL
);
