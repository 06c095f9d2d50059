// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/repairing.h"

#include "commands/importwork.h"
#include "commands/webaddress.h"
#include "commands/whendone.h"
#include "provenance/provenance.h"

#include <QUndoCommand>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

/// What is read, and how; a worker's copy.
struct Repairing::Question
{
    QByteArray bytes;
    Origin origin;
    std::optional<Bulletin> kept;
    std::optional<Repairs> repairs;   ///< nothing: those that are kept
    RecallRepairs recall;
    QString houseStyleFolder;
};

class Repairing::Step final : public QUndoCommand
{
public:
    Step(Repairing &repairing, const QString &text, const Repairs &after)
        : QUndoCommand(text), m_repairing(repairing), m_before(repairing.repairs()), m_after(after)
    {
    }

    void redo() override { m_repairing.set(m_after); }
    void undo() override { m_repairing.set(m_before); }

private:
    Repairing &m_repairing;
    Repairs m_before;
    Repairs m_after;
};

namespace {

QString sentenceFor(Repair::Kind kind)
{
    switch (kind) {
    case Repair::Kind::Title:
        return Repairing::tr("Made a headline.");
    case Repair::Kind::Text:
        return Repairing::tr("Made it text.");
    case Repair::Kind::Sources:
        return Repairing::tr("Made it sources.");
    case Repair::Kind::Junk:
        return Repairing::tr("Left it out.");
    case Repair::Kind::Split:
        return Repairing::tr("Began an item.");
    case Repair::Kind::Join:
        return Repairing::tr("Joined two items.");
    }
    return {};
}

bool isThere(const QList<HouseStyle> &styles, const QString &name)
{
    return std::any_of(styles.begin(), styles.end(), [&name](const HouseStyle &style) { return style.name == name; });
}

}   // namespace

Repairing::Repairing(Library &library, const QString &houseStyleFolder, QObject *parent)
    : QObject(parent), m_library(library), m_houseStyleFolder(houseStyleFolder)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Repairing::take);
}

/// Waits for the workers, which ask the library.
Repairing::~Repairing()
{
    m_stack.disconnect();   // it tells of being emptied, when what it would be told about is gone
    stop();
    for (QFuture<Reply> &asked : m_asked)
        asked.waitForFinished();
}

void Repairing::begin(const QByteArray &bytes, const Bulletin &kept)
{
    stop();
    m_stack.clear();
    m_bytes = bytes;
    m_origin = kept.origin;
    m_kept = kept;
    m_first.reset();
    m_answer.reset();
    ask();
}

void Repairing::preview(const Reading &reading)
{
    stop();
    m_stack.clear();
    m_bytes = reading.original;
    m_origin = reading.bulletin.origin;
    m_kept.reset();
    m_first.reset();
    m_answer.reset();
    ask();
}

void Repairing::stop()
{
    if (m_progress)
        m_progress->cancel();
    m_isReading = false;
}

bool Repairing::isChanged() const
{
    return m_first && m_repairs != m_first->repairs;
}

/// In the worker. A style that was named for the import, and is not the one found, stays the one named.
Result<Repairing::Answer> Repairing::answerTo(const Question &question, Progress &progress)
{
    ReadOptions options;
    options.ownStyles = houseStylesIn(question.houseStyleFolder).styles;
    options.address = webAddress(question.origin.place) ? question.origin.place : QString();
    Repairs repairs =
        question.repairs ? *question.repairs : question.recall(question.origin.digest, question.origin.place);
    options.recall = [&repairs](const QByteArray &, const QString &) { return repairs; };
    Answer answer;
    answer.styles = houseStylesWith(options.ownStyles);
    Result<OriginalReading> read = readOriginal(question.bytes, question.origin, options, progress);
    const QString style = question.kept ? question.kept->houseStyle : QString();
    const bool isNamed = read && !question.repairs && repairs.isEmpty() && isThere(answer.styles, style)
                         && read.value().reading.bulletin.houseStyle != style;
    if (isNamed) {
        repairs.houseStyle = style;
        read = readOriginal(question.bytes, question.origin, options, progress);
    }
    if (!read)
        return read.error();
    OriginalReading original = std::move(read).value();
    answer.reading = std::move(original.reading);
    answer.repairs = repairs.isInherited ? answer.reading.repairs : repairs;
    const Bulletin &marked = question.kept && !question.repairs ? *question.kept : answer.reading.bulletin;
    answer.original = markedOriginal(std::move(original.text), marked, answer.reading.junk, answer.reading.doubts);
    return answer;
}

