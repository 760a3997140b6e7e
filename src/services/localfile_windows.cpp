// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localfile.h"

#include "base/hosttext.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

#include <fcntl.h>
#include <io.h>

namespace domcero {

void takeStandardInputAsItIs()
{
    _setmode(_fileno(stdin), _O_BINARY);
}

// A QSaveFile gives the new file what the folder hands down, which is what a config has under Windows.
Result<void> replaceLocalFile(const QString &path, const QByteArray &expected, const QByteArray &content)
{
    if (!QFileInfo(path).isFile())
        return makeError(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no plain file."), {displayText(path)}),
            Message(QT_TRANSLATE_NOOP("messages", "Give - instead: it is read from standard input, and the "
                                                  "result goes to standard output.")));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    const auto now = readLocalFile(path);
    if (written && (!now || *now != expected)) {
        file.cancelWriting();
        return makeError(ErrorCode::Conflict,
                         Message(QT_TRANSLATE_NOOP("messages", "Somebody changed the file %1 meanwhile."),
                                 {displayText(path)}),
                         Message(QT_TRANSLATE_NOOP("messages", "Nothing was written. Do it again.")));
    }
    if (!written || !file.commit())
        return makeError(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be written."), {displayText(path)}),
            Message(QT_TRANSLATE_NOOP("messages", "It was left as it was. Check that there is room and that "
                                                  "its folder may be written to.")),
            file.errorString());
    return {};
}

} // namespace domcero
