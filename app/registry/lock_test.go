package registry_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/app/registry"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestNoPrivateNoteIsInClearUnderAPassword sets a password on a plan with a past,
// makes random changes, writes notes, undoes and redoes, locks and unlocks, and
// then looks for the words in every byte beside the plan.
func TestNoPrivateNoteIsInClearUnderAPassword(t *testing.T) {
	const secret, word = "藏宝图在灯塔下canary", "灯塔下的八个字够长"
	a := secretive(t, secret)
	if _, err := a.File().Backup(store.ByHand, time.Now()); err != nil {
		t.Fatal(err)
	}
	if files := holding(t, a.File().Path(), "canary"); files < 2 { // the journal may be one more
		t.Fatalf("%d files hold the secret before there is a password", files)
	}
	if err := a.File().SetPassword(word); err != nil {
		t.Fatal(err)
	}
	if _, err := a.File().ReplaceCopies(time.Now()); err != nil {
		t.Fatal(err)
	}
	commands := registry.Commands()
	written := 0
	rapid.Check(t, func(rt *rapid.T) {
		var err error
		switch rapid.IntRange(0, 9).Draw(rt, "what") {
		case 0:
			_, err = a.Undo()
		case 1:
			_, err = a.Redo()
		case 2:
			a.File().Lock()
		case 3, 4:
			a.Do(team.ReopenOneOnOne{Meeting: 2})
			_, err = a.Do(team.SaveNote{Meeting: 2, Text: secret + rapid.String().Draw(rt, "more")})
			if err == nil {
				written++
			}
		case 5:
			_, err = a.File().Backup(store.ByHand, time.Now().Add(time.Duration(written)*time.Minute))
		default:
			c := commands[rapid.IntRange(0, len(commands)-1).Draw(rt, "command")]
			_, err = a.Do(generators[c.Name](rt, a.Reader()))
		}
		if p := (data.Problem{}); err != nil && !errors.As(err, &p) {
			rt.Fatal(err)
		}
	})
	if err := a.File().Unlock(word); err != nil {
		t.Fatal(err)
	}
	if files := holding(t, a.File().Path(), "canary"); files != 0 {
		t.Errorf("%d files hold a private note in clear", files)
	}
	if faults, err := a.File().Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	t.Logf("%d notes were written", written)
}

// holding counts the files in the folder of a path that hold the words.
func holding(t *testing.T, path, words string) (files int) {
	t.Helper()
	if err := filepath.WalkDir(filepath.Dir(path), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte(words)) {
			files++
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return files
}
