// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/job.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace domcero {

// A masked field for each secret that a plan asks for. Hidden while there is none.
class SecretFields : public QWidget
{
    Q_OBJECT
public:
    explicit SecretFields(QWidget *parent = nullptr);

    void setSlots(const QStringList &names);
    bool isComplete() const; // nothing is empty
    PlanSecrets values() const;
    void clear(); // once they are handed over

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QStringList m_names;
    QLabel *m_caption;
    QFormLayout *m_form;
    QList<QLineEdit *> m_fields;
};

} // namespace domcero
