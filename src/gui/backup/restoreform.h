// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/hostconfig.h"
#include "services/hostsession.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace domcero {

class ConfigEditor;
class DiffView;
class MessageBar;
class PlanSummary;

// What is asked before a backup becomes a guest again: a new one beside the old, with the name, the disks and
// the addresses that are proposed and can be changed, and its config to be read and changed; or the old one,
// which gets its disks back while the present ones are kept. With the plan that comes of it. Reads what it
// needs when it is asked. Esc goes back.
class RestoreForm : public QWidget
{
    Q_OBJECT
public:
    explicit RestoreForm(QWidget *parent = nullptr);
    ~RestoreForm() override;

    void ask(HostSession *session, const Backup &backup);
    void leave(); // nothing is asked any more

Q_SIGNALS:
    // `text`, `present`: as HostSession::perform() takes them.
    void accepted(const domcero::RestoreRequest &request, const QByteArray &text,
                  const domcero::HostConfig &present);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeFields();
    void makeDisks();
    void read();
    void propose();
    void fillIn();
    void followName();
    void makeText();
    void check();
    void accept();
    RestoreRequest request() const;
    QByteArray text() const;
    bool isAsNew() const;
    bool isComplete() const; // all that is needed was read
    void retranslate();

    QPointer<HostSession> m_session;
    Backup m_backup;
    std::optional<QByteArray> m_saved; // the config that is in the backup; empty: it has none
    std::optional<HostConfig> m_present;
    std::optional<RestoreRequest> m_usual;
    std::optional<Error> m_problem; // why it could not be read
    quint64 m_request = 0;          // answers to older ones are dropped
    QString m_made;                 // the text that the fields have made
    bool m_byHand = false;          // a person has made another of it
    bool m_loading = false;         // it is being set, not changed
    QLabel *m_title;
    QLabel *m_about;
    MessageBar *m_bar;
    QRadioButton *m_asNew;
    QRadioButton *m_inPlace;
    QLabel *m_inPlaceHint;
    QWidget *m_fields;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_path;
    QLineEdit *m_uuid;
    QLineEdit *m_macs;
    QList<QLineEdit *> m_targets; // one for each disk
    QLabel *m_textCaption;
    ConfigEditor *m_text;
    QPushButton *m_again;
    QCheckBox *m_withConfig;
    DiffView *m_diff;
    PlanSummary *m_summary;
    QPushButton *m_back;
    QPushButton *m_apply;
};

} // namespace domcero
