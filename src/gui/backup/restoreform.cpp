// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restoreform.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "gui/backup/plansummary.h"
#include "gui/config/configeditor.h"
#include "gui/widgets/diffview.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/messagebar.h"
#include "models/backuptext.h"
#include "plan/plan.h"
#include "services/backupjobs.h"
#include "services/configtext.h"
#include "services/transfer/linkwait.h"
#include "text/render.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace domcero {

namespace {

constexpr int textLines = 12;

// A line keeps what it proposes, for a name of a host that cannot be shown as it is stays what it was until
// somebody types.
void propose(QLineEdit &line, const QString &value)
{
    line.setProperty("proposed", value);
    line.setText(displayText(value));
}

QString valueOf(const QLineEdit &line)
{
    const QString proposed = line.property("proposed").toString();
    return line.text() == displayText(proposed) ? proposed : line.text().trimmed();
}

QStringList addresses(const QString &text)
{
    QStringList all;
    for (const QString &one : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        all += one.trimmed();
    return all;
}

} // namespace

RestoreForm::RestoreForm(QWidget *parent)
    : QWidget(parent), m_title(wrappedLabel(this)), m_about(wrappedLabel(this)), m_bar(new MessageBar(this)),
      m_asNew(new QRadioButton(this)), m_inPlace(new QRadioButton(this)), m_inPlaceHint(wrappedLabel(this)),
      m_fields(new QWidget(this)), m_form(new QFormLayout(m_fields)), m_name(new QLineEdit(this)),
      m_path(new QLineEdit(this)), m_uuid(new QLineEdit(this)), m_macs(new QLineEdit(this)),
      m_textCaption(wrappedLabel(this)), m_text(new ConfigEditor(this)), m_again(new QPushButton(this)),
      m_withConfig(new QCheckBox(this)), m_diff(new DiffView(this)), m_summary(new PlanSummary(this)),
      m_back(new QPushButton(this)), m_apply(new QPushButton(this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_title, "restore_title"},
        {m_about, "restore_about"},
        {m_bar, "restore_bar"},
        {m_asNew, "restore_asNew"},
        {m_inPlace, "restore_inPlace"},
        {m_inPlaceHint, "restore_inPlaceHint"},
        {m_name, "restore_name"},
        {m_path, "restore_path"},
        {m_uuid, "restore_uuid"},
        {m_macs, "restore_macs"},
        {m_textCaption, "restore_caption"},
        {m_text, "restore_text"},
        {m_again, "restore_again"},
        {m_withConfig, "restore_withConfig"},
        {m_diff, "restore_diff"},
        {m_summary, "restore_summary"},
        {m_back, "restore_back"},
        {m_apply, "restore_apply"},
    };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    makeHeading(m_title, 1.1);
    m_bar->setDismissable(false);
    m_bar->hide();
    m_asNew->setChecked(true);
    const int line = m_text->fontMetrics().lineSpacing();
    m_text->setMinimumHeight(textLines * line);
    m_diff->setMinimumHeight(textLines * line);
    m_form->setContentsMargins(0, 0, 0, 0);
    for (QLineEdit *field : {m_name, m_path, m_uuid, m_macs})
        m_form->addRow(new QLabel(m_fields), field);

