//go:build unix

package store_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestPipeIsRefused wants a pipe refused at once: opening one waits for somebody
// to write to it.
func TestPipeIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.csv")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	_, err := store.Open(path)
	if p := (data.Problem{}); !errors.As(err, &p) {
		t.Errorf("%v, want a problem", err)
	}
}
