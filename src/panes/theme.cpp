// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes/theme.h"

#include "panes/icons.h"
#include "panes/portal.h"
#include "panes/style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

/// Static libraries keep their resources only where they are named; see QDir's documentation.
static void initResources()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(themes);
}

namespace {

constexpr int MiddleGrey = 128;   // lightness below it: a dark desktop
constexpr float DisabledOpacity = 0.45F;

constexpr std::array RoleNames{"window",     "base",       "raised", "line",  "text",      "textMuted", "accent",
                               "accentText", "accentSoft", "mark",   "match", "matchText", "warning"};
using Colors = std::array<QColor, RoleNames.size()>;

Colors colorsOf(const QString &path)
{
    QFile file(path);
    Colors colors;
    if (!file.open(QIODevice::ReadOnly))
        return colors;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (size_t role = 0; role < colors.size(); ++role)
        colors[role] = QColor(json.value(QLatin1String(RoleNames[role])).toString());
    return colors;
}

/// Left to itself, Qt takes any face for Chinese, Japanese or Korean: a bold one, or one of another width.
QFont withEastAsianFace(QFont font, const QString &eastAsian)
{
    // Where fontconfig alone knows the name, Qt would pass it over for the second; to ask which face it stands for
    // loads one that is used for nothing else.
    const QString family = font.family();
    font.setFamilies({QFontDatabase::hasFamily(family) ? family : QFontInfo(font).family(), eastAsianFace(eastAsian)});
    return font;
}

QColor faded(QColor color)
{
    color.setAlphaF(DisabledOpacity);
    return color;
}

}   // namespace

class Theme::Private
{
public:
    Private()
        : light(colorsOf(u":/themes/light.json"_s))
        , dark(colorsOf(u":/themes/dark.json"_s))
        , startedDark(QGuiApplication::palette().window().color().lightness() < MiddleGrey)
    {
    }

    QColor color(Role role) const { return (shade == Shade::Dark ? dark : light)[size_t(role)]; }
    Shade wanted() const
    {
        if (choice != Choice::System)
            return choice == Choice::Dark ? Shade::Dark : Shade::Light;
        if (scheme != Portal::Scheme::None)
            return scheme == Portal::Scheme::Dark ? Shade::Dark : Shade::Light;
        return startedDark ? Shade::Dark : Shade::Light;
    }

    Colors light;
    Colors dark;
    bool startedDark;
    Choice choice = Choice::System;
    Portal::Scheme scheme = Portal::Scheme::None;
    Shade shade = Shade::Light;
    Portal *portal = nullptr;
    bool isDressed = false;
};

Theme::Theme(QObject *parent) : QObject(parent)
{
    initResources();
    d = std::make_shared<Private>();
    d->shade = d->wanted();
}

void Theme::choose(Choice choice)
{
    d->choice = choice;
    if (choice == Choice::System && !d->portal) {
        d->portal = new Portal(this);
        connect(d->portal, &Portal::schemeRead, this, [this](Portal::Scheme scheme) {
            d->scheme = scheme;
            if (d->wanted() != d->shade)
                choose(d->choice);
        });
        d->portal->start();
    }
    d->shade = d->wanted();
    if (!d->isDressed) {
        QApplication::setStyle(new Style);
        QApplication::setFont(withEastAsianFace(QApplication::font(), u"Noto Sans CJK"_s));
        d->isDressed = true;
    }
    QApplication::setPalette(palette());
    emit changed();
}

QString eastAsianFace(const QString &family)
{
    const QLocale locale;
    switch (locale.language()) {
    case QLocale::Japanese:
        return family % u" JP"_s;
    case QLocale::Korean:
        return family % u" KR"_s;
    default:
        return family % (locale.script() == QLocale::TraditionalChineseScript ? u" TC"_s : u" SC"_s);
    }
}

QFont fixedFont()
{
    return withEastAsianFace(QFontDatabase::systemFont(QFontDatabase::FixedFont), u"Noto Sans Mono CJK"_s);
}

Theme::Shade Theme::shade() const
{
    return d->shade;
}

QColor Theme::color(Role role) const
{
    return d->color(role);
}

QFont Theme::font(Type type) const
{
    static constexpr std::array Scale{0.86, 1.0, 1.2, 1.6};
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * Scale[size_t(type)]);
    else
        font.setPixelSize(qRound(font.pixelSize() * Scale[size_t(type)]));
    if (type == Type::Heading || type == Type::Title)
        font.setWeight(QFont::DemiBold);
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Role color) { palette.setColor(role, d->color(color)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Base);
    set(QPalette::AlternateBase, Role::Raised);
    set(QPalette::Text, Role::Text);
    set(QPalette::PlaceholderText, Role::TextMuted);
    set(QPalette::Button, Role::Window);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::Warning);
    set(QPalette::Light, Role::Raised);
    set(QPalette::Midlight, Role::Raised);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Dark, Role::TextMuted);
    set(QPalette::Shadow, Role::Text);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::AccentText);
    set(QPalette::Link, Role::Accent);
    set(QPalette::LinkVisited, Role::Accent);
    set(QPalette::ToolTipBase, Role::Raised);
    set(QPalette::ToolTipText, Role::Text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded(d->color(Role::Text)));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, d->color(Role::AccentSoft));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, d->color(Role::Text));
    return palette;
}

QIcon Theme::icon(const QString &name, Role role) const
{
    QFile file(u":/icons/"_s % name % u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::shared_ptr<Private> shared = d;
    return QIcon(new ThemedIcon(file.readAll(), [shared, role](QIcon::Mode mode) {
        const QColor color = shared->color(role);
        return mode == QIcon::Disabled ? faded(color) : color;
    }));
}
