// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QUrl>

/// The address that @p href leads to: as written where it is absolute, else resolved against @p base; as written too
/// where there is no base.
QString resolvedLink(QByteArrayView href, const QUrl &base);
