// Package store keeps a plan in one SQLite file. It is the only package that
// knows SQL or GORM.
package store

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"quarterdeck/data"
)

// The problems a plan file can have. Each is a sentence of its own; none of
// them changes anything on disk.
const (
	InUse    = "problem.file.in_use"  // another window or verb has the plan open
	TooNew   = "problem.file.newer"   // written by a newer version of the program
	Foreign  = "problem.file.foreign" // not a plan at all
	Damaged  = "problem.file.damaged" // a plan whose content is broken
	Missing  = "problem.file.missing" // no such file
	Exists   = "problem.file.exists"  // a new plan would overwrite a file
	ReadOnly = "problem.file.read_only"
	Full     = "problem.file.full" // the disk has no room for the change
)

// A Reader answers questions about a plan.
type Reader struct {
	db    *gorm.DB
	cache *cache // nil inside a transaction, where rows may still change
	keys  *keys  // what this window knows to read private notes with; nil: nothing
}

// A Tx is a Reader that may also change the plan, inside one step.
type Tx struct {
	Reader
	about *[]string
	clock Clock
}

// A Clock says on which day a change is made.
type Clock struct {
	Calendar data.Date // what the calendar on the wall shows
	Asked    data.Date // the day asked for, whatever the plan and the wall say; zero: none
}

// Clock is the day the change is made on.
func (t Tx) Clock() Clock { return t.clock }

// wall is the clock of this machine.
func wall() Clock {
	y, m, d := time.Now().Date()
	return Clock{Calendar: data.NewDate(y, m, d)}
}

// A File is an open plan. Use it from one goroutine.
type File struct {
	Reader
	path     string
	pool     *sql.DB
	readOnly bool
	clock    func() Clock
}

// SetClock lets changes be made on the day that the clock says, instead of this
// machine's.
func (f *File) SetClock(clock func() Clock) { f.clock = clock }

// Clock is the day on which a change would be made now.
func (f *File) Clock() Clock { return f.clock() }

// Open opens the plan at path and keeps other processes out until Close. It
// reads the header before SQLite touches the file, brings an older plan up to
// date after backing it up, and refuses what is not a sound plan with a
// [data.Problem] whose key is one of the constants above.
func Open(path string) (*File, error) {
	version, err := readHeader(path)
	if err != nil {
		return nil, err
	}
	f, err := connect(path, writable(path))
	if err != nil {
		return nil, err
	}
	if err := f.prepare(version); err != nil {
		f.pool.Close()
		return nil, f.explain(err)
	}
	return f, nil
}

// prepare checks an opened file and makes it ready for questions and changes.
func (f *File) prepare(version int) error {
	if !f.readOnly {
		// The exclusive mode alone locks nothing until the first write.
		if err := f.exec("BEGIN EXCLUSIVE", "COMMIT"); err != nil {
			return err
		}
	}
	if err := f.checkSchema(version); err != nil {
		return err
	}
	var verdict string
	if err := f.db.Raw("PRAGMA quick_check(1)").Scan(&verdict).Error; err != nil {
		return err
	}
	if verdict != "ok" {
		return data.Problem{Key: Damaged, Args: []any{filepath.Base(f.path)}}
	}
	if version < latest() {
		if f.readOnly {
			return data.Problem{Key: ReadOnly, Args: []any{filepath.Base(f.path)}}
		}
		if _, err := f.Backup(BeforeMigration, time.Now()); err != nil {
			return err
		}
		if err := migrate(f.db, version); err != nil {
			return err
		}
	}
	if f.readOnly {
		return nil
	}
	return errors.Join(f.forgetOld(), record(f.db), f.finishLock())
}

// Create makes a new plan file at path; a file that is there already is left
// alone. The plan is made whole beside its place and renamed into it, so that a
// crash leaves nothing half made.
func Create(path string, p data.Plan) error {
	if err := p.Check(); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return data.Problem{Key: Exists, Args: []any{filepath.Base(path)}}
	}
	part := fmt.Sprintf("%s.new%d", path, os.Getpid())
	defer os.Remove(part)
	fd, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return data.CannotWrite(path, err)
	}
	fd.Close()
	f, err := connect(part, true)
	if err != nil {
		return err
	}
	err = f.begin(p)
	if err := errors.Join(err, f.Close()); err != nil {
		return (&File{path: path}).explain(err)
	}
	return place(part, path)
}

