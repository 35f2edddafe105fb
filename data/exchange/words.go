package exchange

import (
	"strings"

	"quarterdeck/data"
)

// The words that stand for a choice, in the form that [headerKey] gives.
var (
	channelWords = wordsOf(map[data.Channel]string{
		data.ByPhone:     "电话 致电 来电 通话 电话拜访 电话沟通 打电话 phone call telephone phonecall",
		data.ByVisit:     "拜访 上门 上门拜访 面访 面谈 客户拜访 实地拜访 走访 visit onsite inperson facetoface sitevisit",
		data.ByExecVisit: "高层拜访 高管拜访 高层对接 高层 executive executivevisit execvisit",
		data.ByMeeting:   "会议 线上会议 视频会议 视频 来访 会面 meeting onlinemeeting videocall video conference",
		data.ByWeCom:     "企微 企业微信 微信 wecom wechat wechatwork",
		data.ByStream:    "直播 线上直播 stream livestream live",
		data.BySeminar:   "研讨会 线上研讨会 讲座 沙龙 seminar webinar onlineseminar",
		data.ByEmail:     "邮件 电子邮件 邮箱 email mail",
		data.BySMS:       "短信 sms text textmessage",
		data.ByCommunity: "社群 微信群 群 群聊 community group groupchat",
		data.ByOfficial:  "公众号 服务号 订阅号 official officialaccount",
		data.ByMini:      "小程序 mini miniprogram miniprogramme",
	})
	roleWords = wordsOf(map[data.Role]string{
		data.Decider:    "决策者 决策人 拍板人 拍板 关键决策人 decider decisionmaker",
		data.Influencer: "影响者 影响人 建议者 推荐人 influencer adviser advisor recommender",
		data.Buyer:      "采购者 采购 采购人 采购负责人 buyer purchasing purchaser procurement",
		data.User:       "使用者 用户 使用人 user enduser",
		data.Approver:   "审批者 审批人 审批 财务 法务 approver finance legal",
		data.Gatekeeper: "把关者 把关人 守门人 gatekeeper",
	})
	stanceWords = wordsOf(map[data.Stance]string{
		data.Supports: "支持 支持者 赞成 友好 supports supportsus supporter support positive for champion",
		data.Neutral:  "中立 中性 一般 观望 neutral",
		data.Opposes:  "反对 反对者 不支持 抵触 opposes opposesus opponent opposed negative against",
	})
	answerWords = wordsOf(map[Answer]string{
		Yes: "是 有效 对 y yes true t 1 有效沟通 effective",
		No:  "否 无效 不 不是 n no false f 0 未接通 无效沟通 ineffective",
	})
)

// An Answer is yes, no, or nothing.
type Answer string

// The answers.
const (
	Unsaid Answer = ""
	Yes    Answer = "yes"
	No     Answer = "no"
)

// wordsOf turns the words of every value round.
func wordsOf[T ~string](lists map[T]string) map[string]T {
	words := map[string]T{}
	for value, list := range lists {
		for _, w := range append(strings.Fields(list), string(value)) {
			words[w] = value
		}
	}
	return words
}
