// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/configsecrets.h"

#include "formats/xlcfg/token.h"

#include <QRegularExpression>

namespace domcero {

namespace {

struct Piece
{
    QByteArray text;
    QByteArray slot; // empty: no secret
};

bool speaksOfPassword(const QByteArray &text)
{
    return text.toLower().contains("passw");
}

// "vncpasswd=x", also of QEMU's own words: ":1,password=x".
bool setsPassword(const QByteArray &text)
{
    static const QRegularExpression set(QStringLiteral("passw(?:d|ord)[ \\t]*[=:]"),
                                        QRegularExpression::CaseInsensitiveOption);
    return set.match(QString::fromLatin1(text)).hasMatch();
}

// By the tokens alone: a text that xl refuses has passwords too.
QList<Piece> piecesOf(const QByteArray &text)
{
    QList<Piece> pieces;
    pieces.append(Piece());
    QByteArray key;
    QByteArray word; // the last identifier
    int depth = 0;
    int count = 0;
    for (const XlcfgToken &token : tokenizeXlcfg(text)) {
        const QByteArray bytes = text.mid(token.offset, token.length);
        bool secret = false;
        switch (token.kind) {
        case XlcfgTokenKind::Identifier:
            secret = speaksOfPassword(key); // a value that lacks its quotes
            word = bytes;
            break;
        case XlcfgTokenKind::Assign:
        case XlcfgTokenKind::Add:
            key = word;
            break;
        case XlcfgTokenKind::Open:
            ++depth;
            break;
        case XlcfgTokenKind::Close:
            --depth;
            break;
        case XlcfgTokenKind::Newline:
        case XlcfgTokenKind::Semicolon:
            if (depth <= 0)
                key.clear();
            break;
        case XlcfgTokenKind::String:
        case XlcfgTokenKind::Number:
        case XlcfgTokenKind::Bad:
            secret = speaksOfPassword(key) || setsPassword(bytes);
            break;
        case XlcfgTokenKind::Comment:
        case XlcfgTokenKind::OpenComment:
            secret = speaksOfPassword(bytes);
            if (depth <= 0)
                key.clear();
            break;
        default:
            break;
        }
        if (secret) {
            const QByteArray slot = "CONFIG_SECRET_" + QByteArray::number(++count);
            const bool ends = bytes.endsWith('\n');
            pieces.append({ends ? bytes.chopped(1) : bytes, slot});
            pieces.append({ends ? QByteArray("\n") : QByteArray(), {}});
        } else {
            pieces.last().text += bytes;
        }
    }
    pieces.removeIf([](const Piece &piece) { return piece.text.isEmpty(); });
    return pieces;
}

} // namespace

ConfigInput configInput(const QByteArray &text)
{
    ConfigInput input;
    for (const Piece &piece : piecesOf(text)) {
        const bool secret = !piece.slot.isEmpty();
        input.pieces.append(InputPiece{secret, secret ? piece.slot : piece.text});
        if (secret)
            input.slots_.append(QString::fromLatin1(piece.slot));
    }
    return input;
}

PlanSecrets configSecrets(const QByteArray &text)
{
    PlanSecrets secrets;
    for (const Piece &piece : piecesOf(text)) {
        if (!piece.slot.isEmpty())
            secrets.emplace(QString::fromLatin1(piece.slot), Secret(piece.text));
    }
    return secrets;
}

} // namespace domcero
