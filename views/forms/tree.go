package forms

import (
	"strings"

	"quarterdeck/data"
)

// A Branch is a record of a tree with its depth, 0 for those that are a part of
// none.
type Branch[T any] struct {
	Row   T
	Level int
}

// Tree puts records behind the one they are a part of, in the order they came.
// of tells a record's own number and that of the record it is a part of.
func Tree[T any](rows []T, of func(T) (id, parent data.ID)) (branches []Branch[T]) {
	under := map[data.ID][]T{}
	known := map[data.ID]bool{}
	for _, x := range rows {
		id, _ := of(x)
		known[id] = true
	}
	for _, x := range rows {
		_, parent := of(x)
		if !known[parent] {
			parent = 0
		}
		under[parent] = append(under[parent], x)
	}
	var walk func(parent data.ID, level int)
	walk = func(parent data.ID, level int) {
		for _, x := range under[parent] {
			branches = append(branches, Branch[T]{x, level})
			id, _ := of(x)
			walk(id, level+1)
		}
	}
	walk(0, 0)
	return branches
}

// Indent is the room before a name at a level of a tree, in lists that have
// words alone.
func Indent(level int) string { return strings.Repeat("　", level) }
