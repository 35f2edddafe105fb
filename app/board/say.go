package board

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A Sentence is something to tell the reader, apart from the language: a
// translation key and what is filled into it. The zero Sentence says nothing.
type Sentence struct {
	Key  string `json:"key"`
	Args []any  `json:"args,omitempty"`
}

// A Delta is a difference in minor units, said with its sign.
type Delta data.Money

// A Whole is a share said in whole per cent.
type Whole Ratio

// A Growth is said as by how much Now differs from Before, in per cent.
type Growth struct {
	Now    data.Money `json:"now"`
	Before data.Money `json:"before"`
}

// Empty reports whether there is nothing to say.
func (s Sentence) Empty() bool { return s.Key == "" }

// Say is the sentence in the reader's language; "" when there is nothing to say.
func (s Sentence) Say(f text.Fmt) string {
	if s.Empty() {
		return ""
	}
	args := make([]any, len(s.Args))
	for i, arg := range s.Args {
		switch v := arg.(type) {
		case Sentence:
			arg = v.Say(f)
		case Ratio:
			arg = f.Percent(v.Num, v.Den)
		case Whole:
			arg = f.PercentWhole(v.Num, v.Den)
		case Delta:
			arg = f.Delta(data.Money(v))
		case Growth:
			arg = f.Growth(v.Now, v.Before)
		case data.Date:
			arg = f.Date(v)
		}
		args[i] = arg
	}
	return f.T(s.Key, args...)
}

// MarshalJSON writes the share as [Ratio] does.
func (w Whole) MarshalJSON() ([]byte, error) { return Ratio(w).MarshalJSON() }

func say(key string, args ...any) Sentence { return Sentence{"board.say." + key, args} }
