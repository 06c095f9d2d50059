// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIconEngine>

#include <functional>

/// Draws one of our icons, an SVG that says `currentColor`, at any size and in the colour that @p color answers at
/// the moment: an icon handed out once follows the theme.
class ThemedIcon final : public QIconEngine
{
public:
    using Color = std::function<QColor(QIcon::Mode)>;

    ThemedIcon(const QByteArray &svg, Color color);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QByteArray m_svg;
    Color m_color;
};
