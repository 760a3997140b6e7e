// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/actionpanel.h"

#include "base/hosttext.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/resizebars.h"
#include "gui/widgets/sizefield.h"
#include "plan/plan.h"
#include "text/render.h"
#include "ui_actionpanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace domcero {

ActionPanel::ActionPanel(QWidget *parent) : Card(parent), m_ui(std::make_unique<Ui::ActionPanel>())
{
    m_ui->setupUi(this);
    m_ui->panelLayout->setContentsMargins(14, 10, 10, 10);
    makeHeading(m_ui->actionTitle, 1.1);
    m_ui->actionCommand->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->actionCommand->setAutoFillBackground(
        false); // a scroll area turns it on; the card's ground is to be seen
    connect(m_ui->actionCancelButton, &QPushButton::clicked, this, &ActionPanel::cancel);
    connect(m_ui->actionApplyButton, &QPushButton::clicked, this, &ActionPanel::apply);
    connect(m_ui->actionOtherButton, &QPushButton::clicked, this, &ActionPanel::takeOther);
    hide();
}

ActionPanel::~ActionPanel() = default;

void ActionPanel::ask(HostSession *session, const ActionQuestion &question)
{
    if (!session)
        return;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    connect(session, &HostSession::stateChanged, this, &ActionPanel::check);
    connect(session, &HostSession::storageChanged, this, &ActionPanel::check);
    m_question = question;
    makeRows();
    retranslate();
    show();
    if (!m_rows.isEmpty()) {
        QWidget *first = m_rows.first().control;
        if (auto *bars = findChild<ResizeBars *>()) // an arrow key moves the handle at once
            first = bars;
        first->setFocus(Qt::OtherFocusReason);
        if (auto *edit = qobject_cast<QLineEdit *>(m_rows.first().control))
            edit->selectAll();
    } else {
        m_ui->actionCancelButton->setFocus(Qt::OtherFocusReason);
    }
}

void ActionPanel::cancel()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = nullptr;
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    removeRows();
    m_question = {};
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ActionPanel::apply()
{
    check(); // what was typed last
    if (!m_session || !m_ui->actionApplyButton->isEnabled())
        return;
    const PlanSecrets typed = secrets();
    const ActionQuestion question = m_question;
    cancel();
    question.accept(typed);
}

void ActionPanel::takeOther()
{
    check(); // what was typed last
    if (!m_session || !m_question.other || !m_ui->actionOtherButton->isEnabled())
        return;
    const ActionQuestion question = m_question;
    cancel();
    question.other->take();
}

// What was typed into a secret's field goes with it.
void ActionPanel::removeRows()
{
    while (m_ui->actionForm->rowCount() > 0)
        m_ui->actionForm->removeRow(0);
    m_rows.clear();
}

void ActionPanel::makeRows()
{
    removeRows();
    for (const FormField &field : std::as_const(m_question.fields)) {
        Row row{field, makeControl(field), nullptr};
        row.control->setObjectName(QStringLiteral("field_") + QLatin1String(field.name));
        if (field.bars)
            addBars(field, *qobject_cast<SizeField *>(row.control));
        auto *label = new QLabel(this);
        label->setBuddy(row.control);
        m_ui->actionForm->addRow(label, row.control);
        if (field.hint) {
            auto *hint = new QLabel(this); // short, and on one line: a wrapped one takes the room of three
            hint->setTextFormat(Qt::PlainText);
            row.hint = hint;
            row.hint->setObjectName(QStringLiteral("hint_") + QLatin1String(field.name));
            m_ui->actionForm->addRow(QString(), row.hint);
        }
        m_rows.append(row);
    }
}

// The handle and the number are two ways to say one size.
void ActionPanel::addBars(const FormField &field, SizeField &box)
{
    auto *bars = new ResizeBars(this);
    bars->setObjectName(QStringLiteral("bars_") + QLatin1String(field.name));
    bars->setDisk(field.bars->layers, field.bars->now, ByteSize::fromBytes(field.least),
                  ByteSize::fromBytes(field.most), field.bars->unit);
    connect(bars, &ResizeBars::valueChanged, &box, [this, bars, &box] {
        box.setSize(bars->newSize());
        check();
    });
    connect(&box, &SizeField::sizeChanged, bars, [bars, &box] {
        const QSignalBlocker quiet(bars); // what is typed stays as it is
        bars->setNewSize(box.size());
        bars->update();
    });
    m_ui->actionForm->addRow(bars);
    setTabOrder(bars, box.focusProxy());
}

