package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"

	"filippo.io/age"
	"gorm.io/gorm"

	"quarterdeck/data"
)

// Unlock opens the private notes of this window with the plan's password. The key
// stays in memory until [File.Lock] or [File.Close]. A wrong password changes
// nothing.
func (f *File) Unlock(password string) error {
	l, locked, err := f.noteLock()
	if err != nil {
		return f.explain(err)
	}
	if !locked {
		return data.Problem{Key: NoLock}
	}
	id, err := openLock(l, password)
	if err != nil {
		return err
	}
	f.keys.identity, f.keys.used = id, time.Now()
	return nil
}

// Lock forgets the key; private notes can be read no more until [File.Unlock].
func (f *File) Lock() { f.keys.identity = nil }

// Touch says that private notes are being used, such as by typing one.
func (f *File) Touch() { f.keys.used = time.Now() }

// Hide hides private notes, or shows them again, whether or not there is a
// password: while hidden no question answers them.
func (f *File) Hide(on bool) { f.keys.hidden = on }

// Untouched is for how long an open lock has not been used: no private note was
// read or written. It is zero while the lock is shut.
func (f *File) Untouched(now time.Time) time.Duration {
	if f.keys.identity == nil {
		return 0
	}
	return now.Sub(f.keys.used)
}

// SetPassword puts a lock on the private notes of a plan that has none: those in
// the tables and those in the history are sealed in one transaction, and the file
// is rewritten whole, so that no note is left in it in clear. It is no step: undo
// does not take it back, and older steps can still be undone. On an error of the
// key [Unswept] the lock is set, and the rewriting is made up for when the plan is
// opened next; on any other nothing has changed.
func (f *File) SetPassword(password string) error {
	if _, locked, err := f.noteLock(); err != nil || locked {
		return errors.Join(f.explain(err), problemIf(locked, HasLock))
	}
	return f.relock(nil, password)
}

// ChangePassword puts another lock in the place of the one that the old password
// opens. The notes are sealed anew, so that who knows the old password, and has an
// old copy, cannot read them.
func (f *File) ChangePassword(old, password string) error {
	id, err := f.present(old)
	if err != nil {
		return err
	}
	return f.relock(id, password)
}

// RemovePassword writes the private notes in clear again. A note whose seal is
// broken stays as it is.
func (f *File) RemovePassword(password string) error {
	id, err := f.present(password)
	if err != nil {
		return err
	}
	if err := f.reform(func(db *gorm.DB) error {
		if err := reseal(db, id, nil); err != nil {
			return err
		}
		return db.Exec("DELETE FROM note_locks").Error
	}); err != nil {
		return err
	}
	f.Lock()
	return nil
}

