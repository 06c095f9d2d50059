// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The built program, run as a reader or a script runs it, without a display.
class CommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysHowItIsUsed_data();
    void saysHowItIsUsed();
    void complainsOfWrongUse_data();
    void complainsOfWrongUse();
    void convertsTheSample_data();
    void convertsTheSample();
    void convertsStandardInput();
    void readsByTheReadersOwnHouseStyle();
    void tellsWhatItDoubts();
    void explainsItsReading();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void convertsAllDocumentsOfAContainer();
    void importsAFolder();
    void importsOnceAndFindsAgain();
    void importsACorrectedEdition();
    void importsTheRestWhenOneFails();
    void saysThatLittleWasUnderstood();
    void listsAllForAnEmptyQuery();
    void searchesByFields();
    void bookmarksForGood();
    void exportsWhatWasAskedFor();
    void checksTheLibrary();
    void needsALibraryToReadOne();
    void drawsTheWindow_data();
    void drawsTheWindow();
    void refusesToOpenAWindowWithoutADisplay();

private:
    struct Outcome
    {
        int status = -1;
        QByteArray output;
        QByteArray errors;
    };
    Outcome run(QStringList arguments, const QByteArray &input = {});
    QJsonArray answer(const QStringList &arguments);
    void importSample();
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_dataHome = qgetenv("XDG_DATA_HOME");
    const QString m_sample = QStringLiteral(CORANTO_SOURCE_DIR) + u"/resources/sample/bulletin.txt"_s;
};

void CommandLineTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// `LIBRARY` stands for the library of this test.
CommandLineTest::Outcome CommandLineTest::run(QStringList arguments, const QByteArray &input)
{
    arguments.replaceInStrings(u"LIBRARY"_s, path(u"library"_s));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CORANTO_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

QJsonArray CommandLineTest::answer(const QStringList &arguments)
{
    const Outcome outcome = run(arguments);
    return outcome.status == 0 ? QJsonDocument::fromJson(outcome.output).array() : QJsonArray();
}

void CommandLineTest::importSample()
{
    QCOMPARE(run({u"import"_s, u"--library"_s, u"LIBRARY"_s, m_sample}).status, 0);
}

QString CommandLineTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void CommandLineTest::saysHowItIsUsed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("window") << QStringList{u"--help"_s};
    for (const QString &verb :
         {u"convert"_s, u"import"_s, u"search"_s, u"bookmark"_s, u"export"_s, u"check"_s, u"screenshot"_s})
        QTest::newRow(qUtf8Printable(verb)) << QStringList{verb, u"--help"_s};
}

void CommandLineTest::saysHowItIsUsed()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.startsWith("Usage: coranto"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(run({u"--version"_s}).output, QByteArray("coranto " CORANTO_VERSION "\n"));
}

void CommandLineTest::complainsOfWrongUse_data()
{
    QTest::addColumn<QString>("words");
    for (const QString &words :
         {u"convert"_s, u"convert a b"_s, u"convert --to pdf a"_s, u"convert --no-such a"_s, u"import"_s,
          u"search --limit x q"_s, u"search --sort sideways q"_s, u"search two queries"_s, u"bookmark"_s,
          u"bookmark add"_s, u"bookmark list id"_s, u"export"_s, u"export --to ods"_s, u"check it"_s, u"screenshot"_s,
          u"screenshot --output a.png --size big"_s, u"--no-such-option"_s, u"--action fly"_s})
        QTest::newRow(qUtf8Printable(words)) << words;
}

void CommandLineTest::complainsOfWrongUse()
{
    QFETCH(QString, words);
    const Outcome outcome = run(words.split(u' '));
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(outcome.errors.startsWith("coranto: "));
}

void CommandLineTest::convertsTheSample_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"json"_s, u"text"_s, u"html"_s, u"markdown"_s})
        QTest::newRow(qUtf8Printable(format)) << format;
}

void CommandLineTest::convertsTheSample()
{
    QFETCH(QString, format);
    const Outcome outcome = run({u"convert"_s, m_sample, u"--to"_s, format});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output.count("research.checkpoint.com/2021"), format == u"html" ? 2 : 1);
    if (format == u"json")
        QCOMPARE(QJsonDocument::fromJson(outcome.output).object().value(u"items").toArray().size(), 8);
}

