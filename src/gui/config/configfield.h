// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/config/configfields.h"
#include "gui/config/configmake.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace domcero {

// One key of the form: a line, or a choice, with what xl does without it, and
// under it what is wrong. What is emptied leaves the config.
class ConfigField : public QWidget
{
    Q_OBJECT
public:
    explicit ConfigField(const ConfigFieldSpec &spec, QWidget *parent = nullptr);

    const ConfigFieldSpec &spec() const { return m_spec; }
    QByteArray key() const { return m_spec.key; }
    QWidget *control() const; // that has the focus
    QLabel *label() const { return m_label; }

    // What is said of the key; `mark`: what is wrong with it, or null.
    void show(const ConfigValue &value, const ConfigMark *mark);

Q_SIGNALS:
    // Letter by letter: those behind the first go together with it.
    void wants(const QByteArray &key, const domcero::ConfigMake &make);

protected:
    void changeEvent(QEvent *event) override;

private:
    void typed(const QString &text);
    void left();
    QLineEdit *line() const; // null: of a choice among given ones
    bool isBeingEmptied() const;
    void chosen(int index);
    void fillChoices();
    void showChoice();
    bool hasOthers() const; // the choice may be something else
    void showMark();
    void retranslate();

    ConfigFieldSpec m_spec;
    QLabel *m_label;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QLabel *m_problem;
    ConfigValue m_value;
    std::optional<ConfigMark> m_mark;
};

} // namespace domcero
