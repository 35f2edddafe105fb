package store

import (
	"encoding/binary"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"quarterdeck/data"
)

// applicationID marks a plan in the header of its file: "QDCK".
const applicationID = 0x5144434B

// readHeader looks at the first 100 bytes of a file, before SQLite may replay a
// journal beside it, and returns the number of migrations the plan has seen.
func readHeader(path string) (version int, err error) {
	name := filepath.Base(path)
	// Asked before opening: opening a pipe waits until somebody writes to it.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return 0, data.Problem{Key: Foreign, Args: []any{name}}
	}
	fd, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return 0, data.Problem{Key: Missing, Args: []any{name}}
	}
	if err != nil {
		return 0, data.Problem{Key: "problem.file.unreadable", Args: []any{name}}
	}
	defer fd.Close()
	var h [100]byte
	if _, err := io.ReadFull(fd, h[:]); err != nil {
		return 0, data.Problem{Key: Foreign, Args: []any{name}}
	}
	if string(h[:16]) != "SQLite format 3\x00" || binary.BigEndian.Uint32(h[68:]) != applicationID {
		return 0, data.Problem{Key: Foreign, Args: []any{name}}
	}
	version = int(binary.BigEndian.Uint32(h[60:]))
	switch {
	case version > latest():
		return 0, data.Problem{Key: TooNew, Args: []any{name}}
	case version == 0:
		return 0, data.Problem{Key: Damaged, Args: []any{name}}
	}
	return version, nil
}

// writable reports whether both the file and its folder, where the journal
// goes, can be written.
func writable(path string) bool {
	fd, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	fd.Close()
	probe, err := os.CreateTemp(filepath.Dir(path), ".qdeck-*")
	if err != nil {
		return false
	}
	probe.Close()
	os.Remove(probe.Name())
	return true
}

// escape makes a path fit for the file: URI that SQLite opens.
func escape(path string) string { return (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() }

// syncDir makes a rename durable. Systems whose folders cannot be synced keep
// the rename in order by themselves.
func syncDir(dir string) error {
	fd, err := os.Open(dir)
	if err != nil {
		return nil
	}
	defer fd.Close()
	fd.Sync()
	return nil
}
