-- What people said the forecast is, frozen weeks of the pipeline, and how the forecast reckons.
CREATE TABLE forecast_rules (
	id       INTEGER PRIMARY KEY CHECK (id = 1),
	method   TEXT NOT NULL,
	runs     INTEGER NOT NULL,
	seed     INTEGER NOT NULL,
	minimum  INTEGER NOT NULL,
	run_rate INTEGER NOT NULL,
	seasonal INTEGER NOT NULL,
	weighted INTEGER NOT NULL,
	slip     INTEGER NOT NULL,
	common   INTEGER NOT NULL
);
CREATE TABLE forecast_calls (
	id       INTEGER PRIMARY KEY,
	rep_id   INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	"from"   INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	day      INTEGER NOT NULL,
	"commit" INTEGER NOT NULL,
	best     INTEGER,
	pipeline INTEGER,
	note     TEXT NOT NULL
);
CREATE INDEX forecast_calls_rep ON forecast_calls(rep_id, "from");
CREATE TABLE forecast_adjustments (
	id       INTEGER PRIMARY KEY,
	rep_id   INTEGER NOT NULL REFERENCES reps(id) ON DELETE CASCADE,
	"from"   INTEGER NOT NULL,
	until    INTEGER NOT NULL,
	day      INTEGER NOT NULL,
	amount   INTEGER NOT NULL,
	reason   TEXT NOT NULL
);
CREATE INDEX forecast_adjustments_rep ON forecast_adjustments(rep_id, "from");
CREATE TABLE pipeline_weeks (
	id   INTEGER PRIMARY KEY,
	week INTEGER NOT NULL UNIQUE,
	day  INTEGER NOT NULL,
	sold INTEGER NOT NULL
);
CREATE TABLE week_rows (
	id             INTEGER PRIMARY KEY,
	week_id        INTEGER NOT NULL REFERENCES pipeline_weeks(id) ON DELETE CASCADE,
	opportunity_id INTEGER REFERENCES opportunities(id) ON DELETE SET NULL,
	code           TEXT NOT NULL,
	name           TEXT NOT NULL,
	rep_id         INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	stage          TEXT NOT NULL,
	chance         INTEGER NOT NULL,
	amount         INTEGER NOT NULL,
	close          INTEGER NOT NULL,
	category       TEXT NOT NULL,
	result         TEXT NOT NULL,
	UNIQUE (week_id, code)
);
CREATE INDEX week_rows_opportunity ON week_rows(opportunity_id);
CREATE INDEX week_rows_rep ON week_rows(rep_id);
CREATE TABLE week_sales (
	id      INTEGER PRIMARY KEY,
	week_id INTEGER NOT NULL REFERENCES pipeline_weeks(id) ON DELETE CASCADE,
	rep_id  INTEGER REFERENCES reps(id) ON DELETE SET NULL,
	sold    INTEGER NOT NULL
);
CREATE INDEX week_sales_week ON week_sales(week_id);
CREATE INDEX week_sales_rep ON week_sales(rep_id);
