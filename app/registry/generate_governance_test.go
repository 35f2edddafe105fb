package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	id := func(t *rapid.T, r store.Reader, kind data.Kind) data.ID {
		n, err := r.Count(kind)
		if err != nil {
			t.Fatal(err)
		}
		return data.ID(rapid.IntRange(0, n+1).Draw(t, string(kind)))
	}
	month := func(t *rapid.T, name string) data.Date {
		return (data.NewMonth(2026, 1) + data.Month(rapid.IntRange(-1, 12).Draw(t, name))).Start()
	}
	percent := func(t *rapid.T, name string) *int {
		if rapid.Bool().Draw(t, name+" given") {
			n := rapid.SampledFrom([]int{0, 9_000, 10_000, 12_345, -1, 200_000}).Draw(t, name)
			return &n
		}
		return nil
	}
	change := func(t *rapid.T) data.ProposalChange {
		return data.ProposalChange{By: rapid.SampledFrom([]string{"", "reps", "x"}).Draw(t, "by"), Region: word(t, "region"),
			Product: word(t, "product"), Amount: money(t), Percent: percent(t, "percent"), Share: percent(t, "share"),
			To: rapid.SampledFrom([]string{"", "row", "column"}).Draw(t, "to")}
	}
	generators["DecideVersion"] = func(t *rapid.T, _ store.Reader) app.Command {
		return governance.DecideVersion{Reason: word(t, "reason"), By: word(t, "by"), Effective: day(t, "effective")}
	}
	generators["SaveProposal"] = func(t *rapid.T, r store.Reader) app.Command {
		c := governance.SaveProposal{ID: id(t, r, data.Proposals), Title: word(t, "title"), Reason: word(t, "reason"), Effective: month(t, "effective"),
			Kind: data.ProposalKind(rapid.SampledFrom([]string{"", "weight", "switch", "working", "x"}).Draw(t, "kind"))}
		for range rapid.IntRange(0, 2).Draw(t, "changes") {
			c.Changes = append(c.Changes, change(t))
		}
		if rapid.Bool().Draw(t, "coupled") {
			c.Coupled = []data.Coupled{{What: rapid.SampledFrom([]string{"goal", "type", "objective", "x"}).Draw(t, "what"),
				Code: word(t, "code"), Text: rapid.SampledFrom([]string{"", "steady"}).Draw(t, "type"), Amount: money(t), Percent: percent(t, "coupled")}}
		}
		return c
	}
	generators["FileProposal"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.FileProposal{ID: id(t, r, data.Proposals)}
	}
	generators["RenewProposal"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.RenewProposal{ID: id(t, r, data.Proposals)}
	}
	generators["WithdrawProposal"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.WithdrawProposal{ID: id(t, r, data.Proposals)}
	}
	generators["CastVote"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.CastVote{Proposal: id(t, r, data.Proposals), Member: id(t, r, data.Members), Day: day(t, "day"), Note: word(t, "note"),
			Choice: data.Choice(rapid.SampledFrom([]string{"", "yes", "yes", "no", "abstain", "x"}).Draw(t, "choice"))}
	}
	generators["DecideProposal"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.DecideProposal{ID: id(t, r, data.Proposals), Accept: rapid.Bool().Draw(t, "accept"), By: word(t, "by")}
	}
	generators["ApplyProposal"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.ApplyProposal{ID: id(t, r, data.Proposals)}
	}
	generators["SaveMember"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.SaveMember{ID: id(t, r, data.Members), Name: word(t, "name"), Role: word(t, "role")}
	}
	generators["RemoveMember"] = func(t *rapid.T, r store.Reader) app.Command {
		return governance.RemoveMember{ID: id(t, r, data.Members)}
	}
	generators["SetApprovalRule"] = func(t *rapid.T, _ store.Reader) app.Command {
		return governance.SetApprovalRule{Threshold: rapid.IntRange(-1, 10_001).Draw(t, "threshold"),
			Numerator: rapid.IntRange(0, 4).Draw(t, "numerator"), Denominator: rapid.IntRange(0, 3).Draw(t, "denominator")}
	}
}
