// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data_loader.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "core/base/error.h"
#include "core/dataset/clip_transform.h"

namespace melscope {

namespace {

/// A batch in the making. Items are written by any thread, each into its own place.
struct Slot {
    std::vector<float> pictures;       // [largest batch, channels, nMels, nFrames]
    std::vector<std::string> reasons;  // [items], empty for a clip that was read
    std::size_t begin = 0;             // first item in the order
    std::size_t items = 0;
    std::size_t done = 0;
};

}  // namespace

/// The pass over the clips that is under way, and the threads that work on it.
class DataLoader::Work {
  public:
    Work(const Dataset& dataset, LoaderSettings settings);
    ~Work() { m_workers.clear(); }  // before what they use goes

    void start(LoaderPass pass);
    std::size_t batchCount() const { return m_batches; }
    const Batch* next();

  private:
    void work(const std::stop_token& stop);
    bool hasItem() const;
    void computeOne(ClipTransform& transform, std::unique_lock<std::mutex>& lock);
    std::string computeItem(ClipTransform& transform, std::size_t clip, std::span<float> picture) const;
    void prepareSlot(std::size_t batch);
    void deliver(Slot& slot);
    std::size_t batchOf(std::size_t item) const { return std::min(item / batchSize(), m_batches - 1); }
    std::size_t batchSize() const { return static_cast<std::size_t>(m_settings.batchSize); }
    Slot& slotOf(std::size_t batch) { return m_slots[batch % m_slots.size()]; }

    const Dataset& m_dataset;
    const LoaderSettings m_settings;
    const int m_nFrames;
    ClipTransform m_transform;  // the caller's own
    const std::size_t m_pictureSize;

    LoaderPass m_pass;
    std::size_t m_batches = 0;
    std::size_t m_nextItem = 0;   // the first that nobody has taken
    std::size_t m_delivered = 0;  // batches given to the caller
    std::size_t m_computing = 0;  // items being computed now
    std::vector<Slot> m_slots;
    Batch m_batch;