void CommandLineTest::convertsStandardInput()
{
    const Outcome outcome = run({u"convert"_s, u"-"_s}, "A Dam Opens\n\nAt noon.\n\nSource: Xinhua, May 3, 2012\n");
    QCOMPARE(outcome.status, 0);
    const QJsonValue source = QJsonDocument::fromJson(outcome.output)[u"items"][0][u"sources"][0];
    QCOMPARE(source[u"publisher"].toString(), u"Xinhua"_s);
    QCOMPARE(source[u"date"].toString(), u"2012-05-03"_s);
}

/// `Gehört bei` is no label of any style that ships.
void CommandLineTest::readsByTheReadersOwnHouseStyle()
{
    QVERIFY(QDir(path(u"data"_s)).mkpath(u"coranto/house-styles"_s));
    write(u"data/coranto/house-styles/mine.json"_s, R"({"name": "mine", "labels": ["Gehört bei"]})");
    write(u"data/coranto/house-styles/broken.json"_s, R"({"name": "broken", "lables": []})");
    const QString bulletin = write(u"a.txt"_s, "Ein Damm\n\nEr wurde geöffnet.\n\nGehört bei: Xinhua\n\n"
                                               "Zwei Dämme\n\nAuch sie.\n\nGehört bei: CCTV\n");
    qputenv("XDG_DATA_HOME", path(u"data"_s).toUtf8());
    const Outcome chosen = run({u"convert"_s, bulletin});
    const Outcome named = run({u"convert"_s, u"--house-style"_s, u"mine"_s, bulletin});
    const Outcome missing = run({u"convert"_s, u"--house-style"_s, u"broken"_s, bulletin});
    qputenv("XDG_DATA_HOME", m_dataHome);
    for (const Outcome &outcome : {chosen, named}) {
        const QJsonDocument read = QJsonDocument::fromJson(outcome.output);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(read[u"house_style"].toString(), u"mine"_s);
        QCOMPARE(read[u"items"].toArray().size(), 2);
        QCOMPARE(read[u"items"][1][u"sources"][0][u"publisher"].toString(), u"CCTV"_s);
        QVERIFY(outcome.errors.contains("broken.json was left out. “lables” is no key of a house style."));
    }
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.errors.contains("There is no house style called broken; there is mine, "));
}

void CommandLineTest::tellsWhatItDoubts()
{
    const Outcome outcome = run({u"convert"_s, u"--doubts"_s, m_sample});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.errors.contains(": line "));
}

void CommandLineTest::explainsItsReading()
{
    const QString bulletin =
        write(u"a.txt"_s, "A Dam Opens\n\nAt noon.\n\nSource: Xinhua, May 3, 2012\nhttps://dam.example/x\n");
    const Outcome outcome = run({u"convert"_s, u"--explain"_s, bulletin});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.errors, QByteArray());
    const QString text = QString::fromUtf8(outcome.output);
    QVERIFY(text.startsWith(QString(bulletin + u"\nRead by house style “"_s)));
    QVERIFY(text.contains(u"arrangement “sources below”"));
    QVERIFY(text.contains(u"\n  not by house style “"));
    QVERIFY(text.contains(u"\nItem 1: A Dam Opens\n  line     1  title           “A Dam Opens”\n"));
    QVERIFY(text.contains(u"\n  line     3  body            “At noon.”\n"));
    QVERIFY(text.contains(u"introduced by “Source:”, publisher “Xinhua”, date “May 3, 2012”."));
    QVERIFY(text.contains(u"\n  line     6  source          “https://dam.example/x”\n"));
}

void CommandLineTest::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("empty") << QByteArray() << QByteArray("It is empty.");
    QTest::newRow("binary") << QByteArray("\0\1\2\3\0\1\2\3", 8)
                            << QByteArray("This is binary data, not text that can be read.");
}

void CommandLineTest::saysWhatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, sentence);
    const QString input = write(u"input"_s, bytes);
    const Outcome outcome = run({u"convert"_s, input});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.errors, QByteArray("coranto: " + input.toUtf8() + ": " + sentence + "\n"));
}

