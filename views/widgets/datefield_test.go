package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestDaysAreTypedAndPicked(t *testing.T) {
	today := data.NewDate(2026, 8, 14)
	d := NewDateField(text.Fmt{Lang: text.ZH, Currency: "CNY"}, today)
	var got []data.Date
	d.OnDate = func(day data.Date) { got = append(got, day) }
	win := window(t, Col(8, d), 320, 400)
	d.Focus()
	test.Type(d.input, "8月31日")
	key(d.input, fyne.KeyReturn)
	if d.Text() != "2026-08-31" {
		t.Fatal(d.Text())
	}
	key(d.input, fyne.KeyDown)
	c, ok := win.Canvas().Focused().(*calendar)
	if !ok {
		t.Fatal("no calendar")
	}
	key(c, fyne.KeyPageDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyReturn)
	d.open()
	c = win.Canvas().Focused().(*calendar)
	test.Tap(c.days[0])
	want := []data.Date{data.NewDate(2026, 8, 31), data.NewDate(2026, 9, 24), data.NewDate(2026, 8, 31)}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("%v, want %v", got, want)
	}
	d.Focus()
	test.Type(d.input, "明明")
	key(d.input, fyne.KeyReturn)
	if d.Problem() == "" || len(got) != 3 {
		t.Error("taken for a day")
	}
}
