package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file from all of its bytes, because the first letter with an accent may be in the last row.
 */
final class EncodingDetector {
    private static final int CHUNK = 1 << 18;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private EncodingDetector() {}

    /** @throws UnusableInputException if the file is not text */
    static TextEncoding detect(SourceText text) throws IOException {
        try (InputStream in = text.open()) {
            byte[] chunk = new byte[CHUNK];
            int length = in.readNBytes(chunk, 0, CHUNK);
            TextEncoding marked = byMark(chunk, length);
            if (marked != null) {
                return marked;
            }
            Utf8Check check = new Utf8Check();
            while (length > 0) {
                scan(chunk, length, check);
                if (check.zeroBytes() > 0) {
                    throw binary(text, chunk, length);
                }
                length = in.readNBytes(chunk, 0, CHUNK);
            }
            return verdict(check, text);
        }
    }

    static @Nullable TextEncoding byMark(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, "UTF-8 with BOM");
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, "UTF-16 little-endian with BOM");
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, "UTF-16 big-endian with BOM");
        }
        return byZeroBytes(bytes, Math.min(length, 4096) & ~1);
    }

    /** Text in Western letters has a zero byte in nearly every second place when written as UTF-16. */
    private static @Nullable TextEncoding byZeroBytes(byte[] bytes, int length) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2;
        if (most > 1 && odd > most * 0.7 && even < most * 0.02) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, "UTF-16 little-endian");
        }
        if (most > 1 && even > most * 0.7 && odd < most * 0.02) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, "UTF-16 big-endian");
        }
        return null;
    }

    /** Eight bytes at a time as long as they are plain ASCII. */
    private static void scan(byte[] bytes, int length, Utf8Check check) {
        int i = 0;
        if (check.betweenCharacters()) {
            for (; i + 8 <= length; i += 8) {
                long eight = (long) LONGS.get(bytes, i);
                if ((eight & HIGH_BITS) != 0 || ((eight - LOW_BITS) & ~eight & HIGH_BITS) != 0) {
                    break;
                }
            }
            check.passAscii(i);
        }
        for (; i < length; i++) {
            check.next(bytes[i] & 0xFF);
        }
    }

    private static TextEncoding verdict(Utf8Check check, SourceText text) throws IOException {
        if (check.isAscii()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8 (plain ASCII)");
        }
        if (check.isUtf8()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, "UTF-8");
        }
        String name = text.name();
        if (check.isMostlyUtf8()) {
            throw UnusableInputException.onLine(
                    Said.of("ingest.utf8.bytes"),
                    name,
                    lineAt(text, check.firstBadByte()),
                    Said.of("ingest.utf8.bytes.advice"));
        }
        if (check.hasBytesUnknownToWindows1252()) {
            throw UnusableInputException.onLine(
                    Said.of("ingest.utf8.neither"),
                    name,
                    lineAt(text, check.firstBadByte()),
                    Said.of("ingest.utf8.advice"));
        }
        return new TextEncoding(Charset.forName("windows-1252"), 0, "Windows-1252");
    }

    private static int lineAt(SourceText text, long position) throws IOException {
        try (InputStream in = new BufferedInputStream(text.open())) {
            int line = 1;
            for (long i = 0; i < position; i++) {
                line += in.read() == '\n' ? 1 : 0;
            }
            return line;
        }
    }

    private static UnusableInputException binary(SourceText text, byte[] bytes, int length) {
        boolean zip = length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        if (zip) {
            return UnusableInputException.inFile(
                    Said.of("ingest.zip.sheet"), text.name(), Said.of("ingest.zip.sheet.advice"));
        }
        boolean gzip = length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        return UnusableInputException.inFile(
                gzip ? Said.of("ingest.gzip") : Said.of("ingest.binary"),
                text.name(),
                gzip ? packedAdvice(text) : Said.of("ingest.binary.advice"));
    }

    private static Sayable packedAdvice(SourceText text) {
        return text.isPacked() ? Said.of("ingest.packed.twice.advice") : Said.of("ingest.gzip.advice");
    }
}
