package store

import (
	"fmt"
	"slices"
	"strings"

	"quarterdeck/data"
)

// onePerCustomer lists the kinds of which a customer has one record at most for
// the same other columns.
var onePerCustomer = map[data.Kind][]string{
	data.Grades:         {"scheme_id", "day"},
	data.Assessments:    {"day"},
	data.HealthScores:   {"day"},
	data.Accounts:       {"from"},
	data.Labels:         {"scene_id"},
	data.PilotCustomers: {"pilot_id"},
	data.Credits:        {}, // the shares of one customer add up: they are not mixed with those of another
}

// kindsOfCustomer lists the kinds whose records name a customer, as the file's
// own schema has it: none can be forgotten.
func (r Reader) kindsOfCustomer() (kinds []data.Kind, err error) {
	for _, kind := range data.Kinds {
		cols, err := columns(r.db, kind)
		if err != nil {
			return nil, err
		}
		if slices.Contains(cols, "customer_id") {
			kinds = append(kinds, kind)
		}
	}
	return kinds, nil
}

// A Moving is how many records of a kind go from one customer to another.
type Moving struct {
	Kind  data.Kind
	Moved int
	Stays int // the other customer has one in its place: these go with the customer
}

// clash is the condition that a record d has one like it at the customers ids.
func clash(kind data.Kind, ids []data.ID) string {
	cols, single := onePerCustomer[kind]
	if !single {
		return "0"
	}
	var list []string
	for _, id := range ids {
		list = append(list, fmt.Sprint(int64(id)))
	}
	same := ""
	for _, c := range cols {
		same += fmt.Sprintf(` AND k."%s" = d."%[1]s"`, c)
	}
	return fmt.Sprintf("EXISTS (SELECT 1 FROM %s k WHERE k.customer_id IN (%s)%s)", kind, strings.Join(list, ","), same)
}

// Movings tells what [Tx.MoveCustomer] moves from a customer to one that the
// customers of into are or have become; kinds without records are left out.
func (r Reader) Movings(from data.ID, into []data.ID) (rows []Moving, err error) {
	kinds, err := r.kindsOfCustomer()
	if err != nil {
		return nil, err
	}
	for _, kind := range kinds {
		m, all := Moving{Kind: kind}, 0
		err := r.db.Raw(fmt.Sprintf("SELECT COUNT(*), IFNULL(SUM(%s), 0) FROM %s d WHERE d.customer_id = ?", clash(kind, into), kind), int64(from)).
			Row().Scan(&all, &m.Stays)
		if err != nil {
			return nil, err
		}
		if m.Moved = all - m.Stays; all > 0 {
			rows = append(rows, m)
		}
	}
	return rows, nil
}

// MoveCustomer gives the records of one customer to another. Where that has one
// in the same place, such as a judgement of the same day, its own stays and the
// other's is left with the customer it was of; the key dates of such a row of a
// battle table do move.
func (t Tx) MoveCustomer(from, to data.ID) error {
	kinds, err := t.kindsOfCustomer()
	if err != nil {
		return err
	}
	for _, kind := range kinds {
		where := fmt.Sprintf("NOT %s", clash(kind, []data.ID{to}))
		if kind == data.Credits { // asked once: the first that moves must not keep the next from it
			var n int
			if err := t.db.Raw("SELECT COUNT(*) FROM credits WHERE customer_id = ?", int64(to)).Scan(&n).Error; err != nil {
				return err
			}
			where = fmt.Sprint(n == 0)
		}
		query := fmt.Sprintf("UPDATE %s AS d SET customer_id = ? WHERE customer_id = ? AND %s", kind, where)
		if err := t.db.Exec(query, int64(to), int64(from)).Error; err != nil {
			return err
		}
	}
	return t.db.Exec(`UPDATE key_dates SET account_id = (SELECT k.id FROM accounts d JOIN accounts k ON k."from" = d."from" AND k.customer_id = ?
		WHERE d.id = key_dates.account_id) WHERE account_id IN (SELECT id FROM accounts WHERE customer_id = ?)`, int64(to), int64(from)).Error
}

// MoveContact makes what names one person at a customer name another.
func (t Tx) MoveContact(from, to data.ID) error {
	for _, kind := range []data.Kind{data.Touches, data.Plays} {
		if err := t.db.Exec(fmt.Sprintf("UPDATE %s SET contact_id = ? WHERE contact_id = ?", kind), int64(to), int64(from)).Error; err != nil {
			return err
		}
	}
	return nil
}

// OutsideCodes lists the outside codes of all records of a kind.
func (r Reader) OutsideCodes(kind data.Kind) (rows []data.Code, err error) {
	err = r.db.Where("kind = ?", string(kind)).Order("id").Find(&rows).Error
	return rows, err
}
