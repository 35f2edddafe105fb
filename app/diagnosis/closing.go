package diagnosis

import (
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// closing is how many days the deals won in a period took from proposal to deal,
// by rep; deals that never were a proposal are left out.
func closing(r store.Reader, p data.Period) (map[data.ID][]int, error) {
	days := map[data.ID][]int{}
	deals, err := pipeline.Deals(r, p.Until-1)
	for _, d := range deals {
		if d.Track.Result == data.Won && p.Has(d.Track.Ended) && d.Proposed != 0 {
			days[d.RepID] = append(days[d.RepID], int(d.Track.Ended-d.Proposed))
		}
	}
	return days, err
}
