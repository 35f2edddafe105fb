-- Letters issued, and the clauses a firm prints on them in place of the default ones.
CREATE TABLE letters (
	id        INTEGER PRIMARY KEY,
	region_id INTEGER REFERENCES regions(id) ON DELETE CASCADE,
	rep_id    INTEGER REFERENCES reps(id) ON DELETE CASCADE,
	number    TEXT NOT NULL UNIQUE,
	person    TEXT NOT NULL,
	issued    INTEGER NOT NULL,
	amount    INTEGER NOT NULL,
	amounts   TEXT NOT NULL,
	signed    INTEGER NOT NULL
);
CREATE INDEX letters_region ON letters(region_id);
CREATE INDEX letters_rep ON letters(rep_id);
CREATE TABLE letter_texts (
	id     INTEGER PRIMARY KEY,
	letter TEXT NOT NULL,
	lang   TEXT NOT NULL,
	text   TEXT NOT NULL,
	UNIQUE (letter, lang)
);
