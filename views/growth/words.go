package growth

import (
	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// warn is the colour of a number that should be 0; "" while it is.
func warn(n int) theme.Token {
	if n > 0 {
		return "bad"
	}
	return ""
}

// ink is the colour of words under a light.
func ink(l data.Light) theme.Token {
	switch l {
	case data.Red:
		return "bad"
	case data.Amber:
		return "warn"
	}
	return "t1"
}
