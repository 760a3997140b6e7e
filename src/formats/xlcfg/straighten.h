// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace domcero {

// What a word processor or a wiki leaves in a config that was copied out of it: typographic quotes where
// quotes are meant, also on one side only, and marks of underlining and bold around the words of a network
// card or a disk ("_type=ioemu_"). Gives the text without them; where there are such marks inside of texts
// and comments, they stay. Nothing is changed but what keeps xl from reading the file, or makes it ignore a
// word. None: there is nothing to straighten, something else stands in the way, or the text is longer than
// 64 KiB.
//
// For what is pasted: ask with the whole text as it would be after the paste, for a piece of a config reads
// otherwise than the whole.
std::optional<QByteArray> straightenedXlcfg(const QByteArray &text);

} // namespace domcero
