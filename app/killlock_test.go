package app_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// lockChange is the change that sets a password, by name; see [change].
const (
	lockChange = "SetPassword"
	lockWord   = "灯塔下的八个字够长"
)

// lock sets the password, in the process that is killed.
func lock(a *app.App) error { return a.File().SetPassword(lockWord) }

// TestKilledWhileSettingThePassword kills a process at any moment of it. The plan
// then has no password and its notes in clear, or the password and no word of them
// in clear in file and journal; and always all of its notes.
func TestKilledWhileSettingThePassword(t *testing.T) {
	path := firm(t)
	const canary = "canary in clear "
	var commands []app.Command
	for m := range 6 {
		commands = append(commands, team.ReopenOneOnOne{Meeting: data.ID(m + 1), Reason: "x"}, team.SaveNote{Meeting: data.ID(m + 1), Text: strings.Repeat(canary, 200*m+1)},
			team.SaveNote{Meeting: data.ID(m + 1), Text: canary + fmt.Sprint(m)})
	}
	do(t, path, commands...)
	whole := copied(t, path)
	begun := time.Now()
	if word := changeAndKill(t, whole, lockChange, time.Minute); word != "did" {
		t.Fatal(word)
	}
	took := time.Since(begun)
	r := rand.New(rand.NewPCG(5, 5))
	clear, locked := 0, 0
	for n := range 2 * killsEach {
		try := copied(t, path)
		after := time.Duration(r.Int64N(int64(took)))
		if n%2 == 0 { // most of the time goes to the key, before anything is written
			after = took - time.Duration(r.Int64N(int64(took/3)))
		}
		word := changeAndKill(t, try, lockChange, after)
		f, err := store.Open(try)
		if err != nil {
			t.Fatal(err)
		}
		p, err := f.Privacy()
		if err != nil || word == "did" && !p.Locked {
			t.Fatal("the acknowledged password is lost", err)
		}
		if p.Locked {
			locked++
			for _, name := range []string{try, try + "-journal"} {
				if b, err := os.ReadFile(name); bytes.Contains(b, []byte(canary)) {
					t.Errorf("%s holds a note in clear (%v)", name, err)
				}
			}
			if err := f.Unlock(lockWord); err != nil {
				t.Fatal(err)
			}
		} else {
			clear++
		}
		for m := range 6 {
			notes, err := f.Notes(data.ID(m+1), data.Private)
			if err != nil || len(notes) != 1 || notes[0].Text != canary+fmt.Sprint(m) {
				t.Fatal(notes, err)
			}
		}
		if faults, err := f.Check(); err != nil || len(faults) > 0 {
			t.Fatal(faults, err)
		}
		f.Close()
	}
	t.Logf("killed %d times: %d without password, %d with; whole it takes %v", 2*killsEach, clear, locked, took)
}
