// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QTextBrowser;
class Theme;

/// The search language by examples, under the box; an example that is chosen is typed into it.
class SearchHelp final : public QFrame
{
    Q_OBJECT

public:
    SearchHelp(Theme &theme, QWidget *parent);

    void openUnder(const QWidget &box);

signals:
    void exampleChosen(const QString &example);

private:
    void paint();

    Theme &m_theme;
    QTextBrowser *m_page;
};

/// All examples with what they find, as rows of an HTML table; links lead to the examples.
QString searchExamplesHtml();
