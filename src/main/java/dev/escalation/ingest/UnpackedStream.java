package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Unpacked bytes, checked as they come, so that a file that is not honest is refused while little of it is read. */
final class UnpackedStream extends FilterInputStream {
    private final String name;
    private final Check check;

    UnpackedStream(InputStream in, String name, Check check) {
        super(in);
        this.name = name;
        this.check = check;
    }

    /** What unpacked bytes must be. */
    interface Check {
        void bytes(byte[] buffer, int offset, int length) throws IOException;

        void end() throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw explained(name, e);
        }
        if (read < 0) {
            check.end();
        } else {
            check.bytes(buffer, offset, read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.min(wanted, 1 << 13)];
        int read = skipped.length == 0 ? 0 : read(skipped, 0, skipped.length);
        return Math.max(read, 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** In words, where the packing is at fault. */
    static IOException explained(String name, IOException failure) {
        if (failure instanceof EOFException) {
            return broken(name, Said.of("ingest.packed.cut"), failure);
        }
        return failure instanceof ZipException
                ? broken(name, Said.of("ingest.packed.broken", failure.getMessage()), failure)
                : failure;
    }

    static RefusedTextException broken(String name, Sayable what, Throwable cause) {
        return new RefusedTextException(UnusableInputException.inFile(what, name, Said.of("ingest.packed.advice"))
                .causedBy(cause));
    }

    /** Not more bytes than the packed file may hold. */
    static final class SizeCheck implements Check {
        private final String name;
        private final long packed;
        private final UnpackLimits limits;
        private long bytes;

        SizeCheck(String name, long packed, UnpackLimits limits) {
            this.name = name;
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public void bytes(byte[] buffer, int offset, int length) throws IOException {
            bytes += length;
            limits.check(name, packed, bytes);
        }

        @Override
        public void end() {}
    }

    /** Exactly the bytes that a zip file says its entry has. */
    static final class EntryCheck implements Check {
        private final String name;
        private final long size;
        private final long crc;
        private final CRC32 found = new CRC32();
        private long bytes;

        EntryCheck(String name, long size, long crc) {
            this.name = name;
            this.size = size;
            this.crc = crc;
        }

        @Override
        public void bytes(byte[] buffer, int offset, int length) throws IOException {
            bytes += length;
            found.update(buffer, offset, length);
            if (bytes > size) {
                throw differs(Said.of("ingest.packed.more"));
            }
        }

        @Override
        public void end() throws IOException {
            if (bytes != size || found.getValue() != crc) {
                throw differs(Said.of("ingest.packed.other"));
            }
        }

        private IOException differs(Sayable what) {
            return broken(name, what, new ZipException(what.inEnglish()));
        }
    }
}
