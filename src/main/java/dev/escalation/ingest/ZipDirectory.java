package dev.escalation.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of a zip file, for what java.util.zip does not tell: which entries are links or encrypted.
 * Numbers and offsets are those of APPNOTE.TXT 6.3, sections 4.3.12, 4.3.14 and 4.3.16.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_BYTES = 46;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    private static final int MOST_DIRECTORY_BYTES = 1 << 26;

    private static final Charset OLD_NAMES =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final List<Entry> entries = new ArrayList<>();
    private boolean namesAreUtf8 = true;

    private ZipDirectory() {}

    /**
     * @param method 0 stored, 8 deflated
     * @param link a symbolic link of a Unix system
     */
    record Entry(byte[] rawName, boolean utf8, boolean encrypted, boolean link, int method) {}

    /** @throws ZipException if there is none that can be read */
    static ZipDirectory read(Path file, String name, UnpackLimits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer end = end(channel);
            long count = end.getShort(10) & 0xFFFF;
            long bytes = end.getInt(12) & 0xFFFFFFFFL;
            long start = end.getInt(16) & 0xFFFFFFFFL;
            if (count == 0xFFFF || start == 0xFFFFFFFFL) {
                ByteBuffer end64 = end64(channel, end);
                count = end64.getLong(32);
                bytes = end64.getLong(40);
                start = end64.getLong(48);
            }
            limits.checkEntries(name, count);
            if (count < 0 || bytes < 0 || bytes > MOST_DIRECTORY_BYTES || start < 0) {
                throw new ZipException("its directory makes no sense");
            }
            ZipDirectory directory = new ZipDirectory();
            directory.add(read(channel, start, (int) bytes), count);
            return directory;
        }
    }

    /** The record at the end; a comment may follow it. */
    private static ByteBuffer end(FileChannel channel) throws IOException {
        int tail = (int) Math.min(channel.size(), END_BYTES + MOST_COMMENT_BYTES);
        ByteBuffer bytes = read(channel, channel.size() - tail, tail);
        for (int i = tail - END_BYTES; i >= 0; i--) {
            if (bytes.getInt(i) == END && (bytes.getShort(i + 20) & 0xFFFF) == tail - i - END_BYTES) {
                return read(channel, channel.size() - tail + i, END_BYTES);
            }
        }
        throw new ZipException("its directory is missing; the file may be cut off");
    }

    private static ByteBuffer end64(FileChannel channel, ByteBuffer end) throws IOException {
        long position = channel.size() - END_BYTES - (end.getShort(20) & 0xFFFF) - LOCATOR_64_BYTES;
        ByteBuffer locator = read(channel, position, LOCATOR_64_BYTES);
        ByteBuffer end64 = read(channel, locator.getLong(8), 56);
        if (end64.getInt(0) != END_64) {
            throw new ZipException("its directory is missing");
        }
        return end64;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        if (position < 0 || position + length > channel.size()) {
            throw new ZipException("its directory lies outside of the file");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int given = 0;
        while (buffer.hasRemaining() && given >= 0) {
            given = channel.read(buffer, position + buffer.position());
        }
        return buffer.flip();
    }

    private void add(ByteBuffer directory, long count) throws ZipException {
        for (long i = 0; i < count; i++) {
            int at = directory.position();
            if (directory.remaining() < HEADER_BYTES || directory.getInt(at) != HEADER) {
                throw new ZipException("its directory is broken");
            }
            int nameBytes = directory.getShort(at + 28) & 0xFFFF;
            int all = HEADER_BYTES
                    + nameBytes
                    + (directory.getShort(at + 30) & 0xFFFF)
                    + (directory.getShort(at + 32) & 0xFFFF);
            if (directory.remaining() < all) {
                throw new ZipException("its directory is broken");
            }
            entries.add(entry(directory, at, nameBytes));
            directory.position(at + all);
        }
    }

    private Entry entry(ByteBuffer directory, int at, int nameBytes) {
        byte[] name = new byte[nameBytes];
        directory.get(at + HEADER_BYTES, name);
        int flags = directory.getShort(at + 8) & 0xFFFF;
        boolean utf8 = (flags & 1 << 11) != 0;
        namesAreUtf8 &= utf8 || isUtf8(name);
        int unixType = directory.getInt(at + 38) >>> 28;
        int method = directory.getShort(at + 10) & 0xFFFF;
        return new Entry(name, utf8, (flags & 1) != 0 || (flags & 1 << 13) != 0, unixType == 0xA, method);
    }

    private static boolean isUtf8(byte[] name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** Encoding of the names that do not say that they are UTF-8: any byte is a letter of it. */
    Charset names() {
        return namesAreUtf8 ? StandardCharsets.UTF_8 : OLD_NAMES;
    }

    String name(Entry entry) {
        return new String(entry.rawName(), entry.utf8() ? StandardCharsets.UTF_8 : names());
    }
}
