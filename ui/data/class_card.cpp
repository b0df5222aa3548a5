// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_card.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>

#include "ui/clips/clip_model.h"
#include "ui/data/card_head.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

/// What the pieces of the bars mean, of those that are there.
class SplitLegend : public QWidget {
  public:
    SplitLegend() { setFixedHeight(18); }

    void setShown(const std::array<bool, 4>& shown) {
        m_shown = shown;
        setVisible(shown[0] || shown[1] || shown[2] || shown[3]);
        update();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(textFont(TextSize::Table));
        painter.setPen(currentColours().muted);
        int left = kUnit / 2;
        for (const Split side : {Split::Train, Split::Valid, Split::Test, Split::None}) {
            if (!m_shown[static_cast<std::size_t>(side)]) continue;
            paintSplitPiece(painter, QRectF(left, (height() - kMark) / 2.0, kMark, kMark), side);
            left += kMark + 4;
            const QString name = side == Split::None ? ClassCard::tr("not divided") : splitText(side);
            painter.drawText(QRect(left, 0, width(), height()), Qt::AlignVCenter, name);
            left += painter.fontMetrics().horizontalAdvance(name) + kCardGap;
        }
    }

  private:
    static constexpr int kMark = 10;
    std::array<bool, 4> m_shown = {};
};

ClassCard::ClassCard(QWidget* parent)
    : Card({}, parent), m_head(new CardHead), m_bars(new ClassBars), m_legend(new SplitLegend) {
    content()->addWidget(m_head);
    content()->addWidget(m_bars, 1);
    content()->addWidget(m_legend);
    connect(m_bars, &ClassBars::barClicked, this, &ClassCard::barClicked);
    connect(m_head->button(), &QPushButton::clicked, this, &ClassCard::editWanted);
    retranslate();
}

void ClassCard::setBars(const QList<ClassBar>& bars) {
    m_bars->setBars(bars);
    std::array<bool, 4> shown = {};
    bool any = false;
    for (const ClassBar& bar : bars) {
        if (bar.kind != ClassBar::Kind::Class) continue;
        any = true;
        for (std::size_t side = 0; side < shown.size(); ++side) shown[side] |= bar.splits[side] > 0;
    }
    m_legend->setShown(shown);
    m_head->button()->setEnabled(any);
    m_head->button()->setToolTip(any ? QString() : tr("There is no class yet."));
}

void ClassCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ClassCard::retranslate() {
    m_head->setWords(tr("Classes"), tr("Edit..."));
    m_head->button()->setAccessibleName(tr("Edit classes"));
    m_bars->setAccessibleName(tr("Clips of each class"));
    setAccessibleName(tr("Classes"));
}

}  // namespace melscope
