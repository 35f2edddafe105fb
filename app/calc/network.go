package calc

import (
	"slices"

	"quarterdeck/data"
)

// A Link says that Next begins at least Lag calendar days after the end of Before.
type Link struct {
	Before, Next data.ID
	Lag          int
}

// Circle finds pieces of work that wait for one another in a circle: each waits
// for the one before it, and the first for the last. Nil: there is none.
func Circle(links []Link) []data.ID {
	next := map[data.ID][]data.ID{}
	for _, l := range links {
		next[l.Before] = append(next[l.Before], l.Next)
	}
	const open, closed = 1, 2
	state, path := map[data.ID]int{}, []data.ID(nil)
	var walk func(data.ID) []data.ID
	walk = func(id data.ID) []data.ID {
		state[id] = open
		path = append(path, id)
		for _, n := range next[id] {
			switch state[n] {
			case open:
				return slices.Clone(path[slices.Index(path, n):])
			case closed:
				continue
			}
			if found := walk(n); found != nil {
				return found
			}
		}
		state[id] = closed
		path = path[:len(path)-1]
		return nil
	}
	for _, l := range links {
		if state[l.Before] == 0 {
			if found := walk(l.Before); found != nil {
				return found
			}
		}
	}
	return nil
}

// Early is how many calendar days too early a piece of work begins for the one
// it waits for; 0: it does not.
func Early(before, next data.Period, lag int) int {
	return max(0, int(before.Until-next.From)+lag)
}

// Push moves what waits for a piece of work, and what waits for that, as far to
// later days as is needed so that none begins too early; each keeps its length.
// It answers the new periods of those that have to move, without the piece of
// work itself. Those that fixed names stay where they are. Links in a circle
// move nothing for ever: each piece is looked at as often as there are pieces.
func Push(periods map[data.ID]data.Period, links []Link, moved data.ID, fixed func(data.ID) bool) map[data.ID]data.Period {
	next := map[data.ID][]Link{}
	for _, l := range links {
		next[l.Before] = append(next[l.Before], l)
	}
	at := func(out map[data.ID]data.Period, id data.ID) data.Period {
		if p, ok := out[id]; ok {
			return p
		}
		return periods[id]
	}
	out, looks := map[data.ID]data.Period{}, map[data.ID]int{}
	for queue := []data.ID{moved}; len(queue) > 0; queue = queue[1:] {
		id := queue[0]
		if looks[id]++; looks[id] > len(periods)+1 {
			continue
		}
		for _, l := range next[id] {
			p, known := periods[l.Next]
			if !known || l.Next == moved || fixed(l.Next) {
				continue
			}
			p = at(out, l.Next)
			if late := data.Date(Early(at(out, id), p, l.Lag)); late > 0 {
				out[l.Next] = data.Period{From: p.From + late, Until: p.Until + late}
				queue = append(queue, l.Next)
			}
		}
	}
	return out
}
