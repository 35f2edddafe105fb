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
		case 3, 4, 5:
			reps, meetings, err := people(a.Reader())
			if err != nil || reps == nil {
				rt.Fatal(err)
			}
			day := data.NewDate(2026, 1, 1) + data.Date(rapid.IntRange(0, 600).Draw(rt, "day"))
			a.Do(team.StartOneOnOne{Rep: rapid.SampledFrom(reps).Draw(rt, "rep"), Date: day})
			for _, m := range meetings {
				a.Do(team.ReopenOneOnOne{Meeting: m, Reason: "补记"})
				if _, err := a.Do(team.SaveNote{Meeting: m, Text: secret + rapid.StringMatching("[a-z华]{0,9}").Draw(rt, "more")}); err == nil {
					written++
				}
			}
		case 6:
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
	if written == 0 {
		t.Error("no note was written")
	}
	t.Logf("%d notes were written", written)
}

// people are the codes of all reps, and the last three meetings.
func people(r store.Reader) (codes []string, meetings []data.ID, err error) {
	reps, err := r.Reps()
	for _, x := range reps {
		codes = append(codes, x.Code)
	}
	if err != nil {
		return nil, nil, err
	}
	rows, err := r.OneOnOnes(0)
	for _, m := range rows[max(0, len(rows)-3):] {
		meetings = append(meetings, m.ID)
	}
	return codes, meetings, err
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
