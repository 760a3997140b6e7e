// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostconfig.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace domcero {

class DiffView;

// The texts of a config that Domcero has kept on the host: when each was
// written, what differs between it and the text in the editor, and the way back
// to it.
class ConfigVersions : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigVersions(QWidget *parent = nullptr);

    void showReading(); // they are asked for
    void showVersions(const Result<QList<ConfigVersion>> &versions);
    // Of the one that wanted() asked for; `now` is the editor's text.
    void showText(const QByteArray &sum, const QString &text, const QString &now);
    void showProblem(const Error &error);

Q_SIGNALS:
    void wanted(const QByteArray &sum);
    void taken(const QString &text); // into the editor
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateAll();

    QList<ConfigVersion> m_versions;
    std::optional<Error> m_problem;
    bool m_reading = false;
    QByteArray m_sum; // whose text is shown
    QString m_text;
    QLabel *m_title;
    QLabel *m_say;
    QTreeWidget *m_list;
    DiffView *m_diff;
    QPushButton *m_take;
    QPushButton *m_close;
};

} // namespace domcero