// DiscardNotes removes all private notes, the lock and the steps of the history,
// for whoever has lost the password.
func (f *File) DiscardNotes() error {
	err := f.reform(func(db *gorm.DB) error {
		for _, q := range []string{"DELETE FROM steps", "DELETE FROM notes WHERE layer = 'private'", "DELETE FROM note_locks"} {
			if err := db.Exec(q).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		f.Lock()
	}
	return err
}

func problemIf(is bool, key string) error {
	if is {
		return data.Problem{Key: key}
	}
	return nil
}

// present is the key behind the present lock.
func (f *File) present(password string) (*age.X25519Identity, error) {
	l, locked, err := f.noteLock()
	if err != nil {
		return nil, f.explain(err)
	}
	if !locked {
		return nil, data.Problem{Key: NoLock}
	}
	return openLock(l, password)
}

// relock puts a new lock in place and seals everything private with it.
func (f *File) relock(old *age.X25519Identity, password string) error {
	l, id, err := newLock(password)
	if err != nil {
		return err
	}
	err = f.reform(func(db *gorm.DB) error {
		if err := db.Exec("DELETE FROM note_locks").Error; err != nil {
			return err
		}
		if err := db.Create(&l).Error; err != nil {
			return err
		}
		return reseal(db, old, id.Recipient())
	})
	if p := (data.Problem{}); err == nil || errors.As(err, &p) && p.Key == Unswept {
		f.keys.identity, f.keys.used = id, time.Now()
	}
	return err
}

// reform makes a change to all private notes at once, outside the history, and
// leaves nothing of what was there before in the file or in its journal. The file
// is rewritten whole before the change too: a disk that is too full for it is
// noticed while nothing has changed.
func (f *File) reform(change func(db *gorm.DB) error) error {
	if f.readOnly {
		return data.Problem{Key: ReadOnly, Args: []any{filepath.Base(f.path)}}
	}
	if err := f.exec("PRAGMA secure_delete = ON", "VACUUM"); err != nil {
		return f.explain(err)
	}
	defer f.exec("PRAGMA secure_delete = OFF")
	err := f.db.Transaction(func(db *gorm.DB) error {
		if err := change(db); err != nil {
			return err
		}
		// A step that is gone at once: the count of steps says that the plan changed.
		if err := db.Exec("INSERT INTO steps (label, stack, at) VALUES ('', 'undo', 0)").Error; err != nil {
			return err
		}
		return db.Exec("DELETE FROM steps WHERE id = (SELECT MAX(id) FROM steps)").Error
	})
	if err != nil {
		return errors.Join(f.explain(err), f.wipeJournal())
	}
	f.cache.forget([]data.Kind{data.Notes})
	if err := f.sweep(); err != nil {
		return data.Problem{Key: Unswept, Args: []any{filepath.Base(f.path)}}
	}
	return nil
}

// sweep rewrites the file whole, without what was deleted.
func (f *File) sweep() error {
	if err := errors.Join(f.exec("VACUUM"), f.wipeJournal()); err != nil {
		return err
	}
	return f.exec("UPDATE note_locks SET clean = 1 WHERE clean = 0")
}

// finishLock makes up for a rewriting that was interrupted. That there is still no
// room for it keeps nobody from the plan.
func (f *File) finishLock() error {
	l, locked, err := f.noteLock()
	if err != nil || !locked || l.Clean {
		return err
	}
	if p := (data.Problem{}); errors.As(f.explain(f.sweep()), &p) && p.Key != Full {
		return p
	}
	return nil
}

// wipeJournal overwrites what is left in the journal of a change that is finished:
// while a plan is open for this process alone, SQLite keeps the journal and only
// strikes out its first bytes. A journal still needed begins with others.
func (f *File) wipeJournal() error {
	fd, err := os.OpenFile(f.path+"-journal", os.O_RDWR, 0)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer fd.Close()
	var head [8]byte
	if n, err := fd.ReadAt(head[:], 0); n < len(head) || head != [8]byte{} {
		return ignoreShort(n, err)
	}
	return zero(fd)
}

func ignoreShort(n int, err error) error {
	if n < 8 {
		return nil // an empty journal
	}
	return err
}

// zero overwrites a whole file with zeros, on disk too.
func zero(fd *os.File) error {
	info, err := fd.Stat()
	if err != nil {
		return err
	}
	blank := make([]byte, 1<<16)
	for at := int64(0); at < info.Size(); at += int64(len(blank)) {
		if _, err := fd.WriteAt(blank[:min(int64(len(blank)), info.Size()-at)], at); err != nil {
			return err
		}
	}
	return fd.Sync()
}

// reseal rewrites every private text of tables and history: opened with the old
// key where it is sealed, and sealed to the new recipient; nil leaves it in clear.
// What the old key does not open stays as it is.
func reseal(db *gorm.DB, old *age.X25519Identity, to age.Recipient) error {
	turn := func(n *data.Note) (err error) {
		if n.Sealed {
			if old == nil {
				return nil
			}
			text, err := unseal(old, n.Text)
			if err != nil {
				return nil
			}
			n.Text, n.Sealed = text, false
		}
		if to != nil {
			n.Text, err = seal(to, n.Text)
			n.Sealed = true
		}
		return err
	}
	var notes []data.Note
	if err := db.Where("layer = ?", data.Private).Order("id").Find(&notes).Error; err != nil {
		return err
	}
	for _, n := range notes {
		if err := turn(&n); err != nil {
			return err
		}
		if err := db.Exec("UPDATE notes SET text = ?, sealed = ? WHERE id = ?", n.Text, n.Sealed, n.ID).Error; err != nil {
			return err
		}
	}
	return resealHistory(db, turn)
}

// resealHistory turns the private notes that the history keeps as they were.
func resealHistory(db *gorm.DB, turn func(*data.Note) error) error {
	var rows []struct {
		ID  int64
		Old string
	}
	if err := db.Raw("SELECT id, old FROM history WHERE kind = ? AND old IS NOT NULL", data.Notes).Scan(&rows).Error; err != nil {
		return err
	}
	for _, row := range rows {
		var old struct {
			Layer  data.Layer `json:"layer"`
			Text   string     `json:"text"`
			Sealed int        `json:"sealed"`
		}
		if err := json.Unmarshal([]byte(row.Old), &old); err != nil {
			return data.Problem{Key: Damaged, Args: []any{"history"}}
		}
		if old.Layer != data.Private {
			continue
		}
		n := data.Note{Text: old.Text, Sealed: old.Sealed != 0}
		if err := turn(&n); err != nil {
			return err
		}
		if err := db.Exec("UPDATE history SET old = json_set(old, '$.text', ?, '$.sealed', ?) WHERE id = ?", n.Text, n.Sealed, row.ID).Error; err != nil {
			return err
		}
	}
	return nil
}
