package store

import (
	"fmt"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"quarterdeck/data"
)

// noun is what every record is: something that can say what is wrong with it.
type noun interface{ Check() error }

// save adds a record without ID, or replaces the one with its ID. Nothing is
// written when Check finds fault.
func save[T noun](t Tx, row *T) error {
	if err := (*row).Check(); err != nil {
		return err
	}
	return t.db.Session(&gorm.Session{FullSaveAssociations: false}).Clauses(clause.OnConflict{UpdateAll: true}).Create(row).Error
}

// saveAll saves many records at once.
func saveAll[T noun](t Tx, rows []T) error {
	for i := range rows {
		if err := rows[i].Check(); err != nil {
			return err
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return t.db.Clauses(clause.OnConflict{UpdateAll: true}).CreateInBatches(rows, 500).Error
}

// list reads all records of a kind in the given order.
func list[T any](r Reader, order string) (rows []T, err error) {
	err = r.db.Order(order).Find(&rows).Error
	return rows, err
}

// one reads the record with an ID; a record that is not there is a problem.
func one[T any](r Reader, kind data.Kind, id data.ID) (row T, err error) {
	var rows []T
	if err = r.db.Where("id = ?", id).Limit(1).Find(&rows).Error; err != nil {
		return row, err
	}
	if len(rows) == 0 {
		return row, data.Problem{Key: "problem.gone." + string(kind), Field: "id", Args: []any{int(id)}}
	}
	return rows[0], nil
}

// byCode reads the record known by a code of its own or an outside one.
func byCode[T any](r Reader, kind data.Kind, code string) (row T, err error) {
	var rows []T
	err = r.db.Table(string(kind)).Where(
		"id IN (SELECT id FROM "+string(kind)+" WHERE code = ? UNION ALL SELECT noun_id FROM codes WHERE kind = ? AND code = ?)",
		code, string(kind), code).Order(clause.Expr{SQL: "code = ? DESC", Vars: []any{code}}).Limit(1).Find(&rows).Error
	if err != nil {
		return row, err
	}
	if len(rows) == 0 {
		return row, data.Problem{Key: "problem.unknown." + string(kind), Field: "code", Args: []any{code}}
	}
	return rows[0], nil
}

// Remove deletes one record and what hangs on it. A record that is not there
// is a problem.
func (t Tx) Remove(kind data.Kind, id data.ID) error {
	done := t.db.Exec(fmt.Sprintf("DELETE FROM %s WHERE id = ?", kind), int64(id))
	if done.Error == nil && done.RowsAffected == 0 {
		return data.Problem{Key: "problem.gone." + string(kind), Field: "id", Args: []any{int(id)}}
	}
	if done.Error != nil {
		return done.Error
	}
	return t.db.Exec("DELETE FROM codes WHERE kind = ? AND noun_id = ?", string(kind), int64(id)).Error
}

// Count is how many records of a kind the plan holds.
func (r Reader) Count(kind data.Kind) (n int, err error) {
	err = r.db.Raw(fmt.Sprintf("SELECT COUNT(*) FROM %s", kind)).Scan(&n).Error
	return n, err
}

// CountNaming counts the records of a kind that name an ID in any of the columns.
func (r Reader) CountNaming(kind data.Kind, id data.ID, columns ...string) (n int, err error) {
	ids := make([]any, len(columns))
	for i := range columns {
		ids[i] = int64(id)
	}
	where := `"` + strings.Join(columns, `" = ? OR "`) + `" = ?`
	err = r.db.Raw(fmt.Sprintf("SELECT COUNT(*) FROM %s WHERE %s", kind, where), ids...).Scan(&n).Error
	return n, err
}

// CountBy counts the records of a kind by one of its references; those without
// are under zero.
func (r Reader) CountBy(kind data.Kind, column string) (map[data.ID]int, error) {
	var rows []struct {
		ID data.ID
		N  int
	}
	err := r.db.Raw(fmt.Sprintf(`SELECT "%s" AS id, COUNT(*) AS n FROM %s GROUP BY 1`, column, kind)).Scan(&rows).Error
	counts := make(map[data.ID]int, len(rows))
	for _, x := range rows {
		counts[x.ID] = x.N
	}
	return counts, err
}
