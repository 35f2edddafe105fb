package sample

import "quarterdeck/data"

// A paid is one line of a settled statement: base × rate, and the share of the
// team or the step it lies in. Amounts are minor units.
type paid struct {
	kind         data.PayKind
	amount, base data.Money
	rate, share  int
	tier         int64
	of           data.Money
	count        int
	floor        string // key of the floor that was missed
}

// A statement is what one rep was paid for a quarter.
type statement struct {
	rep          int
	target, base data.Money
	lines        []paid
}

// settled are the statements of the two quarters that are settled. What they say
// is what the rules make of the orders: a test of the area holds them together.
var settled = [2][]statement{
	{
		{chen, 408000000, 426203798, []paid{
			{kind: data.PayTierLine, amount: 2611200, base: 326400000, rate: 80},
			{kind: data.PayTierLine, amount: 979200, base: 81600000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 291261, base: 18203798, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 118837, base: 594185, of: 65241097, rate: 2000},
			{kind: data.PaySigning, amount: 1376701, base: 426203798, of: 9600000, rate: 4000, share: 1434},
			{kind: data.PayCollection, amount: 1510967, base: 232393872, of: 9600000, rate: 4000, share: 1574},
			{kind: data.PayRenewed, amount: 2337292, base: 205000000, of: 4800000, rate: 2000, share: 4869},
			{kind: data.PayAwarded, amount: 1000000},
		}},
		{zhou, 372000000, 376261595, []paid{
			{kind: data.PayTierLine, amount: 2380800, base: 297600000, rate: 80},
			{kind: data.PayTierLine, amount: 892800, base: 74400000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 68186, base: 4261595, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 133483, base: 667413, of: 75146054, rate: 2000},
			{kind: data.PaySigning, amount: 1215381, base: 376261595, of: 9600000, rate: 4000, share: 1266},
			{kind: data.PayCollection, amount: 1380603, base: 212343264, of: 9600000, rate: 4000, share: 1438},
			{kind: data.PayFloor, amount: -259598, base: 2595984, rate: 1000, share: 435, tier: 100, floor: "complaints"},
		}},
		{he, 307000000, 284534607, []paid{
			{kind: data.PayTierLine, amount: 1964800, base: 245600000, rate: 80},
			{kind: data.PayTierLine, amount: 467215, base: 38934607, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 63696, base: 318480, of: 37260654, rate: 2000},
			{kind: data.PaySigning, amount: 919089, base: 284534607, of: 9600000, rate: 4000, share: 957},
			{kind: data.PayCollection, amount: 918716, base: 141302874, of: 9600000, rate: 4000, share: 957},
			{kind: data.PayFloor, amount: -183781, base: 1837805, rate: 1000, share: 9234, tier: 9500, floor: "follow"},
		}},
		{huang, 388000000, 347404795, []paid{
			{kind: data.PayTierLine, amount: 2483200, base: 310400000, rate: 80},
			{kind: data.PayTierLine, amount: 444058, base: 37004795, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 87670, base: 438352, of: 52023252, rate: 2000},
			{kind: data.PayRenewal, amount: 362880, base: 216000000, rate: 84, share: 2000, tier: 1000, count: 1},
			{kind: data.PaySigning, amount: 1122169, base: 347404795, of: 9600000, rate: 4000, share: 1169},
			{kind: data.PayCollection, amount: 1227495, base: 188794459, of: 9600000, rate: 4000, share: 1279},
			{kind: data.PayRenewed, amount: 2462708, base: 216000000, of: 4800000, rate: 2000, share: 5131},
			{kind: data.PayFloor, amount: -481237, base: 4812372, rate: 1000, share: 9258, tier: 9500, floor: "follow"},
		}},
		{liang, 319000000, 323595205, []paid{
			{kind: data.PayTierLine, amount: 2041600, base: 255200000, rate: 80},
			{kind: data.PayTierLine, amount: 765600, base: 63800000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 73523, base: 4595205, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 78309, base: 391543, of: 43982496, rate: 2000},
			{kind: data.PaySigning, amount: 1045260, base: 323595205, of: 9600000, rate: 4000, share: 1089},
			{kind: data.PayCollection, amount: 745187, base: 114613249, of: 9600000, rate: 4000, share: 776},
		}},
		{zhao, 312000000, 331177779, []paid{
			{kind: data.PayTierLine, amount: 1996800, base: 249600000, rate: 80},
			{kind: data.PayTierLine, amount: 748800, base: 62400000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 306844, base: 19177779, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 97510, base: 487551, of: 52897278, rate: 2000},
			{kind: data.PaySigning, amount: 1069753, base: 331177779, of: 9600000, rate: 4000, share: 1114},
			{kind: data.PayCollection, amount: 1269712, base: 195287739, of: 9600000, rate: 4000, share: 1323},
			{kind: data.PayFloor, amount: -233947, base: 2339465, rate: 1000, share: 500, tier: 100, floor: "complaints"},
		}},
		{sun, 232000000, 226822221, []paid{
			{kind: data.PayTierLine, amount: 1484800, base: 185600000, rate: 80},
			{kind: data.PayTierLine, amount: 494667, base: 41222221, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 54538, base: 272691, of: 31247039, rate: 2000},
			{kind: data.PaySigning, amount: 732669, base: 226822221, of: 9600000, rate: 4000, share: 763},
			{kind: data.PayCollection, amount: 636029, base: 97824263, of: 9600000, rate: 4000, share: 663},
			{kind: data.PayFloor, amount: -136870, base: 1368698, rate: 1000, share: 9418, tier: 9500, floor: "follow"},
		}},
		{wu, 360000000, 341000000, []paid{
			{kind: data.PayTierLine, amount: 2304000, base: 288000000, rate: 80},
			{kind: data.PayTierLine, amount: 636000, base: 53000000, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 67114, base: 335572, of: 38921835, rate: 2000},
			{kind: data.PaySigning, amount: 1101481, base: 341000000, of: 9600000, rate: 4000, share: 1147},
			{kind: data.PayCollection, amount: 945687, base: 145451035, of: 9600000, rate: 4000, share: 985},
		}},
		{yang, 302000000, 315000000, []paid{
			{kind: data.PayTierLine, amount: 1932800, base: 241600000, rate: 80},
			{kind: data.PayTierLine, amount: 724800, base: 60400000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 208000, base: 13000000, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 88069, base: 440343, of: 48404537, rate: 2000},
			{kind: data.PaySigning, amount: 1017497, base: 315000000, of: 9600000, rate: 4000, share: 1060},
			{kind: data.PayCollection, amount: 965604, base: 148514389, of: 9600000, rate: 4000, share: 1006},
		}},
	},
	{
		{chen, 483000000, 504143906, []paid{
			{kind: data.PayTierLine, amount: 3091200, base: 386400000, rate: 80},
			{kind: data.PayTierLine, amount: 1159200, base: 96600000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 338302, base: 21143906, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 240396, base: 1201979, of: 132057090, rate: 2000},
			{kind: data.PaySigning, amount: 1524156, base: 504143906, of: 10400000, rate: 4000, share: 1466},
			{kind: data.PayCollection, amount: 1377060, base: 438717450, of: 10400000, rate: 4000, share: 1324},
			{kind: data.PayFloor, amount: -290122, base: 2901216, rate: 1000, share: 345, tier: 100, floor: "complaints"},
		}},
		{zhou, 442000000, 443370204, []paid{
			{kind: data.PayTierLine, amount: 2828800, base: 353600000, rate: 80},
			{kind: data.PayTierLine, amount: 1060800, base: 88400000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 21923, base: 1370204, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 179186, base: 895930, of: 101553417, rate: 2000},
			{kind: data.PaySigning, amount: 1340421, base: 443370204, of: 10400000, rate: 4000, share: 1289},
			{kind: data.PayCollection, amount: 1349336, base: 429884882, of: 10400000, rate: 4000, share: 1297},
		}},
		{he, 364000000, 328485890, []paid{
			{kind: data.PayTierLine, amount: 2329600, base: 291200000, rate: 80},
			{kind: data.PayTierLine, amount: 447431, base: 37285890, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 109465, base: 547325, of: 64741316, rate: 2000},
			{kind: data.PaySigning, amount: 993097, base: 328485890, of: 10400000, rate: 4000, share: 955},
			{kind: data.PayCollection, amount: 904338, base: 288113004, of: 10400000, rate: 4000, share: 870},
			{kind: data.PayRenewed, amount: 3371275, base: 483000000, of: 5200000, rate: 2000, share: 6483},
			{kind: data.PayFloor, amount: -526871, base: 5268710, rate: 1000, share: 9421, tier: 9500, floor: "follow"},
		}},
		{huang, 479000000, 377408676, []paid{
			{kind: data.PayTierLine, amount: 3019269, base: 377408676, rate: 80},
			{kind: data.PayNew, amount: 131732, base: 658662, of: 82332716, rate: 2000},
			{kind: data.PaySigning, amount: 1141003, base: 377408676, of: 10400000, rate: 4000, share: 1097},
			{kind: data.PayCollection, amount: 1186532, base: 378016967, of: 10400000, rate: 4000, share: 1141},
			{kind: data.PayFloor, amount: -232754, base: 2327535, rate: 1000, share: 9222, tier: 9500, floor: "follow"},
			{kind: data.PayFloor, amount: -232754, base: 2327535, rate: 1000, share: 345, tier: 100, floor: "complaints"},
		}},
		{liang, 394000000, 356591324, []paid{
			{kind: data.PayTierLine, amount: 2521600, base: 315200000, rate: 80},
			{kind: data.PayTierLine, amount: 496696, base: 41391324, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 116338, base: 581690, of: 68722718, rate: 2000},
			{kind: data.PaySigning, amount: 1078067, base: 356591324, of: 10400000, rate: 4000, share: 1037},
			{kind: data.PayCollection, amount: 1167726, base: 372025724, of: 10400000, rate: 4000, share: 1123},
			{kind: data.PayRenewed, amount: 1828725, base: 262000000, of: 5200000, rate: 2000, share: 3517},
		}},
		{zhao, 371000000, 369547193, []paid{
			{kind: data.PayTierLine, amount: 2374400, base: 296800000, rate: 80},
			{kind: data.PayTierLine, amount: 872966, base: 72747193, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 135408, base: 677038, of: 77046300, rate: 2000},
			{kind: data.PaySigning, amount: 1117236, base: 369547193, of: 10400000, rate: 4000, share: 1074},
			{kind: data.PayCollection, amount: 1064809, base: 339237360, of: 10400000, rate: 4000, share: 1024},
			{kind: data.PayFloor, amount: -218205, base: 2182045, rate: 1000, share: 500, tier: 100, floor: "complaints"},
		}},
		{sun, 275000000, 285452807, []paid{
			{kind: data.PayTierLine, amount: 1760000, base: 220000000, rate: 80},
			{kind: data.PayTierLine, amount: 660000, base: 55000000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 167245, base: 10452807, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 107975, base: 539875, of: 59564873, rate: 2000},
			{kind: data.PaySigning, amount: 862997, base: 285452807, of: 10400000, rate: 4000, share: 830},
			{kind: data.PayCollection, amount: 868497, base: 276694373, of: 10400000, rate: 4000, share: 835},
		}},
		{wu, 434000000, 394000000, []paid{
			{kind: data.PayTierLine, amount: 2777600, base: 347200000, rate: 80},
			{kind: data.PayTierLine, amount: 561600, base: 46800000, rate: 120, tier: 8000},
			{kind: data.PayNew, amount: 116698, base: 583492, of: 68847585, rate: 2000},
			{kind: data.PaySigning, amount: 1191163, base: 394000000, of: 10400000, rate: 4000, share: 1145},
			{kind: data.PayCollection, amount: 1257269, base: 400553033, of: 10400000, rate: 4000, share: 1209},
			{kind: data.PayFloor, amount: -244843, base: 2448432, rate: 1000, share: 9325, tier: 9500, floor: "follow"},
		}},
		{yang, 358000000, 381000000, []paid{
			{kind: data.PayTierLine, amount: 2291200, base: 286400000, rate: 80},
			{kind: data.PayTierLine, amount: 859200, base: 71600000, rate: 120, tier: 8000},
			{kind: data.PayTierLine, amount: 368000, base: 23000000, rate: 160, tier: 10000},
			{kind: data.PayNew, amount: 166771, base: 833857, of: 90296577, rate: 2000},
			{kind: data.PaySigning, amount: 1151860, base: 381000000, of: 10400000, rate: 4000, share: 1108},
			{kind: data.PayCollection, amount: 1224433, base: 390091830, of: 10400000, rate: 4000, share: 1177},
		}},
	},
}
