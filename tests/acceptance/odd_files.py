# SPDX-License-Identifier: GPL-3.0-or-later
"""Odd and hostile recordings, made here: every format that libsndfile writes, and files that are not what they say."""
import ctypes
import math
import os
import struct
from pathlib import Path

from melscope_cli import wav

RATE = 16_000
WAV, AIFF, AU, W64, FLAC, CAF, OGG, RF64, MPEG = (
    0x010000, 0x020000, 0x030000, 0x0B0000, 0x170000, 0x180000, 0x200000, 0x220000, 0x230000)
PCM16, PCM24, PCM32, PCM_U8, FLOAT = 0x0002, 0x0003, 0x0004, 0x0005, 0x0006
ULAW, ALAW, IMA_ADPCM, MS_ADPCM, GSM610, VORBIS, OPUS, MP3 = 0x0010, 0x0011, 0x0012, 0x0013, 0x0020, 0x0060, 0x0064, 0x0082
FORMATS = {
    "wav 8 bit.wav": WAV | PCM_U8, "wav 16 bit.wav": WAV | PCM16, "wav 24 bit.wav": WAV | PCM24,
    "wav 32 bit.wav": WAV | PCM32, "wav float.wav": WAV | FLOAT, "wav a-law.wav": WAV | ALAW,
    "wav mu-law.wav": WAV | ULAW, "wav ima adpcm.wav": WAV | IMA_ADPCM, "wav ms adpcm.wav": WAV | MS_ADPCM,
    "wav gsm.wav": WAV | GSM610, "flac.flac": FLAC | PCM16, "ogg vorbis.ogg": OGG | VORBIS, "opus.opus": OGG | OPUS,
    "mp3.mp3": MPEG | MP3, "aiff.aiff": AIFF | PCM16, "au.au": AU | PCM16, "caf.caf": CAF | PCM16, "w64.w64": W64 | PCM16,
    "rf64.rf64": RF64 | PCM16, "SHOUTED.WAV": WAV | PCM16,
}


class SfInfo(ctypes.Structure):
    _fields_ = [("frames", ctypes.c_int64), ("samplerate", ctypes.c_int), ("channels", ctypes.c_int),
                ("format", ctypes.c_int), ("sections", ctypes.c_int), ("seekable", ctypes.c_int)]


def tone(frames=RATE // 2, hz=440.0):
    return [0.5 * math.sin(2 * math.pi * hz * i / RATE) for i in range(frames)]


def tone_wav(frames=RATE // 2, rate=RATE):
    return wav(b"".join(struct.pack("<h", int(32767 * value)) for value in tone(frames)), rate)


def write_by_libsndfile(path, code):
    library = ctypes.CDLL("libsndfile.so.1")
    library.sf_open.restype = ctypes.c_void_p
    library.sf_writef_double.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_double), ctypes.c_int64]
    library.sf_close.argtypes = [ctypes.c_void_p]
    info = SfInfo(samplerate=RATE, channels=1, format=code)
    handle = library.sf_open(os.fsencode(path), 0x20, ctypes.byref(info))
    if not handle:
        raise SystemExit(f"libsndfile cannot write {path.name}")
    samples = tone()
    library.sf_writef_double(handle, (ctypes.c_double * len(samples))(*samples), len(samples))
    library.sf_close(handle)


def write_formats(folder):
    """One good recording of each format; returns how many."""
    for name, code in FORMATS.items():
        write_by_libsndfile(folder / name, code)
    return len(FORMATS)


def write_odd_names(folder):
    """Good recordings with names in any script and in no encoding; returns how many."""
    names = ["鳥の声.wav", "пение птиц.wav", "صوت.wav", "ήχος.wav", "เสียง.wav", "🐦.wav", "a b  c.wav", "-rf.wav", "'\";$(x).wav",
             "line\nbreak.wav", "e\u0301 decomposed.wav", "\u202egnp.wav", "n" * 240 + ".wav"]
    for name in names:
        (folder / name).write_bytes(tone_wav())
    Path(os.fsdecode(os.fsencode(folder) + b"/latin1 \xe9\xff.wav")).write_bytes(tone_wav())
    return len(names) + 1


def patched(bytes_, offset, value, width=4):
    return bytes_[:offset] + value.to_bytes(width, "little") + bytes_[offset + width:]


def hostile_list_chunk():
    """A few bytes on which sf_open() of libsndfile 1.2.0 never returns: a LIST/INFO sub-chunk of size 0xFFFFFFF8. The
    sound behind it is whole."""
    info = b"INFO" + b"ISFT" + struct.pack("<I", 0xFFFFFFF8) + b"x" * 24
    chunk = b"LIST" + struct.pack("<I", len(info)) + info
    whole = tone_wav(8)
    return whole[:36] + chunk + whole[36:]


def write_unusable(folder):
    """Files that cannot be trained on; returns their names."""
    whole = tone_wav()
    contents = {
        "empty.wav": b"",
        "only a header.wav": tone_wav(0),
        "half a header.wav": whole[:20],
        "text.wav": b"This is no sound at all, whatever its name says.\n" * 20,
        "text.mp3": b"Nor is this.\n" * 100,
        "text.flac": b"fLaC but then nothing of the kind",
        "zeros.wav": bytes(5000),
        "no channels.wav": patched(whole, 22, 0, 2),
        "60000 channels.wav": patched(whole, 22, 60_000, 2),
        "rate of 0.wav": patched(whole, 24, 0),
        "rate of 2 GHz.wav": patched(whole, 24, 2_000_000_000),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    os.mkfifo(folder / "fifo.wav")
    (folder / "dangling.wav").symlink_to("nowhere.wav")
    return set(contents) | {"fifo.wav", "dangling.wav"}


def write_damaged(folder):
    """Damaged files of which something may be left: each is either used or listed, never both, never lost."""
    whole = tone_wav()
    contents = {
        "one sample.wav": tone_wav(1),
        "truncated.wav": whole[:len(whole) // 2],
        "says more than it has.wav": patched(whole, 40, 0x7FFFFFF0),
        "rubbish at the end.wav": whole + b"\xff" * 1001,
        "endless header.wav": hostile_list_chunk(),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return set(contents)
