// SPDX-License-Identifier: GPL-3.0-or-later
// Files to a host and from it, as the storage page shows them, with the simulated host.
#include "gui/storagepage.h"

#include "gui/transferactions.h"
#include "gui/widgets/transferrow.h"
#include "gui/widgets/transferspanel.h"
#include "services/transfer/transfers.h"

#include <QApplication>
#include <QCheckBox>
#include <QDeadlineTimer>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QUrl>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Stage = Transfer::Stage;

namespace {
const QString images = u"/var/lib/xen/images"_s;
}

class TestTransfers : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoragePage> m_page;
    std::unique_ptr<QTemporaryDir> m_desk;

    QString here(const QString &name) const { return m_desk->filePath(name); }
    void write(const QString &name, qint64 bytes) const
    {
        QFile file(here(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray content(bytes, 'x');
        for (qint64 at = 0; at < bytes; at += 4096)
            content[at] = static_cast<char>(at / 4096);
        QCOMPARE(file.write(content), bytes);
    }
    TransferActions &actions() const { return m_page->view().transferActions(); }
    Transfers &transfers() const { return m_page->session().transfers(); }
    QByteArray onHost(const QString &path) const
    {
        return m_page->window.host(demo).contentOf(path.toUtf8());
    }
    // What is done in threads takes true time.
    bool until(const std::function<bool()> &holds) const
    {
        const QDeadlineTimer deadline(60000);
        while (!holds()) {
            if (deadline.hasExpired())
                return false;
            m_page->window.pass(50ms);
            QThread::yieldCurrentThread();
        }
        return true;
    }
    bool run(const Transfer *transfer) const
    {
        return until([=] { return transfer->stage() >= Stage::Done; });
    }
    TransferRow *row(int index = 0) const
    {
        const auto rows = m_page->view().findChildren<TransferRow *>();
        return rows.value(index);
    }
    bool knows(const QString &path) const
    {
        const auto &found = m_page->session().storage().images;
        return std::any_of(found.begin(), found.end(),
                           [&](const ImageFile &image) { return image.path == path; });
    }
    template <typename T>
    T *in(const TransferRow *where, const char *name) const
    {
        return where ? where->findChild<T *>(QLatin1String(name)) : nullptr;
    }
    void apply() const { m_page->part<QPushButton>("actionApplyButton").click(); }
    void fill(const char *field, const QString &text) const
    {
        auto &edit = m_page->part<QLineEdit>(field);
        edit.setText(text);
        Q_EMIT edit.textEdited(text);
        m_page->window.pass(500ms);
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<StoragePage>();
        m_desk = std::make_unique<QTemporaryDir>();
        m_page->showRead();
    }
    void cleanup() { m_page.reset(); }

    void noPanelWithoutFiles()
    {
        QVERIFY(!m_page->shown("transfersPanel"));
        QVERIFY(m_page->shown("uploadButton"));
        QVERIFY(m_page->part<QPushButton>("uploadButton").isEnabled());
    }

    void upload()
    {
        write(u"debian.iso"_s, 100 << 20);
        m_page->view().select(StorageId::group(u"vg0"_s));
        actions().openFiles = [&](QWidget *) { return QStringList{here(u"debian.iso"_s)}; };
        m_page->part<QPushButton>("uploadButton").click();
        m_page->window.pass(1s);
        QVERIFY(m_page->shown("actionPanel"));
        QCOMPARE(m_page->part<QLineEdit>("field_folder").text(), images);
        QCOMPARE(m_page->part<QLineEdit>("field_name").text(), u"debian.iso"_s);
        QVERIFY(transfers().list().isEmpty());
        fill("field_name", u"debian 13.iso"_s);
        apply();
        QCOMPARE(transfers().list().size(), 1);
        Transfer *const transfer = transfers().list().first();
        QVERIFY(until([&] { return transfer->stage() == Stage::Carrying && transfer->bytesDone() > 0; }));
        QVERIFY(m_page->shown("transfersPanel"));
        QVERIFY(in<QPushButton>(row(), "transferStop")->isVisible());
        QVERIFY(!in<QPushButton>(row(), "transferResume")->isVisible());
        QVERIFY(in<QLabel>(row(), "transferPlace")->text().endsWith(u"/debian 13.iso"_s));
        QVERIFY(run(transfer));
        m_page->window.pass(2s);
        QCOMPARE(transfer->stage(), Stage::Done);
        QCOMPARE(onHost(images + u"/debian 13.iso"_s).size(), 100 << 20);
        QVERIFY(!in<QPushButton>(row(), "transferStop")->isVisible());
        QVERIFY(!in<QPushButton>(row(), "transferFolder")->isVisible());
        // The page shows it by then.
        QVERIFY(!m_page->session().storage().images.isEmpty());
        QVERIFY(until([&] { return knows(images + u"/debian 13.iso"_s); }));
        m_page->part<QPushButton>("transfersClear").click();
        m_page->window.pass(200ms);
        QVERIFY(!m_page->shown("transfersPanel"));
        QCOMPARE(onHost(images + u"/debian 13.iso"_s).size(), 100 << 20);
    }

    // What the page knows of is asked about before; what it does not know of stops it, and can be replaced.
    void whatIsInTheWayIsAsked()
    {
        write(u"a.img"_s, 1 << 20);
        m_page->window.host(demo).addFile("/var/lib/xen/images/old.iso", QByteArray(4096, 't'));
        m_page->session().readStorage();
        QVERIFY(until([&] { return knows(images + u"/old.iso"_s); }));
        actions().upload({here(u"a.img"_s)});
        fill("field_name", u"old.iso"_s);
        QVERIFY(!m_page->part<QPushButton>("actionApplyButton").isEnabled());
        m_page->part<QCheckBox>("field_replace").setChecked(true);
        m_page->window.pass(500ms);
        QVERIFY(m_page->part<QPushButton>("actionApplyButton").isEnabled());
        m_page->part<QPushButton>("actionCancelButton").click();

        m_page->window.host(demo).addFolder("/srv");
        m_page->window.host(demo).addFile("/srv/a.img", "theirs");
        actions().upload({here(u"a.img"_s)});
        fill("field_folder", u"/srv/"_s);
        apply();
        Transfer *const transfer = transfers().list().value(0);
        QVERIFY(transfer && run(transfer));
        QCOMPARE(transfer->stage(), Stage::Failed);
        QCOMPARE(onHost(u"/srv/a.img"_s), "theirs");
        m_page->window.pass(1s);
        auto *replace = in<QPushButton>(row(), "transferResume");
        QVERIFY(replace->isVisible());
        replace->click();
        QVERIFY(until([&] { return transfer->stage() == Stage::Done; }));
        QCOMPARE(onHost(u"/srv/a.img"_s).size(), 1 << 20);
    }

    // A disk of a guest is never replaced from here.
    void notADiskOfAGuest()
    {
        const QString disk = m_page->session().storage().images.first().path;
        m_page->window.host(demo).addFile("/etc/xen/uses.cfg",
                                          "type = 'pv'\nname = 'uses'\nkernel = '/boot/guests/vmlinuz-6.1'\n"
                                          "memory = 512\ndisk = ['" +
                                              disk.toUtf8() + ",raw,xvda,rw']\n");
        m_page->session().refresh();
        QVERIFY(until([&] { return m_page->session().state().guest(u"uses"_s) != nullptr; }));
        m_page->session().readStorage();
        QVERIFY(until([&] { return !m_page->session().isReadingStorage(); }));
        write(u"a.img"_s, 1 << 20);
        actions().upload({here(u"a.img"_s)});
        fill("field_folder", disk.left(disk.lastIndexOf(u'/')));
        fill("field_name", disk.mid(disk.lastIndexOf(u'/') + 1));
        m_page->part<QCheckBox>("field_replace").setChecked(true);
        m_page->window.pass(500ms);
        QVERIFY(!m_page->part<QPushButton>("actionApplyButton").isEnabled());
    }

    void nonsenseIsRefused()
    {
        write(u"a.img"_s, 1 << 20);
        actions().upload({here(u"a.img"_s)});
        fill("field_folder", u"images"_s);
        QVERIFY(!m_page->part<QPushButton>("actionApplyButton").isEnabled());
        fill("field_folder", u"/srv"_s);
        QVERIFY(m_page->part<QPushButton>("actionApplyButton").isEnabled());
        fill("field_name", u"a/b"_s);
        QVERIFY(!m_page->part<QPushButton>("actionApplyButton").isEnabled());
    }

    void download()
    {
        m_page->window.host(demo).addFile("/var/lib/xen/images/tools.iso", QByteArray(3 << 20, 'y'));
        m_page->session().readStorage();
        QVERIFY(until([&] { return !m_page->session().isReadingStorage(); }));
        m_page->select(StorageId::image(images + u"/tools.iso"_s));
        auto &button = m_page->part<QPushButton>("downloadButton");
        QVERIFY(button.isEnabled());
        QString proposed;
        actions().savePlace = [&](QWidget *, const QString &name) {
            proposed = name;
            return here(u"tools.iso"_s);
        };
        button.click();
        QVERIFY(proposed.endsWith(u"tools.iso"_s));
        Transfer *const transfer = transfers().list().value(0);
        QVERIFY(transfer && run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        m_page->window.pass(1s);
        QString opened;
        m_page->part<TransfersPanel>("transfersPanel").showFolder = [&](const QString &folder) {
            opened = folder;
        };
        in<QPushButton>(row(), "transferFolder")->click();
        QCOMPARE(opened, QFileInfo(here(u"x"_s)).absolutePath());
        in<QToolButton>(row(), "transferRemove")->click();
        QVERIFY(transfers().list().isEmpty());
        QVERIFY(QFile::exists(here(u"tools.iso"_s)));
    }

    // A disk that a guest writes to is asked about before.
    void aDiskInUse()
    {
        m_page->select(volume("zimbra-root"));
        actions().savePlace = [&](QWidget *, const QString &) { return here(u"zimbra.img"_s); };
        m_page->part<QPushButton>("downloadButton").click();
        m_page->window.pass(1s);
        QVERIFY(m_page->shown("actionPanel"));
        QVERIFY(transfers().list().isEmpty());
        m_page->part<QPushButton>("actionCancelButton").click();
        m_page->select(StorageId::group(u"vg0"_s));
        QVERIFY(!m_page->part<QPushButton>("downloadButton").isEnabled());
    }

    void stopAndResumeAndTheLink()
    {
        write(u"disk.img"_s, 60 << 20);
        actions().upload({here(u"disk.img"_s)});
        m_page->window.pass(500ms);
        apply();
        Transfer *const transfer = transfers().list().value(0);
        QVERIFY(transfer && until([&] { return transfer->bytesDone() >= pieceBytes; }));
        in<QPushButton>(row(), "transferStop")->click();
        QCOMPARE(transfer->stage(), Stage::Stopped);
        m_page->window.pass(1s);
        QVERIFY(in<QPushButton>(row(), "transferResume")->isVisible());
        in<QPushButton>(row(), "transferResume")->click();
        QVERIFY(until([&] { return transfer->stage() == Stage::Carrying; }));
        m_page->window.host(demo).faults().unreachable = true;
        m_page->window.transport(demo).loseLink();
        QVERIFY(until([&] { return transfer->waitsForLink(); }));
        m_page->window.pass(1s);
        QVERIFY(in<QLabel>(row(), "transferState")->text().contains(u"connection"_s));
        QVERIFY(!m_page->part<QPushButton>("uploadButton").isEnabled());
        m_page->window.host(demo).faults().unreachable = false;
        QVERIFY(run(transfer));
        QCOMPARE(transfer->stage(), Stage::Done);
        QCOMPARE(onHost(images + u"/disk.img"_s).size(), 60 << 20);
    }

    void dropped()
    {
        write(u"a.iso"_s, 1 << 20);
        write(u"b.iso"_s, 1 << 20);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(here(u"a.iso"_s)), QUrl::fromLocalFile(here(u"b.iso"_s))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_page->view(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(m_page->shown("dropHint"));
        QDropEvent drop(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_page->view(), &drop);
        QVERIFY(!m_page->shown("dropHint"));
        m_page->window.pass(1s);
        QVERIFY(m_page->shown("actionPanel"));
        apply();
        QCOMPARE(transfers().list().size(), 2);
        QVERIFY(run(transfers().list().at(1)));
        QCOMPARE(onHost(images + u"/b.iso"_s).size(), 1 << 20);

        QMimeData folder;
        folder.setUrls({QUrl::fromLocalFile(m_desk->path())});
        QDragEnterEvent refused(QPoint(50, 50), Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_page->view(), &refused);
        QVERIFY(m_page->part<QLabel>("dropHint").text().contains(u"no folders"_s));
        QDropEvent let(QPoint(50, 50), Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_page->view(), &let);
        QVERIFY(!m_page->shown("dropHint"));
        m_page->window.pass(1s);
        QVERIFY(!m_page->shown("actionPanel"));
        QCOMPARE(transfers().list().size(), 2);

        // One would be put over the other.
        QVERIFY(QDir(m_desk->path()).mkdir(u"other"_s));
        write(u"other/a.iso"_s, 1 << 20);
        files.setUrls({QUrl::fromLocalFile(here(u"a.iso"_s)), QUrl::fromLocalFile(here(u"other/a.iso"_s))});
        QDragEnterEvent over(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_page->view(), &over);
        QDropEvent twice(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_page->view(), &twice);
        m_page->window.pass(1s);
        QVERIFY(m_page->shown("actionPanel"));
        QVERIFY2(m_page->part<QLabel>("actionProblem").text().contains(u"have the name"_s),
                 qPrintable(m_page->part<QLabel>("actionProblem").text()));
    }
};

QTEST_MAIN(TestTransfers)
#include "tst_transfers.moc"
