// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/ask.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

void Ask::agree(QWidget *window, const Question &question, std::function<void()> agreed)
{
    m_last = question;
    if (const std::optional<bool> answer = std::exchange(m_nextAgrees, std::nullopt)) {
        if (*answer)
            agreed();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Coranto"), question.text, QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.details);
    QPushButton *const yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, box, std::move(agreed));
    box->open();
}

void Ask::text(QWidget *window, const Question &question, const QString &suggestion,
               std::function<void(const QString &)> given)
{
    m_last = question;
    if (const std::optional<QString> answer = std::exchange(m_nextText, std::nullopt))
        return given(*answer);
    auto *dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Coranto"));
    dialog->setLabelText(question.text);
    dialog->setOkButtonText(question.yes);
    dialog->setTextValue(suggestion);
    connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(given));
    dialog->open();
}

void Ask::files(QWidget *window, const QString &title, std::function<void(const QStringList &)> chosen)
{
    m_last = {title, {}, {}};
    if (const std::optional<QStringList> answer = std::exchange(m_nextPaths, std::nullopt)) {
        if (!answer->isEmpty())
            chosen(*answer);
        return;
    }
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Bulletins (*.txt *.text *.md *.html *.htm *.xhtml *.mht *.mhtml *.eml *.mbox *.xml *.rss"
            " *.atom *.json *.epub *.pdf *.zip *.tar *.gz *.tgz)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, dialog, std::move(chosen));
    dialog->open();
}

void Ask::folder(QWidget *window, const QString &title, std::function<void(const QString &)> chosen)
{
    m_last = {title, {}, {}};
    if (const std::optional<QStringList> answer = std::exchange(m_nextPaths, std::nullopt)) {
        if (!answer->isEmpty())
            chosen(answer->first());
        return;
    }
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}
