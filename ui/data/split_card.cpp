// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/split_card.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QValidator>
#include <cmath>

#include "ui/data/card_head.h"
#include "ui/data/finding_line.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr double kMostHeldOut = 99;  // %
constexpr int kShareDecimals = 4;    // of per cent
constexpr int kRowGap = 6;

/// Per cent without zeros at the end.
class ShareBox : public QDoubleSpinBox {
  public:
    ShareBox() {
        setDecimals(kShareDecimals);
        setRange(0, kMostHeldOut);
        setSingleStep(1);
    }
    QString textFromValue(double value) const override {
        return QLocale().toString(std::round(value * 1e4) / 1e4, 'g', 6);
    }
};

/// A whole number that core can take as a seed.
class SeedValidator : public QValidator {
  public:
    using QValidator::QValidator;
    State validate(QString& text, int&) const override {
        bool isSeed = false;
        text.toULongLong(&isSeed);
        return isSeed ? Acceptable : text.isEmpty() ? Intermediate : Invalid;
    }
};

/// The share that is shown; where it was not changed, with all its digits.
double shareIn(const QDoubleSpinBox& box, double stored) {
    const double share = box.value() / 100;
    return std::abs(share - stored) < 1e-6 ? stored : share;
}

/// What an entry of a fold drop-down stands for; folds as they were stored, perhaps several.
std::vector<int> foldsIn(const QComboBox& box) {
    std::vector<int> folds;
    for (const QVariant& fold : box.currentData().toList()) folds.push_back(fold.toInt());
    return folds;
}

QVariantList asData(const std::vector<int>& folds) {
    QVariantList data;
    for (const int fold : folds) data.append(fold);
    return data;
}

void chooseFolds(QComboBox& box, const std::vector<int>& folds, const QString& name) {
    const QVariant wanted = asData(folds);
    int index = box.findData(wanted);
    if (index < 0) {
        box.addItem(name, wanted);
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

QString joined(const std::vector<int>& folds) {
    QStringList names;
    for (const int fold : folds) names.append(QString::number(fold));
    return names.join(QStringLiteral(", "));
}

}  // namespace

SplitCard::SplitCard(QWidget* parent)
    : Card({}, parent),
      m_head(new CardHead),
      m_by(new QComboBox),
      m_valid(new ShareBox),
      m_test(new ShareBox),
      m_validFold(new QComboBox),
      m_testFold(new QComboBox),
      m_together(new QComboBox),
      m_seed(new QLineEdit),
      m_sentence(new TextLabel(TextRole::Small)),
      m_error(new TextLabel(TextRole::Bad)) {
    content()->addWidget(m_head);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(kRowGap);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 6);
    content()->addLayout(grid);
    addRow(*grid, 0, {m_by});
    addRow(*grid, 1, {m_valid, m_test});
    addRow(*grid, 2, {m_validFold, m_testFold});
    addRow(*grid, 3, {m_together});
    addRow(*grid, 4, {m_seed});
    m_seed->setValidator(new SeedValidator(m_seed));
    for (TextLabel* label : {m_sentence, m_error}) {
        label->setWordWrap(true);
        content()->addWidget(label);
    }
    connect(m_by, &QComboBox::currentIndexChanged, this, &SplitCard::showFields);
    connect(m_head->button(), &QPushButton::clicked, this, [this] { Q_EMIT applyWanted(wanted()); });
    retranslate();
    setSentence({});
    setError({});
    setAudit({});
}

void SplitCard::addRow(QGridLayout& grid, int row, const QList<QWidget*>& fields) {
    auto* name = new TextLabel(TextRole::Small);
    m_names.append(name);
    grid.addWidget(name, row, 0);
    auto* line = new QHBoxLayout;
    line->setSpacing(kUnit);
    for (QWidget* field : fields) {
        field->setMinimumWidth(40);
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        line->addWidget(field, 1);
    }
    name->setBuddy(fields.first());
    grid.addLayout(line, row, 1);
}

void SplitCard::setFolds(const std::vector<int>& folds) {
    if (folds == m_folds) return;
    m_folds = folds;
    fillFolds();
}

void SplitCard::fillFolds() {
    m_validFold->clear();
    m_testFold->clear();
    m_validFold->addItem(tr("highest fold"), QVariantList());
    m_testFold->addItem(tr("no test"), QVariantList());
    for (const int fold : m_folds)
        for (QComboBox* box : {m_validFold, m_testFold})
            box->addItem(tr("fold %1").arg(fold), asData({fold}));
    const SplitSettings& split = m_settings.split;
    chooseFolds(*m_validFold, split.validFolds, tr("folds %1").arg(joined(split.validFolds)));
    chooseFolds(*m_testFold, split.testFolds, tr("folds %1").arg(joined(split.testFolds)));
}

