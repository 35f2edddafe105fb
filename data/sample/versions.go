package sample

import "quarterdeck/data"

// A change says what a version made of cells: what the version before had, less
// what it has, in units of 10,000 yuan for three months from the first.
type change struct {
	region, product int // or
	rep             int // of the reps' cells
	first           int // month
	less            [3]data.Money
}

// raised is what the second version added: Sparkling and bottled tea sold
// better than thought in the first quarter.
var raised = []change{
	{region: 0, product: bottled, rep: -1, first: 3, less: [3]data.Money{10, 15, 15}},
	{region: 0, product: sparkling, rep: -1, first: 3, less: [3]data.Money{10, 15, 15}},
	{region: 1, product: bottled, rep: -1, first: 3, less: [3]data.Money{10, 15, 15}},
	{region: 1, product: sparkling, rep: -1, first: 3, less: [3]data.Money{10, 15, 15}},
	{region: 2, product: bottled, rep: -1, first: 3, less: [3]data.Money{10, 15, 15}},
	{rep: chen, first: 3, less: [3]data.Money{10, 15, 15}},
	{rep: zhou, first: 3, less: [3]data.Money{10, 15, 15}},
	{rep: huang, first: 3, less: [3]data.Money{10, 15, 15}},
	{rep: liang, first: 3, less: [3]data.Money{10, 15, 15}},
	{rep: zhao, first: 3, less: [3]data.Money{10, 15, 15}},
}

// moved is what the third version moved: from foodservice in the East to
// Sparkling in the South.
var moved = []change{
	{region: 1, product: sparkling, rep: -1, first: 6, less: [3]data.Money{6, 5, 3}},
	{region: 0, product: foodservice, rep: -1, first: 6, less: [3]data.Money{-6, -4, -4}},
	{rep: huang, first: 6, less: [3]data.Money{6, 5, 3}},
	{rep: chen, first: 6, less: [3]data.Money{-6, -4, -4}},
}

// firstGoal is the total that the first version decided.
const firstGoal = 11_800 * wan

// versions writes the decided versions. The third is the plan as it stands.
func (w *writer) versions() error {
	board := words{"管理层会议", "Management meeting"}
	for _, v := range []struct {
		day, effective data.Date
		reason, by     words
		goal           data.Money
		before         []change // what later versions changed
	}{
		{data.NewDate(2025, 12, 22), data.NewDate(2026, 1, 1),
			words{"年度目标首次定版。", "First decision on the target of the year."}, board, firstGoal, append(raised[:len(raised):len(raised)], moved...)},
		{data.NewDate(2026, 3, 30), data.NewDate(2026, 4, 1),
			words{"首季气泡果茶与瓶装茶动销超预期，年度目标 1.18 亿上调至 1.2 亿，管理层 5 人全部同意。",
				"Sparkling and bottled tea sold better than planned; the target of the year rises from ¥118M to ¥120M, all five of management agreeing."},
			board, decided, moved},
		{decidedOn, data.NewDate(2026, 7, 1),
			words{"半年复盘：华东餐饮装的目标转给华南气泡果茶。", "Half-year review: target moves from foodservice in the East to Sparkling in the South."},
			manager, decided, nil},
	} {
		n := len(w.docs) + 1
		body := w.body(v.goal, v.before)
		if err := w.beside(&body); err != nil {
			return err
		}
		x, err := w.tx.AddVersion(data.Version{Version: n, Number: Plan(w.lang).DocNumber(n).String(), Day: v.day,
			Effective: v.effective, Reason: v.reason.in(w.lang), DecidedBy: v.by.in(w.lang)}, body)
		if err != nil {
			return err
		}
		w.docs = append(w.docs, x.ID)
	}
	return nil
}

// body is the plan without the later changes, as a version keeps it.
func (w *writer) body(goal data.Money, later []change) data.Body {
	plan := Plan(w.lang)
	b := data.Body{Goal: &goal, Buckets: plan.Buckets(), Groups: plan.Groups()}
	if len(later) == 0 { // decided with the third
		b.Pins = pinBodies()
	}
	for r, x := range regions {
		b.Regions = append(b.Regions, data.Named{Code: x.code, Name: x.name.in(w.lang)})
		for p := range products {
			l := data.BodyLine{Region: x.code, Product: products[p].code}
			for m, amount := range productMonths(r, p) {
				l.Cells = append(l.Cells, &amount)
				if locked[spot{r, p, m}] {
					l.Locked = append(l.Locked, m)
				}
			}
			b.Lines = append(b.Lines, l)
		}
	}
	for _, x := range products {
		b.Products = append(b.Products, data.Named{Code: x.code, Name: x.name.in(w.lang)})
	}
	for i, months := range repCells() {
		x := reps[i]
		b.Reps = append(b.Reps, data.Named{Code: x.code, Name: x.name.in(w.lang), Region: regions[x.region].code})
		l := data.BodyLine{Rep: x.code}
		for _, amount := range months {
			l.Cells = append(l.Cells, &amount)
		}
		b.Lines = append(b.Lines, l)
	}
	b.Reps = append(b.Reps, data.Named{Code: managerCode, Name: manager.in(w.lang)})
	for _, c := range later {
		for i, m := range c.less {
			*b.Lines[c.line()].Cells[c.first+i] -= m * wan
		}
	}
	return b
}

// beside puts into a body what stands beside the cells: the type of the goal and
// the further objectives. All versions have the present ones.
func (w *writer) beside(b *data.Body) error {
	goal, err := w.tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	b.Type = goal.Type
	objectives, err := w.tx.Objectives()
	for _, o := range objectives {
		code := string(o.Metric)
		if o.Level != "" {
			code += "/" + string(o.Level)
		}
		b.Objectives = append(b.Objectives, data.BodyMeasured{Code: code, Name: o.Name, Value: o.Target, Growth: o.Growth})
	}
	return err
}

// line is the number of the changed line in a body.
func (c change) line() int {
	if c.rep >= 0 {
		return len(regions)*len(products) + c.rep
	}
	return c.region*len(products) + c.product
}
