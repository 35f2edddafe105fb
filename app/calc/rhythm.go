package calc

import (
	"slices"

	"quarterdeck/data"
)

// A Template is a named way to cut a year or quarter over its groups (S0-13).
type Template struct {
	Key    string
	Groups []data.Money // weights of four groups; nil: follows last year throughout
	Listed bool         // offered in lists, and left out where every rhythm takes room
}

// Even is the key of the rhythm in which every bucket gets the same.
const Even = "even"

// Templates are the rhythms shipped. Their names state their numbers, since the
// sources label 25/30/25/20 "loose first, tight later", which it is not, and
// 200/300/400/500 "10 % more each quarter", which is another rhythm.
var Templates = []Template{
	{Key: Even, Groups: []data.Money{25, 25, 25, 25}},
	{Key: "25-30-25-20", Groups: []data.Money{25, 30, 25, 20}},
	{Key: "30-25-25-20", Groups: []data.Money{30, 25, 25, 20}},
	{Key: "stairs", Groups: []data.Money{19, 23, 27, 31}},
	{Key: "2-3-4-5", Groups: []data.Money{2, 3, 4, 5}, Listed: true},              // 200, 300, 400 and 500 (S3-5)
	{Key: "plus-ten", Groups: []data.Money{1000, 1100, 1210, 1331}, Listed: true}, // what the same source calls it: each quarter 10 % more
	{Key: "history"},
}

// FindTemplate is the template with the key; ok is false when there is none.
func FindTemplate(key string) (t Template, ok bool) {
	i := slices.IndexFunc(Templates, func(t Template) bool { return t.Key == key })
	if i < 0 {
		return t, false
	}
	return Templates[i], true
}

// Rhythm cuts a total over buckets, in groups from a first bucket up to an end,
// as [data.Plan.Groups] numbers them. The template says what each group gets; inside a group the buckets follow
// last year (minor units by bucket; nil: not known), else they are even. The
// template Even gives every bucket the same. One without weights, or with more
// or fewer than there are groups, follows last year throughout, else it is even
// too. The parts sum to total.
func Rhythm(total data.Money, t Template, groups [][2]int, lastYear []data.Money) []data.Money {
	n := 0
	for _, g := range groups {
		n = max(n, g[1])
	}
	past := lastYear
	if len(past) != n || t.Key == Even {
		past = make([]data.Money, n)
	}
	if len(t.Groups) != len(groups) || t.Key == Even {
		return Spread(total, past)
	}
	parts := make([]data.Money, 0, n)
	for i, amount := range Spread(total, t.Groups) {
		parts = append(parts, Spread(amount, past[groups[i][0]:groups[i][1]])...)
	}
	return parts
}
