package renewals

import (
	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// sayMoney is the amount of the term and what is wanted next: 410 万 → 460 万 (+12.2%).
func sayMoney(f text.Fmt, r renewals.Row) string {
	switch {
	case r.Target == nil:
		return f.MoneyUnit(r.Amount)
	case *r.Target == r.Amount:
		return f.T("renewals.money.same", r.Amount)
	}
	return f.T("renewals.money.say", f.MoneyUnit(r.Amount), f.MoneyUnit(*r.Target), f.Growth(*r.Target, r.Amount))
}

// sayChance is the probability of a renewal, and the amount weighted by it.
func sayChance(f text.Fmt, r renewals.Row) string {
	switch {
	case r.Probability == nil:
		return f.T("renewals.chance.none")
	case r.Weighted == nil:
		return f.T("renewals.chance.past", *r.Probability)
	}
	return f.T("renewals.chance.say", *r.Probability, *r.Weighted)
}

// sayGoal is the target of a renewal, and the amount from which it earns the
// reward of the rules (S2-22).
func sayGoal(f text.Fmt, r renewals.Row, rule data.CareRule) string {
	switch {
	case r.Target == nil:
		return f.T("renewals.renew.hint.none")
	case *r.Target <= 0 || rule.RenewalReward == 0:
		return f.T("renewals.renew.hint", *r.Target)
	}
	from := r.Target.MulDiv(100_00+int64(rule.RenewalOver), 100_00)
	return f.T("renewals.renew.hint.reward", *r.Target, from, factor(f, rule.RenewalReward))
}

// sayResult is what came of a decided contract; points is the reward of the
// rules.
func sayResult(f text.Fmt, r renewals.Row, points int) string {
	switch r.State {
	case data.Renewed:
		words := f.T("renewals.result.renewed", f.DateYear(r.Decided), *r.Renewed)
		if r.Over == nil {
			return words
		}
		words = f.Join(words, f.T("renewals.result.over", *r.Target, over(f, r.Over)))
		if r.Earned {
			return f.Join(words, f.T("renewals.result.earned", factor(f, points)))
		}
		return f.Join(words, f.T("renewals.result.short"))
	case data.NotMoved:
		return f.T("renewals.result.lost", f.DateYear(r.Decided), r.Reason)
	}
	return ""
}

// share writes hundredths of a per cent; — for what is not known.
func share(f text.Fmt, points *int64) string {
	if points == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*points), 100_00)
}

// over writes how far an amount lies over its target, with its sign.
func over(f text.Fmt, points *int64) string {
	if points == nil {
		return text.Unknown
	}
	return f.SignedPercent(float64(*points) / 100_00)
}

// reward is the coefficient that the sum of the span earns: ×1.2, or ×1.
func reward(f text.Fmt, r renewals.RateOf) string {
	if !r.Earned {
		return "×1"
	}
	return factor(f, r.Reward)
}

// factor is the coefficient of a reward in hundredths of a per cent: ×1.2.
func factor(f text.Fmt, points int) string {
	decimals := 1
	if points%10_00 != 0 {
		decimals = 2
	}
	return "×" + f.Decimal(1+float64(points)/100_00, decimals)
}
