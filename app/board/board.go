// Package board answers the questions that join areas: how far the plan is, who
// stands where, what is due, and the sentences that say it. Every page, report
// and verb takes its figures from here, so they cannot disagree.
package board
