// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/epub.h"

#include "bulletin/text.h"
#include "formats/archive.h"
#include "formats/charset.h"
#include "formats/html.h"
#include "formats/html/declaredcharset.h"
#include "formats/mime.h"
#include "formats/rendition.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostChapters = 5000;   // a bible has 1,200

constexpr qsizetype HeadSize = 4096;   // looked at to tell text from pictures

QString tr(const char *text)
{
    return QCoreApplication::translate("Epub", text);
}

/// What the package document (OPF) says.
struct Package
{
    QString title;
    QString creator;
    QString publisher;
    PartialDate date;
    QString language;
    QStringList chapters;   ///< paths within the archive, in the order of reading
};

/// @p reference, as it stands in the file @p from, as a path within the archive; nothing leads out of it.
QString pathOf(const QString &reference, const QString &from)
{
    const QUrl url = QUrl(u"book:/"_s + from).resolved(QUrl(reference));
    return url.scheme() == u"book" ? url.path(QUrl::FullyDecoded).sliced(1) : QString();
}

QString packagePath(const QByteArray &container)
{
    QXmlStreamReader xml(container);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"rootfile")
            return pathOf(xml.attributes().value(u"full-path"_s).toString(), u"x"_s);
    }
    return {};
}

/// An EPUB 2 marks its dates by what happened then; the day of publication is the one meant.
void takeDate(QXmlStreamReader &xml, Package &package)
{
    const QString event = xml.attributes().value(u"http://www.idpf.org/2007/opf"_s, u"event"_s).toString();
    const PartialDate date = PartialDate::fromIso(xml.readElementText().trimmed().section(u'T', 0, 0));
    if (package.date.isEmpty() || event == u"publication")
        package.date = date;
}

void takeText(QXmlStreamReader &xml, QString &into)
{
    const QString text = folded(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    if (into.isEmpty())
        into = text;
}

void takeMetadata(QXmlStreamReader &xml, Package &package)
{
    const QStringView name = xml.name();
    if (name == u"title")
        takeText(xml, package.title);
    else if (name == u"creator")
        takeText(xml, package.creator);
    else if (name == u"publisher")
        takeText(xml, package.publisher);
    else if (name == u"language")
        takeText(xml, package.language);
    else if (name == u"date")
        takeDate(xml, package);
}

Package packageOf(const QByteArray &bytes, const QString &path)
{
    Package package;
    QHash<QString, QString> manifest;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"item")
            manifest.insert(attributes.value(u"id"_s).toString(), pathOf(attributes.value(u"href"_s).toString(), path));
        else if (xml.name() == u"itemref" && attributes.value(u"linear"_s) != u"no")
            package.chapters.append(manifest.value(attributes.value(u"idref"_s).toString()));
        else
            takeMetadata(xml, package);
    }
    package.chapters.removeAll(QString());
    package.chapters.removeDuplicates();
    package.chapters = package.chapters.mid(0, MostChapters);
    return package;
}

using Files = QHash<QString, QByteArray>;

/// The files of the book that hold text, by their names; a page may have any name.
Result<Files> filesOf(const QByteArray &data, QStringList &troubles, Progress &progress)
{
    Files files;
    const auto take = [&](const Packed &packed) {
        if (!packed.error.isEmpty() && !troubles.contains(packed.error))
            troubles.append(packed.error);
        const QByteArrayView head = QByteArrayView(packed.bytes).first(std::min(packed.bytes.size(), HeadSize));
        if (!looksBinary(head, guessCharset(head).name))
            files.insert(packed.name, packed.bytes);
        return true;
    };
    const Result<bool> unpacked = unpackArchive(data, take, progress);
    if (!unpacked)
        return unpacked.error();
    return files;
}

/// Where the container names no package, the one that is there.
QString foundPackage(const Files &files)
{
    const QString named = packagePath(files.value(u"META-INF/container.xml"_s));
    if (files.contains(named))
        return named;
    QStringList names = files.keys();
    names.sort();
    for (const QString &name : names) {
        if (name.endsWith(u".opf", Qt::CaseInsensitive))
            return name;
    }
    return {};
}

/// The pages of a book whose package is missing or broken: in the order of their names.
QStringList pagesOf(const Files &files)
{
    QStringList names;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (file.key().endsWith(u"html", Qt::CaseInsensitive) || file.key().endsWith(u".htm", Qt::CaseInsensitive))
            names.append(file.key());
    }
    names.sort();
    return names;
}

}   // namespace

bool isEpub(QByteArrayView head)
{
    // OCF 3.3, 4.3: `mimetype` is the first file, neither packed nor encrypted, so that it stands at byte 38.
    return head.startsWith("PK\x03\x04")
           && head.first(std::min<qsizetype>(head.size(), 200)).contains("application/epub+zip");
}

QString Epub::name() const
{
    return u"epub"_s;
}

bool Epub::accepts(QByteArrayView head) const
{
    return isEpub(head);
}

Result<FormatReading> Epub::read(const QByteArray &data, const QString &charset, Progress &progress) const
{
    QStringList troubles;
    const Result<Files> unpacked = filesOf(data, troubles, progress);
    if (!unpacked)
        return unpacked.error();
    const Files &files = unpacked.value();
    const QString path = foundPackage(files);
    const Package package = packageOf(files.value(path), path);
    FormatReading reading{.document = {}, .doubts = {}, .format = name(), .charset = u"UTF-8"_s};
    Rendition rendition(reading.document);
    for (const QString &chapter : package.chapters.isEmpty() ? pagesOf(files) : package.chapters) {
        if (progress.isCanceled())
            return Error{tr("The reading was stopped.")};
        const QByteArray page = files.value(chapter);
        appendHtml(decodedText(page, charset.isEmpty() ? declaredCharset(page) : charset), QUrl(), rendition);
    }
    rendition.finish();
    for (const QString &trouble : troubles)
        reading.doubts.append({{}, 0, tr("A file of the book is missing: %1").arg(trouble)});
    if (reading.document.blocks.isEmpty() && files.contains(u"META-INF/encryption.xml"_s))
        return Error{tr("The book is encrypted and cannot be read.")};
    if (reading.document.blocks.isEmpty() && !troubles.isEmpty())
        return Error{troubles.first()};
    reading.document.title = package.title;
    reading.document.publisher = package.publisher.isEmpty() ? package.creator : package.publisher;
    reading.document.date = package.date;
    reading.document.language = package.language;
    return reading;
}
