package views

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"quarterdeck/app"
)

// logLimit is the size in bytes at which the log starts anew, keeping one old one.
const logLimit = 1 << 20

// LogPath is where the log is kept.
func LogPath() string {
	dir, err := app.ConfigDir()
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "quarterdeck.log")
}

// openLog opens the log. It holds faults and starts of the program, never names,
// notes or amounts: problems of a person's input are shown, not logged.
func openLog() *log.Logger {
	path := LogPath()
	if info, err := os.Stat(path); err == nil && info.Size() > logLimit {
		os.Rename(path, path+".old")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return log.Default()
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return log.Default()
	}
	debug.SetCrashOutput(f, debug.CrashOptions{}) // a crash is a fault too, and nobody sees stderr
	l := log.New(f, "", log.LstdFlags|log.LUTC)
	l.Print("start")
	return l
}

// fault writes an error nobody expected into the log: its type and text, which
// comes from the program and its libraries. The plan's path may hold the firm's
// name and is left out.
func (w *Window) fault(err error) {
	said := fmt.Sprint(err)
	if w.app != nil {
		path := w.app.File().Path()
		said = strings.ReplaceAll(strings.ReplaceAll(said, path, "PLAN"), filepath.Base(path), "PLAN")
	}
	w.log.Printf("fault %T %s", err, said)
}
