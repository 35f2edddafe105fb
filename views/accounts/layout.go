package accounts

const (
	gap         = 12
	stripHeight = 76
)
