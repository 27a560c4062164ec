package dev.escalation.features;

import dev.escalation.data.CleanData;

/** Lets tests of other packages take the future away. */
public final class Cuts {
    private Cuts() {}

    /** The data as it stood at a moment. */
    public static CleanData at(CleanData data, long moment) {
        return DataCut.at(data, moment);
    }
}
