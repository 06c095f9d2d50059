// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/importprogress.h"

#include "commands/importer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace {

constexpr int MomentMilliseconds = 300;

}   // namespace

ImportProgress::ImportProgress(Importer &importer, QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_bar(new QProgressBar(this))
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelImport"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_name);
    line->addWidget(m_bar);
    line->addWidget(cancel);
    m_name->setTextFormat(Qt::PlainText);
    m_bar->setRange(0, 1000);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(MomentMilliseconds);
    connect(cancel, &QPushButton::clicked, &importer, &Importer::cancel);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(&importer, &Importer::started, this, [this] { m_delay.start(); });
    connect(&importer, &Importer::progressed, this, &ImportProgress::show);
    connect(&importer, &Importer::finished, this, [this] {
        m_delay.stop();
        hide();
    });
    hide();
}

void ImportProgress::show(int permille, const QString &name)
{
    m_bar->setValue(permille);
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, m_bar->width()));
}
