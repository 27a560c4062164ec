package dev.escalation.etl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a value that is not missing to its canonical form. */
interface Normaliser {
    Normaliser PLAIN = Cleaned::unchanged;

    /** @param value without surrounding blanks, not empty */
    Cleaned clean(String value);

    /**
     * @param value null if it became missing
     * @param repairs what was done, in words; empty if nothing
     */
    record Cleaned(@Nullable String value, List<String> repairs) {
        static Cleaned unchanged(String value) {
            return new Cleaned(value, List.of());
        }

        static Cleaned repaired(String value, String repair) {
            return new Cleaned(value, List.of(repair));
        }

        static Cleaned missing(String repair) {
            return new Cleaned(null, List.of(repair));
        }

        static Cleaned missing() {
            return new Cleaned(null, List.of());
        }
    }
}
