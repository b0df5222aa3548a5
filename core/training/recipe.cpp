// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recipe.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/training/settings_json.h"

namespace melscope {

namespace {

constexpr std::uintmax_t kMostBytes = 1 << 20;
constexpr std::string_view kExtension = ".json";

std::vector<std::filesystem::path> recipesThatComeAlong() {
    std::vector<std::filesystem::path> files;
    std::error_code problem;  // a missing folder holds no recipes
    for (const auto& entry : std::filesystem::directory_iterator(resourceFolder() / "recipes", problem))
        if (entry.path().extension() == kExtension) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::filesystem::path recipeFile(std::string_view nameOrPath) {
    if (nameOrPath.ends_with(kExtension)) return nameOrPath;
    std::string names;
    for (const auto& file : recipesThatComeAlong()) {
        if (file.stem() == nameOrPath) return file;
        names += (names.empty() ? "" : ", ") + printablePath(file.stem());
    }
    throw Error("there is no recipe \"" + printable(nameOrPath) + "\"; there are " +
                (names.empty() ? "none" : names) + " and any file that ends in .json");
}

std::string readText(const std::filesystem::path& path) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) throw std::invalid_argument("it is not a file");
    if (std::filesystem::file_size(path, problem) > kMostBytes)
        throw std::invalid_argument("it is over 1 MiB");
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) throw std::invalid_argument("it cannot be read");
    return text;
}

/// Takes a member out of the object, so that only settings are left.
template <class Value>
Value taken(Json& object, const char* key, Value otherwise) {
    const auto member = object.find(key);
    if (member == object.end()) return otherwise;
    const Json value = *member;
    object.erase(member);
    if (value.type() != Json(otherwise).type())
        throw std::invalid_argument(std::string(key) + " cannot be " + printable(value.dump().substr(0, 60)));
    return value.get<Value>();
}

Recipe parseRecipe(const std::filesystem::path& path) {
    Json object = parseCheckedJson(readText(path));
    if (!object.is_object()) throw std::invalid_argument("it is not a JSON object");
    Recipe recipe;
    recipe.name = taken(object, "name", printablePath(path.stem()));
    recipe.description = taken(object, "description", std::string());
    recipe.fitsData = taken(object, "fits_data", false);
    recipe.settings = settingsFrom(object, {});
    return recipe;
}

}  // namespace

std::vector<std::string> recipeNames() {
    std::vector<std::string> names;
    for (const auto& file : recipesThatComeAlong()) names.push_back(file.stem().native());
    std::stable_partition(names.begin(), names.end(),
                          [](const std::string& name) { return name == "standard"; });
    return names;
}

Recipe loadRecipe(std::string_view nameOrPath) {
    const auto path = recipeFile(nameOrPath);
    try {
        return parseRecipe(path);
    } catch (const std::invalid_argument& problem) {
        throw Error("the recipe " + printablePath(path) + " cannot be used: " + problem.what());
    }
}

}  // namespace melscope
