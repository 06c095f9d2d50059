// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/mime.h"

bool isHtml(const MimePart &part);
/// A leaf of text for a person.
bool isText(const MimePart &part);
/// Text that is for programs: invitations, visiting cards, signatures.
bool isForPrograms(const QString &type);
/// Pictures, sound, films.
bool isForSenses(const QString &type);

/// Of parts that say the same, the one that keeps links and structure, else the plain one; of equals the last
/// (RFC 2046, 5.1.4: it is the richest). Null where none can be read.
const MimePart *bestOf(const QList<MimePart> &parts);

/// The part of multipart/related that is shown; the others are its pictures and styles.
const MimePart *rootOf(const MimePart &related);
