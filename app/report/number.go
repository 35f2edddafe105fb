package report

import "quarterdeck/app/chart"

// smallest is the smallest size in which a number can still be read on paper.
const smallest = 7

// shrunk is the size, reduced as far as it must be for a number to fit the
// width: a number that is cut says something else.
func shrunk(s string, size float32, bold bool, width float32) float32 {
	if w := Measure.Width(Clean(s), size, bold); w > width {
		return max(smallest, size*width/w*0.995) // a little less than rounding may add
	}
	return size
}

// numberSize is the one size in which every number of a table fits its column.
func numberSize(columns []column, rows [][]cell, width float32) float32 {
	size := float32(textSize)
	for _, cells := range rows {
		for i, v := range cells[:min(len(cells), len(columns))] {
			if !columns[i].right {
				continue
			}
			room := columns[i].share*width - 1.5*cellPad
			if v.light != chart.NoLight {
				room -= 19
			}
			size = min(size, shrunk(v.text, textSize, v.bold, room))
		}
	}
	return size
}
