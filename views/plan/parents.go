package plan

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A parentBox chooses the record that another is a part of.
type parentBox struct {
	box   *widgets.Select
	codes []string
}

// code is the code of the record chosen; "" is none.
func (b *parentBox) code() *string { return &b.codes[max(0, b.box.Selected())] }

// A node is what a tree needs to know of a record.
type node struct {
	id, parent data.ID
	code, name string
}

func (n node) of() (id, parent data.ID) { return n.id, n.parent }

// newParentBox offers the records that may hold one: neither itself nor its own
// parts. now is the code of the one that holds it.
func newParentBox(h page.Host, nodes []node, self data.ID, now string) *parentBox {
	b := &parentBox{codes: []string{""}}
	names := []string{h.T("form.parent.none")}
	under := 0 // level of the record itself while its parts go by, plus one
	for _, x := range forms.Tree(nodes, node.of) {
		if under > 0 && x.Level >= under {
			continue
		}
		under = 0
		if self != 0 && x.Row.id == self {
			under = x.Level + 1
			continue
		}
		b.codes, names = append(b.codes, x.Row.code), append(names, forms.Indent(x.Level)+x.Row.name)
	}
	b.box = widgets.NewSelect(names, nil)
	b.box.Select(max(0, slices.Index(b.codes, now)))
	return b
}

// regionParents chooses the region that another is a part of.
func regionParents(h page.Host, self data.ID, now string) *parentBox {
	rows, err := h.Reader().Regions()
	if err != nil {
		h.Complain(err)
	}
	nodes := make([]node, len(rows))
	for i, x := range rows {
		nodes[i] = node{x.ID, x.ParentID, x.Code, x.Name}
	}
	return newParentBox(h, nodes, self, now)
}

// productParents chooses the product that another is a part of.
func productParents(h page.Host, self data.ID, now string) *parentBox {
	rows, err := h.Reader().Products()
	if err != nil {
		h.Complain(err)
	}
	nodes := make([]node, len(rows))
	for i, x := range rows {
		nodes[i] = node{x.ID, x.ParentID, x.Code, x.Name}
	}
	return newParentBox(h, nodes, self, now)
}

// inTree puts records behind the one they are a part of, and notes their levels.
func inTree[T any](rows []T, levels map[data.ID]int, of func(T) (id, parent data.ID)) []T {
	sorted := make([]T, 0, len(rows))
	for _, x := range forms.Tree(rows, of) {
		id, _ := of(x.Row)
		levels[id] = x.Level
		sorted = append(sorted, x.Row)
	}
	return sorted
}
