package governance

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// DecideVersion freezes the working copy as the next version of the plan. The
// version before stays readable for good (G1); the plan takes the new number.
type DecideVersion struct {
	Reason    string    `json:"reason" doc:"why this version was decided; not empty"`
	By        string    `json:"by" doc:"who decided it; may be empty"`
	Effective data.Date `json:"effective" doc:"first day on which it counts; empty: today"`
}

// Label names the change.
func (DecideVersion) Label() string { return "command.DecideVersion" }

// Apply keeps the version. A working copy that says the same as the last
// version is a problem.
func (c DecideVersion) Apply(tx store.Tx) error {
	day, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	body, err := Freeze(tx.Reader, day)
	if err != nil {
		return err
	}
	last, before, err := latest(tx.Reader)
	if err != nil {
		return err
	}
	if last.ID != 0 && sameContent(before, body) {
		return data.Problem{Key: "problem.version.same", Field: "reason", Args: []any{last.Number}}
	}
	if last.ID != 0 {
		if err := mayDecide(tx, day); err != nil {
			return err
		}
	}
	_, err = decide(tx, data.Version{Day: day, Effective: c.Effective, Reason: c.Reason, DecidedBy: c.By}, body)
	return err
}

// mayDecide refuses to decide major changes of the working copy past the
// management that should vote on them; without members the manager decides.
func mayDecide(tx store.Tx, day data.Date) error {
	members, err := tx.Count(data.Members)
	if err != nil || members == 0 {
		return err
	}
	w, err := work(tx.Reader, day, data.Proposal{Kind: data.WorkingCopy})
	if err == nil && len(w.Major) > 0 {
		return data.Problem{Key: "problem.version.major", Field: "reason"}
	}
	return err
}

// decide keeps a body as the next version and gives the plan its number.
func decide(tx store.Tx, v data.Version, body data.Body) (data.Version, error) {
	plan, err := tx.Plan()
	if err != nil {
		return v, err
	}
	if v.Effective == 0 {
		v.Effective = v.Day
	}
	if v.Version, err = nextVersion(tx.Reader, plan); err != nil {
		return v, err
	}
	v.Number = plan.DocNumber(v.Version).String()
	if v, err = tx.AddVersion(v, body); err != nil {
		return v, err
	}
	plan.Version = v.Version
	// A number of another form is the firm's own; it stays.
	if _, ok := data.ParseDocNumber(plan.Number); ok || plan.Number == "" {
		plan.Number = v.Number
	}
	tx.About(v.Number)
	return v, tx.SavePlan(plan)
}

// nextVersion is the version that comes next. A plan whose present version was
// never put on record begins with that one.
func nextVersion(r store.Reader, plan data.Plan) (int, error) {
	rows, err := r.Versions()
	if err != nil {
		return 0, err
	}
	if len(rows) == 0 {
		return max(1, plan.Version), nil
	}
	return rows[0].Version + 1, nil
}

// latest is the version decided last with its content; one without ID when none
// was decided.
func latest(r store.Reader) (v data.Version, b data.Body, err error) {
	rows, err := r.Versions()
	if err != nil || len(rows) == 0 {
		return v, b, err
	}
	s, err := r.Snapshot(rows[0].ID)
	return rows[0], s.Body, err
}

// A VersionState says what a version is worth.
type VersionState string

// The states of a version.
const (
	InDraft    VersionState = "draft"      // the working copy, not decided
	InForce    VersionState = "decided"    // decided last
	Superseded VersionState = "superseded" // a later one was decided
)

// A VersionRow is a version in the list.
type VersionRow struct {
	data.Version
	State VersionState `json:"state"`
	Goal  *data.Money  `json:"goal"`  // decided total in minor units; nil: none was decided
	Total data.Money   `json:"total"` // sum of its cells by region
	Reps  data.Money   `json:"reps"`  // sum of its cells by rep
	Cells int          `json:"cells"` // against the version before: cells that differ
	Since data.Money   `json:"since"` // against the version before: difference of Total
}

// VersionList is every version of the plan, the working copy first.
type VersionList struct {
	Working VersionRow   `json:"working"` // what would be decided next; its number is the one it would get
	Changed bool         `json:"changed"` // the working copy differs from the last version
	Rows    []VersionRow `json:"rows"`    // the newest first
}

// VersionsOf answers which versions there are.
func VersionsOf(r store.Reader, today data.Date, _ None) (list VersionList, err error) {
	plan, err := r.Plan()
	if err != nil {
		return list, err
	}
	versions, err := r.Versions()
	if err != nil {
		return list, err
	}
	body, err := Freeze(r, today)
	if err != nil {
		return list, err
	}
	n, err := nextVersion(r, plan)
	if err != nil {
		return list, err
	}
	list.Working = rowOf(data.Version{Version: n, Number: plan.DocNumber(n).String()}, InDraft, body)
	rows, bodies := []*VersionRow{&list.Working}, []data.Body{body}
	list.Rows = make([]VersionRow, len(versions))
	for i, v := range versions {
		s, err := r.Snapshot(v.ID)
		if err != nil {
			return list, err
		}
		state := Superseded
		if i == 0 {
			state = InForce
			list.Changed = !sameContent(s.Body, body)
		}
		list.Rows[i] = rowOf(v, state, s.Body)
		rows, bodies = append(rows, &list.Rows[i]), append(bodies, s.Body)
	}
	for i := range len(rows) - 1 {
		rows[i].Cells = len(cellChanges(bodies[i+1], bodies[i]))
		rows[i].Since = rows[i].Total - rows[i+1].Total
	}
	if len(versions) == 0 {
		list.Changed = len(body.Lines) > 0 || body.Goal != nil
	}
	return list, nil
}

func rowOf(v data.Version, state VersionState, b data.Body) VersionRow {
	return VersionRow{Version: v, State: state, Goal: b.Goal, Total: b.Total(false), Reps: b.Total(true)}
}
