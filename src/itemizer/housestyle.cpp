// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemizer/housestyle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

static void initializeResources()
{
    Q_INIT_RESOURCE(housestyles);   // a static library's resources are dropped unless named
}

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HouseStyle", text);
}

Error wrong(const QString &key, const QString &what)
{
    return Error{tr("“%1” %2.").arg(key, what)};
}

Result<QStringList> strings(const QJsonObject &object, const QString &key)
{
    QStringList list;
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray())
        return wrong(key, tr("must be a list of texts"));
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.toString().trimmed().isEmpty())
            return wrong(key, tr("holds something that is no text"));
        list.append(entry.toString());
    }
    return list;
}

Result<QRegularExpression> expression(const QString &key, const QString &text)
{
    QRegularExpression result(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::UseUnicodePropertiesOption
                                  | QRegularExpression::CaseInsensitiveOption);
    if (text.isEmpty() || !result.isValid())
        return wrong(key, tr("holds “%1”, which is no regular expression").arg(text));
    result.optimize();
    return result;
}

Result<QList<QRegularExpression>> expressions(const QJsonObject &object, const QString &key)
{
    const Result<QStringList> texts = strings(object, key);
    if (!texts)
        return texts.error();
    QList<QRegularExpression> list;
    for (const QString &text : texts.value()) {
        const Result<QRegularExpression> read = expression(key, text);
        if (!read)
            return read.error();
        list.append(read.value());
    }
    return list;
}

/// Without what anchors it.
QString plain(const QRegularExpression &anchored)
{
    const QString empty = QRegularExpression::anchoredPattern(u"."_s);
    const qsizetype at = empty.indexOf(u'.');
    return anchored.pattern().sliced(at, anchored.pattern().size() - empty.size() + 1);
}

Result<QList<HouseStyle::JunkPattern>> junkPatterns(const QJsonObject &object)
{
    QList<HouseStyle::JunkPattern> list;
    const QJsonObject junk = object.value(u"junk").toObject();
    for (auto entry = junk.begin(); entry != junk.end(); ++entry) {
        const Result<QList<QRegularExpression>> read = expressions(junk, entry.key());
        if (!read)
            return read.error();
        for (const QRegularExpression &pattern : read.value())
            list.append({entry.key(), pattern, plain(pattern)});
    }
    return list;
}

/// The texts and switches; lists are filled in by the caller.
Result<HouseStyle> scalars(const QJsonObject &object)
{
    static const QStringList known = {u"name"_s,        u"description"_s,    u"generic"_s,       u"labels"_s,
                                      u"junk"_s,        u"citations"_s,      u"headlinePages"_s, u"dateLabels"_s,
                                      u"asideLabels"_s, u"dateOrder"_s,      u"extends"_s,       u"publishers"_s,
                                      u"hosts"_s,       u"dateOrderAlways"_s};
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return wrong(key, tr("is no key of a house style"));
    }
    HouseStyle style;
    style.name = object.value(u"name").toString();
    if (style.name.isEmpty())
        return wrong(u"name"_s, tr("is missing"));
    style.description = object.value(u"description").toString();
    style.isGeneric = object.value(u"generic").toBool();
    style.base = object.value(u"extends").toString();
    style.statesDateOrder = object.contains(u"dateOrder");
    style.isDateOrderSure = object.value(u"dateOrderAlways").toBool();
    style.hasHeadlinePages = object.value(u"headlinePages").toBool();
    const std::optional<DateOrder> order = dateOrderFrom(object.value(u"dateOrder").toString(u"month-first"_s));
    if (!order)
        return wrong(u"dateOrder"_s, tr("must be “month-first” or “day-first”"));
    style.dateOrder = *order;
    return style;
}

QList<HouseStyle> readShipped()
{
    initializeResources();
    QList<HouseStyle> styles;
    const QDir folder(u":/house-styles"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const Result<HouseStyle> style = readHouseStyle(isOpen ? file.readAll() : QByteArray());
        Q_ASSERT_X(bool(style), "house style", qUtf8Printable(name));
        if (style)
            styles.append(style.value());
    }
    return styles;
}

}   // namespace

Result<HouseStyle> readHouseStyle(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Error{tr("It is not a JSON object: %1.").arg(problem.errorString())};
    const QJsonObject object = document.object();
    Result<HouseStyle> read = scalars(object);
    if (!read)
        return read;
    HouseStyle style = std::move(read).value();
    const std::pair<QString, QStringList *> lists[] = {{u"labels"_s, &style.labels},
                                                       {u"dateLabels"_s, &style.dateLabels},
                                                       {u"asideLabels"_s, &style.asideLabels},
                                                       {u"publishers"_s, &style.publishers},
                                                       {u"hosts"_s, &style.hosts}};
    for (const auto &[key, list] : lists) {
        const Result<QStringList> texts = strings(object, key);
        if (!texts)
            return texts.error();
        *list = texts.value();
    }
    const Result<QList<HouseStyle::JunkPattern>> junk = junkPatterns(object);
    const Result<QList<QRegularExpression>> citations = expressions(object, u"citations"_s);
    if (!junk)
        return junk.error();
    if (!citations)
        return citations.error();
    style.junk = junk.value();
    style.citations = citations.value();
    return style;
}

const QList<HouseStyle> &shippedHouseStyles()
{
    static const QList<HouseStyle> styles = readShipped();
    return styles;
}