void CommandLineTest::convertsAllDocumentsOfAContainer()
{
    const QByteArray body = "A Dam Opens\n\nAt noon.\n\nSource: Xinhua, May 3, 2012\n";
    const QByteArray envelope = "From desk@dam.example Tue Mar  3 23:30:00 2020\n";
    const QByteArray fields =
        "From: The Desk <desk@dam.example>\nSubject: Dams\nDate: Tue, 3 Mar 2020 10:00:00 +0100\n\n";
    const Outcome one = run({u"convert"_s, u"-"_s}, fields + body);
    QCOMPARE(one.status, 0);
    QCOMPARE(QJsonDocument::fromJson(one.output)[u"title"].toString(), u"Dams"_s);
    QCOMPARE(QJsonDocument::fromJson(one.output)[u"publisher"].toString(), u"The Desk"_s);
    QCOMPARE(QJsonDocument::fromJson(one.output)[u"date"].toString(), u"2020-03-03"_s);
    const Outcome two = run({u"convert"_s, u"-"_s}, envelope + fields + body + "\n" + envelope + fields + body);
    QCOMPARE(two.status, 0);
    QVERIFY(QJsonDocument::fromJson(two.output)[u"title"].isNull());
    QCOMPARE(QJsonDocument::fromJson(two.output)[u"items"].toArray().size(), 2);
}

void CommandLineTest::importsAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"in/deep"_s));
    QVERIFY(QFile::copy(m_sample, path(u"in/a.txt"_s)));
    write(u"in/deep/b.txt"_s, "A Dam Opens\n\nAt noon.\n\nSource: Xinhua, May 3, 2012\n");
    write(u"in/c.zip"_s, "PK\x03\x04 and nothing more");
    write(u"in/d.png"_s, QByteArray("\x89PNG\0\0\0\0", 8));
    const Outcome outcome = run({u"import"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, path(u"in"_s)});
    QCOMPARE(outcome.status, 1);
    const QJsonArray reports = QJsonDocument::fromJson(outcome.output).array();
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports[0][u"added"].toInt(), 9);
    QCOMPARE(reports[0][u"error"].toString(), u"c.zip: The archive is damaged or empty."_s);
    QCOMPARE(outcome.errors,
             QByteArray("coranto: " + path(u"in"_s).toUtf8() + "/c.zip: The archive is damaged or empty.\n"));
}

void CommandLineTest::importsOnceAndFindsAgain()
{
    const QStringList import{u"import"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, m_sample};
    const QJsonObject first = answer(import).at(0).toObject();
    QCOMPARE(first.value(u"added").toInt(), 8);
    QVERIFY(first.value(u"error").isNull());
    const QJsonObject second = answer(import).at(0).toObject();
    QCOMPARE(second.value(u"added").toInt(), 0);
    QCOMPARE(second.value(u"unchanged").toInt(), 8);
    QCOMPARE(answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u"clubhou"_s}).size(), 1);
    QCOMPARE(answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u"no-such-word"_s}).size(), 0);
}

void CommandLineTest::importsACorrectedEdition()
{
    QFile sample(m_sample);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QByteArray text = sample.readAll();
    const QString file = write(u"bulletin.txt"_s, text);
    const QStringList import{u"import"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, file};
    const auto counts = [this, &import] {
        const QJsonObject report = answer(import).at(0).toObject();
        return QList<int>{report.value(u"added").toInt(), report.value(u"updated").toInt(),
                          report.value(u"unchanged").toInt()};
    };
    const auto found = [this](const QString &query) {
        const QJsonArray rows = answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, query});
        return rows.size() == 1 ? rows[0][u"id"].toString() : QString();
    };
    QCOMPARE(counts(), (QList<int>{8, 0, 0}));
    const QString id = found(u"MYBANK"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(run({u"bookmark"_s, u"add"_s, u"--library"_s, u"LIBRARY"_s, id}).status, 0);

    text.replace("Two Internet Banks Line Up for", "Two Private Banks Queue for");
    QVERIFY(!write(u"bulletin.txt"_s, text).isEmpty());
    QCOMPARE(counts(), (QList<int>{0, 1, 7}));
    QCOMPARE(counts(), (QList<int>{0, 0, 8}));
    QCOMPARE(found(u"\"Private Banks Queue\""_s), id);
    const QJsonArray bookmarks = answer({u"bookmark"_s, u"list"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s});
    QCOMPARE(bookmarks.size(), 1);
    QCOMPARE(bookmarks[0][u"id"].toString(), id);
}

