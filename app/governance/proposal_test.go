package governance_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/app/plan"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// governed is the small plan with a first version and management of n.
func governed(t *testing.T, n int) *app.App {
	t.Helper()
	a := small(t, july)
	do(t, a, governance.DecideVersion{Reason: "first"})
	for i := range n {
		do(t, a, governance.SaveMember{Name: string(rune('A' + i))})
	}
	return a
}

// minor moves 10,00 between two cells of a region.
func minor() governance.SaveProposal {
	return governance.SaveProposal{Title: "Minor", Reason: "review", Effective: month(9), Changes: []data.ProposalChange{
		{Region: "E", Product: "A", From: month(9), Until: month(10), Amount: cents(110_00), To: targets.ToColumn}}}
}

// major cuts everything from October by a fifth, and the goal with it.
func major() governance.SaveProposal {
	n := 8_000
	return governance.SaveProposal{Title: "Major", Reason: "downturn", Cause: "market", Effective: month(10),
		Changes: []data.ProposalChange{{Percent: &n}, {By: targets.Reps, Percent: &n}}, Coupled: []data.Coupled{{What: data.CoupledGoal}}}
}

func proposals(t *testing.T, a *app.App) []governance.ProposalRow {
	t.Helper()
	day, _ := a.Today()
	g, err := governance.ProposalsOf(a.Reader(), day, governance.None{})
	if err != nil {
		t.Fatal(err)
	}
	return g.Proposals
}

