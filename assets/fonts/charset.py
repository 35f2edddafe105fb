#!/usr/bin/env python3
"""Print the characters the program's fonts keep, as hexadecimal code points.

Everything a Chinese or Hong Kong plan may hold in a name (GBK, HKSCS within
the basic plane, Big5), the Latin alphabets of Europe and Vietnam, currency
signs, and the arrows and shapes the screens draw.
"""

BLOCKS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x02B0, 0x02FF),  # spacing modifiers
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x2000, 0x206F),  # dashes, quotes, ellipsis, per mille
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20CF),  # currency signs
    (0x2100, 0x22FF),  # letterlike, number forms, arrows, mathematics
    (0x2460, 0x24FF),  # enclosed numbers
    (0x2500, 0x27BF),  # boxes, blocks, shapes, dingbats
    (0x3000, 0x30FF),  # CJK punctuation, kana
    (0xFE30, 0xFE4F),  # CJK compatibility forms
    (0xFF00, 0xFFEF),  # full-width forms
]


def decodable(codec):
    """Characters of the basic plane that a two-byte encoding can write."""
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue
            for char in text:
                if ord(char) < 0xE000 or 0xF900 <= ord(char) < 0x10000:
                    yield ord(char)


def main():
    keep = set()
    for first, last in BLOCKS:
        keep.update(range(first, last + 1))
    for codec in ("gbk", "big5", "big5hkscs"):
        keep.update(decodable(codec))
    print("\n".join(f"{code:04X}" for code in sorted(keep)))


if __name__ == "__main__":
    main()