void CommandLineTest::saysThatLittleWasUnderstood()
{
    const QByteArray dam = "A Dam Opens\n\nIt was opened at noon.\n\nSource: Xinhua, May 3, 2012\n";
    const QString file = write(u"page.txt"_s, QByteArray("Home | News | Weather | Sport\n\n").repeated(12) + dam);
    const Outcome outcome = run({u"import"_s, u"--library"_s, u"LIBRARY"_s, file, m_sample});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.contains("1 added"));
    QCOMPARE(outcome.errors.count('\n'), 1);
    const QString beginning = u"coranto: "_s % file % u": No more than "_s;
    QVERIFY2(outcome.errors.startsWith(beginning.toUtf8()), outcome.errors.constData());
    QVERIFY(outcome.errors.contains("coranto convert --explain"));
}

void CommandLineTest::importsTheRestWhenOneFails()
{
    const QString absent = path(u"absent.txt"_s);
    const Outcome outcome = run({u"import"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, absent, m_sample});
    QCOMPARE(outcome.status, 1);
    const QJsonArray reports = QJsonDocument::fromJson(outcome.output).array();
    QCOMPARE(reports[0][u"error"].toString(), u"There is no such file."_s);
    QCOMPARE(reports[1][u"added"].toInt(), 8);
    QCOMPARE(outcome.errors, QByteArray("coranto: " + absent.toUtf8() + ": There is no such file.\n"));
}

void CommandLineTest::listsAllForAnEmptyQuery()
{
    importSample();
    const QJsonArray all = answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u""_s});
    QCOMPARE(all.size(), 8);
    QCOMPARE(answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u"--limit"_s, u"3"_s, u""_s}).size(), 3);
    QCOMPARE(all[0].toObject().keys(), QStringList({u"bulletin"_s, u"date"_s, u"id"_s, u"sources"_s, u"title"_s}));
    for (const QJsonValue &item : all)
        QVERIFY(item[u"date"].isNull());   // the bulletin states no dates of items
}

void CommandLineTest::searchesByFields()
{
    importSample();
    const auto search = [this](const QString &query) {
        return run({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u"--"_s, query});
    };
    const auto found = [&search](const QString &query) {
        return QJsonDocument::fromJson(search(query).output).array().size();
    };
    const qsizetype banks = found(u"title:bank*"_s);
    QVERIFY(banks > 0 && banks < 8);
    QCOMPARE(found(u"-title:bank*"_s), 8 - banks);
    QCOMPARE(found(u"title:bank* OR -title:bank*"_s), 8);
    const Outcome outcome = search(u"titel:bank title:bank* date:2021-13"_s);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(QJsonDocument::fromJson(outcome.output).array().size(), banks);
    QVERIFY(outcome.errors.startsWith("coranto: titel:bank: There is no field “titel:”."));
    QVERIFY(
        outcome.errors.endsWith("coranto: date:2021-13: “2021-13” is no date. Write 2021, 2021-02 or 2021-02-20.\n"));
    const Outcome export_ =
        run({u"export"_s, u"--to"_s, u"json"_s, u"--library"_s, u"LIBRARY"_s, u"--query"_s, u"titel:x"_s});
    QCOMPARE(export_.status, 2);
    QCOMPARE(export_.output, QByteArray());
}

void CommandLineTest::bookmarksForGood()
{
    importSample();
    const QString id =
        answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u"clubhouse"_s})[0][u"id"].toString();
    QCOMPARE(run({u"bookmark"_s, u"add"_s, u"--library"_s, u"LIBRARY"_s, u"--note"_s, u"Ask Anna."_s, id}).status, 0);
    const QJsonArray list = answer({u"bookmark"_s, u"list"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s});
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"id"].toString(), id);
    QCOMPARE(list[0][u"sources"].toInt(), 1);
    QCOMPARE(list[0][u"note"].toString(), u"Ask Anna."_s);
    QCOMPARE(run({u"bookmark"_s, u"add"_s, u"--library"_s, u"LIBRARY"_s, u"no-such-item"_s}).status, 1);
    QCOMPARE(run({u"bookmark"_s, u"remove"_s, u"--library"_s, u"LIBRARY"_s, id}).status, 0);
    QCOMPARE(answer({u"bookmark"_s, u"list"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s}).size(), 0);
}

