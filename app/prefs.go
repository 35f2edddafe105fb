package app

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Prefs are the settings of one person on one machine. They are kept beside the
// program's other settings, never in a plan.
type Prefs struct {
	Language string            `json:"language"` // "zh" or "en"; "" follows the system
	Theme    string            `json:"theme"`    // "light", "dark" or "system"; "" is light
	Unit     string            `json:"unit"`     // "wan", "km" or "full"; "" follows the language
	Meeting  bool              `json:"meeting"`  // everything 1.25 times as large, for a projector
	Still    bool              `json:"still"`    // no motion
	NoPanel  bool              `json:"no_panel"` // the side panel is closed
	Recent   []string          `json:"recent"`   // paths of plans, newest first
	Last     string            `json:"last"`     // the plan that was open
	Widths   map[string]int    `json:"widths"`   // column widths in px by table and column
	Sorts    map[string]string `json:"sorts"`    // by table: the column it is ordered by, with - before it when downward
	Scheme   string            `json:"scheme"`   // the tier scheme the list of customers is looked at by; "" is rfm
	LockIn   int               `json:"lock_in"`  // minutes without private notes after which they are locked; 0: ten, below: never
	Window   [2]int            `json:"window"`   // size of the window; zero: the default
	NoMarks  bool              `json:"no_marks"` // that 50, 90 or 100 % of a target are reached is not told
	Notices  bool              `json:"notices"`  // the system tells once a day how much is due

	// Told keeps the highest mark of a target that was told, in per cent: by path
	// of the plan, then by the key of the target. A plan that is not in it has not
	// been open since marks are told.
	Told map[string]map[string]int `json:"told"`

	path string
}

// recentKept is how many recent plans are remembered.
const recentKept = 8

// ConfigDir is the folder of the settings and the log.
func ConfigDir() (string, error) {
	if dir := os.Getenv("QUARTERDECK_CONFIG"); dir != "" {
		return dir, nil
	}
	dir, err := os.UserConfigDir()
	return filepath.Join(dir, "quarterdeck"), err
}

// LoadPrefs reads the settings from a folder. Settings that are missing or
// cannot be read are the default ones: they are a convenience, not a document.
func LoadPrefs(dir string) *Prefs {
	p := &Prefs{path: filepath.Join(dir, "settings.json")}
	if raw, err := os.ReadFile(p.path); err == nil {
		if json.Unmarshal(raw, p) != nil {
			*p = Prefs{path: p.path}
		}
	}
	if p.Widths == nil {
		p.Widths = map[string]int{}
	}
	if p.Sorts == nil {
		p.Sorts = map[string]string{}
	}
	if p.Told == nil {
		p.Told = map[string]map[string]int{}
	}
	return p
}

// Path is where the settings are kept.
func (p *Prefs) Path() string { return p.path }

// Save keeps the settings: whole or not at all.
func (p *Prefs) Save() error {
	raw, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(p.path), 0o700); err != nil {
		return err
	}
	part := p.path + ".new"
	if err := os.WriteFile(part, raw, 0o600); err != nil {
		return err
	}
	return os.Rename(part, p.path)
}

// lockIn is after how many unused minutes private notes are locked by default.
const lockIn = 10

// LockMinutes is after how many minutes in which no private note was read or
// written they are locked; 0: never.
func (p *Prefs) LockMinutes() int {
	if p.LockIn == 0 {
		return lockIn
	}
	return max(0, p.LockIn)
}

// Opened puts a plan at the head of the recent ones.
func (p *Prefs) Opened(path string) {
	p.Recent = slices.DeleteFunc(p.Recent, func(s string) bool { return s == path })
	p.Recent = slices.Insert(p.Recent, 0, path)
	p.Recent = p.Recent[:min(len(p.Recent), recentKept)]
	p.Last = path
	maps.DeleteFunc(p.Told, func(s string, _ map[string]int) bool { return !slices.Contains(p.Recent, s) })
}
