package sample

import "quarterdeck/data"

// The topics of complaints.
var (
	delivery = words{"配送", "Delivery"}
	quality  = words{"品质", "Quality"}
	pricing  = words{"价格", "Price"}
	billing  = words{"对账", "Billing"}
	manners  = words{"服务", "Service"}
)

// complaints are those of last year, which took a week to settle, and of this
// year, which take three days. Two are open, one of them for too long.
var complaints = []struct {
	from         string
	topic        words
	day          data.Date
	took         int // days; below 0: open
	text, answer words
}{
	{"Wanjia Chain", delivery, data.NewDate(2025, 1, 16), 9, words{}, words{}},
	{"Yanshan Trading", billing, data.NewDate(2025, 2, 20), 8, words{}, words{}},
	{"Jinhe Mart", delivery, data.NewDate(2025, 3, 11), 7, words{}, words{}},
	{"Qilu Select", quality, data.NewDate(2025, 3, 27), 10, words{}, words{}},
	{"Beichen Supermarkets", delivery, data.NewDate(2025, 4, 15), 7, words{}, words{}},
	{"Haiyun Hotels", manners, data.NewDate(2025, 5, 8), 6, words{}, words{}},
	{"Jincheng Mart", delivery, data.NewDate(2025, 5, 21), 8, words{}, words{}},
	{"Yueman Supermarket", pricing, data.NewDate(2025, 6, 12), 5, words{}, words{}},
	{"Yangcheng Fresh", quality, data.NewDate(2025, 6, 30), 9, words{}, words{}},
	{"Huiwei Kitchen", delivery, data.NewDate(2025, 7, 17), 7, words{}, words{}},
	{"Jingji Mart", delivery, data.NewDate(2025, 8, 7), 6, words{}, words{}},
	{"Jianglan Mart", quality, data.NewDate(2025, 8, 26), 7, words{}, words{}},
	{"Ludao Supermarket", billing, data.NewDate(2025, 9, 18), 6, words{}, words{}},
	{"Jinhe Mart", delivery, data.NewDate(2025, 9, 29), 5, words{}, words{}},
	{"Jiangcheng Living", delivery, data.NewDate(2025, 10, 16), 6, words{}, words{}},
	{"Shuxiangyuan Hotpot", quality, data.NewDate(2025, 11, 6), 5, words{}, words{}},
	{"Yueman Supermarket", billing, data.NewDate(2025, 11, 27), 4, words{}, words{}},
	{"Shiwei Café", delivery, data.NewDate(2025, 12, 18), 5, words{}, words{}},
	{"Beichen Supermarkets", delivery, data.NewDate(2026, 1, 22), 3, words{"早班车晚到 3 小时", "Morning truck 3 hours late"}, words{"改走二号仓，准点", "Now served from depot 2, on time"}},
	{"Jianglan Mart", quality, data.NewDate(2026, 3, 5), 4, words{"一箱瓶盖渗漏", "Caps of one case leaked"}, words{"换货并查批次", "Replaced; batch checked"}},
	{"Wanjia Chain", billing, data.NewDate(2026, 4, 9), 2, words{"返点少算一个月", "A month of rebate missing"}, words{"补记返点", "Rebate credited"}},
	{"Shiwei Café", delivery, data.NewDate(2026, 5, 19), 2, words{"漏送新品两款", "Two new drinks missing"}, words{"次日补送", "Delivered the next day"}},
	{"Jingji Mart", pricing, data.NewDate(2026, 6, 25), 3, words{"促销价与系统不符", "Promotion price not in the system"}, words{"改价并补差", "Corrected and refunded"}},
	{"Jinhe Mart", delivery, data.NewDate(2026, 8, 8), -1, words{"门店晚到货，9 月陈列受影响", "Shops supplied late; September display at risk"}, words{}},
	{"Jincheng Mart", quality, data.NewDate(2026, 8, 13), -1, words{"气泡果茶胀气", "Sparkling tea swollen"}, words{}},
}

// ratings are what customers gave, in hundredths of a point, the last one last.
var ratings = []struct {
	from   string
	scores []int
	said   words // with the last one
}{
	{"Wanjia Chain", []int{430, 450, 480}, words{"新品排期提前说，省心", "Told early of new products"}}, {"Beichen Supermarkets", []int{420, 460}, words{}}, {"Jinhe Mart", []int{450, 430, 400}, words{"八月两次晚到", "Late twice in August"}},
	{"Yueman Supermarket", []int{440, 410}, words{"账期比同行短", "Terms shorter than others"}}, {"Jianglan Mart", []int{460, 480}, words{}}, {"Shuxiangyuan Hotpot", []int{450, 470}, words{}},
	{"Shiwei Café", []int{420, 430}, words{}}, {"Haiyun Hotels", []int{400, 460}, words{}}, {"Chuweixuan Dining", []int{430, 450}, words{}}, {"Tongfuli Hotel", []int{410}, words{}},
	{"Yanshan Trading", []int{400, 440}, words{}}, {"Hubin Fresh", []int{460, 470}, words{}}, {"Qianjiang Stores", []int{450}, words{}}, {"Huiwei Kitchen", []int{430, 460}, words{}},
	{"Ludao Supermarket", []int{440, 450}, words{}}, {"Pengwan Living", []int{470, 490}, words{}}, {"Yangcheng Fresh", []int{410, 450}, words{}}, {"Jingji Mart", []int{420}, words{}},
	{"Qilu Select", []int{390, 440}, words{"对账比以前快", "Billing faster than before"}}, {"Jiangcheng Living", []int{440, 450}, words{}}, {"Jincheng Mart", []int{430, 420}, words{}}, {"Dachuan Trading", []int{380, 340}, words{"价格偏高", "Price rather high"}},
}

// service writes complaints and ratings.
func (w *writer) service() error {
	for _, c := range complaints {
		customer, rep := w.named(c.from)
		x := data.Complaint{CustomerID: customer, OwnerID: rep, Date: c.day, Topic: c.topic.in(w.lang), Text: c.text.in(w.lang), Answer: c.answer.in(w.lang)}
		if c.took >= 0 {
			x.Closed = c.day + data.Date(c.took)
		}
		if _, err := w.tx.SaveComplaint(x); err != nil {
			return err
		}
	}
	for i, r := range ratings {
		customer, _ := w.named(r.from)
		for n, score := range r.scores {
			day := asOf - data.Date(10+i*2+180*(len(r.scores)-1-n)) // asked every half year
			x := data.Rating{CustomerID: customer, Date: day, Score: score}
			if n == len(r.scores)-1 {
				x.Text = r.said.in(w.lang)
			}
			if _, err := w.tx.SaveRating(x); err != nil {
				return err
			}
		}
	}
	return nil
}
