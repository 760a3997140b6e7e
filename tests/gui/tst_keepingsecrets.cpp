// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says and does about secrets in a keychain: the box under the question, what becomes of the
// answer, and how what is kept is forgotten.
#include "gui/windowfixture.h"

#include "gui/widgets/connectionpanel.h"
#include "services/hostsession.h"
#include "support/faketransport.h"
#include "support/secretquestions.h"
#include "support/secretstoredouble.h"
#include "text/language.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString a = u"dom0-a"_s;

// The panel by itself, over a session whose transport asks what a test says.
class Panel
{
public:
    Panel()
    {
        auto made = std::make_unique<FakeTransport>();
        transport = made.get();
        HostEntry entry;
        entry.name = a;
        entry.address = a;
        session = std::make_unique<HostSession>(entry, std::move(made), clock, &keychain);
        session->setReads(false);
        panel.setSession(session.get());
        transport->setStage(LinkStage::Authenticating);
    }
    void ask(const SecretQuestion &question) const { Q_EMIT transport->secretQuestion(question); }
    template <typename T>
    T *part(const char *name) const
    {
        return panel.findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const
    {
        const auto *label = part<QLabel>(name);
        return label->isVisibleTo(&panel) ? label->text() : QString();
    }
    bool offers() const { return box()->isVisibleTo(&panel); }
    QCheckBox *box() const { return part<QCheckBox>("keepBox"); }

    ManualClock clock;
    SecretStoreDouble keychain;
    FakeTransport *transport = nullptr;
    std::unique_ptr<HostSession> session;
    ConnectionPanel panel;
};

} // namespace

class TestKeepingSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        useLanguage(u"en"_s);
        m_keychain = std::make_unique<SecretStoreDouble>();
    }
    void cleanup() { m_window.reset(); }

    void theBoxIsOffAndSaysWhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("box");
        const int keychain = int(SecretStore::Place::Keychain);
        const int manager = int(SecretStore::Place::CredentialManager);
        QTest::newRow("en") << u"en"_s << keychain << u"&Keep it in the keychain"_s;
        QTest::newRow("es") << u"es"_s << keychain << u"&Guardar en el llavero"_s;
        QTest::newRow("en, Windows") << u"en"_s << manager << u"&Keep it in Credential Manager"_s;
        QTest::newRow("es, Windows") << u"es"_s << manager
                                     << u"&Guardar en el Administrador de credenciales"_s;
    }
    void theBoxIsOffAndSaysWhere()
    {
        QFETCH(QString, language);
        QFETCH(QString, box);
        QFETCH(int, place);
        Panel on;
        on.keychain.where = static_cast<SecretStore::Place>(place);
        on.ask(password());
        QVERIFY(on.offers());
        QVERIFY(!on.box()->isChecked());
        useLanguage(language);
        QCoreApplication::processEvents();
        QCOMPARE(on.box()->text(), box);
        QCOMPARE(on.box()->accessibleName(), QString(box).remove(u'&'));
        QVERIFY(!on.box()->isChecked());
    }

    void theSentenceIsTrue_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isPassphrase");
        QTest::addColumn<QString>("off");
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("refusedOff");
        QTest::addColumn<QString>("refused");
        QTest::newRow("password, en")
            << u"en"_s << false << u"It is sent to the host over the encrypted connection and not saved."_s
            << u"It is sent to the host over the encrypted connection, and kept once it has worked."_s
            << u"It is sent to the host over the encrypted connection and not saved. Once it has worked, the "
               "kept one is removed."_s
            << u"The kept password was not accepted."_s;
        QTest::newRow("password, es")
            << u"es"_s << false << u"Se envía al anfitrión por la conexión cifrada y no se guarda."_s
            << u"Se envía al anfitrión por la conexión cifrada y se guarda cuando haya funcionado."_s
            << u"Se envía al anfitrión por la conexión cifrada y no se guarda. Cuando haya funcionado, se "
               u"elimina "
               u"la "
               "guardada."_s
            << u"La contraseña guardada no fue aceptada."_s;
        QTest::newRow("passphrase, en")
            << u"en"_s << true
            << u"The key file /home/ana/.ssh/id_ed25519, for root@dom0-a:22, is encrypted. The passphrase "
               "stays in memory, to connect again, and is not saved."_s
            << u"The key file /home/ana/.ssh/id_ed25519, for root@dom0-a:22, is encrypted. The passphrase is "
               "kept once it has worked."_s
            << u"The key file /home/ana/.ssh/id_ed25519, for root@dom0-a:22, is encrypted. The passphrase "
               "stays in memory, to connect again, and is not saved. Once it has worked, the kept one is "
               "removed."_s
            << u"The kept passphrase was wrong."_s;
        QTest::newRow("passphrase, es")
            << u"es"_s << true
            << u"El archivo de clave /home/ana/.ssh/id_ed25519, para root@dom0-a:22, está cifrado. La frase "
               u"de "
               "contraseña queda en memoria, para volver a conectar, y no se guarda."_s
            << u"El archivo de clave /home/ana/.ssh/id_ed25519, para root@dom0-a:22, está cifrado. La frase "
               u"de "
               "contraseña se guarda cuando haya funcionado."_s
            << u"El archivo de clave /home/ana/.ssh/id_ed25519, para root@dom0-a:22, está cifrado. La frase "
               u"de "
               "contraseña queda en memoria, para volver a conectar, y no se guarda. Cuando haya funcionado, "
               "se elimina la guardada."_s
            << u"La frase de contraseña guardada no era correcta."_s;
    }
    void theSentenceIsTrue()
    {
        QFETCH(QString, language);
        QFETCH(bool, isPassphrase);
        QFETCH(QString, off);
        QFETCH(QString, on);
        QFETCH(QString, refusedOff);
        QFETCH(QString, refused);
        useLanguage(language);
        Panel with;
        const auto question = [&](bool wrong) { return isPassphrase ? passphrase(wrong) : password(wrong); };
        with.ask(question(false));
        QCOMPARE(with.text("textLabel"), off);
        with.box()->click();
        QCOMPARE(with.text("textLabel"), on);
        with.box()->click();
        QCOMPARE(with.text("textLabel"), off);
        with.session->cancelQuestion();
        with.transport->setStage(LinkStage::Disconnected);

        with.keychain.keep(SecretName::of(question(false)), "old");
        with.transport->setStage(LinkStage::Authenticating);
        with.ask(question(false));
        QVERIFY(!with.session->secretQuestion());
        with.ask(question(true));
        QCOMPARE(with.text("secretWrong"), refused);
        QCOMPARE(with.text("textLabel"), refusedOff);
        with.box()->click();
        QCOMPARE(with.text("textLabel"), on);
    }

    void whereThereIsNoKeychainThereIsNoBox()
    {
        Panel on;
        on.keychain.fails = ErrorCode::NotSupported;
        on.ask(password());
        QVERIFY(on.part<QLineEdit>("secretEdit")->isVisibleTo(&on.panel));
        QVERIFY(!on.offers());
        QVERIFY(on.text("keychainProblem").isEmpty());
    }

    void aKeychainThatDoesNotAnswerIsSaid()
    {
        Panel on;
        on.keychain.fails = ErrorCode::PermissionDenied;
        on.ask(password());
        QVERIFY(on.offers());
        QCOMPARE(on.text("keychainProblem"), u"The keychain is locked."_s);
    }

    // While it is asked the panel says that it connects; then the question comes, and stays as it is typed.
    void aSlowKeychainDoesNotDisturbWhoTypes()
    {
        Panel on;
        on.panel.show();
        on.panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&on.panel));
        on.keychain.hold(true);
        on.ask(password());
        auto *edit = on.part<QLineEdit>("secretEdit");
        QVERIFY(!edit->isVisible());
        QVERIFY(on.part<QPushButton>("cancelButton")->isVisible());
        on.clock.advance(4s);
        QVERIFY(edit->isVisible());
        QVERIFY(on.text("keychainProblem").startsWith(u"The keychain has not answered yet"_s));
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"half"_s);
        on.keychain.release();
        QVERIFY(on.text("keychainProblem").isEmpty());
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->text(), u"half"_s);
    }

    void theTickStaysForAnotherTryAndNotForAnotherSecret()
    {
        Panel on;
        on.ask(passphrase());
        on.box()->click();
        on.part<QLineEdit>("secretEdit")->setText(u"slip"_s);
        on.part<QPushButton>("secretButton")->click();
        on.ask(passphrase(true));
        QVERIFY(on.box()->isChecked());
        on.part<QLineEdit>("secretEdit")->setText(u"phrase"_s);
        on.part<QPushButton>("secretButton")->click();
        on.ask(password());
        QVERIFY(!on.box()->isChecked());
        on.part<QPushButton>("secretButton")->click();
        on.transport->setStage(LinkStage::Connected);
        QCOMPARE(on.keychain.kept(SecretName::ofPassphrase(keyFile)), QByteArray("phrase"));
        QVERIFY(on.keychain.kept(SecretName::ofPassword(leg)).isEmpty());
        // Nor for the next dial.
        on.transport->setStage(LinkStage::Disconnected);
        on.transport->setStage(LinkStage::Authenticating);
        on.ask(password());
        on.box()->click();
        on.transport->setStage(LinkStage::Disconnected);
        on.ask(password());
        QVERIFY(!on.box()->isChecked());
    }

    void aTickedPasswordIsKeptAndThenNobodyIsAsked()
    {
        open();
        QVERIFY(m_window->until([&] { return asked(); }));
        const SecretName name = SecretName::of(*session().secretQuestion());
        auto *edit = m_window->find<QLineEdit>(u"secretEdit"_s);
        QTest::keyClicks(edit, u"secret"_s);
        auto *box = m_window->find<QCheckBox>(u"keepBox"_s);
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(m_keychain->kept(name).isEmpty());
        QVERIFY(m_window->untilRead(a));
        QCOMPARE(m_keychain->kept(name), QByteArray("secret"));

        // The next start.
        m_window.reset();
        open();
        QVERIFY(m_window->untilRead(a));
        QCOMPARE(m_keychain->asked,
                 (QStringList{u"read "_s + name.owner, u"write "_s + name.owner, u"read "_s + name.owner}));
    }

    void whatCouldNotBeKeptIsSaidAboveThePage()
    {
        open();
        QVERIFY(m_window->until([&] { return asked(); }));
        m_keychain->fails = ErrorCode::PermissionDenied;
        session().answerSecret(Secret(QByteArray("secret")), KeepSecret::Yes);
        QVERIFY(m_window->untilRead(a));
        const QString said = messages();
        QVERIFY2(said.contains(u"was not kept."_s), qPrintable(said));
        QVERIFY2(said.contains(u"The keychain is locked."_s), qPrintable(said));
    }

    void aRemovedHostTakesItsPasswordAlong()
    {
        m_keychain->keep(SecretName::ofPassword(u"root@dom0-a.example:22"_s), "secret");
        open();
        confirm(u"actionRemoveHost"_s, u"keychain"_s);
        m_window->pass(300ms);
        QVERIFY(m_keychain->kept(SecretName::ofPassword(u"root@dom0-a.example:22"_s)).isEmpty());
        // The demo host, which comes then, has nothing to forget.
        QVERIFY(!m_window->find<QAction>(u"actionForgetSecrets"_s)->isEnabled());
    }

    void whatIsKeptCanBeForgotten()
    {
        const SecretName name = SecretName::ofPassword(u"root@dom0-a.example:22"_s);
        m_keychain->keep(name, "secret");
        open();
        m_keychain->fails = ErrorCode::PermissionDenied;
        confirm(u"actionForgetSecrets"_s, u"passphrases of its keys"_s);
        QVERIFY2(messages().contains(u"was not removed."_s), qPrintable(messages()));
        QCOMPARE(m_keychain->kept(name), QByteArray("secret"));
        m_keychain->fails.reset();
        confirm(u"actionForgetSecrets"_s, u"passphrases of its keys"_s);
        QVERIFY2(messages().contains(u"No secret is kept for dom0-a any more."_s), qPrintable(messages()));
        QVERIFY(m_keychain->kept(name).isEmpty());
    }

    void withoutAKeychainNothingIsSaidOfOne()
    {
        m_window = std::make_unique<WindowFixture>(QList{savedHost(a)});
        m_window->host(a).faults().password = "secret";
        QVERIFY(m_window->open().selectHost(a));
        QVERIFY(m_window->until([&] { return asked(); }));
        m_window->pass(100ms);
        QVERIFY(!m_window->visible(u"keepBox"_s));
        QVERIFY(!m_window->find<QAction>(u"actionForgetSecrets"_s)->isEnabled());
    }

