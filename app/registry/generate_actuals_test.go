package registry_test

import (
	"os"
	"path/filepath"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// files are small files of every kind, some with rows that cannot be right.
var files = map[string]string{
	"orders":    "订单号,日期,客户,产品,区域,业务员,金额\nA1,2026-01-05,007,瓶装茶,E,S,1200.50\nA1,2026-01-05,007,原叶茶,E,S,-3\nA2,2026-02-30,7,x,,,5\nA3,2026-03-01,E,,华东,,12万\n",
	"customers": "编号,名称,区域\n007,万嘉,E\nE,华东连锁,\n",
	"reps":      "编号,姓名,区域\nS,黄子墨,E\n7,林,华东\n",
	"regions":   "编号,名称\nE,东\n华东,华东\n",
	"products":  "编号,名称\nE,茶\n",
	"contacts":  "客户,姓名,角色\n007,王敏,决策者\nE,李雷,\n007,王敏,老板\n",
	"invoices":  "发票号,日期,客户,金额\n007,2026-01-05,007,1200.50\n7,2026-02-05,E,-3\n8,2026-02-30,E,1\n",
	"payments":  "发票号,日期,金额\n007,2026-02-05,1200.50\n007,2026-02-06,5\n9,2026-02-06,5\n",
	"touches":   "客户,日期,方式,业务员,联系人,有效\n007,2026-01-05,拜访,S,王敏,是\nE,2026-01-05,电话,7,,否\nE,2026-01-05,飞鸽,,,\n",
	"contracts": "合同号,客户,开始,到期,金额\n007,007,2026-01-01,2026-12-31,5\n7,E,2026-01-01,2025-12-31,5\n",
	"targets":   "业务员,月份,金额\nS,2026-01,100\nS,2026-02,200\nnew,2026-02,1\n",
}

func init() {
	generators["ImportFile"] = func(t *rapid.T, _ store.Reader) app.Command {
		as := rapid.SampledFrom(exchange.Kinds).Draw(t, "as")
		dir, err := os.MkdirTemp("", "quarterdeck")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.RemoveAll(dir) })
		path := filepath.Join(dir, as+".csv")
		if err := os.WriteFile(path, []byte(files[as]), 0o600); err != nil {
			t.Fatal(err)
		}
		return actuals.ImportFile{Path: path, As: as, SkipBad: rapid.Bool().Draw(t, "skip"), Remember: rapid.Bool().Draw(t, "remember"), Day: day(t, "day")}
	}
	generators["SaveOrder"] = func(t *rapid.T, _ store.Reader) app.Command {
		return actuals.SaveOrder{ID: number(t), Number: word(t, "number"), Date: day(t, "date"), Customer: word(t, "customer"), Rep: word(t, "rep"),
			Lines: []actuals.OrderLine{{Product: word(t, "product"), Amount: amount(t)}}}
	}
	generators["RemoveOrder"] = func(t *rapid.T, _ store.Reader) app.Command { return actuals.RemoveOrder{ID: number(t)} }
	generators["SetActuals"] = func(t *rapid.T, _ store.Reader) app.Command {
		m := data.NewMonth(2026, 1) + data.Month(rapid.IntRange(0, 11).Draw(t, "month"))
		return actuals.SetActuals{Cells: []actuals.ActualCell{{From: m.Start(), Until: (m + 1).Start(), Region: word(t, "region"), Amount: money(t)}}}
	}
}
