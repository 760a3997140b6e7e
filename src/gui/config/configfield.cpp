// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/config/configfield.h"

#include "domain/configkeys.h"
#include "gui/widgets/labels.h"
#include "text/render.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace domcero {

namespace {

using Kind = ConfigFieldSpec::Kind;

// As a person would write it: lists as they are, numbers bare where they were,
// all else in quotes.
ConfigMake saying(const QByteArray &key, const QString &text, Kind kind)
{
    return [key, text, kind](const ConfigDocument &document) {
        if (text.isEmpty())
            return document.without(key);
        if (kind == Kind::Number || kind == Kind::Switch)
            return document.withNumber(key, text);
        const bool isList =
            document.value(key).kind == ConfigValue::Kind::List || text.trimmed().startsWith(u'[');
        return kind == Kind::Free && isList ? document.withLiteral(key, text) : document.withText(key, text);
    };
}

} // namespace

ConfigField::ConfigField(const ConfigFieldSpec &spec, QWidget *parent)
    : QWidget(parent), m_spec(spec), m_label(new QLabel(this)), m_problem(wrappedLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const QString name = QLatin1String("config_") + QLatin1String(m_spec.key);
    if (m_spec.kind == Kind::Choice || m_spec.kind == Kind::Switch) {
        m_choice = new QComboBox(this);
        m_choice->setObjectName(name);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(12);
        m_choice->setFocusPolicy(Qt::StrongFocus); // a wheel over the form does not change it
        layout->addWidget(m_choice);
        connect(m_choice, &QComboBox::activated, this, &ConfigField::chosen);
        if (hasOthers()) {
            m_choice->setEditable(true);
            m_choice->setInsertPolicy(QComboBox::NoInsert);
            m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
            connect(m_choice->lineEdit(), &QLineEdit::textEdited, this, &ConfigField::typed);
            connect(m_choice->lineEdit(), &QLineEdit::editingFinished, this, &ConfigField::left);
        }
    } else {
        m_line = new QLineEdit(this);
        m_line->setObjectName(name);
        if (m_spec.kind == Kind::Secret)
            m_line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        layout->addWidget(m_line);
        connect(m_line, &QLineEdit::textEdited, this, &ConfigField::typed);
        connect(m_line, &QLineEdit::editingFinished, this, &ConfigField::left);
    }
    layout->addWidget(m_problem);
    m_problem->setObjectName(name + QLatin1String("_problem"));
    m_problem->hide();
    m_label->setBuddy(control());
    m_label->setTextFormat(Qt::PlainText);
    retranslate();
}

QWidget *ConfigField::control() const
{
    return m_choice ? static_cast<QWidget *>(m_choice) : m_line;
}

void ConfigField::show(const ConfigValue &value, const ConfigMark *mark)
{
    const bool isNew = value != m_value;
    m_value = value;
    m_mark = mark ? std::optional(*mark) : std::nullopt;
    if (isBeingEmptied()) {
        showMark();
        return;
    }
    if (m_choice) {
        if (isNew)
            showChoice();
    } else if (m_line->text() != value.text) {
        const int cursor = m_line->cursorPosition();
        m_line->setText(value.text);
        if (m_line->hasFocus())
            m_line->setCursorPosition(cursor);
    }
    showMark();
}

// What was emptied may be on its way to something else: the key goes when the field is left.
void ConfigField::typed(const QString &text)
{
    if (!text.isEmpty())
        Q_EMIT wants(key(), saying(key(), text, m_spec.kind));
}

void ConfigField::left()
{
    if (line()->text().isEmpty() && m_value.kind != ConfigValue::Kind::Absent)
        Q_EMIT wants(key(), saying(key(), {}, m_spec.kind));
}

QLineEdit *ConfigField::line() const
{
    return m_line ? m_line : m_choice->lineEdit();
}

bool ConfigField::isBeingEmptied() const
{
    const QLineEdit *edit = line();
    return edit && edit->hasFocus() && edit->isModified() && edit->text().isEmpty();
}

bool ConfigField::hasOthers() const
{
    const ConfigKey *known = configKey(key());
    return m_spec.kind == Kind::Choice && known && known->hasOtherValues;
}

void ConfigField::chosen(int index)
{
    const QString value = hasOthers() ? m_choice->itemText(index) : m_choice->itemData(index).toString();
    if (value != m_value.text)
        Q_EMIT wants(key(), saying(key(), value, m_spec.kind));
}

void ConfigField::fillChoices()
{
    m_choice->clear();
    const ConfigKey *key = configKey(m_spec.key);
    const QString without =
        key && !key->defaultText.isEmpty() ? domcero::render(key->defaultText) : tr("not said");
    if (!hasOthers())
        m_choice->addItem(tr("(%1)").arg(without.endsWith(QLatin1Char('.')) ? without.chopped(1) : without),
                          QString());
    if (m_spec.kind == Kind::Switch) {
        m_choice->addItem(tr("yes"), QStringLiteral("1"));
        m_choice->addItem(tr("no"), QStringLiteral("0"));
    } else if (key) {
        for (const QByteArray &choice : key->choices)
            m_choice->addItem(QString::fromLatin1(choice), QString::fromLatin1(choice));
    }
}

void ConfigField::showChoice()
{
    if (hasOthers()) {
        if (m_choice->count() == 0)
            fillChoices();
        if (m_choice->currentText() != m_value.text)
            m_choice->setEditText(m_value.text);
        return;
    }
    fillChoices();
    int index = m_choice->findData(m_value.text);
    if (index < 0) {
        m_choice->addItem(m_value.text, m_value.text);
        index = m_choice->count() - 1;
    }
    m_choice->setCurrentIndex(index);
}

void ConfigField::showMark()
{
    m_problem->setVisible(m_mark.has_value());
    if (!m_mark)
        return;
    const QString remedy = m_mark->remedy.isEmpty() ? QString() : domcero::render(m_mark->remedy);
    const QString what = domcero::render(m_mark->what);
    setTextIfChanged(m_problem, remedy.isEmpty() ? what : what + QLatin1Char('\n') + remedy);
    makeToned(m_problem, m_mark->severity == ConfigSeverity::Error     ? theme::Tone::Bad
                         : m_mark->severity == ConfigSeverity::Warning ? theme::Tone::Warning
                                                                       : theme::Tone::Info);
}

void ConfigField::retranslate()
{
    const ConfigKey *key = configKey(m_spec.key);
    m_label->setText(m_spec.label());
    control()->setAccessibleName(m_spec.label());
    if (key) {
        const QString help = domcero::render(key->help);
        m_label->setToolTip(QLatin1String(m_spec.key) + QLatin1Char('\n') + help);
        control()->setToolTip(help);
        control()->setAccessibleDescription(help);
        QLineEdit *line = m_line ? m_line : m_choice->lineEdit();
        if (line && !key->defaultText.isEmpty())
            line->setPlaceholderText(domcero::render(key->defaultText));
    }
    if (m_choice)
        showChoice();
    showMark();
}

void ConfigField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showMark();
    QWidget::changeEvent(event);
}

} // namespace domcero
