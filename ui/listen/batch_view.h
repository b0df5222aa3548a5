// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

#include "ui/theme/card.h"

class QPushButton;

namespace melscope {

/// One clip of a batch, as its picture.
struct BatchThumbnail {
    std::int64_t clip = 0;  ///< its row in the project; 0: none
    QString name;
    QString label;
    QImage picture;  ///< [nMels, nFrames] pixels, masks included
};

class ThumbnailGrid;

/// A batch of training as a grid of pictures, with the shape of its tensor. Where there is none it says why.
class BatchView : public Card {
    Q_OBJECT

  public:
    explicit BatchView(QWidget* parent = nullptr);

    void setBatch(const QList<BatchThumbnail>& clips, const QString& shape);
    /// Instead of a batch.
    void setWords(const QString& sentence);
    /// Whether there are more batches than this one.
    void setHasNext(bool hasNext);
    const QList<BatchThumbnail>& thumbnails() const;

  Q_SIGNALS:
    /// A click or Enter on a picture.
    void nextWanted();
    void clipWanted(std::int64_t clip);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    TextLabel* m_shape;
    QPushButton* m_next;
    TextLabel* m_words;
    ThumbnailGrid* m_grid;
};

}  // namespace melscope
