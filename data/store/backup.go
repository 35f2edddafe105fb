package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"quarterdeck/data"
)

// A Reason says why a backup was made; it is part of the backup's name.
type Reason string

// The reasons for a backup.
const (
	OnOpening       Reason = "open"
	Daily           Reason = "daily"
	BeforeMigration Reason = "migration"
	BeforeImport    Reason = "import"
	BeforeRestore   Reason = "restore"
	ByHand          Reason = "hand"
	OnLock          Reason = "lock" // a password was set or changed
)

// How many backups are kept.
const (
	keptToday = 3
	keptDays  = 7
	keptInAll = 10
)

// A Backup is a whole copy of a plan beside it.
type Backup struct {
	Path   string    `json:"path"`
	At     time.Time `json:"at"`
	Reason Reason    `json:"reason"`
	Bytes  int64     `json:"bytes"`

	sequence int64
}

// BackupDir is the folder that holds the backups of the plan at path.
func BackupDir(path string) string { return path + ".backups" }

// Backup copies the plan into its backups folder and forgets backups beyond
// three of today, one a day for a week and ten in all. When nothing changed
// since the newest backup it makes none and returns that one, except by hand.
func (f *File) Backup(why Reason, now time.Time) (Backup, error) {
	seq, err := f.Sequence()
	if err != nil {
		return Backup{}, f.explain(err)
	}
	have, err := Backups(f.path)
	if err != nil {
		return Backup{}, err
	}
	if len(have) > 0 && have[0].sequence == seq && why != ByHand {
		return have[0], nil
	}
	dir := BackupDir(f.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Backup{}, data.CannotWrite(dir, err)
	}
	b := Backup{At: now.Truncate(time.Second), Reason: why, sequence: seq}
	for n := 0; ; n++ { // two in one second get different names
		b.Path = filepath.Join(dir, fmt.Sprintf("%s-%06d-%s.qdeck", now.Add(time.Duration(n)*time.Second).Format("20060102-150405"), seq, why))
		err := f.CopyTo(b.Path)
		if p := (data.Problem{}); errors.As(err, &p) && p.Key == Exists && n < 60 {
			continue
		}
		if err != nil {
			return Backup{}, err
		}
		break
	}
	if info, err := os.Stat(b.Path); err == nil {
		b.Bytes = info.Size()
	}
	return b, thin(f.path, now)
}

// Backups lists the backups of the plan at path, newest first.
func Backups(path string) ([]Backup, error) {
	files, err := os.ReadDir(BackupDir(path))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var rows []Backup
	for _, e := range files {
		parts := strings.SplitN(strings.TrimSuffix(e.Name(), ".qdeck"), "-", 4)
		info, err := e.Info()
		if err != nil || len(parts) != 4 || !info.Mode().IsRegular() || filepath.Ext(e.Name()) != ".qdeck" {
			continue
		}
		at, err := time.ParseInLocation("20060102150405", parts[0]+parts[1], time.Local)
		seq, bad := strconv.ParseInt(parts[2], 10, 64)
		if err != nil || bad != nil {
			continue
		}
		rows = append(rows, Backup{filepath.Join(BackupDir(path), e.Name()), at, Reason(parts[3]), info.Size(), seq})
	}
	slices.SortFunc(rows, func(a, b Backup) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return strings.Compare(b.Path, a.Path)
	})
	return rows, nil
}

// thin removes the backups that are no longer worth their space.
func thin(path string, now time.Time) error {
	rows, err := Backups(path)
	if err != nil {
		return err
	}
	today, days, kept := 0, map[string]bool{}, 0
	for _, b := range rows {
		day := b.At.Format(time.DateOnly)
		keep := false
		if day == now.Format(time.DateOnly) {
			today++
			keep = today <= keptToday
		} else if !days[day] && len(days) < keptDays {
			days[day], keep = true, true
		}
		if keep && kept < keptInAll {
			kept++
			continue
		}
		if err := os.Remove(b.Path); err != nil {
			return err
		}
	}
	return nil
}

// Restore puts a backup in the place of the plan at path, which must not be
// open. The plan as it was is kept among the backups or, when it is damaged,
// beside them; nothing is lost. It returns where the old plan went.
func Restore(path, backup string, now time.Time) (kept string, err error) {
	if _, err := readHeader(backup); err != nil {
		return "", err
	}
	source, err := Open(backup)
	if err != nil {
		return "", err
	}
	part := fmt.Sprintf("%s.new%d", path, os.Getpid())
	defer os.Remove(part)
	if err := errors.Join(source.copyTo(part), source.Close()); err != nil {
		return "", err
	}
	kept, err = setAside(path, now)
	if err != nil {
		return "", err
	}
	if err := countOn(part, path); err != nil {
		return kept, err
	}
	if err := os.Rename(part, path); err != nil {
		return kept, data.CannotWrite(path, err)
	}
	return kept, syncDir(filepath.Dir(path))
}

// countOn lets the steps of a restored plan count on from the highest number any
// backup knows: two plans with the same number would be taken for the same plan,
// and one of them would not be backed up.
func countOn(restored, path string) error {
	backups, err := Backups(path)
	if err != nil {
		return err
	}
	highest := int64(0)
	for _, b := range backups {
		highest = max(highest, b.sequence)
	}
	f, err := connect(restored, true)
	if err != nil {
		return err
	}
	err = f.exec("INSERT INTO sqlite_sequence (name, seq) SELECT 'steps', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'steps')",
		fmt.Sprintf("UPDATE sqlite_sequence SET seq = MAX(seq, %d) + 1 WHERE name = 'steps'", highest))
	return errors.Join(err, f.Close())
}

// setAside copies or moves the present plan out of the way of a restore.
func setAside(path string, now time.Time) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
		return "", nil
	}
	f, err := Open(path)
	if err == nil {
		b, err := f.Backup(BeforeRestore, now)
		return b.Path, errors.Join(err, f.Close())
	}
	if p := (data.Problem{}); errors.As(err, &p) && p.Key == InUse {
		return "", err
	}
	aside := fmt.Sprintf("%s.damaged-%s", path, now.Format("20060102-150405"))
	for _, tail := range []string{"", "-journal"} {
		if err := os.Rename(path+tail, aside+tail); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", data.CannotWrite(aside, err)
		}
	}
	return aside, nil
}
