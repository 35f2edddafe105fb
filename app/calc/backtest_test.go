package calc_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func TestAccuracy(t *testing.T) {
	if a := calc.AccuracyOf(nil); a.Count != 0 || a.MAPE != nil || a.WAPE != nil || a.Bias != nil {
		t.Errorf("%+v", a)
	}
	if a := calc.AccuracyOf([]calc.Guess{{Forecast: 100}}); a.Count != 1 || a.MAPE != nil || a.WAPE != nil {
		t.Errorf("nothing came: %+v", a)
	}
	// 10 too much of 100, 30 too little of 300 and right of 200: MAPE (10+10+0)÷3,
	// WAPE 40 of 600, bias −20 of 600.
	a := calc.AccuracyOf([]calc.Guess{{Forecast: 110, Came: 100}, {Forecast: 270, Came: 300}, {Forecast: 200, Came: 200}})
	if *a.MAPE != 6_67 || *a.WAPE != 6_67 || *a.Bias != -3_33 {
		t.Errorf("%d %d %d", *a.MAPE, *a.WAPE, *a.Bias)
	}
}

func TestSpreading(t *testing.T) {
	if _, ok := calc.Spreading([]calc.Guess{{Forecast: 5, Came: 0}}); ok {
		t.Error("nothing came")
	}
	if p, ok := calc.Spreading([]calc.Guess{{Forecast: 110, Came: 100}, {Forecast: 90, Came: 100}, {Forecast: 7, Came: 0}}); !ok || p != 10_00 {
		t.Error(p)
	}
}

// TestBridgesAddUp draws two weeks of a pipeline and what ended in between.
func TestBridgesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string, results []data.Result) (rows []calc.Held) {
			for i := range 12 {
				if rapid.Bool().Draw(t, name) {
					rows = append(rows, calc.Held{Code: fmt.Sprint(i), Amount: data.Money(rapid.Int64Range(0, 1e15).Draw(t, "amount")),
						In: rapid.Bool().Draw(t, "in"), Result: rapid.SampledFrom(results).Draw(t, "result")})
				}
			}
			return rows
		}
		before, after := draw("before", []data.Result{""}), draw("after", []data.Result{""})
		sum := inside(before)
		for _, p := range calc.Bridge(before, after, draw("ended", []data.Result{data.Won, data.Lost})) {
			sum += p.Amount
			down := p.Step == calc.BridgeShrunk || p.Step == calc.BridgeMovedOut || p.Step == calc.BridgeWon || p.Step == calc.BridgeLost || p.Step == calc.BridgeRemoved
			if (p.Amount < 0) != down {
				t.Fatalf("%+v goes the wrong way", p)
			}
		}
		if sum != inside(after) {
			t.Fatalf("%d is not %d", sum, inside(after))
		}
	})
}

func inside(rows []calc.Held) (sum data.Money) {
	for _, x := range rows {
		if x.In {
			sum += x.Amount
		}
	}
	return sum
}

// TestEachReasonHasItsStep takes one opportunity through each reason.
func TestEachReasonHasItsStep(t *testing.T) {
	held := func(m data.Money, in bool) []calc.Held { return []calc.Held{{Code: "A", Amount: m, In: in}} }
	end := func(r data.Result) []calc.Held { return []calc.Held{{Code: "A", Amount: 7, In: true, Result: r}} }
	for _, x := range []struct {
		before, after, ended []calc.Held
		want                 string
	}{
		{nil, held(5, true), nil, "[{A new 5}]"},
		{held(5, true), held(8, true), nil, "[{A grown 3}]"},
		{held(5, true), held(4, true), nil, "[{A shrunk -1}]"},
		{held(5, true), held(9, false), nil, "[{A moved_out -5}]"},
		{held(5, false), held(9, true), nil, "[{A moved_in 9}]"},
		{held(5, true), nil, end(data.Won), "[{A won -5}]"},
		{held(5, true), nil, end(data.Lost), "[{A lost -5}]"},
		{held(5, true), nil, nil, "[{A removed -5}]"},
		{held(5, false), nil, end(data.Won), "[{A moved_in 7} {A won -7}]"},
		{held(5, false), nil, end(data.Lost), "[]"},
		{nil, nil, end(data.Won), "[{A new 7} {A won -7}]"},
		{held(5, true), held(5, true), nil, "[]"},
		{held(5, true), held(6, true), end(data.Won), "[{A grown 1}]"}, // won, then opened again
	} {
		if got := fmt.Sprint(calc.Bridge(x.before, x.after, x.ended)); got != x.want {
			t.Errorf("%+v: %s", x, got)
		}
	}
}
