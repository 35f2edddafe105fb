package growth

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveCorePost adds a core post, or changes the one with the ID.
type SaveCorePost struct {
	ID     data.ID `json:"id" doc:"the post; 0 adds one"`
	Name   string  `json:"name" doc:"name of the post"`
	Holder string  `json:"holder" doc:"rep code of who holds it; empty: nobody"`
	Covers string  `json:"covers" doc:"region or key accounts; may be empty"`
}

// Label names the change.
func (SaveCorePost) Label() string { return "command.SaveCorePost" }

// Apply stores the post.
func (c SaveCorePost) Apply(tx store.Tx) (err error) {
	x := data.CorePost{}
	if c.ID != 0 {
		if x, err = tx.CorePost(c.ID); err != nil {
			return err
		}
	} else if x.Position, err = tx.Count(data.CorePosts); err != nil {
		return err
	}
	if x.HolderID, err = app.RepOf(tx.Reader, "holder", c.Holder); err != nil {
		return err
	}
	x.Name, x.Covers = c.Name, c.Covers
	tx.About(x.Name)
	_, err = tx.SaveCorePost(x)
	return err
}

// RemoveCorePost removes a core post; its back-ups stay in the talent reserve.
type RemoveCorePost struct {
	ID data.ID `json:"id" doc:"the post"`
}

// Label names the change.
func (RemoveCorePost) Label() string { return "command.RemoveCorePost" }

// Apply removes it.
func (c RemoveCorePost) Apply(tx store.Tx) error {
	x, err := tx.CorePost(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.CorePosts, x.ID)
}

// SaveReserve adds somebody to the talent reserve, or changes the one with the ID.
// With a post it is the back-up of that post.
type SaveReserve struct {
	ID     data.ID            `json:"id" doc:"the one of the reserve; 0 adds one"`
	Name   string             `json:"name" doc:"name of somebody from outside"`
	Rep    string             `json:"rep" doc:"rep code of somebody from inside, in place of the name"`
	Source data.ReserveSource `json:"source" doc:"inside, university or rival; a rep is from inside"`
	Stage  data.ReserveStage  `json:"stage" doc:"found, talking, trying, ready or dropped"`
	Post   data.ID            `json:"post" doc:"the core post; 0: none yet"`
	Since  data.Date          `json:"since" doc:"since when; empty: not said"`
	Note   string             `json:"note" doc:"free words"`
}

// Label names the change.
func (SaveReserve) Label() string { return "command.SaveReserve" }

// Apply stores the reserve. A post has no more back-ups than the rules say, none
// twice, and never who holds it.
func (c SaveReserve) Apply(tx store.Tx) (err error) {
	x := data.Reserve{ID: c.ID, Name: c.Name, Source: c.Source, Stage: c.Stage, CorePostID: c.Post, Since: c.Since, Note: c.Note}
	if c.ID != 0 {
		if _, err = tx.Reserve(c.ID); err != nil {
			return err
		}
	}
	if err := app.CheckDay("since", c.Since); err != nil {
		return err
	}
	name := c.Name
	if c.Rep != "" {
		p, err := person(tx.Reader, "rep", c.Rep)
		if err != nil {
			return err
		}
		x.RepID, x.Name, x.Source, name = p.ID, "", data.FromInside, p.Name
	}
	if err := x.Check(); err != nil {
		return err
	}
	if err := fits(tx, x); err != nil {
		return err
	}
	tx.About(name)
	_, err = tx.SaveReserve(x)
	return err
}

// fits reports a back-up that its post cannot have.
func fits(tx store.Tx, x data.Reserve) error {
	if x.CorePostID == 0 || x.Stage == data.ReserveDropped {
		return nil
	}
	post, err := tx.CorePost(x.CorePostID)
	if err != nil {
		return data.At("post", err)
	}
	if x.RepID != 0 && post.HolderID == x.RepID {
		return data.Problem{Key: "problem.reserve.holder", Field: "rep", Args: []any{post.Name}}
	}
	rule, err := tx.GrowthRule()
	if err != nil {
		return err
	}
	rows, err := tx.Reserves()
	if err != nil {
		return err
	}
	n := 0
	for _, y := range rows {
		if y.ID == x.ID || y.CorePostID != post.ID || y.Stage == data.ReserveDropped {
			continue
		}
		if n++; x.RepID != 0 && y.RepID == x.RepID {
			return data.Problem{Key: "problem.reserve.twice", Field: "rep", Args: []any{post.Name}}
		}
	}
	if n >= rule.MostBackups {
		return data.Problem{Key: "problem.reserve.full", Field: "post", Args: []any{post.Name, rule.MostBackups}}
	}
	return nil
}

// RemoveReserve takes somebody out of the talent reserve.
type RemoveReserve struct {
	ID data.ID `json:"id" doc:"the one of the reserve"`
}

// Label names the change.
func (RemoveReserve) Label() string { return "command.RemoveReserve" }

// Apply removes it.
func (c RemoveReserve) Apply(tx store.Tx) error {
	x, err := tx.Reserve(c.ID)
	if err != nil {
		return err
	}
	if tx.About(x.Name); x.RepID != 0 {
		if err := about(tx, x.RepID); err != nil {
			return err
		}
	}
	return tx.Remove(data.Reserves, x.ID)
}

// SetGrowthRules sets how the team is to grow and be safe. Shares are hundredths
// of a per cent.
type SetGrowthRules struct {
	RetentionPass int `json:"retention_pass" doc:"team retention that passes, usually 8500"`
	RetentionLow  int `json:"retention_low" doc:"below it there is an alarm, usually 8000"`
	HandoverDays  int `json:"handover_days" doc:"calendar days for a hand-over, usually 7"`
	MostBackups   int `json:"most_backups" doc:"back-ups a core post has at most, usually 2"`
	Anniversary   int `json:"anniversary" doc:"every so many years a long service is honoured, usually 5"`
	Ahead         int `json:"ahead" doc:"days ahead it is shown, usually 90"`
}

// Label names the change.
func (SetGrowthRules) Label() string { return "command.SetGrowthRules" }

// Apply stores the rules.
func (c SetGrowthRules) Apply(tx store.Tx) error {
	return tx.SaveGrowthRule(data.GrowthRule{RetentionPass: c.RetentionPass, RetentionLow: c.RetentionLow, HandoverDays: c.HandoverDays,
		MostBackups: c.MostBackups, Anniversary: c.Anniversary, Ahead: c.Ahead})
}
