// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/secretfields.h"

#include "gui/widgets/labels.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace domcero {

SecretFields::SecretFields(QWidget *parent)
    : QWidget(parent), m_caption(wrappedLabel(this)), m_form(new QFormLayout)
{
    m_caption->setObjectName(QStringLiteral("secretsCaption"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_caption);
    layout->addLayout(m_form);
    hide();
}

void SecretFields::setSlots(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    for (const QString &name : names) {
        auto *field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("secretEdit_") + name);
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        connect(field, &QLineEdit::textChanged, this, &SecretFields::changed);
        m_fields.append(field);
        auto *label = new QLabel(name, this);
        label->setTextFormat(Qt::PlainText);
        m_form->addRow(label, field);
    }
    retranslate();
    setVisible(!names.isEmpty());
}

bool SecretFields::isComplete() const
{
    return std::none_of(m_fields.begin(), m_fields.end(),
                        [](const QLineEdit *field) { return field->text().isEmpty(); });
}

PlanSecrets SecretFields::values() const
{
    PlanSecrets secrets;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        secrets.insert_or_assign(m_names[i], Secret(m_fields[i]->text()));
    return secrets;
}

void SecretFields::clear()
{
    for (QLineEdit *field : std::as_const(m_fields))
        field->clear();
}

void SecretFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SecretFields::retranslate()
{
    m_caption->setText(tr("These secrets are handed over when it is started, and are kept nowhere:"));
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setAccessibleName(tr("Secret %1").arg(m_names[i]));
}

} // namespace domcero
