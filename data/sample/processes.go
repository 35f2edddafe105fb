package sample

import "quarterdeck/data"

// stream are the steps from lead to order as the firm measured them in spring and
// as it works now: who does what, minutes of doing and of waiting, what the step is
// worth, and what goes right the first time (0: not known).
type stream struct {
	name, actor words
	work, wait  int
	worth       data.StepWorth
	first       int
}

var (
	bySales    = words{"销售", "Sales"}
	byManager  = words{"经理", "Manager"}
	byCustomer = words{"客户", "Customer"}
	byCRM      = words{"CRM", "CRM"}
	byERP      = words{"ERP", "ERP"}
)

var streamBefore = []stream{
	{words{"获取线索", "Lead comes in"}, bySales, 10, 0, data.AddsValue, 0},
	{words{"跟进", "Follow up"}, bySales, 60, 240, data.AddsValue, 92_00},
	{words{"做报价", "Write the quote"}, bySales, 90, 120, data.Needed, 78_00},
	{words{"经理审批", "Manager approves"}, byManager, 15, 465, data.Waste, 85_00},
	{words{"发送报价", "Send the quote"}, bySales, 15, 60, data.Needed, 0},
	{words{"客户确认", "Customer confirms"}, byCustomer, 60, 900, data.AddsValue, 0},
	{words{"签合同", "Sign the contract"}, bySales, 240, 3120, data.Needed, 90_00},
	{words{"下单", "Order"}, bySales, 30, 240, data.Needed, 95_00},
}

var streamAfter = []stream{
	{words{"获取线索", "Lead comes in"}, bySales, 10, 0, data.AddsValue, 0},
	{words{"自动分配", "Assign the lead"}, byCRM, 1, 0, data.Needed, 99_00},
	{words{"跟进", "Follow up"}, bySales, 60, 60, data.AddsValue, 95_00},
	{words{"套报价模板", "Quote by template"}, byCRM, 15, 0, data.Needed, 96_00},
	{words{"线上审批", "Approve online"}, byManager, 10, 86, data.Needed, 94_00},
	{words{"发送报价", "Send the quote"}, byCRM, 5, 0, data.Needed, 0},
	{words{"电子签名", "Sign online"}, byCustomer, 15, 60, data.AddsValue, 0},
	{words{"客户确认", "Customer confirms"}, byCustomer, 60, 420, data.AddsValue, 0},
	{words{"签合同", "Sign the contract"}, bySales, 120, 1320, data.Needed, 97_00},
	{words{"同步 ERP", "Sync to ERP"}, byERP, 1, 0, data.Needed, 99_00},
	{words{"下单", "Order"}, byERP, 5, 0, data.Needed, 99_00},
}

// processes draws the way from lead to order, before and after.
func (w *writer) processes() error {
	p, err := w.tx.SaveProcess(data.Process{Name: words{"从线索到下单", "From lead to order"}.in(w.lang), OwnerID: w.people[sun], Measure: "quote_hours",
		Note: words{"3 月画的改前，7 月起按改后走", "Drawn in March; worked the new way since July"}.in(w.lang), Position: 1})
	if err != nil {
		return err
	}
	for n, steps := range [][]stream{streamBefore, streamAfter} {
		for i, s := range steps {
			x := data.ProcessStep{ProcessID: p.ID, After: n == 1, Name: s.name.in(w.lang), Actor: s.actor.in(w.lang), Work: s.work, Wait: s.wait, Worth: s.worth, Position: i + 1}
			if s.first > 0 {
				x.First = &s.first
			}
			if _, err := w.tx.SaveProcessStep(x); err != nil {
				return err
			}
		}
	}
	return nil
}
