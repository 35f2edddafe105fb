package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestAllocationVectors asks for the divisions that other programs publish.
func TestAllocationVectors(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "x.qdeck")
	run(t, 0, "new", plan, "--first", "2026-01-01")
	known := allocations(t)
	for _, v := range known.Vectors {
		if got := allocate(t, plan, v.Total, v.Weights); !slices.Equal(got, v.Want) {
			t.Errorf("%s: %d by %s: %v, want %v", v.Source, v.Total, v.Weights, got, v.Want)
		}
	}
	for name, a := range known.Allocations {
		keys := make([]string, 0, len(a.Weights))
		for k := range a.Weights {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		weights := make([]json.RawMessage, len(keys))
		for i, k := range keys {
			weights[i] = json.RawMessage(fmt.Sprintf("%q", a.Weights[k]))
		}
		for i, m := range allocate(t, plan, a.Total, weights) {
			if m != a.Want[keys[i]] {
				t.Errorf("%s: %s has %d, want %d", name, keys[i], m, a.Want[keys[i]])
			}
		}
	}
	if len(known.Vectors) != 16 || len(known.Allocations) < 5 {
		t.Error(len(known.Vectors), "vectors and", len(known.Allocations), "allocations")
	}
	for _, bad := range []string{`{"total":5,"weights":[]}`, `{"total":5,"weights":[-1,2]}`, `{"total":5,"weights":["1e999"]}`} {
		run(t, 3, "ask", plan, "allocate", bad)
	}
}

type allocated struct {
	Vectors []struct {
		Source  string
		Total   int64
		Weights []json.RawMessage
		Want    []int64 `json:"largest_remainder"`
	}
	Allocations map[string]allocation
}

type allocation struct {
	Total   int64             `json:"total_cents"`
	Weights map[string]string `json:"weights"`
	Want    map[string]int64  `json:"allocated_cents"`
}

func allocations(t *testing.T) (known allocated) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(realData(t), "expected", "allocation.json"))
	if err == nil {
		err = json.Unmarshal(raw, &known)
	}
	if err != nil {
		t.Fatal(err)
	}
	return known
}

func allocate(t *testing.T, plan string, total int64, weights []json.RawMessage) []int64 {
	t.Helper()
	raw, err := json.Marshal(weights)
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ Amounts []int64 }
	ask(t, &got, plan, "allocate", fmt.Sprintf(`{"total":%d,"weights":%s}`, total, raw))
	return got.Amounts
}

type table struct {
	Rows, Columns []struct {
		Code, Name string
		Total      int64
	}
	Cells [][]struct{ Amount int64 }
}

// TestAdventureWorksSpread sets the company's quota of 2014 and spreads it by
// verbs alone: by the sales that others give for the territories it is to the
// cent what they allocate, and so are territory and category. By the orders as
// imported, whose lines are rounded to cents one by one, it is so to 20 cents.
func TestAdventureWorksSpread(t *testing.T) {
	dir := filepath.Join(realData(t), "adventureworks")
	plan := filepath.Join(t.TempDir(), "aw.qdeck")
	run(t, 0, "new", plan, "--firm", "AdventureWorks", "--currency", "USD", "--first", "2014-01-01")
	load(t, plan, filepath.Join(dir, "territories.csv"), "regions")
	load(t, plan, filepath.Join(dir, "reps.csv"), "reps")
	load(t, plan, filepath.Join(dir, "resellers.csv"), "customers")
	load(t, plan, filepath.Join(dir, "orders_by_category.csv"), "orders")
	run(t, 0, "do", plan, "SetAsOf", `{"date":"2014-01-01"}`)
	run(t, 0, "do", plan, "SetGoal", `{"amount":4000000000}`)
	known := allocations(t)
	var byTerritory, byCategory allocation
	for name, a := range known.Allocations {
		switch {
		case strings.Contains(name, "by territory, "):
			byTerritory = a
		case strings.Contains(name, "territory x category"):
			byCategory = a
		}
	}
	for _, fill := range []string{"", "history"} {
		run(t, 0, "do", plan, "SpreadGoal", fmt.Sprintf(`{"regions_by":"last_year","products_by":"last_year","fill":%q,"rhythm":"history"}`, fill))
		byCategory.compare(t, plan, 20)
	}
	var cube table
	ask(t, &cube, plan, "cube", `{"rows":"region","columns":"product"}`)
	weights := []string{}
	for _, row := range cube.Rows {
		weights = append(weights, fmt.Sprintf(`{"code":%q,"weight":%s}`, row.Code, strings.ReplaceAll(byTerritory.Weights[row.Name], ".", "")))
	}
	for _, fill := range []string{"", "history"} {
		run(t, 0, "do", plan, "SpreadGoal", fmt.Sprintf(`{"regions_by":"given","regions":[%s],"products_by":"last_year","fill":%q,"rhythm":"history"}`,
			strings.Join(weights, ","), fill))
		ask(t, &cube, plan, "cube", `{"rows":"region","columns":"product"}`)
		for _, row := range cube.Rows {
			if want := byTerritory.Want[row.Name]; row.Total != want || want == 0 {
				t.Errorf("%q: %s has %d, want %d", fill, row.Name, row.Total, want)
			}
		}
	}
	byCategory.decide(t, plan, cube)
	byCategory.compare(t, plan, 0)
	run(t, 0, "check", plan)
}

// decide divides the total by the weights and sets every region × product.
func (a allocation) decide(t *testing.T, plan string, cube table) {
	t.Helper()
	var weights []json.RawMessage
	var boxes []string
	for _, row := range cube.Rows {
		for _, col := range cube.Columns {
			weights = append(weights, json.RawMessage(fmt.Sprintf("%q", a.Weights[row.Name+"|"+col.Name])))
			boxes = append(boxes, fmt.Sprintf(`{"region":%q,"product":%q,"amount":`, row.Code, col.Code))
		}
	}
	for i, m := range allocate(t, plan, a.Total, weights) {
		boxes[i] += fmt.Sprint(m, "}")
	}
	run(t, 0, "do", plan, "SetCubes", `{"cells":[`+strings.Join(boxes, ",")+`]}`)
}

// compare wants every cell to be within so many cents of what others give it.
func (a allocation) compare(t *testing.T, plan string, within int64) {
	t.Helper()
	var cube table
	ask(t, &cube, plan, "cube", `{"rows":"region","columns":"product"}`)
	cells := 0
	for i, row := range cube.Rows {
		for j, col := range cube.Columns {
			cells++
			if got, want := cube.Cells[i][j].Amount, a.Want[row.Name+"|"+col.Name]; got < want-within || got > want+within {
				t.Errorf("%s %s has %d, want %d", row.Name, col.Name, got, want)
			}
		}
	}
	if cells != len(a.Want) {
		t.Error(cells, "cells, want", len(a.Want))
	}
}
