// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/features/mel_reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include "tests/support/test_data.h"

namespace melscope::test {

namespace {

template <class Value>
std::vector<float> array(const std::string& bytes, const QJsonObject& place) {
    const auto offset = static_cast<std::size_t>(place[u"offset"].toInteger());
    std::vector<Value> values(static_cast<std::size_t>(place[u"count"].toInteger()));
    if (offset + values.size() * sizeof(Value) > bytes.size())
        throw std::runtime_error("mel_reference.bin is too short");
    std::memcpy(values.data(), bytes.data() + offset, values.size() * sizeof(Value));
    return {values.begin(), values.end()};
}

FeatureSettings settingsOf(const QJsonObject& values) {
    FeatureSettings settings;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto* field = findSetting(featureFields(), value.key().toStdString());
        if (field == nullptr) throw std::runtime_error("no such setting: " + value.key().toStdString());
        const QString text =
            value->isString() ? value->toString() : QString::number(value->toDouble(), 'g', 17);
        setSettingText(*field, settings, text.toStdString());
    }
    return settings;
}

FilterReference filtersOf(const QJsonObject& entry, const std::string& bytes) {
    FilterReference reference{.settings = settingsOf(entry[u"values"].toObject()), .filters = {}};
    const QJsonObject filters = entry[u"filters"].toObject();
    const auto weights = array<float>(bytes, filters[u"weights"].toObject());
    const auto nBins = static_cast<std::size_t>(reference.settings.nFft / 2 + 1);
    reference.filters.resize(static_cast<std::size_t>(reference.settings.nMels) * nBins);
    auto weight = weights.begin();
    for (qsizetype m = 0; m < reference.settings.nMels; ++m) {
        const auto ends = static_cast<std::size_t>(filters[u"ends"].toArray()[m].toInt());
        for (auto k = static_cast<std::size_t>(filters[u"begins"].toArray()[m].toInt()); k < ends; ++k)
            reference.filters[static_cast<std::size_t>(m) * nBins + k] = *weight++;
    }
    return reference;
}

SoundReference soundOf(const QJsonObject& entry, const std::string& bytes) {
    SoundReference sound{.name = entry[u"name"].toString().toStdString(),
                         .settings = entry[u"settings"].toString().toStdString(),
                         .channels = entry[u"channels"].toInt(),
                         .samples = {},
                         .decibel = array<float>(bytes, entry[u"decibel"].toObject())};
    if (entry.contains(u"samples")) sound.samples = array<std::int16_t>(bytes, entry[u"samples"].toObject());
    for (float& sample : sound.samples) sample /= 32768.0f;
    return sound;
}

MelReference read() {
    const std::string folder = MELSCOPE_SOURCE_DIR "/tests/oracle/";
    const std::string bytes = readFile(folder + "mel_reference.bin");
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(readFile(folder + "mel_reference.json"))).object();
    MelReference reference;
    const QJsonObject settings = json[u"settings"].toObject();
    for (auto entry = settings.begin(); entry != settings.end(); ++entry)
        reference.filters[entry.key().toStdString()] = filtersOf(entry->toObject(), bytes);
    for (const auto& entry : json[u"sounds"].toArray())
        reference.sounds.push_back(soundOf(entry.toObject(), bytes));
    return reference;
}

}  // namespace

const MelReference& melReference() {
    static const MelReference reference = read();
    return reference;
}

}  // namespace melscope::test
