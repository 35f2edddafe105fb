package session

import "quarterdeck/app/chart"

// farther is how much larger charts are than on a page: they are read from the far end
// of a room.
const farther = 1.3

// enlarged is a chart whose words and lines are larger than on a page.
type enlarged struct{ chart.Chart }

// Scene lays the chart out in less room and enlarges what came of it.
func (c enlarged) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	return c.Chart.Scene(w/farther, h/farther, m).Scaled(farther)
}
