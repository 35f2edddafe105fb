package sample

import (
	"math/rand/v2"

	"quarterdeck/data"
)

// recorded are the days health was recorded on: twelve Fridays, the last of them
// the one before the sample's today.
func recorded() (days []data.Date) {
	for n := range 12 {
		days = append(days, data.NewDate(2026, 8, 7)-data.Date(7*(11-n)))
	}
	return days
}

// A mood is how a group of customers was judged: need and budget from one number
// to another, and how many of ten were judged.
type mood struct {
	need, budget [2]int
	judged       int
}

// moods are those of the habits.
var moods = map[habit]mood{
	fixed:    {[2]int{70, 92}, [2]int{64, 88}, 10},
	frequent: {[2]int{72, 95}, [2]int{66, 90}, 9},
	devoted:  {[2]int{90, 96}, [2]int{84, 92}, 10},
	steady:   {[2]int{56, 84}, [2]int{48, 80}, 8},
	quiet:    {[2]int{30, 58}, [2]int{20, 50}, 3},
	lapsed:   {[2]int{36, 60}, [2]int{30, 52}, 4},
	waiting:  {[2]int{50, 76}, [2]int{42, 66}, 5},
	fresh:    {[2]int{60, 90}, [2]int{55, 80}, 3},
	faded:    {},
}

// lastScores are the scores of the last record, in the order of the customers; 0
// of those of whom too little was known.
var lastScores = [...]int{
	89, 88, 57, 63, 96, 83, 64, 71, 70, 45, 69, 92, 52, 22, 18, 91,
	97, 93, 80, 83, 96, 86, 34, 45, 39, 25, 25, 0, 87, 79, 80, 78,
	81, 69, 66, 63, 0, 49, 0, 0, 85, 81, 84, 87, 77, 89, 80, 60,
	64, 0, 0, 76, 92, 92, 71, 82, 82, 86, 79, 69, 68, 0, 0, 0,
	74, 96, 94, 96, 94, 87, 78, 63, 79, 80, 0, 46, 0, 83, 41, 84,
	84, 81, 81, 76, 83, 66, 61, 0, 56, 54, 0, 99, 95, 82, 91, 86,
	79, 89, 84, 53, 0, 0, 100, 79, 86, 84, 93, 78, 84, 67, 64, 50,
	0, 0, 79, 79, 77, 81, 83, 86, 87, 67, 0, 51, 0, 81, 77, 84,
}

// A diagnosis is what the pictures say of a customer: the judgement, why, the last
// recorded score, and how far that had come down in twelve weeks.
type diagnosis struct {
	need, budget, score, fell int
	note                      words
}

var diagnoses = map[string]diagnosis{
	"Wanjia Chain":         {92, 88, 87, -6, words{"新品每周上架，年框已签", "Lists new drinks weekly; framework signed"}},
	"Beichen Supermarkets": {86, 84, 88, -2, words{"仓配要更快，其余满意", "Wants faster delivery; content otherwise"}},
	"Jinhe Mart":           {88, 72, 64, 18, words{"认可气泡果茶，嫌账期短", "Likes the sparkling teas; finds credit too short"}},
	"Yueman Supermarket":   {66, 58, 66, 13, words{"预算压到下季度", "Budget pushed to next quarter"}},
	"Jianglan Mart":        {94, 90, 89, -4, words{}},
	"Shuxiangyuan Hotpot":  {84, 78, 84, 0, words{}},
	"Shiwei Café":          {58, 52, 69, 11, words{"菜单减茶饮，缺两款新品", "Fewer teas on the menu; two new ones missing"}},
	"Haiyun Hotels":        {78, 66, 70, -5, words{"12 家店等样品", "12 houses wait for samples"}},
	"Chuweixuan Dining":    {72, 64, 72, 2, words{}},
	"Tongfuli Hotel":       {52, 46, 52, 9, words{"换了采购，还没见过", "New buyer, not met yet"}},
	"Yanshan Trading":      {70, 62, 73, 0, words{}},
	"Sensan Coffee":        {48, 40, 57, 16, words{"预算砍了三成", "Budget cut by a third"}},
	"Dachuan Trading":      {38, 24, 27, 22, words{"改从本地厂拿货", "Buys from a local maker now"}},
	"Yuegang Kitchen":      {32, 20, 24, 26, words{"两家店关了，联系不上", "Two shops closed; cannot be reached"}},
}

// health writes judgements of about sixty customers, twelve weekly records, plays
// and labels.
func (w *writer) health() error {
	r := rand.New(rand.NewPCG(2026, 817))
	var scores []data.HealthScore
	for i, c := range everyone(draw()) {
		m := moods[c.habit]
		need, budget := between(r, m.need[0], max(m.need[0], m.need[1])), between(r, m.budget[0], max(m.budget[0], m.budget[1]))
		judged := r.IntN(10) < m.judged
		last, fell, note := lastScores[i], between(r, -7, 7), words{}
		if d, ok := diagnoses[c.name.en]; ok {
			need, budget, last, fell, note, judged = d.need, d.budget, d.score, d.fell, d.note, true
		}
		if judged {
			a := data.Assessment{CustomerID: w.customers[i], Day: back(asOf - data.Date(between(r, 4, 70))), Need: &need, Note: note.in(w.lang)}
			if r.IntN(8) > 0 || note.en != "" {
				a.Budget = &budget
			}
			if _, err := w.tx.SaveAssessment(a); err != nil {
				return err
			}
		}
		scores = append(scores, w.recorded(r, i, c, last, fell)...)
	}
	days := recorded()
	if err := w.tx.SaveHealthScores(data.Period{From: days[0], Until: days[len(days)-1] + 1}, scores); err != nil {
		return err
	}
	if err := w.plays(); err != nil {
		return err
	}
	return w.labels()
}

// recorded are the records of one customer up to the last one: a line that fell
// by so much over the twelve weeks, with a little noise. Who has none is left out.
func (w *writer) recorded(r *rand.Rand, i int, c customer, last, fell int) (rows []data.HealthScore) {
	days := recorded()
	for n, day := range days {
		noise := between(r, -2, 2)
		if n == len(days)-1 {
			noise = 0
		}
		score := min(100, max(0, last+fell*(len(days)-1-n)/(len(days)-1)+noise))
		if c.since > day || last == 0 {
			continue
		}
		rows = append(rows, data.HealthScore{CustomerID: w.customers[i], Day: day, Score: score})
	}
	return rows
}
