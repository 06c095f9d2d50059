// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/htmlbench.h"

#include "bench/report.h"
#include "formats/formats.h"
#include "reading/reading.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <gumbo.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 7;
constexpr double ParseBar = 2.0;    // times gumbo's own parse
constexpr double LinearBar = 1.5;   // time a byte of the large page, over that of the small one
constexpr qsizetype Small = 500 * 1000;
constexpr qsizetype Large = 8 * Small;

QByteArray words(QRandomGenerator &random, int count)
{
    QByteArray text;
    for (int word = 0; word < count; ++word) {
        for (int length = random.bounded(2, 11); length > 0; --length)
            text += char('a' + random.bounded(26));
        text += ' ';
    }
    return text;
}

/// A bulletin as a site publishes one: menus, boxes with classes, items with a headline, two paragraphs and a source.
QByteArray page(qsizetype size)
{
    QRandomGenerator random(1622);
    QByteArray html =
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>News</title></head><body><nav><ul>";
    for (int entry = 0; entry < 40; ++entry)
        html += "<li class=\"menu-entry\"><a href=\"/section/" + QByteArray::number(entry) + "\">" + words(random, 2)
                + "</a></li>";
    html += "</ul></nav><main class=\"content\">";
    while (html.size() < size) {
        const QByteArray number = QByteArray::number(html.size());
        html += "\n<div class=\"item clearfix\" id=\"item-" + number + "\"><h3><a href=\"/item/" + number + "\">"
                + words(random, 8) + "</a></h3>\n<p>" + words(random, 40) + "<b>" + words(random, 2) + "</b>"
                + words(random, 30) + "</p>\n<p>" + words(random, 50)
                + "&mdash; <a href=\"https://www.paper.example/2021/02/20/" + number + "\">" + words(random, 3)
                + "</a></p>\n<p class=\"source\">Source: <i>Daily Paper</i>, February 20, 2021</p></div>";
    }
    return html + "</main><footer>" + words(random, 20) + "</footer></body></html>";
}

template <typename Job>
double medianMs(Job job)
{
    QList<double> times;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        job();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

double parseMs(const QByteArray &html)
{
    return medianMs([&html] {
        GumboOutput *output =
            gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), std::size_t(html.size()));
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    });
}

double documentMs(const QByteArray &html)
{
    return medianMs([&html] {
        Progress progress;
        (void)readDocument(html, u"html"_s, {}, progress);
    });
}

double bulletinMs(const QByteArray &html)
{
    return medianMs([&html] {
        Progress progress;
        (void)readBytes(html, {}, {.format = u"html"_s, .charset = {}, .houseStyle = {}}, progress);
    });
}

}   // namespace

void benchHtml(Report &report)
{
    const QByteArray small = page(Small);
    const QByteArray large = page(Large);
    const double parse = parseMs(large);
    const double bulletin = bulletinMs(large);
    report.row(u"page to Document, 4 MB"_s, u"gumbo's parse of it"_s, parse, documentMs(large), ParseBar);
    report.row(u"page to Bulletin, 4 MB"_s, u"gumbo's parse of it"_s, parse, bulletin, ParseBar);
    report.row(u"page to Bulletin, a megabyte of 4"_s, u"a megabyte of half a one"_s,
               bulletinMs(small) / double(small.size()) * 1e6, bulletin / double(large.size()) * 1e6, LinearBar);
}
