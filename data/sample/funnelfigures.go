package sample

// done is what each rep did from January to asOf, along the sales funnel: the
// leads, the opportunities they became, those that got a proposal, and those
// that were won. In the order of reps; reports and opportunities add up to it.
var done = [9]struct{ leads, opportunities, proposals, deals int }{
	{700, 290, 205, 110},
	{690, 250, 165, 84},
	{640, 190, 118, 52},
	{648, 246, 158, 74},
	{560, 200, 130, 58},
	{520, 200, 140, 72},
	{470, 135, 87, 40},
	{610, 215, 130, 60},
	{430, 155, 100, 48},
}