private:
    void open()
    {
        m_window = std::make_unique<WindowFixture>(QList{savedHost(a)}, m_keychain.get());
        m_window->host(a).faults().password = "secret";
        QVERIFY(m_window->open().selectHost(a));
    }
    HostSession &session() { return m_window->session(a); }
    bool asked() { return session().secretQuestion().has_value(); }
    QString messages() { return texts(m_window->find<QWidget>(u"messages"_s)); }
    static QString texts(const QWidget *widget)
    {
        QString said;
        for (const QLabel *part : widget->findChildren<QLabel *>())
            said += part->text() + u'\n';
        return said;
    }
    // Chooses the action and says yes to what is asked, which has these words in it.
    void confirm(const QString &action, const QString &words)
    {
        m_window->pass(100ms);
        m_window->find<QAction>(action)->trigger();
        auto *panel = m_window->find<QWidget>(u"confirmPanel"_s);
        QVERIFY(panel->isVisible());
        QVERIFY2(texts(panel).contains(words), qPrintable(texts(panel)));
        panel->findChild<QPushButton *>(u"applyButton"_s)->click();
        m_window->pass(100ms);
    }

    std::unique_ptr<SecretStoreDouble> m_keychain; // outlives the window
    std::unique_ptr<WindowFixture> m_window;
};

QTEST_MAIN(TestKeepingSecrets)
#include "tst_keepingsecrets.moc"
