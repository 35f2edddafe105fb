package store

import (
	"gorm.io/gorm"

	"quarterdeck/data"
)

// AddInvoices adds the new invoices of one import as one batch, see [Tx.AddOrders].
func (t Tx) AddInvoices(imported data.ID, rows []data.Invoice, report func(done int) error) error {
	return addBatch(t, data.Invoices, imported, rows, func(x *data.Invoice) { x.ImportID = imported }, report)
}

// AddPayments adds the payments of one import as one batch, see [Tx.AddOrders].
func (t Tx) AddPayments(imported data.ID, rows []data.Payment, report func(done int) error) error {
	return addBatch(t, data.Payments, imported, rows, func(x *data.Payment) { x.ImportID = imported }, report)
}

// AddTouches adds the touches of one import as one batch, see [Tx.AddOrders].
func (t Tx) AddTouches(imported data.ID, rows []data.Touch, report func(done int) error) error {
	return addBatch(t, data.Touches, imported, rows, func(x *data.Touch) { x.ImportID = imported }, report)
}

// AddContracts adds the new contracts of one import as one batch, see [Tx.AddOrders].
func (t Tx) AddContracts(imported data.ID, rows []data.Contract, report func(done int) error) error {
	return addBatch(t, data.Contracts, imported, rows, func(x *data.Contract) { x.ImportID = imported }, report)
}

// AddContacts adds the new contacts of one import as one batch, see [Tx.AddOrders].
func (t Tx) AddContacts(imported data.ID, rows []data.Contact, report func(done int) error) error {
	return addBatch(t, data.Contacts, imported, rows, func(x *data.Contact) { x.ImportID = imported }, report)
}

// AddActivities adds the new daily reports of one import as one batch, see [Tx.AddOrders].
func (t Tx) AddActivities(imported data.ID, rows []data.Activity, report func(done int) error) error {
	return addBatch(t, data.Activities, imported, rows, func(x *data.Activity) { x.ImportID = imported }, report)
}

// AddOpportunities adds the new opportunities of one import as one batch, see
// [Tx.AddOrders]; the IDs are filled in.
func (t Tx) AddOpportunities(imported data.ID, rows []data.Opportunity, report func(done int) error) error {
	return addBatch(t, data.Opportunities, imported, rows, func(x *data.Opportunity) { x.ImportID = imported }, report)
}

// AddOpportunityMoves adds how the opportunities of one import moved as one batch,
// see [Tx.AddOrders].
func (t Tx) AddOpportunityMoves(imported data.ID, rows []data.OpportunityMove) error {
	return addBatch(t, data.OpportunityMoves, imported, rows, func(x *data.OpportunityMove) { x.ImportID = imported }, nil)
}

// addBatch adds records that all carry one import; own writes it into each.
func addBatch[T noun](t Tx, kind data.Kind, imported data.ID, rows []T, own func(*T), report func(done int) error) error {
	if len(rows) == 0 {
		return nil
	}
	for i := range rows {
		if err := rows[i].Check(); err != nil {
			return err
		}
		own(&rows[i])
	}
	return t.batch(kind, imported, func() error {
		for from := 0; from < len(rows); from += rowsAtOnce {
			part := rows[from:min(len(rows), from+rowsAtOnce)]
			if err := t.db.Session(&gorm.Session{FullSaveAssociations: false}).Create(part).Error; err != nil {
				return err
			}
			if err := tell(report, from+len(part)); err != nil {
				return err
			}
		}
		return nil
	})
}
