// Package docs carries the manual, so that the program can show it without a
// network.
package docs

import _ "embed"

//go:embed manual.zh.md
var zh []byte

//go:embed manual.en.md
var en []byte

// Manual is the manual in a language, Markdown; English for one that has none.
func Manual(lang string) []byte {
	if lang == "zh" {
		return zh
	}
	return en
}
