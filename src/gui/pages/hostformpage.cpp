// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/hostformpage.h"

#include "gui/theme.h"
#include "gui/widgets/labels.h"
#include "services/hostregistry.h"
#include "text/render.h"
#include "ui_hostformpage.h"

#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStringListModel>

#include <utility>

namespace domcero {

HostFormPage::HostFormPage(HostRegistry &registry, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HostFormPage>()), m_registry(registry),
      m_names(new QStringListModel(this))
{
    m_ui->setupUi(this);
    m_ui->pageLayout->setContentsMargins(12, 10, 12, 8);
    m_ui->scrollContents->setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 90);
    makeHeading(m_ui->titleLabel, 1.5);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &HostFormPage::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] {
        m_draft = false;
        Q_EMIT cancelled();
    });
    connect(m_ui->browseButton, &QPushButton::clicked, this, &HostFormPage::browse);
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_ui->addressEdit->setCompleter(completer);
    // Later: the field itself takes the name at the same signal.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            &HostFormPage::fillFromConfig, Qt::QueuedConnection);
    connect(m_ui->addressEdit, &QLineEdit::textEdited, this, &HostFormPage::addressTyped);
    connect(m_ui->addressEdit, &QLineEdit::editingFinished, this, &HostFormPage::addressEntered);
    connect(m_ui->jumpEdit, &QLineEdit::textChanged, this, &HostFormPage::showNotes);
    connect(m_ui->jumpEdit, &QLineEdit::editingFinished, this, &HostFormPage::markJumps);
    for (const QLineEdit *edit : {m_ui->nameEdit, m_ui->addressEdit, m_ui->userEdit, m_ui->keyEdit,
                                  m_ui->jumpEdit, m_ui->socksEdit}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_draft = !m_editing;
            if (m_tried)
                check();
        });
    }
    connect(m_ui->rootBox, &QComboBox::activated, this, [this] { m_draft = !m_editing; });
    connect(m_ui->oldAlgorithmsBox, &QCheckBox::clicked, this, [this] { m_draft = !m_editing; });
    connect(m_ui->oldAlgorithmsBox, &QCheckBox::toggled, m_ui->oldAlgorithmsNote, &QLabel::setVisible);
    fill({});
}

HostFormPage::~HostFormPage() = default;

void HostFormPage::startAdding()
{
    readConfig();
    if (!m_draft || m_editing) {
        m_editing.reset();
        fill({});
    }
    retranslate();
    m_ui->nameEdit->setFocus(Qt::OtherFocusReason);
}

void HostFormPage::startEditing(const HostEntry &entry)
{
    readConfig();
    m_draft = false;
    m_editing = entry;
    fill(entry);
    retranslate();
    m_ui->nameEdit->setFocus(Qt::OtherFocusReason);
    m_ui->nameEdit->selectAll();
}

void HostFormPage::fill(const HostEntry &entry)
{
    m_tried = false;
    QStringList groups;
    for (const HostEntry &known : m_registry.hosts()) {
        if (!known.group.isEmpty() && !groups.contains(known.group))
            groups.append(known.group);
    }
    groups.sort(Qt::CaseInsensitive);
    m_ui->groupBox->clear();
    m_ui->groupBox->addItems(groups);
    m_ui->groupBox->setEditText(entry.group);
    m_ui->nameEdit->setText(entry.name);
    m_ui->addressEdit->setText(entry.address);
    m_ui->portBox->setValue(entry.port);
    m_ui->userEdit->setText(entry.user);
    m_ui->rootBox->setCurrentIndex(static_cast<int>(entry.rootBy));
    m_ui->oldAlgorithmsBox->setChecked(entry.oldAlgorithms);
    m_ui->keyEdit->setText(QDir::toNativeSeparators(entry.identityFile));
    m_addressTyped = false;
    m_fromConfig.reset();
    m_knownHostsFile = entry.knownHostsFile;
    m_knownJumps = entry.jumps;
    m_ui->jumpEdit->setText(jumpsText(entry.jumps));
    m_ui->socksEdit->setText(socksText(entry.socks));
    for (QLabel *label : {m_ui->nameProblem, m_ui->addressProblem, m_ui->userProblem, m_ui->keyProblem,
                          m_ui->jumpProblem, m_ui->socksProblem, m_ui->saveProblem})
        note(label, {}, true);
    showNotes();
}

void HostFormPage::readConfig()
{
    m_config = readLocalSshConfig();
    m_names->setStringList(m_config.hostNames());
}