void SplitCard::setSettings(const DivisionSettings& settings) {
    m_settings = settings;
    m_by->setCurrentIndex(static_cast<int>(settings.split.by));
    m_valid->setValue(100 * settings.split.valid);
    m_test->setValue(100 * settings.split.test);
    m_together->setCurrentIndex(static_cast<int>(settings.groupBy));
    m_seed->setText(QString::number(settings.split.seed));
    fillFolds();
    showFields();
}

DivisionSettings SplitCard::wanted() const {
    DivisionSettings wanted;
    wanted.split.by = static_cast<SplitBy>(m_by->currentIndex());
    const SplitSettings& stored = m_settings.split;
    wanted.split.valid = shareIn(*m_valid, stored.valid);
    wanted.split.test = shareIn(*m_test, stored.test);
    const bool same = wanted.split.valid == stored.valid && wanted.split.test == stored.test;
    wanted.split.train = same ? stored.train : 1 - wanted.split.valid - wanted.split.test;
    if (wanted.split.by == SplitBy::Folds) {
        wanted.split.validFolds = foldsIn(*m_validFold);
        wanted.split.testFolds = foldsIn(*m_testFold);
    }
    wanted.split.seed = m_seed->hasAcceptableInput() ? m_seed->text().toULongLong() : stored.seed;
    wanted.groupBy = static_cast<GroupBy>(m_together->currentIndex());
    return wanted;
}

/// What the way that is chosen does not look at is not shown, or cannot be set.
void SplitCard::showFields() {
    const auto by = static_cast<SplitBy>(m_by->currentIndex());
    const bool folds = by == SplitBy::Folds;
    for (QWidget* field : std::initializer_list<QWidget*>{m_validFold, m_testFold, m_names[2]})
        field->setVisible(folds);
    for (QWidget* field : std::initializer_list<QWidget*>{m_valid, m_test, m_names[1]})
        field->setVisible(!folds);
    m_together->setEnabled(by != SplitBy::Stratified);
    m_together->setToolTip(by == SplitBy::Stratified ? tr("Stratified divides clip by clip.") : QString());
}

void SplitCard::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void SplitCard::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void SplitCard::setAudit(const QList<AuditLine>& lines) {
    if (m_audit != nullptr && lines == m_lines) return;
    m_lines = lines;
    delete m_audit;
    m_audit = new QWidget;
    auto* column = new QVBoxLayout(m_audit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].tone == AuditLine::Tone::Warning) {
            auto* line = new FindingLine;
            line->setWords(lines[i].number, lines[i].text, lines[i].why);
            connect(line, &FindingLine::clicked, this, [this, i] { Q_EMIT auditClicked(i); });
            column->addWidget(line);
            continue;
        }
        auto* label =
            new TextLabel(lines[i].tone == AuditLine::Tone::Good ? TextRole::Good : TextRole::Small);
        label->setWordWrap(true);
        label->setText(lines[i].text);
        column->addWidget(label);
    }
    content()->addWidget(m_audit);
    m_audit->setVisible(!lines.isEmpty());
}

void SplitCard::setAvailable(const QString& whyNot) {
    m_head->button()->setEnabled(whyNot.isEmpty());
    m_head->button()->setToolTip(whyNot.isEmpty() ? QString() : literalToolTip(whyNot));
}

void SplitCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void SplitCard::retranslate() {
    setAccessibleName(tr("Split"));
    m_head->setWords(tr("Split"), tr("Apply"));
    m_head->button()->setAccessibleName(tr("Divide the clips as set here"));
    const QStringList names{tr("By"), tr("Validate, test"), tr("Validate, test on"), tr("Keep together"),
                            tr("Seed")};
    for (int i = 0; i < names.size(); ++i) m_names[i]->setText(names[i]);
    const QSignalBlocker quiet(m_by);
    const int by = qMax(0, m_by->currentIndex());
    const int together = qMax(0, m_together->currentIndex());
    m_by->clear();
    m_by->addItems({tr("automatic"), tr("imported column"), tr("fold"), tr("group"), tr("stratified")});
    m_by->setCurrentIndex(by);
    m_together->clear();
    m_together->addItems({tr("group"), tr("recording"), tr("folder")});
    m_together->setCurrentIndex(together);
    for (QDoubleSpinBox* box : {m_valid, m_test}) box->setSuffix(tr(" %"));
    m_by->setAccessibleName(names[0]);
    m_valid->setAccessibleName(tr("Share for validation"));
    m_test->setAccessibleName(tr("Share for the test"));
    m_validFold->setAccessibleName(tr("Fold to validate on"));
    m_testFold->setAccessibleName(tr("Fold to test on"));
    m_together->setAccessibleName(names[3]);
    m_seed->setAccessibleName(names[4]);
    m_seed->setToolTip(tr("The same settings and seed on the same clips give the same split."));
    m_valid->setToolTip(tr("How much is held out to validate with while training."));
    m_test->setToolTip(tr("How much is held out for the last test, which training never sees."));
    fillFolds();
    showFields();
}

}  // namespace melscope
