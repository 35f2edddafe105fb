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

// manyRows is how many rows of one kind, all added or all removed by a step, are
// put back by one statement instead of one by one.
const manyRows = 1000

// reverse puts back, newest first, every row a step changed. Foreign keys are
// checked at the end, since rows come back in the order they went.
func (t Tx) reverse(step int64) error {
	if err := t.db.Exec("PRAGMA defer_foreign_keys = ON").Error; err != nil {
		return err
	}
	rows, err := t.toReverse(step)
	if err != nil {
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
		switch r.Op {
		case "insert":
			args = []any{r.RowID}
		case "inserts", "deletes":
			args = []any{step, string(r.Kind)}
		case "batch":
			back := t.unbatch
			if r.Kind == data.Targets {
				back = func(r written) error { return t.swap(r.Old) }
			}
			if err := back(r); err != nil {
				return err
			}
			continue
		}
		if err := t.db.Exec(statements[key], args...).Error; err != nil {
			return fmt.Errorf("undo %s of %s %d: %w", r.Op, r.Kind, r.RowID, err)
		}
	}
	return nil
}

// toReverse lists what a step wrote down, newest first. Many rows of a kind that
// were all added, or all removed, are one entry, "inserts" or "deletes", at the
// place of the newest.
func (t Tx) toReverse(step int64) (rows []written, err error) {
	err = t.db.Raw(`WITH many AS (SELECT kind, MIN(op) AS op, MAX(id) AS last FROM history WHERE step = @step
			GROUP BY kind HAVING COUNT(*) > @many AND MIN(op) = MAX(op) AND MIN(op) IN ('insert', 'delete'))
		SELECT kind, op, row_id, old FROM (
			SELECT id, kind, op, row_id, old FROM history WHERE step = @step AND kind NOT IN (SELECT kind FROM many)
			UNION ALL SELECT last, kind, op || 's', 0, NULL FROM many)
		ORDER BY id DESC`, map[string]any{"step": step, "many": manyRows}).Scan(&rows).Error
	return rows, err
}

// unbatch deletes the rows of an import and writes them all down by one
// statement, so that they can come back.
func (t Tx) unbatch(r written) error {
	cols, err := columns(t.db, r.Kind)
	if err != nil {
		return err
	}
	var object []string
	for _, c := range cols {
		object = append(object, fmt.Sprintf(`'%s', "%[1]s"`, c))
	}
	was := 0 // a check of the history writes nothing down
	if err := t.db.Raw("SELECT batch FROM now").Scan(&was).Error; err != nil {
		return err
	}
	if was == 0 {
		if err := t.db.Exec(fmt.Sprintf(`INSERT INTO history (step, kind, op, row_id, old)
			SELECT (SELECT step FROM now), '%[1]s', 'delete', id, json_object(%[2]s) FROM %[1]s WHERE import_id = ? ORDER BY id`,
			r.Kind, strings.Join(object, ", ")), r.RowID).Error; err != nil {
			return err
		}
	}
	if err := t.db.Exec("UPDATE now SET batch = 1").Error; err != nil {
		return err
	}
	if err := t.db.Exec(fmt.Sprintf("DELETE FROM %s WHERE import_id = ?", r.Kind), r.RowID).Error; err != nil {
		return err
	}
	return t.db.Exec("UPDATE now SET batch = ?", was).Error
}

// reversal is the statement that undoes one kind of change. A kind or an
// operation the program does not know is refused: the history came with the file.
func reversal(db *gorm.DB, kind data.Kind, op string) (string, error) {
	if !slices.Contains(data.Kinds, kind) {
		return "", data.Problem{Key: Damaged, Args: []any{"history"}}
	}
	var cols []struct {
		Name    string
		Default string
	}
	if err := db.Raw(`SELECT name, IFNULL(dflt_value, 'NULL') AS "default" FROM pragma_table_info(?) ORDER BY cid`, string(kind)).Scan(&cols).Error; err != nil {
		return "", err
	}
	var names, values []string
	for _, c := range cols {
		names = append(names, fmt.Sprintf(`"%s"`, c.Name))
		value := fmt.Sprintf(`json_extract(old.v, '$."%s"')`, c.Name)
		if c.Default != "NULL" { // a row an older version wrote down knows nothing of a column that came later
			value = fmt.Sprintf(`IIF(json_type(old.v, '$."%s"') IS NULL, %s, %s)`, c.Name, c.Default, value)
		}
		values = append(values, value)
	}
	list, from := strings.Join(names, ", "), strings.Join(values, ", ")
	switch op {
	case "insert":
		return fmt.Sprintf("DELETE FROM %s WHERE id = ?", kind), nil
	case "batch":
		return "batch", nil // see unbatch and swap
	case "inserts":
		return fmt.Sprintf("DELETE FROM %s WHERE id IN (SELECT row_id FROM history WHERE step = ? AND kind = ? AND op = 'insert')", kind), nil
	case "deletes":
		return fmt.Sprintf("INSERT INTO %s (%s) SELECT %s FROM (SELECT old AS v FROM history WHERE step = ? AND kind = ? AND op = 'delete' ORDER BY id DESC) AS old", kind, list, from), nil
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
