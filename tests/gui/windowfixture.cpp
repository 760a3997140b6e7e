// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowfixture.h"

#include "services/hostsession.h"
#include "sim/demosite.h"
#include "sim/simpast.h"
#include "sim/simtransport.h"

#include <QApplication>
#include <QFile>

namespace domcero::test {

using namespace std::chrono_literals;

HostEntry savedHost(const QString &name, const QString &group)
{
    HostEntry entry;
    entry.name = name;
    entry.group = group;
    entry.address = name + QStringLiteral(".example");
    return entry;
}

WindowFixture::WindowFixture(const QList<HostEntry> &hosts, SecretStore *secrets)
    : m_settings(std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")))),
      m_registry(std::make_unique<HostRegistry>(m_folder.filePath(QStringLiteral("hosts.json"))))
{
    if (!m_registry->load())
        qFatal("the list of hosts cannot be read");
    for (const HostEntry &entry : hosts) {
        if (!m_registry->add(entry))
            qFatal("a host cannot be saved");
    }
    const auto factory = [this](const HostEntry &entry) -> std::unique_ptr<Transport> {
        std::shared_ptr<SimulatedHost> &host = m_hosts[entry.name];
        if (!host)
            host = makeDemoHost(clock);
        return std::make_unique<SimTransport>(host);
    };
    m_manager = std::make_unique<HostManager>(*m_registry, m_log, factory, clock, secrets);
    m_metrics = std::make_unique<MetricsKeeper>(
        *m_manager, clock, m_folder.filePath(QStringLiteral("metrics")), [this](const HostEntry &entry) {
            return entry.kind == HostEntry::Kind::Demo ? pastOf(*m_hosts.at(entry.name)) : QList<PastUsage>();
        });
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
    m_metrics.reset();
    m_manager.reset();
    // What the services leave to the event loop still holds timers of the clock.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

MainWindow &WindowFixture::open()
{
    m_window = std::make_unique<MainWindow>(GuiContext{*m_manager, m_log, *m_settings, *m_metrics, clock,
                                                       [] { return QStringLiteral("libssh 0.10.6"); }});
    m_window->QWidget::show();
    m_window->start();
    pass(100ms);
    return *m_window;
}

void WindowFixture::spoilReadings(const QString &host)
{
    const QString id = session(host).entry().id.toString(QUuid::WithoutBraces);
    QFile file(m_folder.filePath(QStringLiteral("metrics/%1.metrics").arg(id)));
    if (!file.open(QIODevice::WriteOnly) || file.write("something else") < 0)
        qFatal("the readings cannot be spoilt");
}

void WindowFixture::close()
{
    m_window->close();
    m_window.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

SimulatedHost &WindowFixture::host(const QString &name)
{
    return *m_hosts.at(name);
}

HostSession &WindowFixture::session(const QString &name)
{
    const QList<HostSession *> sessions = m_manager->sessions();
    for (HostSession *session : sessions) {
        if (session->entry().name == name)
            return *session;
    }
    qFatal("no session %s", qPrintable(name));
}

SimTransport &WindowFixture::transport(const QString &name)
{
    return static_cast<SimTransport &>(session(name).transport());
}

void WindowFixture::pass(std::chrono::milliseconds time)
{
    for (auto passed = 0ms; passed < time; passed += 100ms) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        // Keys go to the active window; another program's on the same screen may have been made it.
        if (!QApplication::activeWindow() && m_window && m_window->isVisible())
            QApplication::setActiveWindow(m_window.get());
        clock.advance(100ms);
    }
    QCoreApplication::processEvents();
}

bool WindowFixture::until(const std::function<bool()> &holds)
{
    for (int i = 0; i < 1200; ++i) {
        if (holds())
            return true;
        pass(100ms);
    }
    return holds();
}

bool WindowFixture::untilRead(const QString &name)
{
    return until([&] {
        return session(name).link().stage == LinkStage::Connected && session(name).dataAge() &&
               !session(name).state().guests.isEmpty();
    });
}

QWidget *WindowFixture::visible(const QString &objectName) const
{
    const QList<QWidget *> all = m_window->findChildren<QWidget *>(objectName);
    for (QWidget *widget : all) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace domcero::test
