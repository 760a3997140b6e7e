// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/confirmpanel.h"

#include "gui/icons.h"
#include "gui/widgets/labels.h"
#include "ui_confirmpanel.h"

#include <QApplication>
#include <QFontDatabase>
#include <QKeyEvent>

namespace domcero {

ConfirmPanel::ConfirmPanel(QWidget *parent) : Card(parent), m_ui(std::make_unique<Ui::ConfirmPanel>())
{
    m_ui->setupUi(this);
    m_ui->panelLayout->setContentsMargins(14, 10, 10, 10);
    makeHeading(m_ui->titleLabel, 1.1);
    m_ui->commandLabel->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ConfirmPanel::cancel);
    connect(m_ui->applyButton, &QPushButton::clicked, this, &ConfirmPanel::apply);
    hide();
}

ConfirmPanel::~ConfirmPanel() = default;

void ConfirmPanel::ask(const Confirmation &confirmation)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_confirmation = confirmation;
    setTone(confirmation.tone);
    retranslate();
    show();
    m_ui->cancelButton->setFocus(Qt::OtherFocusReason);
}

void ConfirmPanel::cancel()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    m_confirmation = {};
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ConfirmPanel::apply()
{
    const auto call = m_confirmation.apply;
    cancel();
    if (call)
        call();
}

void ConfirmPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        cancel();
        return;
    default:
        Card::keyPressEvent(event);
    }
}

void ConfirmPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
    Card::changeEvent(event);
}

void ConfirmPanel::retranslate()
{
    if (!m_confirmation.title)
        return;
    m_ui->iconLabel->setPixmap(icon(QStringLiteral("warning")).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_ui->titleLabel->setText(m_confirmation.title());
    m_ui->lossesLabel->setText(m_confirmation.losses ? m_confirmation.losses() : QString());
    m_ui->lossesLabel->setVisible(!m_ui->lossesLabel->text().isEmpty());
    m_ui->commandLabel->setText(m_confirmation.command);
    m_ui->commandLabel->setVisible(!m_confirmation.command.isEmpty());
    m_ui->commandCaption->setVisible(!m_confirmation.command.isEmpty());
    m_ui->applyButton->setText(m_confirmation.applyText());
    m_ui->applyButton->setAccessibleDescription(m_ui->lossesLabel->text());
    setAccessibleName(m_ui->titleLabel->text());
}

} // namespace domcero
