package exchange

import (
	"strings"
	"unicode"
)

// A Field is what a column holds. Its word is the translation key
// "import.field." + the field. A column of a wide target file has the field
// "month:3" (March of the year in the row or the mapping) or "month:2026-03".
type Field string

// The fields. Which of them a kind of import knows, [Fields] tells.
const (
	Number       Field = "number"        // of the order, invoice or contract itself
	Date         Field = "date"          // of the order, invoice, payment or touch
	Customer     Field = "customer"      // code, or name where a file has no codes
	CustomerName Field = "customer_name" // beside the code
	Rep          Field = "rep"
	Region       Field = "region"
	Product      Field = "product"
	Quantity     Field = "quantity"
	Amount       Field = "amount"
	Code         Field = "code"
	Alias        Field = "alias" // a further outside code; several columns may have it
	Name         Field = "name"
	Sort         Field = "sort" // kind of business of a customer
	Since        Field = "since"
	Joined       Field = "joined"
	From         Field = "from"  // first day of a contract; of a target, or its month
	Until        Field = "until" // last day of a target or contract
	Year         Field = "year"
	Month        Field = "month" // 1–12 beside a year
	Parent       Field = "parent"
	Due          Field = "due"      // last day on which an invoice is paid in time
	PaysInvoice  Field = "invoice"  // number of the invoice that a payment pays
	Promised     Field = "promised" // day for which the customer promised the money
	Note         Field = "note"
	Person       Field = "contact"   // name of the contact who was touched
	Channel      Field = "channel"   // how a customer was touched
	Effective    Field = "effective" // whether the touch was a real conversation
	Outcome      Field = "outcome"
	Next         Field = "next"      // what was agreed to do next
	NextDate     Field = "next_date" // and when
	Title        Field = "title"     // job of a contact
	Role         Field = "role"      // part of a contact in the decision
	Stance       Field = "stance"    // of a contact towards us
	Phone        Field = "phone"
	Email        Field = "email"
	Leads        Field = "leads"     // of a daily report
	InTime       Field = "in_time"   // of these leads, followed up in time
	Visits       Field = "visits"    // of a daily report
	Talks        Field = "talks"     // of a daily report
	Proposals    Field = "proposals" // of a daily report
	Prospect     Field = "prospect"  // who an opportunity is with, where it is no customer
	Stage        Field = "stage"     // of an opportunity: code or name
	Currency     Field = "currency"  // of the amount, where it is not the plan's
	Opened       Field = "opened"
	Close        Field = "close"  // day an opportunity is expected to be won
	Result       Field = "result" // won, lost or open
	Ended        Field = "ended"  // day it was won or lost
	Reason       Field = "reason" // why it was lost
	Rival        Field = "rival"
	Category     Field = "category" // of the forecast
	Source       Field = "source"   // where the lead came from
)

// monthPrefix begins the field of a wide column.
const monthPrefix = "month:"

// IsMonth reports the field of one month's column in a wide target file.
func (f Field) IsMonth() bool { return strings.HasPrefix(string(f), monthPrefix) }

// IsDay reports a field whose cells are days in every kind of file.
func (f Field) IsDay() bool {
	switch f {
	case Date, Due, NextDate, Promised, Opened, Close, Ended:
		return true
	}
	return false
}

// A FieldSpec is a field that a kind of import knows.
type FieldSpec struct {
	Field    Field
	Required bool // without a column for it nothing can be imported
	Many     bool // several columns may hold it
	Holds    Content
}

// Content is what the cells of a column look like.
type Content int

// The contents.
const (
	Text Content = iota
	Dates
	Amounts
	Quantities
)

