// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QTest>

namespace domcero::test {

// The global data of a test that is done with each shell: the column `shell`.
inline void addShells()
{
    QTest::addColumn<QStringList>("shell");
    const auto add = [](const char *name, const QStringList &command) {
        const QString program = QStandardPaths::findExecutable(command.first());
        if (!program.isEmpty())
            QTest::newRow(name) << (QStringList{program} + command.mid(1));
    };
    add("dash", {QStringLiteral("dash")});
    add("busybox", {QStringLiteral("busybox"), QStringLiteral("sh")});
    add("bash", {QStringLiteral("bash"), QStringLiteral("--posix")});
    add("bash as itself", {QStringLiteral("bash")});
}

} // namespace domcero::test
