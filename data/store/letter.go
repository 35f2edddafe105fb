package store

import "quarterdeck/data"

// Letters lists the letters issued, in the order in which they were.
func (r Reader) Letters() ([]data.Letter, error) { return list[data.Letter](r, "id") }

// SaveLetter adds or replaces a letter and returns it with its ID.
func (t Tx) SaveLetter(x data.Letter) (data.Letter, error) {
	err := save(t, &x)
	return x, err
}

// LetterTexts lists the clauses that the firm has written itself.
func (r Reader) LetterTexts() ([]data.LetterText, error) {
	return list[data.LetterText](r, "letter, lang")
}

// SaveLetterText adds or replaces the clauses of a letter in a language.
func (t Tx) SaveLetterText(x data.LetterText) error { return save(t, &x) }