func TestAMinorChangeIsTheManagersOwn(t *testing.T) {
	a := governed(t, 3)
	do(t, a, minor())
	p := proposals(t, a)[0]
	if p.Number != "SN-GG-2026-A01" || len(p.Major) != 0 || len(p.Cells) != 2 || p.Regions != 0 || p.Steps[0] != governance.StepFile {
		t.Fatalf("%+v", p)
	}
	refused(t, a, governance.ApplyProposal{ID: p.ID}, "problem.proposal.step.draft")
	do(t, a, governance.FileProposal{ID: p.ID})
	refused(t, a, governance.CastVote{Proposal: p.ID, Member: 1, Choice: data.Yes}, "problem.vote.minor")
	do(t, a, governance.DecideProposal{ID: p.ID, Accept: true, By: "M"})
	before, _ := a.File().Dump()
	do(t, a, governance.ApplyProposal{ID: p.ID})
	c := compared(t, a, governance.CompareIn{Old: 1, New: 2})
	if c.Cells != 2 || c.Total.Sum.By != 0 || *c.Rows[1].Cells[8].New != 110_00 || *c.Rows[2].Cells[8].New != 90_00 {
		t.Fatalf("%+v", c.Rows)
	}
	now, _ := a.Reader().Plan()
	if p := proposals(t, a)[0]; p.State != data.Applied || p.Version != "SN-GG-2026-02" || now.Version != 2 {
		t.Fatal(p.State, p.Version, now.Version)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	after, _ := a.File().Dump()
	for _, k := range []data.Kind{data.Targets, data.Plans, data.Versions, data.Proposals} {
		if strings.Join(before[k], "\n") != strings.Join(after[k], "\n") {
			t.Fatal("undo left something behind in", k)
		}
	}
}

func TestAMajorChangeNeedsTwoThirdsOfAll(t *testing.T) {
	a := governed(t, 3)
	do(t, a, major())
	p := proposals(t, a)[0]
	if len(p.Major) != 2 || p.Regions != -240_00 || p.Reps != -240_00 || *p.GoalAfter != 2_160_00 {
		t.Fatalf("%v %d %d", p.Major, p.Regions, p.Reps)
	}
	do(t, a, governance.FileProposal{ID: p.ID})
	do(t, a, governance.CastVote{Proposal: p.ID, Member: 1, Choice: data.Yes})
	do(t, a, governance.CastVote{Proposal: p.ID, Member: 2, Choice: data.Abstain})
	refused(t, a, governance.DecideProposal{ID: p.ID, Accept: true}, "problem.vote.short")
	do(t, a, governance.CastVote{Proposal: p.ID, Member: 2, Choice: data.Yes, Note: "convinced"})
	refused(t, a, governance.DecideProposal{ID: p.ID}, "problem.vote.passed")
	do(t, a, governance.DecideProposal{ID: p.ID, Accept: true})
	refused(t, a, governance.CastVote{Proposal: p.ID, Member: 2, Choice: data.No}, "problem.proposal.step.accepted")
	do(t, a, governance.RemoveMember{ID: 1})
	if p := proposals(t, a)[0]; p.Votes.Yes != 2 || p.Votes.Members != 3 || p.Roll[1].Note != "convinced" {
		t.Fatal("a decided proposal remembers who was asked", p.Roll)
	}
	do(t, a, governance.ApplyProposal{ID: p.ID})
	g, _ := a.Reader().Goal(data.Revenue)
	if *g.Amount != 2_160_00 {
		t.Fatal(*g.Amount)
	}
}

func TestTheRuleForEveryNumberOfMembers(t *testing.T) {
	for n := 0; n <= 12; n++ {
		for yes := 0; yes <= n; yes++ {
			// Written without division: at least two of every three.
			want := n > 0 && 3*yes >= 2*n
			if got := data.DefaultRule.Passes(yes, n); got != want {
				t.Errorf("%d of %d: %v", yes, n, got)
			}
			if n > 0 && want != (yes >= data.DefaultRule.Need(n)) {
				t.Errorf("%d of %d: need %d", yes, n, data.DefaultRule.Need(n))
			}
		}
	}
	if !data.DefaultRule.Passes(2, 3) || !data.DefaultRule.Passes(8, 12) || data.DefaultRule.Passes(7, 12) {
		t.Error("exactly two thirds pass, less does not")
	}
}

func TestProposalsThatCannotBe(t *testing.T) {
	a := governed(t, 0)
	x := minor()
	x.Reason = ""
	refused(t, a, x, "problem.proposal.reason")
	x = minor()
	x.Effective = month(3)
	refused(t, a, x, "problem.proposal.closed")
	x = minor()
	x.Effective = month(9) + 3
	refused(t, a, x, "problem.bucket.unknown")
	x = minor()
	x.Changes[0].From = month(8)
	refused(t, a, x, "problem.proposal.before")
	x = minor()
	x.Changes[0].Amount = cents(100_00)
	refused(t, a, x, "problem.proposal.nothing")
	x = minor()
	x.Changes[0].Region = "GONE"
	refused(t, a, x, "problem.unknown.regions")
	x = minor()
	x.Changes[0].Amount = cents(1_000_000_000_000_001)
	refused(t, a, x, "problem.amount.size")
	do(t, a, major())
	refused(t, a, governance.FileProposal{ID: 1}, "problem.proposal.members")
}

func TestAHugeAmountIsMovedExactly(t *testing.T) {
	a := governed(t, 1)
	x := minor()
	x.Changes[0].Amount, x.Changes[0].To = cents(999_999_999_999_999), targets.ToUnallocated
	refused(t, a, x, "problem.amount.size") // with the other cells it is too much
	x.Changes[0].Amount = cents(999_999_999_000_001)
	do(t, a, x)
	accept(t, a, 1)
	do(t, a, governance.ApplyProposal{ID: 1})
	c := compared(t, a, governance.CompareIn{Old: 1})
	if c.Total.Sum.By != 999_999_999_000_001-100_00 {
		t.Fatal(c.Total.Sum.By)
	}
}

// accept files a proposal and lets all say yes.
func accept(t *testing.T, a *app.App, id data.ID) {
	t.Helper()
	do(t, a, governance.FileProposal{ID: id})
	members, _ := a.Reader().Members()
	if p, _ := a.Reader().Proposal(id); p.IsMajor() {
		for _, m := range members {
			do(t, a, governance.CastVote{Proposal: id, Member: m.ID, Choice: data.Yes})
		}
	}
	do(t, a, governance.DecideProposal{ID: id, Accept: true})
}

func TestAPlanThatMovesOn(t *testing.T) {
	a := governed(t, 0)
	do(t, a, minor())
	accept(t, a, 1)
	do(t, a, setCell("E", "A", 9, 105_00))
	if p := proposals(t, a)[0]; p.Stale != 1 || p.Steps[0] != governance.StepRenew {
		t.Fatal(p.Stale, p.Steps)
	}
	refused(t, a, governance.ApplyProposal{ID: 1}, "problem.proposal.stale")
	do(t, a, governance.RenewProposal{ID: 1})
	accept(t, a, 1)
	refused(t, a, governance.ApplyProposal{ID: 1}, "problem.proposal.undecided")
	do(t, a, governance.DecideVersion{Reason: "typed"})
	do(t, a, governance.ApplyProposal{ID: 1})
}

func TestARemovedRegion(t *testing.T) {
	a := governed(t, 0)
	do(t, a, minor())
	do(t, a, plan.RemoveRegion{Code: "E", Release: true})
	p := proposals(t, a)[0]
	if p.Stale != 2 {
		t.Fatal(p.Stale)
	}
	refused(t, a, governance.FileProposal{ID: 1}, "problem.proposal.stale")
	refused(t, a, governance.RenewProposal{ID: 1}, "problem.unknown.regions")
	do(t, a, governance.WithdrawProposal{ID: 1})
}

func TestALockedCellSaysItsAmount(t *testing.T) {
	a := governed(t, 0)
	do(t, a, minor())
	accept(t, a, 1)
	do(t, a, targets.LockCells{Cells: []targets.CellRef{{Region: "E", Product: "A", Bucket: month(9)}}, Locked: true})
	_, err := a.Do(governance.ApplyProposal{ID: 1})
	p := data.Problem{}
	if !errors.As(err, &p) || p.Key != "problem.adjust.locked" || p.Args[1] != data.Money(10_00) {
		t.Fatal(err, p.Args)
	}
}

func TestTheWorkingCopyCanBePutToTheVote(t *testing.T) {
	a := governed(t, 3)
	do(t, a, setCell("E", "A", 9, 900_00))
	refused(t, a, governance.DecideVersion{Reason: "past them"}, "problem.version.major")
	do(t, a, governance.SaveProposal{Title: "As it stands", Reason: "late order", Kind: data.WorkingCopy})
	accept(t, a, 1)
	do(t, a, governance.ApplyProposal{ID: 1})
	if c := compared(t, a, governance.CompareIn{Old: 1, New: 2}); c.Cells != 1 || c.Total.Sum.By != 800_00 {
		t.Fatal(c.Cells)
	}
}

func TestAShareIsMadeRoomFor(t *testing.T) {
	a := governed(t, 0)
	share := 35_00 // 30 % → 35 % in the document, here from 50 %
	do(t, a, governance.SaveProposal{Title: "Weights", Kind: data.WeightChange, Reason: "tailwind", Effective: month(10),
		Changes: []data.ProposalChange{{Product: "A", Share: &share}}})
	p := proposals(t, a)[0]
	var of data.Money
	for _, c := range p.Cells {
		if c.Product == "A" {
			of += *c.After
		}
	}
	if p.Regions != 0 || of != 420_00 {
		t.Fatal(p.Regions, of)
	}
}

// TestApplyingChangesExactlyItsCells proposes at random and compares what the
// versions say with what the proposal said.
func TestApplyingChangesExactlyItsCells(t *testing.T) {
	a := governed(t, 2)
	rapid.Check(t, func(rt *rapid.T) {
		one := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(rt, name) }
		x := governance.SaveProposal{Title: "Any", Reason: "any", Effective: month(rapid.IntRange(5, 12).Draw(rt, "effective"))}
		for range rapid.IntRange(1, 3).Draw(rt, "changes") {
			n := rapid.IntRange(0, 20_000).Draw(rt, "percent")
			c := data.ProposalChange{Percent: &n, To: one("to", "", targets.ToRow, targets.ToColumn)}
			if rapid.Bool().Draw(rt, "reps") {
				c.By, c.Rep = targets.Reps, one("rep", "", "1", "2")
			} else {
				c.Region, c.Product = one("region", "", "E", "S"), one("product", "", "A", "B")
			}
			if rapid.Bool().Draw(rt, "from") {
				c.From = month(rapid.IntRange(5, 12).Draw(rt, "first"))
			}
			x.Changes = append(x.Changes, c)
		}
		if rapid.Bool().Draw(rt, "goal") {
			x.Coupled = []data.Coupled{{What: data.CoupledGoal}}
		}
		_, err := a.Do(x)
		if p := (data.Problem{}); errors.As(err, &p) {
			return
		} else if err != nil {
			rt.Fatal(err)
		}
		p := proposals(t, a)[0]
		accept(t, a, p.ID)
		v := listed(t, a).Rows[0].Version.Version
		do(t, a, governance.ApplyProposal{ID: p.ID})
		cells := 0
		for _, by := range []string{targets.Regions, targets.Reps} {
			c := compared(t, a, governance.CompareIn{Old: v, New: v + 1, By: by})
			cells += c.Cells
			if want := map[string]data.Money{targets.Regions: p.Regions, targets.Reps: p.Reps}[by]; c.Total.Sum.By != want {
				rt.Fatalf("%s: the versions differ by %d, the proposal said %d", by, c.Total.Sum.By, want)
			}
			for _, row := range c.Rows {
				for b, x := range row.Cells {
					if x.Differs() && c.Buckets[b].From < p.Effective {
						rt.Fatalf("%s %s changed before %s", row.Name, c.Buckets[b].From, p.Effective)
					}
				}
			}
		}
		if cells != len(p.Cells) {
			rt.Fatalf("%d cells differ, the proposal said %d", cells, len(p.Cells))
		}
		for range 5 { // back to where it began, with the numbers
			if listed(t, a).Rows[0].Version.Version == v && len(proposals(t, a)) == 0 {
				break
			}
			if _, err := a.Undo(); err != nil {
				rt.Fatal(err)
			}
		}
	})
}

func TestTheLogNamesWhatHappened(t *testing.T) {
	a := governed(t, 0)
	do(t, a, targets.ReopenMonth{Bucket: month(6), Reason: "late invoice"})
	do(t, a, setCell("E", "A", 9, 105_00))
	day, _ := a.Today()
	log, err := governance.ChangesOf(a.Reader(), day, governance.ChangesIn{})
	if err != nil || len(log.Cells) != 1 || log.Cells[0].Key != "trail.typed" {
		t.Fatalf("%+v %v", log.Cells, err)
	}
	sorts := map[string]string{}
	for _, e := range log.Entries {
		sorts[e.Sort] += e.Why + e.Title
	}
	if sorts[governance.LogReopened] != "late invoice" || sorts[governance.LogStep] != "command.SetCell" {
		t.Fatal(sorts)
	}
}
