package forecast_test

import (
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func backtest(t testing.TB, r store.Reader, asOf data.Date) forecast.Backtest {
	t.Helper()
	x, err := forecast.ForecastBacktest(r, asOf, forecast.BacktestIn{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestBacktestOfTheSample goes from six month ends over twenty-one spans.
func TestBacktestOfTheSample(t *testing.T) {
	a := openSample(t)
	x := backtest(t, a.Reader(), today)
	if len(x.Cuts) != 6 || len(x.Points) != 21 || len(x.People) != 9 || x.Best == "" || x.Light == data.Ring {
		t.Fatalf("%d cuts, %d points, best %q", len(x.Cuts), len(x.Points), x.Best)
	}
	for _, m := range x.Methods[:2] {
		if m.Count != 21 || m.WAPE == nil || *m.WAPE < 0 || len(m.Horizons) != 6 || m.Horizons[0].Count != 6 {
			t.Errorf("%s: %+v", m.Method, m)
		}
	}
	// The firm's tea sells by the season: last year's months must beat working days.
	if *x.Methods[1].WAPE >= *x.Methods[0].WAPE {
		t.Errorf("seasonal misses %d, run rate %d", *x.Methods[1].WAPE, *x.Methods[0].WAPE)
	}
	// From the end of June for July: what the run rate says by hand.
	june := look(t, a.Reader(), data.NewDate(2026, 6, 30))
	for _, p := range x.Points {
		if p.Cut == data.NewDate(2026, 6, 30) && p.Ahead == 1 {
			if want := june.Firm.Sold.MulDiv(23, int64(june.Firm.Days)); near(*p.Said[0], want) > 100 {
				t.Errorf("run rate for July %d, by hand %d over %d days", *p.Said[0], want, june.Firm.Days)
			}
		}
	}
}

// TestTheFutureIsHidden doubles what was sold after the end of April: what the
// methods say from there stays the same, and what came does not.
func TestTheFutureIsHidden(t *testing.T) {
	a := openSample(t)
	before := backtest(t, a.Reader(), today)
	write(t, a, func(tx store.Tx) error {
		come, err := tx.SaveImport(data.Import{Sort: string(data.Orders), File: "x", Day: today})
		if err != nil {
			return err
		}
		return tx.AddOrders(come.ID, []data.Order{{Key: "extra", CustomerID: 1, RepID: 1, Date: data.NewDate(2026, 5, 20), Amount: 5000_0000_00,
			Lines: []data.OrderLine{{Amount: 5000_0000_00}}}}, nil)
	})
	after := backtest(t, a.Reader(), today)
	cut, moved := data.NewDate(2026, 4, 30), 0
	for i, p := range before.Points {
		if p.Cut > cut {
			continue
		}
		for m := range p.Said {
			if (p.Said[m] == nil) != (after.Points[i].Said[m] == nil) || p.Said[m] != nil && *p.Said[m] != *after.Points[i].Said[m] {
				t.Errorf("%s says something else from %s", before.Methods[m].Method, p.Cut)
			}
		}
		if p.Came != after.Points[i].Came {
			moved++
		}
	}
	if moved == 0 {
		t.Error("nothing came that was not there before")
	}
}

func TestTooLittleToTest(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("甲", "CNY", data.NewMonth(2026, 1)))
	if x := backtest(t, a.Reader(), today); len(x.Points) != 0 || x.Best != "" || x.Light != data.Ring {
		t.Errorf("%+v", x)
	}
	s := openSample(t)
	if x := backtest(t, s.Reader(), data.NewDate(2026, 2, 10)); len(x.Points) != 0 || x.Light != data.Ring {
		t.Errorf("%+v", x)
	}
}

// BenchmarkForecast asks for the forecast of the sample anew.
func BenchmarkForecast(b *testing.B) {
	r := openSample(b).Reader().Apart()
	for b.Loop() {
		look(b, r, today)
	}
}
