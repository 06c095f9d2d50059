// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

/// The host of @p url as a reader may trust it: lower-case, without `www.`, in ASCII where an internationalised
/// name mixes scripts; empty when there is none.
QString shownHost(const QString &url);

/// Where @p url really leads, all in ASCII, as it is sent; as printed when it is no address.
QString trueTarget(const QString &url);
