// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storagerequestline.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace domcero::cli {

namespace {

using Action = StorageAction;

Error wrong(Message what, ErrorCode code = ErrorCode::InvalidInput)
{
    return Error{
        code, std::move(what), Message(QT_TRANSLATE_NOOP("messages", "See domcero-cli --help.")), {}, {}, {}};
}

struct TextKey
{
    const char *name;
    QString StorageParameters::*member;
};
constexpr std::array texts{
    TextKey{"name", &StorageParameters::name},       TextKey{"group", &StorageParameters::group},
    TextKey{"file", &StorageParameters::file},       TextKey{"format", &StorageParameters::format},
    TextKey{"typed", &StorageParameters::typedName}, TextKey{"backing", &StorageParameters::backingFile},
    TextKey{"portal", &StorageParameters::portal},   TextKey{"user", &StorageParameters::user}};

struct FlagKey
{
    const char *name;
    bool StorageParameters::*member;
};
constexpr std::array flags{FlagKey{"force", &StorageParameters::force},
                           FlagKey{"in-place", &StorageParameters::inPlace},
                           FlagKey{"stop-guests", &StorageParameters::stopGuests},
                           FlagKey{"automatic", &StorageParameters::automatic}};

std::optional<GuestAge> ageFrom(const QString &value)
{
    if (value == QLatin1String("current"))
        return GuestAge::Current;
    if (value == QLatin1String("old"))
        return GuestAge::Old;
    if (value == QLatin1String("very-old"))
        return GuestAge::VeryOld;
    return std::nullopt;
}

template <typename Table>
auto find(const Table &table, const QString &key)
{
    return std::find_if(table.begin(), table.end(),
                        [&](const auto &row) { return key == QLatin1String(row.name); });
}

std::optional<Error> take(const QString &word, StorageParameters &with)
{
    const QString key = word.section(u'=', 0, 0);
    const QString value = word.section(u'=', 1);
    if (!word.contains(u'='))
        return wrong(Message(QT_TRANSLATE_NOOP("messages", "“%1” is no KEY=VALUE."), {word}));
    if (const auto text = find(texts, key); text != texts.end()) {
        with.*(text->member) = value;
    } else if (const auto flag = find(flags, key); flag != flags.end()) {
        if (value != QLatin1String("yes") && value != QLatin1String("no"))
            return wrong(Message(QT_TRANSLATE_NOOP("messages", "%1 is yes or no, not “%2”."), {key, value}));
        with.*(flag->member) = value == QLatin1String("yes");
    } else if (key == QLatin1String("size")) {
        const auto size = sizeFromWord(value);
        if (!size) {
            return wrong(Message(
                QT_TRANSLATE_NOOP("messages", "A size is a number with its unit, 512m or 2g, not “%1”."),
                {value}));
        }
        with.size = *size;
    } else if (key == QLatin1String("age")) {
        const auto age = ageFrom(value);
        if (!age)
            return wrong(Message(
                QT_TRANSLATE_NOOP("messages", "The age of a guest is current, old or very-old, not “%1”."),
                {value}));
        with.age = *age;
    } else {
        return wrong(Message(QT_TRANSLATE_NOOP("messages", "There is no key %1."), {key}));
    }
    return std::nullopt;
}

bool isOfTarget(Action action)
{
    return action >= Action::DiscoverTargets;
}

std::optional<StorageId> thingNamed(const QString &word, const StorageIndex &index)
{
    if (index.group(word))
        return StorageId::group(word);
    if (const LogicalVolume *volume = index.volume(word))
        return StorageId::volume(*volume);
    if (index.device(word))
        return index.idOf(*index.device(word));
    return index.find(word);
}

} // namespace

std::optional<ByteSize> sizeFromWord(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^(?:([0-9]{1,15})b|([0-9]{1,9})([kmgKMG]))$"));
    const auto match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    if (!match.captured(1).isEmpty())
        return ByteSize::fromBytes(match.captured(1).toLongLong());
    const qint64 number = match.captured(2).toLongLong();
    const QString unit = match.captured(3).toLower();
    return unit == QLatin1String("k")   ? ByteSize::fromKiB(number)
           : unit == QLatin1String("m") ? ByteSize::fromMiB(number)
                                        : ByteSize::fromGiB(number);
}

QString storageDeedNames()
{
    QStringList names;
    for (const StorageAction action : allStorageActions)
        names.append(QString::fromLatin1(storageActionName(action)));
    return names.join(QStringLiteral(", "));
}

Result<StorageRequestLine> storageRequestFrom(const QStringList &words, const StorageIndex &index)
{
    StorageRequestLine line;
    const auto action = storageActionFromName(words.value(0).toUtf8());
    if (!action) {
        return wrong(Message(QT_TRANSLATE_NOOP("messages", "There is no action %1. Actions are %2."),
                             {words.value(0), storageDeedNames()}));
    }
    line.action = *action;
    const QString thing = words.value(1);
    for (const QString &word : words.mid(2)) {
        if (const auto problem = take(word, line.with))
            return *problem;
    }
    if (*action == Action::DiscoverTargets) {
        line.with.portal = thing;
    } else if (isOfTarget(*action)) {
        line.with.target = thing;
        for (const IscsiNode &node : index.state().iscsi.nodes) {
            if (line.with.portal.isEmpty() && node.target == thing)
                line.with.portal = node.portal;
        }
    } else if (*action == Action::CreateImage) {
        line.what = StorageId::image(thing);
        line.with.file = thing;
    } else if (const auto found = thingNamed(thing, index)) {
        line.what = *found;
    } else {
        return wrong(Message(QT_TRANSLATE_NOOP("messages", "There is no %1 on the host."), {thing}),
                     ErrorCode::NotFound);
    }
    return line;
}

} // namespace domcero::cli
