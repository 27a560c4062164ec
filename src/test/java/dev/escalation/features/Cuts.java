package dev.escalation.features;

import dev.escalation.data.CleanData;
import java.util.HashSet;
import java.util.Set;

/** Lets tests of other packages take the future away. */
public final class Cuts {
    private Cuts() {}

    /** The data as it stood at a moment. */
    public static CleanData at(CleanData data, long moment) {
        return DataCut.at(data, moment);
    }

    /** Tickets with a record after one moment and up to another. */
    public static Set<String> touched(CleanData data, long after, long upTo) {
        Set<String> touched = new HashSet<>();
        for (int ticket = 0; ticket < data.tickets().size(); ticket++) {
            long created = data.tickets().createdAt()[ticket];
            if (created > after && created <= upTo) {
                touched.add(data.tickets().ids().level(ticket));
            }
        }
        for (int event = 0; event < data.events().size(); event++) {
            long time = data.events().time()[event];
            if (time > after && time <= upTo) {
                touched.add(data.tickets().ids().level(data.events().ticket()[event]));
            }
        }
        return touched;
    }
}
