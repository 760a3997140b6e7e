// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/promptfields.h"

#include "gui/widgets/labels.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace domcero {

PromptFields::PromptFields(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

void PromptFields::setQuestion(const PromptsQuestion &question, QWidget *before)
{
    if (!m_fields.isEmpty() && question == m_question)
        return;
    clear();
    m_question = question;
    for (qsizetype i = 0; i < question.prompts.size(); ++i) {
        if (i > 0)
            m_layout->addSpacing(6);
        auto *label = wrappedLabel(this);
        label->setObjectName(QStringLiteral("promptLabel_%1").arg(i + 1));
        auto *field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("promptEdit_%1").arg(i + 1));
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        if (!question.prompts[i].echo) {
            field->setEchoMode(QLineEdit::Password);
            field->setInputMethodHints(field->inputMethodHints() | Qt::ImhHiddenText);
        }
        label->setBuddy(field);
        m_layout->addWidget(label);
        m_layout->addWidget(field);
        QWidget::setTabOrder(before, field);
        before = field;
        connect(field, &QLineEdit::returnPressed, this, [this, i] {
            if (i + 1 < m_fields.size())
                m_fields[i + 1]->setFocus(Qt::TabFocusReason);
            else
                Q_EMIT submitted();
        });
        m_labels.append(label);
        m_fields.append(field);
    }
    retranslate();
}

void PromptFields::clear()
{
    m_question = {};
    // Later: one of them may have sent what brought us here.
    for (QLineEdit *field : std::as_const(m_fields)) {
        field->clear();
        field->hide();
        field->setObjectName({});
        field->deleteLater();
    }
    for (QLabel *label : std::as_const(m_labels)) {
        label->hide();
        label->setObjectName({});
        label->deleteLater();
    }
    m_fields.clear();
    m_labels.clear();
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
}

std::vector<Secret> PromptFields::answers() const
{
    std::vector<Secret> given;
    for (const QLineEdit *field : m_fields)
        given.emplace_back(field->text());
    return given;
}

QLineEdit *PromptFields::firstField() const
{
    return m_fields.value(0);
}

void PromptFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PromptFields::retranslate()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        QString text = m_question.prompts[i].text;
        if (text.isEmpty())
            text = m_fields.size() == 1 ? tr("Answer:") : tr("Answer %1:").arg(i + 1);
        m_fields[i]->setAccessibleName(text);
        m_fields[i]->setAccessibleDescription(m_question.prompts[i].echo ? QString()
                                                                         : tr("What is typed is not shown."));
        // The buddy of a label makes its & a shortcut, and the host shall set none.
        m_labels[i]->setText(text.replace(u'&', QLatin1String("&&")));
    }
}

} // namespace domcero
