// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/importer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <csignal>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class ImporterTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsInputsOneAfterAnother();
    void goesOnAfterAFailure();
    void readsPastedText();
    void addsNothingTwice();
    void takesMoreWhileItWorks();
    void cancels();
    void doesNotWaitForItsWorkerAtTheEnd();
    void readsAFolder();
    void readsByWhatWasPutRight();
    void keepsBookmarksOverRepairsAndALostLibrary();
    void handsRepairsToACorrectedEdition();
    void showsADoubtfulDocumentFirst();
    void keepsWhatIsDoubtfulInAFolder();
    void reportsInSentences();
    void reportsFailuresAndDoubts();

private:
    static ImportInput sample()
    {
        return {QStringLiteral(CORANTO_SOURCE_DIR "/resources/sample/bulletin.txt"), {}, u"bulletin.txt"_s};
    }
    void open();
    QList<ImportReport> run(const QList<ImportInput> &inputs);
    QString write(const QString &name, const QByteArray &bytes);
    bool putRight(const QByteArray &bytes, const QString &place, const Repairs &repairs);
    QStringList headlines();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void ImporterTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void ImporterTest::open()
{
    m_library.reset();
    m_library = std::make_unique<Library>(m_folder->filePath(u"library"_s));
    const QFuture<Result<void>> opening = m_library->open();
    QTRY_VERIFY(opening.isFinished());
    QVERIFY(opening.result());
}

QList<ImportReport> ImporterTest::run(const QList<ImportInput> &inputs)
{
    Importer importer(*m_library);
    QList<ImportReport> reports;
    connect(&importer, &Importer::finished, this, [&reports](const QList<ImportReport> &all) { reports = all; });
    QSignalSpy finished(&importer, &Importer::finished);
    importer.add(inputs);
    if (finished.isEmpty())
        finished.wait();
    return reports;
}

QString ImporterTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

bool ImporterTest::putRight(const QByteArray &bytes, const QString &place, const Repairs &repairs)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    QFuture<Result<void>> done = m_library->setRepairs(digest, place, repairs);
    done.waitForFinished();
    return bool(done.result());
}

/// Of all that is in the library, in the order of the alphabet.
QStringList ImporterTest::headlines()
{
    QFuture<Result<Found>> found = m_library->find({});
    found.waitForFinished();
    QStringList list;
    for (const Result<Found> &piece : found.results()) {
        QFuture<Result<QList<ItemRow>>> rows = m_library->rows(piece.value().handles);
        rows.waitForFinished();
        const Result<QList<ItemRow>> known = rows.result();
        for (const ItemRow &row : known.value())
            list.append(row.title);
    }
    list.sort();
    return list;
}

namespace {

const QByteArray dams = "A Dam Opens\n\nIt was opened at noon.\n\nThey say that a bridge fell.\n\nNobody was hurt.\n\n"
                        "Source: Xinhua, May 3, 2012\nhttps://example.org/dam\n";
const QByteArray menu = "Home | News | Weather | Sport | Contact us\n\n";

/// The line that reads @p text becomes a headline.
Repairs headlineAt(const QByteArray &bytes, const QByteArray &text)
{
    return {{{Repair::Kind::Title, Range(bytes.indexOf(text), text.size()), QString::fromUtf8(text)}}, {}};
}

}   // namespace

void ImporterTest::readsByWhatWasPutRight()
{
    const QString path = write(u"dams.txt"_s, dams);
    run({{path, {}, u"dams.txt"_s}});
    QCOMPARE(headlines(), QStringList{u"A Dam Opens"_s});
    QVERIFY(putRight(dams, path, headlineAt(dams, "They say that a bridge fell.")));
    QCOMPARE(run({{path, {}, u"dams.txt"_s}}).first().outcome.added, 1);
    const QStringList both{u"A Dam Opens"_s, u"They say that a bridge fell."_s};
    QCOMPARE(headlines(), both);
    run({{{}, dams, u"Text"_s}});   // the same bytes from elsewhere
    QCOMPARE(headlines(), both);
}

void ImporterTest::keepsBookmarksOverRepairsAndALostLibrary()
{
    const QString path = write(u"dams.txt"_s, dams);
    const QString id = run({{path, {}, u"dams.txt"_s}}).first().firstItem;
    m_library->setNote(id, u"Ask the mayor."_s).waitForFinished();
    const auto kept = [&] {
        QFuture<Result<StoredItem>> item = m_library->itemById(id);
        item.waitForFinished();
        return item.result() ? QString(item.result().value().item.title % u": "_s % item.result().value().state.note)
                             : item.result().error().sentence;
    };
    QVERIFY(putRight(dams, path, headlineAt(dams, "It was opened at noon.")));
    run({{path, {}, u"dams.txt"_s}});
    QCOMPARE(kept(), u"It was opened at noon.: Ask the mayor."_s);
    m_library.reset();
    QVERIFY(QFile::remove(m_folder->filePath(u"library/library.sqlite"_s)));
    open();
    run({{path, {}, u"dams.txt"_s}});
    QCOMPARE(kept(), u"It was opened at noon.: Ask the mayor."_s);
}

