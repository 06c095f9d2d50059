// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

/// A file to be packed by a test.
struct ZipFile
{
    QByteArray name;
    QByteArray bytes;
    bool isLink = false;   ///< a symbolic link to `bytes`
};

enum class ZipKind { Zip, EncryptedZip, Tar, TarGz };

/// An archive of @p files in their order, as libarchive writes it; the first one is stored, the others are deflated.
inline QByteArray packed(const QList<ZipFile> &files, ZipKind kind = ZipKind::Zip)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), archive_write_free);
    if (kind == ZipKind::Zip || kind == ZipKind::EncryptedZip)
        archive_write_set_format_zip(writer.get());
    else
        archive_write_set_format_pax_restricted(writer.get());
    if (kind == ZipKind::TarGz)
        archive_write_add_filter_gzip(writer.get());
    if (kind == ZipKind::EncryptedZip) {
        archive_write_set_options(writer.get(), "zip:encryption=traditional");
        archive_write_set_passphrase(writer.get(), "secret");
    }
    qsizetype room = 64 * 1024;
    for (const ZipFile &file : files)
        room += file.bytes.size() + 4096;
    QByteArray result(room, '\0');
    size_t used = 0;
    archive_write_open_memory(writer.get(), result.data(), size_t(result.size()), &used);
    for (qsizetype i = 0; i < files.size(); ++i) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  archive_entry_free);
        archive_entry_set_pathname(entry.get(), files[i].name.constData());
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_filetype(entry.get(), files[i].isLink ? AE_IFLNK : AE_IFREG);
        if (files[i].isLink)
            archive_entry_set_symlink(entry.get(), files[i].bytes.constData());
        else
            archive_entry_set_size(entry.get(), files[i].bytes.size());
        if (kind == ZipKind::Zip)
            (i == 0 ? archive_write_zip_set_compression_store
                    : archive_write_zip_set_compression_deflate)(writer.get());
        archive_write_header(writer.get(), entry.get());
        if (!files[i].isLink)
            archive_write_data(writer.get(), files[i].bytes.constData(), size_t(files[i].bytes.size()));
    }
    archive_write_close(writer.get());
    return result.first(qsizetype(used));
}
