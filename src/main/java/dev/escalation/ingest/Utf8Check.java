package dev.escalation.ingest;

/** Reads bytes one by one and says in the end whether they are UTF-8. */
final class Utf8Check {
    private int needed;
    private int lowest;
    private int highest;
    private long characters;
    private long badBytes;
    private long firstBadByte = -1;
    private long position;
    private boolean unknownToWindows1252;
    private long zeroBytes;

    boolean betweenCharacters() {
        return needed == 0;
    }

    /** That many bytes are known to be ASCII. */
    void passAscii(int bytes) {
        position += bytes;
    }

    void next(int b) {
        position++;
        if (needed > 0 && b >= lowest && b <= highest) {
            continueCharacter();
            return;
        }
        if (needed > 0) {
            needed = 0;
            bad();
        }
        if (b < 0x80) {
            zeroBytes += b == 0 ? 1 : 0;
            return;
        }
        begin(b);
        unknownToWindows1252 |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    }

    private void continueCharacter() {
        needed--;
        lowest = 0x80;
        highest = 0xBF;
        characters += needed == 0 ? 1 : 0;
    }

    /** Table 3-7 of the Unicode standard: which second byte a first byte allows. */
    private void begin(int b) {
        lowest = 0x80;
        highest = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            needed = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            needed = 2;
            lowest = b == 0xE0 ? 0xA0 : lowest;
            highest = b == 0xED ? 0x9F : highest;
        } else if (b >= 0xF0 && b <= 0xF4) {
            needed = 3;
            lowest = b == 0xF0 ? 0x90 : lowest;
            highest = b == 0xF4 ? 0x8F : highest;
        } else {
            bad();
        }
    }

    private void bad() {
        if (badBytes++ == 0) {
            firstBadByte = position - 1;
        }
    }

    boolean isAscii() {
        return characters == 0 && isUtf8();
    }

    boolean isUtf8() {
        return badBytes == 0 && needed == 0;
    }

    /** Text in Windows-1252 hardly ever holds byte sequences that happen to be UTF-8. */
    boolean isMostlyUtf8() {
        return characters > badBytes;
    }

    boolean hasBytesUnknownToWindows1252() {
        return unknownToWindows1252;
    }

    /** Bytes before the first one that is not UTF-8. */
    long firstBadByte() {
        return firstBadByte < 0 ? position : firstBadByte;
    }

    long zeroBytes() {
        return zeroBytes;
    }
}
