// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/evaluate/confusion_view.h"
#include "ui/frame/page.h"

class QComboBox;
class QScrollArea;
class QStackedWidget;

namespace melscope {

class ClassScoresCard;
class ConfusionCard;
class EmptyState;
class FigureCard;
class JudgedCard;
class PlayerStrip;
class Segments;
class SoundPanel;

/// What can be written of an evaluation.
enum class EvaluationExport { Clips, Scores, Matrix, MatrixPicture };

/// How good a model is on some clips, and which it gets wrong: figures, confusion matrix, the clips behind it
/// with their sound, and the scores of each class.
class EvaluatePage : public Page {
    Q_OBJECT

  public:
    enum class Figure { Accuracy, MacroF1, Baseline, Flips };

    explicit EvaluatePage(QWidget* parent = nullptr);

    /// The models there are, and the clips on which one can be evaluated; texts are safe to show.
    void setModels(const QStringList& names, int chosen);
    void setParts(const QStringList& names, int chosen);

    /// Everything of an evaluation; or, in its place, why there is none and what to do.
    void showScores();
    void showWords(const QString& headline, const QString& sentence, const QString& button = {});
    bool showsScores() const;
    void setFigure(Figure which, const QString& figure, const QString& restsOn);
    void setFlipsName(const QString& name);

    ConfusionCard& confusion() { return *m_confusion; }
    JudgedCard& judged() { return *m_judged; }
    SoundPanel& sound() { return *m_sound; }
    PlayerStrip& player() { return *m_player; }
    ClassScoresCard& classes() { return *m_classes; }
    void setClipName(const QString& name);
    /// @param why it cannot be done; empty: it can
    void setRelabelling(const QString& why);

    void retranslate() override;

  Q_SIGNALS:
    void modelWanted(int index);
    void partWanted(int index);
    /// The button beside the words.
    void wayOutWanted();
    /// @param place on the screen
    void relabelWanted(const QPoint& place);
    void listenWanted();
    void exportWanted(melscope::EvaluationExport what);
    void copyWanted();
    /// A letter or digit was typed where no text is entered, in lower case.
    void keyTyped(QChar key);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeTitle();
    QWidget* makeFigures();
    QWidget* makeSide();
    QWidget* makeClip();
    void makeExports();

    QStackedWidget* m_stack;
    EmptyState* m_words;
    QPushButton* m_wayOut;
    QComboBox* m_models;
    QComboBox* m_parts;
    Segments* m_numbers;
    QPushButton* m_export;
    std::array<QAction*, 5> m_exports{};
    std::array<FigureCard*, 4> m_figures{};
    ConfusionCard* m_confusion;
    QScrollArea* m_side;
    JudgedCard* m_judged;
    SoundPanel* m_sound;
    PlayerStrip* m_player;
    TextLabel* m_clip;
    QPushButton* m_relabel;
    QPushButton* m_listen;
    ClassScoresCard* m_classes;
};

}  // namespace melscope
