package calc

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func about(a, b, within float64) bool { return math.Abs(a-b) <= within }

func TestWilsonIntervalOfNewcombe(t *testing.T) {
	for _, x := range []struct { // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3
		p         Proportion
		low, high float64
	}{
		{Proportion{81, 263}, 0.2553, 0.3662},
		{Proportion{15, 148}, 0.0624, 0.1605},
		{Proportion{0, 20}, 0, 0.1611},
		{Proportion{1, 29}, 0.0061, 0.1718},
	} {
		if r := x.p.Wilson(); !about(r.Low, x.low, 5e-5) || !about(r.High, x.high, 5e-5) {
			t.Errorf("%v: %.4f to %.4f, want %.4f to %.4f", x.p, r.Low, r.High, x.low, x.high)
		}
	}
}

func TestIntervalOfDifferenceOfNewcombe(t *testing.T) {
	// Newcombe 1998, Statistics in Medicine 17, 873–890, table II (a) and (h), method 10.
	c, _ := Compare(Proportion{48, 80}, Proportion{56, 70})
	if !about(c.PointsRange.Low, 0.0524, 5e-5) || !about(c.PointsRange.High, 0.3339, 5e-5) {
		t.Errorf("%+v", c.PointsRange)
	}
	c, _ = Compare(Proportion{0, 10}, Proportion{10, 10})
	if !about(c.PointsRange.Low, 0.6075, 5e-5) || !about(c.PointsRange.High, 1, 1e-9) {
		t.Errorf("%+v", c.PointsRange)
	}
}

func TestAspirinOfAgresti(t *testing.T) {
	// Agresti, Introduction to Categorical Data Analysis, 2nd ed., sections 2.2 and 2.3:
	// z = 5.00, relative risk 1.82 with interval 1.43 to 2.30.
	c, ok := Compare(Proportion{104, 11037}, Proportion{189, 11034})
	if !ok || c.Exact {
		t.Fatalf("%+v", c)
	}
	if z := Quantile(1 - c.P/2); !about(z, 5.00, 0.01) {
		t.Errorf("z %.3f", z)
	}
	if !about(*c.Uplift, 0.82, 0.005) || !about(c.UpliftRange.Low, 0.43, 0.005) || !about(c.UpliftRange.High, 1.30, 0.01) {
		t.Errorf("%.3f %+v", *c.Uplift, *c.UpliftRange)
	}
}

func TestFisherOfTextbooks(t *testing.T) {
	// Fisher's tea (Agresti, section 2.6.2): 0.486. Students who diet (Weisstein,
	// MathWorld and Wikipedia, Fisher's exact test): 0.0027594561852.
	if p := Fisher(Proportion{3, 4}, Proportion{1, 4}); !about(p, 34.0/70, 1e-9) {
		t.Errorf("tea %.6f", p)
	}
	if p := Fisher(Proportion{1, 12}, Proportion{9, 12}); !about(p, 0.0027594561852, 1e-10) {
		t.Errorf("diet %.10f", p)
	}
}

func TestTrialsNeededOfR(t *testing.T) {
	// power.prop.test of R: p1 .50, p2 .75, power .90 gives n = 76.7; p1 .5, p2 .6,
	// power .80 gives n = 387.3.
	if n := TrialsNeeded(0.5, 0.5, 0.9, 0.05); n != 77 {
		t.Error(n)
	}
	if n := TrialsNeeded(0.5, 0.2, 0.8, 0.05); n != 388 {
		t.Error(n)
	}
	for _, n := range []int64{TrialsNeeded(0, 0.2, 0.8, 0.05), TrialsNeeded(0.9, 0.2, 0.8, 0.05), TrialsNeeded(0.5, 0, 0.8, 0.05)} {
		if n != 0 {
			t.Error(n)
		}
	}
}

func proportion(t *rapid.T, name string, least, most int64) Proportion {
	n := rapid.Int64Range(least, most).Draw(t, name+" trials")
	return Proportion{rapid.Int64Range(0, n).Draw(t, name+" hits"), n}
}

func TestComparingIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := proportion(t, "a", 1, 400), proportion(t, "b", 1, 400)
		x, _ := Compare(a, b)
		y, _ := Compare(b, a)
		if !about(x.P, y.P, 1e-9) || x.P < 0 || x.P > 1 || x.Exact != y.Exact {
			t.Fatalf("%v %v", x.P, y.P)
		}
		if !about(x.Points, -y.Points, 1e-12) || !about(x.PointsRange.Low, -y.PointsRange.High, 1e-9) {
			t.Fatalf("%+v %+v", x, y)
		}
		if x.Points < x.PointsRange.Low-1e-12 || x.Points > x.PointsRange.High+1e-12 || x.PointsRange.Low < -1-1e-9 || x.PointsRange.High > 1+1e-9 {
			t.Fatalf("%+v", x)
		}
		if x.UpliftRange != nil && (*x.Uplift < x.UpliftRange.Low-1e-9 || *x.Uplift > x.UpliftRange.High+1e-9) {
			t.Fatalf("%+v", x)
		}
		if w := a.Wilson(); w.Low < 0 || w.High > 1 || a.Rate() < w.Low-1e-9 || a.Rate() > w.High+1e-9 {
			t.Fatalf("%+v", w)
		}
	})
}

func TestExactIsNormalForMany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(3000, 9000).Draw(t, "n")
		a := Proportion{rapid.Int64Range(n/4, 3*n/4).Draw(t, "a"), n}
		b := Proportion{min(n, max(0, a.Hits+rapid.Int64Range(-80, 80).Draw(t, "d"))), n}
		if x, y := Fisher(a, b), ZTest(a, b); !about(x, y, 0.03) {
			t.Fatalf("exact %.4f, normal %.4f", x, y)
		}
	})
}

func TestWhatIsNotKnownIsNotCompared(t *testing.T) {
	for _, p := range []Proportion{{}, {3, 2}, {-1, 4}} {
		if _, ok := Compare(p, Proportion{1, 2}); ok {
			t.Error(p)
		}
	}
	c, ok := Compare(Proportion{0, 9}, Proportion{0, 8})
	if !ok || c.P != 1 || c.Uplift != nil || c.UpliftRange != nil {
		t.Errorf("%+v", c)
	}
	if c, _ := Compare(Proportion{1000, 1000}, Proportion{900, 900}); c.P != 1 {
		t.Errorf("%+v", c)
	}
}
