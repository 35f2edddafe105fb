package board_test

import (
	"slices"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/board"
	"quarterdeck/app/plan"
	"quarterdeck/app/targets"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// found asks for the contradictions and gives their keys.
func found(t *testing.T, f *firm, today data.Date) (keys []string, l board.Lint) {
	t.Helper()
	l, err := board.LintOf(f.file.Reader, today, board.LintIn{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range l.Rows {
		keys = append(keys, c.Key)
	}
	return keys, l
}

// make makes changes that must be accepted.
func (f *firm) make(commands ...app.Command) {
	f.t.Helper()
	for _, c := range commands {
		if _, err := f.file.Write(c.Label(), c.Apply); err != nil {
			f.t.Fatalf("%T: %v", c, err)
		}
	}
}

func TestLintFindsWhatContradictsItself(t *testing.T) {
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	june := data.NewDate(2026, 6, 15)
	p.AsOfDay = june
	goal := data.Money(2400_00)
	whole := targets.SetGoal{Amount: &goal, Owner: "R1", Reason: "because"}
	for _, c := range []struct {
		name string
		do   []app.Command
		want string
		fix  string
	}{
		{"no goal", nil, "lint.goal.none", ""},
		{"no owner", []app.Command{targets.SetGoal{Amount: &goal, Reason: "because"}}, "lint.goal.owner", ""},
		{"no reason", []app.Command{targets.SetGoal{Amount: &goal, Owner: "R1"}}, "lint.goal.reason", ""},
		{"the owner left", []app.Command{whole, plan.SaveRep{Code: "R1", Name: "陈思远", Region: "E", Left: june}}, "lint.goal.owner.left", ""},
		{"unallocated", []app.Command{whole, targets.SpreadGoal{}, targets.SetCell{Region: "E", Product: "T", Bucket: data.NewDate(2026, 9, 1), Amount: 1}}, "lint.cells.unallocated", ""},
		{"too much", []app.Command{whole, targets.SpreadGoal{}, targets.SetCell{Region: "E", Product: "T", Bucket: data.NewDate(2026, 9, 1), Amount: 1_000_00}}, "lint.cells.over", ""},
		{"reps carry less", []app.Command{whole, targets.SpreadGoal{}, targets.SpreadReps{},
			targets.SetRepCell{Rep: "R1", Bucket: data.NewDate(2026, 9, 1), Amount: 1}}, "lint.cells.reps.less", ""},
		{"reps carry more", []app.Command{whole, targets.SpreadGoal{}, targets.SpreadReps{},
			targets.SetRepCell{Rep: "R1", Bucket: data.NewDate(2026, 9, 1), Amount: 2_000_00}}, "lint.cells.reps.more", ""},
		{"not the rhythm it says", []app.Command{whole, targets.SpreadGoal{Rhythm: "25-30-25-20"},
			targets.SetCell{Region: "E", Product: "T", Bucket: data.NewDate(2026, 9, 1), Amount: 500_00}}, "lint.cells.rhythm", ""},
		{"a rep left", []app.Command{whole, targets.SpreadReps{}, plan.SaveRep{Code: "R2", Name: "黄子墨", Region: "S", Left: june}}, "lint.reps.left", ""},
		{"a rep to come", []app.Command{whole, targets.SpreadReps{}, plan.SaveRep{Code: "R2", Name: "黄子墨", Region: "S", Joined: data.NewDate(2026, 5, 1)}}, "lint.reps.joined", ""},
		{"nobody sells there", []app.Command{whole, targets.SpreadGoal{}, targets.SpreadReps{},
			plan.SaveRep{Code: "R2", Name: "黄子墨", Region: "E"}}, "lint.reps.region", ""},
		{"decided for a rep who lost the room", []app.Command{whole, targets.SpreadGoal{}, targets.SpreadReps{},
			targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "R2"}, Amount: 1_000_00}, targets.SetRepTotal{Rep: "R2", Amount: 600_00}}, "lint.cells.left", ""},
		{"opened again", []app.Command{whole, targets.SpreadGoal{}, targets.ReopenMonth{Bucket: data.NewDate(2026, 2, 1), Reason: "late"}}, "lint.time.reopened", "CloseAgain"},
		{"decided amounts that contradict one another", []app.Command{whole, targets.SpreadGoal{ProductsBy: targets.Equally}, targets.SpreadReps{},
			targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Product: "T", Rep: "R1"}},
			targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "R1"}, Amount: 720_00},
			targets.SetCube{CubeRef: targets.CubeRef{Product: "T", Rep: "R1"}, Amount: 720_00}}, "lint.cells.left", ""},
		{"not checked", []app.Command{plan.AddHolidays{Year: 2026, Country: "CN"}}, "lint.time.unchecked", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFirm(t, p)
			f.make(c.do...)
			keys, l := found(t, f, june)
			at := slices.Index(keys, c.want)
			if at < 0 {
				t.Fatalf("%s is not among %v", c.want, keys)
			}
			if l.Rows[at].FixName != c.fix {
				t.Errorf("fix %q, want %q", l.Rows[at].FixName, c.fix)
			}
			if c.fix == "" {
				return
			}
			f.make(l.Rows[at].Fix)
			if keys, _ := found(t, f, june); slices.Contains(keys, c.want) {
				t.Error("the fix did not put it right")
			}
		})
	}
}

