// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checked_json.h"

#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace melscope {

namespace {

/// Goes through a text before any value of it is built, and stops at the first thing that is wrong.
class Inspector final : public nlohmann::json_sax<Json> {
  public:
    const std::string& problem() const { return m_problem; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }

    bool start_object(std::size_t) override { return enter(); }
    bool start_array(std::size_t) override { return enter(); }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }

    bool key(string_t& name) override {
        if (m_keys.back().insert(name).second) return true;
        return refuse("the key \"" + printable(name) + "\" stands twice");
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        return refuse("it is no valid JSON from byte " + std::to_string(position) + " on");
    }

  private:
    bool enter() {
        m_keys.emplace_back();
        if (m_keys.size() <= kMaxJsonDepth) return true;
        return refuse("its JSON is nested deeper than " + std::to_string(kMaxJsonDepth));
    }

    bool leave() {
        m_keys.pop_back();
        return true;
    }

    bool refuse(std::string reason) {
        m_problem = std::move(reason);
        return false;
    }

    std::vector<std::set<std::string>> m_keys;  // of each object around the current place
    std::string m_problem;
};

}  // namespace

Json parseCheckedJson(std::string_view text) {
    Inspector inspector;
    if (!Json::sax_parse(text, &inspector)) throw std::invalid_argument(inspector.problem());
    return Json::parse(text);
}

}  // namespace melscope