void HostFormPage::addressTyped()
{
    m_addressTyped = true;
    m_filledByReturn = false;
    if (!m_fromConfig)
        return;
    // Another host: what has no field goes with the name that it came from.
    m_fromConfig.reset();
    m_knownHostsFile = m_editing ? m_editing->knownHostsFile : QString();
    showNotes();
}

void HostFormPage::addressEntered()
{
    const QString name = m_ui->addressEdit->text().trimmed();
    if (!std::exchange(m_addressTyped, false) || !m_names->stringList().contains(name))
        return;
    m_filledByReturn = m_ui->addressEdit->hasFocus();
    fillFromConfig(name);
}

void HostFormPage::fillFromConfig(const QString &alias)
{
    m_addressTyped = false;
    m_fromConfig = hostFromSshConfig(alias, m_config);
    if (*m_fromConfig) {
        const HostEntry &entry = (*m_fromConfig)->entry;
        if (m_ui->nameEdit->text().trimmed().isEmpty())
            m_ui->nameEdit->setText(entry.name);
        m_ui->addressEdit->setText(entry.address);
        m_ui->portBox->setValue(entry.port);
        m_ui->userEdit->setText(entry.user);
        m_ui->keyEdit->setText(QDir::toNativeSeparators(entry.identityFile));
        m_ui->oldAlgorithmsBox->setChecked(entry.oldAlgorithms);
        m_knownHostsFile = entry.knownHostsFile;
        m_knownJumps = entry.jumps;
        m_ui->jumpEdit->setText(jumpsText(entry.jumps));
        markJumps();
    }
    m_draft = !m_editing;
    showNotes();
    if (m_tried)
        check();
}

Result<SshConfigJumps> HostFormPage::jumps() const
{
    return jumpsFromText(m_ui->jumpEdit->text(), m_config, m_knownJumps);
}

void HostFormPage::showNotes()
{
    QStringList about;
    const bool isMistake = m_fromConfig && !*m_fromConfig;
    if (isMistake) {
        about += domcero::render(m_fromConfig->error());
    } else if (m_fromConfig) {
        about += tr("Filled in as ~/.ssh/config says of %1.").arg((*m_fromConfig)->entry.name);
        if (!m_knownHostsFile.isEmpty())
            about += tr("Host keys are looked for in %1.").arg(QDir::toNativeSeparators(m_knownHostsFile));
        for (const Message &notDone : (*m_fromConfig)->notDone)
            about += domcero::render(notDone);
    }
    note(m_ui->configNote, about, isMistake);

    QStringList way;
    if (const auto passed = jumps(); passed && !passed->jumps.isEmpty()) {
        QStringList legs;
        for (const JumpHost &jump : passed->jumps)
            legs += jump.identityFile.isEmpty()
                        ? legOf(jump)
                        : tr("%1 (key %2)").arg(legOf(jump), QDir::toNativeSeparators(jump.identityFile));
        way += tr("Logs in on the way: %1.").arg(legs.join(QStringLiteral(", ")));
        for (const Message &notDone : passed->notDone)
            way += domcero::render(notDone);
    }
    note(m_ui->jumpNote, way, false);
}

void HostFormPage::markJumps()
{
    const auto passed = jumps();
    const auto way = passed ? checkWay(entered()) : Result<void>(passed.error());
    mark(m_ui->jumpProblem, way ? QString() : domcero::render(way.error()));
}

void HostFormPage::note(QLabel *label, const QStringList &sentences, bool isProblem)
{
    QPalette palette = QWidget::palette();
    if (isProblem)
        palette.setColor(QPalette::WindowText, theme::textColor(theme::Tone::Bad, palette));
    label->setPalette(palette);
    label->setText(sentences.join(u'\n'));
    label->setVisible(!sentences.isEmpty());
}

HostEntry HostFormPage::entered() const
{
    HostEntry entry = m_editing.value_or(HostEntry{});
    entry.kind = HostEntry::Kind::Ssh;
    entry.name = m_ui->nameEdit->text().trimmed();
    entry.group = m_ui->groupBox->currentText().trimmed();
    entry.address = m_ui->addressEdit->text().trimmed();
    entry.port = static_cast<quint16>(m_ui->portBox->value());
    entry.user = m_ui->userEdit->text().trimmed();
    entry.rootBy = static_cast<RootBy>(m_ui->rootBox->currentIndex());
    entry.socks = socksFromText(m_ui->socksEdit->text()).value_or(SocksProxy());
    entry.oldAlgorithms = m_ui->oldAlgorithmsBox->isChecked();
    entry.identityFile = QDir::fromNativeSeparators(m_ui->keyEdit->text().trimmed());
    if (entry.identityFile.startsWith(QLatin1String("~/")))
        entry.identityFile = QDir::homePath() + entry.identityFile.mid(1);
    entry.knownHostsFile = m_knownHostsFile;
    const auto passed = jumps();
    entry.jumps = passed ? passed->jumps : QList<JumpHost>();
    return entry;
}

