package quota

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetLadder says how the total is graded by ability. Factors and shares are in
// hundredths of a per cent: 15000 is 1.5 × the mean.
type SetLadder struct {
	TopFactor  int    `json:"top_factor" doc:"factor of the top band, hundredths of a per cent of the mean: 15000 is 1.5"`
	CoreFactor int    `json:"core_factor" doc:"factor of the core band"`
	NewFactor  int    `json:"new_factor" doc:"factor of newcomers and those to improve"`
	RestFactor int    `json:"rest_factor" doc:"factor of those in no band"`
	Bands      string `json:"bands" doc:"rank: by last period's result; level: by the level of each person"`
	TopUntil   int    `json:"top_until" doc:"the top ranks within this share of all, hundredths of a per cent"`
	CoreFrom   int    `json:"core_from" doc:"the core ranks after this share"`
	CoreUntil  int    `json:"core_until" doc:"and within this one"`
	Gap        string `json:"gap" doc:"who ranks between top and core: up, down, or none for no band"`
	Mode       string `json:"mode" doc:"normalised: quotas add up to the total; stated: mean × factor as written, an over-assignment"`
	Ramp       []int  `json:"ramp" doc:"share of a full target by month since joining, hundredths of a per cent; full after the last; none: full at once"`
	Low        int    `json:"low" doc:"a quota below this share of what a rep's customers promise is flagged, hundredths of a per cent"`
	High       int    `json:"high" doc:"and one above this share"`
	Growth     *int   `json:"growth" doc:"growth expected of customers, hundredths of a per cent; null: as the goal over last year"`
}

// Label names the change.
func (SetLadder) Label() string { return "command.SetLadder" }

// Apply keeps the ladder.
func (c SetLadder) Apply(tx store.Tx) error {
	return tx.SaveLadder(data.Ladder{TopFactor: c.TopFactor, CoreFactor: c.CoreFactor, NewFactor: c.NewFactor, RestFactor: c.RestFactor,
		Bands: data.BandsBy(c.Bands), TopUntil: c.TopUntil, CoreFrom: c.CoreFrom, CoreUntil: c.CoreUntil, Gap: data.GapPlace(c.Gap),
		Mode: data.LadderMode(c.Mode), Ramp: append([]int{}, c.Ramp...), Low: c.Low, High: c.High, Growth: c.Growth})
}

// LadderIn has no fields.
type LadderIn struct{}

// LadderOf answers the plan's ladder, the default one while it has none of its own.
func LadderOf(r store.Reader, _ data.Date, _ LadderIn) (data.Ladder, error) { return r.Ladder() }
