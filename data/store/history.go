package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"gorm.io/gorm"

	"quarterdeck/data"
)

// keptSteps is how many steps can be undone; older ones are forgotten on opening.
const keptSteps = 500

// A Step is one finished change: its name, for the Edit menu and the history
// page, and the kinds of record it touched. A step that touched nothing has no
// kinds and leaves no trace.
type Step struct {
	ID    int64       `json:"id"`
	Label string      `json:"label"` // translation key
	Args  []string    `json:"args" gorm:"-"`
	At    time.Time   `json:"at" gorm:"-"`
	Kinds []data.Kind `json:"kinds" gorm:"-"`
	Rows  int         `json:"rows" gorm:"-"` // rows written down
}

// storedStep is a row of the steps table. The label carries its arguments
// behind unit separators, which no label and no name contains.
type storedStep struct {
	ID    int64
	Label string
	At    int64
}

const separator = "\x1f"

func (s storedStep) step() Step {
	parts := strings.Split(s.Label, separator)
	return Step{ID: s.ID, Label: parts[0], Args: parts[1:], At: time.Unix(s.At, 0)}
}

// record lays temporary triggers that write down, beside every change of a row,
// the row as it was. They are temporary so that a file carries no code, and the
// old row is kept as data, not as SQL, so that undo runs nothing a file brought.
// After https://www.sqlite.org/undoredo.html; the triggers must be AFTER ones,
// since BEFORE INSERT also fires when an upsert turns into an update.
func record(db *gorm.DB) error {
	queries := []string{"CREATE TEMP TABLE now (step INTEGER, batch INTEGER)"}
	for _, kind := range data.Kinds {
		cols, err := columns(db, kind)
		if err != nil {
			return err
		}
		var old, differ []string
		for _, c := range cols {
			old = append(old, fmt.Sprintf(`'%s', old."%[1]s"`, c))
			differ = append(differ, fmt.Sprintf(`old."%s" IS NOT new."%[1]s"`, c))
		}
		on := func(event, row, when, values string) string {
			return fmt.Sprintf(`CREATE TEMP TRIGGER undo_%[1]s_%[2]s AFTER %[2]s ON main.%[1]s
				WHEN (SELECT NOT batch FROM now)%[4]s BEGIN
				INSERT INTO history (step, kind, op, row_id, old) VALUES ((SELECT step FROM now), '%[1]s', '%[2]s', %[3]s.id, %[5]s);
				END`, kind, strings.ToLower(event), row, when, values)
		}
		object := "json_object(" + strings.Join(old, ", ") + ")"
		queries = append(queries,
			on("insert", "new", "", "NULL"),
			on("update", "old", " AND ("+strings.Join(differ, " OR ")+")", object),
			on("delete", "old", "", object))
	}
	for _, q := range queries {
		if err := db.Exec(q).Error; err != nil {
			return err
		}
	}
	return nil
}

func columns(db *gorm.DB, kind data.Kind) (cols []string, err error) {
	err = db.Raw("SELECT name FROM pragma_table_info(?) ORDER BY cid", string(kind)).Scan(&cols).Error
	return cols, err
}

// Write makes one change: all of it happens, or none of it. The label is a
// translation key; [Tx.About] fills its placeholders. The zero Step means that
// nothing changed.
func (f *File) Write(label string, change func(Tx) error) (Step, error) {
	if f.readOnly {
		return Step{}, data.Problem{Key: ReadOnly, Args: []any{filepath.Base(f.path)}}
	}
	s, err := f.step(label, "undo", func(tx Tx) error {
		if err := tx.db.Exec("DELETE FROM steps WHERE stack = 'redo'").Error; err != nil {
			return err
		}
		if err := change(tx); err != nil {
			return err
		}
		return tx.mustHaveChanged()
	})
	if errors.Is(err, errUnchanged) {
		return Step{}, nil
	}
	return s, err
}

// errUnchanged takes a change of nothing back, so that what could be redone
// before still can.
var errUnchanged = errors.New("nothing changed")

func (t Tx) mustHaveChanged() error {
	var changed bool
	err := t.db.Raw("SELECT EXISTS (SELECT 1 FROM history WHERE step = (SELECT step FROM now))").Scan(&changed).Error
	if err == nil && !changed {
		return errUnchanged
	}
	return err
}

// Try makes a change and takes it back at once, whatever its outcome: a dry
// run. The error is the one Write would have met.
func (f *File) Try(change func(Tx) error) error {
	errBack := fmt.Errorf("taken back")
	_, err := f.step("", "undo", func(tx Tx) error {
		if err := change(tx); err != nil {
			return err
		}
		return errBack
	})
	if err == errBack {
		return nil
	}
	return err
}

// About names what the change is about, for the placeholders of its label.
func (t Tx) About(args ...string) {
	clean := make([]string, len(args))
	for i, a := range args {
		clean[i] = strings.ReplaceAll(a, separator, " ")
	}
	*t.about = clean
}

// Undo takes the last step back. The zero Step means there was none.
func (f *File) Undo() (Step, error) { return f.replay("undo", "redo") }