    auto *contents = new QWidget(this);
    auto *form = new QVBoxLayout(contents);
    form->setContentsMargins(2, 2, 8, 2);
    form->setSpacing(6);
    form->addWidget(m_about);
    form->addWidget(m_asNew);
    form->addWidget(m_inPlace);
    form->addWidget(m_inPlaceHint);
    form->addWidget(m_fields);
    form->addWidget(m_withConfig);
    auto *caption = new QHBoxLayout;
    caption->addWidget(m_textCaption, 1);
    caption->addWidget(m_again);
    form->addLayout(caption);
    form->addWidget(m_text);
    form->addWidget(m_diff);
    form->addWidget(m_summary);
    form->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("restore_scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(contents);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    makeFields();
    retranslate();
}

RestoreForm::~RestoreForm() = default;

void RestoreForm::makeFields()
{
    connect(m_asNew, &QRadioButton::toggled, this, &RestoreForm::check);
    connect(m_withConfig, &QCheckBox::toggled, this, &RestoreForm::check);
    connect(m_name, &QLineEdit::textEdited, this, &RestoreForm::followName);
    for (QLineEdit *field : {m_path, m_uuid, m_macs}) {
        connect(field, &QLineEdit::textEdited, this, [this] {
            makeText();
            check();
        });
    }
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const bool byHand = m_text->text() != m_made; // not by the highlighting
        if (m_loading || (!byHand && !m_byHand))
            return;
        m_byHand = byHand;
        check();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_byHand = false;
        m_text->setFocus(Qt::OtherFocusReason); // the button goes
        makeText();
        check();
    });
    connect(m_back, &QPushButton::clicked, this, &RestoreForm::cancelled);
    connect(m_apply, &QPushButton::clicked, this, &RestoreForm::accept);
}

void RestoreForm::ask(HostSession *session, const Backup &backup)
{
    leave();
    m_session = session;
    m_backup = backup;
    connect(session, &HostSession::stateChanged, this, &RestoreForm::check);
    connect(session, &HostSession::linkChanged, this, [this] {
        // What the link took with it is asked for anew.
        if (m_problem && isLoss(*m_problem) && m_session->link().stage == LinkStage::Connected) {
            m_problem.reset();
            read();
        }
        check();
    });
    connect(session, &HostSession::backupPendingChanged, this, &RestoreForm::check);
    connect(session, &HostSession::storageChanged, this, [this] {
        if (m_session->isReadingStorage())
            return;
        propose();
        check();
    });
    makeDisks();
    m_asNew->setChecked(true);
    m_withConfig->setChecked(false);
    for (QLineEdit *field : {m_name, m_path, m_uuid, m_macs})
        domcero::propose(*field, {});
    m_loading = true;
    m_text->setText({});
    m_loading = false;
    if (!session->isReadingStorage())
        session->readStorage();
    read();
    retranslate();
    m_asNew->setFocus(Qt::OtherFocusReason);
}

void RestoreForm::leave()
{
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
    ++m_request;
    m_saved.reset();
    m_present.reset();
    m_usual.reset();
    m_problem.reset();
    m_byHand = false;
    m_made.clear();
}

// The two configs: of the backup, and the one that is there.
void RestoreForm::read()
{
    const auto fail = [this](const Error &error) {
        m_problem = error;
        check();
    };
    const Guest *guest = m_session->state().guest(m_backup.guest);
    const quint64 request = ++m_request;
    if (m_backup.configPath.isEmpty()) {
        m_saved = QByteArray();
    } else {
        whenDone(m_session->readBackupConfig(m_backup), this,
                 [this, request, fail](const Result<HostConfig> &config) {
                     if (request != m_request)
                         return;
                     if (!config)
                         return fail(config.error());
                     m_saved = config->bytes;
                     propose();
                     check();
                 });
    }
    if (!guest || guest->configPath.isEmpty()) {
        m_present = HostConfig();
    } else {
        whenDone(m_session->readConfig(guest->configPath), this,
                 [this, request](const Result<HostConfig> &config) {
                     if (request != m_request)
                         return;
                     // Only a restore in place with its config wants it.
                     m_present = config ? *config : HostConfig();
                     check();
                 });
    }
}

bool RestoreForm::isComplete() const
{
    return m_session && m_session->storageAge() && m_saved && m_present;
}

