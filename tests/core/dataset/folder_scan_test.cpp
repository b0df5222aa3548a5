// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/folder_scan.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QtTest>

#include "core/base/error.h"
#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

namespace {

FolderScan scan(const fs::path& folder) { return scanFolder(folder, {}, {}); }

std::vector<std::string> problemsOf(const FolderScan& found) {
    std::vector<std::string> lines;
    for (const Problem& problem : found.problems) lines.push_back(problem.where + ": " + problem.reason);
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// While it lives the process is an ordinary user, for whom folders can be closed.
class OrdinaryUser {
  public:
    OrdinaryUser() : m_changed(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~OrdinaryUser() {
        if (m_changed && ::seteuid(0) != 0) std::abort();
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

  private:
    bool m_changed;
};

}  // namespace

class FolderScanTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recordingsAreFoundAtAnyDepthInOrderOfBytes() {
        const test::TemporaryFolder folder;
        for (const char* name :
             {"b/x.wav", "b/a/y.WAV", "a.flac", "b.ogg", "b/deep/er/and/er/z.Mp3", "b/notes.txt", "wav"})
            test::writeFile(folder / name, "");
        const FolderScan found = scan(folder.path());
        COMPARE_LINES(found.files, {"a.flac", "b.ogg", "b/a/y.WAV", "b/deep/er/and/er/z.Mp3", "b/x.wav"});
        QVERIFY(found.problems.empty());
    }

    void hiddenNamesAreSkipped() {
        const test::TemporaryFolder folder;
        for (const char* name : {".hidden/x.wav", "a/.x.wav", "a/._y.wav", "a/y.wav", ".wav"})
            test::writeFile(folder / name, "");
        COMPARE_LINES(scan(folder.path()).files, {"a/y.wav"});
    }

    void namesAreKeptByteByByte() {
        const test::TemporaryFolder folder;
        const std::vector<std::string> names = {"caf\xE9/\xFF\xFE.wav", "new\nline/tab\t.wav",
                                                "quote\"'/ space .wav", "\xE9\xB3\xA5/\xF0\x9F\x90\xA6.wav"};
        for (const std::string& name : names) test::writeFile(folder / name, "");
        std::vector<std::string> expected = names;
        std::sort(expected.begin(), expected.end());
        QCOMPARE(scan(folder.path()).files, expected);
    }

    void linksAreFollowedAndLoopsEnd() {
        const test::TemporaryFolder folder;
        const test::TemporaryFolder outside;
        test::writeFile(folder / "cat/x.wav", "");
        test::writeFile(outside / "y.wav", "");
        fs::create_directory_symlink(folder.path(), folder / "cat/loop");
        fs::create_directory_symlink(folder.path() / "cat",
                                     folder / "alias");  // before "cat" by name, yet no match for it
        fs::create_directory_symlink(outside.path(), folder / "dog");
        fs::create_directory_symlink(outside.path(), folder / "eel");
        fs::create_symlink("nowhere", folder / "cat/broken.wav");
        fs::create_directory_symlink("self", folder / "self");
        fs::create_symlink(outside.path() / "y.wav", folder / "cat/linked.wav");
        const FolderScan found = scan(folder.path());
        COMPARE_LINES(found.files, {"cat/broken.wav", "cat/linked.wav", "cat/x.wav", "dog/y.wav"});
        COMPARE_LINES(problemsOf(found), {"alias: a folder that was already read under another name",
                                          "cat/loop: a folder that was already read under another name",
                                          "eel: a folder that was already read under another name"});
    }

    void whatIsNamedLikeARecordingIsListed() {
        const test::TemporaryFolder folder;
        QCOMPARE(::mkfifo((folder / "a/pipe.wav").c_str(), 0600), 0);
        fs::create_directories(folder / "a/folder.wav");
        test::writeFile(folder / "site.au/x.wav", "");
        const FolderScan found = scan(folder.path());
        COMPARE_LINES(found.files, {"a/pipe.wav", "site.au/x.wav"});
        COMPARE_LINES(problemsOf(found), {"a/folder.wav: a folder, not a recording"});
    }

    void aClosedFolderIsAProblem() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "a/x.wav", "");
        test::writeFile(folder / "closed/y.wav", "");
        fs::permissions(folder.path(), fs::perms::all);
        fs::permissions(folder / "closed", fs::perms::none);
        FolderScan found;
        {
            const OrdinaryUser user;
            found = scan(folder.path());
        }
        fs::permissions(folder / "closed", fs::perms::all);
        COMPARE_LINES(found.files, {"a/x.wav"});
        COMPARE_LINES(problemsOf(found), {"closed: the folder cannot be read: Permission denied"});
    }

    void aFolderThatIsNotThereIsAnError() {
        const test::TemporaryFolder folder;
        QVERIFY_THROWS_EXCEPTION(DatasetError, scan(folder / "absent"));
    }

    void itStopsWhenAsked() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "a/x.wav", "");
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, scanFolder(folder.path(), {}, source.get_token()));
    }

    void thousandsOfLinksTakeNoTime() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "real/x.wav", "");
        for (int i = 0; i < 3000; ++i)
            fs::create_directory_symlink(folder.path(), folder / ("links/" + std::to_string(i)));
        const FolderScan found = scan(folder.path());
        COMPARE_LINES(found.files, {"real/x.wav"});
        QCOMPARE(found.problems.size(), std::size_t{3000});
    }
};

MELSCOPE_TEST(FolderScanTest);
#include "folder_scan_test.moc"
