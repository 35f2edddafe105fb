package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

const yuan = data.Money(100)

var (
	zh = Fmt{Lang: ZH, Currency: "CNY"}
	en = Fmt{Lang: EN, Currency: "CNY"}
)

func TestMoney(t *testing.T) {
	cases := []struct {
		m                    data.Money
		zh, zhUnit, en, full string
	}{
		{0, "0", "0", "0", "0"},
		{79_140_000 * yuan, "7,914", "7,914 万", "¥79.1M", "79,140,000"},
		{120_000_000 * yuan, "12,000", "12,000 万", "¥120.0M", "120,000,000"},
		{3_050_000 * yuan, "305", "305 万", "¥3.05M", "3,050,000"},
		{-3_050_000 * yuan, "−305", "−305 万", "−¥3.05M", "−3,050,000"},
		{860_000 * yuan, "86", "86 万", "¥860K", "860,000"},
		{864_000 * yuan, "86.4", "86.4 万", "¥864K", "864,000"},
		{999_400 * yuan, "99.9", "99.9 万", "¥999K", "999,400"},
		{999_500 * yuan, "100", "100 万", "¥1.00M", "999,500"},
		{999_600 * yuan, "100", "100 万", "¥1.00M", "999,600"},
		{9_994_000 * yuan, "999", "999 万", "¥9.99M", "9,994,000"},
		{9_995_000 * yuan, "1,000", "1,000 万", "¥10.0M", "9,995,000"},
		{400 * yuan, "0.0", "¥400.00", "¥0.4K", "400"},
		{8_640 * yuan, "0.9", "0.9 万", "¥8.6K", "8,640"},
		{1_235_000_000 * yuan, "12.35 亿", "12.35 亿", "¥1,235.0M", "1,235,000,000"},
		{999_994_999 * yuan, "99,999", "99,999 万", "¥1,000.0M", "999,994,999"},
		{999_995_000 * yuan, "10.00 亿", "10.00 亿", "¥1,000.0M", "999,995,000"},
		{data.MaxMajor * yuan, "100,000.00 亿", "100,000.00 亿", "¥10,000,000.0M", "10,000,000,000,000"},
	}
	full := Fmt{Lang: ZH, Currency: "CNY", Unit: Full}
	for _, c := range cases {
		for _, g := range []struct{ what, got, want string }{
			{"zh", zh.Money(c.m), c.zh}, {"zh unit", zh.MoneyUnit(c.m), c.zhUnit},
			{"en", en.Money(c.m), c.en}, {"en unit", en.MoneyUnit(c.m), c.en}, {"full", full.Money(c.m), c.full},
		} {
			if g.got != g.want {
				t.Errorf("%d %s: %s, want %s", c.m, g.what, g.got, g.want)
			}
		}
	}
}

func TestMoneyInOtherForms(t *testing.T) {
	m := 79_140_000 * yuan
	small := data.Money(86_40)
	usd := Fmt{Lang: EN, Currency: "USD"}
	jpy := Fmt{Lang: ZH, Currency: "JPY"}
	chf := Fmt{Lang: EN, Currency: "CHF"}
	enWan := Fmt{Lang: EN, Currency: "CNY", Unit: Wan}
	zhKM := Fmt{Lang: ZH, Currency: "CNY", Unit: KM}
	zhFull := Fmt{Lang: ZH, Currency: "CNY", Unit: Full}
	for _, c := range []struct{ name, got, want string }{
		{"exact", zh.Exact(m), "¥79,140,000.00"},
		{"exact cents", zh.Exact(-30_005), "−¥300.05"},
		{"exact zero", zh.Exact(0), "¥0.00"},
		{"exact yen", jpy.Exact(1234), "¥1,234"},
		{"exact francs", chf.Exact(123456), "CHF 1,234.56"},
		{"yen in wan", jpy.MoneyUnit(12_340_000), "1,234 万"},
		{"dollars", usd.Money(80_450_596_57), "$80.5M"},
		{"francs", chf.Money(80_450_596_57), "CHF 80.5M"},
		{"delta", zh.Delta(-305 * 10_000 * yuan), "−305 万"},
		{"delta ahead", zh.Delta(305 * 10_000 * yuan), "+305 万"},
		{"delta none", zh.Delta(0), "0"},
		{"delta en", en.Delta(3_050_000 * yuan), "+¥3.05M"},
		{"delta cell", zh.DeltaCell(305 * 10_000 * yuan), "+305"},
		{"delta cell behind", en.DeltaCell(-3_050_000 * yuan), "−¥3.05M"},
		{"unknown", zh.MoneyPtr(nil), "—"},
		{"known", zh.MoneyPtr(&m), "7,914"},
		{"unit zh", zh.UnitName(), "万元"},
		{"unit en", en.UnitName(), "¥K / ¥M"},
		{"unit yen", jpy.UnitName(), "万日元"},
		{"unit full", zhFull.UnitName(), "元"},
		{"unit of a code", chf.UnitName(), "CHF K / CHF M"},
		{"a cent in a cell", zh.Money(1) + " " + en.Money(1), "0.0 ¥0.0K"},
		{"a cent that stands alone", zh.MoneyUnit(1) + " " + en.MoneyUnit(-1) + " " + zhFull.MoneyUnit(1), "¥0.01 −¥0.01 ¥0.01"},
		{"full with unit", zhFull.MoneyUnit(m), "¥79,140,000"},
		{"wan in English", enWan.MoneyUnit(m), "7,914 wan"},
		{"millions in Chinese", zhKM.MoneyUnit(m), "¥79.1M"},
		{"bare", zh.Bare(m), "7,914"},
		{"bare huge", zh.Bare(1_235_000_000 * yuan), "123,500"},
		{"bare thousands", en.Bare(m), "79,140"},
		{"bare small", en.Bare(small), "0.1"},
		{"bare difference", zh.DeltaBare(5000*yuan) + " " + zh.DeltaBare(-m) + " " + en.DeltaBare(0), "+0.5 −7,914 0"},
		{"bare difference of cents", zh.DeltaBare(2) + " " + en.DeltaBare(-2) + " " + zhFull.DeltaBare(-3), "+¥0.02 −¥0.02 −¥0.03"},
		{"bare unit", en.BareUnit(), "¥K"},
		{"bare unit zh", zh.BareUnit(), "万元"},
		{"short", en.Short(29_740_000 * yuan), "29.7"},
		{"short whole", en.Short(3_000_000 * yuan), "3.0"},
		{"short unit", en.ShortUnit(), "¥M"},
		{"short zh", zh.Short(3_014_000 * yuan), "301"},
		{"axis zero", en.Axis(0), "0"},
		{"axis", en.Axis(120_000_000 * yuan), "¥120M"},
		{"axis half", en.Axis(2_500_000 * yuan), "¥2.5M"},
		{"axis thousands", en.Axis(500_000 * yuan), "¥500K"},
		{"axis zh", zh.Axis(90_000_000 * yuan), "9,000"},
		{"axis zh small", zh.Axis(25_000 * yuan), "2.5"},
		{"axis zh huge", zh.Axis(1_500_000_000 * yuan), "15 亿"},
		{"axis zh below", zh.Axis(-90_000_000 * yuan), "−9,000"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.name, c.got, c.want)
		}
	}
}

