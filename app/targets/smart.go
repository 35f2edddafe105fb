package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// share is a quarter's part of all quarters, in hundredths of a per cent; 0 when
// nothing is set.
func (d *Decision) share(quarter int) int64 {
	var sum data.Money
	for _, g := range d.Groups {
		if g.Target != nil {
			sum += *g.Target
		}
	}
	if quarter < 0 || d.Groups[quarter].Target == nil {
		return 0
	}
	points, _ := calc.Points(*d.Groups[quarter].Target, sum)
	return points
}

// beside adds what the goals beside revenue say to the facts of the SMART check.
func (d *Decision) beside(f *calc.Facts, r store.Reader) error {
	for _, o := range d.Objectives {
		if o.Level != "" || o.Metric == data.Revenue {
			continue
		}
		if o.OwnerID == 0 && f.Unowned == "" && o.Aim != nil {
			f.Unowned = o.Metric
		}
		if o.Entered > 0 && o.Entered < len(o.Quarters) && f.Open == "" {
			f.Open = o.Metric
		}
		if o.Aim == nil {
			continue
		}
		if o.Of.Process {
			f.Process++
		} else {
			f.Results++
		}
		switch o.Metric {
		case data.Satisfaction:
			f.Satisfaction = true
		case data.OutputPerHead:
			f.Output = true
		case data.Leads:
			f.Leads = o.Aim
		case data.Conversion:
			f.Conversion = o.Aim
		case data.Signed:
			f.Signed = o.Aim
		case data.AverageOrder:
			order := data.Money(*o.Aim)
			f.OrderValue = &order
		}
	}
	if f.OrderValue == nil {
		funnels, err := r.Funnels()
		if err != nil {
			return err
		}
		for _, x := range funnels {
			if x.RepID == 0 {
				f.OrderValue = x.OrderValue
			}
		}
	}
	f.Capacity = calc.Capacity(f.Leads, f.Conversion, f.OrderValue)
	return nil
}
