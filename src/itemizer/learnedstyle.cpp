// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/learnedstyle.h"

#include "bulletin/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLabel = 40;
constexpr qsizetype MostWords = 4;       // of a label
constexpr qsizetype LongestJunk = 120;   // what is longer is never compared, see lines.cpp
constexpr qsizetype ShortestJunk = 3;    // characters; a dash alone would take too much

QString tr(const char *text)
{
    return QCoreApplication::translate("LearnedStyle", text);
}

/// The words before the colon of a line, without an opening bracket; empty where they are no label.
QString labelOf(const QString &line)
{
    static const QRegularExpression label(uR"(^[\[(（【]?\s*([^:：]*\S)\s*[:：](?!//))"_s);
    const QString words = label.match(line).captured(1);
    const bool isWordy = std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); });
    const bool hasDigit = std::any_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); });
    const bool isShort = words.size() <= LongestLabel && words.count(u' ') < MostWords;
    return isWordy && !hasDigit && isShort ? words : QString();
}

/// Matches @p line with any numbers in the places of its own.
QString expressionOf(const QString &line)
{
    static const QRegularExpression special(uR"(([\\^$.|?*+()\[\]{}]))"_s);
    static const QRegularExpression number(uR"(\d+)"_s);
    QString expression = line;
    expression.replace(special, uR"(\\1)"_s);
    return expression.replace(number, uR"(\d+)"_s);
}

/// Those of kind @p kind that no later word on the same lines takes back, line by line.
QStringList linesOf(const Repairs &repairs, Repair::Kind kind)
{
    QStringList lines;
    for (qsizetype at = 0; at < repairs.places.size(); ++at) {
        const Repair &repair = repairs.places[at];
        const auto isCovered = [&repair](const Repair &later) {
            const bool isOfLines = later.kind != Repair::Kind::Split && later.kind != Repair::Kind::Join;
            return isOfLines && later.range.start <= repair.range.start && later.range.end() >= repair.range.end();
        };
        if (repair.kind == kind && std::none_of(repairs.places.begin() + at + 1, repairs.places.end(), isCovered))
            lines += repair.quote.split(u'\n', Qt::SkipEmptyParts);
    }
    return lines;
}

QStringList expressionsOf(const HouseStyle &style)
{
    QStringList list;
    for (const HouseStyle::JunkPattern &pattern : style.junk)
        list.append(pattern.text);
    return list;
}

/// Adds what @p list lacks.
void add(QStringList &list, const QString &text, const QStringList &known)
{
    if (!text.isEmpty() && !known.contains(text, Qt::CaseInsensitive) && !list.contains(text, Qt::CaseInsensitive))
        list.append(text);
}

QString fileName(const QString &name)
{
    static const QRegularExpression other(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString file = name.toLower();
    return file.replace(other, u"-"_s);
}

/// The file that holds the style called @p name; empty when none does.
QString pathOfStyle(const QString &name, const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<HouseStyle> style = readHouseStyle(file.readAll());
        if (style && style.value().name == name)
            return each.filePath();
    }
    return {};
}

QString freePath(const QString &name, const QString &folder)
{
    QString path = QDir(folder).filePath(fileName(name) % u".json"_s);
    for (int number = 2; QFile::exists(path); ++number)
        path = QDir(folder).filePath(u"%1-%2.json"_s.arg(fileName(name)).arg(number));
    return path;
}

}   // namespace

LearnedStyle learnedStyle(const Repairs &repairs, const HouseStyle &inForce, const QList<HouseStyle> &all)
{
    LearnedStyle learned;
    learned.base = inForce.base.isEmpty() ? inForce.name : inForce.base;
    const auto base =
        std::find_if(all.begin(), all.end(), [&learned](const HouseStyle &each) { return each.name == learned.base; });
    const QStringList knownLabels = base == all.end() ? QStringList() : base->labels;
    const QStringList knownJunk = base == all.end() ? QStringList() : expressionsOf(*base);
    for (const QString &label : inForce.labels)
        add(learned.labels, label, knownLabels);
    for (const QString &line : linesOf(repairs, Repair::Kind::Sources))
        add(learned.labels, labelOf(line), knownLabels);
    for (const QString &expression : expressionsOf(inForce))
        add(learned.junk, expression, knownJunk);
    for (const QString &line : linesOf(repairs, Repair::Kind::Junk)) {
        if (line.size() >= ShortestJunk && line.size() <= LongestJunk)
            add(learned.junk, expressionOf(line), knownJunk);
    }
    learned.dateOrder = repairs.dateOrder;
    if (!learned.dateOrder && !inForce.base.isEmpty() && inForce.isDateOrderSure)
        learned.dateOrder = inForce.dateOrder;
    return learned;
}

QByteArray toJson(const LearnedStyle &style, const QString &name)
{
    QJsonObject object{{u"name"_s, name}, {u"description"_s, style.description}, {u"extends"_s, style.base}};
    const auto add = [&object](const QString &key, const QStringList &list) {
        if (!list.isEmpty())
            object.insert(key, QJsonArray::fromStringList(list));
    };
    add(u"publishers"_s, style.publishers);
    add(u"hosts"_s, style.hosts);
    add(u"labels"_s, style.labels);
    if (!style.junk.isEmpty())
        object.insert(u"junk"_s, QJsonObject{{u"set-aside"_s, QJsonArray::fromStringList(style.junk)}});
    if (style.dateOrder) {
        object.insert(u"dateOrder"_s, dateOrderName(*style.dateOrder));
        object.insert(u"dateOrderAlways"_s, true);
    }
    if (style.publishers.isEmpty() && style.hosts.isEmpty())
        object.insert(u"generic"_s, true);   // it claims nobody's bulletins
    return QJsonDocument(object).toJson();
}

Result<QString> writeHouseStyle(const LearnedStyle &style, const QString &name, const QString &folder, Replace replace)
{
    const QByteArray json = toJson(style, name);
    if (const Result<HouseStyle> read = readHouseStyle(json); !read)
        return read.error();
    const QString former = pathOfStyle(name, folder);
    if (!former.isEmpty() && replace == Replace::No)
        return Error{tr("There is a house style called %1 already.").arg(name)};
    if (!QDir().mkpath(folder))
        return Error{tr("The folder %1 cannot be made.").arg(folder)};
    QSaveFile file(former.isEmpty() ? freePath(name, folder) : former);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Error{tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString())};
    return file.fileName();
}
