package exchange

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"
)

func TestGuessColumns(t *testing.T) {
	for _, c := range []struct {
		as, text string
		want     map[int]Field
	}{
		{AsOrders, "下单日期,客户名称,SKU 名,含税金额,业务员,备注2\n2026/8/13,锦和便利,气泡青提 330ml,12480.00,黄子墨,\n",
			map[int]Field{0: Date, 1: Customer, 2: Product, 3: Amount, 4: Rep}},
		{AsOrders, "客户编号,客户名称,区域,日期,数量,单价,金额（元）\nC01,甲,华东,2026-01-01,3,5.00,15.00\n",
			map[int]Field{0: Customer, 1: CustomerName, 2: Region, 3: Date, 4: Quantity, 6: Amount}},
		{AsOrders, "Order ID;Order Date;Ship Date;Customer ID;Customer Name;Region;Sales;Quantity;Discount\nCA-1;1/31/2026;2/1/2026;C1;Bo;West;12.5;3;0.2\n",
			map[int]Field{0: Number, 1: Date, 3: Customer, 4: CustomerName, 5: Region, 6: Amount, 7: Quantity}},
		{AsOrders, "SO0001,2026-01-01,锦和便利,华东,12480.00\nSO0002,2026-01-02,万嘉连锁,华东,8160.00\nSO0003,2026-01-02,锦和便利,华南,46200.00\n",
			map[int]Field{0: Number, 1: Date, 2: Customer, 4: Amount}},
		{AsOrders, "日期,销售,金额\n2026-01-01,黄子墨,5\n", map[int]Field{0: Date, 1: Rep, 2: Amount}},
		{AsCustomers, "客户编码,客户名称,所属区域,客户经理,业态\nC1,甲,华东,黄子墨,便利\n",
			map[int]Field{0: Code, 1: Name, 2: Region, 3: Rep, 4: Sort}},
		{AsCustomers, "C001,万嘉连锁\nC002,锦和便利\n", map[int]Field{0: Code, 1: Name}},
		{AsReps, "工号,姓名,大区,入职日期\n007,黄子墨,华东,2020-01-01\n", map[int]Field{0: Code, 1: Name, 2: Region, 3: Joined}},
		{AsRegions, "区域\n华东\n华南\n", map[int]Field{0: Name}},
		{AsProducts, "产品编码,产品名称\nP1,气泡茶\n", map[int]Field{0: Code, 1: Name}},
		{AsTargets, "月份,区域,产品线,目标金额\n2026-01,华东,瓶装茶,12\n2026-02,华东,瓶装茶,13\n",
			map[int]Field{0: From, 1: Region, 2: Product, 3: Amount}},
		{AsTargets, "年度,月份,业务员,目标\n2026,1,黄子墨,12\n2026,2,黄子墨,13\n", map[int]Field{0: Year, 1: Month, 2: Rep, 3: Amount}},
		{AsTargets, "大区,1月,2月,3月,合计\n华东,1,2,3,6\n", map[int]Field{0: Region, 1: "month:1", 2: "month:2", 3: "month:3"}},
		{AsTargets, "开始日期,结束日期,区域,任务额\n2026-01-01,2026-03-31,华东,12\n", map[int]Field{0: From, 1: Until, 2: Region, 3: Amount}},
	} {
		if m := Guess(read(t, c.text), c.as); !maps.Equal(m.Columns, c.want) {
			t.Errorf("%s %.30q: %v", c.as, c.text, m.Columns)
		}
	}
}

func TestGuessUnit(t *testing.T) {
	for text, want := range map[string]int64{
		"日期,客户,金额（万元）\n2026-01-01,a,5\n": 10_000, "日期,客户,金额(千元)\n2026-01-01,a,5\n": 1000, "日期,客户,金额(元)\n2026-01-01,a,5\n": 1,
		"date,customer,amount (k)\n2026-01-01,a,5\n": 1000, "销售明细,,\n单位：万元,,\n日期,客户,金额\n2026-01-01,a,5\n": 10_000, "日期,客户,金额万元\n2026-01-01,a,5\n": 10_000,
	} {
		if m := Guess(read(t, text), AsOrders); m.Unit != want || m.Column(Amount) < 0 {
			t.Errorf("%q: unit %d, %v", text, m.Unit, m.Columns)
		}
	}
}

