// Package customers keeps the list of customers and puts each into a tier by
// recency, frequency and money.
package customers

import (
	"errors"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveCustomer]("SaveCustomer"),
		app.CommandOf[RemoveCustomer]("RemoveCustomer"),
		app.CommandOf[SetTier]("SetTier"),
		app.CommandOf[AssignCustomers]("AssignCustomers"),
		app.CommandOf[RemoveCustomers]("RemoveCustomers"),
		app.CommandOf[LabelCustomers]("LabelCustomers"),
		app.CommandOf[MergeCustomers]("MergeCustomers"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("tiers", Tiers),
		app.QuestionOf("customers", Customers),
		app.QuestionOf("customer", One),
		app.QuestionOf("duplicates", Duplicates),
		app.QuestionOf("merge_preview", PreviewMerge),
	}
}

// unknown reports an error that says no record has the code.
func unknown(err error) bool {
	var p data.Problem
	return errors.As(err, &p) && strings.HasPrefix(p.Key, "problem.unknown.")
}

// regionOf is the region a code names; none for the empty code.
func regionOf(r store.Reader, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := r.RegionByCode(code)
	return x.ID, data.At("region", err)
}
