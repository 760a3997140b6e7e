// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QSettings;

namespace domcero {

// What the program remembers of the user's choices. Never a secret. Main thread.
class Settings
{
public:
    // The user's own file; tests give a path.
    explicit Settings(const QString &filePath = {});
    ~Settings();

    QString language() const; // "es", "en"; empty: the system's
    void setLanguage(const QString &language);

    QByteArray
    value(const QString &key) const; // window geometry, splitter and header states, opaque to this class
    void setValue(const QString &key, const QByteArray &value);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace domcero
