// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/requirement.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace domcero {

// The requirement checks of a host: a light, what was checked, what was found, and what to do about it.
class RequirementList : public QWidget
{
    Q_OBJECT
public:
    explicit RequirementList(QWidget *parent = nullptr);

    void setRequirements(const QList<Requirement> &requirements);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *light = nullptr;
        QLabel *title = nullptr;
        QLabel *finding = nullptr;
        QLabel *remedy = nullptr;
    };
    Line &line(const QByteArray &id);
    void retranslate();

    QGridLayout *m_layout;
    QList<Requirement> m_requirements;
    QHash<QByteArray, Line> m_lines;
};

} // namespace domcero
