package store_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

const (
	secret   = "藏宝图在灯塔下canary"
	password = "灯塔下的八个字够长"
)

// noted is a plan with three meetings that have a private note, one of which was
// changed and one taken away again; its first backup has them in clear.
func noted(t *testing.T) *store.File {
	t.Helper()
	f := open(t)
	do(t, f, func(tx store.Tx) error {
		rep, err := tx.SaveRep(data.Rep{Code: "R", Name: "黄"})
		for i := range 3 {
			if err == nil {
				_, err = tx.SaveOneOnOne(data.OneOnOne{RepID: rep.ID, Date: data.Date(20600 + i)})
			}
		}
		return err
	})
	for i := range 3 {
		note(t, f, i+1, fmt.Sprint(secret, i))
	}
	do(t, f, func(tx store.Tx) error {
		return tx.SaveNote(data.Note{OneOnOneID: 1, Layer: data.Shared, Text: "一起看的话"})
	})
	note(t, f, 2, secret+"改过")
	do(t, f, func(tx store.Tx) error { return tx.RemoveNote(3, data.Private) })
	if _, err := f.Backup(store.ByHand, time.Now()); err != nil {
		t.Fatal(err)
	}
	return f
}

func note(t *testing.T, f *store.File, meeting int, text string) {
	t.Helper()
	do(t, f, func(tx store.Tx) error {
		return tx.SaveNote(data.Note{OneOnOneID: data.ID(meeting), Layer: data.Private, Text: text})
	})
}

// private are the private notes that can be read now, by meeting; "*" is one that
// cannot.
func private(t *testing.T, f *store.File) map[data.ID]string {
	t.Helper()
	rows, err := f.NotesOf(0, data.Private)
	if err != nil {
		t.Fatal(err)
	}
	notes := map[data.ID]string{}
	for _, n := range rows {
		notes[n.OneOnOneID] = n.Text
		if n.Sealed {
			notes[n.OneOnOneID] += "*"
		}
	}
	return notes
}

func wantPrivate(t *testing.T, f *store.File, want ...string) {
	t.Helper()
	got := private(t, f)
	for i, w := range want {
		if got[data.ID(i+1)] != w {
			t.Errorf("the note of meeting %d is %q, want %q", i+1, got[data.ID(i+1)], w)
		}
	}
}

