package theme

// How much larger a meeting is drawn. Fyne has no scale per program.
const meetingScale = 1.25

// Px is a length of n pixels at scale 1, larger in a meeting.
func Px(n float32) float32 {
	if options().Meeting {
		return n * meetingScale
	}
	return n
}

// Num40 is the size of the one number of a page, bold.
func Num40() float32 { return Px(40) }

// Kpi28 is the size of a key figure or of a panel's value, bold.
func Kpi28() float32 { return Px(28) }

// Title20 is the size of a page's title and of a quarter's value, bold.
func Title20() float32 { return Px(20) }

// Head16 is the size of the title of a panel or dialog, bold.
func Head16() float32 { return Px(16) }

// Body14 is the size of text, buttons, fields, and of card titles in bold.
func Body14() float32 { return Px(14) }

// Table13 is the size in tables, grids and lists.
func Table13() float32 { return Px(13) }

// Caption12 is the size of captions, axes and badges, the smallest there is.
func Caption12() float32 { return Px(12) }
