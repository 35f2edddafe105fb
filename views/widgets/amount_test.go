package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestAmountsAreReadAndShownExactly(t *testing.T) {
	f := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	a := NewAmountField(f, false)
	var got *data.Money
	told := 0
	a.OnAmount = func(m *data.Money) { got, told = m, told+1 }
	win := window(t, Col(8, a), 320, 100)
	for typed, want := range map[string]data.Money{"12,000": 12_000_0000_00, "1.2亿": 120_000_000_00, "=47*0.75": 352_500_00, "0": 0} {
		a.Focus()
		test.Type(a.input, typed)
		key(a.input, fyne.KeyReturn)
		if got == nil || *got != want {
			t.Errorf("%s: %v", typed, got)
			continue
		}
		if a.suffix.String() != f.Exact(want) {
			t.Errorf("%s: beside it %q", typed, a.suffix.String())
		}
		if m, err := a.Amount(); err != nil || *m != want {
			t.Errorf("%s was rewritten to %q", typed, a.Text())
		}
	}
	told = 0
	a.Focus()
	test.Type(a.input, "12,OOO")
	win.Canvas().Unfocus()
	if told != 0 || a.Problem() == "" {
		t.Errorf("told %d, problem %q", told, a.Problem())
	}
	a.SetAmount(nil)
	if m, err := a.Amount(); m != nil || err != nil || a.Problem() != "" {
		t.Error("not empty", m, err)
	}
}

func TestAnAmountInWholeUnits(t *testing.T) {
	a := NewAmountField(text.Fmt{Lang: text.ZH, Currency: "CNY"}, true)
	window(t, Col(8, a), 320, 100)
	m := data.Money(-1_234_567_05)
	a.SetAmount(&m)
	if a.Text() != "−1,234,567.05" {
		t.Error(a.Text())
	}
	if back, err := a.Amount(); err != nil || *back != m {
		t.Error(back, err)
	}
}
