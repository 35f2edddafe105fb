//go:build unix

package store_test

import (
	"os"
	"testing"
	"time"

	"quarterdeck/data/store"
)

// TestCopiesUnderALock: those a restore put aside and old backups are listed, and
// nothing is removed while the new backup cannot be made.
func TestCopiesUnderALock(t *testing.T) {
	f := noted(t)
	if old, err := f.OldCopies(); err != nil || len(old) != 0 {
		t.Fatal("without a password no copy is old", old, err)
	}
	must(t, os.WriteFile(f.Path()+".damaged-20260101-000000", []byte(secret), 0o600))
	must(t, f.SetPassword(password))
	if old, err := f.OldCopies(); err != nil || len(old) != 2 {
		t.Fatal(old, err)
	}
	info, err := os.Stat(f.Path())
	must(t, err)
	withRoom(t, info.Size()/2, func() {
		if _, err := f.ReplaceCopies(time.Now()); problem(t, err) != store.Full {
			t.Error(err)
		}
	})
	if old, err := f.OldCopies(); err != nil || len(old) != 2 {
		t.Fatal("copies are gone although the backup failed", old, err)
	}
	if n, err := f.ReplaceCopies(time.Now()); err != nil || n != 2 {
		t.Fatal(n, err)
	}
	wantNoSecret(t, f)
}

// TestAFullDiskSetsNoPassword, says so, and loses nothing.
func TestAFullDiskSetsNoPassword(t *testing.T) {
	f := noted(t)
	info, err := os.Stat(f.Path())
	must(t, err)
	withRoom(t, info.Size()/2, func() {
		if k := problem(t, f.SetPassword(password)); k != store.Full {
			t.Error(k)
		}
	})
	if s, err := f.Privacy(); err != nil || s.Locked {
		t.Error(s, err)
	}
	wantPrivate(t, f, secret+"0", secret+"改过", "")
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	must(t, f.SetPassword(password)) // there is room again
	wantPrivate(t, f, secret+"0", secret+"改过", "")
}
