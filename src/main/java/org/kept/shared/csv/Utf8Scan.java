package org.kept.shared.csv;

import java.io.IOException;
import java.io.InputStream;

/** Counts how much of a stream of bytes is sound UTF-8 beyond ASCII and how much is not, to tell UTF-8 from older charsets. */
final class Utf8Scan {

    private long sound;
    private long broken;
    private long line = 1;
    private long firstBrokenLine;
    private boolean undefinedInWindows;

    void read(InputStream in) throws IOException {
        int next = in.read();
        while (next >= 0) {
            int first = next;
            next = in.read();
            if (first == '\n') {
                line++;
            }
            int follow = followers(first);
            int seen = 0;
            while (seen < follow && (next & 0xC0) == 0x80 && next >= 0) {
                note(next);
                seen++;
                next = in.read();
            }
            if (first >= 0x80) {
                note(first);
                count(follow > 0 && seen == follow);
            }
        }
    }

    private void count(boolean good) {
        if (good) {
            sound++;
        } else {
            broken++;
            firstBrokenLine = firstBrokenLine == 0 ? line : firstBrokenLine;
        }
    }

    private void note(int value) {
        undefinedInWindows |= value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
    }

    private static int followers(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 2;
        }
        return first >= 0xF0 && first <= 0xF4 ? 3 : 0;
    }

    long sound() {
        return sound;
    }

    long broken() {
        return broken;
    }

    long firstBrokenLine() {
        return firstBrokenLine;
    }

    boolean undefinedInWindows() {
        return undefinedInWindows;
    }
}
