package lights_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// open opens the sample firm.
func open(t testing.TB) *store.File {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

var asOf = data.NewDate(2026, 8, 14)

// TestTheSampleShowsItsLights reads the lights of the sample firm: the South is
// behind and loses its leads, and nobody has entered the rivals' share.
func TestTheSampleShowsItsLights(t *testing.T) {
	f := open(t)
	b, err := lights.Of(f.Reader, asOf)
	if err != nil {
		t.Fatal(err)
	}
	if c := lights.Summary(b); c.Red < 2 || c.Red > 4 || c.All() != len(b.Rows) {
		t.Errorf("%+v of %d", c, len(b.Rows))
	}
	zh, en := text.Fmt{Lang: text.ZH, Currency: "CNY"}, text.Fmt{Lang: text.EN, Currency: "CNY"}
	for _, x := range b.Rows {
		t.Logf("%-6s %s | %s | %s | %s | %s | %s | %s | %s", x.Light, x.Key, x.Title(zh), x.RuleText(zh), x.ValueText(zh), x.TargetText(zh), x.Owner, x.Why(zh), x.Why(en))
	}
	for _, want := range []struct {
		key, title, zh, en string
		light              data.Light
	}{
		{"lead_conversion:SOUTH", "华南线索转化率", "9.2%，低于 10%，已连续 2 周", "9.2%, below 10%, for 2 weeks", data.Red},
		{"region_completion:SOUTH", "华南完成率", "73.9%，落后 26.1%，超过 20%", "73.9%, behind by 26.1%, more than 20%", data.Red},
		{"collection_rate", "回款率", "93.7%，低于 95%，已连续 4 周", "93.7%, below 95%, for 4 weeks", data.Amber},
		{"quote_hours", "报价审批时长", "1.6 小时，低于 2 小时，已连续 5 周", "1.6 h, below 2 h, for 5 weeks", data.Green},
		{"rival_share", "竞品市占率", "还没录入", "not entered yet", data.Ring},
	} {
		x, ok, err := lights.Find(f.Reader, asOf, want.key)
		if err != nil || !ok || x.Light != want.light || x.Title(zh) != want.title || x.Why(zh) != want.zh || x.Why(en) != want.en {
			t.Errorf("%s: %v %v %v %s, %s, %s", want.key, ok, err, x.Light, x.Title(zh), x.Why(zh), x.Why(en))
		}
		if len(x.History) < 8 {
			t.Errorf("%s looks back %d periods", want.key, len(x.History))
		}
	}
}
