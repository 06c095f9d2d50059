// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/housestyledialog.h"

#include "bulletin/text.h"
#include "ui_housestyledialog.h"

#include <QFontDatabase>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

QString sentenceFor(const LearnedStyle &style)
{
    const QStringList owners = style.publishers + style.hosts;
    if (owners.isEmpty())
        return HouseStyleDialog::tr("This bulletin names neither its publisher nor an address. The house style will be "
                                    "tried on every document, and used where it explains one best.");
    return HouseStyleDialog::tr("All bulletins of %1 will be read by this house style from now on. Those imported "
                                "before stay as they are until they are imported again.")
        .arg(owners.join(HouseStyleDialog::tr(", ", "between names")));
}

}   // namespace

HouseStyleDialog::HouseStyleDialog(const LearnedStyle &style, const QString &suggestion, const QList<HouseStyle> &all,
                                   QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::HouseStyleDialog>()), m_style(style)
{
    for (const HouseStyle &each : all)
        m_taken.append(each.name);
    m_ui->setupUi(this);
    m_ui->holds->setText(sentenceFor(style));
    m_ui->written->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->nameEdit->setText(suggestion);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &HouseStyleDialog::check);
    check();
    m_ui->nameEdit->selectAll();
}

HouseStyleDialog::~HouseStyleDialog() = default;

QString HouseStyleDialog::name() const
{
    return folded(m_ui->nameEdit->text());
}

Replace HouseStyleDialog::replace() const
{
    return m_taken.contains(name()) ? Replace::Yes : Replace::No;
}

bool HouseStyleDialog::isShipped(const QString &name) const
{
    const QList<HouseStyle> &shipped = shippedHouseStyles();
    return std::any_of(shipped.begin(), shipped.end(), [&name](const HouseStyle &style) { return style.name == name; });
}

void HouseStyleDialog::check()
{
    const bool isTaken = replace() == Replace::Yes;
    QString objection;
    if (name().isEmpty())
        objection = tr("It needs a name.");
    else if (isShipped(name()))
        objection = tr("Coranto brings a house style of this name; please choose another.");
    else if (!m_style.isTelling())
        objection =
            tr("Nothing that was put right tells anything of other bulletins: mark sources that have a label, lines "
               "that are no part, or choose the order of dates.");
    else if (isTaken)
        objection = tr("Your house style of this name will be replaced.");
    m_ui->written->setPlainText(QString::fromUtf8(toJson(m_style, name())));
    m_ui->objection->setText(objection);
    QPushButton *const ok = m_ui->buttons->button(QDialogButtonBox::Ok);
    ok->setText(isTaken ? tr("Replace") : tr("Write"));
    ok->setEnabled(!name().isEmpty() && !isShipped(name()) && m_style.isTelling());
}
