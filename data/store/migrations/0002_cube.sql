ALTER TABLE regions ADD COLUMN parent_id INTEGER REFERENCES regions(id) ON DELETE SET NULL;
CREATE INDEX regions_parent ON regions(parent_id);
ALTER TABLE products ADD COLUMN parent_id INTEGER REFERENCES products(id) ON DELETE SET NULL;
CREATE INDEX products_parent ON products(parent_id);
CREATE TABLE policies (
	id        INTEGER PRIMARY KEY CHECK (id = 1),
	mature    INTEGER NOT NULL,
	growing   INTEGER NOT NULL,
	emerging  INTEGER NOT NULL,
	cash_cow  INTEGER NOT NULL,
	star      INTEGER NOT NULL,
	question  INTEGER NOT NULL,
	long_tail INTEGER NOT NULL,
	tiers     TEXT NOT NULL,
	step      INTEGER NOT NULL
);
CREATE TABLE pins (
	id         INTEGER PRIMARY KEY,
	region_id  INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	product_id INTEGER REFERENCES products(id) ON DELETE CASCADE,
	rep_id     INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	tier       TEXT NOT NULL,
	"from"     INTEGER NOT NULL,
	until      INTEGER NOT NULL,
	amount     INTEGER NOT NULL CHECK (amount >= 0),
	locked     INTEGER NOT NULL
);
CREATE UNIQUE INDEX pins_box ON pins("from", until, tier, IFNULL(region_id, 0), IFNULL(product_id, 0), IFNULL(rep_id, 0));
CREATE INDEX pins_region ON pins(region_id);
CREATE INDEX pins_product ON pins(product_id);
CREATE INDEX pins_rep ON pins(rep_id);
