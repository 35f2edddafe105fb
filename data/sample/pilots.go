package sample

import "quarterdeck/data"

// A trial is a pilot with what was counted.
type trial struct {
	name, why     words
	change        data.PilotChange
	owner         int
	from, until   data.Date
	evaluate      data.Date
	region        int // number of the region; -1: the customers every tenth of which is in it
	uplift        int64
	before, after [2]int // successes and trials
	state         data.PilotState
	decided       data.Date
	reason        words
	parent        bool // the trial before this one came first
	todo          words
}

// trials are in the order they began: the talk track for new customers was adjusted
// and tried again, the video proposal was rolled out.
var trials = []trial{
	{name: words{"新客户话术（第 1 轮）", "Talk track for new customers, round 1"}, why: words{"先讲核心价值，新客户转化 +20%", "Core value first: conversion of new customers +20%"},
		change: data.NewTrack, owner: zhou, from: day(5, 11), until: day(5, 25), region: -1, before: [2]int{22, 180}, after: [2]int{21, 166},
		state: data.PilotAdjusted, decided: day(5, 27), reason: words{"开场太长，客户没听到价值", "The opening was too long for the value to be heard"}},
	{name: words{"视频提案", "Video proposal"}, why: words{"两分钟视频比文档更能说清单店利润，转化 +25%", "Two minutes of video show profit per store better than a document: +25%"},
		change: data.NewTrack, owner: chen, from: day(6, 8), until: day(6, 22), region: 0, uplift: 25_00, before: [2]int{61, 420}, after: [2]int{92, 405},
		state: data.PilotRolledOut, decided: day(6, 23), reason: words{"提升明显，成本每条 300 元", "A clear uplift at 300 yuan a video"}},
	{name: words{"气泡果茶话术 · 10% 客户", "Sparkling talk track, 10% of customers"}, why: words{"先问单店利润再报价，华南线索转化 +20%", "Ask for profit per store before the price: conversion +20%"},
		change: data.NewTrack, owner: zhou, from: day(8, 14), until: day(8, 28), evaluate: day(8, 28), region: -1, before: [2]int{14, 117}, after: [2]int{3, 19},
		state: data.PilotRunning, parent: true, todo: words{"把新话术发给试点客户的负责人", "Send the new track to who looks after the customers in it"}},
}

// pilots writes what is tried in a small part of the market.
func (w *writer) pilots() error {
	var first data.ID
	for _, x := range trials {
		p := data.Pilot{Name: x.name.in(w.lang), Hypothesis: x.why.in(w.lang), Change: x.change, OwnerID: w.people[x.owner],
			Period: data.Period{From: x.from, Until: x.until}, Evaluate: x.evaluate, State: x.state, Decided: x.decided, Reason: x.reason.in(w.lang),
			BeforeHits: &x.before[0], BeforeTrials: &x.before[1], AfterHits: &x.after[0], AfterTrials: &x.after[1]}
		if x.region >= 0 {
			p.RegionID = w.regions[x.region]
		}
		if x.uplift != 0 {
			p.Uplift = &x.uplift
		}
		if x.parent {
			p.ParentID = first
		}
		p, err := w.tx.SavePilot(p)
		if err != nil {
			return err
		}
		if first == 0 {
			first = p.ID
		}
		if x.region < 0 {
			for i := 3; i < len(w.customers); i += 10 {
				if _, err := w.tx.SavePilotCustomer(data.PilotCustomer{PilotID: p.ID, CustomerID: w.customers[i]}); err != nil {
					return err
				}
			}
		}
		if x.todo.zh == "" {
			continue
		}
		if _, err := w.tx.SaveAction(data.Action{Text: x.todo.in(w.lang), OwnerID: p.OwnerID, Due: x.from + 4, PilotID: p.ID}); err != nil {
			return err
		}
	}
	return nil
}
