package board_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func TestTodos(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	var stage data.Stage
	f.do(func(tx store.Tx) (err error) {
		if stage, err = tx.SaveStage(data.Stage{Name: "增长", Period: data.Period{From: day("2026-04-01"), Until: day("2026-10-01")}}); err != nil {
			return err
		}
		if _, err = tx.SaveRep(data.Rep{Code: "M", Name: "林知夏", Level: data.Manager}); err != nil {
			return err
		}
		for _, m := range []data.OneOnOne{{RepID: f.chen.ID, Date: day("2026-08-07")}, {RepID: f.chen.ID, Date: day("2026-07-01")}, {RepID: f.huang.ID, Date: day("2026-08-20")}} {
			if _, err = tx.SaveOneOnOne(m); err != nil {
				return err
			}
		}
		for _, a := range []data.Action{
			{Text: "报价模板上线", OwnerID: f.huang.ID, Due: day("2026-08-10"), RepID: f.huang.ID},
			{Text: "铺货清单", OwnerID: f.chen.ID, Due: day("2026-08-21"), StageID: stage.ID},
			{Text: "已办", OwnerID: f.chen.ID, Due: day("2026-08-01"), Done: day("2026-08-02")},
			{Text: "还早", Due: day("2026-08-22")},
		} {
			if _, err = tx.SaveAction(a); err != nil {
				return err
			}
		}
		for _, m := range []data.Milestone{
			{StageID: stage.ID, Name: "600 家门店", Period: data.Period{From: day("2026-08-01"), Until: day("2026-08-13")}},
			{StageID: stage.ID, Name: "验收了", Period: data.Period{From: day("2026-08-01"), Until: day("2026-08-13")}, Accepted: day("2026-08-12")},
		} {
			if _, err = tx.SaveMilestone(m); err != nil {
				return err
			}
		}
		return nil
	})
	got, err := board.TodosDue(f.file.Reader, day("2026-08-14"), board.TodosIn{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, x := range got.Items {
		lines = append(lines, fmt.Sprintf("%s %s %s %d", x.Sort, x.Text, x.Owner, x.Late))
	}
	// 陈 was met a week ago, 黄 only in the days to come.
	want := "action 报价模板上线 黄子墨 4\nmilestone 600 家门店  2\none_on_one 陈思远  0\naction 铺货清单 陈思远 -7\none_on_one 黄子墨  0"
	if strings.Join(lines, "\n") != want {
		t.Errorf("to do:\n%s", strings.Join(lines, "\n"))
	}
	if got.Late != 2 || got.Today != 1 || got.Actions != 2 || got.Milestones != 1 || got.Meetings != 2 {
		t.Errorf("counts %+v", got)
	}
	if got.Items[0].RepCode != "R2" || got.Items[3].Stage != "增长" {
		t.Errorf("%+v", got.Items)
	}
	if short, _ := board.TodosDue(f.file.Reader, day("2026-08-14"), board.TodosIn{Days: 6}); len(short.Items) != 4 {
		t.Errorf("six days ahead: %d", len(short.Items))
	}
}

func TestSearch(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	for typed, want := range map[string]string{"hd": "regions 华东 breakdown", "jinhe": "customers 锦和便利 customers", "R2": "reps 黄子墨 team", "瓶装": "products 瓶装茶 breakdown"} {
		got, err := board.Search(f.file.Reader, 0, board.SearchIn{Text: typed})
		if err != nil || len(got) == 0 {
			t.Fatalf("%s finds nothing, %v", typed, err)
		}
		if first := fmt.Sprint(got[0].Kind, " ", got[0].Name, " ", got[0].Page); first != want {
			t.Errorf("%s finds %s", typed, first)
		}
	}
	if all, _ := board.Search(f.file.Reader, 0, board.SearchIn{}); len(all) != 7 || all[6].Region != "华南" {
		t.Errorf("everything: %+v", all)
	}
	if few, _ := board.Search(f.file.Reader, 0, board.SearchIn{Limit: 3}); len(few) != 3 {
		t.Errorf("three: %+v", few)
	}
}

// What the team keeps is found in the sample by part of its name.
func TestSearchFindsWhatTheTeamKeeps(t *testing.T) {
	r := openSample(t, "zh").Reader
	tracks, err := r.TalkTracks()
	if err != nil || len(tracks) == 0 {
		t.Fatal("no talk track", err)
	}
	deals, err := r.Opportunities()
	if err != nil {
		t.Fatal(err)
	}
	open := slices.IndexFunc(deals, func(x data.Opportunity) bool { return x.Result == "" })
	for name, want := range map[string]data.Kind{tracks[0].Name: data.TalkTracks, deals[open].Name: data.Opportunities} {
		got, err := board.Search(r, 0, board.SearchIn{Text: name})
		if err != nil || !slices.ContainsFunc(got, func(p board.Place) bool { return p.Kind == want && p.Name == name && p.Page == "team" }) {
			t.Errorf("%s: %+v %v", name, got, err)
		}
	}
}

func TestRenewalsAndComplaintsFallDue(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	today := day("2026-08-14")
	_, err := f.file.Write("test", func(tx store.Tx) error {
		customers := []data.Customer{{Code: "X1", Name: "锦和便利"}}
		if err := tx.SaveCustomers(customers); err != nil {
			return err
		}
		for number, until := range map[string]data.Date{"due": today + 30, "far": today + 60, "lapsed": today - 4} {
			if _, err := tx.SaveContract(data.Contract{Number: number, CustomerID: customers[0].ID, From: today - 300, Until: until}); err != nil {
				return err
			}
		}
		_, err := tx.SaveComplaint(data.Complaint{CustomerID: customers[0].ID, Date: today - 5, Topic: "配送"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := board.TodosDue(f.file.Reader, today, board.TodosIn{})
	if err != nil || got.Renewals != 2 || got.Complaints != 1 {
		t.Fatalf("%+v %v", got, err)
	}
	late := map[board.TodoSort]int{}
	for _, x := range got.Items {
		late[x.Sort] = max(late[x.Sort], x.Late)
	}
	if late[board.TodoRenewal] != 4 || late[board.TodoComplaint] != 2 {
		t.Errorf("%v", late)
	}
}
