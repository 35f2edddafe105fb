package data

import "strings"

// NoteLocks is the kind of the lock of private notes. It is not among [Kinds]:
// undo never takes a password back, nor brings an old one.
const NoteLocks Kind = "note_locks"

// A NoteLock is the lock that the password of a plan puts on its private notes; a
// plan has one at most, and none without a password. Notes are sealed to the
// Recipient, which is public, so that they can be written while the lock is shut.
type NoteLock struct {
	ID        ID     `json:"id"`
	Recipient string `json:"-"` // public key, as age writes it
	Identity  string `json:"-"` // the secret key in base64, sealed with the password
	Clean     bool   `json:"-"` // the file was rewritten whole since the lock came
}

// longestKey bounds what is read of a lock: real ones have some 500 bytes.
const longestKey = 4000

// Check reports a lock without keys.
func (l NoteLock) Check() error {
	if !strings.HasPrefix(l.Recipient, "age1") || l.Identity == "" || len(l.Recipient) > longestKey || len(l.Identity) > longestKey {
		return Problem{Key: "problem.lock.damaged"}
	}
	return nil
}