void ImporterTest::handsRepairsToACorrectedEdition()
{
    const QString path = write(u"dams.txt"_s, dams);
    QVERIFY(putRight(dams, path, headlineAt(dams, "They say that a bridge fell.")));
    const QByteArray corrected = "Corrected on Monday.\n\n" + QByteArray(dams).replace("Nobody was", "Nobody has been");
    QCOMPARE(write(u"dams.txt"_s, corrected), path);
    run({{path, {}, u"dams.txt"_s}});
    QVERIFY(headlines().contains(u"They say that a bridge fell."_s));
    const QByteArray next = "A Lock Opens\n\nIt was opened at ten.\n\nSource: Xinhua, June 3, 2012\n";
    QCOMPARE(write(u"dams.txt"_s, next), path);   // another issue in the same file
    QCOMPARE(run({{path, {}, u"dams.txt"_s}}).first().doubts, QList<Doubt>());
}

void ImporterTest::showsADoubtfulDocumentFirst()
{
    const QByteArray page = menu.repeated(9) + dams;
    const ImportInput input{write(u"page.txt"_s, page), {}, u"page.txt"_s, ImportInput::Doubtful::Show};
    const ImportReport report = run({input}).first();
    QVERIFY(report.shown);
    QCOMPARE(report.shown->original, page);
    QCOMPARE(report.error, QString());
    QCOMPARE(report.outcome.added, 0);
    QCOMPARE(summary({report}), u"page.txt is shown before it is kept."_s);
    QCOMPARE(headlines(), QStringList());
    QVERIFY(!run({{write(u"dams.txt"_s, dams), {}, u"dams.txt"_s, ImportInput::Doubtful::Show}}).first().shown);
    QVERIFY(!headlines().isEmpty());
}

void ImporterTest::keepsWhatIsDoubtfulInAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
    QVERIFY(!write(u"news/page.txt"_s, menu.repeated(9) + dams).isEmpty());
    const ImportReport report =
        run({{m_folder->filePath(u"news"_s), {}, u"news"_s, ImportInput::Doubtful::Show}}).first();
    QVERIFY(!report.shown);
    QCOMPARE(report.outcome.added, 1);
    QCOMPARE(report.doubtful.size(), 1);
    QCOMPARE(report.doubtful.first().part, u"page.txt"_s);
    QCOMPARE(report.doubtful.first().item, report.firstItem);
    QVERIFY(summary({report}).endsWith(u"Little of 1 document was understood."_s));
    QVERIFY(details({report}).startsWith(u"news/page.txt: "_s));
}

void ImporterTest::readsInputsOneAfterAnother()
{
    const QList<ImportReport> reports = run(
        {sample(), {{}, "First headline\n\nA body.\n\nSource: Daily, January 2, 2021\nhttp://a.example/\n", u"x"_s}});
    QCOMPARE(reports.size(), 2);
    QCOMPARE(reports[0].error, QString());
    QCOMPARE(reports[0].outcome.added, 8);
    QCOMPARE(reports[1].error, QString());
    QCOMPARE(reports[1].outcome.added, 1);
    QVERIFY(reports[0].outcome.bulletin != reports[1].outcome.bulletin);
}

void ImporterTest::goesOnAfterAFailure()
{
    const QList<ImportReport> reports =
        run({{m_folder->filePath(u"missing.txt"_s), {}, u"missing.txt"_s}, {{}, {}, u"empty"_s}, sample()});
    QCOMPARE(reports.size(), 3);
    QVERIFY(!reports[0].error.isEmpty());
    QVERIFY(!reports[1].error.isEmpty());
    QCOMPARE(reports[2].outcome.added, 8);
}