void HostFormPage::mark(QLabel *label, const QString &problem)
{
    note(label, problem.isEmpty() ? QStringList() : QStringList{problem}, true);
}

bool HostFormPage::check()
{
    const HostEntry entry = entered();
    QString name;
    const HostEntry *same = m_registry.find(entry.name);
    if (entry.name.isEmpty())
        name = tr("Give the host a name.");
    else if (same && (!m_editing || same->id != m_editing->id))
        name = tr("There is a host of this name already.");
    QString address;
    if (entry.address.isEmpty())
        address = tr("Enter the host name or IP address of dom0.");
    else if (entry.address.contains(QLatin1Char(' ')) || entry.address.contains(QLatin1Char('/')))
        address = tr("This is not a host name or IP address.");
    QString key;
    if (!entry.identityFile.isEmpty() && !QFileInfo(entry.identityFile).isFile())
        key = tr("There is no such file.");
    mark(m_ui->nameProblem, name);
    mark(m_ui->addressProblem, address);
    mark(m_ui->userProblem,
         entry.user.isEmpty() ? tr("Enter the user to log in as, usually root.") : QString());
    mark(m_ui->keyProblem, key);
    markJumps();
    const bool isProxy = socksFromText(m_ui->socksEdit->text()).has_value();
    mark(m_ui->socksProblem,
         isProxy ? QString() : tr("This is no address with a port, such as localhost:1080."));
    return isProxy && m_ui->jumpProblem->text().isEmpty() && name.isEmpty() && address.isEmpty() &&
           key.isEmpty() && !entry.user.isEmpty();
}

void HostFormPage::save()
{
    if (m_addressTyped) {
        addressEntered();
        m_filledByReturn = false;
        if (m_fromConfig)
            return; // it is to be seen first
    }
    m_tried = true;
    m_ui->saveProblem->hide();
    if (!check()) {
        // To the first field that must be put right.
        const std::pair<QLabel *, QWidget *> fields[] = {
            {m_ui->nameProblem, m_ui->nameEdit}, {m_ui->addressProblem, m_ui->addressEdit},
            {m_ui->userProblem, m_ui->userEdit}, {m_ui->keyProblem, m_ui->keyEdit},
            {m_ui->jumpProblem, m_ui->jumpEdit}, {m_ui->socksProblem, m_ui->socksEdit}};
        for (const auto &[problem, field] : fields) {
            if (!problem->text().isEmpty()) {
                field->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
        return;
    }
    const HostEntry entry = entered();
    QUuid id = entry.id;
    std::optional<Error> error;
    if (m_editing) {
        const Result<void> result = m_registry.change(entry);
        if (!result)
            error = result.error();
    } else {
        const Result<HostEntry> result = m_registry.add(entry);
        if (result)
            id = result->id;
        else
            error = result.error();
    }
    if (error) {
        mark(m_ui->saveProblem, domcero::render(*error));
        return;
    }
    m_draft = false;
    Q_EMIT saved(id);
}

void HostFormPage::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose a private key"), QDir::homePath() + QStringLiteral("/.ssh"));
    dialog->setObjectName(QStringLiteral("keyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_ui->keyEdit->setText(QDir::toNativeSeparators(file));
        m_draft = !m_editing;
        if (m_tried)
            check();
    });
    dialog->open();
}

void HostFormPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_ui->cancelButton->click();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // What a name has just filled in is to be seen first.
        if (!std::exchange(m_filledByReturn, false))
            save();
        return;
    }
    QWidget::keyPressEvent(event);
}

void HostFormPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void HostFormPage::retranslate()
{
    m_ui->titleLabel->setText(m_editing ? tr("Change the host %1").arg(m_editing->name) : tr("Add a host"));
    m_ui->groupBox->lineEdit()->setPlaceholderText(tr("optional, for example a site"));
    showNotes();
    if (m_tried)
        check();
    else if (!m_ui->jumpProblem->text().isEmpty())
        markJumps();
}

} // namespace domcero
