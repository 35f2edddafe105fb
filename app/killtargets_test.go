package app_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/app/governance"
	"quarterdeck/app/health"
	"quarterdeck/app/plan"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// killsEach is how often each large change of targets is killed.
const killsEach = 12

var autumn = data.NewDate(2026, 10, 1)

// largeChanges are changes that reach thousands of records, by name.
var largeChanges = map[string]app.Command{
	"SetTotal":       targets.SetTotal{Amount: 987_654_321_00},
	"ApplyProposal":  governance.ApplyProposal{ID: 3},
	"SpreadQuotas":   quota.SpreadQuotas{},
	"MergeCustomers": customers.MergeCustomers{Keep: "C001", Drop: []string{"C002", "C003", "C004", "C005", "C006", "C007", "C008", "C009", "C010", "C011", "C012", "C014"}},
	"RecordHealth":   health.RecordHealth{},
}

// change makes one large change and says when it begins and when it is done.
func change(path, name string) {
	a, err := app.Open(path)
	if err != nil {
		fmt.Println("fault", err)
		return
	}
	fmt.Println("begin")
	make := func() error { _, err := a.Do(largeChanges[name]); return err }
	if name == lockChange {
		make = func() error { return lock(a) }
	}
	if err := make(); err != nil {
		fmt.Println("fault", err)
		return
	}
	fmt.Println("did")
}

// TestKilledLargeChangesAreAllOrNothing kills a process at any moment of a change of
// ten thousand cells, of a proposal put to work, of the quotas of all reps, of a
// merge of a dozen customers and of the health of all.
// The plan is then as before or as after, and never between.
func TestKilledLargeChangesAreAllOrNothing(t *testing.T) {
	for name, path := range map[string]string{"SetTotal": wide(t), "ApplyProposal": accepted(t), "SpreadQuotas": firm(t), "MergeCustomers": firm(t), "RecordHealth": firm(t)} {
		t.Run(name, func(t *testing.T) {
			before := dumped(t, path)
			whole := copied(t, path)
			begun := time.Now()
			if word := changeAndKill(t, whole, name, time.Minute); word != "did" {
				t.Fatal(word)
			}
			took, after := time.Since(begun), dumped(t, whole)
			if reflect.DeepEqual(before, after) {
				t.Fatal("the change changes nothing")
			}
			r := rand.New(rand.NewPCG(3, 3))
			old, done := 0, 0
			for range killsEach {
				try := copied(t, path)
				word := changeAndKill(t, try, name, time.Duration(r.Int64N(int64(took))))
				switch now := dumped(t, try); {
				case reflect.DeepEqual(now, after):
					done++
				case !reflect.DeepEqual(now, before):
					t.Fatal("killed in the middle, the plan is neither old nor new")
				case word == "did":
					t.Fatal("what was acknowledged is lost")
				default:
					old++
				}
			}
			t.Logf("killed %d times: %d as before, %d as after; whole it takes %v", killsEach, old, done, took)
		})
	}
}

// changeAndKill starts the change in a process of its own and kills it so long
// after it began, unless it is done by then. It returns the last word heard.
func changeAndKill(t *testing.T, path, name string, after time.Duration) (word string) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "QUARTERDECK_KILL="+path, "QUARTERDECK_CHANGE="+name)
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if word = lines.Text(); word == "begin" {
			timer := time.AfterFunc(after, func() { c.Process.Kill() })
			defer timer.Stop()
		}
	}
	c.Wait()
	if word != "begin" && word != "did" {
		t.Fatal(word)
	}
	return word
}

func dumped(t *testing.T, path string) map[data.Kind][]string {
	t.Helper()
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	rows, err := f.Dump()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func copied(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	to := filepath.Join(t.TempDir(), "copy.qdeck")
	if err == nil {
		err = os.WriteFile(to, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return to
}

// firm is the sample firm with commands done to it.
func firm(t *testing.T, commands ...app.Command) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	do(t, path, commands...)
	return path
}

// accepted is the firm with an accepted proposal that takes a tenth of the open
// targets away.
func accepted(t *testing.T) string {
	tenth := 9_000
	return firm(t, governance.SetApprovalRule{Threshold: 10_000, Numerator: 2, Denominator: 3},
		governance.SaveProposal{Title: "市场走弱", Reason: "渠道库存高", Effective: autumn, Changes: []data.ProposalChange{{Percent: &tenth}}},
		governance.FileProposal{ID: 3}, governance.DecideProposal{ID: 3, Accept: true})
}

// wide is a plan of 30 regions × 28 products × 12 months.
func wide(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "wide.qdeck")
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = p.First
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	commands := []app.Command{}
	for i := range 30 {
		commands = append(commands, plan.SaveRegion{Code: fmt.Sprint("E", i), Name: fmt.Sprint("区域", i)})
	}
	for i := range 28 {
		commands = append(commands, plan.SaveProduct{Code: fmt.Sprint("P", i), Name: fmt.Sprint("产品", i)})
	}
	goal := data.Money(1_000_000_000_00)
	do(t, path, append(commands, targets.SetGoal{Amount: &goal}, targets.SpreadGoal{RegionsBy: "equal", ProductsBy: "equal"})...)
	return path
}

func do(t *testing.T, path string, commands ...app.Command) {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
}
