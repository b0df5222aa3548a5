// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/project/clip_table.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace melscope {

class FilterChoice;

/// Clips that are told apart by more than what the project says of them.
enum class OnlyClips { Any, Missing, WithFinding, Named };

/// Which clips are wanted.
struct ClipWish {
    ClipFilter filter;
    OnlyClips only = OnlyClips::Any;
    bool operator==(const ClipWish&) const = default;
};

/// Filters a list of clips by text, class, split and state. Typing asks a moment after the last key, Enter at
/// once.
class FilterBar : public QWidget {
    Q_OBJECT

  public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setClasses(const std::vector<NamedRow>& classes);
    /// What is listed now; does not touch text that is still being typed.
    /// @param name of OnlyClips::Named, e.g. "silent"
    void setWish(const ClipWish& wish, const QString& name = {});

    /// For Ctrl+F: what is typed now filters.
    void startTyping();
    void clear();

  Q_SIGNALS:
    void wanted(const melscope::ClipWish& wish);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void fillClasses();
    void fillStates();
    void showClear();
    void ask();
    ClipWish wish() const;

    QLineEdit* m_text;
    FilterChoice* m_class;
    FilterChoice* m_split;
    FilterChoice* m_state;
    QPushButton* m_clear;
    QTimer* m_soon;
    std::vector<NamedRow> m_classes;
    QString m_named;  ///< an entry of its own while those clips are shown
    ClipWish m_asked;
};

}  // namespace melscope
