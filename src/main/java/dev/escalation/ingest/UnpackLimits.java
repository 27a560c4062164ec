package dev.escalation.ingest;

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
            throw refused("it unpacks to more than " + mega(mostBytes) + ", the most that is read.", name);
        }
        if (unpacked > freeBytes && unpacked / mostRatio > packed) {
            throw refused(
                    "it unpacks to more than " + mostRatio + " times its size, as no export does; the limit above "
                            + mega(freeBytes) + " is " + mostRatio + " times.",
                    name);
        }
    }

    void checkEntries(String name, long entries) throws RefusedTextException {
        if (entries > mostEntries) {
            throw refused("it has " + entries + " entries; at most " + mostEntries + " are read.", name);
        }
    }

    private static RefusedTextException refused(String what, String name) {
        return new RefusedTextException(UnusableInputException.inFile(
                what, name, "If you trust the file, unpack it and open the folder or the file in it."));
    }

    private static String mega(long bytes) {
        return bytes / MEGA + " MB";
    }
}
