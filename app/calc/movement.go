package calc

import "quarterdeck/data"

// A Placed is the tier of one customer at one date, with its money then.
type Placed struct {
	Tier   data.Tier // empty: in none yet
	Amount data.Money
}

// A Movement is the customers that went from one tier to another, or stayed.
type Movement struct {
	From   data.Tier  `json:"from"` // empty: in none, such as before the first purchase
	To     data.Tier  `json:"to"`
	Count  int        `json:"count"`
	Before data.Money `json:"before"` // their money at the first date, in minor units
	After  data.Money `json:"after"`  // at the second
}

// Movements is the matrix of movement between two dates: a row for every pair of the
// tiers, and of no tier, which comes first; rows without customers are among
// them. Both lists hold the same customers in the same order, and the tiers every
// tier that occurs.
func Movements(tiers []data.Tier, before, after []Placed) []Movement {
	all := append([]data.Tier{""}, tiers...)
	place := make(map[data.Tier]int, len(all))
	moves := make([]Movement, 0, len(all)*len(all))
	for i, from := range all {
		place[from] = i
		for _, to := range all {
			moves = append(moves, Movement{From: from, To: to})
		}
	}
	for i, b := range before {
		m := &moves[place[b.Tier]*len(all)+place[after[i].Tier]]
		m.Count++
		m.Before += b.Amount
		m.After += after[i].Amount
	}
	return moves
}
