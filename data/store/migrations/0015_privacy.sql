-- The lock of private notes: at most one row. The recipient is the public key that
-- private notes are sealed to; the identity is its secret key, sealed with the
-- password. clean is 0 until the file has been rewritten whole since the lock came.
CREATE TABLE note_locks (
	id INTEGER PRIMARY KEY,
	recipient TEXT NOT NULL,
	identity TEXT NOT NULL,
	clean INTEGER NOT NULL DEFAULT 0
);

ALTER TABLE notes ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