// names lists, per field, how headers call it, most telling first. They are in
// the form that [headerKey] gives.
var names = map[Field]string{
	Number:       "订单号 订单编号 单号 订单id 销售单号 单据编号 单据号 合同号 salesordernumber ordernumber orderno orderid ordernum invoiceno invoicenumber invoice documentno salesorder order",
	Date:         "下单日期 订单日期 销售日期 日期 成交日期 签约日期 单据日期 下单时间 订单时间 成交时间 交易日期 业务日期 开票日期 orderdate date salesdate transactiondate invoicedate purchasedate dateoforder day",
	Customer:     "客户编号 客户编码 客户代码 客户id 客户号 customerid customerkey customercode customerno customernumber resellerkey resellerid accountnumber accountid clientid clientcode buyerid 客户 客户名称 客户名 customer customername 买家 经销商 门店 client account accountname reseller buyer userid",
	CustomerName: "客户名称 客户名 客户简称 客户全称 经销商名称 门店名称 customername clientname accountname resellername companyname 客户 customer client",
	Rep:          "业务员编号 员工编号 工号 employeekey employeeid repid repcode salespersonid salesrepid 业务员 负责人 销售员 销售 销售人员 销售代表 客户经理 跟进人 归属人 销售负责人 人员 员工 姓名 rep salesrep salesperson representative owner seller accountmanager employee employeename repname salespersonname salesrepname",
	Region:       "区域编号 大区编号 salesterritorykey territorykey territoryid regionid regionkey regioncode 区域 大区 销售区域 所属区域 地区 片区 战区 region territory salesterritory salesregion area market zone",
	Product:      "产品线 产品类别 品类 产品大类 类别 category productcategory productline 产品编号 产品编码 sku productkey productid productcode 产品 产品名称 商品 商品名称 品名 sku名 货品 product productname item itemname",
	Quantity:     "数量 销量 销售数量 件数 箱数 quantity orderquantity qty units unitssold count pieces",
	Amount:       "含税金额 金额 销售额 销售金额 订单金额 成交金额 合同金额 实收金额 收入 总金额 价税合计 合计金额 业绩 salesamount revenue amount sales totalamount ordertotal ordervalue netsales total value",
	Code:         "编号 编码 代码 code key id",
	Name:         "名称 姓名 name 全称 简称 fullname",
	Alias:        "外部编号 外部编码 别名 旧编号 其他编号 别称 alias externalid externalcode othercode accountnumber",
	Sort:         "客户类型 业态 类型 行业 渠道 客户分类 businesstype customertype type industry channel segment sector",
	Since:        "合作开始 合作日期 建档日期 开户日期 成为客户日期 开发日期 since customersince created createddate firstorder",
	Joined:       "入职日期 入职时间 入职 joined hiredate joindate startdate joineddate",
	From:         "开始日期 起始日期 生效日期 开始 起 月份 目标月份 年月 期间 日期 startdate from validfrom quotafrom quotadate start period yearmonth monthstart date effectivedate",
	Until:        "结束日期 截止日期 终止日期 结束 止 enddate until to validto end quotauntil",
	Year:         "年 年度 年份 财年 year fiscalyear fy",
	Parent:       "上级代码 上级编号 上级编码 上级 上级区域 上级产品 上级区域编号 上级产品编号 上级名称 所属上级 父级 parent parentcode partof parentid parentkey parentregion parentproduct parentname",
	Month:        "月 月份 month monthnumber fiscalmonth period",
	Due:          "到期日 到期日期 应收日期 应付日期 付款到期日 账期到期 约定付款日 约定回款日 付款期限 duedate due paymentdue  netdue",
	PaysInvoice:  "发票号码 发票号 发票编号 票号 应收单号 对应发票 核销发票 invoicenumber invoiceno invoiceid invoice invoiceref appliedto",
	Promised:     "承诺日期 承诺付款日 承诺回款日 承诺付款日期 承诺回款日期 预计回款日期 promised promiseddate promisedate promisetopay",
	Note:         "备注 说明 摘要 note notes remark remarks memo comment description",
	Person:       "联系人 联系人姓名 受访人 对方 contact contactname contactperson person",
	Effective:    "有效 是否有效 有效沟通 有效触达 是否有效沟通 effective iseffective valid connected reached",
	Next:         "下一步 下步计划 下一步计划 下步行动 下一步行动 后续计划 后续动作 nextstep nextaction followup next todo",
	NextDate:     "下次日期 下次联系日期 下次跟进日期 下次跟进时间 下次拜访日期 下次时间 下一步日期 跟进期限 nextdate nextstepdate nextactiondate followupdate nextcontact nexttouch",
	Title:        "职务 职位 岗位 头衔 jobtitle title position job",
	Role:         "角色 决策角色 采购角色 影响角色 buyingrole decisionrole role",
	Stance:       "立场 态度 支持度 关系 stance attitude sentiment position",
	Email:        "邮箱 电子邮箱 邮件 电子邮件 邮箱地址 email emailaddress mail",
}

// endings lists what stands behind the words for a noun, most telling first.
var endings = map[Field]string{
	Code: "编号 编码 代码 key code id no number 号",
	Name: "名称 姓名 name 名",
}

// lookup is field by field the position of a name in its list, from 0.
type lookup map[Field]map[string]int

// lookups is made once: what every kind of import calls its fields.
var lookups = makeLookups()

func makeLookups() map[string]lookup {
	all := map[string]lookup{}
	for _, k := range kinds {
		all[k.as] = lookup{}
		for _, spec := range k.fields {
			all[k.as][spec.Field] = positions(namesOf(k, spec.Field))
		}
	}
	return all
}

// namesOf lists the names of a field in one kind of import.
func namesOf(k kind, f Field) []string {
	own, only := k.own[f]
	if !only {
		own = names[f]
	}
	list := strings.Fields(own)
	words := strings.Fields(k.words)
	for _, ending := range strings.Fields(endings[f]) {
		for _, w := range words {
			list = append(list, w+ending)
		}
	}
	if f == Name {
		list = append(list, words...)
	}
	return list
}

func positions(list []string) map[string]int {
	m := make(map[string]int, len(list))
	for i, n := range list {
		if _, ok := m[n]; !ok {
			m[n] = i
		}
	}
	return m
}

// isKnownName reports a header that some kind of import knows.
func isKnownName(header string) bool {
	key, _ := headerKey(header)
	if key == "" {
		return false
	}
	for _, l := range lookups {
		for _, m := range l {
			if _, ok := m[key]; ok {
				return true
			}
		}
	}
	return false
}

// headerKey is a header without case, blanks, signs and what stands in brackets;
// bracket is the latter, where units are named.
func headerKey(header string) (key, bracket string) {
	header = plainText(clean(header))
	if open := strings.IndexAny(header, "(["); open > 0 {
		header, bracket = header[:open], strings.Trim(header[open:], "()[] ")
	}
	key = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, header)
	for _, unit := range []string{"万元", "千元", "元"} {
		if short, ok := strings.CutSuffix(key, unit); ok && short != "" {
			return short, unit
		}
	}
	return key, bracket
}
