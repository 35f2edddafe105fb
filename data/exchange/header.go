package exchange

import "strings"

// headerDepth is how many rows of titles and notes may stand above the header.
const headerDepth = 20

// findHeader is the index of the row with the names of the columns, or -1. A row
// with known names wins; otherwise the first full row counts as header when it
// is all words and the rows below it are not.
func findHeader(rows []Row, width int) int {
	best, bestScore := -1, 0
	for i, r := range rows[:min(len(rows), headerDepth)] {
		if known := knownNames(r.Cells); known > bestScore && wordsOnly(r.Cells) {
			best, bestScore = i, known
		}
	}
	if best >= 0 && (bestScore >= 2 || 2*bestScore >= width) {
		return best
	}
	for i, r := range rows[:min(len(rows), headerDepth)] {
		if len(r.Cells) != width || !distinctWords(r.Cells) {
			continue
		}
		if below := rows[i+1 : min(len(rows), i+1+probe)]; numbersBelow(below, width) {
			return i
		}
		break
	}
	return -1
}

// knownNames counts the cells that are known as names of columns. Months count
// too, but one or two of them alone are dates rather than names.
func knownNames(cells []string) int {
	known, months := 0, 0
	for _, c := range cells {
		if isKnownName(c) {
			known++
		} else if monthOf(c) != "" {
			months++
		}
	}
	if known == 0 && months < 3 {
		return 0
	}
	return known + months
}

// wordsOnly reports that no cell is an amount; names of months may be digits.
func wordsOnly(cells []string) bool {
	for _, c := range cells {
		if looksNumeric(c) && monthOf(c) == "" {
			return false
		}
	}
	return true
}

// distinctWords reports that every cell is filled, differs from the others and
// is neither number nor date.
func distinctWords(cells []string) bool {
	seen := map[string]bool{}
	for _, c := range cells {
		c = strings.ToLower(clean(c))
		if c == "" || seen[c] || looksNumeric(c) {
			return false
		}
		seen[c] = true
	}
	return true
}

// numbersBelow reports a column that is numbers in most of the rows.
func numbersBelow(rows []Row, width int) bool {
	for col := range width {
		n := 0
		for _, r := range rows {
			if looksNumeric(r.Cell(col)) {
				n++
			}
		}
		if n > 0 && n*10 >= len(rows)*8 {
			return true
		}
	}
	return false
}
