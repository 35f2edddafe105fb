package app

import (
	"errors"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TestDecodeSaysWhatIsWrong wants a sentence for every kind of bad JSON, in both
// languages and without the words of the decoder.
func TestDecodeSaysWhatIsWrong(t *testing.T) {
	type record struct {
		Code  string    `json:"code"`
		Day   data.Date `json:"day"`
		Cells []struct {
			Amount data.Money `json:"amount"`
		} `json:"cells"`
	}
	for fields, want := range map[string]string{
		`{`:                            "problem.json",
		`{"code": "A"`:                 "problem.json",
		"\xff":                         "problem.json",
		`{"code": 'A'}`:                "problem.json",
		`[]`:                           "problem.json.record",
		`"A"`:                          "problem.json.record",
		`{"code": 5}`:                  "problem.json.kind",
		`{"cells": {}}`:                "problem.json.kind",
		`{"cells": [{"amount": 1.5}]}`: "problem.json.kind",
		`{"kode": "A"}`:                "problem.json.unknown",
		`{"day": "tomorrow"}`:          "problem.date",
		`{"code": "A"} {}`:             "problem.json.more",
	} {
		var into record
		err := Decode([]byte(fields), &into)
		var p data.Problem
		if !errors.As(err, &p) || p.Key != want {
			t.Errorf("%q: %#v, want %s", fields, err, want)
		}
		for _, lang := range text.Langs {
			if !text.Has(lang, p.Key) {
				t.Errorf("%q has no sentence in %s", p.Key, lang)
			}
		}
	}
	for _, nothing := range []string{"", " ", "{}", "null", `{"code": "A", "cells": []}`} {
		if err := Decode([]byte(nothing), &record{}); err != nil {
			t.Errorf("%q: %v", nothing, err)
		}
	}
}
