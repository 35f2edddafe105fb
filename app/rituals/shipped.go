package rituals

import "quarterdeck/data"

// isShipped reports whether the program has the words of a ritual with the code.
func isShipped(code string) bool {
	for _, x := range data.ShippedRituals() {
		if x.Code == code {
			return true
		}
	}
	return false
}
