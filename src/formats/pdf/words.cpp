// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pdf/words.h"

#include <cmath>

namespace {

constexpr double Farthest = 10'000'000;   // points; the largest page that ISO 32000 allows is 14,400 units wide

bool isOnPaper(double points)
{
    return std::isfinite(points) && std::abs(points) <= Farthest;
}

QRectF onPaper(const QRectF &box)
{
    const bool isThere = isOnPaper(box.x()) && isOnPaper(box.y()) && isOnPaper(box.width()) && isOnPaper(box.height());
    return isThere ? box.normalized() : QRectF();
}

void putOnPaper(PdfPage &page)
{
    if (!isOnPaper(page.size.width()) || !isOnPaper(page.size.height()))
        page.size = {};
    for (PdfWord &word : page.words)
        word.box = onPaper(word.box);
    for (PdfLink &link : page.links)
        link.area = onPaper(link.area);
}

template <typename T>
bool next(QDataStream &stream, T &value)
{
    QByteArray bytes;
    stream >> bytes;
    if (stream.status() != QDataStream::Ok)
        return false;
    QDataStream inner(bytes);
    inner >> value;
    return inner.status() == QDataStream::Ok;
}

}   // namespace

PdfWords wordsOf(const QByteArray &answer)
{
    PdfWords words;
    QDataStream stream(answer);
    if (!next(stream, words.head))
        return words;
    for (PdfPage page; words.pages.size() < words.head.pages && next(stream, page); page = {}) {
        putOnPaper(page);
        words.pages.append(page);
    }
    return words;
}