void ImporterTest::readsPastedText()
{
    QFile file(sample().path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QList<ImportReport> reports = run({{{}, file.readAll(), u"Text"_s}});
    QCOMPARE(reports.first().outcome.added, 8);
}

void ImporterTest::addsNothingTwice()
{
    const QList<ImportReport> reports = run({sample(), sample()});
    QCOMPARE(reports[1].outcome.added, 0);
    QCOMPARE(reports[1].outcome.unchanged, 8);
    QCOMPARE(reports[1].outcome.bulletin, reports[0].outcome.bulletin);
}

void ImporterTest::takesMoreWhileItWorks()
{
    Importer importer(*m_library);
    QSignalSpy started(&importer, &Importer::started);
    QSignalSpy finished(&importer, &Importer::finished);
    importer.add({sample()});
    importer.add({sample()});
    QVERIFY(importer.isBusy());
    QVERIFY(finished.wait());
    QVERIFY(!importer.isBusy());
    QCOMPARE(started.count(), 1);
    QCOMPARE(finished.count(), 1);
}

void ImporterTest::cancels()
{
    Importer importer(*m_library);
    QList<ImportReport> reports;
    connect(&importer, &Importer::finished, this, [&reports](const QList<ImportReport> &all) { reports = all; });
    QSignalSpy finished(&importer, &Importer::finished);
    importer.add({sample(), sample(), sample()});
    importer.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(reports.size(), 1);   // the one at work; those that waited are forgotten
    const QFuture<Result<Overview>> overview = m_library->overview();
    QTRY_VERIFY(overview.isFinished());
    const qint64 items = overview.result().value().all;
    QCOMPARE(items, reports.first().error.isEmpty() ? 8 : 0);
}

void ImporterTest::doesNotWaitForItsWorkerAtTheEnd()
{
    const QString path = m_folder->filePath(u"pipe"_s);   // whoever opens it waits until somebody writes
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    {
        Importer importer(*m_library);
        importer.add({{path, {}, u"pipe"_s}});
    }
    (void)std::signal(SIGPIPE, SIG_IGN);   // it may have lost interest before it has read all
    QFile sampleFile(sample().path);
    QVERIFY(sampleFile.open(QFile::ReadOnly));
    QFile pipe(path);
    QVERIFY(pipe.open(QFile::WriteOnly));
    pipe.write(sampleFile.readAll());
    pipe.close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    const QFuture<Result<Overview>> overview = m_library->overview();
    QTRY_VERIFY(overview.isFinished());
    QCOMPARE(overview.result().value().all, 0);
}

void ImporterTest::readsAFolder()
{
    const QDir folder(m_folder->filePath(u"bulletins"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(QFile::copy(sample().path, folder.filePath(u"a.txt"_s)));
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    };
    write(u"b.zip"_s, "PK\x03\x04 cut off");
    write(u"c.txt"_s, "Dear Anna,\n\nall is well here.\n");
    write(u"d.png"_s, QByteArray("\x89PNG\0\0\0\0", 8));
    const QList<ImportReport> reports = run({{folder.path(), {}, u"bulletins"_s}});
    QCOMPARE(reports.size(), 1);
    const ImportReport &report = reports.first();
    QCOMPARE(report.outcome.added, 8);
    QVERIFY(!report.firstItem.isEmpty());
    QCOMPARE(report.withoutItems, 1);
    QCOMPARE(report.survey.skipped, 1);
    QCOMPARE(report.error, u"b.zip: The archive is damaged or empty."_s);
    QCOMPARE(details(reports), u"bulletins/b.zip: The archive is damaged or empty."_s);
}

void ImporterTest::reportsInSentences()
{
    ImportReport first;
    first.input.name = u"a.txt"_s;
    first.outcome = {{1}, 8, 0, 0};
    ImportReport second;
    second.input.name = u"b.txt"_s;
    second.outcome = {{2}, 3, 0, 5};
    QCOMPARE(summary({first, second}), u"Imported 11 items. 5 items were in the library already."_s);
    QCOMPARE(details({first, second}), QString());
    QVERIFY(!hasTrouble({first, second}));
    QCOMPARE(summary({ImportReport()}), u"No items were found."_s);
}

void ImporterTest::reportsFailuresAndDoubts()
{
    ImportReport good;
    good.input.name = u"a.txt"_s;
    good.outcome = {{1}, 8, 0, 0};
    good.doubts = {{{}, 12, u"The date is missing."_s}, {{}, 0, u"It was cut."_s}};
    ImportReport bad;
    bad.input.name = u"b.txt"_s;
    bad.error = u"It is empty."_s;
    bad.failures = {{{}, bad.error}};
    QCOMPARE(summary({good, bad}), u"Imported 8 items. b.txt: It is empty. 2 places were doubtful."_s);
    QCOMPARE(details({good, bad}), u"a.txt, line 12: The date is missing.\na.txt: It was cut.\nb.txt: It is empty."_s);
    QVERIFY(hasTrouble({good, bad}));
    QCOMPARE(summary({bad, bad}), u"2 inputs were not imported."_s);
}

QTEST_GUILESS_MAIN(ImporterTest)

#include "importertest.moc"