// TestLintIsSilentAboutDecidedAmountsWithRoom: the same boxes with less in them.
func TestLintIsSilentAboutDecidedAmountsWithRoom(t *testing.T) {
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 1, 1)
	f := newFirm(t, p)
	goal := data.Money(2400_00)
	f.make(targets.SetGoal{Amount: &goal, Owner: "R1", Reason: "because"}, targets.SpreadGoal{ProductsBy: targets.Equally}, targets.SpreadReps{},
		targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Product: "T", Rep: "R1"}},
		targets.SetCube{CubeRef: targets.CubeRef{Region: "E", Rep: "R1"}, Amount: 500_00},
		targets.SetCube{CubeRef: targets.CubeRef{Product: "T", Rep: "R1"}, Amount: 500_00})
	if keys, _ := found(t, f, p.AsOfDay); slices.Contains(keys, "lint.cells.left") {
		t.Error(keys)
	}
}

func TestLintIsSilentAboutAPlanThatHolds(t *testing.T) {
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = data.NewDate(2026, 1, 1)
	f := newFirm(t, p)
	goal := data.Money(2400_00)
	f.make(targets.SetGoal{Amount: &goal, Owner: "R1", Reason: "because"}, targets.SpreadGoal{Rhythm: "25-30-25-20"}, targets.SpreadReps{})
	if keys, _ := found(t, f, p.AsOfDay); len(keys) > 0 {
		t.Error(keys)
	}
	f.do(func(tx store.Tx) error {
		_, err := tx.SaveRegion(data.Region{Code: "E", ID: f.east.ID, Name: "华东", Position: 3})
		return err
	})
	if keys, _ := found(t, f, p.AsOfDay); len(keys) > 0 {
		t.Error("the order of regions is no contradiction", keys)
	}
	east, two := "E", "E1"
	f.make(plan.SaveRegion{Code: "E1", Name: "上海", Parent: &east}, plan.SaveRegion{Code: "E11", Name: "浦东", Parent: &two},
		plan.SaveRep{Code: "R1", Name: "陈思远", Region: "E11"})
	if keys, _ := found(t, f, p.AsOfDay); len(keys) > 0 {
		t.Error("a team in a part of the region sells there", keys)
	}
}

// TestLintFindsWhoIsNotMet looks at a team that keeps one-on-ones: somebody never
// met, and somebody not met for twice the rhythm, but nobody at rest.
func TestLintFindsWhoIsNotMet(t *testing.T) {
	p := data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))
	june := data.NewDate(2026, 6, 15)
	p.AsOfDay = june
	f := newFirm(t, p)
	unmet := func(day data.Date) (never, late int) {
		_, l := found(t, f, day)
		for _, c := range l.Rows {
			switch c.Key {
			case "lint.reps.never":
				never++
			case "lint.reps.unmet":
				late++
			}
		}
		return never, late
	}
	if never, late := unmet(june); never+late != 0 {
		t.Error("nobody keeps one-on-ones", never, late)
	}
	reps, err := f.file.Reader.Reps()
	if err != nil || len(reps) < 2 {
		t.Fatal(reps, err)
	}
	f.make(team.StartOneOnOne{Rep: reps[0].Code, Date: june})
	if never, late := unmet(june); never != len(reps)-1 || late != 0 {
		t.Error(never, late)
	}
	if _, late := unmet(june + 13); late != 0 {
		t.Error("not yet twice the rhythm", late)
	}
	if _, late := unmet(june + 14); late != 1 {
		t.Error("twice the rhythm", late)
	}
	f.make(team.SetMeetingSlot{Rep: reps[0].Code, Paused: june + 10, Reason: "产假"})
	if _, late := unmet(june + 14); late != 0 {
		t.Error("at rest", late)
	}
}
