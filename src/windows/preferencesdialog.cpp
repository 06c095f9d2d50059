// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/preferencesdialog.h"

#include "commands/actioncollection.h"
#include "settings/settings.h"
#include "ui_preferences.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

enum Column { CommandColumn, KeysColumn, RemarkColumn };

void openFolder(const QString &folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

}   // namespace

PreferencesDialog::PreferencesDialog(Settings &settings, ActionCollection &actions, const Places &places,
                                     QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::Preferences>()), m_settings(settings), m_actions(actions)
{
    m_ui->setupUi(this);
    for (QAction *action : m_actions.actions()) {
        auto *row = new QTreeWidgetItem(m_ui->keys, {ActionCollection::plainText(action)});
        row->setData(CommandColumn, Qt::UserRole, QVariant::fromValue(action));
    }
    wireReading();
    wireKeys();
    wirePlaces(places);
    connect(&m_settings, &Settings::changed, this, &PreferencesDialog::read);
    read();
    m_ui->keys->setCurrentItem(m_ui->keys->topLevelItem(0));
    m_ui->keys->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::wireReading()
{
    connect(m_ui->theme, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_settings.setValue(settings::theme, index); });
    // The lowest value of the box stands for the system's own size.
    connect(m_ui->fontSize, &QSpinBox::valueChanged, this, [this](int points) {
        m_settings.setValue(settings::articleFontSize, points == m_ui->fontSize->minimum() ? 0 : points);
    });
    connect(m_ui->measure, &QSpinBox::valueChanged, this,
            [this](int characters) { m_settings.setValue(settings::measure, characters); });
    connect(m_ui->lineSpacing, &QSpinBox::valueChanged, this,
            [this](int percent) { m_settings.setValue(settings::lineSpacing, percent); });
    connect(m_ui->markRead, &QSpinBox::valueChanged, this,
            [this](int seconds) { m_settings.setValue(settings::markReadAfter, seconds); });
}

void PreferencesDialog::wireKeys()
{
    connect(m_ui->singleKeys, &QCheckBox::toggled, this,
            [this](bool isOn) { m_settings.setValue(settings::singleKeys, isOn); });
    connect(m_ui->keyFilter, &QLineEdit::textChanged, this, &PreferencesDialog::filterKeys);
    connect(m_ui->addKey, &QPushButton::clicked, this, &PreferencesDialog::addKey);
    connect(m_ui->clearKeys, &QPushButton::clicked, this, [this] { m_actions.setKeys(chosenAction(), {}); });
    connect(m_ui->resetKeys, &QPushButton::clicked, this, [this] { m_actions.reset(chosenAction()); });
    connect(m_ui->resetAllKeys, &QPushButton::clicked, &m_actions, &ActionCollection::resetAll);
    connect(m_ui->keys, &QTreeWidget::currentItemChanged, m_ui->keyMessage, &QLabel::clear);
}

void PreferencesDialog::wirePlaces(const Places &places)
{
    m_ui->libraryFolder->setText(places.libraryFolder);
    m_ui->settingsFile->setText(places.settingsFile);
    connect(m_ui->openLibraryFolder, &QPushButton::clicked, this, [places] { openFolder(places.libraryFolder); });
    connect(m_ui->openSettingsFolder, &QPushButton::clicked, this,
            [places] { openFolder(QFileInfo(places.settingsFile).absolutePath()); });
}

void PreferencesDialog::read()
{
    const int points = m_settings.value(settings::articleFontSize);
    m_ui->theme->setCurrentIndex(m_settings.value(settings::theme));
    m_ui->fontSize->setValue(points == 0 ? m_ui->fontSize->minimum() : points);
    m_ui->measure->setValue(m_settings.value(settings::measure));
    m_ui->lineSpacing->setValue(m_settings.value(settings::lineSpacing));
    m_ui->markRead->setValue(m_settings.value(settings::markReadAfter));
    m_ui->singleKeys->setChecked(m_settings.value(settings::singleKeys));
    fillKeys();
}

void PreferencesDialog::fillKeys()
{
    for (int index = 0; index < m_ui->keys->topLevelItemCount(); ++index) {
        QTreeWidgetItem *const row = m_ui->keys->topLevelItem(index);
        const auto *const action = row->data(CommandColumn, Qt::UserRole).value<QAction *>();
        row->setText(KeysColumn, QKeySequence::listToString(m_actions.keys(action), QKeySequence::NativeText));
        row->setText(RemarkColumn, remark(action));
    }
}

void PreferencesDialog::filterKeys(const QString &text)
{
    for (int index = 0; index < m_ui->keys->topLevelItemCount(); ++index) {
        QTreeWidgetItem *const row = m_ui->keys->topLevelItem(index);
        const bool isWanted = row->text(CommandColumn).contains(text, Qt::CaseInsensitive)
                              || row->text(KeysColumn).contains(text, Qt::CaseInsensitive);
        row->setHidden(!isWanted);
    }
}

void PreferencesDialog::addKey()
{
    const QKeySequence typed = m_ui->keyEdit->keySequence();
    QAction *const action = chosenAction();
    if (typed.isEmpty() || !action)
        return m_ui->keyMessage->setText(tr("Choose a command, press the new key in the box, then Add."));
    const QKeySequence key(typed[0]);
    if (const QAction *const owner = m_actions.owner(key, action)) {
        return m_ui->keyMessage->setText(
            tr("%1 is already the key of “%2”. Remove it there first.")
                .arg(key.toString(QKeySequence::NativeText), ActionCollection::plainText(owner)));
    }
    QList<QKeySequence> keys = m_actions.keys(action);
    if (!keys.contains(key))
        keys.append(key);
    m_actions.setKeys(action, keys);
    m_ui->keyEdit->clear();
    m_ui->keyMessage->setText(tr("%1 is a key of “%2” now.")
                                  .arg(key.toString(QKeySequence::NativeText), ActionCollection::plainText(action)));
}

QAction *PreferencesDialog::chosenAction() const
{
    const QTreeWidgetItem *const row = m_ui->keys->currentItem();
    return row ? row->data(CommandColumn, Qt::UserRole).value<QAction *>() : nullptr;
}

QString PreferencesDialog::remark(const QAction *action) const
{
    const QList<ActionCollection::Clash> clashes = m_actions.clashes();
    for (const ActionCollection::Clash &clash : clashes) {
        for (const QAction *other : clash.actions) {
            if (other != action && clash.actions.contains(const_cast<QAction *>(action)))
                return tr("%1 is also the key of “%2”, so neither acts.")
                    .arg(clash.keys.toString(QKeySequence::NativeText), ActionCollection::plainText(other));
        }
    }
    return m_actions.keys(action) == ActionCollection::defaultKeys(action) ? QString() : tr("Changed by you.");
}
