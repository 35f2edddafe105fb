package plan

import (
	"slices"
	"strconv"
	"time"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// AddHolidays enters the holidays of a country in a year, each to be checked by
// the manager. Days that have an entry already keep it.
type AddHolidays struct {
	Year    int    `json:"year" doc:"calendar year: 2026 or 2027; 0: every year the plan touches that is shipped"`
	Country string `json:"country" doc:"CN"`
}

// Label names the change.
func (AddHolidays) Label() string { return "command.AddHolidays" }

// A holiday is a run of free days of one year, and the weekend days worked for it.
type holiday struct {
	key      string // of its name: holiday.spring
	from, to data.Date
	worked   []data.Date
}

func on(year, month, day int) data.Date { return data.NewDate(year, time.Month(month), day) }

// china are the holidays by year. 2026 is the schedule the State Council's
// General Office published on 4 November 2025, with its make-up days. The one of
// 2027 is not published yet: it holds the statutory days alone.
var china = map[int][]holiday{
	2026: {
		{"holiday.new_year", on(2026, 1, 1), on(2026, 1, 3), []data.Date{on(2026, 1, 4)}},
		{"holiday.spring", on(2026, 2, 15), on(2026, 2, 23), []data.Date{on(2026, 2, 14), on(2026, 2, 28)}},
		{"holiday.qingming", on(2026, 4, 4), on(2026, 4, 6), nil},
		{"holiday.labour", on(2026, 5, 1), on(2026, 5, 5), []data.Date{on(2026, 5, 9)}},
		{"holiday.dragon_boat", on(2026, 6, 19), on(2026, 6, 21), nil},
		{"holiday.mid_autumn", on(2026, 9, 25), on(2026, 9, 27), nil},
		{"holiday.national", on(2026, 10, 1), on(2026, 10, 7), []data.Date{on(2026, 9, 20), on(2026, 10, 10)}},
	},
	2027: {
		{"holiday.new_year", on(2027, 1, 1), on(2027, 1, 1), nil},
		{"holiday.spring", on(2027, 2, 5), on(2027, 2, 8), nil},
		{"holiday.qingming", on(2027, 4, 5), on(2027, 4, 5), nil},
		{"holiday.labour", on(2027, 5, 1), on(2027, 5, 2), nil},
		{"holiday.dragon_boat", on(2027, 6, 9), on(2027, 6, 9), nil},
		{"holiday.mid_autumn", on(2027, 9, 15), on(2027, 9, 15), nil},
		{"holiday.national", on(2027, 10, 1), on(2027, 10, 3), nil},
	},
}

// HolidayYears lists the years whose holidays in the country are shipped.
func HolidayYears(country string) (years []int) {
	if country != "CN" {
		return nil
	}
	for y := range china {
		years = append(years, y)
	}
	slices.Sort(years)
	return years
}

// Apply enters the days that have no entry.
func (c AddHolidays) Apply(tx store.Tx) error {
	if c.Country != "CN" {
		return data.Problem{Key: "problem.holidays.country", Field: "country", Args: []any{c.Country}}
	}
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	years := []int{c.Year}
	if c.Year == 0 {
		years = Shipped(p)
	}
	lang := language(p)
	var rows []data.DayOff
	for _, y := range years {
		if china[y] == nil {
			return data.Problem{Key: "problem.holidays.year", Field: "year", Args: []any{strconv.Itoa(y)}}
		}
		rows = append(rows, daysOf(china[y], lang)...)
	}
	if len(rows) == 0 {
		return data.Problem{Key: "problem.holidays.plan", Field: "year"}
	}
	have, err := tx.DaysOff()
	if err != nil {
		return err
	}
	rows = slices.DeleteFunc(rows, func(d data.DayOff) bool {
		return slices.ContainsFunc(have, func(x data.DayOff) bool { return x.Day == d.Day })
	})
	tx.About(strconv.Itoa(len(rows)))
	return tx.SaveDaysOff(rows)
}

// Shipped are the years the plan touches whose holidays can be entered.
func Shipped(p data.Plan) (years []int) {
	span := p.Period()
	for _, y := range HolidayYears("CN") {
		if span.Overlap(data.Period{From: on(y, 1, 1), Until: on(y+1, 1, 1)}).Days() > 0 {
			years = append(years, y)
		}
	}
	return years
}

func daysOf(holidays []holiday, lang text.Lang) (rows []data.DayOff) {
	for _, h := range holidays {
		for d := h.from; d <= h.to; d++ {
			rows = append(rows, data.DayOff{Day: d, Name: text.T(lang, h.key)})
		}
		for _, d := range h.worked {
			rows = append(rows, data.DayOff{Day: d, Work: true, Name: text.T(lang, h.key)})
		}
	}
	return rows
}
