// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/mime.h"

#include "bulletin/text.h"
#include "formats/charset.h"
#include "formats/encodedwords.h"
#include "formats/mailhead.h"

#include <QStringDecoder>

#undef signals   // Qt's keyword is a name in GLib
#include <gmime/gmime.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 64;                  // parts within parts; real mail has seven at most
constexpr int MaxParts = 4000;                // a digest of a year has some hundreds
constexpr int MaxDelimiters = 3 * MaxParts;   // GMime takes 4 KB for each of its parts

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
template <typename T>
using Object = std::unique_ptr<T, Freed<g_object_unref>>;
using Text = std::unique_ptr<char, Freed<g_free>>;
using Moment = std::unique_ptr<GDateTime, Freed<g_date_time_unref>>;

/// GMime's classes are C structures that begin with their base.
template <typename To, typename From>
To *as(From *object)
{
    return reinterpret_cast<To *>(object);
}

void startGMime()
{
    static const bool isStarted = (g_mime_init(), true);
    Q_UNUSED(isStarted)
}

/// @p name of a header as it was written.
QByteArray rawHeader(GMimeObject *object, const char *name)
{
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    return QByteArray(header ? g_mime_header_get_raw_value(header) : nullptr);
}

/// The charset of a message's own text: who writes eight bits into a header field writes them in that one.
QString charsetOf(GMimeObject *object)
{
    if (GMIME_IS_MESSAGE(object))
        object = g_mime_message_get_mime_part(as<GMimeMessage>(object));
    GMimeContentType *type = object ? g_mime_object_get_content_type(object) : nullptr;
    return type ? QString::fromUtf8(g_mime_content_type_get_parameter(type, "charset")) : QString();
}

QString headerText(GMimeObject *object, const char *name)
{
    return decodedWords(rawHeader(object, name), charsetOf(object));
}

QString nameOf(InternetAddress *address)
{
    const QString name = folded(QString::fromUtf8(internet_address_get_name(address)));
    if (!name.isEmpty() || !INTERNET_ADDRESS_IS_MAILBOX(address))
        return name;
    return QString::fromUtf8(internet_address_mailbox_get_addr(as<InternetAddressMailbox>(address)));
}

/// What stands before `<desk@dam.example>`, where it holds encoded words or eight bits, which GMime does not decode
/// as they are meant; nothing where it is to be asked.
QString phraseOf(const QByteArray &field, const QString &charset)
{
    const qsizetype end = field.indexOf('<');
    const bool isPlain = !field.contains("=?") && std::all_of(field.begin(), field.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80;
    });
    const qsizetype comma = field.indexOf(',');
    if (isPlain || end <= 0 || (comma >= 0 && comma < end && !field.contains('"')))
        return {};
    QString phrase = decodedWords(field.first(end), charset);
    if (phrase.size() > 1 && phrase.startsWith(u'"') && phrase.endsWith(u'"'))
        phrase = phrase.sliced(1, phrase.size() - 2);
    return folded(phrase);
}

QString authorOf(GMimeObject *message)
{
    for (const char *field : {"From", "Sender", "Reply-To"}) {
        const QByteArray raw = rawHeader(message, field);
        if (raw.isEmpty())
            continue;
        if (const QString phrase = phraseOf(raw, charsetOf(message)); !phrase.isEmpty())
            return phrase;
        const Object<InternetAddressList> list(internet_address_list_parse(nullptr, raw.constData()));
        if (list && internet_address_list_length(list.get()) > 0)
            return nameOf(internet_address_list_get_address(list.get(), 0));
        return headerText(message, field);
    }
    return {};
}

/// The day where it was written, not the one in Greenwich.
PartialDate dateOf(GMimeObject *message)
{
    const QByteArray raw = rawHeader(message, "Date");
    const Moment moment(raw.isEmpty() ? nullptr : g_mime_utils_header_decode_date(raw.constData()));
    if (!moment)
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    g_date_time_get_ymd(moment.get(), &year, &month, &day);
    return PartialDate::ofDay(year, month, day);
}

/// RFC 5064 of a list's archive; Snapshot-Content-Location of a page that Chromium saved.
QString addressOf(GMimeObject *message, GMimeObject *body)
{
    const QStringList fields{headerText(message, "Snapshot-Content-Location"), headerText(body, "Content-Location"),
                             headerText(message, "Archived-At")};
    for (QString address : fields) {
        address.remove(u'<').remove(u'>').remove(u' ');
        if (address.startsWith(u"https://") || address.startsWith(u"http://"))
            return address;
    }
    return {};
}

