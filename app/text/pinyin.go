package text

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

// A Key is a name made ready to be found by what people type: its own letters,
// its pinyin, or the first letters of its pinyin or words. The zero Key is an
// empty name.
type Key struct {
	folded  string
	parts   []part
	letters uint32 // which of a to z may occur in a match
}

// A part is one Chinese character, or one word of other letters.
type part struct {
	word  string   // as it is written, folded
	sound []string // pinyin readings, without tones; nil for other words
}

// NewKey prepares a name.
func NewKey(name string) Key {
	k := Key{folded: fold(name)}
	word := -1
	for i, r := range k.folded {
		if sound := readings(r); sound != nil {
			k.endWord(word, i)
			word = -1
			k.parts = append(k.parts, part{string(r), sound})
		} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if word < 0 {
				word = i
			}
		} else {
			k.endWord(word, i)
			word = -1
		}
	}
	k.endWord(word, len(k.folded))
	k.letters = lettersOf(k.folded)
	for _, p := range k.parts {
		for _, s := range p.sound {
			k.letters |= lettersOf(s)
		}
	}
	return k
}

func (k *Key) endWord(from, to int) {
	if from >= 0 {
		k.parts = append(k.parts, part{word: k.folded[from:to]})
	}
}

// Matches reports whether the query finds the name: part of it, its pinyin
// (huadong, hua d) or initials (hd), whatever the case, width or accents, or each
// of its words. A character with several readings is found by each. An empty
// query finds all.
func Matches(query, name string) bool { return Score(query, name) > 0 }

// MatchesAny reports whether nothing is asked for, or the query finds one of the
// names.
func MatchesAny(query string, names ...string) bool {
	return query == "" || slices.ContainsFunc(names, func(name string) bool { return Matches(query, name) })
}

// Score says how well the query finds the name: 0 not at all, more is better.
func Score(query, name string) int { return NewKey(name).Score(query) }

// Initials are the first letters of a name's pinyin and words: hd for 华东. A
// character with several readings counts with its usual one.
func Initials(name string) string {
	var b strings.Builder
	for _, p := range NewKey(name).parts {
		first := p.word
		if len(p.sound) > 0 {
			first = p.sound[0]
		}
		for _, r := range first {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// Score says how well the query finds the name: 0 not at all, more is better.
// The whole name beats its beginning, that beats its initials, its pinyin and
// then anything inside; of two such names the shorter wins.
func (k Key) Score(query string) int { return k.score(newQuery(query)) }

// What a match is worth before the length of the name is taken off.
const (
	wholeName   = 1000
	startOfName = 900
	pinyinStart = 800
	insideName  = 700
	pinyinLater = 600
	eachWord    = 500
)

func (k Key) score(q query) int {
	length := min(len(k.parts), 99)
	switch {
	case q.text == "" || q.text == k.folded:
		return wholeName - length
	case q.letters&^k.letters != 0:
		return 0
	}
	if i := strings.Index(k.folded, q.text); i == 0 {
		return startOfName - length
	} else if i > 0 {
		return insideName - length
	}
	for i := range k.parts {
		if spells(k.parts[i:], q.tight) {
			if i == 0 {
				return pinyinStart - length
			}
			return pinyinLater - length
		}
	}
	return k.scoreWords(q)
}

// scoreWords finds each word of the query on its own, in any order.
func (k Key) scoreWords(q query) int {
	words := strings.Fields(q.text)
	if len(words) < 2 {
		return 0
	}
	for _, word := range words {
		if k.score(query{word, word, lettersOf(word)}) == 0 {
			return 0
		}
	}
	return eachWord - min(len(k.parts), 99)
}

// spells reports whether typed spells the parts from their first one on, each
// by its word, its pinyin, or the beginning of one; the last may be cut short.
func spells(parts []part, typed string) bool {
	if typed == "" {
		return true
	}
	if len(parts) == 0 {
		return false
	}
	p, rest := parts[0], parts[1:]
	if spellsBy(p.word, rest, typed) {
		return true
	}
	for _, s := range p.sound {
		if spellsBy(s, rest, typed) {
			return true
		}
	}
	return false
}

func spellsBy(word string, rest []part, typed string) bool {
	same := 0
	for same < len(word) && same < len(typed) && word[same] == typed[same] {
		same++
	}
	if same == len(typed) {
		return true
	}
	if same == len(word) && spells(rest, typed[same:]) {
		return true
	}
	for _, n := range initialLengths(word) {
		if n <= same && n < len(word) && spells(rest, typed[n:]) {
			return true
		}
	}
	return false
}

// initialLengths are how many bytes may stand for a word: its first letter's, or
// those of zh, ch, sh.
func initialLengths(word string) []int {
	if len(word) > 1 && word[1] == 'h' && strings.IndexByte("zcs", word[0]) >= 0 {
		return []int{2, 1}
	}
	_, first := utf8.DecodeRuneInString(word)
	return []int{first}
}

// A query is what was typed, made ready.
type query struct {
	text    string // folded
	tight   string // without blanks
	letters uint32
}

func newQuery(typed string) query {
	text := strings.TrimSpace(fold(typed))
	tight := strings.Join(strings.Fields(text), "")
	tight = strings.ReplaceAll(tight, "'", "")
	return query{text, tight, lettersOf(tight)}
}

// lettersOf is the set of the letters a to z in s.
func lettersOf(s string) (set uint32) {
	for i := range len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' {
			set |= 1 << (c - 'a')
		}
	}
	return set
}

// fold makes letters that differ in case, width or accent equal.
func fold(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] >= 0x80 {
			plain = false
			break
		}
	}
	if plain {
		return strings.ToLower(s)
	}
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s)))
}

