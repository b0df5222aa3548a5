// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/batch_view.h"

#include <QEvent>
#include <QPushButton>

#include "ui/listen/thumbnail_grid.h"
#include "ui/theme/text_label.h"

namespace melscope {

BatchView::BatchView(QWidget* parent)
    : Card({}, parent),
      m_shape(new TextLabel(TextRole::Small)),
      m_next(new QPushButton),
      m_words(new TextLabel(TextRole::Muted)),
      m_grid(new ThumbnailGrid) {
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    content()->addWidget(m_grid, 1);
    content()->addWidget(m_words, 1);
    auto* foot = new QHBoxLayout;
    m_shape->setWordWrap(true);
    foot->addWidget(m_shape, 1);
    foot->addWidget(m_next, 0, Qt::AlignBottom);
    content()->addLayout(foot);
    m_next->hide();
    connect(m_next, &QPushButton::clicked, this, &BatchView::nextWanted);
    connect(m_grid, &ThumbnailGrid::clipWanted, this, &BatchView::clipWanted);
    retranslate();
    setWords({});
}

void BatchView::retranslate() {
    m_grid->setAccessibleName(tr("Clips of the batch"));
    m_next->setText(tr("Next batch"));
    m_next->setToolTip(tr("The one that comes after it in the same epoch"));
}

void BatchView::setHasNext(bool hasNext) { m_next->setVisible(hasNext); }

void BatchView::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void BatchView::setBatch(const QList<BatchThumbnail>& clips, const QString& shape) {
    m_grid->setThumbnails(clips);
    m_grid->show();
    m_words->hide();
    m_shape->setText(shape);
}

void BatchView::setWords(const QString& sentence) {
    m_grid->setThumbnails({});
    m_grid->hide();
    m_words->setText(sentence);
    m_words->show();
    m_next->hide();
    m_shape->clear();
}

const QList<BatchThumbnail>& BatchView::thumbnails() const { return m_grid->thumbnails(); }

}  // namespace melscope