// Redo makes again the step last taken back. The zero Step means there was none.
func (f *File) Redo() (Step, error) { return f.replay("redo", "undo") }

func (f *File) replay(from, to string) (Step, error) {
	if f.readOnly {
		return Step{}, data.Problem{Key: ReadOnly, Args: []any{filepath.Base(f.path)}}
	}
	last, err := f.last(from)
	if err != nil || last.ID == 0 {
		return Step{}, err
	}
	return f.step(last.Label, to, func(tx Tx) error {
		if err := tx.reverse(last.ID); err != nil {
			return err
		}
		return tx.db.Exec("DELETE FROM steps WHERE id = ?", last.ID).Error
	})
}

// last is the newest step of a stack, with its label as stored.
func (f *File) last(stack string) (s storedStep, err error) {
	err = f.db.Raw("SELECT id, label, at FROM steps WHERE stack = ? ORDER BY id DESC LIMIT 1", stack).Scan(&s).Error
	return s, err
}

// step runs change as one transaction and writes down how to reverse it.
func (f *File) step(label, stack string, change func(Tx) error) (done Step, err error) {
	s := storedStep{Label: label, At: time.Now().Unix()}
	err = f.db.Transaction(func(db *gorm.DB) error {
		if err := db.Raw("INSERT INTO steps (label, stack, at) VALUES (?, ?, ?) RETURNING id", label, stack, s.At).Scan(&s.ID).Error; err != nil {
			return err
		}
		if err := db.Exec("INSERT INTO now VALUES (?, 0)", s.ID).Error; err != nil {
			return err
		}
		var about []string
		if err := change(Tx{Reader{db: db, keys: f.keys}, &about, f.clock()}); err != nil {
			return err
		}
		if len(about) > 0 {
			s.Label = strings.Join(append([]string{label}, about...), separator)
		}
		done = s.step()
		if err := db.Exec("DELETE FROM now").Error; err != nil {
			return err
		}
		if err := db.Raw("SELECT DISTINCT kind FROM history WHERE step = ? ORDER BY kind", s.ID).Scan(&done.Kinds).Error; err != nil {
			return err
		}
		if len(done.Kinds) == 0 {
			return db.Exec("DELETE FROM steps WHERE id = ?", s.ID).Error
		}
		return db.Exec("UPDATE steps SET label = ? WHERE id = ?", s.Label, s.ID).Error
	})
	if err != nil {
		return Step{}, f.explain(err)
	}
	f.cache.forget(done.Kinds)
	return done, nil
}

// Steps lists the steps that can be undone (stack "undo") or redone ("redo"),
// the next one first.
func (r Reader) Steps(stack string, limit int) ([]Step, error) {
	var rows []storedStep
	if err := r.db.Raw("SELECT id, label, at FROM steps WHERE stack = ? ORDER BY id DESC LIMIT ?", stack, limit).Scan(&rows).Error; err != nil {
		return nil, err
	}
	steps := make([]Step, len(rows))
	at := map[int64]int{}
	for i, row := range rows {
		steps[i] = row.step()
		at[row.ID] = i
	}
	var parts []struct {
		Step int64
		Kind data.Kind
		N    int
	}
	err := r.db.Raw("SELECT step, kind, SUM(CASE WHEN op = 'batch' AND old IS NOT NULL THEN json_array_length(old) ELSE 1 END) AS n FROM history GROUP BY step, kind ORDER BY step, kind").Scan(&parts).Error
	for _, p := range parts {
		if i, ok := at[p.Step]; ok {
			steps[i].Kinds = append(steps[i].Kinds, p.Kind)
			steps[i].Rows += p.N
		}
	}
	return steps, err
}

// Sequence counts every step ever made, undone or redone: two equal numbers
// mean that nothing changed in between.
func (f *File) Sequence() (n int64, err error) {
	err = f.db.Raw("SELECT IFNULL((SELECT seq FROM sqlite_sequence WHERE name = 'steps'), 0)").Scan(&n).Error
	return n, err
}

// forgetOld drops steps beyond keptSteps, so that the file does not grow for ever.
func (f *File) forgetOld() error {
	return f.db.Exec(`DELETE FROM steps WHERE stack = 'undo' AND id <= (
		SELECT id FROM steps WHERE stack = 'undo' ORDER BY id DESC LIMIT 1 OFFSET ?)`, keptSteps).Error
}

// Forget drops the whole history, so that what was removed cannot be read from
// the file any more, and gives the freed space back.
func (f *File) Forget() error {
	return f.explain(f.exec("PRAGMA secure_delete = ON", "DELETE FROM steps", "VACUUM", "PRAGMA secure_delete = OFF"))
}

// Clear removes every record of the kinds, in the order given.
func (t Tx) Clear(kinds ...data.Kind) error {
	for _, k := range kinds {
		if err := t.db.Exec(fmt.Sprintf("DELETE FROM %s", k)).Error; err != nil {
			return err
		}
	}
	return nil
}
