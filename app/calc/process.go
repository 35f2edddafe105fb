package calc

import "quarterdeck/data"

// A Stream is what the steps of a process come to, in minutes.
type Stream struct {
	Steps int  `json:"steps"`
	Work  int  `json:"work"`  // process time: of doing
	Wait  int  `json:"wait"`  // of waiting
	Lead  int  `json:"lead"`  // lead time: both
	Waste int  `json:"waste"` // lead time of the steps that can be left out
	First *int `json:"first"` // share that goes right the first time through all steps that say so, hundredths of a per cent; nil: none does
}

// StreamOf adds up the steps of a process.
func StreamOf(steps []data.ProcessStep) (s Stream) {
	for _, x := range steps {
		s.Steps++
		s.Work += x.Work
		s.Wait += x.Wait
		if x.Worth == data.Waste {
			s.Waste += x.Work + x.Wait
		}
		if x.First != nil {
			share := *x.First
			if s.First != nil {
				share = int(data.Money(*s.First).MulDiv(int64(*x.First), data.Rate))
			}
			s.First = &share
		}
	}
	s.Lead = s.Work + s.Wait
	return s
}

// WasteShare is the part of the lead time that can be left out, hundredths of a per
// cent; nil where it takes no time.
func (s Stream) WasteShare() *int64 { return shareOf(s.Waste, s.Lead) }

// Shorter is by how much the lead time of a stream is shorter than before,
// hundredths of a per cent of before; below 0 it is longer, nil where before took
// no time.
func (s Stream) Shorter(before Stream) *int64 { return shareOf(before.Lead-s.Lead, before.Lead) }

func shareOf(n, of int) *int64 {
	if points, ok := Points(data.Money(n), data.Money(of)); ok {
		return &points
	}
	return nil
}
