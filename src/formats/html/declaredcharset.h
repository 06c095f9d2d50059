// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

/// The charset that a page declares in its XML declaration or a meta element, as written; empty when it declares none
/// within the part where browsers look, or a little behind (WHATWG HTML, 13.2.3.2).
QString declaredCharset(QByteArrayView page);
