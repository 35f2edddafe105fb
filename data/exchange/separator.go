package exchange

import "strings"

// probe is how many rows are looked at to find separator and header.
const probe = 200

// findSeparator tries every separator on the first rows and takes the one that
// cuts nearly all of them into the same number of cells, more than one. "" means
// a single column.
func findSeparator(text string) string {
	best, bestScore := "", 0.0
	for _, sep := range []string{",", "\t", ";", "|"} {
		if score := scoreSeparator(text, sep); score > bestScore {
			best, bestScore = sep, score
		}
	}
	blank := blankSeparated(text)
	if best == "," && blank && groupsOnly(text) {
		return " "
	}
	if bestScore >= 0.6 {
		return best
	}
	if blank {
		return " "
	}
	if bestScore > 0.3 {
		return best
	}
	return ""
}

// scoreSeparator is the share of rows with the most usual width; a first row of
// that width and known names of columns speak for the separator too.
func scoreSeparator(text, sep string) float64 {
	rows := probeRows(text, sep)
	if len(rows) == 0 {
		return 0
	}
	width := commonWidth(rows)
	if width < 2 {
		return 0
	}
	same := 0
	for _, r := range rows {
		if len(r.Cells) == width && r.Problem == nil {
			same++
		}
	}
	score := float64(same) / float64(len(rows))
	if len(rows[0].Cells) == width {
		score += 0.05
	}
	for _, r := range rows[:min(len(rows), headerDepth)] {
		if knownNames(r.Cells) >= 2 {
			score += 0.3
			break
		}
	}
	return score + float64(min(width, 20))/1000
}

// groupsOnly reports that the commas only group the digits of amounts: 1,234.50.
func groupsOnly(text string) bool {
	text = text[:min(len(text), 1<<16)]
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for i := range len(text) {
		if text[i] == ',' && !(digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) && !digit(i+4)) {
			return false
		}
	}
	return true
}

func probeRows(text, sep string) (rows []Row) {
	s := splitter{text: text, sep: sep}
	for len(rows) < probe {
		r, ok := s.next()
		if !ok {
			break
		}
		if tidy(&r) {
			rows = append(rows, r)
		}
	}
	return rows
}

// blankSeparated reports columns held apart by blanks. Names have blanks too, so
// some column must hold numbers in nearly every row below the first.
func blankSeparated(text string) bool {
	rows := probeRows(text, " ")
	width := commonWidth(rows)
	if width < 2 {
		return false
	}
	same, numbers := 0, make([]int, width)
	for _, r := range rows {
		if len(r.Cells) != width {
			continue
		}
		same++
		for i, c := range r.Cells {
			if looksNumeric(c) {
				numbers[i]++
			}
		}
	}
	if same < (len(rows)*9+9)/10 {
		return false
	}
	for _, n := range numbers {
		if n > 0 && n >= len(rows)*8/10 {
			return true
		}
	}
	return false
}

// looksNumeric reports digits with the marks that numbers and dates carry.
func looksNumeric(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9' || r >= '０' && r <= '９':
			digits++
		case strings.ContainsRune(" .,-−+/:()'¥￥$€£%年月日万亿元，．", r):
		default:
			return false
		}
	}
	return digits > 0
}
