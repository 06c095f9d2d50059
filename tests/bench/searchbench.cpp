// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/searchbench.h"

#include "bench/demand.h"
#include "bench/madelibrary.h"
#include "bench/stopwatch.h"
#include "bench/writer.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int Each = 200;   // queries of a kind
constexpr double FirstRows = 16;
constexpr double FirstRowsEver = 33;
constexpr double HardRows = 25;
constexpr double Withdrawn = 5;
constexpr double RankedRows = 50;
constexpr double Counted = 250;

/// Draws words for queries: half by how common they are, half each as likely as any other.
class Asker final
{
public:
    explicit Asker(const Writer &writer) : m_writer(writer) {}

    QString word() { return drawn(m_writer.words()); }
    QString common() { return m_writer.words()[m_random.bounded(50)]; }
    QString chinese(int letters)
    {
        QString text;
        while (text.size() < letters)
            text += drawn(m_writer.chineseWords());
        return text.left(letters);
    }
    /// The first @p letters of a word that is longer.
    QString beginning(int letters)
    {
        QString found;
        while (found.size() <= letters)
            found = word();
        return found.left(letters);
    }

private:
    const QString &drawn(const QStringList &words)
    {
        const double size = double(words.size());
        const double draw = m_random.generateDouble();
        return words[m_random.bounded(2) == 0 ? int(std::pow(size, draw)) - 1 : int(draw * size)];
    }

    const Writer &m_writer;
    QRandomGenerator m_random{4};
};

Question questionOf(const QString &typed, Question::Order order = Question::Order::Newest)
{
    Question question;
    question.query = parseQuery(typed);
    question.order = order;
    return question;
}

/// From the question until its first rows are there.
Taken firstRows(Library &library, const Question &question)
{
    const Stopwatch stopwatch;
    const QFuture<Result<Found>> future = library.find(question);
    if (!future.resultAt(0))
        qFatal("%s", qPrintable(future.resultAt(0).error().sentence));
    return stopwatch.taken();
}

/// From the withdrawal of a question that takes long to the rows of one that does not.
Taken withdrawal(Library &library, const Question &slow, const Question &quick)
{
    library.find(slow);
    QThread::msleep(3);
    return firstRows(library, quick);
}

using Typed = std::function<QString()>;

QList<Taken> measured(Library &library, const Typed &typed, Question::Order order = Question::Order::Newest)
{
    QList<Taken> times;
    for (int number = 0; number < Each; ++number) {
        const Question question = questionOf(typed(), order);
        firstRows(library, question);   // so that its pages are warm
        times.append(firstRows(library, question));
    }
    return times;
}

struct Kind
{
    QString what;
    Typed typed;
};

void benchFirstRows(Report &report, Library &library, Asker &asker)
{
    QList<Kind> kinds;
    for (const int letters : {1, 2, 3, 4, 5, 6, 8})
        kinds.append(
            {u"first rows, %1 letters"_s.arg(letters), [&asker, letters] { return asker.beginning(letters); }});
    kinds.append({u"first rows, a word and a beginning"_s,
                  [&asker]() -> QString { return asker.word() % u' ' % asker.beginning(3); }});
    kinds.append(
        {u"first rows, a field and a word"_s, [&asker]() -> QString { return u"title:"_s % asker.word() % u' '; }});
    for (const int letters : {1, 2, 3, 4}) {
        kinds.append(
            {u"first rows, %1 Chinese letters"_s.arg(letters), [&asker, letters] { return asker.chinese(letters); }});
    }
    for (const Kind &kind : std::as_const(kinds))
        report.spread(kind.what, measured(library, kind.typed), {FirstRows, FirstRowsEver});
    const Typed phrase = [&asker]() -> QString { return u'"' % asker.common() % u' ' % asker.common() % u'"'; };
    report.spread(u"first rows, a phrase of common words"_s, measured(library, phrase), {HardRows, -1});
    const Typed without = [&asker]() -> QString { return asker.common() % u" -"_s % asker.common() % u' '; };
    report.spread(u"first rows, a common word without another"_s, measured(library, without), {HardRows, -1});
}

void benchRanked(Report &report, Library &library, Asker &asker)
{
    const Typed words = [&asker]() -> QString { return asker.common() % u' ' % asker.word() % u' '; };
    report.spread(u"first rows by relevance, two words"_s, measured(library, words, Question::Order::Relevance),
                  {RankedRows, -1});
    const Typed word = [&asker]() -> QString { return asker.common() % u' '; };
    report.spread(u"first rows by relevance, a common word"_s, measured(library, word, Question::Order::Relevance),
                  {RankedRows, -1});
}

void benchWithdrawal(Report &report, Library &library, Asker &asker)
{
    QList<Taken> times;
    for (int number = 0; number < Each; ++number) {
        const Question slow = questionOf(u'"' % asker.common() % u' ' % asker.common() % u' ' % asker.common() % u'"');
        times.append(withdrawal(library, slow, questionOf(asker.beginning(8))));
    }
    report.spread(u"a question withdrawn for a quick one"_s, times, {Withdrawn, -1});
}

void benchCount(Report &report, Library &library, Asker &asker)
{
    QList<Taken> times;
    for (int number = 0; number < Each; ++number) {
        const Question question = questionOf(asker.common() % u' ');
        demanded(library.count(question));
        const Stopwatch stopwatch;
        demanded(library.count(question));
        times.append(stopwatch.taken());
    }
    report.spread(u"count of a common word"_s, times, {-1, Counted});
}

}   // namespace

void benchSearch(Report &report, int items)
{
    const QString folder = madeLibrary(items);
    report.note(u"\nA library of %L1 items"_s.arg(items));
    Library library(folder);
    demand(library.open());
    const Writer writer;
    Asker asker(writer);
    benchFirstRows(report, library, asker);
    benchRanked(report, library, asker);
    benchWithdrawal(report, library, asker);
    benchCount(report, library, asker);
}
