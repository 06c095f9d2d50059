// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/query.h"

#include <QLineEdit>
#include <QStringListModel>

class QCompleter;
class SearchHelp;
class Theme;

/// What the library knows by name, for completion.
struct SearchNames
{
    QStringList publishers;
    QStringList bulletins;
    QStringList tags;
    QStringList languages;

    bool operator==(const SearchNames &) const = default;
};

/// The box in which the search language is typed. Underlines what it cannot understand and says why, completes fields
/// and their values, keeps what was looked for lately, and explains the language.
class SearchBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    /// Once, before anything is shown.
    void dress(Theme &theme);
    const Query &query() const { return m_query; }
    /// What cannot be understood, one sentence a line.
    QString complaints() const;
    void setNames(const SearchNames &names) { m_names = names; }

    /// @name Searches that led somewhere, the last one first
    /// @{
    void setRecent(const QStringList &recent) { m_recent = recent; }
    const QStringList &recent() const { return m_recent; }
    /// Notes the search that stands in the box.
    void remember();
    /// @}

    /// Opens the explanation of the language under the box.
    void explain();

    /// What may stand instead of the word before the cursor.
    QStringList completions() const;

signals:
    void recentChanged(const QStringList &recent);
    void complaintsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void read(const QString &typed);
    int wordStart() const;
    void offer();
    void offerRecent();
    void show(const QStringList &choices);
    void take(const QString &choice);
    void forget();

    Theme *m_theme = nullptr;
    QCompleter *m_completer = nullptr;   ///< made when it is first needed
    QStringListModel m_choices;
    SearchHelp *m_help = nullptr;
    Query m_query;
    QList<Complaint> m_complaints;
    SearchNames m_names;
    QStringList m_recent;
    bool m_isOfferingRecent = false;
};
