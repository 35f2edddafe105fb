package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	generators["AddHolidays"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.AddHolidays{Year: rapid.SampledFrom([]int{0, 2025, 2026, 2027}).Draw(t, "year"),
			Country: rapid.SampledFrom([]string{"CN", "", "XX"}).Draw(t, "country")}
	}
	generators["SaveDaysOff"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SaveDaysOff{Days: []plan.Day{{Day: day(t, "first"), Work: rapid.Bool().Draw(t, "work"), Name: word(t, "name")},
			{Day: day(t, "second"), Checked: rapid.Bool().Draw(t, "checked")}}}
	}
	generators["PasteDaysOff"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.PasteDaysOff{Text: rapid.SampledFrom([]string{"", "2026-10-01", "2026-10-01,休,国庆\n2026-10-10,班", "x,y", "date,kind,name\n2026-05-01,holiday,Labour"}).Draw(t, "text")}
	}
	generators["RemoveDaysOff"] = func(t *rapid.T, r store.Reader) app.Command {
		return plan.RemoveDaysOff{Days: someDays(t, r)}
	}
	generators["ConfirmDaysOff"] = func(t *rapid.T, r store.Reader) app.Command {
		return plan.ConfirmDaysOff{Days: someDays(t, r)}
	}
	generators["SetSpareWeek"] = func(t *rapid.T, _ store.Reader) app.Command {
		return plan.SetSpareWeek{Spare: data.Spare(rapid.SampledFrom([]string{"", "buffer", "review", "x"}).Draw(t, "spare")), First: rapid.Bool().Draw(t, "first")}
	}
}

// someDays is one day of the calendar, one that is not in it, or none for all.
func someDays(t *rapid.T, r store.Reader) []data.Date {
	rows, err := r.DaysOff()
	if err != nil {
		t.Fatal(err)
	}
	choices := []data.Date{0, 20500}
	for _, d := range rows {
		choices = append(choices, d.Day)
	}
	if d := rapid.SampledFrom(choices).Draw(t, "day"); d != 0 {
		return []data.Date{d}
	}
	return nil
}
