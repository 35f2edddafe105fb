package exchange

// What a file can be imported as.
const (
	AsOrders    = "orders"
	AsCustomers = "customers"
	AsReps      = "reps"
	AsRegions   = "regions"
	AsProducts  = "products"
	AsTargets   = "targets"
	AsInvoices  = "invoices"
	AsPayments  = "payments"
	AsTouches   = "touches"
	AsContracts = "contracts"
	AsContacts  = "contacts"

	AsActivities    = "activities"
	AsOpportunities = "opportunities"
)

// A kind is what a file can be imported as: one row of the table of kinds.
type kind struct {
	as     string
	fields []FieldSpec      // in the order in which a page shows them
	either []Field          // one of them has to have a column
	words  string           // what stands in front of 编号, 名称, key, name … in its headers
	own    map[Field]string // headers that mean something else in other kinds of file
}

// kinds lists every kind in the order in which an empty plan is best filled.
var kinds = []kind{
	{as: AsRegions, fields: nounFields(FieldSpec{Field: Parent}), either: codeOrName,
		words: "区域 大区 地区 片区 战区 销售区域 region territory salesterritory area zone"},
	{as: AsProducts, fields: nounFields(FieldSpec{Field: Parent}), either: codeOrName,
		words: "产品 商品 产品线 品类 货品 sku 类别 product item category productcategory productline productsubcategory"},
	{as: AsReps, fields: nounFields(FieldSpec{Field: Region}, FieldSpec{Field: Joined, Holds: Dates}), either: codeOrName,
		words: "业务员 员工 销售 销售员 销售人员 人员 负责人 代表 rep salesrep salesperson employee representative staff",
		own:   map[Field]string{Code: names[Code] + " 工号"}},
	{as: AsCustomers, fields: nounFields(FieldSpec{Field: Region}, FieldSpec{Field: Rep}, FieldSpec{Field: Sort}, FieldSpec{Field: Since, Holds: Dates}), either: codeOrName,
		words: "客户 经销商 门店 customer client account reseller buyer company"},
	{as: AsContacts, own: contactNames, fields: []FieldSpec{
		{Field: Customer, Required: true}, {Field: CustomerName}, {Field: Name, Required: true},
		{Field: Title}, {Field: Role}, {Field: Stance}, {Field: Phone}, {Field: Email}, {Field: Note},
	}},
	{as: AsOrders, fields: []FieldSpec{
		{Field: Date, Required: true, Holds: Dates}, {Field: Amount, Required: true, Holds: Amounts},
		{Field: Customer, Required: true}, {Field: CustomerName}, {Field: Number},
		{Field: Region}, {Field: Rep}, {Field: Product}, {Field: Quantity, Holds: Quantities},
	}},
	{as: AsContracts, own: contractNames, fields: []FieldSpec{
		{Field: Number, Required: true}, {Field: Name}, {Field: Customer, Required: true}, {Field: CustomerName},
		{Field: From, Required: true, Holds: Dates}, {Field: Until, Required: true, Holds: Dates}, {Field: Amount, Holds: Amounts}, {Field: Rep},
	}},
	{as: AsInvoices, own: invoiceNames, fields: []FieldSpec{
		{Field: Number, Required: true}, {Field: Date, Required: true, Holds: Dates}, {Field: Customer, Required: true}, {Field: CustomerName},
		{Field: Amount, Required: true, Holds: Amounts}, {Field: Due, Holds: Dates}, {Field: Promised, Holds: Dates}, {Field: Rep}, {Field: Note},
	}},
	{as: AsPayments, own: paymentNames, fields: []FieldSpec{
		{Field: PaysInvoice, Required: true}, {Field: Date, Required: true, Holds: Dates}, {Field: Amount, Required: true, Holds: Amounts},
		{Field: Customer}, {Field: CustomerName}, {Field: Note},
	}},
	{as: AsTouches, own: touchNames, fields: []FieldSpec{
		{Field: Customer, Required: true}, {Field: CustomerName}, {Field: Date, Required: true, Holds: Dates}, {Field: Channel, Required: true},
		{Field: Rep}, {Field: Person}, {Field: Effective}, {Field: Outcome}, {Field: Next}, {Field: NextDate, Holds: Dates},
	}},
	{as: AsActivities, own: activityNames, fields: []FieldSpec{
		{Field: Rep, Required: true}, {Field: Date, Required: true, Holds: Dates}, {Field: Leads, Holds: Quantities}, {Field: InTime, Holds: Quantities},
		{Field: Visits, Holds: Quantities}, {Field: Talks, Holds: Quantities}, {Field: Proposals, Holds: Quantities}, {Field: Note},
	}},
	{as: AsOpportunities, own: opportunityNames, fields: []FieldSpec{
		{Field: Number, Required: true}, {Field: Name}, {Field: Customer}, {Field: CustomerName}, {Field: Prospect}, {Field: Rep}, {Field: Product},
		{Field: Stage}, {Field: Amount, Holds: Amounts}, {Field: Currency}, {Field: Opened, Holds: Dates}, {Field: Close, Holds: Dates},
		{Field: Result}, {Field: Ended, Holds: Dates}, {Field: Reason}, {Field: Rival}, {Field: Category},
		{Field: Next}, {Field: NextDate, Holds: Dates}, {Field: Source},
	}},
	{as: AsTargets, own: map[Field]string{Amount: targetAmounts + names[Amount]}, fields: []FieldSpec{
		{Field: From, Holds: Dates}, {Field: Until, Holds: Dates}, {Field: Year}, {Field: Month},
		{Field: Region}, {Field: Product}, {Field: Rep}, {Field: Amount, Holds: Amounts},
	}},
}

