package store

import (
	"filippo.io/age"

	"quarterdeck/data"
)

// checkLock looks for a lock that opens nothing, private notes in clear under a
// lock, and sealed ones that no key opens. Whether a seal is whole shows only once
// the lock is open.
func (f *File) checkLock(add func(part, format string, args ...any)) error {
	var locks []data.NoteLock
	if err := f.db.Find(&locks).Error; err != nil {
		return err
	}
	if len(locks) > 1 {
		add("lock", "the plan has %d locks", len(locks))
	}
	for _, l := range locks {
		if _, err := age.ParseX25519Recipient(l.Recipient); err != nil {
			add("lock", "the key of the lock cannot be read")
		}
		if !asksPassword(l.Identity) {
			add("lock", "no password opens the lock")
		}
	}
	var notes []data.Note
	if err := f.db.Where("layer = ?", data.Private).Order("id").Find(&notes).Error; err != nil {
		return err
	}
	for _, n := range notes {
		switch {
		case !n.Sealed && len(locks) > 0:
			add("lock", "note %d is in clear although the plan has a password", n.ID)
		case n.Sealed && len(locks) == 0:
			add("lock", "note %d is sealed and the plan has no lock", n.ID)
		case n.Sealed && !looksSealed(n.Text):
			add("lock", "the seal of note %d is broken", n.ID)
		case n.Sealed && f.keys.identity != nil:
			if _, err := f.textOf(n); err != nil {
				add("lock", "the seal of note %d is broken", n.ID)
			}
		}
	}
	var clear int
	if len(locks) > 0 {
		if err := f.db.Raw("SELECT COUNT(*) FROM history WHERE kind = 'notes' AND json_extract(old, '$.layer') = 'private' AND IFNULL(json_extract(old, '$.sealed'), 0) = 0").Scan(&clear).Error; err != nil {
			return err
		}
	}
	if clear > 0 {
		add("lock", "%d private notes of the history are in clear although the plan has a password", clear)
	}
	return nil
}
