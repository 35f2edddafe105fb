package exchange

// Known is a number as a cell has it; nil, which is not known, is an empty cell.
func Known(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}