void RestoreForm::makeDisks()
{
    while (!m_targets.isEmpty())
        m_form->removeRow(m_targets.takeLast());
    for (const BackupDisk &disk : m_backup.disks) {
        auto *target = new QLineEdit(m_fields);
        target->setObjectName(QStringLiteral("restore_disk_") + disk.vdev);
        connect(target, &QLineEdit::textEdited, this, [this] {
            makeText();
            check();
        });
        m_form->addRow(new QLabel(m_fields), target);
        setTabOrder(m_targets.isEmpty() ? m_macs : m_targets.last(), target);
        m_targets += target;
    }
    setTabOrder(m_targets.isEmpty() ? m_macs : m_targets.last(), m_withConfig);
}

// Once, when all of it has been read.
void RestoreForm::propose()
{
    if (m_usual || !m_session || !m_session->storageAge() || !m_saved)
        return;
    m_usual = m_session->usualRestore(m_backup, *m_saved);
    fillIn();
}

// What a person has typed stays, also what was typed while the host was still being read; the rest follows
// the name.
void RestoreForm::fillIn()
{
    const QString name = valueOf(*m_name);
    const GuestCopy as = m_name->isModified() && !name.isEmpty()
                             ? m_session->usualRestore(m_backup, *m_saved, name).as
                             : m_usual->as;
    const auto fill = [](QLineEdit &field, const QString &value) {
        if (!field.isModified())
            domcero::propose(field, value);
    };
    fill(*m_name, as.name);
    fill(*m_path, as.path);
    fill(*m_uuid, m_usual->as.uuid);
    fill(*m_macs, m_usual->as.macs.join(QStringLiteral(", ")));
    for (qsizetype i = 0; i < m_targets.size() && i < as.disks.size(); ++i)
        fill(*m_targets[i], as.disks[i].target);
    makeText();
}

void RestoreForm::followName()
{
    if (m_usual && !valueOf(*m_name).isEmpty())
        fillIn();
    else
        makeText();
    check();
}

bool RestoreForm::isAsNew() const
{
    return m_asNew->isChecked();
}

RestoreRequest RestoreForm::request() const
{
    RestoreRequest request = m_usual.value_or(RestoreRequest());
    request.backup = m_backup;
    request.inPlace = !isAsNew();
    request.withConfig = request.inPlace && m_withConfig->isChecked();
    request.as.name = valueOf(*m_name);
    request.as.path = valueOf(*m_path);
    request.as.uuid = valueOf(*m_uuid);
    request.as.macs = addresses(valueOf(*m_macs));
    for (qsizetype i = 0; i < request.as.disks.size() && i < m_targets.size(); ++i)
        request.as.disks[i].target = valueOf(*m_targets[i]);
    return request;
}

QByteArray RestoreForm::text() const
{
    return isAsNew() ? bytesOfConfigText(m_text->text()) : m_saved.value_or(QByteArray());
}

void RestoreForm::makeText()
{
    if (m_byHand || !m_usual)
        return;
    RestoreRequest wanted = request();
    wanted.inPlace = false;
    const Result<QByteArray> made = m_session->configOfRestore(wanted, *m_saved);
    if (!made)
        return; // check() says why
    const QString text = configTextFrom(*made);
    m_made = text;
    if (m_text->text() == text)
        return;
    m_loading = true;
    m_text->setText(text);
    m_loading = false;
}

