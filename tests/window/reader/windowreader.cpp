// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowreader.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QWindow>

namespace domcero {

namespace {

bool shown(const QAccessibleInterface &object)
{
    const QAccessible::State state = object.state();
    return !state.invisible && !state.offscreen;
}

QString nameOf(QAccessibleInterface &object)
{
    // Qt on Linux says what is chosen in a box in the place of its name, and the tests look for that.
    return object.text(object.role() == QAccessible::ComboBox ? QAccessible::Value : QAccessible::Name);
}

QString textOf(QAccessibleInterface &object)
{
    if (QAccessibleTextInterface *text = object.textInterface())
        return text->text(0, text->characterCount());
    return nameOf(object);
}

QJsonArray statesOf(const QAccessibleInterface &object)
{
    const QAccessible::State state = object.state();
    QJsonArray names;
    const auto add = [&names](bool is, const char *name) {
        if (is)
            names.append(QLatin1String(name));
    };
    add(!state.disabled, "enabled");
    add(state.focused, "focused");
    add(state.checked, "checked");
    add(state.selected, "selected");
    add(state.passwordEdit, "password");
    return names;
}

// What is not on the screen is left out, with all that is in it.
QJsonObject describe(QAccessibleInterface &object)
{
    const QRect place = object.rect();
    QJsonArray children;
    for (int i = 0; i < object.childCount(); ++i) {
        QAccessibleInterface *child = object.child(i);
        if (child && child->isValid() && shown(*child))
            children.append(describe(*child));
    }
    return {
        {QStringLiteral("id"), static_cast<qint64>(QAccessible::uniqueId(&object))},
        {QStringLiteral("role"),
         QLatin1String(QMetaEnum::fromType<QAccessible::Role>().valueToKey(object.role()))},
        {QStringLiteral("name"), nameOf(object)},
        {QStringLiteral("description"), object.text(QAccessible::Description)},
        {QStringLiteral("text"), textOf(object)},
        {QStringLiteral("states"), statesOf(object)},
        {QStringLiteral("place"), QJsonArray{place.x(), place.y(), place.width(), place.height()}},
        {QStringLiteral("children"), children},
    };
}

// Open menus are no children of the application to Qt.
QJsonObject describeAll()
{
    QJsonObject all = describe(*QAccessible::queryAccessibleInterface(QCoreApplication::instance()));
    QJsonArray windows = all.value(QStringLiteral("children")).toArray();
    const QWindowList open = QGuiApplication::topLevelWindows();
    for (QWindow *window : open) {
        QAccessibleInterface *root = window->type() == Qt::Popup ? window->accessibleRoot() : nullptr;
        if (root && shown(*root))
            windows.append(describe(*root));
    }
    all.insert(QStringLiteral("children"), windows);
    return all;
}

} // namespace

WindowReader::WindowReader(quint16 port)
{
    QAccessible::setActive(true);
    connect(&m_socket, &QTcpSocket::readyRead, this, &WindowReader::answer);
    // Plugins are made before the application is complete.
    QMetaObject::invokeMethod(
        this, [this, port] { m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port); },
        Qt::QueuedConnection);
}

void WindowReader::answer()
{
    while (m_socket.canReadLine()) {
        m_socket.readLine();
        m_socket.write(QJsonDocument(describeAll()).toJson(QJsonDocument::Compact) + '\n');
    }
}

} // namespace domcero
