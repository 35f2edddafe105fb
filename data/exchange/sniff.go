package exchange

// guessByCells finds by their looks the fields that no name has found.
func (m *Mapping) guessByCells(stats []stat) {
	switch m.As {
	case AsOrders:
		m.sniffDate(Date, stats)
		m.sniffAmount(stats)
		if m.NoHeader {
			m.sniffQuantity(stats)
			m.sniffNumber(stats)
		}
		m.sniffCustomer(stats)
	case AsInvoices, AsPayments, AsTouches:
		m.sniffDate(Date, stats)
		if HasMoney(m.As) {
			m.sniffAmount(stats)
		}
	case AsContracts, AsContacts, AsActivities, AsOpportunities:
		// Several days, several numbers, or nothing but words: only their names tell
		// them apart.
	case AsTargets:
		if !m.Wide && m.Column(Month) < 0 && m.Column(From) < 0 {
			m.sniffDate(From, stats)
		}
		if !m.Wide {
			m.sniffAmount(stats)
		}
	default:
		m.sniffNoun(stats)
	}
}

// free reports a column nobody has claimed.
func (m *Mapping) free(i int) bool {
	_, taken := m.Columns[i]
	return !taken
}

// claim gives a column a field that only its cells speak for.
func (m *Mapping) claim(i int, f Field) {
	if i >= 0 {
		m.Columns[i], m.Confidence[i] = f, fromCells
	}
}

func (m *Mapping) sniffDate(f Field, stats []stat) {
	if m.Column(f) >= 0 {
		return
	}
	for i, s := range stats {
		if m.free(i) && s.filled > 0 && s.share(max(s.dates, s.months)) >= 0.9 {
			m.claim(i, f)
			return
		}
	}
}

// sniffAmount takes the last column of numbers, one with decimals if there is one.
func (m *Mapping) sniffAmount(stats []stat) {
	if m.Column(Amount) >= 0 {
		return
	}
	best := -1
	for i, s := range stats {
		if !m.free(i) || s.filled == 0 || s.share(s.amounts+s.dashes) < 0.9 || s.amounts == 0 || s.padded > 0 || s.dates == s.filled {
			continue
		}
		if best < 0 || s.decimals > 0 || stats[best].decimals == 0 {
			best = i
		}
	}
	m.claim(best, Amount)
}

// sniffQuantity takes the column of small whole numbers nearest to the amount.
func (m *Mapping) sniffQuantity(stats []stat) {
	for i := m.Column(Amount) - 1; i >= 0; i-- {
		s := stats[i]
		if m.free(i) && s.filled > 0 && s.share(s.small) >= 0.95 && len(s.distinct)*4 <= s.filled {
			m.claim(i, Quantity)
			return
		}
	}
}

// sniffNumber takes a column of codes with letters and digits that hardly
// repeat, when another column is left for the customer.
func (m *Mapping) sniffNumber(stats []stat) {
	left := 0
	for i := range stats {
		if m.free(i) && stats[i].filled > 0 {
			left++
		}
	}
	for i, s := range stats {
		if left > 1 && m.free(i) && s.filled > 0 && s.share(s.ids) >= 0.95 && s.share(s.letters) >= 0.95 && len(s.distinct)*2 > s.filled {
			m.claim(i, Number)
			return
		}
	}
}

// sniffCustomer takes the free column with the most different values, the left
// one of equals.
func (m *Mapping) sniffCustomer(stats []stat) {
	if m.Column(Customer) >= 0 || m.Column(CustomerName) >= 0 {
		return
	}
	best := -1
	for i, s := range stats {
		if !m.free(i) || s.filled == 0 || s.share(s.dates) > 0.5 || s.share(s.decimals) > 0.5 {
			continue
		}
		if best < 0 || len(s.distinct) > len(stats[best].distinct) {
			best = i
		}
	}
	m.claim(best, Customer)
}

// sniffNoun takes the first column of codes that never repeat, and the first
// column of words.
func (m *Mapping) sniffNoun(stats []stat) {
	if m.Column(Code) < 0 && m.NoHeader {
		for i, s := range stats {
			if m.free(i) && s.filled > 0 && s.share(s.ids) >= 0.95 && len(s.distinct) == s.filled {
				m.claim(i, Code)
				break
			}
		}
	}
	if m.Column(Name) >= 0 || m.Column(Code) >= 0 && !m.NoHeader {
		return
	}
	for i, s := range stats {
		if m.free(i) && s.filled > 0 && s.share(s.letters) >= 0.8 && s.share(s.dates) < 0.5 {
			m.claim(i, Name)
			return
		}
	}
}
