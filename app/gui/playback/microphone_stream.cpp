// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/microphone_stream.h"

namespace melscope {

MicrophoneStream::MicrophoneStream(const QAudioFormat& format, double seconds)
    : m_format(format),
      m_sound(std::make_shared<LiveWindow>(format.sampleRate(), format.channelCount(), seconds)),
      m_level(format.sampleRate(), format.channelCount()) {
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 MicrophoneStream::writeData(const char* data, qint64 bytes) {
    const qint64 frames = bytes / m_format.bytesPerFrame();
    m_samples.resize(static_cast<std::size_t>(frames * m_format.channelCount()));
    const char* at = data;
    for (float& sample : m_samples) {
        sample = m_format.normalizedSampleValue(at);
        at += m_format.bytesPerSample();
    }
    m_level.add(m_samples);
    m_sound->push(m_samples);
    return at - data;
}

}  // namespace melscope
