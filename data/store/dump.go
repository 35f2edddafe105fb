package store

import (
	"fmt"

	"quarterdeck/data"
)

// Dump lists every row of every kind as text, by ID: two plans with equal dumps
// are equal in all that undo answers for. Private notes are in it; it is for
// comparing, not for showing.
func (r Reader) Dump() (map[data.Kind][]string, error) {
	dump := map[data.Kind][]string{}
	for _, kind := range data.Kinds {
		cols, err := columns(r.db, kind)
		if err != nil {
			return nil, err
		}
		object := ""
		for i, c := range cols {
			if i > 0 {
				object += ", "
			}
			object += fmt.Sprintf(`'%s', "%[1]s"`, c)
		}
		var rows []string
		if err := r.db.Raw(fmt.Sprintf("SELECT json_object(%s) FROM %s ORDER BY id", object, kind)).Scan(&rows).Error; err != nil {
			return nil, err
		}
		dump[kind] = rows
	}
	return dump, nil
}
