-- Meetings that look back and decide.
CREATE TABLE reviews (
	id     INTEGER PRIMARY KEY,
	rhythm TEXT NOT NULL,
	date   INTEGER NOT NULL,
	"from" INTEGER NOT NULL,
	until  INTEGER NOT NULL,
	closed INTEGER NOT NULL
);
