package assets

// A Token names a colour by what it is for, never by what it looks like.
type Token string

// The tokens of the screens. Text on a ground of the same theme keeps a
// contrast of at least 4.5, shapes 3.
const (
	Bg      Token = "bg"      // window and rail
	Surface Token = "surface" // card, header, cells
	Sub     Token = "sub"     // table head, closed months, hover
	Line    Token = "line"    // hairline
	Line2   Token = "line2"   // border of controls
	Ctl     Token = "ctl"     // box of check and radio
	T1      Token = "t1"      // text, numbers
	T2      Token = "t2"      // second text
	T3      Token = "t3"      // captions, axis, disabled
	Accent  Token = "accent"  // action, focus, link, today
	OnAcc   Token = "onacc"   // text on accent
	ASoft   Token = "asoft"   // selection
	Good    Token = "good"    // green, favourable
	GSoft   Token = "gsoft"   // green tint
	Warn    Token = "warn"    // amber text
	WFill   Token = "wfill"   // amber shape
	WSoft   Token = "wsoft"   // amber tint
	Bad     Token = "bad"     // red, late, loss
	OnBad   Token = "onbad"   // text on red
	BSoft   Token = "bsoft"   // red tint

	Actual   Token = "actual"   // chart: what was sold
	Plan     Token = "plan"     // chart: what was planned
	Forecast Token = "forecast" // chart: what is expected
	FcText   Token = "fct"      // text of the forecast
	Band     Token = "band"     // chart: range of the forecast
	LY       Token = "ly"       // chart: last year

	Heat1    Token = "h1"    // heat map: below 80 % of plan
	Heat2    Token = "h2"    // 80 to 90 %
	Heat3    Token = "h3"    // 90 to 97 %
	Heat4    Token = "h4"    // 97 to 103 %
	Heat5    Token = "h5"    // 103 to 106 %
	Heat6    Token = "h6"    // 106 % and more
	HeatText Token = "htext" // numbers on the heat map

	Scrim     Token = "scrim"     // veil under a dialog
	Shadow    Token = "shadow"    // shadow of what floats: blur 24, offset y 8
	Toast     Token = "toast"     // ground of a toast
	OnToast   Token = "ontoast"   // text on a toast
	ToastLink Token = "toastlink" // the action of a toast
)

// Light is the light theme, and the only one on paper: #RRGGBB, or #RRGGBBAA
// where the colour lets the ground through.
var Light = map[Token]string{
	Bg: "#F3F5F7", Surface: "#FFFFFF", Sub: "#F7F9FA", Line: "#E2E7EC", Line2: "#C6CFD8", Ctl: "#8593A1",
	T1: "#16202B", T2: "#465361", T3: "#5F6B78",
	Accent: "#1B5E9E", OnAcc: "#FFFFFF", ASoft: "#E4EEF8",
	Good: "#0B7A66", GSoft: "#DDF2ED",
	Warn: "#8A5800", WFill: "#C98500", WSoft: "#FDF1D3",
	Bad: "#BE331B", OnBad: "#FFFFFF", BSoft: "#FBE4DE",
	Actual: "#1D4F82", Plan: "#16202B", Forecast: "#4F8FCB", FcText: "#2A6CAB", Band: "#CFE1F3", LY: "#8996A2",
	Heat1: "#F0A58C", Heat2: "#F8CDBD", Heat3: "#FCE8E0", Heat4: "#F3F5F7", Heat5: "#DCEAF7", Heat6: "#B5D3EE",
	HeatText: "#16202B",
	Scrim:    "#16202B52", Shadow: "#1020302E",
	Toast: "#222D38", OnToast: "#FFFFFF", ToastLink: "#8CC4FA",
}

// Dark is the dark theme, in the notation of [Light].
var Dark = map[Token]string{
	Bg: "#11161C", Surface: "#1A2129", Sub: "#202832", Line: "#2D3742", Line2: "#42505E", Ctl: "#748393",
	T1: "#E8EDF2", T2: "#B3BEC9", T3: "#8F9CA9",
	Accent: "#6DB0F2", OnAcc: "#0E1620", ASoft: "#1D3348",
	Good: "#45C4AA", GSoft: "#16352F",
	Warn: "#F2BC4B", WFill: "#F2BC4B", WSoft: "#3B3018",
	Bad: "#F58468", OnBad: "#1A0F0C", BSoft: "#42231C",
	Actual: "#6DB0F2", Plan: "#E8EDF2", Forecast: "#5A97D0", FcText: "#8BBCEB", Band: "#21405E", LY: "#66737F",
	Heat1: "#8A3F2B", Heat2: "#5E3226", Heat3: "#3A2A26", Heat4: "#222B34", Heat5: "#1F3A55", Heat6: "#27527B",
	HeatText: "#E8EDF2",
	Scrim:    "#00000080", Shadow: "#00000080",
	Toast: "#222D38", OnToast: "#FFFFFF", ToastLink: "#8CC4FA",
}
