// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/configview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace domcero {

// What is wrong with a config, in the order of the text, with a mend where one
// is sure. Enter goes there.
class ConfigFindings : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigFindings(QWidget *parent = nullptr);

    void setMarks(const QList<ConfigMark> &marks);

Q_SIGNALS:
    void chosen(const domcero::ConfigMark &mark);
    void mendWanted(const domcero::ConfigMark &mark);
    void mendAllWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const ConfigMark *current() const;
    void fill();
    void updateButtons();
    void retranslate();

    QList<ConfigMark> m_marks;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QLabel *m_sentence; // the whole of the current one
    QPushButton *m_mend;
    QPushButton *m_mendAll;
};

} // namespace domcero
