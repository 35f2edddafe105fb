package board

import (
	"encoding/json"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A Ratio is a share kept as its two amounts, so that it is rounded once, where
// it is written. The zero Ratio is "no share".
type Ratio struct {
	Num data.Money
	Den data.Money // never negative; zero: there is no share
}

// RatioOf is num ÷ den; there is none when den is zero or negative.
func RatioOf(num, den data.Money) Ratio {
	if den <= 0 {
		return Ratio{}
	}
	return Ratio{num, den}
}

// Known reports whether there is a share at all.
func (r Ratio) Known() bool { return r.Den > 0 }

// Float is the share as a fraction (1 is 100 %), for drawing only; 0 when there
// is none.
func (r Ratio) Float() float64 {
	if !r.Known() {
		return 0
	}
	return float64(r.Num) / float64(r.Den)
}

// Points are the hundredths of a per cent, rounded half away from zero: 8218 is
// 82.18 %. It is 0 when there is none.
func (r Ratio) Points() int64 {
	points, _ := calc.Points(r.Num, r.Den)
	return points
}

// MarshalJSON writes both amounts and the rounded share, or null for none.
func (r Ratio) MarshalJSON() ([]byte, error) {
	if !r.Known() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Num     data.Money `json:"num"`
		Den     data.Money `json:"den"`
		Percent float64    `json:"percent"`
	}{r.Num, r.Den, float64(r.Points()) / 100})
}