// known keeps the readings of the characters met so far: the library makes them
// anew each time, which is slow for many thousand names.
var known sync.Map // rune → []string

// readings are the pinyin readings of a Chinese character without tones, the
// usual one first; nil for any other character. ü is typed as v, and found as u.
func readings(r rune) []string {
	if r < 0x3000 {
		return nil
	}
	if found, ok := known.Load(r); ok {
		return found.([]string)
	}
	args := pinyin.NewArgs()
	args.Heteronym = true
	sound := pinyin.SinglePinyin(r, args)
	for _, s := range sound {
		if strings.Contains(s, "v") {
			sound = append(sound, strings.ReplaceAll(s, "v", "u"))
		}
	}
	if len(sound) == 0 {
		sound = nil
	}
	known.Store(r, sound)
	return sound
}

// An Index finds names in a long list as someone types. It is not changed once
// made, and many may ask at once.
type Index struct{ keys []Key }

// NewIndex prepares the names.
func NewIndex(names []string) *Index {
	x := &Index{keys: make([]Key, len(names))}
	for i, name := range names {
		x.keys[i] = NewKey(name)
	}
	return x
}

// Filter is the numbers of the names the query finds, in the order of the list.
func (x *Index) Filter(typed string) []int {
	q := newQuery(typed)
	var found []int
	for i, k := range x.keys {
		if k.score(q) > 0 {
			found = append(found, i)
		}
	}
	return found
}

// Best is the numbers of at most limit names the query finds, best first.
func (x *Index) Best(typed string, limit int) []int {
	q := newQuery(typed)
	found := best{limit: limit}
	for i, k := range x.keys {
		found.add(i, k.score(q))
	}
	return found.numbers
}

// best keeps the best few, sorted; of equals the first comes first.
type best struct {
	limit   int
	numbers []int
	scores  []int
}

func (b *best) add(number, score int) {
	full := len(b.numbers) == b.limit
	if score == 0 || b.limit <= 0 || full && score <= b.scores[len(b.scores)-1] {
		return
	}
	if !full {
		b.numbers, b.scores = append(b.numbers, 0), append(b.scores, 0)
	}
	i := len(b.numbers) - 1
	for ; i > 0 && b.scores[i-1] < score; i-- {
		b.numbers[i], b.scores[i] = b.numbers[i-1], b.scores[i-1]
	}
	b.numbers[i], b.scores[i] = number, score
}

// Fold makes texts that differ in case, width or accents alone equal.
func Fold(s string) string { return fold(s) }
