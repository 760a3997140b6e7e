// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/mergetexts.h"

#include "base/hosttext.h"
#include "gui/widgets/diffview.h"
#include "gui/widgets/mergepanel.h"

#include <QApplication>
#include <QRadioButton>
#include <QTest>
#include <QVBoxLayout>

#include <functional>

namespace domcero::test {

// What screenshots.cpp shows of two texts and of three.
inline void takeMerge(const std::function<void(QWidget &shown, const QString &name)> &save)
{
    const auto take = [&save](QWidget &shown, const QString &name) {
        shown.show();
        QApplication::setActiveWindow(&shown);
        QCoreApplication::processEvents();
        save(shown, name);
    };
    const MergeTexts texts;
    QWidget around;
    auto *layout = new QVBoxLayout(&around);
    auto *panel = new MergePanel(&around);
    layout->addWidget(panel);
    around.resize(900, 560);
    panel->setTexts(texts.base, texts.mine, texts.theirs);
    take(around, QStringLiteral("merge-open"));
    panel->findChild<QRadioButton *>(QStringLiteral("mineButton"))->click();
    take(around, QStringLiteral("merge-one-left"));
    QTest::keyClick(panel, Qt::Key_F8);
    panel->findChild<QRadioButton *>(QStringLiteral("bothButton"))->click();
    around.resize(1300, 760);
    take(around, QStringLiteral("merge-decided"));
    panel->setTexts(texts.base, texts.mine, QByteArray(texts.base).replace("xenbr0", "xenbr1"));
    take(around, QStringLiteral("merge-fits"));
    panel->setTexts("a = 1\nb = 2\nc = 3\n", "x = 4\na = 1\nb = 2\nc = 3\n", "a = 1\nb = 2\nc = 3\nx = 4\n");
    take(around, QStringLiteral("merge-elsewhere"));
    DiffView diff;
    diff.resize(900, 420);
    diff.setTexts(fromHostBytes(texts.base), fromHostBytes(texts.theirs.chopped(1)));
    take(diff, QStringLiteral("merge-diff"));
    diff.setTexts(fromHostBytes(texts.base), fromHostBytes(texts.base));
    take(diff, QStringLiteral("merge-diff-none"));
}

} // namespace domcero::test
