package store

import (
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"

	"quarterdeck/data"
)

// written is one row of the history: what happened to which row, and the row
// as it was before.
type written struct {
	Kind  data.Kind
	Op    string
	RowID int64
	Old   string
}

// reverse puts back, newest first, every row a step changed. Foreign keys are
// checked at the end, since rows come back in the order they went.
func (t Tx) reverse(step int64) error {
	var rows []written
	if err := t.db.Raw("SELECT kind, op, row_id, old FROM history WHERE step = ? ORDER BY id DESC", step).Scan(&rows).Error; err != nil {
		return err
	}
	if err := t.db.Exec("PRAGMA defer_foreign_keys = ON").Error; err != nil {
		return err
	}
	statements := map[string]string{}
	for _, r := range rows {
		key := r.Op + string(r.Kind)
		if statements[key] == "" {
			q, err := reversal(t.db, r.Kind, r.Op)
			if err != nil {
				return err
			}
			statements[key] = q
		}
		args := []any{r.Old, r.RowID}
		if r.Op == "insert" || r.Op == "batch" {
			args = []any{r.RowID}
		}
		if err := t.db.Exec(statements[key], args...).Error; err != nil {
			return fmt.Errorf("undo %s of %s %d: %w", r.Op, r.Kind, r.RowID, err)
		}
	}
	return nil
}

// reversal is the statement that undoes one kind of change. A kind or an
// operation the program does not know is refused: the history came with the file.
func reversal(db *gorm.DB, kind data.Kind, op string) (string, error) {
	if !slices.Contains(data.Kinds, kind) {
		return "", data.Problem{Key: Damaged, Args: []any{"history"}}
	}
	cols, err := columns(db, kind)
	if err != nil {
		return "", err
	}
	var names, values []string
	for _, c := range cols {
		names = append(names, fmt.Sprintf(`"%s"`, c))
		values = append(values, fmt.Sprintf(`json_extract(old.v, '$."%s"')`, c))
	}
	list, from := strings.Join(names, ", "), strings.Join(values, ", ")
	switch op {
	case "insert":
		return fmt.Sprintf("DELETE FROM %s WHERE id = ?", kind), nil
	case "batch":
		return fmt.Sprintf("DELETE FROM %s WHERE import_id = ?", kind), nil
	case "update":
		return fmt.Sprintf("UPDATE %s SET (%s) = (SELECT %s FROM (SELECT ? AS v) AS old) WHERE id = ?", kind, list, from), nil
	case "delete":
		return fmt.Sprintf("INSERT INTO %s (%s) SELECT %s FROM (SELECT ? AS v, ? AS id) AS old", kind, list, from), nil
	}
	return "", data.Problem{Key: Damaged, Args: []any{"history"}}
}

// batch runs insert without writing each row down: one mark says that every
// row of the kind carrying this import goes when the step is undone.
func (t Tx) batch(kind data.Kind, importID data.ID, insert func() error) error {
	if err := t.db.Exec("UPDATE now SET batch = 1").Error; err != nil {
		return err
	}
	if err := insert(); err != nil {
		return err
	}
	if err := t.db.Exec("UPDATE now SET batch = 0").Error; err != nil {
		return err
	}
	return t.db.Exec("INSERT INTO history (step, kind, op, row_id) VALUES ((SELECT step FROM now), ?, 'batch', ?)", string(kind), int64(importID)).Error
}
