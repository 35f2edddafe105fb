package widgets

// NewSecret is a field that shows dots in the place of what is typed.
func NewSecret() *Field {
	f := NewField("")
	f.input.Password = true
	return f
}

// Forget takes the words away without telling, and all that undo inside the field
// could bring back.
func (f *Field) Forget() {
	told := f.input.changed
	f.input.changed, f.input.committed = nil, ""
	f.input.SetText("")
	f.input.changed = told
}