// Kinds lists what a file can be imported as, in the order in which an empty
// plan is best filled.
var Kinds = kindNames()

func kindNames() (list []string) {
	for _, k := range kinds {
		list = append(list, k.as)
	}
	return list
}

// codeOrName are the fields that stand in for each other in a file of nouns.
var codeOrName = []Field{Code, Name}

// nounFields are the fields of a file of nouns, before those of its own.
func nounFields(more ...FieldSpec) []FieldSpec {
	return append([]FieldSpec{{Field: Code}, {Field: Name}, {Field: Alias, Many: true}}, more...)
}

// kindOf is the row of the table for a kind, with no fields for an unknown one.
func kindOf(as string) kind {
	for _, k := range kinds {
		if k.as == as {
			return k
		}
	}
	return kind{as: as}
}

// Fields lists the fields of a kind of import in the order in which a page shows
// them; nil for an unknown kind.
func Fields(as string) []FieldSpec { return kindOf(as).fields }

// HasMoney reports a kind of file that brings amounts of money.
func HasMoney(as string) bool {
	for _, f := range Fields(as) {
		if f.Holds == Amounts {
			return true
		}
	}
	return false
}

// What only one kind of file calls its fields, most telling first.
const targetAmounts = "目标 目标金额 销售目标 目标额 指标 任务 任务额 月度目标 计划 计划金额 target targetamount quota salesamountquota quotaamount budget plan goal salestarget "

var invoiceNames = map[Field]string{
	Number: "发票号码 发票号 发票编号 发票代码 票号 应收单号 invoicenumber invoiceno invoiceid invoicenum invoice 单据编号 单据号 单号 编号 documentno number no",
	Date:   "开票日期 发票日期 开票时间 invoicedate dateofinvoice issuedate issued billingdate 单据日期 日期 date",
	Amount: "价税合计 开票金额 发票金额 应收金额 含税金额 应收款 invoiceamount invoicetotal amountdue grossamount 总金额 合计金额 金额 合计 amount total totalamount value",
}

var paymentNames = map[Field]string{
	Date:   "回款日期 到账日期 收款日期 付款日期 实收日期 回款时间 到账时间 paymentdate paiddate datepaid receiptdate receiveddate 日期 date",
	Amount: "回款金额 到账金额 收款金额 实收金额 付款金额 回款 paymentamount amountpaid paidamount amountreceived payment 金额 amount paid received",
}

var touchNames = map[Field]string{
	Date:    "触达日期 拜访日期 跟进日期 联系日期 沟通日期 触达时间 拜访时间 跟进时间 联系时间 touchdate visitdate contactdate calldate activitydate meetingdate 日期 时间 date day",
	Channel: "触达方式 跟进方式 沟通方式 联系方式 拜访方式 方式 渠道 channel touchtype activitytype method type 类型",
	Outcome: "触达结果 跟进结果 沟通结果 拜访结果 结果 沟通内容 跟进内容 拜访内容 跟进记录 内容 备注 outcome result notes note summary comment description",
}

var contractNames = map[Field]string{
	Number: "合同号 合同编号 合同编码 协议号 协议编号 contractnumber contractno contractid contract agreementnumber agreementno 编号 number no",
	From:   "合同开始 合同开始日期 开始日期 生效日期 起始日期 起始日 签约日期 签订日期 开始 起 contractstart startdate start from validfrom effectivedate signeddate begin",
	Until:  "合同到期 合同到期日 到期日期 到期日 合同结束日期 合同结束 结束日期 截止日期 终止日期 到期 结束 止 contractend expirydate expirationdate expires enddate end until to validto renewaldate",
	Name:   "合同名称 合同标题 项目名称 项目 名称 contractname contracttitle subject project name",
	Amount: "合同金额 合同额 合同总额 年合同额 协议金额 contractamount contractvalue annualvalue 金额 总金额 amount value total",
}

var contactNames = map[Field]string{
	Name:  "联系人 联系人姓名 姓名 名字 关键人 contactname contact contactperson fullname person name",
	Phone: "手机 手机号 手机号码 电话 联系电话 电话号码 办公电话 联系方式 phone mobile phonenumber mobilephone telephone tel cell",
}
