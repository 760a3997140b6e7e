// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"

#include "gui/config/configeditor.h"
#include "gui/pages/configview.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

namespace domcero::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QString demo = u"demo"_s;
inline constexpr int configTab = 1;

// The window with the config of a guest of the demo host in front.
class Config
{
public:
    explicit Config(const QString &guest)
    {
        window.open();
        window.window().resize(1280, 900);
        if (!window.untilRead(demo))
            qFatal("the demo host was not read");
        show(guest);
        window.find<QTabWidget>(u"guestTabs"_s)->setCurrentIndex(configTab);
        read();
    }
    void show(const QString &guest)
    {
        window.window().tree().select(
            {HostTreeModel::Kind::Guest, {}, window.session(demo).entry().id, guest});
        window.pass(1s);
    }
    void read()
    {
        if (!window.until([&] { return !text().isEmpty(); }))
            qFatal("the config was not read");
        settle();
    }
    // What was typed has been looked at: the pause behind it is of real time.
    void settle()
    {
        QTest::qWait(0);
        if (!QTest::qWaitFor([&] { return !view().findChild<QTimer *>(u"configSoon"_s)->isActive(); }, 5000))
            qFatal("the text was not looked at");
    }
    template <typename T>
    T &part(const QString &name) const
    {
        T *found = view().findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    ConfigView &view() const { return *window.find<ConfigView>(u"guestConfig"_s); }
    ConfigEditor &editor() const { return part<ConfigEditor>(u"configText"_s); }
    QString text() const { return editor().text(); }
    QString onHost(const QString &path) const
    {
        return QString::fromUtf8(const_cast<WindowFixture &>(window).host(demo).contentOf(path.toUtf8()));
    }
    void type(const QString &name, const QString &value)
    {
        auto &line = part<QLineEdit>(name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, value);
        if (value.isEmpty()) {
            QTest::keyClick(&line, Qt::Key_Delete);
            QTest::keyClick(&line, Qt::Key_Return); // the key goes when the field is left
        }
    }
    bool click(const char *name)
    {
        auto &button = part<QPushButton>(QLatin1String(name));
        if (!button.isEnabled())
            return false;
        button.click();
        return true;
    }
    QString said() const
    {
        auto &bar = part<QWidget>(u"configBar"_s);
        return bar.isVisible() ? bar.findChild<QLabel *>(u"messageText"_s)->text() : QString();
    }
    bool save()
    {
        if (!click("saveButton"))
            return false;
        window.pass(1s);
        if (!click("config_saveNow"))
            return false;
        return window.until([&] { return !said().isEmpty(); });
    }

    WindowFixture window;
};

// The lines that only one of the two has.
inline QStringList differing(const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    QStringList lines;
    for (const QString &line : old) {
        if (!now.contains(line))
            lines.append(u"-"_s + line);
    }
    for (const QString &line : now) {
        if (!old.contains(line))
            lines.append(u"+"_s + line);
    }
    return lines;
}

} // namespace domcero::test