void RestoreForm::check()
{
    if (!m_session)
        return;
    const bool isNew = isAsNew();
    const Guest *guest = m_session->state().guest(m_backup.guest);
    const bool hasConfig = !m_backup.configPath.isEmpty();
    m_inPlace->setEnabled(guest);
    m_inPlaceHint->setVisible(!isNew || !guest);
    m_fields->setVisible(isNew);
    m_text->setVisible(isNew);
    m_textCaption->setVisible(isNew || (m_withConfig->isChecked() && hasConfig));
    m_again->setVisible(isNew && m_byHand);
    m_withConfig->setVisible(!isNew);
    m_withConfig->setEnabled(hasConfig && guest && !guest->configPath.isEmpty());
    m_diff->setVisible(!isNew && m_withConfig->isChecked() && hasConfig);
    if (!m_diff->isHidden() && m_present && m_saved)
        m_diff->setTexts(configTextFrom(m_present->bytes), configTextFrom(*m_saved));
    const QString name = displayText(m_backup.guest);
    setTextIfChanged(m_textCaption, !isNew ? tr("What changes in the config of %1:").arg(name)
                                    : m_byHand
                                        ? tr("The config that it will have, as you have changed it: the "
                                             "fields above change it no longer.")
                                        : tr("The config that it will have. It can be changed here."));
    setTextIfChanged(m_inPlaceHint,
                     guest
                         ? tr("The disks that %1 has now are kept under other names, until you remove them; "
                              "what it has written since the backup is on those alone.")
                               .arg(name)
                         : tr("There is no guest %1 on this host any more.").arg(name));
    const bool connected = m_session->link().stage == LinkStage::Connected;
    m_bar->setVisible(m_problem.has_value());
    if (m_problem) {
        Notice notice = Notice::fromError(*m_problem);
        notice.text = [error = *m_problem] {
            return tr("The config in the backup could not be read: %1").arg(domcero::render(error.what));
        };
        m_bar->say(notice);
    }
    m_summary->setVisible(!m_problem);
    if (const auto problem = m_session->storageUnread()) {
        m_summary->show(*problem);
    } else if (!isComplete()) {
        m_summary->showAwaited();
    } else if (const Result<QByteArray> made =
                   isNew && !m_byHand ? m_session->configOfRestore(request(), *m_saved) : text();
               !made) {
        m_summary->show(made.error());
    } else {
        m_summary->show(m_session->planFor(request(), *made, *m_present));
    }
    const bool isPending = m_session->isBackupPending(isNew ? valueOf(*m_name) : m_backup.guest);
    m_apply->setEnabled(connected && m_summary->isPossible() && !m_problem && !isPending);
    m_apply->setToolTip(!connected  ? tr("The host is not connected.")
                        : isPending ? tr("Another action on this guest's backups is still under way.")
                                    : tr("Starts it on the host, where it goes on by itself"));
}

void RestoreForm::accept()
{
    makeText();
    check(); // what the host is now
    if (m_apply->isEnabled())
        Q_EMIT accepted(request(), text(), m_present.value_or(HostConfig()));
}

void RestoreForm::retranslate()
{
    const QString name = displayText(guestOfBackup(m_backup));
    m_title->setText(tr("Restore the backup of %1 of %2").arg(name, backuptext::when(m_backup)));
    m_about->setText(backuptext::momentMeaning(m_backup.moment));
    makeFaded(m_about);
    makeFaded(m_inPlaceHint);
    makeFaded(m_textCaption);
    m_asNew->setText(tr("As a new guest"));
    m_inPlace->setText(tr("In the place of the disks that %1 has now").arg(name));
    m_withConfig->setText(tr("Its config as it was, too"));
    m_again->setText(tr("From the fields again"));
    m_text->setAccessibleName(tr("Config of the new guest"));
    m_diff->setAccessibleName(tr("What changes in the config"));
    m_back->setText(tr("Back to the list"));
    m_apply->setText(tr("Restore"));
    const auto caption = [this](QLineEdit *field, const QString &text) {
        auto *label = qobject_cast<QLabel *>(m_form->labelForField(field));
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(text);
    };
    caption(m_name, tr("Name"));
    caption(m_path, tr("Config file"));
    caption(m_uuid, tr("UUID"));
    caption(m_macs, tr("MAC addresses"));
    m_macs->setToolTip(tr("One for each network card, with commas between them"));
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        const BackupDisk &disk = m_backup.disks[i];
        caption(m_targets[i], tr("Disk %1, %2").arg(displayText(disk.vdev), sizeText(disk.size)));
        m_targets[i]->setToolTip(tr("/dev/GROUP/NAME makes a volume, any other whole path an image file"));
    }
    check();
}

void RestoreForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RestoreForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace domcero
