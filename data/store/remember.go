package store

import (
	"slices"

	"quarterdeck/data"
)

// kept is an answer and the kinds of record it was worked out from.
type kept struct {
	answer any
	kinds  []data.Kind
}

// keptAtMost bounds how many answers are kept at a time.
const keptAtMost = 64

// Remember answers what work makes, and keeps the answer under the key until a
// change touches one of the kinds. Who asks must not change the answer. Inside a
// transaction nothing is kept.
func (r Reader) Remember(key string, kinds []data.Kind, work func() (any, error)) (any, error) {
	if r.cache == nil {
		return work()
	}
	if x, ok := r.cache.kept[key]; ok {
		return x.answer, nil
	}
	answer, err := work()
	if err != nil {
		return nil, err
	}
	if r.cache.kept == nil || len(r.cache.kept) >= keptAtMost {
		r.cache.kept = map[string]kept{}
	}
	r.cache.kept[key] = kept{answer, kinds}
	return answer, nil
}

// forgetKept drops the answers that a change of these kinds may have made wrong.
func (c *cache) forgetKept(kinds []data.Kind) {
	for key, x := range c.kept {
		if slices.ContainsFunc(kinds, func(k data.Kind) bool { return slices.Contains(x.kinds, k) }) {
			delete(c.kept, key)
		}
	}
}

// Apart answers without keeping anything and without what is kept: for work beside
// the window, which may ask for something else meanwhile.
func (r Reader) Apart() Reader {
	r.cache = nil
	return r
}
