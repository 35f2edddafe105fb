package text

import (
	"errors"
	"reflect"
	"strings"
	"unicode"

	"quarterdeck/data"
)

// echoLong is how many characters of what a person or a file wrote a sentence
// repeats at most: enough for any name or path, too few to bury the sentence.
const echoLong = 200

// asProblem finds the [data.Problem] in an error, wrapped or not.
func asProblem(err error) (data.Problem, bool) {
	var p data.Problem
	ok := errors.As(err, &p)
	return p, ok
}

// echoed are a problem's arguments as a sentence may repeat them: texts on one
// line, without characters that steer a terminal or turn the direction of
// writing, and cut where they are endless.
func echoed(args []any) []any {
	rows := make([]any, len(args))
	for i, arg := range args {
		if v := reflect.ValueOf(arg); v.Kind() == reflect.String {
			arg = echo(v.String())
		}
		rows[i] = arg
	}
	return rows
}

func echo(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return ' '
		case unicode.IsControl(c), c >= '\u202a' && c <= '\u202e', c >= '\u2066' && c <= '\u2069':
			return -1
		}
		return c
	}, s)
	if letters := []rune(s); len(letters) > echoLong {
		return string(letters[:echoLong]) + "…"
	}
	return s
}