// anyFmt and anyMoney are what a plan may hold.
var anyFmt = rapid.Custom(func(t *rapid.T) Fmt {
	return Fmt{
		Lang:     rapid.SampledFrom(Langs).Draw(t, "lang"),
		Currency: rapid.SampledFrom([]data.Currency{"CNY", "USD", "JPY", "KWD", "CHF", "HKD"}).Draw(t, "currency"),
		Unit:     rapid.SampledFrom(Units).Draw(t, "unit"),
	}
})

func anyMoney(t *rapid.T, c data.Currency) data.Money {
	limit := int64(data.MaxMajor * c.Minor())
	size := rapid.SampledFrom([]int64{1000, 1e6, 1e8, 1e11, limit}).Draw(t, "size")
	return data.Money(rapid.Int64Range(-min(size, limit), min(size, limit)).Draw(t, "m"))
}

func TestExactReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFmt.Draw(t, "fmt")
		m := anyMoney(t, f.Currency)
		back, err := ParseAmount(f.Exact(m), f.Currency, 0)
		if err != nil || back != m {
			t.Fatalf("%s reads as %d (%v), want %d", f.Exact(m), back, err, m)
		}
	})
}

// What is shown differs from the amount by at most half of its last digit.
func TestShownReadsBackWithinItsPrecision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFmt.Draw(t, "fmt")
		f.Lang = ZH // 万 and 亿 are read in any plan, "wan" is not
		m := anyMoney(t, f.Currency)
		shown := f.MoneyUnit(m)
		back, err := ParseAmount(shown, f.Currency, 0)
		if err != nil {
			t.Fatalf("%s: %v", shown, err)
		}
		if off := magnitude(back - m); 2*off > uint64(lastDigit(t, shown, f.Currency)) {
			t.Fatalf("%d is shown as %s, off by %d", m, shown, off)
		}
	})
}

// lastDigit is the worth of the last shown digit in minor units.
func lastDigit(t *rapid.T, shown string, c data.Currency) data.Money {
	worth := c.Minor()
	for word, size := range map[string]data.Money{"万": wan, "亿": yi, "K": kilo, "M": mega} {
		if strings.HasSuffix(shown, word) {
			worth *= size
		}
	}
	digits := strings.TrimRight(shown, " 万亿KM")
	if _, decimals, ok := strings.Cut(digits, "."); ok {
		for range decimals {
			worth /= 10
		}
	}
	if worth == 0 {
		t.Fatalf("%s shows more than there is", shown)
	}
	return worth
}

func TestLargerIsNeverShownSmaller(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Fmt{Lang: ZH, Currency: "CNY", Unit: rapid.SampledFrom(Units).Draw(t, "unit")}
		a, b := anyMoney(t, "CNY"), anyMoney(t, "CNY")
		if a > b {
			a, b = b, a
		}
		x, errX := ParseAmount(f.MoneyUnit(a), "CNY", 0)
		y, errY := ParseAmount(f.MoneyUnit(b), "CNY", 0)
		if errX != nil || errY != nil || x > y {
			t.Fatalf("%d and %d are shown as %s and %s", a, b, f.MoneyUnit(a), f.MoneyUnit(b))
		}
	})
}

func TestBareExactReadsBack(t *testing.T) {
	for _, f := range []Fmt{{Lang: ZH, Currency: "CNY", Unit: Auto}, {Lang: EN, Currency: "CNY", Unit: Auto}, {Lang: EN, Currency: "JPY", Unit: Full}, {Lang: ZH, Currency: "KWD", Unit: Wan}, {Lang: EN, Currency: "USD", Unit: Full}} {
		for _, m := range []data.Money{0, 1, -1, 47_1234_00, 10_000_00, 1_234_567_890_12, -305_0000_00} {
			s := f.BareExact(m)
			back, err := ParseAmount(s, f.Currency, f.BareSize())
			if err != nil || back != m {
				t.Errorf("%v: %d is written %s and read as %d, %v", f, m, s, back, err)
			}
		}
	}
	if s := (Fmt{Lang: ZH, Currency: "CNY", Unit: Auto}).BareExact(47_1234_00); s != "47.1234" {
		t.Error(s)
	}
}
