package data

import "testing"

func TestDocNumber(t *testing.T) {
	for text, want := range map[string]DocNumber{
		"SN-GG-2026-01": {"SN-GG", 2026, 1},
		"SN-SL-2026-03": {"SN-SL", 2026, 3},
		"A-2024-100":    {"A", 2024, 100},
	} {
		got, ok := ParseDocNumber(text)
		if !ok || got != want || got.String() != text {
			t.Errorf("%s: %v %v %s", text, got, ok, got)
		}
	}
	for _, text := range []string{"", "SN-GG-2026", "SN-GG-26-01", "SN-GG-2026-00", "2026-01"} {
		if _, ok := ParseDocNumber(text); ok {
			t.Errorf("%q is no document number", text)
		}
	}
	p := NewPlan("Firm", "CNY", NewMonth(2027, 4))
	if got := p.DocNumber(2).String(); got != "SN-GG-2027-02" {
		t.Error(got)
	}
	p.Number = "SN-SL-2026-03"
	if got := p.DocNumber(4).String(); got != "SN-SL-2026-04" {
		t.Error(got)
	}
}