QWidget *ActionPanel::makeControl(const FormField &field)
{
    switch (field.kind) {
    case FormField::Kind::Number: {
        auto *box = new QSpinBox(this);
        box->setRange(static_cast<int>(field.least), static_cast<int>(field.most));
        box->setSuffix(field.suffix);
        box->setValue(field.value.toInt());
        connect(box, &QSpinBox::valueChanged, this, &ActionPanel::check);
        return box;
    }
    case FormField::Kind::Choice: {
        auto *box = new QComboBox(this);
        for (const FormField::Option &option : field.options)
            box->addItem(option.text(), option.value);
        connect(box, &QComboBox::currentIndexChanged, this, &ActionPanel::check);
        return box;
    }
    case FormField::Kind::Flag: {
        auto *box = new QCheckBox(this);
        box->setChecked(field.value.toBool());
        connect(box, &QCheckBox::toggled, this, &ActionPanel::check);
        return box;
    }
    case FormField::Kind::Size: {
        auto *box = new SizeField(this);
        box->setRange(ByteSize::fromBytes(field.least), ByteSize::fromBytes(field.most));
        box->setSize(ByteSize::fromBytes(field.value.toLongLong()));
        connect(box, &SizeField::sizeChanged, this, &ActionPanel::check);
        return box;
    }
    case FormField::Kind::Secret: {
        auto *edit = new QLineEdit(this);
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::textChanged, this, &ActionPanel::check);
        return edit;
    }
    case FormField::Kind::Text:
        break;
    }
    auto *edit = new QLineEdit(displayText(field.value.toString()), this);
    connect(edit, &QLineEdit::textChanged, this, &ActionPanel::check);
    return edit;
}

QVariant ActionPanel::valueOf(const Row &row)
{
    if (const auto *box = qobject_cast<QSpinBox *>(row.control))
        return box->value();
    if (const auto *box = qobject_cast<QComboBox *>(row.control))
        return box->currentData();
    if (const auto *box = qobject_cast<QCheckBox *>(row.control))
        return box->isChecked();
    if (const auto *box = qobject_cast<SizeField *>(row.control))
        return box->size().bytes();
    const QString typed = qobject_cast<QLineEdit *>(row.control)->text();
    // A name that cannot be shown as it is stays what it was until somebody types.
    return typed == displayText(row.field.value.toString()) ? row.field.value : QVariant(typed);
}

PlanSecrets ActionPanel::secrets() const
{
    PlanSecrets typed;
    for (const Row &row : m_rows) {
        if (row.field.kind == FormField::Kind::Secret)
            typed.insert_or_assign(QString::fromLatin1(row.field.name),
                                   Secret(qobject_cast<QLineEdit *>(row.control)->text()));
    }
    return typed;
}

// Asks the planner what it would do.
void ActionPanel::check()
{
    if (!m_session)
        return;
    bool isComplete = true;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.kind == FormField::Kind::Secret)
            isComplete = isComplete && !qobject_cast<QLineEdit *>(row.control)->text().isEmpty();
        else
            row.field.take(valueOf(row));
    }
    const ActionVerdict verdict = m_question.check();
    const QStringList &problems = verdict.problems;
    const QStringList &losses = verdict.losses;
    const Risk risk = verdict.risk;
    m_harmless = risk == Risk::Routine;
    setTone(risk == Risk::Destructive  ? theme::Tone::Bad
            : risk == Risk::Disruptive ? theme::Tone::Warning
                                       : theme::Tone::Info);
    const auto say = [](QLabel *label, const QStringList &lines) {
        label->setText(lines.join(QLatin1Char('\n')));
        label->setVisible(!lines.isEmpty());
    };
    say(m_ui->actionProblem, problems);
    say(m_ui->actionLosses, losses);
    say(m_ui->actionCommand, verdict.commands);
    m_ui->actionCommandCaption->setVisible(!verdict.commands.isEmpty());
    m_ui->actionCommands->setVisible(!verdict.commands.isEmpty());
    m_ui->actionApplyButton->setEnabled(verdict.isPossible && isComplete);
    m_ui->actionOtherButton->setEnabled(m_question.other && m_question.other->can(verdict));
    m_ui->actionApplyButton->setAccessibleDescription((problems + losses).join(QLatin1Char('\n')));
}

void ActionPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if (enter && m_harmless)
        apply();
    else if (!enter)
        Card::keyPressEvent(event);
}

void ActionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        if (m_session)
            retranslate();
    }
    Card::changeEvent(event);
}

void ActionPanel::retranslate()
{
    m_ui->actionTitle->setText(m_question.title());
    setAccessibleName(m_ui->actionTitle->text());
    m_ui->actionApplyButton->setText(m_question.applyText());
    m_ui->actionOtherButton->setVisible(m_question.other.has_value());
    if (m_question.other)
        m_ui->actionOtherButton->setText(m_question.other->text());
    for (const Row &row : std::as_const(m_rows)) {
        auto *label = qobject_cast<QLabel *>(m_ui->actionForm->labelForField(row.control));
        label->setText(row.field.label());
        // A drawn mnemonic undoes the kerning that the size hint counts on.
        label->setMinimumWidth(label->sizeHint().width() + 3);
        const QString name = row.field.label().remove(QLatin1Char('&'));
        const QString description = row.hint ? row.field.hint() : QString();
        row.control->setAccessibleName(name);
        row.control->setAccessibleDescription(description);
        if (auto *size = qobject_cast<SizeField *>(row.control))
            size->setNames(name, description);
        if (auto *bars = findChild<ResizeBars *>(QStringLiteral("bars_") + QLatin1String(row.field.name)))
            bars->setAccessibleName(name);
        if (row.hint)
            qobject_cast<QLabel *>(row.hint)->setText(description);
        if (auto *box = qobject_cast<QComboBox *>(row.control)) {
            for (int i = 0; i < box->count(); ++i)
                box->setItemText(i, row.field.options.at(i).text());
        }
    }
    check();
}

} // namespace domcero
