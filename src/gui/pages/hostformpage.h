// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"
#include "services/sshconfighost.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QStringListModel;

namespace domcero {

class HostRegistry;

namespace Ui {
class HostFormPage;
}

// A saved host's form: to add one, or to change one. What is wrong is said beside its field. A form that was
// left half filled is still there when the user comes back to it.
//
// The address offers the names of ~/.ssh/config, read when the form is opened. One that is chosen, or typed
// in full, fills the form with what the config says of it; what Domcero does not do of that stands below.
class HostFormPage : public QWidget
{
    Q_OBJECT
public:
    explicit HostFormPage(HostRegistry &registry, QWidget *parent = nullptr);
    ~HostFormPage() override;

    void startAdding();
    void startEditing(const HostEntry &entry);

Q_SIGNALS:
    void saved(const QUuid &host);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const HostEntry &entry);
    HostEntry entered() const;
    bool check();
    void mark(QLabel *label, const QString &problem);
    void note(QLabel *label, const QStringList &sentences, bool isProblem);
    void save();
    void browse();
    void readConfig();
    void addressTyped();
    void addressEntered();
    void fillFromConfig(const QString &alias);
    void showNotes();
    void markJumps();
    Result<SshConfigJumps> jumps() const;
    void retranslate();

    std::unique_ptr<Ui::HostFormPage> m_ui;
    HostRegistry &m_registry;
    std::optional<HostEntry> m_editing; // empty: adding
    LocalSshConfig m_config;
    QStringListModel *m_names;    // of the config, for the address
    QList<JumpHost> m_knownJumps; // whose keys are kept while their text stays
    QString m_knownHostsFile;     // has no field
    bool m_addressTyped = false;  // and not yet looked for in the config
    bool m_filledByReturn = false;
    std::optional<Result<SshConfigHost>> m_fromConfig;
    bool m_draft = false; // an add that was begun and neither saved nor cancelled
    bool m_tried = false; // save was pressed: problems are shown as they come and go
};

} // namespace domcero
