package pipeline

import (
	"cmp"
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Deal is an opportunity as it stood at the end of a day. Its names, owner and
// next step are those of now; stage, amount, expected day and result are the day's.
type Deal struct {
	*data.Opportunity
	calc.Track
	Of       data.PipelineStage // the stage
	Category data.Category      // its own, else that of the stage
	Own      bool               // the category is its own
	Weighted data.Money         // amount × chance of the stage; 0 when it ended, or is in no forecast
	Age      int                // days in the stage, to the day or to its end
	Aged     bool               // open, and longer in the stage than the stage allows
	Late     int                // days an open one is later than first expected, see [calc.Track.Slipped]
}

// Open reports whether the opportunity is neither won nor lost.
func (d Deal) Open() bool { return d.Track.Result == "" }

// Inside reports whether an open opportunity is expected before a period ends, or
// on no day that was said.
func (d Deal) Inside(p data.Period) bool { return d.Open() && d.Track.Close < p.Until }

// Forecast reports whether an open opportunity is in a forecast of the period: it
// is expected by a day of it, or should have come before, and is not left out.
func (d Deal) Forecast(p data.Period) bool {
	return d.Inside(p) && d.Track.Close != 0 && d.Category != data.Omitted
}

// kept are the kinds that say how opportunities stand.
var kept = []data.Kind{data.Opportunities, data.OpportunityMoves, data.PipelineStages}

// records are the opportunities with their moves, read once.
type records struct {
	stages map[data.ID]data.PipelineStage
	order  []data.PipelineStage
	rows   []data.Opportunity
	moves  map[data.ID][]data.OpportunityMove
}

func read(r store.Reader) (*records, error) {
	x, err := r.Remember("pipeline", kept, func() (any, error) {
		f := &records{stages: map[data.ID]data.PipelineStage{}}
		var err error
		if f.order, err = r.PipelineStages(); err != nil {
			return nil, err
		}
		for _, s := range f.order {
			f.stages[s.ID] = s
		}
		if f.rows, err = r.Opportunities(); err != nil {
			return nil, err
		}
		moves, err := r.OpportunityMoves()
		f.moves = byOpportunity(moves)
		return f, err
	})
	if err != nil {
		return nil, err
	}
	return x.(*records), nil
}

// proposal reports whether a stage has reached a proposal.
func (f *records) proposal(stage data.ID) bool { return f.stages[stage].Step == data.AtProposal }

// Deals lists the opportunities there were at the end of a day, in the order they
// were opened. It asks three questions of the file, however many there are. The
// answer is kept: do not change it.
func Deals(r store.Reader, day data.Date) ([]Deal, error) {
	x, err := r.Remember(fmt.Sprint("pipeline deals ", int(day)), kept, func() (any, error) {
		f, err := read(r)
		if err != nil {
			return nil, err
		}
		rows := make([]Deal, 0, len(f.rows))
		for i := range f.rows {
			if d, ok := f.deal(&f.rows[i], day); ok {
				rows = append(rows, d)
			}
		}
		return rows, nil
	})
	if err != nil {
		return nil, err
	}
	return x.([]Deal), nil
}

// deal tells one opportunity; ok is false while it was not opened yet.
func (f *records) deal(x *data.Opportunity, day data.Date) (d Deal, ok bool) {
	t, ok := calc.TrackAt(f.moves[x.ID], day, f.proposal)
	if !ok {
		return d, false
	}
	d = Deal{Opportunity: x, Track: t, Of: f.stages[t.Stage]}
	d.Category, d.Own = cmp.Or(x.Category, d.Of.Category), x.Category != ""
	last := day
	if !d.Open() {
		last = t.Ended
	}
	d.Age, d.Late = int(last-t.Entered), t.Slipped(day)
	if d.Open() {
		d.Aged = d.Of.Days > 0 && d.Age > d.Of.Days
		if d.Category != data.Omitted {
			d.Weighted = calc.Chanced(t.Amount, d.Of.Chance)
		}
	}
	return d, true
}
