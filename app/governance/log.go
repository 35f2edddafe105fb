package governance

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ChangesIn asks what has changed since a version.
type ChangesIn struct {
	Since int `json:"since" doc:"number of the version; 0: the last one"`
}

// ChangeLog is what has changed since a version: documents, cells, and months
// opened again.
type ChangeLog struct {
	Since   Side       `json:"since"`   // its version is 0 when none was decided: then everything is listed
	Entries []LogEntry `json:"entries"` // the newest first
	Cells   []CellLog  `json:"cells"`   // cells that differ from the version, regions first
}

// The sorts of entries.
const (
	LogVersion  = "version"  // a version was decided
	LogProposal = "proposal" // an adjustment was worked out, decided or applied
	LogReopened = "reopened" // a closed month or week was opened again
	LogStep     = "step"     // a change of targets that can be undone
)

// A LogEntry is one thing that happened.
type LogEntry struct {
	Sort   string             `json:"sort"`
	Day    data.Date          `json:"day"`    // on the plan's calendar
	At     time.Time          `json:"at"`     // of a step: when it was made; zero for others
	Number string             `json:"number"` // of a version or proposal
	Title  string             `json:"title"`  // of a proposal; of a step its translation key
	Args   []string           `json:"args"`   // of a step: what fills its title
	State  data.ProposalState `json:"state"`  // of a proposal
	Period data.Period        `json:"period"` // of a bucket opened again
	Who    string             `json:"who"`    // "" when nobody is named
	Why    string             `json:"why"`
	ID     data.ID            `json:"id"` // of the record
}

// A CellLog is a cell that differs, with the last step of its trail.
type CellLog struct {
	data.CellChange
	Day  data.Date `json:"day"`  // of that step; zero: not said
	Key  string    `json:"key"`  // its translation key; "": the cell has no trail or is gone
	Args []string  `json:"args"` // what fills it
}

// ChangesOf answers what has changed since a version.
func ChangesOf(r store.Reader, today data.Date, in ChangesIn) (log ChangeLog, err error) {
	versions, err := r.Versions()
	if err != nil {
		return log, err
	}
	if in.Since == 0 && len(versions) > 0 {
		in.Since = versions[0].Version
	}
	var before data.Body
	if in.Since != 0 {
		if log.Since, before, err = sideOf(r, today, in.Since); err != nil {
			return log, data.At("since", err)
		}
	}
	now, err := Freeze(r, today)
	if err != nil {
		return log, err
	}
	if log.Cells, err = cellLog(r, cellChanges(before, now)); err != nil {
		return log, err
	}
	for _, v := range versions {
		if v.Version > log.Since.Version {
			log.Entries = append(log.Entries, LogEntry{Sort: LogVersion, Day: v.Day, Number: v.Number, Who: v.DecidedBy, Why: v.Reason, ID: v.ID})
		}
	}
	for _, read := range []func(store.Reader) error{log.proposals, log.reopenings, log.steps} {
		if err := read(r); err != nil {
			return log, err
		}
	}
	slices.SortStableFunc(log.Entries, func(a, b LogEntry) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), b.At.Compare(a.At))
	})
	return log, nil
}

func (log *ChangeLog) proposals(r store.Reader) error {
	rows, err := r.Proposals()
	old := map[data.ID]bool{} // versions up to the one the log begins with
	versions, err2 := r.Versions()
	for _, v := range versions {
		old[v.ID] = v.Version <= log.Since.Version
	}
	for _, p := range rows {
		if old[p.VersionID] {
			continue // it made that version, or an earlier one
		}
		if day := max(p.Day, p.Decided); day >= log.Since.Day {
			log.Entries = append(log.Entries, LogEntry{Sort: LogProposal, Day: day, Number: p.Number, Title: p.Title,
				State: p.State, Who: cmp.Or(p.DecidedBy, p.Proposer), Why: p.Reason, ID: p.ID})
		}
	}
	return errors.Join(err, err2)
}

func (log *ChangeLog) reopenings(r store.Reader) error {
	rows, err := r.Reopenings()
	for _, x := range rows {
		if x.Day >= log.Since.Day {
			log.Entries = append(log.Entries, LogEntry{Sort: LogReopened, Day: x.Day, Period: x.Period, Why: x.Reason, ID: x.ID})
		}
	}
	return err
}

// logged is how many steps of the history the log looks through.
const logged = 500

// steps lists the changes of targets made after the version was decided. Steps
// carry no plan day; the calendar's stands for it.
func (log *ChangeLog) steps(r store.Reader) error {
	rows, err := r.Steps("undo", logged)
	for _, s := range rows {
		if s.Label == (DecideVersion{}).Label() && slices.Contains(s.Args, log.Since.Number) ||
			s.Label == (ApplyProposal{}).Label() && slices.Contains(s.Args, log.Since.Number) {
			break
		}
		if !slices.Contains(s.Kinds, data.Targets) && !slices.Contains(s.Kinds, data.Goals) && !slices.Contains(s.Kinds, data.Pins) {
			continue
		}
		y, m, d := s.At.Date()
		log.Entries = append(log.Entries, LogEntry{Sort: LogStep, Day: data.NewDate(y, m, d), At: s.At, Title: s.Label, Args: s.Args, ID: data.ID(s.ID)})
	}
	return err
}

// cellLog puts beside each changed cell the last step of its trail.
func cellLog(r store.Reader, cells []data.CellChange) ([]CellLog, error) {
	if len(cells) == 0 {
		return nil, nil
	}
	var b data.Body
	known, err := freezeNames(r, &b)
	if err != nil {
		return nil, err
	}
	rows, err := r.AllTargets(data.Revenue)
	if err != nil {
		return nil, err
	}
	type place struct {
		lineKey
		bucket data.Date
	}
	trails := map[place][]data.TrailStep{}
	for _, t := range rows {
		trails[place{lineKey{known.regions[t.RegionID], known.products[t.ProductID], known.reps[t.RepID]}, t.From}] = t.Trail
	}
	logs := make([]CellLog, len(cells))
	for i, c := range cells {
		logs[i].CellChange = c
		if steps := trails[place{lineKey{c.Region, c.Product, c.Rep}, c.Bucket}]; len(steps) > 0 {
			last := steps[len(steps)-1]
			logs[i].Day, logs[i].Key, logs[i].Args = last.Day, last.Key, last.Args
		}
	}
	return logs, nil
}
