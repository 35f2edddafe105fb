package board

import "quarterdeck/data"

// curve is the cumulative curve: a point at the start, at the end of every
// bucket, and at today.
func (n Numbers) curve() []Measure {
	total := n.Total
	var sum Figures
	points := []Measure{n.start()}
	for i, f := range total.Buckets {
		if n.Buckets[i].State == Running && n.Buckets[i].Done < 1 {
			points = append(points, n.today(sum, i))
		}
		sum.add(f)
		m := Measure{X: float64(i + 1)}
		n.shared(&m, sum.Plan, sum.LastYear)
		if f.Known && (n.Buckets[i].State == Closed || n.Buckets[i].Done == 1) {
			m.Actual = amount(sum.Actual)
		}
		if n.Forecast != nil && i >= n.lastKnown() {
			m.Forecast = amount(sum.Forecast)
		}
		points = append(points, m)
	}
	return points
}

// start is the origin of the lines that exist.
func (n Numbers) start() (m Measure) {
	n.shared(&m, 0, 0)
	if n.State != Future && n.Total.Buckets[0].Known {
		m.Actual = amount(0)
	}
	return m
}

// today is the point within the running bucket, where the line of results ends
// and the one of the forecast begins.
func (n Numbers) today(before Figures, bucket int) Measure {
	f := n.Total.Buckets[bucket]
	m := Measure{X: float64(bucket) + n.Buckets[bucket].Done}
	n.shared(&m, before.Plan+f.Due, before.LastYear+f.LastToDate)
	if f.Known {
		m.Actual = amount(before.Actual + f.Actual)
		if n.Forecast != nil {
			m.Forecast = amount(before.Forecast + f.Actual)
		}
	}
	return m
}

func (n Numbers) shared(m *Measure, plan, lastYear data.Money) {
	if n.Total.Total.Planned {
		m.Plan = amount(plan)
	}
	if n.Total.Total.LastKnown {
		m.LastYear = amount(lastYear)
	}
}

// lastKnown is the number of the last bucket with known results; −1: none.
func (n Numbers) lastKnown() int {
	for i := len(n.Total.Buckets) - 1; i >= 0; i-- {
		if n.Total.Buckets[i].Known {
			return i
		}
	}
	return -1
}

func amount(m data.Money) *data.Money { return &m }
