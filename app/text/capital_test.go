package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func TestCapitals(t *testing.T) {
	for m, want := range map[data.Money]string{
		0:                            "零元整",
		120_000_000_00:               "壹亿贰仟万元整",
		1_00:                         "壹元整",
		10_00:                        "壹拾元整",
		10_05:                        "壹拾元零伍分",
		5:                            "伍分",
		50:                           "伍角整",
		100_50:                       "壹佰元伍角整",
		1_23:                         "壹元贰角叁分",
		1001_00:                      "壹仟零壹元整",
		1010_00:                      "壹仟零壹拾元整",
		10_000_00:                    "壹万元整",
		10_001_00:                    "壹万零壹元整",
		100_200_00:                   "壹拾万零贰佰元整",
		102_000_000_00:               "壹亿零贰佰万元整",
		100_000_001_00:               "壹亿零壹元整",
		43_200_000_00:                "肆仟叁佰贰拾万元整",
		10_000_000_000_000_00:        "壹拾万亿元整",
		10_000_000_010_000_00:        "壹拾万亿零壹万元整",
		1_234_500_000_000_00:         "壹万贰仟叁佰肆拾伍亿元整",
		-7_00:                        "负柒元整",
		data.Money(1_000_000_000_01): "壹拾亿元零壹分",
	} {
		if got := Capitals(m, "CNY"); got != "人民币"+want {
			t.Errorf("%d: %s, want %s", m, got, want)
		}
	}
	if got := Capitals(1234, "JPY"); got != "日元壹仟贰佰叁拾肆元整" {
		t.Error(got)
	}
	if got := Capitals(1_005, "KWD"); !strings.HasSuffix(got, "壹元零伍厘") {
		t.Error(got)
	}
}

// TestCapitalsReadBack reads the words again: none says another amount.
func TestCapitalsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := data.Money(rapid.Int64Range(0, data.MaxMajor*100).Draw(t, "amount"))
		if got := readCapitals(strings.TrimPrefix(Capitals(m, "CNY"), "人民币")); got != m {
			t.Fatalf("%d reads as %d", m, got)
		}
	})
}

func readCapitals(s string) data.Money {
	var total, section, digit int64
	var parts int64
	for _, r := range s {
		switch r {
		case '拾', '佰', '仟':
			section += digit * map[rune]int64{'拾': 10, '佰': 100, '仟': 1000}[r]
			digit = 0
		case '万':
			section = (section + digit) * 10_000
			total, section, digit = total+section, 0, 0
		case '亿':
			total = (total + section + digit) * 100_000_000
			section, digit = 0, 0
		case '元':
			total += section + digit
			section, digit = 0, 0
		case '角':
			parts, digit = parts+10*digit, 0
		case '分':
			parts, digit = parts+digit, 0
		case '整':
		default:
			digit = int64(strings.IndexRune("零壹贰叁肆伍陆柒捌玖", r) / 3)
		}
	}
	return data.Money(total*100 + parts)
}
