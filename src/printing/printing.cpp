// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/paper.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

class Printing final : public QObject, public Paper
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.coranto.Coranto.Paper/0.1")
    Q_INTERFACES(Paper)

public:
    void print(QWidget *window, const QString &title, const QString &html) override
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(title);
        auto *dialog = new QPrintDialog(printer.get(), window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [printer, html] {
            QTextDocument page;
            page.setHtml(html);
            page.print(printer.get());
        });
        // The dialog keeps a bare pointer to the printer.
        connect(dialog, &QObject::destroyed, this, [printer] {});
        dialog->open();
    }
};

#include "printing.moc"
