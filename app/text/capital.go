package text

import (
	"strings"

	"quarterdeck/data"
)

// The words of an amount in capitals, which cannot be altered by a stroke.
var (
	capitalDigits = []rune("零壹贰叁肆伍陆柒捌玖")
	capitalUnits  = []string{"", "拾", "佰", "仟"}
	capitalParts  = []string{"角", "分", "厘"}
)

// Capitals writes an amount in Chinese capitals, as contracts and cheques have
// it: 人民币壹亿贰仟万元整. Other currencies put their Chinese name in front.
func Capitals(m data.Money, c data.Currency) string {
	name := "人民币"
	if c != "CNY" && c != "" {
		name = Fmt{Lang: ZH, Currency: c}.currencyName()
	}
	size := magnitude(m)
	minor := uint64(c.Minor())
	whole, rest := size/minor, size%minor
	var b strings.Builder
	b.WriteString(name)
	if m < 0 {
		b.WriteString("负")
	}
	if whole > 0 || rest == 0 {
		b.WriteString(capitalWhole(whole) + "元")
	}
	b.WriteString(capitalRest(rest, c.Digits(), whole > 0))
	return b.String()
}

// capitalWhole writes a whole number: of each part above, 亿 or 万, the rest
// follows, after 零 where its first place is empty.
func capitalWhole(n uint64) string {
	for _, part := range []struct {
		size uint64
		name string
	}{{100_000_000, "亿"}, {10_000, "万"}} {
		if n < part.size {
			continue
		}
		s := capitalWhole(n/part.size) + part.name
		if rest := n % part.size; rest > 0 {
			if rest < part.size/10 {
				s += "零"
			}
			s += capitalWhole(rest)
		}
		return s
	}
	return capitalThousands(n)
}

// capitalThousands writes a number below ten thousand.
func capitalThousands(n uint64) string {
	if n == 0 {
		return string(capitalDigits[0])
	}
	s, gap := "", false
	for place, size := 3, uint64(1000); place >= 0; place, size = place-1, size/10 {
		d := n / size % 10
		switch {
		case d == 0:
			gap = s != ""
			continue
		case gap:
			s += "零"
			gap = false
		}
		s += string(capitalDigits[d]) + capitalUnits[place]
	}
	return s
}

// capitalRest writes what is less than one whole; nothing ends in 整.
func capitalRest(rest uint64, digits int, after bool) string {
	if rest == 0 {
		return "整"
	}
	s, gap := "", false
	size := uint64(1)
	for range digits - 1 {
		size *= 10
	}
	for i := range digits {
		d := rest / size % 10
		size /= 10
		if size == 0 {
			size = 1
		}
		if d == 0 {
			gap = true
			continue
		}
		if gap && (after || s != "") {
			s += "零"
		}
		gap = false
		s += string(capitalDigits[d]) + capitalParts[i]
	}
	if gap { // the last part is empty: close the amount
		s += "整"
	}
	return s
}
