// SPDX-FileCopyrightText: 2026 The Coranto contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/html/roles.h"

#include <array>

namespace {

using Roles = std::array<Role, GUMBO_TAG_LAST + 1>;

Roles rolesOfTags()
{
    struct Group
    {
        Role role;
        std::initializer_list<GumboTag> tags;
    };
    static const Group groups[] = {
        {Role::Hidden,
         {GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,    GUMBO_TAG_META,   GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,
          GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED,
          GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,    GUMBO_TAG_CANVAS, GUMBO_TAG_SELECT,   GUMBO_TAG_DATALIST,
          GUMBO_TAG_RT,       GUMBO_TAG_RP,       GUMBO_TAG_RTC,    GUMBO_TAG_INPUT,    GUMBO_TAG_ANNOTATION_XML,
          GUMBO_TAG_DESC}},
        {Role::Box,
         {GUMBO_TAG_HTML,       GUMBO_TAG_BODY,    GUMBO_TAG_ARTICLE,  GUMBO_TAG_SECTION,  GUMBO_TAG_NAV,
          GUMBO_TAG_ASIDE,      GUMBO_TAG_HGROUP,  GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER,   GUMBO_TAG_ADDRESS,
          GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN,    GUMBO_TAG_DIV,      GUMBO_TAG_FORM,     GUMBO_TAG_FIELDSET,
          GUMBO_TAG_LEGEND,     GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,  GUMBO_TAG_CENTER,   GUMBO_TAG_CAPTION,
          GUMBO_TAG_TEXTAREA,   GUMBO_TAG_OPTION,  GUMBO_TAG_OPTGROUP, GUMBO_TAG_FRAMESET, GUMBO_TAG_MULTICOL,
          GUMBO_TAG_MARQUEE}},
        {Role::Paragraph, {GUMBO_TAG_P, GUMBO_TAG_DL, GUMBO_TAG_FIGURE}},
        {Role::Heading, {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6}},
        {Role::List, {GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_MENU, GUMBO_TAG_DIR}},
        {Role::Entry, {GUMBO_TAG_LI}},
        {Role::Definition, {GUMBO_TAG_DT, GUMBO_TAG_DD}},
        {Role::Quote, {GUMBO_TAG_BLOCKQUOTE}},
        {Role::QuotedWords, {GUMBO_TAG_Q}},
        {Role::Rule, {GUMBO_TAG_HR}},
        {Role::LineEnd, {GUMBO_TAG_BR}},
        {Role::Preformatted, {GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT}},
        {Role::Table, {GUMBO_TAG_TABLE}},
        {Role::Row, {GUMBO_TAG_TR}},
        {Role::Cell, {GUMBO_TAG_TD, GUMBO_TAG_TH}},
        {Role::Link, {GUMBO_TAG_A}},
        {Role::Strong, {GUMBO_TAG_B, GUMBO_TAG_STRONG}},
        {Role::Emphasis, {GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_VAR}},
        {Role::Code, {GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT}},
        {Role::Image, {GUMBO_TAG_IMG}},
    };
    Roles roles;
    roles.fill(Role::Inline);
    for (const Group &group : groups) {
        for (const GumboTag tag : group.tags)
            roles[tag] = group.role;
    }
    return roles;
}

/// The style attribute without white space, in lower case.
QByteArray plainStyle(QByteArrayView style)
{
    QByteArray plain;
    for (const char byte : style) {
        if (byte != ' ' && byte != '\n' && byte != '\t')
            plain += byte;
    }
    return plain.toLower();
}

/// A picture drawn by the page: only the text in it is read, not its titles and descriptions.
bool isHiddenInSvg(const GumboNode *node)
{
    const GumboTag tag = tagOf(node);
    return tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_DESC || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SCRIPT;
}

}   // namespace

Role roleOf(const GumboNode *node)
{
    static const Roles roles = rolesOfTags();
    if (node->type == GUMBO_NODE_TEMPLATE)
        return Role::Hidden;
    if (node->type != GUMBO_NODE_ELEMENT)
        return Role::Inline;
    if (node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
        return roles[node->v.element.tag];
    if (node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG)
        return isHiddenInSvg(node) ? Role::Hidden : Role::Inline;
    return tagOf(node) == GUMBO_TAG_ANNOTATION_XML ? Role::Hidden : Role::Inline;
}

bool isHidden(const GumboNode *node)
{
    if (roleOf(node) == Role::Hidden)
        return true;
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.attributes.length == 0)
        return false;
    if (!attributeOf(node, "hidden").isNull())
        return true;
    const QByteArrayView style = attributeOf(node, "style");
    if (style.isEmpty())
        return false;
    const QByteArray plain = plainStyle(style);
    return plain.contains("display:none") || plain.contains("visibility:hidden") || plain.contains("mso-hide:all");
}

bool isBlockLike(Role role)
{
    switch (role) {
    case Role::Box:
    case Role::Paragraph:
    case Role::Heading:
    case Role::List:
    case Role::Entry:
    case Role::Definition:
    case Role::Quote:
    case Role::Rule:
    case Role::Preformatted:
    case Role::Table:
    case Role::Row:
    case Role::Cell:
        return true;
    default:
        return false;
    }
}
