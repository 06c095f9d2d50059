// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestFunction = 60;   // lines between its braces; the median of the best in the field is 6 to 8
constexpr int LongestFile = 500;

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString sourceFolder()
{
    return QStringLiteral(CORANTO_SOURCE_DIR "/src");
}

QStringList words(const QString &text)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    return text.split(spaces, Qt::SkipEmptyParts);
}

/// The floors from the ground up, as src/CMakeLists.txt lists them.
QStringList floors()
{
    static const QRegularExpression list(u"set\\(CORANTO_FLOORS\\s+([^)]*)\\)"_s);
    return words(list.match(textOf(sourceFolder() % u"/CMakeLists.txt"_s)).captured(1));
}

/// What a CMakeLists.txt names in its LINK lines.
QStringList linked(const QString &path)
{
    static const QRegularExpression line(u"\\bLINK\\s+([^)]*)\\)"_s);
    QStringList found;
    QRegularExpressionMatchIterator each = line.globalMatch(textOf(path));
    while (each.hasNext())
        found += words(each.next().captured(1));
    return found;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files += each.next();
    files.sort();
    return files;
}

/// The folders of the project that a file includes from.
QStringList includedFolders(const QString &path)
{
    static const QRegularExpression include(u"^#include \"([a-z-]+)/"_s, QRegularExpression::MultilineOption);
    QStringList folders;
    QRegularExpressionMatchIterator each = include.globalMatch(textOf(path));
    while (each.hasNext())
        folders += each.next().captured(1);
    folders.removeDuplicates();
    return folders;
}

/// The lines between braces that stand at the edge: the bodies of functions, as the formatter lays them out.
QList<int> functionLengths(const QString &path)
{
    QList<int> lengths;
    int length = -1;
    const QStringList lines = textOf(path).split(u'\n');
    for (const QString &line : lines) {
        if (line == u'{')
            length = 0;
        else if (line == u'}' && length >= 0)
            lengths += std::exchange(length, -1);
        else if (line == u"};"_s)
            length = -1;
        else if (length >= 0)
            ++length;
    }
    return lengths;
}

}   // namespace

/// The house stands by itself: no folder of src/ uses one that is not below it.
class FloorsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFolderIsAFloor();
    void folderLinksOnlyFloorsBelowIt();
    void includesStandInTheLinkLine();
    void onlyTheLibrarySpeaksSql();
    void floorsBelowThePanesHaveNoWidgets();
    void unitTestLinksOnlyItsOwnFloor();
    void functionsAndFilesAreShort();
};

void FloorsTest::everyFolderIsAFloor()
{
    QStringList folders = QDir(sourceFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QStringList listed = floors();
    folders.sort();
    listed.sort();
    QCOMPARE(folders, listed);
}

void FloorsTest::folderLinksOnlyFloorsBelowIt()
{
    const QStringList all = floors();
    for (const QString &floor : all.first(all.size() - 1)) {   // the last one is the program: it uses all
        const QStringList names = linked(sourceFolder() % u'/' % floor % u"/CMakeLists.txt"_s);
        QVERIFY2(!names.isEmpty(), qPrintable(floor % u" has no LINK line"_s));
        for (const QString &name : names)
            QVERIFY2(!all.contains(name) || all.indexOf(name) < all.indexOf(floor),
                     qPrintable(floor % u" links "_s % name % u", which is not below it"_s));
    }
}

void FloorsTest::includesStandInTheLinkLine()
{
    const QStringList all = floors();
    QStringList wrong;
    for (const QString &floor : all.first(all.size() - 1)) {
        const QString folder = sourceFolder() % u'/' % floor;
        const QStringList allowed = linked(folder % u"/CMakeLists.txt"_s) << floor;
        const QStringList files = filesBelow(folder);
        for (const QString &file : files) {
            const QStringList used = includedFolders(file);
            for (const QString &name : used) {
                if (all.contains(name) && !allowed.contains(name))
                    wrong += QString(QDir(sourceFolder()).relativeFilePath(file) % u" uses "_s % name);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void FloorsTest::onlyTheLibrarySpeaksSql()
{
    QStringList speakers;
    const QStringList all = floors();
    for (const QString &floor : all) {
        if (linked(sourceFolder() % u'/' % floor % u"/CMakeLists.txt"_s).contains(u"Qt6::Sql"_s))
            speakers += floor;
    }
    QCOMPARE(speakers, QStringList{u"library"_s});
}

void FloorsTest::floorsBelowThePanesHaveNoWidgets()
{
    const QStringList all = floors();
    for (const QString &floor : all.first(all.indexOf(u"panes"_s))) {
        const QStringList names = linked(sourceFolder() % u'/' % floor % u"/CMakeLists.txt"_s);
        QVERIFY2(!names.contains(u"Qt6::Widgets"_s), qPrintable(floor));
        QVERIFY2(floor == u"models"_s || !names.contains(u"Qt6::Gui"_s), qPrintable(floor));
    }
}

void FloorsTest::unitTestLinksOnlyItsOwnFloor()
{
    const QStringList all = floors();
    for (const QString &floor : all) {
        const QStringList names =
            linked(QStringLiteral(CORANTO_SOURCE_DIR "/tests/unit/") % floor % u"/CMakeLists.txt"_s);
        for (const QString &name : names)
            QVERIFY2(name == floor || !all.contains(name), qPrintable(floor % u" is tested with "_s % name));
    }
}

void FloorsTest::functionsAndFilesAreShort()
{
    const QStringList files = filesBelow(sourceFolder());
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        QVERIFY2(textOf(file).count(u'\n') <= LongestFile, qPrintable(file));
        const QList<int> lengths = functionLengths(file);
        for (const int length : lengths)
            QVERIFY2(length <= LongestFunction, qPrintable(u"%1: a function of %2 lines"_s.arg(file).arg(length)));
    }
}

QTEST_GUILESS_MAIN(FloorsTest)
#include "floorstest.moc"