func TestGuessIsSurerOfNamesThanOfCells(t *testing.T) {
	named := Guess(read(t, "日期,客户,金额\n2026-01-01,a,5.00\n"), AsOrders)
	bare := Guess(read(t, "2026-01-01,a,5.00\n2026-01-02,b,6.00\n"), AsOrders)
	for i := range 3 {
		if named.Confidence[i] <= bare.Confidence[i] || bare.Confidence[i] != fromCells {
			t.Errorf("column %d: %v and %v", i, named.Confidence[i], bare.Confidence[i])
		}
	}
}

func TestAsksDayOrder(t *testing.T) {
	table := read(t, "日期,客户,金额\n1/2/2026,a,5\n3/4/2026,b,6\n")
	m := Guess(table, AsOrders)
	if !AsksDayOrder(table, m) {
		t.Fatal("an ambiguous file does not ask")
	}
	for _, r := range Orders(table, m, "CNY") {
		if len(r.Faults) != 1 || r.Faults[0].Key != "problem.date.order" || r.Faults[0].Column != 0 {
			t.Errorf("%+v", r)
		}
	}
	m.DayOrder = DayFirst
	if rows := Orders(table, m, "CNY"); AsksDayOrder(table, m) || rows[0].Date.String() != "2026-02-01" {
		t.Errorf("%+v", rows)
	}
	table = read(t, "日期,客户,金额\n1/2/2026,a,5\n3/14/2026,b,6\n")
	if m := Guess(table, AsOrders); m.DayOrder != MonthFirst || AsksDayOrder(table, m) {
		t.Errorf("%+v", m)
	}
}

func TestMappingMissing(t *testing.T) {
	for _, c := range []struct {
		m    Mapping
		want []Field
	}{
		{Mapping{As: AsOrders}, []Field{Date, Amount, Customer}},
		{Mapping{As: AsReps}, []Field{Code}},
		{Mapping{As: AsReps, Columns: map[int]Field{0: Name}}, nil},
		{Mapping{As: AsTargets}, []Field{Amount, From}},
		{Mapping{As: AsTargets, Columns: map[int]Field{0: Amount, 1: Month}}, []Field{Year}},
		{Mapping{As: AsTargets, Columns: map[int]Field{0: Amount, 1: Month}, Year: 2026}, nil},
		{Mapping{As: AsTargets, Wide: true, Columns: map[int]Field{0: "month:1"}}, []Field{Year}},
		{Mapping{As: AsTargets, Wide: true, Columns: map[int]Field{0: "month:2026-01"}}, nil},
	} {
		if got := c.m.Missing(); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.m, got, c.want)
		}
	}
}

// A mapping survives JSON, and a partial one keeps what was guessed.
func TestMappingComplete(t *testing.T) {
	table := read(t, "日期,客户,金额,备注,Foo\n2026-01-01,a,5,x,y\n")
	var m Mapping
	if err := json.Unmarshal([]byte(`{"unit": 10000, "names": {"foo": "rep", "金额": "amount"}}`), &m); err != nil {
		t.Fatal(err)
	}
	m = m.Complete(table, AsOrders)
	want := map[int]Field{0: Date, 1: Customer, 2: Amount, 4: Rep}
	if m.Unit != 10_000 || !maps.Equal(m.Columns, want) {
		t.Errorf("%+v", m)
	}
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var back Mapping
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if again := back.Complete(table, AsOrders); !maps.Equal(again.Columns, want) || again.Unit != m.Unit {
		t.Errorf("%s became %+v", b, again)
	}
	m = m.Set(3, Amount)
	if m.Column(Amount) != 3 || m.Columns[2] != "" {
		t.Errorf("%+v", m.Columns)
	}
}

func TestSignature(t *testing.T) {
	a, b := Signature([]string{"日期 ", "客户", "Sales Amount"}), Signature([]string{"日期", "客户", "sales_amount"})
	if a == "" || a != b {
		t.Errorf("%s and %s", a, b)
	}
	if c := Signature([]string{"日期", "客户", "金额（万元）"}); c == Signature([]string{"日期", "客户", "金额（元）"}) {
		t.Error("another unit is another header")
	}
	if Signature(nil) != "" {
		t.Error("no header has a signature")
	}
}
