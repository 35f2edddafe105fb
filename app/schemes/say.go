package schemes

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// SchemeName is what a scheme is called: its own name, else the word of its code.
func SchemeName(f text.Fmt, s data.Scheme) string {
	if s.Name != "" {
		return s.Name
	}
	return f.T("scheme." + s.Code)
}

// TierName is what a tier is called: its own name, else the word of its key.
func TierName(f text.Fmt, t data.SchemeTier) string {
	if t.Name != "" {
		return t.Name
	}
	return f.T("tier." + string(t.Tier))
}

// ServiceName is what a service is called.
func ServiceName(f text.Fmt, s data.Service) string {
	if s.Key == "" {
		return s.Text
	}
	return f.T("service." + s.Key)
}

// ChannelNames are the words of channels, in their order.
func ChannelNames(f text.Fmt, channels []data.Channel) []string {
	words := make([]string, len(channels))
	for i, c := range channels {
		words[i] = f.T("channel." + string(c))
	}
	return words
}