void Repairing::ask()
{
    stop();
    m_isReading = true;
    m_progress = std::make_shared<Progress>();
    const bool isFirst = !m_first;
    const Question question{
        m_bytes,           m_origin, m_kept, isFirst ? std::nullopt : std::optional(m_repairs), recallFrom(m_library),
        m_houseStyleFolder};
    m_watcher.setFuture(QtConcurrent::run([question, progress = m_progress]() -> Reply {
        return std::make_shared<const Result<Answer>>(answerTo(question, *progress));
    }));
    m_asked.removeIf([](const QFuture<Reply> &asked) { return asked.isFinished(); });
    m_asked.append(m_watcher.future());
}

void Repairing::take()
{
    if (!m_isReading || m_watcher.future().resultCount() == 0)
        return;
    m_isReading = false;
    const Reply reply = m_watcher.result();
    if (!*reply)
        return emit failed(reply->error().sentence);
    m_answer = std::make_shared<const Answer>(reply->value());
    if (!m_first) {
        m_first = m_answer;
        m_repairs = m_answer->repairs;
    }
    emit read();
}

void Repairing::change(const Repairs &repairs, const QString &text)
{
    if (repairs != m_repairs)
        m_stack.push(new Step(*this, text, repairs));
}

void Repairing::set(const Repairs &repairs)
{
    m_repairs = repairs;
    ask();
}

void Repairing::repair(Repair::Kind kind, const Range &range)
{
    Repairs repairs = m_repairs;
    repairs.isInherited = false;
    repairs.places.append({kind, range, {}});
    change(repairs, sentenceFor(kind));
}

void Repairing::setHouseStyle(const QString &name)
{
    Repairs repairs = m_repairs;
    repairs.houseStyle = name;
    change(repairs, tr("Chose another house style."));
}

void Repairing::setDateOrder(std::optional<DateOrder> order)
{
    Repairs repairs = m_repairs;
    repairs.dateOrder = order;
    change(repairs, tr("Chose another order of dates."));
}

LearnedStyle Repairing::learned() const
{
    const Bulletin &bulletin = m_answer->reading.bulletin;
    const QList<HouseStyle> &styles = m_answer->styles;
    const auto inForce = std::find_if(styles.begin(), styles.end(), [&bulletin](const HouseStyle &style) {
        return bulletin.houseStyle.isEmpty() ? style.isGeneric : style.name == bulletin.houseStyle;
    });
    LearnedStyle style =
        learnedStyle(m_answer->reading.repairs, inForce == styles.end() ? styles.first() : *inForce, styles);
    if (!bulletin.publisher.isEmpty())
        style.publishers.append(bulletin.publisher);
    const QString host = hostOf(bulletin.origin.address);
    if (!host.isEmpty())
        style.hosts.append(host);
    style.description = tr("Made from what was put right in one bulletin.");
    return style;
}

void Repairing::write(const LearnedStyle &style, const QString &name, Replace replace)
{
    const auto work = [style, name, replace, folder = m_houseStyleFolder] {
        return writeHouseStyle(style, name, folder, replace);
    };
    whenDone(QtConcurrent::run(work), this, [this](const Result<QString> &path) {
        if (!path)
            return emit failed(path.error().sentence);
        ask();
        emit written(path.value());
    });
}

ReadDocument Repairing::before() const
{
    return {m_bytes, m_first->reading.bulletin, m_first->reading.repairs};
}

ReadDocument Repairing::after() const
{
    return {m_bytes, m_answer->reading.bulletin, m_answer->reading.repairs};
}
