// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/question.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace domcero {

// A field for each prompt of a host, under the host's own words for it; hidden while it is typed unless the
// host wants it seen. Enter goes to the next field, and from the last it is submitted.
class PromptFields : public QWidget
{
    Q_OBJECT
public:
    explicit PromptFields(QWidget *parent = nullptr);

    // What has been typed stays while it is the same question. The Tab key comes to the fields from `before`.
    void setQuestion(const PromptsQuestion &question, QWidget *before);
    void clear(); // no question, nothing typed
    std::vector<Secret> answers() const;
    QLineEdit *firstField() const; // null: no question

Q_SIGNALS:
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QVBoxLayout *m_layout;
    PromptsQuestion m_question;
    QList<QLabel *> m_labels;
    QList<QLineEdit *> m_fields;
};

} // namespace domcero