void CommandLineTest::exportsWhatWasAskedFor()
{
    importSample();
    const QString id =
        answer({u"search"_s, u"--json"_s, u"--library"_s, u"LIBRARY"_s, u"clubhouse"_s})[0][u"id"].toString();
    QCOMPARE(run({u"bookmark"_s, u"add"_s, u"--library"_s, u"LIBRARY"_s, id}).status, 0);
    const auto items = [this](const QStringList &options) {
        const Outcome outcome =
            run(QStringList{u"export"_s, u"--to"_s, u"json"_s, u"--library"_s, u"LIBRARY"_s} + options);
        return QJsonDocument::fromJson(outcome.output).object().value(u"items").toArray();
    };
    QCOMPARE(items({}).size(), 8);
    QCOMPARE(items({u"--query"_s, u"clubhouse"_s}).size(), 1);
    QCOMPARE(items({u"--bookmarks"_s})[0][u"id"].toString(), id);
    // What the library gives back is what was read.
    const QJsonArray read =
        QJsonDocument::fromJson(run({u"convert"_s, m_sample}).output).object().value(u"items").toArray();
    for (const QJsonValue &item : read)
        QVERIFY(items({}).contains(item));
    const QString file = path(u"out.json"_s);
    QCOMPARE(run({u"export"_s, u"--to"_s, u"json"_s, u"--library"_s, u"LIBRARY"_s, u"--output"_s, file}).output,
             QByteArray());
    QVERIFY(QFile(file).size() > 10'000);
}

void CommandLineTest::checksTheLibrary()
{
    importSample();
    const Outcome sound = run({u"check"_s, u"--library"_s, u"LIBRARY"_s});
    QCOMPARE(sound.status, 0);
    QCOMPARE(sound.output, QByteArray("1 bulletins, 8 items, 0 bookmarks: sound\n"));
    write(u"library/library.sqlite"_s, QByteArray(20'000, 'x'));
    const Outcome broken = run({u"check"_s, u"--library"_s, u"LIBRARY"_s});
    QCOMPARE(broken.status, 1);
    QVERIFY(broken.errors.startsWith(QByteArray("coranto: " + path(u"library"_s).toUtf8() + ": ")));
}

void CommandLineTest::needsALibraryToReadOne()
{
    for (const QStringList &words : {QStringList{u"search"_s, u"word"_s}, QStringList{u"bookmark"_s, u"list"_s},
                                     QStringList{u"check"_s}, QStringList{u"export"_s, u"--to"_s, u"json"_s}}) {
        const Outcome outcome = run(words + QStringList{u"--library"_s, u"LIBRARY"_s});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.errors.contains("There is no library here yet"));
    }
    QVERIFY(!QFile::exists(path(u"library"_s)));
}

void CommandLineTest::drawsTheWindow_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void CommandLineTest::drawsTheWindow()
{
    QFETCH(QString, theme);
    const QString picture = path(u"window.png"_s);
    const Outcome outcome =
        run({u"screenshot"_s, u"--output"_s, picture, u"--size"_s, u"1024x640"_s, u"--theme"_s, theme, m_sample});
    QCOMPARE(outcome.status, 0);
    const QImage image(picture);
    QCOMPARE(image.size(), QSize(1024, 640));
    // Light is bright in most places, dark is not; neither is empty.
    qint64 light = 0;
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4) {
            light += qGray(image.pixel(x, y)) > 128 ? 1 : -1;
            colors.insert(image.pixel(x, y));
        }
    }
    QCOMPARE(light > 0, theme == u"light");
    QVERIFY(colors.size() > 50);
}

void CommandLineTest::refusesToOpenAWindowWithoutADisplay()
{
    const Outcome outcome = run({m_sample});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.errors.contains("There is no display"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
