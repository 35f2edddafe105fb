package store

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"strconv"
	"strings"

	"filippo.io/age"

	"quarterdeck/data"
)

// The work of guessing a password: scrypt with 2^17 blocks takes about half a
// second and 128 MB. A file that asks for more than twice that is not ours.
const (
	lockWork    = 17
	lockWorkMax = 18
)

// The problems a lock can have.
const (
	WrongPassword = "problem.lock.password"
	ShortPassword = "problem.lock.short"
	LockDamaged   = "problem.lock.damaged"
	NoLock        = "problem.lock.none"
	HasLock       = "problem.lock.there"
	NoteLocked    = "problem.note.locked"
	NoteBroken    = "problem.note.broken"
	Unswept       = "problem.lock.unswept"
)

// shortestPassword is how many characters a password has at least.
const shortestPassword = 8

// seal encrypts a text so that only the identity of the recipient reads it.
func seal(to age.Recipient, text string) (string, error) {
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	if err != nil {
		return "", err
	}
	if _, err := io.WriteString(w, text); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

// unseal reads a sealed text.
func unseal(with age.Identity, sealed string) (string, error) {
	r, err := age.Decrypt(base64.NewDecoder(base64.StdEncoding, strings.NewReader(sealed)), with)
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(r)
	return string(b), err
}

// looksSealed reports whether a text begins as sealed ones do; it needs no key.
func looksSealed(sealed string) bool {
	b, err := base64.StdEncoding.DecodeString(sealed)
	return err == nil && bytes.HasPrefix(b, []byte("age-encryption.org/v1\n-> X25519 "))
}

// asksPassword reports whether a sealed identity begins as one that a password
// opens with the work this program is willing to do; it needs no password.
func asksPassword(sealed string) bool {
	b, err := base64.StdEncoding.DecodeString(sealed)
	line, ok := bytes.CutPrefix(b, []byte("age-encryption.org/v1\n-> scrypt "))
	if err != nil || !ok {
		return false
	}
	line, _, _ = bytes.Cut(line, []byte("\n"))
	_, work, _ := bytes.Cut(line, []byte(" "))
	n, err := strconv.Atoi(string(work))
	return err == nil && n > 0 && n <= lockWorkMax
}

// newLock makes a lock that the password opens, and the key behind it.
func newLock(password string) (l data.NoteLock, id *age.X25519Identity, err error) {
	if len([]rune(password)) < shortestPassword {
		return l, nil, data.Problem{Key: ShortPassword, Field: "password", Args: []any{shortestPassword}}
	}
	if id, err = age.GenerateX25519Identity(); err != nil {
		return l, nil, err
	}
	to, err := age.NewScryptRecipient(password)
	if err != nil {
		return l, nil, err
	}
	to.SetWorkFactor(lockWork)
	l = data.NoteLock{ID: 1, Recipient: id.Recipient().String()}
	l.Identity, err = seal(to, id.String())
	return l, id, err
}

// openLock is the key behind a lock. A wrong password and a lock that somebody
// changed are different problems.
func openLock(l data.NoteLock, password string) (*age.X25519Identity, error) {
	wrong := data.Problem{Key: WrongPassword, Field: "password"}
	if password == "" {
		return nil, wrong
	}
	with, err := age.NewScryptIdentity(password)
	if err != nil {
		return nil, err
	}
	with.SetMaxWorkFactor(lockWorkMax)
	text, err := unseal(with, l.Identity)
	if none := (*age.NoIdentityMatchError)(nil); errors.As(err, &none) {
		return nil, wrong
	}
	if err != nil {
		return nil, data.Problem{Key: LockDamaged}
	}
	id, err := age.ParseX25519Identity(text)
	if err != nil || id.Recipient().String() != l.Recipient { // notes would be sealed for somebody else
		return nil, data.Problem{Key: LockDamaged}
	}
	return id, nil
}
