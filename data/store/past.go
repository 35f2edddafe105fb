package store

import (
	"time"

	"quarterdeck/data"
)

// A Past is one change of a record that can still be undone.
type Past struct {
	At  time.Time
	Old []byte // the record before, as JSON of its columns; empty: it was added
}

// Past lists the changes of a record, the oldest first, as far as the history goes
// back. What was removed and had the same number before is not told of.
func (r Reader) Past(kind data.Kind, id data.ID) ([]Past, error) {
	var rows []struct {
		At  int64
		Op  string
		Old []byte
	}
	err := r.db.Raw(`SELECT s.at, h.op, h.old FROM history h JOIN steps s ON s.id = h.step
		WHERE h.kind = ? AND h.row_id = ? AND s.stack = 'undo' AND h.op <> 'batch' ORDER BY h.id`, kind, id).Scan(&rows).Error
	past := []Past{}
	for _, x := range rows {
		if x.Op == "insert" {
			past, x.Old = past[:0], nil
		}
		past = append(past, Past{At: time.Unix(x.At, 0), Old: x.Old})
	}
	return past, err
}