// wantNoSecret looks for the secret in the bytes of everything in the plan's folder.
func wantNoSecret(t *testing.T, f *store.File) {
	t.Helper()
	files := 0
	err := filepath.Walk(filepath.Dir(f.Path()), func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte("canary")) {
			t.Errorf("%s holds a private note in clear", filepath.Base(path))
		}
		return err
	})
	if err != nil || files == 0 {
		t.Fatal(files, err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestAPasswordSealsThePastToo sets, changes and removes the password, and undoes
// everything across it.
func TestAPasswordSealsThePastToo(t *testing.T) {
	f := noted(t)
	steps, err := f.Steps("undo", 100)
	must(t, err)
	must(t, f.SetPassword(password))
	if old, err := f.OldCopies(); err != nil || len(old) != 1 {
		t.Fatal(len(old), err)
	}
	n, err := f.ReplaceCopies(time.Now())
	if err != nil || n != 1 {
		t.Fatal(n, err)
	}
	if old, err := f.OldCopies(); err != nil || len(old) != 0 {
		t.Fatal(len(old), err)
	}
	if kept, err := store.Backups(f.Path()); err != nil || len(kept) != 1 || kept[0].Reason != store.OnLock {
		t.Fatal(kept, err)
	}
	wantNoSecret(t, f)
	wantPrivate(t, f, secret+"0", secret+"改过", "")
	note(t, f, 3, secret+"后来")
	f.Lock()
	wantPrivate(t, f, "*", "*", "*")
	if k := problem(t, f.Unlock("不是这个密码啊")); k != store.WrongPassword {
		t.Error(k)
	}
	if after, err := f.Steps("undo", 100); err != nil || len(after) != len(steps)+1 {
		t.Errorf("%d steps after %d: setting a password is no step (%v)", len(after), len(steps), err)
	}
	must(t, f.Unlock(password))
	for range 3 { // the note written later, the one removed, the one changed
		_, err := f.Undo()
		must(t, err)
	}
	wantPrivate(t, f, secret+"0", secret+"1", secret+"2")
	for range 3 {
		_, err := f.Redo()
		must(t, err)
	}
	wantPrivate(t, f, secret+"0", secret+"改过", secret+"后来")
	wantNoSecret(t, f)

	if k := problem(t, f.ChangePassword("不是这个密码啊", "another one")); k != store.WrongPassword {
		t.Error(k)
	}
	must(t, f.ChangePassword(password, "another one"))
	if old, err := f.OldCopies(); err != nil || len(old) != 1 {
		t.Errorf("%d copies open with the old password (%v)", len(old), err)
	}
	if k := problem(t, f.Unlock(password)); k != store.WrongPassword {
		t.Error(k)
	}
	wantPrivate(t, f, secret+"0", secret+"改过", secret+"后来")
	wantNoSecret(t, f)
	if k := problem(t, f.RemovePassword("不是这个密码啊")); k != store.WrongPassword {
		t.Error(k)
	}
	must(t, f.RemovePassword("another one"))
	wantPrivate(t, f, secret+"0", secret+"改过", secret+"后来")
	for range 3 {
		_, err := f.Undo()
		must(t, err)
	}
	wantPrivate(t, f, secret+"0", secret+"1", secret+"2")
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	if k := problem(t, f.Unlock(password)); k != store.NoLock {
		t.Error(k)
	}
}

// TestALockedPlanOpensWithoutItsPrivateNotes opens it anew: all but the private
// notes is there, a new one can be written, and none is written over unseen.
func TestALockedPlanOpensWithoutItsPrivateNotes(t *testing.T) {
	f := noted(t)
	must(t, f.SetPassword(password))
	must(t, f.Close())
	f, err := store.Open(f.Path())
	must(t, err)
	defer func() { f.Close() }()
	wantPrivate(t, f, "*", "*", "")
	if rows, err := f.NotesOf(0, data.Shared); err != nil || len(rows) != 1 || rows[0].Text != "一起看的话" {
		t.Fatal(rows, err)
	}
	note(t, f, 3, secret+"锁着写的")
	for _, change := range []func(store.Tx) error{
		func(tx store.Tx) error { return tx.SaveNote(data.Note{OneOnOneID: 1, Layer: data.Private, Text: "x"}) },
		func(tx store.Tx) error { return tx.RemoveNote(1, data.Private) },
	} {
		_, err := f.Write("test", change)
		if k := problem(t, err); k != store.NoteLocked {
			t.Error(k)
		}
	}
	if k := problem(t, f.SetPassword(password)); k != store.HasLock {
		t.Error(k)
	}
	must(t, f.Unlock(password))
	wantPrivate(t, f, secret+"0", secret+"改过", secret+"锁着写的")
	f.Hide(true)
	wantPrivate(t, f, "*", "*", "*")
	f.Hide(false)
	if s := do(t, f, func(tx store.Tx) error {
		return tx.SaveNote(data.Note{OneOnOneID: 1, Layer: data.Private, Text: secret + "0"})
	}); len(s.Kinds) != 0 {
		t.Error("a note written again unchanged made a step")
	}
	must(t, f.DiscardNotes())
	if got := private(t, f); len(got) != 0 {
		t.Errorf("%v stays after all was discarded", got)
	}
	must(t, f.SetPassword("another one"))
	wantNoBytes(t, f.Path(), "age1", 1) // the new lock alone
}

// wantNoBytes counts how often words stand in a file.
func wantNoBytes(t *testing.T, path, words string, most int) {
	t.Helper()
	b, err := os.ReadFile(path)
	if n := bytes.Count(b, []byte(words)); err != nil || n > most {
		t.Errorf("%q stands %d times in the file (%v)", words, n, err)
	}
}

// TestShortPasswordsAreRefused and change nothing.
func TestShortPasswordsAreRefused(t *testing.T) {
	f := noted(t)
	for _, p := range []string{"", "1234567", "七个字的密码吗"} {
		if k := problem(t, f.SetPassword(p)); k != store.ShortPassword {
			t.Error(k)
		}
	}
	wantPrivate(t, f, secret+"0", secret+"改过", "")
	if s, err := f.Privacy(); err != nil || s.Locked || !s.Readable() {
		t.Error(s, err)
	}
}

// TestHostileLocks: a lock that asks for hours of work, one whose key is another's,
// and one that is no lock are refused with a sentence, at once, and lose nothing.
func TestHostileLocks(t *testing.T) {
	f := noted(t)
	must(t, f.SetPassword(password))
	f.Close()
	whole, err := os.ReadFile(f.Path())
	must(t, err)
	mallory, err := age.GenerateX25519Identity()
	must(t, err)
	slow := base64.StdEncoding.EncodeToString([]byte("age-encryption.org/v1\n-> scrypt bm90IHJlYWxseSBhIHNhbA 30\n" +
		strings.Repeat("A", 43) + "\n--- " + strings.Repeat("A", 43) + "\n"))
	for name, query := range map[string]string{
		"factor":    "UPDATE note_locks SET identity = '" + slow + "'",
		"recipient": "UPDATE note_locks SET recipient = '" + mallory.Recipient().String() + "'",
		"garbage":   "UPDATE note_locks SET identity = 'x'",
		"cut":       "UPDATE note_locks SET identity = substr(identity, 1, length(identity) - 40)",
	} {
		t.Run(name, func(t *testing.T) {
			must(t, os.WriteFile(f.Path(), whole, 0o600))
			spoil(t, f.Path(), query)
			g, err := store.Open(f.Path())
			must(t, err)
			defer g.Close()
			begun := time.Now()
			if k := problem(t, g.Unlock(password)); k != store.LockDamaged {
				t.Error(k)
			}
			if took := time.Since(begun); took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
			if name == "factor" || name == "garbage" { // the others show with the password only
				if faults, err := g.Check(); err != nil || len(faults) == 0 {
					t.Error("the check finds nothing", err)
				}
			}
			wantPrivate(t, g, "*", "*", "")
			if rows, err := g.NotesOf(0, data.Shared); err != nil || len(rows) != 1 {
				t.Error(rows, err)
			}
		})
	}
}

// TestABrokenSealLosesOneNote: the other notes are readable, check names it, and
// the rest of the life of the lock goes on around it.
func TestABrokenSealLosesOneNote(t *testing.T) {
	f := noted(t)
	must(t, f.SetPassword(password))
	f.Close()
	spoil(t, f.Path(), "UPDATE notes SET text = substr(text, 1, 300) || CASE substr(text, 301, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(text, 302) WHERE one_on_one_id = 1 AND layer = 'private'")
	f, err := store.Open(f.Path())
	must(t, err)
	defer f.Close()
	must(t, f.Unlock(password))
	wantPrivate(t, f, "*", secret+"改过", "")
	if faults, err := f.Check(); err != nil || len(faults) != 1 || faults[0].Part != "lock" {
		t.Error(faults, err)
	}
	_, err = f.Write("test", func(tx store.Tx) error {
		return tx.SaveNote(data.Note{OneOnOneID: 1, Layer: data.Private, Text: "x"})
	})
	if k := problem(t, err); k != store.NoteBroken {
		t.Error(k)
	}
	must(t, f.ChangePassword(password, "another one"))
	wantPrivate(t, f, "*", secret+"改过", "")
	do(t, f, func(tx store.Tx) error { return tx.RemoveNote(1, data.Private) })
	note(t, f, 1, "新的")
	wantPrivate(t, f, "新的", secret+"改过", "")
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

// TestCheckFindsNotesInClearUnderALock in the tables and in the history.
func TestCheckFindsNotesInClearUnderALock(t *testing.T) {
	for name, query := range map[string]string{
		"table":   "UPDATE notes SET text = 'x', sealed = 0 WHERE layer = 'private'",
		"history": "UPDATE history SET old = json_set(old, '$.text', 'x', '$.sealed', 0) WHERE kind = 'notes'",
		"no seal": "UPDATE notes SET text = 'x' WHERE layer = 'private'",
		"no lock": "DELETE FROM note_locks",
	} {
		t.Run(name, func(t *testing.T) {
			f := noted(t)
			must(t, f.SetPassword(password))
			f.Close()
			spoil(t, f.Path(), query)
			g, err := store.Open(f.Path())
			must(t, err)
			defer g.Close()
			faults, err := g.Check()
			if err != nil || len(faults) == 0 {
				t.Error("nothing found", err)
			}
			for _, x := range faults {
				if x.Part != "lock" {
					t.Error(x)
				}
			}
		})
	}
}

// TestTextThatLooksSealedIsNot: a plain note may say what a seal begins with.
func TestTextThatLooksSealedIsNot(t *testing.T) {
	f := noted(t)
	text := base64.StdEncoding.EncodeToString([]byte("age-encryption.org/v1\n-> X25519 x"))
	note(t, f, 1, text)
	wantPrivate(t, f, text)
	must(t, f.SetPassword(password))
	wantPrivate(t, f, text)
	must(t, f.RemovePassword(password))
	wantPrivate(t, f, text)
}