// begin fills an empty file with the tables and the plan.
func (f *File) begin(p data.Plan) error {
	p.ID = 1
	if err := migrate(f.db, 0); err != nil {
		return err
	}
	if err := f.db.Create(&p).Error; err != nil {
		return err
	}
	return f.db.Create(&data.Goal{Metric: data.Revenue}).Error
}

// place puts a finished file in its place without overwriting one that came
// there meanwhile, and makes sure that it stays there.
func place(part, path string) error {
	if err := os.Link(part, path); errors.Is(err, os.ErrExist) {
		return data.Problem{Key: Exists, Args: []any{filepath.Base(path)}}
	} else if err != nil { // a file system without links
		if err := os.Rename(part, path); err != nil {
			return err
		}
	}
	return syncDir(filepath.Dir(path))
}

// connect opens one connection to the database at path.
func connect(path string, write bool) (*File, error) {
	mode := "ro"
	if write {
		mode = "rw"
	}
	if path == "" { // a plan in memory, to compare with
		mode = "memory"
	}
	uri := fmt.Sprintf("file:%s?mode=%s&_txlock=immediate&_foreign_keys=on&_recursive_triggers=on&_busy_timeout=200&_journal_mode=DELETE&_synchronous=FULL",
		escape(path), mode)
	if write {
		uri += "&_locking_mode=EXCLUSIVE"
	}
	db, err := gorm.Open(sqlite.Open(uri), &gorm.Config{Logger: logger.Discard, SkipDefaultTransaction: true})
	if err != nil {
		return nil, (&File{path: path}).explain(err)
	}
	pool, err := db.DB()
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	f := &File{Reader: Reader{db: db, cache: &cache{}, keys: &keys{}}, path: path, pool: pool, readOnly: !write, clock: wall}
	if err := f.exec("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA temp_store = MEMORY",
		"PRAGMA cache_size = -65536"); err != nil {
		pool.Close()
		return nil, f.explain(err)
	}
	return f, nil
}

func (f *File) exec(statements ...string) error {
	for _, q := range statements {
		if err := f.db.Exec(q).Error; err != nil {
			return err
		}
	}
	return nil
}

// explain turns SQLite's errors into problems a person can act on.
func (f *File) explain(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	name := filepath.Base(f.path)
	switch e.SystemErrno {
	case syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG: // SQLite calls the latter two plain faults
		return data.Problem{Key: Full, Args: []any{name}}
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return data.Problem{Key: InUse, Args: []any{name}}
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return data.Problem{Key: Damaged, Args: []any{name}}
	case sqlite3.ErrFull:
		return data.Problem{Key: Full, Args: []any{name}}
	case sqlite3.ErrReadonly:
		return data.Problem{Key: ReadOnly, Args: []any{name}}
	case sqlite3.ErrIoErr, sqlite3.ErrCantOpen:
		return data.Problem{Key: "problem.file.io", Args: []any{name}}
	}
	return err
}

// Path is where the plan lies.
func (f *File) Path() string { return f.path }

// IsReadOnly reports whether the plan can only be looked at.
func (f *File) IsReadOnly() bool { return f.readOnly }

// Close lets other processes have the file.
func (f *File) Close() error {
	f.Lock()
	return f.pool.Close()
}

// CopyTo writes a whole copy of the plan to a new file at path.
func (f *File) CopyTo(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return data.Problem{Key: Exists, Args: []any{filepath.Base(path)}}
	}
	part := fmt.Sprintf("%s.new%d", path, os.Getpid())
	defer os.Remove(part)
	if err := f.copyTo(part); err != nil {
		return err
	}
	return place(part, path)
}

// copyTo writes the copy and makes it durable; part is overwritten.
func (f *File) copyTo(part string) error {
	fd, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return data.CannotWrite(part, err)
	}
	fd.Close()
	if err := f.db.Exec("VACUUM INTO ?", part).Error; err != nil {
		return f.explain(err)
	}
	fd, err = os.OpenFile(part, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(fd.Sync(), fd.Close())
}
