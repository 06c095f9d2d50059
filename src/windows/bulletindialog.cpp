// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/bulletindialog.h"

#include "bulletin/text.h"
#include "ui_bulletindialog.h"

#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

BulletinDialog::BulletinDialog(const BulletinFacts &facts, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::BulletinDialog>()), m_before(facts)
{
    m_ui->setupUi(this);
    m_ui->titleEdit->setText(facts.title);
    m_ui->publisherEdit->setText(facts.publisher);
    m_ui->dateEdit->setText(facts.date.toIso());
    m_ui->languageEdit->setText(facts.language);
    for (QLineEdit *edit : {m_ui->dateEdit, m_ui->languageEdit})
        connect(edit, &QLineEdit::textChanged, this, &BulletinDialog::check);
    connect(this, &QDialog::accepted, this, [this] {
        if (this->facts() != m_before)
            emit changed(m_before, this->facts());
    });
    check();
}

BulletinDialog::~BulletinDialog() = default;

BulletinFacts BulletinDialog::facts() const
{
    return {m_before.key, folded(m_ui->titleEdit->text()), folded(m_ui->publisherEdit->text()),
            PartialDate::fromIso(folded(m_ui->dateEdit->text())), folded(m_ui->languageEdit->text())};
}

void BulletinDialog::check()
{
    const QString objection = this->objection();
    m_ui->objection->setText(objection);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(objection.isEmpty());
}

QString BulletinDialog::objection() const
{
    // BCP 47 in outline: a language of two or three letters, and what narrows it.
    static const QRegularExpression language(u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"_s);
    if (!isBlank(m_ui->dateEdit->text()) && facts().date.isEmpty())
        return tr("A date is written 2024-07-03, 2024-07 or 2024.");
    const QString code = facts().language;
    if (!code.isEmpty() && code != m_before.language && !language.match(code).hasMatch())
        return tr("A language is written as its code, such as en or pt-BR.");
    return {};
}
