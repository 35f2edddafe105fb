package calc

import "quarterdeck/data"

// A Track is how an opportunity stood at the end of a day, told by its moves.
type Track struct {
	Stage    data.ID
	Amount   data.Money // minor units
	Close    data.Date  // day it is expected to be won; zero: not said
	Result   data.Result
	Entered  data.Date // when it came into Stage, the last time
	Ended    data.Date // when it was won or lost; zero: open
	Proposed data.Date // when it first reached a proposal, by its stage or by being won; zero: not yet
	First    data.Date // the first day it was expected; zero: never said
	Slips    int       // how often the expected day was put off to a later one
}

// TrackAt tells how an opportunity stood at the end of a day. The moves are its
// own, by day and then as they were written; the last of a day holds, what was
// put right on the same day leaves no trace. ok is false before its first move.
// Proposal says which stages have reached a proposal.
func TrackAt(moves []data.OpportunityMove, day data.Date, proposal func(stage data.ID) bool) (t Track, ok bool) {
	for i, m := range moves {
		if m.Date > day {
			break
		}
		if i+1 < len(moves) && moves[i+1].Date == m.Date {
			continue
		}
		t.move(m, proposal)
		ok = true
	}
	return t, ok
}

func (t *Track) move(m data.OpportunityMove, proposal func(stage data.ID) bool) {
	if m.StageID != t.Stage {
		t.Stage, t.Entered = m.StageID, m.Date
	}
	if t.Close != 0 && m.Close > t.Close {
		t.Slips++
	}
	if t.First == 0 {
		t.First = m.Close
	}
	if t.Proposed == 0 && (proposal(m.StageID) || m.Result == data.Won) {
		t.Proposed = m.Date
	}
	switch {
	case m.Result == "":
		t.Ended = 0
	case m.Result != t.Result:
		t.Ended = m.Date
	}
	t.Amount, t.Close, t.Result = m.Amount, m.Close, m.Result
}

// Slipped is how many days an open opportunity is later, on a day, than it was
// first expected (F11): by the expected day now, or by the day itself when that
// has passed. Zero: it is not late, or no day was ever said.
func (t Track) Slipped(day data.Date) int {
	if t.Result != "" || t.First == 0 {
		return 0
	}
	return max(0, int(max(t.Close, day)-t.First))
}

// Chanced is the part of an amount that is expected of something that comes with
// a chance in hundredths of a per cent.
func Chanced(amount data.Money, chance int) data.Money {
	return amount.MulDiv(int64(chance), data.Rate)
}

// Covered is open ÷ left in hundredths (F3): 250 is two and a half times; nil
// where nothing is left to cover.
func Covered(open, left data.Money) *int {
	if left <= 0 {
		return nil
	}
	x, fits := scale(open, 100, int64(left))
	if !fits || x > 9_999_99 {
		x = 9_999_99
	}
	n := int(x)
	return &n
}

// Exchanged is a foreign amount in the plan's currency at a rate in millionths
// (F12); fits is false when no plan can hold it.
func Exchanged(foreign data.Money, from, to data.Currency, rate int64) (m data.Money, fits bool) {
	if rate <= 0 || rate > 1e12 {
		return 0, false
	}
	x, fits := scale(foreign, rate*int64(to.Minor()), 1_000_000*int64(from.Minor()))
	return data.Money(x), fits && data.CheckAmount("", to, data.Money(x)) == nil
}

// PartOf is part ÷ whole in hundredths of a per cent, for counts and amounts that
// are not negative; nil when the whole is nothing.
func PartOf[T ~int | ~int64](part, whole T) *int {
	if whole <= 0 {
		return nil
	}
	x, fits := scale(data.Money(part), data.Rate, int64(whole))
	if !fits {
		return nil
	}
	n := int(x)
	return &n
}
