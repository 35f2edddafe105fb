package store

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"time"

	"quarterdeck/data"
)

// setAsideAs is the reason shown for a damaged plan that a restore put aside.
const setAsideAs Reason = "damaged"

// OldCopies lists, newest first, the copies beside the plan that the present
// password does not protect: backups made before it was set, and damaged plans put
// aside. Their private notes are in clear, or sealed with an older password. It is
// empty while the plan has no password.
func (f *File) OldCopies() ([]Backup, error) {
	l, locked, err := f.noteLock()
	if err != nil || !locked {
		return nil, f.explain(err)
	}
	backups, err := Backups(f.path)
	if err != nil {
		return nil, err
	}
	var old []Backup
	for _, b := range backups {
		if !hasLock(b.Path, l) {
			old = append(old, b)
		}
	}
	aside, err := filepath.Glob(globEscape(f.path) + ".damaged-*")
	if err != nil {
		return nil, err
	}
	for _, path := range aside {
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
			old = append(old, Backup{Path: path, At: info.ModTime().Truncate(time.Second), Reason: setAsideAs, Bytes: info.Size()})
		}
	}
	slices.SortStableFunc(old, func(a, b Backup) int { return cmp.Compare(b.At.Unix(), a.At.Unix()) })
	return old, nil
}

// globEscape takes the meaning from the characters of a pattern.
func globEscape(path string) string {
	var b []rune
	for _, r := range path {
		if r == '*' || r == '?' || r == '[' || r == '\\' && filepath.Separator != '\\' {
			b = append(b, '[', r, ']')
			continue
		}
		b = append(b, r)
	}
	return string(b)
}

// hasLock reports whether the copy at path has the lock and nothing from before it.
func hasLock(path string, l data.NoteLock) bool {
	if _, err := readHeader(path); err != nil {
		return false
	}
	f, err := connect(path, false)
	if err != nil {
		return false
	}
	defer f.pool.Close()
	var n int
	err = f.db.Raw("SELECT COUNT(*) FROM note_locks WHERE recipient = ?", l.Recipient).Scan(&n).Error
	return err == nil && n == 1
}

// ReplaceCopies makes a backup with the present password, then overwrites and
// removes the copies that [File.OldCopies] lists; it returns how many. When the
// backup cannot be made nothing is removed.
func (f *File) ReplaceCopies(now time.Time) (removed int, err error) {
	if _, locked, err := f.noteLock(); err != nil || !locked {
		return 0, f.explain(err)
	}
	if _, err := f.Backup(OnLock, now); err != nil {
		return 0, err
	}
	old, err := f.OldCopies()
	if err != nil {
		return 0, err
	}
	for _, b := range old {
		if err := destroy(b.Path); err != nil {
			return removed, data.CannotWrite(b.Path, err)
		}
		removed++
	}
	return removed, syncDir(BackupDir(f.path))
}

// destroy overwrites a file with zeros and removes it.
func destroy(path string) error {
	fd, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	err = zero(fd)
	fd.Close()
	if err != nil {
		return err
	}
	return os.Remove(path)
}
