// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QList>
#include <QProcess>

namespace domcero {

struct Question
{
    quint8 kind = 1;
    QByteArray text;
    QList<QByteArray> names;
};

// The program xlu_oracle, which links Xen's library, and how it is asked.
class OracleClient
{
public:
    // The library's answers. Some inputs end the program that it is in (its lexer has no default rule); that
    // is "refused" too, and the rest is asked of a new one.
    QList<QByteArray> ask(const QList<Question> &questions)
    {
        constexpr qsizetype batch = 200; // small enough for the pipes of both sides
        QList<QByteArray> answers;
        while (answers.size() < questions.size()) {
            if (m_oracle.state() == QProcess::NotRunning) {
                m_oracle.start(QStringLiteral(DOMCERO_XLU_ORACLE), {});
                if (!m_oracle.waitForStarted())
                    return answers;
            }
            const qsizetype end = qMin(answers.size() + batch, questions.size());
            for (qsizetype i = answers.size(); i < end; ++i)
                send(questions[i]);
            while (answers.size() < end) {
                const QByteArray length = readExactly(4);
                if (length.size() != 4) {
                    m_oracle.waitForFinished();
                    answers.append("refused");
                    break;
                }
                quint32 size = 0;
                QDataStream(length) >> size;
                answers.append(readExactly(size));
            }
        }
        return answers;
    }

    void close()
    {
        m_oracle.closeWriteChannel();
        m_oracle.waitForFinished();
    }

private:
    QByteArray readExactly(qint64 length)
    {
        QByteArray bytes;
        while (bytes.size() < length) {
            if (m_oracle.bytesAvailable() == 0 && !m_oracle.waitForReadyRead(20000))
                return {};
            bytes += m_oracle.read(length - bytes.size());
        }
        return bytes;
    }

    void send(const Question &question)
    {
        QByteArray data;
        QDataStream(&data, QIODevice::WriteOnly) << question.kind << question.text << question.names;
        QByteArray length;
        QDataStream(&length, QIODevice::WriteOnly) << static_cast<quint32>(data.size());
        m_oracle.write(length + data);
    }

    QProcess m_oracle;
};

} // namespace domcero
