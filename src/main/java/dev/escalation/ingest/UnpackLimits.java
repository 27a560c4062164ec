package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;

/**
 * How much a packed file may unpack to. What exceeds this is taken for a file made to fill the machine.
 *
 * @param mostBytes of all texts of one packed file together
 * @param mostRatio unpacked bytes by packed bytes
 * @param freeBytes up to which the ratio does not count
 * @param mostEntries of one zip file
 */
record UnpackLimits(long mostBytes, int mostRatio, long freeBytes, int mostEntries) {
    private static final long MEGA = 1_000_000;

    /** Exports pack to a tenth, process logs in XML to a fiftieth; bombs to a thousandth. */
    static final UnpackLimits STANDARD = new UnpackLimits(8000 * MEGA, 200, 64 * MEGA, 10_000);

    /** @throws RefusedTextException if a file of that size must not hold so much */
    void check(String name, long packed, long unpacked) throws RefusedTextException {
        if (unpacked > mostBytes) {
            throw refused(Said.of("ingest.unpack.large", mega(mostBytes)), name);
        }
        if (unpacked > freeBytes && unpacked / mostRatio > packed) {
            throw refused(Said.of("ingest.unpack.ratio", mostRatio, mega(freeBytes)), name);
        }
    }

    void checkEntries(String name, long entries) throws RefusedTextException {
        if (entries > mostEntries) {
            throw refused(Said.of("ingest.unpack.entries", entries, mostEntries), name);
        }
    }

    private static RefusedTextException refused(Sayable what, String name) {
        return new RefusedTextException(UnusableInputException.inFile(what, name, Said.of("ingest.unpack.advice")));
    }

    private static String mega(long bytes) {
        return bytes / MEGA + " MB";
    }
}
