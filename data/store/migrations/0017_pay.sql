-- Rules of pay, rates by date, pools and what was paid.
CREATE TABLE pay_rules (
	id          INTEGER PRIMARY KEY CHECK (id = 1),
	span        TEXT NOT NULL,
	signing     INTEGER NOT NULL,
	collection  INTEGER NOT NULL,
	renewal     INTEGER NOT NULL,
	team_rate   INTEGER NOT NULL,
	expert_over INTEGER NOT NULL,
	expert_rate INTEGER NOT NULL,
	unpaid_days INTEGER NOT NULL
);
CREATE TABLE pay_schemes (
	id          INTEGER PRIMARY KEY,
	"from"      INTEGER NOT NULL,
	until       INTEGER NOT NULL,
	level       TEXT NOT NULL,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	base        TEXT NOT NULL,
	measure     TEXT NOT NULL,
	method      TEXT NOT NULL,
	"when"      TEXT NOT NULL,
	tiers       TEXT NOT NULL,
	cap         INTEGER,
	guarantee   INTEGER,
	new_uplift  INTEGER NOT NULL,
	new_reading TEXT NOT NULL,
	note        TEXT NOT NULL
);
CREATE INDEX pay_schemes_rep ON pay_schemes(rep_id);
CREATE TABLE novelties (
	id         INTEGER PRIMARY KEY,
	product_id INTEGER NOT NULL REFERENCES products(id) ON DELETE CASCADE,
	"from"     INTEGER NOT NULL,
	until      INTEGER NOT NULL,
	UNIQUE (product_id, "from")
);
CREATE TABLE expert_signings (
	id          INTEGER PRIMARY KEY,
	date        INTEGER NOT NULL,
	customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
	expert      TEXT NOT NULL,
	rep_id      INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	amount      INTEGER NOT NULL,
	note        TEXT NOT NULL
);
CREATE INDEX expert_signings_customer ON expert_signings(customer_id);
CREATE INDEX expert_signings_rep ON expert_signings(rep_id);
CREATE TABLE pay_awards (
	id     INTEGER PRIMARY KEY,
	date   INTEGER NOT NULL,
	rep_id INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	amount INTEGER NOT NULL,
	reason TEXT NOT NULL
);
CREATE INDEX pay_awards_rep ON pay_awards(rep_id);
CREATE TABLE pay_pools (
	id         INTEGER PRIMARY KEY,
	"from"     INTEGER NOT NULL UNIQUE,
	until      INTEGER NOT NULL,
	amount     INTEGER,
	share      INTEGER,
	signing    INTEGER NOT NULL,
	collection INTEGER NOT NULL,
	renewal    INTEGER NOT NULL,
	budget     INTEGER
);
CREATE TABLE pay_runs (
	id      INTEGER PRIMARY KEY,
	"from"  INTEGER NOT NULL UNIQUE,
	until   INTEGER NOT NULL,
	day     INTEGER NOT NULL,
	note    TEXT NOT NULL,
	rule    TEXT NOT NULL,
	schemes TEXT NOT NULL
);
CREATE TABLE pay_statements (
	id     INTEGER PRIMARY KEY,
	run_id INTEGER NOT NULL REFERENCES pay_runs(id) ON DELETE CASCADE,
	rep_id INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	target INTEGER,
	base   INTEGER NOT NULL,
	total  INTEGER NOT NULL,
	lines  TEXT NOT NULL,
	UNIQUE (run_id, rep_id)
);
CREATE INDEX pay_statements_rep ON pay_statements(rep_id);