/// @param body the message's one part, to which GMime gives the fields that begin with Content-
MailHead headOf(GMimeObject *message, GMimeObject *body)
{
    MailHead head;
    head.subject = headerText(message, "Subject");
    head.from = authorOf(message);
    head.date = dateOf(message);
    head.language = headerText(body, "Content-Language").section(u',', 0, 0).trimmed();
    head.address = addressOf(message, body);
    return head;
}

QByteArray taken(GMimeStream *memory)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(as<GMimeStreamMem>(memory));
    return QByteArray(as<const char>(bytes->data), qsizetype(bytes->len));
}

QByteArray written(GMimeObject *object)
{
    const Object<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, nullptr, stream.get());
    return taken(stream.get());
}

/// Base64 to its padding; what follows is more of it, or a footer that a mailing list put there as plain text. GMime
/// takes such a footer for base64, and drops the last bytes of what was cut off before its padding.
QByteArray fromBase64(const QByteArray &raw)
{
    QByteArray result;
    for (qsizetype at = 0; at < raw.size();) {
        qsizetype end = raw.indexOf('=', at);
        while (end >= 0 && end < raw.size() && raw[end] == '=')
            ++end;
        end = end < 0 ? raw.size() : end;
        result += QByteArray::fromBase64(raw.sliced(at, end - at));
        const QByteArrayView rest = QByteArrayView(raw).sliced(end).trimmed();
        const qsizetype line = rest.indexOf('\n');
        const bool isFooter = rest.first(line < 0 ? rest.size() : line).contains(' ') || rest.startsWith("__");
        if (isFooter)
            return result + '\n' + rest.toByteArray();
        at = end;
    }
    return result;
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Object<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_part_get_content_encoding(part) != GMIME_CONTENT_ENCODING_BASE64) {
        g_mime_data_wrapper_write_to_stream(content, stream.get());
        return taken(stream.get());
    }
    g_mime_stream_write_to_stream(g_mime_data_wrapper_get_stream(content), stream.get());
    return fromBase64(taken(stream.get()));
}

class Conversion final
{
public:
    explicit Conversion(Mime &mime) : m_mime(mime) {}

    MimePart message(GMimeMessage *message, int depth);

private:
    MimePart part(GMimeObject *object, int depth);
    void addParts(GMimeMultipart *multipart, MimePart &into, int depth);
    void addMessage(GMimeMessagePart *nested, MimePart &into, int depth);

    Mime &m_mime;
    int m_count = 0;
};

void describe(GMimeObject *object, MimePart &part)
{
    if (GMimeContentType *type = g_mime_object_get_content_type(object)) {
        const auto parameter = [type](const char *name) {
            return QString::fromUtf8(g_mime_content_type_get_parameter(type, name));
        };
        const Text name(g_mime_content_type_get_mime_type(type));
        const QByteArray raw = rawHeader(object, "Content-Type");
        // RFC 2045, 5.2: what names no type is plain text.
        part.type = raw.contains('/') || GMIME_IS_MULTIPART(object) || GMIME_IS_MESSAGE_PART(object)
                        ? QString::fromUtf8(name.get()).toLower()
                        : u"text/plain"_s;
        part.charset = parameter("charset");
        part.root = parameter("start").remove(u'<').remove(u'>');
        part.name = parameter("name");
        part.isFlowed = parameter("format").compare(u"flowed", Qt::CaseInsensitive) == 0;
        part.joinsWords = parameter("delsp").compare(u"yes", Qt::CaseInsensitive) == 0;
    }
    const char *disposition = g_mime_object_get_disposition(object);
    part.isAttachment = disposition && qstricmp(disposition, "attachment") == 0;
    if (const char *file = g_mime_object_get_content_disposition_parameter(object, "filename"))
        part.name = QString::fromUtf8(file);
    part.name = folded(part.name);
    part.id = QString::fromUtf8(g_mime_object_get_content_id(object));
    part.location = headerText(object, "Content-Location");
}

MimePart textPart(const char *text)
{
    MimePart part;
    part.type = u"text/plain"_s;
    part.bytes = text;
    return part;
}

MimePart Conversion::message(GMimeMessage *message, int depth)
{
    MimePart result;
    result.kind = MimePart::Kind::Message;
    result.type = u"message/rfc822"_s;
    GMimeObject *body = g_mime_message_get_mime_part(message);
    result.head = headOf(as<GMimeObject>(message), body ? body : as<GMimeObject>(message));
    if (body)
        result.parts.append(part(body, depth + 1));
    return result;
}

