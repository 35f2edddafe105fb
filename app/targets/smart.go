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
		}
	}
	drivers, err := r.Drivers()
	if err != nil {
		return err
	}
	funnel := d.Able.Funnel(drivers)
	f.Capacity, f.FunnelLeads, f.FunnelRate, f.OrderValue = funnel.Amount, funnel.Leads, widened(funnel.Conversion), funnel.Order
	f.Typed = drivers.Leads != nil || drivers.Conversion != nil
	if m, _, ok := d.Able.Team(drivers); ok {
		f.Team = &m
	}
	f.Differs, f.Driver, f.Aimed = d.Able.differs(drivers)
	return nil
}
