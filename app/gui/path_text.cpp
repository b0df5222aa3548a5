// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/path_text.h"

#include <string>

#include "core/base/text.h"

namespace melscope {

namespace {

constexpr char16_t kEscape = 0xDC00;  // + the byte, which is 0x80 or more

/// How many bytes from here are one character; 0 if these are none.
std::size_t characterLength(std::string_view bytes) {
    for (std::size_t length = 1; length <= 4 && length <= bytes.size(); ++length)
        if (isUtf8(bytes.substr(0, length))) return length;
    return 0;
}

bool isEscaped(QChar c) { return c.unicode() >= kEscape + 0x80 && c.unicode() <= kEscape + 0xFF; }

}  // namespace

QString pathText(const std::filesystem::path& path) {
    const std::string& bytes = path.native();
    if (isUtf8(bytes)) return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QString text;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = characterLength(std::string_view(bytes).substr(at));
        if (length == 0)
            text += QChar(static_cast<char16_t>(kEscape + static_cast<unsigned char>(bytes[at])));
        else
            text += QString::fromUtf8(bytes.data() + at, static_cast<qsizetype>(length));
        at += length == 0 ? 1 : length;
    }
    return text;
}

std::filesystem::path pathOf(const QString& text) {
    std::string bytes;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
        if (!pair && isEscaped(text[at]))
            bytes += static_cast<char>(text[at].unicode() - kEscape);
        else
            bytes += text.mid(at, pair ? 2 : 1).toStdString();
        at += pair ? 2 : 1;
    }
    return bytes;
}

QString shownPath(const std::filesystem::path& path) { return QString::fromStdString(printablePath(path)); }

std::filesystem::path pathOf(const QUrl& url) {
    return QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()).toStdString();
}

std::vector<std::filesystem::path> pathsOf(const QList<QUrl>& urls) {
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : urls) paths.push_back(pathOf(url));
    return paths;
}

}  // namespace melscope
