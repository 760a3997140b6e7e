// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actionquestion.h"
#include "models/storageoffer.h"
#include "services/hostsession.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

class QWidget;

namespace domcero {

// Files to the host and from it, as the storage page offers them: which, where to, and what is in the way is
// asked before. Gui thread.
class TransferActions : public QObject
{
    Q_OBJECT
public:
    // `window`: over which files are chosen.
    explicit TransferActions(QWidget *window);

    void setThing(HostSession *session, std::shared_ptr<const StoragePicture> picture,
                  const StorageThing &thing);
    bool canUpload() const;
    // Why the selected thing cannot be downloaded; empty: it can.
    QString whyNoDownload() const;

    void chooseFiles();                    // and ask where to
    void upload(const QStringList &files); // ask where to
    void download();                       // ask where to, of the selected thing

    // Dialogs of the system; tests answer in their place.
    std::function<QStringList(QWidget *parent)> openFiles;
    std::function<QString(QWidget *parent, const QString &proposed)> savePlace; // and ask what is in the way

Q_SIGNALS:
    void questionNeeded(domcero::HostSession *session, const domcero::ActionQuestion &question);

private:
    QString path() const; // of the selected thing on the host; empty: it has none
    QString folder() const;
    void begin(const QString &remote, const QString &local);

    QWidget *m_window;
    QPointer<HostSession> m_session;
    std::shared_ptr<const StoragePicture> m_picture;
    StorageThing m_thing;
    QString m_lastFolder; // of this machine
};

} // namespace domcero
