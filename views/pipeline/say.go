package pipeline

import (
	"strings"

	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// SayLight says why an opportunity has its light.
func SayLight(f text.Fmt, x pipeline.Row) string {
	switch x.Light() {
	case data.Red:
		return f.T("pipeline.light.past", f.DateYear(x.Close))
	case data.Green:
		return f.T("pipeline.light.fine")
	case data.Ring:
		return f.T("pipeline.light.ended", f.DateYear(x.Ended))
	}
	var why []string
	if x.Late > 0 {
		why = append(why, SayLate(f, x))
	}
	if x.Aged {
		why = append(why, f.T("pipeline.age.over", x.Age, x.Limit))
	}
	if x.Overdue {
		why = append(why, f.T("pipeline.light.overdue", f.DateYear(x.NextDay)))
	}
	if x.Next == "" {
		why = append(why, f.T("pipeline.next.none"))
	}
	return strings.Join(why, " · ")
}

// SayLate says how much later than first expected, and how often it was put off.
func SayLate(f text.Fmt, x pipeline.Row) string {
	if x.Slips == 0 {
		return f.T("pipeline.late.past", x.Late)
	}
	return f.T("pipeline.late", x.Late, x.Slips)
}

// SayAmount is the amount; of one in another currency both, as offered and as it
// counts (F12).
func SayAmount(f text.Fmt, x pipeline.Row) string {
	if x.Amount == 0 {
		return f.T("pipeline.amount.none")
	}
	if x.Currency == "" {
		return f.Exact(x.Amount)
	}
	return f.T("pipeline.amount.foreign", string(x.Currency)+" "+text.Fmt{Lang: f.Lang, Currency: x.Currency}.Exact(x.Foreign), f.Exact(x.Amount))
}

// SayCategory is the category, and whose it is.
func SayCategory(f text.Fmt, x pipeline.Row) string {
	name := f.T("category." + string(x.Category))
	if !x.Own {
		return f.T("pipeline.category.stage", name)
	}
	return f.T("pipeline.category.own", name, f.T("category."+string(x.Of.Category)))
}

// kept are the words that are not empty.
func kept(words ...string) (said []string) {
	for _, s := range words {
		if s != "" {
			said = append(said, s)
		}
	}
	return said
}
