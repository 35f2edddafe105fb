package calc_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func money(t *rapid.T, n int, least int64, label string) []data.Money {
	rows := make([]data.Money, n)
	for i := range rows {
		rows[i] = data.Money(rapid.Int64Range(least, 5_000_000).Draw(t, label))
	}
	return rows
}

func columnOf(cells [][]data.Money, j int) (sum data.Money) {
	for _, row := range cells {
		sum += row[j]
	}
	return sum
}

func TestFillHoldsBothSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(1, 7).Draw(t, "rows"), rapid.IntRange(1, 13).Draw(t, "columns")
		rows := money(t, n, 0, "row")
		seed := make([][]data.Money, n)
		for i := range seed {
			seed[i] = money(t, m, 1, "seed")
		}
		cols := calc.Spread(calc.Sum(rows), money(t, m, 0, "column"))
		cells, rowsLeft, colsLeft := calc.Fill(seed, rows, cols)
		if calc.Sum(rowsLeft) != 0 || calc.Sum(colsLeft) != 0 {
			t.Fatal("something is left of a full table", rowsLeft, colsLeft)
		}
		for i, row := range cells {
			if calc.Sum(row) != rows[i] {
				t.Fatal("row", i, row, rows[i])
			}
			for j := range row {
				if row[j] < 0 || columnOf(cells, j) != cols[j] {
					t.Fatal("column", j, columnOf(cells, j), cols[j])
				}
			}
		}
	})
}

func TestFillHandsBackWhatCannotBePlaced(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(1, 5).Draw(t, "rows"), rapid.IntRange(1, 5).Draw(t, "columns")
		rows, cols := money(t, n, 0, "row"), money(t, m, 0, "column") // sums that seldom agree
		seed, some := make([][]data.Money, n), false
		for i := range seed {
			seed[i] = money(t, m, 0, "seed")
			for j := range seed[i] {
				seed[i][j] *= data.Money(rapid.IntRange(-1, 1).Draw(t, "hole"))
				some = some || seed[i][j] > 0
			}
		}
		cells, rowsLeft, colsLeft := calc.Fill(seed, rows, cols)
		for i, row := range cells {
			if calc.Sum(row)+rowsLeft[i] != rows[i] || rowsLeft[i] < 0 {
				t.Fatal("row", i, row, rowsLeft[i], rows[i])
			}
			for j := range row {
				open := seed[i][j] > 0 || !some
				switch {
				case columnOf(cells, j)+colsLeft[j] != cols[j] || colsLeft[j] < 0:
					t.Fatal("column", j)
				case row[j] < 0 || !open && row[j] != 0:
					t.Fatal("an empty cell was filled", i, j)
				case open && rowsLeft[i] > 0 && colsLeft[j] > 0:
					t.Fatal("there was room left", i, j)
				}
			}
		}
	})
}

func TestFillKeepsTheShape(t *testing.T) {
	for _, c := range []struct {
		name       string
		seed       [][]data.Money
		rows, cols []data.Money
		want       [][]data.Money
		left       data.Money
	}{
		{"even", [][]data.Money{{0, 0}, {0, 0}}, []data.Money{30, 10}, []data.Money{20, 20}, [][]data.Money{{15, 15}, {5, 5}}, 0},
		{"as it is", [][]data.Money{{7, 1}, {2, 9}}, []data.Money{8, 11}, []data.Money{9, 10}, [][]data.Money{{7, 1}, {2, 9}}, 0},
		{"thirds", [][]data.Money{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, []data.Money{1, 1, 1}, []data.Money{1, 1, 1}, [][]data.Money{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 0},
		{"a hole keeps its row's money out", [][]data.Money{{0, 1}, {1, 1}}, []data.Money{10, 10}, []data.Money{15, 5}, [][]data.Money{{0, 5}, {10, 0}}, 5},
		{"the largest remainder goes up", [][]data.Money{{0, 0}, {0, 0}}, []data.Money{5, 2}, []data.Money{3, 4}, [][]data.Money{{2, 3}, {1, 1}}, 0},
		{"nothing wanted", [][]data.Money{{1, 1}}, []data.Money{0}, []data.Money{0, 0}, [][]data.Money{{0, 0}}, 0},
	} {
		cells, rowsLeft, colsLeft := calc.Fill(c.seed, c.rows, c.cols)
		if !reflect.DeepEqual(cells, c.want) || calc.Sum(rowsLeft) != c.left || calc.Sum(colsLeft) != c.left {
			t.Errorf("%s: %v, left %v %v", c.name, cells, rowsLeft, colsLeft)
		}
	}
}

// An even seed has an exact answer, row × column ÷ total; no cell is a unit off.
func TestFillIsNearTheExactTable(t *testing.T) {
	rows, cols := []data.Money{1_001, 773, 512, 90, 11}, []data.Money{401, 399, 601, 7, 979}
	whole := calc.Sum(rows)
	cells, _, _ := calc.Fill(make5(), rows, cols)
	for i, row := range cells {
		for j, x := range row {
			if off := x*whole - rows[i]*cols[j]; off >= whole || off <= -whole {
				t.Error(i, j, x, "want", float64(rows[i]*cols[j])/float64(whole))
			}
		}
	}
}

func make5() [][]data.Money {
	seed := make([][]data.Money, 5)
	for i := range seed {
		seed[i] = make([]data.Money, 5)
	}
	return seed
}

// Scaling rows and columns never changes how the corners of a rectangle relate.
func TestFillKeepsTheSeedsRatios(t *testing.T) {
	seed := [][]data.Money{{300, 100, 50}, {200, 400, 90}, {10, 20, 80}}
	rows, cols := []data.Money{5_000_000_000, 3_000_000_000, 2_000_000_000}, []data.Money{4_000_000_000, 3_500_000_000, 2_500_000_000}
	cells, _, _ := calc.Fill(seed, rows, cols)
	ratio := func(x [][]data.Money, i, j int) float64 {
		return float64(x[0][0]) * float64(x[i][j]) / (float64(x[0][j]) * float64(x[i][0]))
	}
	for i := 1; i < 3; i++ {
		for j := 1; j < 3; j++ {
			if got, want := ratio(cells, i, j), ratio(seed, i, j); got < want*0.999999 || got > want*1.000001 {
				t.Error(i, j, got, want)
			}
		}
	}
}

func BenchmarkFill(b *testing.B) {
	seed, rows, cols := make([][]data.Money, 200), make([]data.Money, 200), make([]data.Money, 50)
	for i := range seed {
		seed[i] = make([]data.Money, len(cols))
		for j := range cols {
			seed[i][j] = data.Money(i*31+j*7919)%997 + 1
			rows[i] += seed[i][j] * 1001
			cols[j] += seed[i][j] * 1001
		}
	}
	rows[0], rows[1] = rows[0]+100_003, rows[1]-100_003
	for b.Loop() {
		calc.Fill(seed, rows, cols)
	}
}
