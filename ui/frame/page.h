// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace melscope {

class TextLabel;

/// What every page has: a line with its title, what is shown and its actions at the right; below it the page
/// itself. One action at most is the primary one.
class Page : public QWidget {
    Q_OBJECT

  public:
    explicit Page(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// E.g. "400 clips · 10 classes · 33 min 20 s".
    void setShown(const QString& what);
    /// Beside the title, e.g. a choice of what is shown.
    void addBesideTitle(QWidget* widget);
    void addTitleWidget(QWidget* widget);
    /// A button at the right of the title line; the page names it in retranslate().
    QPushButton* addTitleButton();
    void setBody(QWidget* body);
    /// What has the focus when the page is shown. Not a focus proxy: Qt's Tab does not lead past the widget
    /// of one that lies inside.
    void setFirstFocus(QWidget* widget) { m_first = widget; }

    /// Sets all words; called once the page is shown first and when the language changes.
    virtual void retranslate() {}

  protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    TextLabel* m_title;
    TextLabel* m_shown;
    QHBoxLayout* m_line;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    QWidget* m_first = nullptr;
};

}  // namespace melscope
