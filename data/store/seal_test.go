package store

import (
	"testing"

	"filippo.io/age"
	"pgregory.net/rapid"
)

// TestSealedTextsComeBack: what one key seals it reads again, and no other does.
func TestSealedTextsComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		id, err := age.GenerateX25519Identity()
		if err != nil {
			rt.Fatal(err)
		}
		other, _ := age.GenerateX25519Identity()
		text := rapid.String().Draw(rt, "text")
		sealed, err := seal(id.Recipient(), text)
		if err != nil || !looksSealed(sealed) {
			rt.Fatal(sealed, err)
		}
		if got, err := unseal(id, sealed); err != nil || got != text {
			rt.Fatalf("%q came back as %q (%v)", text, got, err)
		}
		if _, err := unseal(other, sealed); err == nil {
			rt.Fatal("another key read it")
		}
		at := rapid.IntRange(0, len(sealed)-1).Draw(rt, "at")
		b := []byte(sealed)
		if b[at] ^= 1; string(b) != sealed {
			if got, err := unseal(id, string(b)); err == nil && got != text {
				rt.Fatalf("a changed seal reads %q", got)
			}
		}
	})
}
