package app_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// How often a process is killed, and where.
const (
	kills       = 200
	killsInside = 50 // at least this many inside an open transaction
	killsCommit = 20 // and this many around the commit
	ordersEach  = 300
)

// edit adds one region; load imports some orders. Both tell the parent where
// they are, so that it can kill them there.
type edit struct{ n int }

func (edit) Label() string { return "command.SaveRegion" }

func (c edit) Apply(tx store.Tx) error {
	say("in", c.n)
	time.Sleep(3 * time.Millisecond)
	_, err := tx.SaveRegion(data.Region{Code: strconv.Itoa(c.n), Name: "区域"})
	say("end", c.n)
	return err
}

type load struct{ n int }

func (load) Label() string { return "command.ImportFile" }

func (c load) Apply(tx store.Tx) error {
	customer, err := tx.SaveCustomer(data.Customer{Code: fmt.Sprint("c", c.n), Name: "客户"})
	if err != nil {
		return err
	}
	im, err := tx.SaveImport(data.Import{Sort: "orders", File: strconv.Itoa(c.n), Rows: ordersEach})
	if err != nil {
		return err
	}
	orders := make([]data.Order, ordersEach)
	for i := range orders {
		orders[i] = data.Order{Key: fmt.Sprintf("%d-%d", c.n, i), Date: 20000, CustomerID: customer.ID,
			Lines: []data.OrderLine{{Amount: 1}, {Amount: 2}}}
	}
	err = tx.AddOrders(im.ID, orders, func(done int) error {
		if done == ordersEach/2 {
			say("in", c.n)
			time.Sleep(3 * time.Millisecond)
		}
		return nil
	})
	say("end", c.n)
	return err
}

func say(word string, n int) { fmt.Printf("%s %d\n", word, n) }

// TestMain is the process that is killed, when the environment says so.
func TestMain(m *testing.M) {
	if path := os.Getenv("QUARTERDECK_KILL"); path != "" {
		if name := os.Getenv("QUARTERDECK_CHANGE"); name != "" {
			change(path, name)
			return
		}
		seed, _ := strconv.ParseUint(os.Getenv("QUARTERDECK_SEED"), 10, 64)
		work(path, rand.New(rand.NewPCG(seed, 1)))
		return
	}
	os.Exit(m.Run())
}

// work makes changes for ever, and acknowledges each once it is done.
func work(path string, r *rand.Rand) {
	a, err := app.Open(path)
	if err != nil {
		fmt.Println("fault", err)
		return
	}
	for n := int(r.Int32N(1 << 30)); ; n++ {
		word := "did"
		switch r.IntN(10) {
		case 0, 1, 2, 3:
			_, err = a.Do(edit{n})
		case 4, 5, 6:
			_, err = a.Do(load{n})
		case 7, 8:
			var s store.Step
			if s, err = a.Undo(); s.ID == 0 {
				continue
			}
			word = "undid"
		case 9:
			_, err = a.File().Backup(store.Daily, time.Now())
			word = "kept"
		}
		if err != nil {
			fmt.Println("fault", err)
			return
		}
		say(word, n)
	}
}

func TestKilledProcessesLoseNothing(t *testing.T) {
	rounds := kills
	if testing.Short() {
		rounds = 20
	}
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, 7))
	inside, commit := 0, 0
	var stack []int // numbers of the changes that stand
	for round := range rounds {
		where := [...]string{"in", "end", "any"}[round%3]
		at := killOne(t, path, uint64(round), where, r, &stack)
		switch at {
		case "in":
			inside++
		case "end":
			commit++
		}
	}
	if !testing.Short() && (inside < killsInside || commit < killsCommit) {
		t.Errorf("%d killed inside a transaction and %d around a commit: too few", inside, commit)
	}
	t.Logf("%d killed: %d inside a transaction, %d around a commit", rounds, inside, commit)
}

// killOne starts a process, kills it, and compares the plan with what the
// process acknowledged. It returns the last word heard before the kill.
func killOne(t *testing.T, path string, seed uint64, where string, r *rand.Rand, stack *[]int) (at string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "QUARTERDECK_KILL="+path, fmt.Sprint("QUARTERDECK_SEED=", seed))
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	after := 2 + r.IntN(8)
	for n := 0; lines.Scan(); n++ {
		word, number, _ := strings.Cut(lines.Text(), " ")
		k, _ := strconv.Atoi(number)
		at = word
		switch word {
		case "fault":
			t.Fatal(lines.Text())
		case "did":
			*stack = append(*stack, k)
		case "undid":
			*stack = (*stack)[:len(*stack)-1]
		}
		if n >= after && (word == where || where == "any") {
			if where != "in" {
				time.Sleep(time.Duration(r.IntN(2500)) * time.Microsecond)
			}
			break
		}
	}
	c.Process.Kill()
	for lines.Scan() { // what was acknowledged before the kill arrived counts
		word, number, _ := strings.Cut(lines.Text(), " ")
		k, _ := strconv.Atoi(number)
		at = word
		switch word {
		case "did":
			*stack = append(*stack, k)
		case "undid":
			*stack = (*stack)[:len(*stack)-1]
		}
	}
	c.Wait()
	compare(t, path, stack)
	return at
}

// compare opens the plan and finds either what was acknowledged, or that and
// the one change that was under way: a new one, or the undo of the last.
func compare(t *testing.T, path string, stack *[]int) {
	t.Helper()
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	have := standing(t, f)
	want := slices.Sorted(slices.Values(*stack))
	if slices.Equal(have, want) {
		return
	}
	if len(have) == len(want)+1 {
		extra := slices.DeleteFunc(slices.Clone(have), func(n int) bool { return slices.Contains(want, n) })
		if len(extra) == 1 {
			*stack = append(*stack, extra[0])
			return
		}
	}
	if len(want) == len(have)+1 {
		last := (*stack)[len(*stack)-1]
		if !slices.Contains(have, last) && slices.Equal(have, slices.Sorted(slices.Values((*stack)[:len(*stack)-1]))) {
			*stack = (*stack)[:len(*stack)-1]
			return
		}
	}
	t.Fatalf("the plan holds %v, acknowledged were %v", have, want)
}

// standing lists the changes the plan holds, and fails on half an import.
func standing(t *testing.T, f *store.File) (have []int) {
	t.Helper()
	regions, err := f.Regions()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range regions {
		n, _ := strconv.Atoi(x.Code)
		have = append(have, n)
	}
	imports, err := f.Imports()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range imports {
		n, _ := strconv.Atoi(x.File)
		have = append(have, n)
	}
	orders, err := f.Count(data.Orders)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := f.Count(data.OrderLines)
	if err != nil || orders != len(imports)*ordersEach || lines != 2*orders {
		t.Fatalf("half an import: %d imports, %d orders, %d lines, %v", len(imports), orders, lines, err)
	}
	slices.Sort(have)
	return have
}
