package store

import (
	"embed"
	"fmt"
	"path/filepath"
	"slices"

	"gorm.io/gorm"

	"quarterdeck/data"
)

//go:embed migrations/*.sql
var migrations embed.FS

// latest is the number of migrations this version knows.
func latest() int {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		panic(err) // embedded: cannot fail
	}
	return len(files)
}

// migrate brings the tables up to date, each file in one transaction.
func migrate(db *gorm.DB, done int) error { return migrateTo(db, done, latest()) }

func migrateTo(db *gorm.DB, done, until int) error {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return err
	}
	for n := done; n < until; n++ {
		script, err := migrations.ReadFile("migrations/" + files[n].Name())
		if err != nil {
			return err
		}
		if err := db.Transaction(func(tx *gorm.DB) error {
			if err := tx.Exec(string(script)).Error; err != nil {
				return fmt.Errorf("migrate %s: %w", files[n].Name(), err)
			}
			if err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", n+1)).Error; err != nil {
				return err
			}
			return tx.Exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)).Error
		}); err != nil {
			return err
		}
	}
	return nil
}

// checkSchema refuses a file whose tables, indexes, triggers or views are not
// exactly those of the version it says it is: a hostile file could run its own
// triggers as soon as anything is written.
func (f *File) checkSchema(version int) error {
	blank, err := connect("", true)
	if err != nil {
		return err
	}
	defer blank.pool.Close()
	if err := migrateTo(blank.db, 0, version); err != nil {
		return err
	}
	want, err := blank.schema()
	if err != nil {
		return err
	}
	have, err := f.schema()
	if err != nil {
		return err
	}
	if !slices.Equal(want, have) {
		return data.Problem{Key: Damaged, Args: []any{filepath.Base(f.path)}}
	}
	return nil
}

func (f *File) schema() (rows []string, err error) {
	err = f.db.Raw(`SELECT type || ' ' || name || ' ' || tbl_name || ' ' || IFNULL(sql, '') FROM sqlite_master ORDER BY type, name`).Scan(&rows).Error
	return rows, err
}
