// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf/child.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestAnswer = qint64(256) * 1024 * 1024;
constexpr int Step = 50;   // ms between looks whether the reader wants it to stop

QString tr(const char *text)
{
    return QCoreApplication::translate("Pdf", text);
}

/// `libexec/coranto/coranto-pdf` beside the program's folder or above it: so it stands when installed, and so it
/// stands in a build folder.
QString childPath()
{
    QDir folder(QCoreApplication::applicationDirPath());
    for (int i = 0; i < 4; ++i) {
        const QString path = folder.filePath(u"libexec/coranto/coranto-pdf"_s);
        if (QFileInfo(path).isExecutable())
            return path;
        if (!folder.cdUp())
            break;
    }
    return {};
}

/// The child counts its own time; this is for one that waits, on a machine that is busy.
int patience(qint64 size)
{
    return int(std::min<qint64>(10'000 + 5000 * (size / (1024 * 1024)), 600'000));
}

/// What it writes until it ends, is killed or has said enough. True when it ended of itself.
bool talk(QProcess &child, const QByteArray &data, QByteArray &output, Progress &progress)
{
    const QDeadlineTimer deadline(patience(data.size()));
    child.write(data);
    child.closeWriteChannel();
    while (child.state() != QProcess::NotRunning) {
        child.waitForFinished(Step);
        output += child.readAllStandardOutput();
        if (deadline.hasExpired() || output.size() > LargestAnswer || progress.isCanceled()) {
            child.kill();
            child.waitForFinished(-1);
            return false;
        }
    }
    output += child.readAllStandardOutput();
    return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

}   // namespace

Result<PdfWords> pdfWords(const QByteArray &data, Progress &progress)
{
    const QString path = childPath();
    if (path.isEmpty())
        return Error{tr("The program that reads PDF files, coranto-pdf, is not installed.")};
    QProcess child;
    child.setStandardErrorFile(QProcess::nullDevice());
    child.setProgram(path);
    child.start();
    if (!child.waitForStarted())
        return Error{tr("The program that reads PDF files, coranto-pdf, could not be started.")};
    QByteArray output;
    const bool isWhole = talk(child, data, output, progress);
    if (progress.isCanceled())
        return Error{tr("The reading was stopped.")};
    const PdfWords words = wordsOf(output);
    if (words.head.status == PdfHead::Status::Locked)
        return Error{tr("It is encrypted and opens only with a password.")};
    if (!isWhole && words.pages.isEmpty())
        return Error{tr("It took more time or memory than a PDF file may and was not read.")};
    if (words.head.status != PdfHead::Status::Readable)
        return Error{tr("The PDF file is damaged.")};
    return words;
}
