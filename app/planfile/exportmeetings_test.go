package planfile_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/planfile"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestOneOnOnesAreExportedWithoutWhatIsPrivate writes a note in each layer, and finds
// in the tables what the rep knows too, and nowhere the private one.
func TestOneOnOnesAreExportedWithoutWhatIsPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := team.OneOnOnes(a.Reader(), today, team.OneOnOnesIn{Rep: "R04"})
	if err != nil {
		t.Fatal(err)
	}
	met, nine := rows[0].Meetings[0].ID, 9*60
	for _, c := range []app.Command{
		team.SaveNote{Meeting: met, Layer: data.Private, Text: "灯塔下的秘密"},
		team.SaveNote{Meeting: met, Layer: data.Shared, Text: "两人都知道"},
		team.SaveNote{Meeting: met, Layer: data.Print, Text: "可以上纸"},
		team.SetMeetingSlot{Rep: "R04", Weekday: 3, Minute: &nine},
	} {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	sheets, err := planfile.Export{Reader: a.Reader(), Today: today, Lang: "zh"}.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	all, found := "", map[string]string{}
	for _, s := range sheets {
		words := fmt.Sprint(s.Header, s.Rows)
		all += words
		found[s.Name] = words
		for _, row := range s.Rows {
			if len(row) != len(s.Header) {
				t.Errorf("%s: %d cells under %d heads", s.Name, len(row), len(s.Header))
			}
		}
	}
	for name, want := range map[string][]string{"一对一": {"黄子墨", "可以上纸", "卡点"}, "一对一时间": {"R04", "周三", "09:00"}, "一对一模板": {"blocker", "要问的话"}} {
		for _, words := range want {
			if !strings.Contains(found[name], words) {
				t.Errorf("%s: nothing of %s", name, words)
			}
		}
	}
	for _, not := range []string{"灯塔", "转岗", "两人都知道", "⟦"} {
		if strings.Contains(all, not) {
			t.Errorf("a table says %s", not)
		}
	}
}
