// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/tokens.h"
#include "library/library.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString printed(const std::vector<OwnedToken> &tokens)
{
    QStringList result;
    for (const OwnedToken &token : tokens)
        result.append(token.kind == Token::Kind::Break ? u"¦"_s : QString::fromStdString(token.text));
    return result.join(u' ');
}

/// The parts of @p text that are marked, in square brackets.
QString marked(const QString &text, const QString &typed)
{
    QString result;
    qsizetype at = 0;
    for (const Range &range : matchesIn(text, parseQuery(typed), TextField::Body)) {
        result += text.mid(at, range.start - at) % u'[' % text.mid(range.start, range.length) % u']';
        at = range.end();
    }
    return result + text.mid(at);
}

}   // namespace

class TokensTest final : public QObject
{
    Q_OBJECT

private slots:
    void cutsTexts_data();
    void cutsTexts();
    void cutsUtf8AsUtf16_data() { cutsTexts_data(); }
    void cutsUtf8AsUtf16();
    void survivesBrokenBytes();
    void foldsAFoldedLetterToItself();
    void marksMatches_data();
    void marksMatches();
};

void TokensTest::cutsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("words") << u"Floods in Assam, again."_s << u"floods in assam again"_s;
    QTest::newRow("accents") << u"Café Ångström São naïve Ộ"_s << u"cafe angstrom sao naive o"_s;
    QTest::newRow("combining") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("curly quotes") << u"‘BeReal’, “Jian”"_s << u"bereal jian"_s;
    QTest::newRow("abbreviations") << u"U.S. 5.2% NSA-linked"_s << u"u s 5 2 nsa linked"_s;
    QTest::newRow("wide Latin") << u"ＡＢＣ１２３"_s << u"abc123"_s;
    QTest::newRow("yo") << u"Ёлка ещё й"_s << u"елка еще й"_s;
    QTest::newRow("Greek") << u"Ἀθήνα ΆΣ"_s << u"αθηνα ασ"_s;
    QTest::newRow("Arabic marks") << u"مُحَمَّد الســلام"_s << u"محمد السلام"_s;
    QTest::newRow("Hindi stays whole") << u"हिन्दी में"_s << u"हिन्दी में"_s;
    QTest::newRow("Korean stays whole") << u"한국어 신문"_s << u"한국어 신문"_s;
    QTest::newRow("Han") << u"数字货币"_s << u"数 字 货 币"_s;
    QTest::newRow("traditional") << u"數字貨幣"_s << u"数 字 货 币"_s;
    QTest::newRow("break") << u"中国，人民"_s << u"中 国 ¦ 人 民"_s;
    QTest::newRow("no break at the ends") << u"。中国。"_s << u"中 国"_s;
    QTest::newRow("glued") << u"重跑gen-itgc后"_s << u"重 跑 gen itgc 后"_s;
    QTest::newRow("space between scripts") << u"5G 网络"_s << u"5g ¦ 网 络"_s;
    QTest::newRow("kana") << u"ﾆｭｰｽをよむ"_s << u"ニ ュ ー ス を よ む"_s;
    QTest::newRow("voiced kana differ") << u"が か"_s << u"が ¦ か"_s;
    QTest::newRow("Thai") << u"ข่าว"_s << u"ข ่ า ว"_s;
    QTest::newRow("far Han") << u"𠮷野"_s << u"𠮷 野"_s;
    QTest::newRow("pictures part words") << u"a😀b"_s << u"a b"_s;
    QTest::newRow("only signs") << u"+++ → €"_s << u""_s;
}

void TokensTest::cutsTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QCOMPARE(printed(tokensOf(text)), tokens);
}

void TokensTest::cutsUtf8AsUtf16()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    const std::string bytes = text.toStdString();
    TokenCutter cutter{std::string_view(bytes)};
    std::vector<OwnedToken> found;
    while (cutter.next()) {
        const Token &token = cutter.token();
        found.push_back({token.kind, std::string(token.text), token.start, token.end});
        QVERIFY(token.start <= token.end && token.end <= qsizetype(bytes.size()));
    }
    QCOMPARE(printed(found), tokens);
}

void TokensTest::survivesBrokenBytes()
{
    const std::string whole = "a\xC3 b\xE4\xB8 c\xF0\x9F\x98 \xFF\xFE\x80 d\xED\xA0\x80";
    for (size_t length = 0; length <= whole.size(); ++length) {
        TokenCutter cutter{std::string_view(whole).substr(0, length)};
        qsizetype end = 0;
        while (cutter.next()) {
            QVERIFY(cutter.token().start >= end);
            end = cutter.token().end;
            QVERIFY(end <= qsizetype(length));
        }
    }
}

void TokensTest::foldsAFoldedLetterToItself()
{
    for (char32_t letter = 0; letter < 0x10000; ++letter) {
        const char32_t folded = foldedLetter(letter);
        if (folded > 1)
            QCOMPARE(uint(foldedLetter(folded)), uint(folded));
    }
}

void TokensTest::marksMatches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    QTest::newRow("word") << u"Floods, floods"_s << u"floods "_s << u"[Floods], [floods]"_s;
    QTest::newRow("beginning marks the word") << u"Floods in Flanders"_s << u"fl"_s << u"[Floods] in [Flanders]"_s;
    QTest::newRow("finished is no beginning") << u"Floods"_s << u"flood "_s << u"Floods"_s;
    QTest::newRow("phrase") << u"the port strike, strike port"_s << u"\"port strike\""_s
                            << u"the [port strike], strike port"_s;
    QTest::newRow("glued word") << u"重跑gen-itgc后"_s << u"itgc "_s << u"重跑gen-[itgc]后"_s;
    QTest::newRow("one Han") << u"中国中"_s << u"中"_s << u"[中]国[中]"_s;
    QTest::newRow("traditional finds simplified") << u"数字货币"_s << u"數字"_s << u"[数字]货币"_s;
    QTest::newRow("not over punctuation") << u"数，字数字"_s << u"数字"_s << u"数，字[数字]"_s;
    QTest::newRow("mixed") << u"新5G网络"_s << u"5g网"_s << u"新[5G网]络"_s;
    QTest::newRow("after far characters") << u"😀 café"_s << u"CAFE "_s << u"😀 [café]"_s;
    QTest::newRow("abbreviation") << u"in the U.S. now"_s << u"u.s. "_s << u"in the [U.S]. now"_s;
    QTest::newRow("signs") << u"a → b → c"_s << u"→"_s << u"a [→] b [→] c"_s;
    QTest::newRow("signs beside words count for nothing") << u"a → b"_s << u"a →"_s << u"[a] → b"_s;
    QTest::newRow("overlapping") << u"aa bb cc"_s << u"\"aa bb\" \"bb cc\""_s << u"[aa bb cc]"_s;
}

void TokensTest::marksMatches()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QTEST(marked(text, typed), "marked");
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tokenstest.moc"
