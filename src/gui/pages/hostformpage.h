// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace domcero {

class HostRegistry;

namespace Ui {
class HostFormPage;
}

// A saved host's form: to add one, or to change one. What is wrong is said beside its field. A form that was
// left half filled is still there when the user comes back to it.
class HostFormPage : public QWidget
{
    Q_OBJECT
public:
    explicit HostFormPage(HostRegistry &registry, QWidget *parent = nullptr);
    ~HostFormPage() override;

    void startAdding();
    void startEditing(const HostEntry &entry);

Q_SIGNALS:
    void saved(const QUuid &host);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const HostEntry &entry);
    HostEntry entered() const;
    bool check();
    void mark(QLabel *label, const QString &problem);
    void save();
    void browse();
    void retranslate();

    std::unique_ptr<Ui::HostFormPage> m_ui;
    HostRegistry &m_registry;
    std::optional<HostEntry> m_editing; // empty: adding
    bool m_draft = false;               // an add that was begun and neither saved nor cancelled
    bool m_tried = false;               // save was pressed: problems are shown as they come and go
};

} // namespace domcero
