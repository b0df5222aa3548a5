// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/safetensors.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "core/base/checked_json.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr const char* kMetadataKey = "__metadata__";
constexpr std::size_t kMostDimensions = 8;

std::invalid_argument bad(std::string_view name, std::string_view problem) {
    return std::invalid_argument("tensor \"" + printable(name) + "\" " + std::string(problem));
}

const Json& member(const Json& entry, std::string_view name, const char* key) {
    const auto found = entry.find(key);
    if (found == entry.end()) throw bad(name, std::string("has no ") + key);
    return *found;
}

std::uint64_t wholeNumber(const Json& value, std::string_view name, std::uint64_t most) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most)
        throw bad(name, "has a number in its shape or offsets that cannot be true");
    return value.get<std::uint64_t>();
}

TensorShape parseShape(const std::string& name, const Json& shape, std::uint64_t mostValues) {
    if (!shape.is_array() || shape.size() > kMostDimensions)
        throw bad(name, "has no shape of at most 8 dimensions");
    TensorShape tensor{.name = name, .shape = {}};
    for (const Json& extent : shape)
        tensor.shape.push_back(static_cast<std::int64_t>(wholeNumber(extent, name, mostValues)));
    return tensor;
}

TensorPlace parsePlace(const std::string& name, const Json& entry, std::uint64_t dataBytes) {
    if (!entry.is_object() || entry.size() != 3)
        throw bad(name, "is not described by type, shape and offsets");
    const Json& type = member(entry, name, "dtype");
    if (type != "F32") throw bad(name, "is not of type F32");
    const std::uint64_t mostValues = dataBytes / sizeof(float);
    TensorPlace place{.tensor = parseShape(name, member(entry, name, "shape"), mostValues)};
    const Json& offsets = member(entry, name, "data_offsets");
    if (!offsets.is_array() || offsets.size() != 2) throw bad(name, "has no two offsets");
    place.begin = wholeNumber(offsets.at(0), name, dataBytes);
    const std::uint64_t end = wholeNumber(offsets.at(1), name, dataBytes);
    place.count = valueCount(place.tensor, mostValues);
    if (end < place.begin || end - place.begin != place.count * sizeof(float))
        throw bad(name, "has offsets that do not fit its shape");
    return place;
}

Metadata parseMetadata(const Json& texts) {
    if (!texts.is_object()) throw std::invalid_argument("its metadata are not an object");
    Metadata metadata;
    for (const auto& [key, text] : texts.items()) {
        if (!text.is_string())
            throw std::invalid_argument("its metadata \"" + printable(key) + "\" are not a text");
        metadata.emplace(key, text.get<std::string>());
    }
    return metadata;
}

void checkCover(std::vector<TensorPlace> places, std::uint64_t dataBytes) {
    std::ranges::sort(places, {}, [](const TensorPlace& p) { return std::tuple(p.begin, p.count); });
    std::uint64_t end = 0;
    for (const TensorPlace& place : places) {
        if (place.begin != end)
            throw bad(place.tensor.name, place.begin < end ? "lies over another one" : "comes after a gap");
        end += place.count * sizeof(float);
    }
    if (end != dataBytes)
        throw std::invalid_argument("its tensors take " + std::to_string(end) + " bytes, but there are " +
                                    std::to_string(dataBytes));
}

void checkText(std::string_view text) {
    if (!isUtf8(text)) throw std::invalid_argument("\"" + printable(text) + "\" is not UTF-8");
}

}  // namespace

std::uint64_t valueCount(const TensorShape& tensor, std::uint64_t most) {
    std::uint64_t count = 1;
    for (const std::int64_t extent : tensor.shape)
        if (extent < 0 || __builtin_mul_overflow(count, static_cast<std::uint64_t>(extent), &count))
            throw bad(tensor.name, "has a shape that cannot be true");
    if (count > most) throw bad(tensor.name, "has more values than there are");
    return count;
}

TensorHeader parseTensorHeader(std::string_view json, std::uint64_t dataBytes) {
    if (!json.starts_with('{')) throw std::invalid_argument("it is not a safetensors file");
    const Json root = parseCheckedJson(json);
    TensorHeader header;
    for (const auto& [name, entry] : root.items()) {
        if (name == kMetadataKey)
            header.metadata = parseMetadata(entry);
        else
            header.places.push_back(parsePlace(name, entry, dataBytes));
    }
    checkCover(header.places, dataBytes);
    return header;  // Json keeps objects sorted by key, so the places are sorted by name
}

std::string tensorHeaderText(const Metadata& metadata, std::span<const StoredTensor> tensors) {
    Json root = Json::object();
    if (!metadata.empty()) root[kMetadataKey] = metadata;
    for (const auto& [key, text] : metadata) checkText(key), checkText(text);
    std::uint64_t begin = 0;
    for (const StoredTensor& tensor : tensors) {
        checkText(tensor.name);
        if (root.contains(tensor.name) || tensor.name == kMetadataKey)
            throw bad(tensor.name, "has a name that is taken");
        const std::uint64_t end = begin + tensor.values.size() * sizeof(float);
        root[tensor.name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}};
        begin = end;
    }
    std::string text = root.dump();
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' ');
    return text;
}

}  // namespace melscope