    std::mutex m_mutex;
    std::condition_variable_any m_itemReady;  // for workers
    std::condition_variable m_itemDone;       // for the caller
    std::vector<std::jthread> m_workers;      // last: they use everything above
};

DataLoader::Work::Work(const Dataset& dataset, LoaderSettings settings)
    : m_dataset(dataset),
      m_settings(std::move(settings)),
      m_nFrames(m_settings.features.nFrames()),
      m_transform(m_settings.features),
      m_pictureSize(m_transform.pictureSize()) {
    // One batch with the caller, one being filled, and one more so that nobody waits at the seam between
    // them.
    m_slots.resize(m_settings.workers > 0 ? 3 : 1);
    for (int i = 0; i < m_settings.workers; ++i)
        m_workers.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

void DataLoader::Work::start(LoaderPass pass) {
    std::unique_lock lock(m_mutex);
    m_nextItem = m_pass.order.size();  // nobody takes more of an earlier pass
    m_itemDone.wait(lock, [this] { return m_computing == 0; });
    m_pass = std::move(pass);
    const std::size_t whole = m_pass.order.size() / batchSize();
    const std::size_t rest = m_pass.order.size() % batchSize();
    m_batches = whole + (rest > 1 || (rest == 1 && whole == 0) ? 1 : 0);
    m_delivered = std::min(m_pass.firstBatch, m_batches);
    m_nextItem = m_delivered < m_batches ? m_delivered * batchSize() : m_pass.order.size();
    for (std::size_t batch = m_delivered; batch < std::min(m_delivered + m_slots.size(), m_batches); ++batch)
        prepareSlot(batch);
    m_itemReady.notify_all();
}

void DataLoader::Work::prepareSlot(std::size_t batch) {
    Slot& slot = slotOf(batch);
    slot.begin = batch * batchSize();
    slot.items = (batch + 1 == m_batches ? m_pass.order.size() : slot.begin + batchSize()) - slot.begin;
    slot.done = 0;
    slot.reasons.assign(slot.items, {});
    if (slot.pictures.size() < slot.items * m_pictureSize) slot.pictures.resize(slot.items * m_pictureSize);
}

/// True if there is an item whose slot is free. The batch with the caller still occupies its slot.
bool DataLoader::Work::hasItem() const {
    if (m_nextItem >= m_pass.order.size()) return false;
    const std::size_t firstHeld = m_delivered > 0 ? m_delivered - 1 : 0;
    return batchOf(m_nextItem) < firstHeld + m_slots.size();
}

void DataLoader::Work::work(const std::stop_token& stop) {
    ClipTransform transform(m_settings.features);
    std::unique_lock lock(m_mutex);
    while (m_itemReady.wait(lock, stop, [this] { return hasItem(); }) && !stop.stop_requested())
        computeOne(transform, lock);
}

void DataLoader::Work::computeOne(ClipTransform& transform, std::unique_lock<std::mutex>& lock) {
    const std::size_t item = m_nextItem++;
    Slot& slot = slotOf(batchOf(item));
    const std::size_t place = item - slot.begin;
    const auto picture = std::span(slot.pictures).subspan(place * m_pictureSize, m_pictureSize);
    ++m_computing;
    lock.unlock();
    std::string reason = computeItem(transform, m_pass.order[item], picture);
    lock.lock();
    slot.reasons[place] = std::move(reason);
    --m_computing;
    ++slot.done;
    m_itemDone.notify_one();
}

/// @return why the clip could not be read, or nothing.
std::string DataLoader::Work::computeItem(ClipTransform& transform, std::size_t index,
                                          std::span<float> picture) const {
    const Clip& clip = m_dataset.clips[index];
    try {
        std::optional<Augmentation> drawn;
        if (m_pass.augment)
            drawn = drawAugmentation(*m_pass.augment, m_settings.features.nMels, m_nFrames, m_settings.seed,
                                     m_pass.epoch, clip.id);
        transform(m_dataset.folder / clip.path, clip.range, drawn ? &*drawn : nullptr, picture);
        return {};
    } catch (const std::exception& problem) {
        return problem.what()[0] != '\0' ? problem.what() : "it cannot be read";
    }
}

const Batch* DataLoader::Work::next() {
    std::unique_lock lock(m_mutex);
    if (m_delivered == m_batches) return nullptr;
    if (m_delivered >= 1 && m_delivered - 1 + m_slots.size() < m_batches)
        prepareSlot(m_delivered - 1 + m_slots.size());
    Slot& slot = slotOf(m_delivered++);  // from here the slot of the batch before is free
    m_itemReady.notify_all();
    while (slot.done < slot.items) {
        if (hasItem())
            computeOne(m_transform, lock);
        else
            m_itemDone.wait(lock);
    }
    lock.unlock();
    deliver(slot);
    return &m_batch;
}

/// Closes the gaps that failed clips left.
void DataLoader::Work::deliver(Slot& slot) {
    m_batch.labels.clear();
    m_batch.clips.clear();
    m_batch.failures.clear();
    for (std::size_t place = 0; place < slot.items; ++place) {
        const std::size_t clip = m_pass.order[slot.begin + place];
        if (!slot.reasons[place].empty()) {
            m_batch.failures.push_back({clip, std::move(slot.reasons[place])});
            continue;
        }
        if (const std::size_t kept = m_batch.clips.size(); kept != place)
            std::copy_n(slot.pictures.begin() + static_cast<std::ptrdiff_t>(place * m_pictureSize),
                        m_pictureSize,
                        slot.pictures.begin() + static_cast<std::ptrdiff_t>(kept * m_pictureSize));
        m_batch.clips.push_back(clip);
        m_batch.labels.push_back(m_dataset.clips[clip].label);
    }
    m_batch.pictures = std::span<const float>(slot.pictures).first(m_batch.clips.size() * m_pictureSize);
}

DataLoader::DataLoader(const Dataset& dataset, LoaderSettings settings)
    : m_work(std::make_unique<Work>(dataset, std::move(settings))) {}
DataLoader::~DataLoader() = default;

void DataLoader::start(LoaderPass pass) { m_work->start(std::move(pass)); }
std::size_t DataLoader::batchCount() const { return m_work->batchCount(); }
const Batch* DataLoader::next() { return m_work->next(); }

std::vector<std::size_t> shuffledOrder(std::span<const std::size_t> clips, std::uint64_t seed, int epoch) {
    std::vector<std::size_t> order(clips.begin(), clips.end());
    Random({.seed = seed, .epoch = static_cast<std::uint32_t>(epoch), .purpose = Purpose::Order})
        .shuffle(order);
    return order;
}

}  // namespace melscope
