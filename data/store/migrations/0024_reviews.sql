-- Meetings that look back and decide: what was frozen, the agenda, and why one was opened again.
CREATE TABLE reviews (
	id        INTEGER PRIMARY KEY,
	rhythm    TEXT NOT NULL,
	date      INTEGER NOT NULL,
	"from"    INTEGER NOT NULL,
	until     INTEGER NOT NULL,
	closed    INTEGER NOT NULL,
	attendees TEXT NOT NULL,
	note      TEXT NOT NULL,
	UNIQUE (rhythm, "from")
);
CREATE TABLE review_parts (
	id        INTEGER PRIMARY KEY,
	review_id INTEGER NOT NULL REFERENCES reviews(id) ON DELETE CASCADE,
	part      TEXT NOT NULL,
	body      TEXT NOT NULL,
	UNIQUE (review_id, part)
);
CREATE TABLE review_topics (
	id        INTEGER PRIMARY KEY,
	review_id INTEGER NOT NULL REFERENCES reviews(id) ON DELETE CASCADE,
	source    TEXT NOT NULL,
	ref       TEXT NOT NULL,
	title     TEXT NOT NULL,
	minutes   INTEGER NOT NULL,
	state     TEXT NOT NULL,
	reason    TEXT NOT NULL,
	note      TEXT NOT NULL,
	position  INTEGER NOT NULL
);
CREATE INDEX review_topics_of ON review_topics(review_id);
CREATE TABLE review_reopenings (
	id        INTEGER PRIMARY KEY,
	review_id INTEGER NOT NULL REFERENCES reviews(id) ON DELETE CASCADE,
	date      INTEGER NOT NULL,
	reason    TEXT NOT NULL
);
CREATE INDEX review_reopenings_of ON review_reopenings(review_id);
ALTER TABLE decisions ADD COLUMN review_id INTEGER REFERENCES reviews(id) ON DELETE SET NULL;
ALTER TABLE decisions ADD COLUMN topic_id INTEGER REFERENCES review_topics(id) ON DELETE SET NULL;
ALTER TABLE decisions ADD COLUMN proposal_id INTEGER REFERENCES proposals(id) ON DELETE SET NULL;
CREATE INDEX decisions_review ON decisions(review_id);
CREATE INDEX decisions_topic ON decisions(topic_id);
CREATE INDEX decisions_proposal ON decisions(proposal_id);
