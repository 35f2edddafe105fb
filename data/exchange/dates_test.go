package exchange

import (
	"errors"
	"testing"

	"quarterdeck/data"
)

func TestParseDate(t *testing.T) {
	want := data.NewDate(2026, 1, 31)
	for _, in := range []string{
		"2026-01-31", "2026/1/31", "2026.1.31", "2026 1 31", "1/31/2026", "31/1/2026", "31.01.2026", "20260131", "2026年1月31日", "2026年01月31号",
		"２０２６－０１－３１", "２０２６年１月３１日", " 2026-01-31 ", "2026-01-31 08:00:00", "2026-01-31T08:00:00Z", "2026-01-31T08:00:00.123+08:00",
		"1/31/2026 8:00 AM", "2026年1月31日 下午3:05", "2026年1月31日08:00", "2026-01-31 星期六", "46053", "46053.5", "31-Jan-2026", "Jan 31, 2026",
		"31 January 2026", "2026-Jan-31", "2026/01/31 0:00",
	} {
		if d, err := ParseDate(in, OrderUnsaid); err != nil || d != want {
			t.Errorf("%q = %s, %v", in, d, err)
		}
	}
	for _, c := range []struct {
		in    string
		order DayOrder
		want  string
	}{
		{"1/2/2026", MonthFirst, "2026-01-02"}, {"1/2/2026", DayFirst, "2026-02-01"}, {"3/3/2026", OrderUnsaid, "2026-03-03"},
		{"2026-02-03", DayFirst, "2026-02-03"}, {"29.2.2024", DayFirst, "2024-02-29"},
	} {
		if d, err := ParseDate(c.in, c.order); err != nil || d.String() != c.want {
			t.Errorf("%q by %q = %s, %v; want %s", c.in, c.order, d, err, c.want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, c := range []struct {
		in    string
		order DayOrder
		key   string
	}{
		{"", OrderUnsaid, "problem.date.empty"}, {"　", OrderUnsaid, "problem.date.empty"},
		{"8月32日", OrderUnsaid, "problem.date.exists"}, {"2026-02-29", OrderUnsaid, "problem.date.exists"}, {"2026-13-01", OrderUnsaid, "problem.date.exists"},
		{"20260230", OrderUnsaid, "problem.date.exists"}, {"31/4/2026", OrderUnsaid, "problem.date.exists"}, {"1/31/2026", DayFirst, "problem.date.exists"},
		{"8月31日", OrderUnsaid, "problem.date.year"}, {"1/2/2026", OrderUnsaid, "problem.date.order"}, {"1/2/26", MonthFirst, "problem.date.text"},
		{"26-01-31", OrderUnsaid, "problem.date.text"}, {"1066-10-14", OrderUnsaid, "problem.date.age"}, {"1970-01-01", OrderUnsaid, "problem.date.age"},
		{"abc", OrderUnsaid, "problem.date.text"}, {"12345", OrderUnsaid, "problem.date.text"}, {"99999", OrderUnsaid, "problem.date.text"},
		{"2026-01", OrderUnsaid, "problem.date.text"}, {"2026-01-31x", OrderUnsaid, "problem.date.text"}, {"2026-01-31 8:00 uhr", OrderUnsaid, "problem.date.text"},
		{"2026-01-31-01", OrderUnsaid, "problem.date.text"}, {":", OrderUnsaid, "problem.date.text"}, {"合计", OrderUnsaid, "problem.date.text"},
	} {
		d, err := ParseDate(c.in, c.order)
		var p data.Problem
		if !errors.As(err, &p) || p.Key != c.key {
			t.Errorf("%q = %s, %v; want %s", c.in, d, err, c.key)
		}
	}
}

func TestGuessDayOrder(t *testing.T) {
	for _, c := range []struct {
		samples []string
		order   DayOrder
		certain bool
	}{
		{[]string{"1/2/2026", "1/31/2026"}, MonthFirst, true},
		{[]string{"1/2/2026", "31/1/2026"}, DayFirst, true},
		{[]string{"1/2/2026", "3/4/2026"}, OrderUnsaid, false},
		{[]string{"13/2/2026", "2/13/2026"}, OrderUnsaid, false},
		{[]string{"2026-01-02", "2026/1/3", ""}, OrderUnsaid, true},
		{[]string{"1/1/2026", "2/2/2026"}, OrderUnsaid, true},
		{nil, OrderUnsaid, true},
	} {
		if order, certain := GuessDayOrder(c.samples); order != c.order || certain != c.certain {
			t.Errorf("%v: %q, %v", c.samples, order, certain)
		}
	}
}

func TestMonthOf(t *testing.T) {
	for in, want := range map[string]string{
		"1月": "1", "１２月": "12", "十二月": "12", "3月份": "3", "M01": "1", "m12": "12", "P3": "3", "Jan": "1", "September": "9", "Sept": "9", "sep.": "9",
		"2026-01": "2026-01", "2026年1月": "2026-01", "202603": "2026-03", "2026/3/1": "2026-03", "Jan 2026": "2026-01", "2026.3": "2026-03",
		"M13": "", "0月": "", "1": "", "12": "", "2026": "", "2026-03-02": "", "Marketing": "", "金额": "", "": "", "Decimal": "", "202613": "",
	} {
		if got := monthOf(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
