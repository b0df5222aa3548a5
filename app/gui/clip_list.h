// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>
#include <QObject>
#include <optional>
#include <unordered_set>

#include "ui/clips/clip_model.h"
#include "ui/clips/filter_bar.h"

namespace melscope {

class Session;

/// The clips that are listed now and which of them are chosen: one list for all pages, so that what was
/// filtered on one is listened to on the next. What a person does to clips leaves the list as it stands, even
/// if they no longer fit, until it is asked for again: nothing runs away under a hand.
class ClipList : public QObject {
    Q_OBJECT

  public:
    explicit ClipList(Session& session, QObject* parent = nullptr);

    ClipModel& model() { return m_model; }
    const ClipModel& model() const { return m_model; }
    QItemSelectionModel& selection() { return m_selection; }

    const ClipWish& wish() const { return m_wish; }
    const ClipFilter& filter() const { return m_wish.filter; }
    ClipOrder order() const { return m_order; }
    Direction direction() const { return m_direction; }
    void setFilter(const ClipFilter& filter) { want({filter}); }
    /// OnlyClips::Named are those of the latest showOnly().
    void want(const ClipWish& wish);
    void setOrder(ClipOrder order, Direction direction);
    /// Just these clips, e.g. those of a finding, until another wish; empty: none fits.
    /// @param name what they are, in a word or two
    void showOnly(std::vector<std::int64_t> clips, const QString& name);
    const QString& onlyName() const { return m_onlyName; }
    /// Lists again what fits now. The current clip stays it, if it is listed.
    void refresh();
    /// Clips that are listed may no longer fit, or others may.
    bool isStale() const { return m_stale; }

    std::optional<std::int64_t> current() const;
    /// In the order of the list; the current one if no row is chosen.
    std::vector<std::int64_t> chosen() const;
    /// Without the current one that chosen() may stand for.
    int chosenCount() const;
    /// Chooses clips, as far as they are listed; the first becomes the current one. If they lie scattered in
    /// thousands of places, it alone is chosen.
    void choose(std::span<const std::int64_t> clips);
    void chooseAll();
    /// Goes on by rows; false at the end of the list.
    bool step(int rows);
    bool stepToUnlabelled();

  Q_SIGNALS:
    /// Other rows, another filter or order.
    void listed();
    void staleChanged(bool stale);
    void currentChanged(std::optional<std::int64_t> clip);
    void chosenChanged();

  private:
    void list();
    std::vector<std::int64_t> fitting();
    void bringIn(const std::vector<std::int64_t>& written);
    void showRows(std::vector<std::int64_t> clips);
    void select(std::span<const std::int64_t> clips, std::optional<std::int64_t> current);
    bool isWanted(std::int64_t clip) const;
    void takeChange(const std::vector<std::int64_t>& written);
    void setStale(bool stale);
    void goTo(int row);

    Session& m_session;
    ClipModel m_model;
    QItemSelectionModel m_selection;
    ClipWish m_wish;
    std::unordered_set<std::int64_t> m_only;  ///< of OnlyClips::Named
    QString m_onlyName;
    ClipOrder m_order = ClipOrder::Path;
    Direction m_direction = Direction::Ascending;
    bool m_stale = false;
};

}  // namespace melscope
