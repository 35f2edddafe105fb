package store

import (
	"time"

	"filippo.io/age"

	"quarterdeck/data"
)

// keys are what one window knows and shows of private notes. They are in memory
// only, and gone when the file is closed.
type keys struct {
	identity *age.X25519Identity // nil: the lock is shut, or there is none
	hidden   bool                // nothing private is answered, whether or not it could be read
	used     time.Time           // when private notes were last read or written, or the lock opened
}

// Privacy is how private notes stand.
type Privacy struct {
	Locked bool `json:"locked"` // the plan has a password
	Open   bool `json:"open"`   // it was given in this window
	Hidden bool `json:"hidden"` // private notes are hidden for now
}

// Readable reports whether private notes can be read and shown now.
func (p Privacy) Readable() bool { return !p.Hidden && (p.Open || !p.Locked) }

// Privacy says whether private notes can be read now.
func (r Reader) Privacy() (Privacy, error) {
	_, locked, err := r.noteLock()
	if r.keys == nil {
		return Privacy{Locked: locked}, err
	}
	return Privacy{Locked: locked, Open: locked && r.keys.identity != nil, Hidden: r.keys.hidden}, err
}

// noteLock is the lock of the plan; locked is false when it has none.
func (r Reader) noteLock() (l data.NoteLock, locked bool, err error) {
	var rows []data.NoteLock
	if err = r.db.Order("id").Limit(1).Find(&rows).Error; err != nil || len(rows) == 0 {
		return l, false, err
	}
	return rows[0], true, nil
}

// Notes lists the notes of a meeting in the given layers; without layers, none:
// a caller must say which notes it may show. A private note that cannot be read
// now, because its lock is shut, private notes are hidden or its seal is broken,
// is Sealed and without text.
func (r Reader) Notes(meeting data.ID, layers ...data.Layer) (rows []data.Note, err error) {
	if len(layers) == 0 {
		return nil, nil
	}
	if err = r.db.Where("one_on_one_id = ? AND layer IN ?", meeting, layers).Order("id").Find(&rows).Error; err != nil {
		return nil, err
	}
	return r.reveal(rows)
}

// NotesOf lists the notes of all meetings with a rep, or of all when rep is
// zero, in the given layers; without layers, none. See [Reader.Notes].
func (r Reader) NotesOf(rep data.ID, layers ...data.Layer) (rows []data.Note, err error) {
	if len(layers) == 0 {
		return nil, nil
	}
	q := r.db.Where("layer IN ?", layers).Order("one_on_one_id, id")
	if rep != 0 {
		q = q.Where("one_on_one_id IN (SELECT id FROM one_on_ones WHERE rep_id = ?)", rep)
	}
	if err = q.Find(&rows).Error; err != nil {
		return nil, err
	}
	return r.reveal(rows)
}

// reveal opens the private notes among the rows, or takes their text away.
func (r Reader) reveal(rows []data.Note) ([]data.Note, error) {
	state, asked := Privacy{}, false
	for i, n := range rows {
		if n.Layer != data.Private {
			continue
		}
		if !asked {
			var err error
			if state, err = r.Privacy(); err != nil {
				return nil, err
			}
			asked = true
		}
		rows[i].Text, rows[i].Sealed = "", true
		if !state.Readable() {
			continue
		}
		if text, err := r.textOf(n); err == nil {
			rows[i].Text, rows[i].Sealed = text, false
		}
	}
	return rows, nil
}

// textOf is what was written in a note as it is in the file. A text that nobody
// could have typed was not sealed by the program.
func (r Reader) textOf(n data.Note) (string, error) {
	if !n.Sealed {
		return n.Text, nil
	}
	if r.keys == nil || r.keys.identity == nil {
		return "", data.Problem{Key: NoteLocked, Field: "text"}
	}
	r.keys.used = time.Now()
	text, err := unseal(r.keys.identity, n.Text)
	n.Text, n.Sealed = text, false
	if err != nil || n.Check() != nil {
		return "", data.Problem{Key: NoteBroken, Field: "text"}
	}
	return text, nil
}

// SaveNote puts the note in the place of the one of its meeting and layer. While
// the plan has a password a private note is sealed before it is written. One that
// cannot be read now is not written over: nobody would know what was lost.
func (t Tx) SaveNote(x data.Note) error {
	x.Sealed = false
	if err := x.Check(); err != nil {
		return err
	}
	have, there, err := t.note(x.OneOnOneID, x.Layer)
	if err != nil {
		return err
	}
	if there {
		text, err := t.textOf(have)
		if err != nil {
			return err
		}
		if text == x.Text {
			return nil
		}
		x.ID = have.ID
	}
	if x.Layer == data.Private {
		if err := t.sealNote(&x); err != nil {
			return err
		}
	}
	return save(t, &x)
}

// sealNote seals a note when the plan has a password: to the key that was opened,
// else to the one that the lock names.
func (t Tx) sealNote(x *data.Note) error {
	l, locked, err := t.noteLock()
	if err != nil || !locked {
		return err
	}
	to, err := age.ParseX25519Recipient(l.Recipient)
	if err != nil {
		return data.Problem{Key: LockDamaged}
	}
	if t.keys.identity != nil {
		to = t.keys.identity.Recipient()
		t.keys.used = time.Now()
	}
	x.Text, err = seal(to, x.Text)
	x.Sealed = true
	return err
}

// RemoveNote removes the note of a meeting and layer, if there is one. A private
// note whose lock is shut stays; one whose seal is broken goes.
func (t Tx) RemoveNote(meeting data.ID, layer data.Layer) error {
	have, there, err := t.note(meeting, layer)
	if err != nil || !there {
		return err
	}
	if have.Sealed && t.keys.identity == nil {
		return data.Problem{Key: NoteLocked, Field: "text"}
	}
	return t.Remove(data.Notes, have.ID)
}

// note is the note of a meeting and layer as it is in the file.
func (t Tx) note(meeting data.ID, layer data.Layer) (n data.Note, there bool, err error) {
	var rows []data.Note
	if err = t.db.Where("one_on_one_id = ? AND layer = ?", meeting, layer).Limit(1).Find(&rows).Error; err != nil || len(rows) == 0 {
		return n, false, err
	}
	return rows[0], true, nil
}