void Conversion::addParts(GMimeMultipart *multipart, MimePart &into, int depth)
{
    const int count = g_mime_multipart_get_count(multipart);
    if (count == 0)   // its boundary is nowhere to be found: what stands there is text
        into.parts.append(textPart(g_mime_multipart_get_prologue(multipart)));
    const bool isDigest = into.type == u"multipart/digest";
    for (int i = 0; i < count; ++i) {
        if (depth >= MaxDepth || m_count >= MaxParts) {
            m_mime.isCut = true;
            return;
        }
        GMimeObject *object = g_mime_multipart_get_part(multipart, i);
        into.parts.append(part(object, depth + 1));
        if (isDigest && GMIME_IS_MESSAGE_PART(object)) {
            if (GMimeMessage *message = g_mime_message_part_get_message(as<GMimeMessagePart>(object)))
                into.parts.last().bytes = written(as<GMimeObject>(message));
        }
    }
}

void Conversion::addMessage(GMimeMessagePart *nested, MimePart &into, int depth)
{
    GMimeMessage *inner = g_mime_message_part_get_message(nested);
    if (!inner)
        return;
    if (depth >= MaxDepth) {
        m_mime.isCut = true;
        return;
    }
    MimePart read = message(inner, depth + 1);
    into.kind = MimePart::Kind::Message;
    into.head = read.head;
    into.parts = read.parts;
}

MimePart Conversion::part(GMimeObject *object, int depth)
{
    ++m_count;
    MimePart result;
    describe(object, result);
    if (GMIME_IS_MULTIPART(object)) {
        result.kind = MimePart::Kind::Multipart;
        addParts(as<GMimeMultipart>(object), result, depth);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        addMessage(as<GMimeMessagePart>(object), result, depth);
    } else if (GMIME_IS_PART(object)) {
        result.bytes = contentOf(as<GMimePart>(object));
    }
    return result;
}

/// @p data up to where it has more lines like delimiters (`--word`) than parts are ever read.
QByteArray withFewParts(const QByteArray &data, bool &isCut)
{
    if (!data.toLower().contains("multipart/"))
        return data;
    int count = 0;
    for (qsizetype at = data.indexOf("\n--"); at >= 0; at = data.indexOf("\n--", at + 3)) {
        const char next = at + 3 < data.size() ? data[at + 3] : ' ';
        count += next != '-' && next != ' ' ? 1 : 0;
        if (count > MaxDelimiters) {
            isCut = true;
            return data.first(at + 1);
        }
    }
    return data;
}

/// True for a charset of one byte a character, in which any bytes make some text.
bool takesAnything(const QString &charset)
{
    return charset.startsWith(u"windows-125") || charset.startsWith(u"ISO-8859", Qt::CaseInsensitive);
}

}   // namespace

Mime parsedMime(const QByteArray &data)
{
    startGMime();
    Mime mime;
    const QByteArray sound = withFewParts(withSoundHead(data), mime.isCut);
    const Object<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(sound.constData(), size_t(sound.size())));
    const Object<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Object<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (message)
        mime.message = Conversion(mime).message(message.get(), 0);
    return mime;
}

QString decodedText(const QByteArray &bytes, const QString &declared)
{
    QString charset = knownCharset(declared).value_or(QString());
    const bool isWide =
        charset.startsWith(u"UTF-16", Qt::CaseInsensitive) || charset.startsWith(u"UTF-32", Qt::CaseInsensitive);
    if (bytes.contains('\0') && !isWide)
        return decodedText(QByteArray(bytes).replace('\0', QByteArray()), declared);
    const bool isAscii =
        std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
    if (charset.isEmpty() || (!isAscii && takesAnything(charset) && bytes.isValidUtf8()))
        charset = guessCharset(bytes).name;
    QStringDecoder decoder(charset.toLatin1().constData());
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError() || isAscii)
        return text;
    // Declared wrongly: a guess that decodes all of it is better than one's word.
    QStringDecoder guess(guessCharset(bytes).name.toLatin1().constData());
    const QString guessed = guess.decode(bytes);
    return guess.hasError() && text.count(QChar::ReplacementCharacter) <= guessed.count(QChar::ReplacementCharacter)
               ? text
               : guessed;
}
