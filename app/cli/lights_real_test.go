package cli_test

import (
	"math/big"
	"strconv"
	"testing"
)

// TestLightsOfAdventureWorks imports real quotas and orders by verbs alone and reads
// the light of every rep at the end of each quarter: red where the table of what
// they reached says more than 20 % behind, amber from 5 % on.
func TestLightsOfAdventureWorks(t *testing.T) {
	plan, known := adventureWorks(t)
	run(t, 0, "do", plan, "SaveLightRule",
		`{"name":"Quarter","measure":"completion","scope":"rep","kind":"behind","red":2000,"amber":500,"touch":true,"span":"quarter","collect":"quarter_end"}`)
	ends := []string{"2012-03-31", "2012-06-30", "2012-09-30", "2012-12-31"}
	checked, lit := 0, map[string]int{}
	for n, q := range payQuarters[:4] {
		var board struct {
			Rows []struct {
				Code, Light, Why string
				Value            *int64
			}
		}
		ask(t, &board, plan, "lights", `{"key":"completion","as_of":"`+ends[n]+`"}`)
		got := map[string]int{}
		for i, x := range board.Rows {
			got[x.Code] = i
		}
		for _, k := range known {
			if k.From != q[0] {
				continue
			}
			i, ok := got[strconv.Itoa(k.EmployeeKey)]
			if !ok {
				t.Errorf("%d has no light at %s", k.EmployeeKey, ends[n])
				continue
			}
			share := big.NewRat(exactCents(t, k.Actual), exactCents(t, k.Quota))
			want := "green"
			switch {
			case share.Cmp(big.NewRat(80, 100)) <= 0:
				want = "red"
			case share.Cmp(big.NewRat(95, 100)) <= 0:
				want = "amber"
			}
			if x := board.Rows[i]; x.Light != want || x.Value == nil {
				t.Errorf("%d at %s: %s (%s), want %s for %s", k.EmployeeKey, ends[n], x.Light, x.Why, want, share.FloatString(4))
			}
			lit[want]++
			checked++
		}
	}
	if checked < 40 || lit["red"] == 0 || lit["amber"] == 0 || lit["green"] == 0 {
		t.Errorf("%d lights: %v", checked, lit)
	}
	run(t, 0, "check", plan)
}
